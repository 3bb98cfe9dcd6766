#pragma once

#include "engine/scenario/scenario.h"

#include <cstdint>
#include <string>

namespace makespan::gui {

/// The sweep of a scenario with this quantity along the x axis: the file's own one turned to it; a knob that the file
/// does not sweep alone, a wide range in about 16 steps. Without axes when there is no such knob.
scenario::SweepSettings
sweepAlong(const scenario::Scenario& scenario, const std::string& name, std::uint32_t repeat);

} // namespace makespan::gui
