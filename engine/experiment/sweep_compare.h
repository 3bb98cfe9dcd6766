#pragma once

#include "engine/experiment/sweep.h"

#include <string>
#include <vector>

namespace makespan::experiment {

/// The axis that tells several sweeps apart in one table.
inline constexpr const char* kSweepAxis = "file";

struct NamedSweep
{
    std::string name;
    SweepResult sweep;
};

/// Several sweeps over the same quantities as one, with a last axis kSweepAxis of their names; a single one as it is.
/// \throws std::invalid_argument with one sentence when other quantities were swept. \param sweeps not empty
SweepResult joined(std::vector<NamedSweep> sweeps);

/// The rows of one clock.
SweepResult rowsOn(const SweepResult& sweep, trace::Clock clock);

} // namespace makespan::experiment
