#pragma once

#include "engine/trace/chunked_list.h"
#include "engine/trace/trace_builder.h"
#include "engine/trace/trace_data.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace makespan::trace {

/// What a TraceBuilder has collected, as it came, and how it becomes the columns of a trace: the records of each kind are
/// moved in turn, lanes first, because the others name them by their old numbers.
struct TraceBuilder::Collected
{
    struct Dependency
    {
        TaskId task;
        TaskId on;

        auto operator<=>(const Dependency&) const = default;
    };

    /// An interval with its lane in the same 24 bytes. One array for all lanes: with 100 000 of them, a list
    /// each would cost a cache miss or two an interval.
    struct Recorded
    {
        Time begin;
        Time end;
        TaskId task = kNoTask;
        std::uint32_t laneAndState = 0;

        std::size_t lane() const { return laneAndState >> 3; }

        State state() const { return static_cast<State>(laneAndState & 7U); }
    };

    /// The tasks of a call: a stretch of tasksOfCalls.
    struct CallTasks
    {
        std::size_t call = 0;
        std::size_t begin = 0;
        std::size_t count = 0;
    };

    RunInfo info;
    std::vector<Lane> lanes; // but for the workers that are only counted: they follow the first
    std::uint32_t workers = 0;
    ChunkedList<Recorded> intervals; // of all lanes, as they came
    std::vector<Function> functions;
    std::map<std::pair<std::string, std::uint32_t>, FunctionId> functionIds;
    std::vector<TaskSite> sites;
    std::map<std::tuple<FunctionId, std::uint32_t, LaneId, float>, std::uint32_t> siteNumbers;
    std::uint32_t lastSite = 0; // neighbours mostly come from the same place
    ChunkedList<TaskRecord> tasks;
    std::vector<Dependency> dependencies;
    std::vector<Call> calls;
    std::vector<CallTasks> callTasks; // of some calls, in any order
    std::vector<TaskId> tasksOfCalls;
    std::vector<Output> outputs;

    std::vector<LaneId> renumbered; // by the number among `lanes`, once moved

    std::size_t laneCount() const { return lanes.size() + workers; }

    std::uint32_t siteFor(const TaskSite& site);
    LaneId renumber(LaneId old) const;

    void moveLanes(Trace::Data& data);
    void moveIntervals(Trace::Data& data, Time end);
    void moveTasks(Trace::Data& data, Time end);
    void moveDependencies(Trace::Data& data);
    void moveCalls(Trace::Data& data, Time end);
    void moveOutputs(Trace::Data& data, Time end);

    bool isOne(TaskId id) const { return index(id) < tasks.size(); }

    bool isTask(TaskId id) const { return id == kNoTask || isOne(id); }

    bool isLane(LaneId id) const
    {
        return id == kNoLane || index(id) < renumbered.size() + workers;
    }
};

} // namespace makespan::trace
