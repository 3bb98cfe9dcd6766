#pragma once

#include "engine/analysis/analysis.h"
#include "engine/analysis/cause_line.h"
#include "engine/trace/trace.h"

#include <cstdint>
#include <vector>

namespace makespan::analysis {

struct Idle
{
    std::vector<IdleInterval> intervals; ///< see Analysis::idle
    CauseTimes byCause;                  ///< over all places, exact
};

/// Classifies all the time that the places of a run are idle, by the first rule that fits:
///  1. a task was ready (for an actor's place: a call on that actor), and there were slots enough for one
///     that was                                                                 -> Overhead (dispatch)
///  2. the driver works (its own code, or the system's on its lane), and it submits a task later or
///     nothing is outstanding                                                   -> Serial
///  3. the driver is blocked in get or wait, and it submits a task later       -> Dependency
///  4. a submitted task waits for its inputs                                   -> Dependency
///  5. a task holds its worker in a blocking get or wait                       -> Blocked
///  6. else                            -> Unused where the place got nothing to do in the whole run,
///                                        Imbalance elsewhere
/// \param missingWorkers worker slots that have no lane: idle all the time, in byCause only.
Idle classifyIdle(const trace::Trace& trace, std::int64_t missingWorkers);

} // namespace makespan::analysis
