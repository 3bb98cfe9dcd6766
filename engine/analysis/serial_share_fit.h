#pragma once

#include "engine/analysis/speedup_point.h"

#include <optional>
#include <span>

namespace makespan::analysis {

/// The serial share f, 0 … 1, with which Amdahl's law (laws::amdahl) is nearest to measured speedups: least squares.
/// \returns nothing with fewer than three points
std::optional<double> fitAmdahl(std::span<const SpeedupPoint> points);

/// The same for Gustafson's law (laws::gustafson).
/// \returns nothing with fewer than three points or without one above one worker
std::optional<double> fitGustafson(std::span<const SpeedupPoint> points);

} // namespace makespan::analysis
