#pragma once

#include "engine/analysis/analysis.h"

#include <QString>

namespace makespan::words {

/// The identity of a run as one line: "3.8505 = 4 − 0.1474 (serial part) − 0.0015 (overhead) − 0.0006 (imbalance)". Four
/// decimals; the rounded parts add up to the rounded speedup exactly (largest remainders), parts that round to nothing are
/// left out.
QString equation(const analysis::Analysis& analysis);

} // namespace makespan::words
