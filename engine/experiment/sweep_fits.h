#pragma once

#include "engine/analysis/usl_fit.h"
#include "engine/experiment/sweep_points.h"

#include <optional>
#include <string>
#include <vector>

namespace makespan::experiment {

/// The laws that come nearest to one speedup curve of a sweep over the workers.
struct SweepFit
{
    /// Of all axes, as literals; that of the workers is empty.
    std::vector<std::string> values;
    trace::Clock clock = trace::Clock::Virtual;
    std::optional<double> amdahlShare;    ///< \see analysis::fitAmdahl
    std::optional<double> gustafsonShare; ///< \see analysis::fitGustafson
    /// Of the speedups over one worker, where one was measured; else of the speedups as they are.
    std::optional<analysis::UslFit> usl;
};

/// One for each clock and each combination of the other axes' values, in the order in which they come first, from the
/// points' median speedups; nothing when the workers were not swept.
std::vector<SweepFit> fitsOf(const SweepResult& sweep, const std::vector<SweepPoint>& points);

} // namespace makespan::experiment
