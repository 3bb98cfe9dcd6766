#pragma once

#include "engine/analysis/time_set.h"
#include "engine/trace/trace.h"

#include <vector>

namespace makespan::analysis {

/// Of the stretches in which tasks were ready for a worker, those in which there were slots enough for one of them: where slots
/// differ (slotsDiffer), a worker may be idle while the task that is ready does not fit.
std::vector<LabelledStretch> readyThatFits(const trace::Trace& trace,
                                           const std::vector<LabelledStretch>& ready);

} // namespace makespan::analysis
