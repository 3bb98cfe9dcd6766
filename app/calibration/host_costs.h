#pragma once

#include "engine/experiment/machine.h"

#include <optional>
#include <stop_token>
#include <string>

namespace makespan::app {

/// Measures what this computer's own runs cost, by small scenarios on threads: about two seconds. A busy computer makes
/// them longer, so an instruction's is processor time, each figure is the least of several, and what the cores compute
/// together is left open when others took them all the time. What built-ins and copies cost is
/// counted in instructions everywhere, so it comes with the time of an instruction.
/// \returns nothing when it was stopped or when a run failed
/// Threads: not beside a real run.
std::optional<experiment::HostCosts> measureHostCosts(const std::stop_token& stop = {});

/// A computer of today: for where nothing was measured and nobody should wait for it. Measured on a quiet one with two cores.
experiment::HostCosts typicalHostCosts();

/// Where they are kept: $MAKESPAN_CALIBRATION when set, else calibration.json in the user's configuration folder.
std::string hostCostsFile();

/// What was measured on this computer before; nothing when it was not, or on another one (a shared home folder).
std::optional<experiment::HostCosts> storedHostCosts();

/// \returns one sentence when they could not be stored, else nothing
std::string storeHostCosts(const experiment::HostCosts& costs);

} // namespace makespan::app
