#pragma once

#include "app/gui/run/run_facts.h"

#include <cstddef>
#include <optional>

namespace makespan::gui {

/// What happened in a stretch of a run.
struct RangeFacts
{
    trace::Duration length{0}; ///< of the stretch, as far as the run goes
    double busyShare = 0;      ///< of what all places could have done in it, in [0, 1]
    std::size_t begun = 0;     ///< tasks that began in it
    std::size_t ended = 0;
    /// Of the lengths of the tasks that ended in it; none: no task did.
    std::optional<trace::Duration> medianTask;
    bool sampled = false; ///< the median is one of 100 000 of them, evenly chosen: there are more
};

/// Cost: some µs, and 1 ms for the median of 100 000 tasks. \param begin, end in any order
RangeFacts rangeFactsOf(const RunFacts& run, trace::Time begin, trace::Time end);

} // namespace makespan::gui
