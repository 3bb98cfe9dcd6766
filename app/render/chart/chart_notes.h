#pragma once

#include "app/render/chart/chart_choice.h"
#include "app/render/chart/chart_context.h"
#include "app/render/chart/chart_model.h"
#include "engine/experiment/sweep.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace makespan::render {

/// What the lines above and below a chart are made from.
struct ChartNotes
{
    const experiment::SweepResult& sweep;
    const experiment::SweepResult* prediction;
    const ChartContext& context;
    std::vector<std::pair<std::string, std::string>>
        fixed; ///< swept, but at one value in this chart
    ChartSpread spread = ChartSpread::Interval;
    bool intervals = false; ///< every point has a 95 % interval of its median
    bool stacked = false;
};

/// What a panel stands for: "nap = 0.5 s".
/// \param values by axis
QString heldText(const ChartContext& context,
                 const experiment::SweepResult& sweep,
                 const std::map<std::size_t, std::string>& values);

/// Title, subtitle (what was held, on which clock) and footnote (n, what the intervals are, base of the speedup,
/// seed, computer, date).
void addNotes(ChartModel& model, const ChartNotes& notes);

} // namespace makespan::render
