#pragma once

#include "engine/execution/capacity.h"

#include <optional>
#include <stop_token>

namespace makespan::app {

/// What 1, 2, 4 … and all of this computer's cores compute together, by tasks of some milliseconds on threads, so that
/// waking their workers does not count. The numbers of tasks take turns, and the least time of each counts, of those
/// rounds in which the tasks had the cores that they asked for: a number for which there was no such round, because other
/// programs or a limit took them away, is left out.
/// \returns nothing when it was stopped or when a run failed
std::optional<execution::Capacity> measureCapacity(const std::stop_token& stop);

} // namespace makespan::app
