#include "engine/trace/trace.h"

#include "engine/trace/trace_builder.h"
#include "engine/trace/trace_data.h"

namespace makespan::trace {

Trace::Trace()
{
    static const Trace empty = TraceBuilder{}.build(Time{});
    m_data = empty.m_data;
}

Trace::Trace(std::shared_ptr<const Data> data)
    : m_data(std::move(data))
{}

const RunInfo& Trace::info() const
{
    return m_data->info;
}

Duration Trace::makespan() const
{
    return m_data->makespan;
}

std::span<const Lane> Trace::lanes() const
{
    return m_data->lanes->all();
}

std::span<const Function> Trace::functions() const
{
    return m_data->functions;
}

std::span<const Interval> Trace::intervals(LaneId lane) const
{
    if (index(lane) + 1 >= m_data->laneBegin.size())
        return {};
    const std::size_t begin = m_data->laneBegin[index(lane)];
    const std::size_t end = m_data->laneBegin[index(lane) + 1];
    return std::span<const Interval>(m_data->intervals).subspan(begin, end - begin);
}

std::size_t Trace::taskCount() const
{
    return m_data->tasks.size();
}

Task Trace::task(TaskId id) const
{
    const TaskRecord& record = m_data->tasks[index(id)];
    const TaskSite& site = m_data->sites[record.site];
    Task task;
    task.function = site.function;
    task.submitLine = site.submitLine;
    task.submitted = record.submitted;
    task.ready = record.ready;
    task.started = record.started;
    task.ended = record.ended;
    task.lane = record.lane;
    task.parent = record.parent;
    task.actor = site.actor;
    task.attempt = record.attempt;
    task.outcome = record.outcome;
    task.demand = site.demand;
    return task;
}

const ChunkedList<TaskRecord>& Trace::records() const
{
    return m_data->tasks;
}

std::span<const TaskSite> Trace::sites() const
{
    return m_data->sites;
}

const TaskSite& Trace::siteOf(const TaskRecord& record) const
{
    return m_data->sites[record.site];
}

std::span<const TaskId> Trace::dependencies(TaskId id) const
{
    if (m_data->dependencies.empty())
        return {};
    const std::uint32_t begin = m_data->dependencyBegin[index(id)];
    const std::uint32_t end = m_data->dependencyBegin[index(id) + 1];
    return std::span<const TaskId>(m_data->dependencies).subspan(begin, end - begin);
}

std::span<const Call> Trace::calls() const
{
    return m_data->calls;
}

std::span<const TaskId> Trace::callTasks(std::size_t call) const
{
    if (!m_data->callTasks.empty()) {
        const std::size_t begin = m_data->callTasksBegin[call];
        const std::size_t end = m_data->callTasksBegin[call + 1];
        if (end > begin)
            return std::span<const TaskId>(m_data->callTasks).subspan(begin, end - begin);
    }
    // A get of one future needs no list: the call itself names its task.
    const Call& one = m_data->calls[call];
    if (one.kind == CallKind::Get && one.task != kNoTask)
        return {&one.task, 1};
    return {};
}

std::span<const Output> Trace::outputs() const
{
    return m_data->outputs;
}

} // namespace makespan::trace
