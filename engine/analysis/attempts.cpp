#include "engine/analysis/attempts.h"

#include <cstdint>
#include <map>
#include <tuple>

namespace makespan::analysis {

namespace {

using trace::FunctionId;
using trace::kNoTask;
using trace::LaneId;
using trace::Outcome;
using trace::Task;
using trace::TaskId;
using trace::Time;

using Place = std::tuple<FunctionId, std::uint32_t, LaneId, TaskId, unsigned, Time>;

Place placeOf(const Task& task, unsigned attempt, Time failed)
{
    return {task.function, task.submitLine, task.actor, task.parent, attempt, failed};
}

} // namespace

Attempts::Attempts(const trace::Trace& trace, const std::vector<TaskId>& repeated)
{
    if (repeated.empty())
        return;
    std::map<Place, std::vector<TaskId>> failed; // those alike by descending number
    for (std::size_t i = trace.taskCount(); i-- > 0;) {
        const auto id = TaskId(static_cast<std::uint32_t>(i));
        const Task task = trace.task(id);
        if (task.outcome == Outcome::Failed && task.ended != trace::kNever)
            failed[placeOf(task, task.attempt, task.ended)].push_back(id);
    }
    for (const TaskId id : repeated) {
        const Task task = trace.task(id);
        const auto alike = failed.find(placeOf(task, task.attempt - 1U, task.submitted));
        if (alike == failed.end() || alike->second.empty())
            continue;
        m_before[id] = alike->second.back();
        m_after[alike->second.back()] = id;
        alike->second.pop_back();
    }
}

TaskId Attempts::find(const Links& links, TaskId task)
{
    const auto found = links.find(task);
    return found == links.end() ? kNoTask : found->second;
}

// Every step counts one attempt more, so there is an end.
TaskId Attempts::last(TaskId task) const
{
    if (m_after.empty())
        return task;
    for (TaskId next = after(task); next != kNoTask; next = after(next))
        task = next;
    return task;
}

} // namespace makespan::analysis
