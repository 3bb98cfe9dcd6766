#pragma once

#include "engine/analysis/analysis.h"
#include "engine/analysis/strands.h"

#include <vector>

namespace makespan::analysis {

/// The chain of stretches and waits that determined the makespan, found by walking back from the end of
/// the driver: what it waited for, why that did not begin earlier, and so on to the beginning of the
/// run. In the order of time; the stretches do not overlap. In a trace whose driver did nothing (an
/// imported one) the walk begins at the task that ended last.
std::vector<CriticalStep> criticalPathOf(const Strands& strands);

} // namespace makespan::analysis
