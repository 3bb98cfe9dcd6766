#pragma once

#include "engine/experiment/machine.h"
#include "engine/scenario/scenario.h"

#include <QString>

#include <stop_token>
#include <vector>

namespace makespan::cli {

/// One change and what it would bring.
struct WhatIf
{
    QString change; ///< "setup = 0"
    double speedup = 0;
};

/// The single changes that would make the program at least half a per cent better, largest first: a time among the
/// knobs set to the least that it can be, no overheads, one worker more, twice the workers. Not guessed: each is a
/// run on virtual time.
std::vector<WhatIf> whatWouldHelp(const scenario::Scenario& scenario,
                                  const experiment::MachineRequest& machine,
                                  const std::stop_token& stop);

} // namespace makespan::cli
