#pragma once

namespace makespan::analysis {

/// A measured point of a speedup curve.
struct SpeedupPoint
{
    double workers = 1; ///< >= 1
    double speedup = 1; ///< > 0
};

} // namespace makespan::analysis
