#pragma once

#include "engine/experiment/sweep.h"

#include <cstddef>
#include <string>
#include <vector>

namespace makespan::experiment {

/// The runs of one point of a sweep on one clock. Those that did not finish count, but have no numbers.
struct SweepPoint
{
    std::vector<std::string> values; ///< of the axes, as literals
    trace::Clock clock = trace::Clock::Virtual;
    std::vector<double> makespans; ///< nanoseconds
    std::vector<double> speedups;
    std::vector<double> efficiencies;
    std::size_t runs = 0;
    trace::Status worst =
        trace::Status::Finished; ///< how the last of those ended that did not finish
};

/// In the order in which they come first.
std::vector<SweepPoint> pointsOf(const SweepResult& sweep);

} // namespace makespan::experiment
