#pragma once

#include "engine/experiment/machine.h"
#include "engine/language/diagnostic.h"
#include "engine/scenario/scenario.h"
#include "engine/trace/trace.h"

#include <optional>

namespace makespan::experiment {

/// Known mistakes that the text does not show, but a run does, as hints at the lines they come from:
///   - tasks that are shorter than what each of them costs: of a function with at least 4 finished tasks, when their mean
///     length (computing and sleeping) is below the run's overhead per task (all overhead intervals / all started tasks).
///     A real run does not record its overheads: there the computer's own costs count, for each task its submission and
///     its start, for each get and wait its return; without them nothing is said;
///   - more computing workers than cores: when more tasks than cores computed at once for over 5 % of the makespan.
/// Threads: pure function, any. Cost: O(n log n) in the intervals.
/// \param host what runs cost on the computer that made a real run.
language::Diagnostics runHints(const scenario::Scenario& scenario,
                               const trace::Trace& trace,
                               const std::optional<HostCosts>& host = {});

} // namespace makespan::experiment
