#pragma once

#include "engine/trace/trace.h"

#include <vector>

namespace makespan::analysis {

/// How much later each task could have ended without making the run longer, by task: its total float in the schedule as it
/// was run. Every worker and actor keeps its tasks in the order that it had them, every get and wait takes the tasks that it
/// took, and nothing else changes its length. 0: the task is on a critical path. At most what was left of the run.
/// Duration::max(): the task had not ended. (Critical path method: Kelley & Walker 1959.)
///
/// Not in analyse(): a list of all the edges of the run, some 24 bytes each, is needed for it.
/// Threads: pure function, any thread. Cost: O(n log n) in tasks, inputs and calls.
std::vector<trace::Duration> slackOf(const trace::Trace& trace);

} // namespace makespan::analysis
