#pragma once

#include "tests/bench/runtime/measure.h"

#include <string>
#include <vector>

namespace makespan::bench {

/// What we want to reach in a row: figures of a quiet machine of two cores, and peers in the same run.
struct Aim
{
    std::string row;
    std::string ours; ///< whose figure counts: systems whose name has this in it; the best of them
    double most = 0;  ///< nanoseconds; 0: no limit
    std::string peer{}; ///< not slower than the best peer whose name has this in it
    bool isAgainstPeers = false;
    double slack = 1.0; ///< so many times as long as that peer is still good
};

/// Nanoseconds.
double median(const Measure& measure);

/// Ours among the systems of one row, the best one; null when it was not measured.
const Measure*
bestOf(const std::vector<const Measure*>& systems, Side side, const std::string& name);

/// For each aim of the row one line: the aim, and whether it was met.
/// \param systems those of the row that were measured
std::vector<std::string> verdicts(const std::vector<const Measure*>& systems);

/// "12.3 ns", "12.34 µs", "12.34 ms".
std::string duration(double nanoseconds);
/// In the unit that suits `scale`, so that a column has only one.
std::string duration(double nanoseconds, double scale);

} // namespace makespan::bench
