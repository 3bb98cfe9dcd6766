#pragma once

#include "engine/trace/chunked_list.h"
#include "engine/trace/lanes.h"
#include "engine/trace/task_record.h"
#include "engine/trace/trace.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace makespan::trace {

/// The columns of a trace: 48 bytes a task and 4 a dependency, 24 an interval, 4 a task in a get or wait.
struct Trace::Data
{
    RunInfo info;
    Duration makespan{0};
    std::optional<Lanes> lanes; ///< always there, once it is built
    std::vector<Function> functions;

    /// Intervals of all lanes, lane after lane; those of lane i are [laneBegin[i], laneBegin[i + 1]), of lanes behind the end of
    /// laneBegin there are none.
    std::vector<Interval> intervals;
    std::vector<std::size_t> laneBegin;

    std::vector<TaskSite> sites;
    ChunkedList<TaskRecord> tasks;
    /// Dependencies of task i are [dependencyBegin[i], dependencyBegin[i + 1]); empty when nobody has any.
    std::vector<std::uint32_t> dependencyBegin;
    std::vector<TaskId> dependencies;

    std::vector<Call> calls;
    /// The tasks of call i are [callTasksBegin[i], callTasksBegin[i + 1]); empty when no call has any.
    std::vector<std::size_t> callTasksBegin;
    std::vector<TaskId> callTasks;
    std::vector<Output> outputs;
};

} // namespace makespan::trace
