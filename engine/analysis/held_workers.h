#pragma once

#include "engine/trace/trace.h"

namespace makespan::analysis {

/// Whether tasks kept their worker while they were blocked in a get or wait (nested_get = hold). Where the recording does not
/// say (RunInfo::nestedGet), as far as the run shows it:
/// ready tasks waited meanwhile, and yet there never were more tasks under way at once than the workers can hold. Had the
/// blocked ones released their slots, those that waited would have started, and there would have been more.
/// False, then, where the run would have been the same either way.
bool heldWhileBlocked(const trace::Trace& trace);

} // namespace makespan::analysis
