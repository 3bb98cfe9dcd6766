#pragma once

#include "engine/trace/trace.h"

#include <cstddef>
#include <cstdint>

namespace makespan::analysis {

inline bool isUseful(trace::State state)
{
    return state == trace::State::Run || state == trace::State::Sleep;
}

inline bool isWaiting(trace::State state)
{
    return state == trace::State::Blocked || state == trace::State::Wait;
}

/// Visits what strands do on a lane: the intervals of tasks, and those of the driver on its own lane. What is nobody's
/// on a worker's lane must not count as the driver's.
template <typename Visit>
void forEachStrandInterval(const trace::Trace& trace, trace::LaneId lane, Visit visit)
{
    for (const trace::Interval& interval : trace.intervals(lane)) {
        if (interval.task != trace::kNoTask || lane == trace::kDriverLane)
            visit(interval);
    }
}

/// The same on all lanes.
template <typename Visit>
void forEachStrandInterval(const trace::Trace& trace, Visit visit)
{
    const std::size_t lanes = trace.lanes().size();
    for (std::size_t i = 0; i < lanes; ++i)
        forEachStrandInterval(trace, trace::LaneId(static_cast<std::uint32_t>(i)), visit);
}

} // namespace makespan::analysis
