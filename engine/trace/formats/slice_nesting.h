#pragma once

#include "engine/trace/trace.h"

#include <cstdint>
#include <unordered_set>
#include <vector>

namespace makespan::trace {

/// Which slices of a trace can stand in a Chrome file as "X" events: those of one thread must nest, and a
/// viewer draws nonsense when they cross. Tasks enclose their intervals, calls lie within or around
/// intervals; what crosses a slice that began earlier is written as an instant with its length beside it.
class SliceNesting
{
public:
    explicit SliceNesting(const Trace& trace);

    bool taskNests(TaskId task) const { return !m_tasks.contains(index(task)); }

    /// \param position within trace.intervals(lane)
    bool intervalNests(LaneId lane, std::size_t position) const
    {
        return !m_intervals.contains(key(lane, position));
    }

    /// \param position within trace.calls()
    bool callNests(std::size_t position) const { return !m_calls.contains(position); }

private:
    static std::uint64_t key(LaneId lane, std::size_t position)
    {
        return (static_cast<std::uint64_t>(lane) << 40U) | position;
    }

    // Those that cross: none at all in nearly every trace.
    std::unordered_set<std::size_t> m_tasks;
    std::unordered_set<std::uint64_t> m_intervals;
    std::unordered_set<std::size_t> m_calls;
};

/// The lane on which a call stands: its caller's, if that has one.
LaneId laneOfCall(const Trace& trace, const Call& call);

} // namespace makespan::trace
