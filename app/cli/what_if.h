#pragma once

#include "engine/experiment/machine.h"
#include "engine/experiment/single_run.h"
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
    trace::Duration makespan{0};
};

/// The single changes that would make the program at least half a per cent faster and its speedup as much larger, largest
/// speedup first. Not guessed: each is a run on virtual time, with its serial elision. Tried are: a time among the knobs set
/// to the least that it can be, the other values of choices, no overheads, another order of the queue, nested gets that
/// release their worker, twice the cores, one worker more, twice the workers.
///
/// A change does not count when the program does something else then: when it prints other things (choices), leaves more
/// tasks unfinished, or has lost more than half of its work. Of a program that takes longer than people wait none is tried.
/// Of one that ends in a deadlock: the changes with which it does not, other values of choices aside.
/// \param made the program's own run on virtual time, with its serial elision, when it has been made already; null: not yet
/// \param took how long making it took
std::vector<WhatIf> whatWouldHelp(const scenario::Scenario& scenario,
                                  const experiment::MachineRequest& machine,
                                  const experiment::SingleRun* made,
                                  trace::Duration took,
                                  const std::stop_token& stop);

} // namespace makespan::cli
