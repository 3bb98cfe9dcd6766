#pragma once

#include "app/render/chart/chart_choice.h"

#include <string>
#include <vector>

namespace CLI {
class App;
} // namespace CLI

namespace makespan::cli {

/// What a chart shows; the same options wherever one is drawn.
struct ChartArguments
{
    std::string y = "speedup";
    std::vector<std::string> curves; ///< empty: the usual ones
    std::string spread = "interval";
    bool logX = false;
    bool logY = false;

    /// Without the axes, which depend on the sweep.
    render::ChartChoice choice() const;
};

void addChartArguments(CLI::App& command, ChartArguments& arguments);

} // namespace makespan::cli
