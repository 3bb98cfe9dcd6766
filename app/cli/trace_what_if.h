#pragma once

#include "app/cli/what_if.h"
#include "engine/analysis/analysis.h"
#include "engine/trace/trace.h"

#include <vector>

namespace makespan::cli {

/// What would help a run of which there is only its trace: its tasks and its driver, scheduled anew without overheads, on as many
/// workers, one more, and twice as many; see analysis::rescheduled.
/// Each has to gain half a per cent upon the one before.
std::vector<WhatIf> whatWouldHelp(const trace::Trace& trace, const analysis::Analysis& analysis);

} // namespace makespan::cli
