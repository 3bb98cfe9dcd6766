#include "engine/trace/formats/tasks_csv.h"

#include <ostream>
#include <string_view>

namespace makespan::trace {

namespace {

void writeText(std::ostream& out, std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        out << text;
        return;
    }
    out << '"';
    for (const char c : text) {
        if (c == '"')
            out << '"';
        out << c;
    }
    out << '"';
}

void writeTime(std::ostream& out, Time time)
{
    if (time != kNever)
        out << std::to_string(time.time_since_epoch().count());
}

const char* stateOf(const Task& task)
{
    switch (task.outcome) {
    case Outcome::Finished:
        return "finished";
    case Outcome::Failed:
        return "failed";
    case Outcome::Cancelled:
        return "cancelled";
    case Outcome::Pending:
        break;
    }
    if (task.started != kNever)
        return "running";
    return task.ready != kNever ? "ready" : "pending";
}

} // namespace

void writeTasksCsv(std::ostream& out, const Trace& trace, std::span<const Duration> slack)
{
    out << "task_id,name,worker,submit_ns,ready_ns,start_ns,end_ns,state,parent_id,deps"
        << (slack.empty() ? "\n" : ",slack_ns\n");
    for (std::size_t i = 0; i < trace.taskCount(); ++i) {
        const auto id = TaskId(static_cast<std::uint32_t>(i));
        const Task task = trace.task(id);
        // Through std::to_string: a stream's locale may group digits.
        out << std::to_string(i) << ',';
        writeText(out, trace.functions()[index(task.function)].name);
        out << ',';
        if (task.lane != kNoLane)
            writeText(out, trace.lanes()[index(task.lane)].name);
        for (const Time time : {task.submitted, task.ready, task.started, task.ended}) {
            out << ',';
            writeTime(out, time);
        }
        out << ',' << stateOf(task) << ',';
        if (task.parent != kNoTask)
            out << std::to_string(index(task.parent));
        out << ',';
        const char* blank = "";
        for (const TaskId input : trace.dependencies(id)) {
            out << blank << std::to_string(index(input));
            blank = " ";
        }
        if (i < slack.size()) {
            out << ',';
            if (slack[i] != Duration::max())
                out << std::to_string(slack[i].count());
        }
        out << '\n';
    }
}

} // namespace makespan::trace
