#pragma once

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
    double ceiling = 0; ///< speedup that this computer can reach with computing tasks; 0: unknown
};

/// The context of a sweep over a scenario that was made on this computer, today.
ChartContext chartContext(const scenario::Scenario& scenario,
                          const experiment::SweepResult& sweep,
                          std::uint64_t seed);

} // namespace makespan::render
