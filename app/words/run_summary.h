#pragma once

#include "engine/experiment/single_run.h"

#include <QString>

namespace makespan::words {

/// The four measures of a run, a line each, with what they refer to; of one that did not finish only how long it went on.
QString summary(const experiment::SingleRun& run);

/// One sentence about how a run ended, for people; empty when it simply finished.
QString endText(const execution::RunResult& result);

} // namespace makespan::words
