#pragma once

#include "engine/execution/capacity.h"
#include "engine/experiment/sweep.h"
#include "engine/scenario/scenario.h"

#include <QString>

#include <map>
#include <string>

namespace makespan::render {

/// What is printed on a chart besides its numbers, so that it can be read without the scenario; all optional.
struct ChartContext
{
    QString title;
    std::map<std::string, std::string> held;  ///< knobs that were not swept, as Python literals
    std::map<std::string, std::string> units; ///< of knobs: nap -> s
    QString host;                             ///< the computer; empty for virtual time
    QString date;                             ///< of the runs; empty: unknown
    std::uint64_t seed = 0;
    execution::Capacity
        ceiling; ///< speedup that this computer can reach with so many computing tasks
};

/// The context of a sweep over a scenario that was made on this computer, today.
ChartContext chartContext(const scenario::Scenario& scenario,
                          const experiment::SweepResult& sweep,
                          std::uint64_t seed);

} // namespace makespan::render
