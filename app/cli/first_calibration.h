#pragma once

#include "engine/experiment/machine.h"

namespace makespan::cli {

/// This computer's costs when a run needs them for the first time and nothing is stored. They are measured (about two seconds,
/// said on stderr) and stored; the first Ctrl-C goes on without. Where nobody is there to wait for that (CI is set) or there is
/// no place to keep them, nothing is measured. Without a measurement the costs are typical ones (app::typicalHostCosts), which
/// is said on stderr, too.
experiment::HostCosts hostCostsAtFirstUse();

} // namespace makespan::cli
