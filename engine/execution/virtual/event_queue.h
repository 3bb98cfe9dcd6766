#pragma once

#include "engine/execution/virtual/ordered_queue.h"
#include "engine/trace/time.h"

#include <compare>
#include <cstdint>

namespace makespan::execution {

/// What comes first at one instant. Dispatch comes after both, when no event is left at that instant.
enum class Rank : std::uint8_t { Completion, Timeout };

/// Something that will happen to a task at an instant of virtual time.
struct Event
{
    trace::Time time;
    Rank rank = Rank::Completion;
    std::uint64_t order = 0; ///< among events of one instant and rank: first made, first served
    std::uint32_t task = 0;  ///< index of the simulation's record
    std::uint32_t generation = 0; ///< stale when the record's has moved on

    /// The tie rule: time, completions before timeouts, then the order in which the events were made.
    friend bool operator<(const Event& a, const Event& b)
    {
        if (a.time != b.time)
            return a.time < b.time;
        if (a.rank != b.rank)
            return a.rank < b.rank;
        return a.order < b.order;
    }
};

using EventQueue = OrderedQueue<Event>;

} // namespace makespan::execution
