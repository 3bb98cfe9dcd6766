#pragma once

#include "engine/execution/virtual/ordered_queue.h"
#include "engine/trace/time.h"

#include <cstdint>

namespace makespan::execution {

/// What comes first at one instant. Dispatch comes after both, when no event is left at that instant.
enum class Rank : std::uint8_t { Completion, Timeout };

/// Something that will happen to a task at an instant of virtual time.
class Event
{
public:
    Event() = default;

    /// \param order among events of one instant and rank: first made, first served; below 2^63.
    Event(trace::Time when,
          Rank rank,
          std::uint64_t order,
          std::uint32_t taskIndex,
          std::uint32_t taskGeneration)
        : time(when)
        , task(taskIndex)
        , generation(taskGeneration)
        , m_order(rank == Rank::Timeout ? order | kTimeout : order)
    {}

    // Field by field, from registers: as a whole it would be read back from memory before its parts have arrived there.
    Event(const Event& other)
        : time(other.time)
        , task(other.task)
        , generation(other.generation)
        , m_order(other.m_order)
    {}

    Event& operator=(const Event& other)
    {
        time = other.time;
        task = other.task;
        generation = other.generation;
        m_order = other.m_order;
        return *this;
    }

    trace::Time time;
    std::uint32_t task = 0;       ///< index of the simulation's record
    std::uint32_t generation = 0; ///< stale when the record's has moved on

    Rank rank() const { return (m_order & kTimeout) != 0 ? Rank::Timeout : Rank::Completion; }

    std::uint64_t order() const { return m_order & ~kTimeout; }

    /// The tie rule: time, completions before timeouts, then the order in which the events were made.
    friend bool operator<(const Event& a, const Event& b)
    {
        return a.time != b.time ? a.time < b.time : a.m_order < b.m_order;
    }

private:
    static constexpr std::uint64_t kTimeout = std::uint64_t{1} << 63;

    std::uint64_t m_order =
        0; // the rank is its highest bit: 24 bytes an event, millions may be due
};

using EventQueue = OrderedQueue<Event>;

} // namespace makespan::execution
