#pragma once

#include "engine/execution/virtual/index_set.h"
#include "engine/execution/virtual/ordered_queue.h"
#include "engine/execution/virtual/simulated_task.h"
#include "engine/trace/ids.h"

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <vector>

namespace makespan::execution {

/// An actor of a simulation: its lanes, and the calls that wait for it.
///
/// The calls of one caller start in the order in which they were made: a call whose inputs are missing holds back the later
/// ones of the same caller, but not those of others. Calls that nothing holds back start in the order of (time since
/// when, submission number).
struct SimulatedActor
{
    struct Eligible
    {
        trace::Time since;
        trace::TaskId id;
        TaskIndex task;

        friend bool operator<(const Eligible& a, const Eligible& b)
        {
            return a.since != b.since ? a.since < b.since : a.id < b.id;
        }
    };

    std::string name;
    std::uint32_t concurrency = 1;
    bool isCreated = false;
    bool hasEnded = false;
    bool holdsSlots = false;
    TaskIndex creation = kNoTaskIndex;
    std::vector<trace::LaneId> lanes; // more than one when calls run at once
    IndexSet freeLanes;               // indices into lanes
    std::vector<TaskIndex> running;
    OrderedQueue<Eligible> calls;
    std::map<std::uint64_t, std::deque<Eligible>> heldBack; // by caller; never empty deques

    bool mayStartCall() const
    {
        return isCreated && !hasEnded && !calls.empty() && running.size() < concurrency;
    }
};

} // namespace makespan::execution
