#pragma once

#include "engine/analysis/speedup_point.h"

#include <optional>
#include <span>

namespace makespan::analysis {

/// The universal scalability law that is nearest to measured points, whose speedups are relative to one worker: see laws::universalScalability.
struct UslFit
{
    double contention = 0;      ///< a >= 0: what is done one after the other, Amdahl's share
    double coherency = 0;       ///< b >= 0: what every pair of workers costs
    std::optional<double> peak; ///< with so many workers the curve is highest; none: it never falls
    double worstError = 0;      ///< largest |fitted - measured| / measured speedup of the points
};

/// Least squares on the deviation from linearity, W / S - 1 = a (W - 1) + b W (W - 1), with a and b not below 0. (Gunther
/// 2007, "Guerrilla Capacity Planning", chapter 5.) Points that are no numbers, or below one worker, are left out.
/// \returns nothing when fewer than two different numbers of workers above 1 are left: any curve would fit.
std::optional<UslFit> fitUniversalScalability(std::span<const SpeedupPoint> points);

} // namespace makespan::analysis
