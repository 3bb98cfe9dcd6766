#pragma once

#include "engine/trace/trace.h"

#include <cstdint>
#include <vector>

namespace makespan::trace {

/// What many tasks have in common: a trace has few of these, so a task holds only an index.
struct TaskSite
{
    FunctionId function{0};
    std::uint32_t submitLine = 0;
    LaneId actor = kNoLane;
    float demand = 1.0F;

    friend bool operator==(const TaskSite&, const TaskSite&) = default;
};

/// The columns of a trace: 51 bytes a task and 4 a dependency, 24 an interval, 4 a task in a get or wait.
struct Trace::Data
{
    RunInfo info;
    Duration makespan{0};
    std::vector<Lane> lanes;
    std::vector<Function> functions;

    /// Intervals of all lanes, lane after lane; those of lane i are [laneBegin[i], laneBegin[i + 1]).
    std::vector<Interval> intervals;
    std::vector<std::size_t> laneBegin;

    // One entry a task.
    std::vector<TaskSite> sites;
    std::vector<std::uint32_t> site;
    std::vector<Time> submitted;
    std::vector<Time> ready;
    std::vector<Time> started;
    std::vector<Time> ended;
    std::vector<LaneId> lane;
    std::vector<TaskId> parent;
    std::vector<std::uint16_t> attempt;
    std::vector<Outcome> outcome;
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
