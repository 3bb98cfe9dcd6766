#pragma once

#include "engine/trace/trace.h"

#include <cmath>
#include <cstdint>

namespace makespan::analysis {

/// Slots are counted in 1/10 000: demands add up exactly.
inline constexpr std::int64_t kSlot = 10'000;

inline std::int64_t demandOf(const trace::Task& task)
{
    return std::llround(static_cast<double>(task.demand) * static_cast<double>(kSlot));
}

/// Whether the task ran on a worker, and not on an actor's place.
inline bool isOnWorker(const trace::Task& task)
{
    return task.actor == trace::kNoLane && task.started != trace::kNever;
}

/// Whether some tasks take more or less than one slot each, or actors keep slots: then a free worker is no free slot.
bool slotsDiffer(const trace::Trace& trace);

} // namespace makespan::analysis
