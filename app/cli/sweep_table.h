#pragma once

#include "engine/experiment/sweep.h"

#include <string>

namespace makespan::cli {

/// A line for each point of a sweep, in the order of its values: the values, the median of its makespans and of its
/// speedups over the repetitions, the efficiency, and how many runs there were. Ends with a line end.
std::string sweepTable(const experiment::SweepResult& result);

} // namespace makespan::cli
