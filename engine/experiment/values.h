#pragma once

#include "engine/scenario/knob.h"

#include <cstddef>
#include <string>
#include <vector>

namespace makespan::experiment {

/// More values than this on one axis are refused: a chart cannot show them.
inline constexpr std::size_t kMostValuesPerAxis = 10'000;

/// The values of a range as Python literals, ascending; choices in their own order.
///   1..8            1 2 3 4 5 6 7 8
///   1..10 step 3    1 4 7 10         (the end only when a step lands on it)
///   0.1..0.5        eleven evenly spaced values: a range of reals without a step has no natural one
///   1..64 log       1 2 4 8 16 32 64 (both ends powers of two: doubling)
///   1..100 log      1 2 5 10 20 50 100 (else: 1-2-5 steps of every decade, and both ends)
/// \param kind Integer values are rounded and written without a point; Real ones as short as possible.
/// \throws std::invalid_argument with one sentence when the range is empty, too long, or logarithmic
/// from zero or below.
std::vector<std::string> expandRange(const scenario::ValueRange& range, scenario::KnobKind kind);

} // namespace makespan::experiment
