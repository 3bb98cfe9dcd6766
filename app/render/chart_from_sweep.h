#pragma once

#include "app/render/chart_context.h"
#include "app/render/chart_model.h"
#include "engine/experiment/sweep.h"

#include <optional>

namespace makespan::render {

enum class ChartQuantity : std::uint8_t { Speedup, Efficiency, Makespan, Serial, Loss };
enum class ChartLoss : std::uint8_t {
    All,
    Serial,
    Overhead,
    Dependency,
    Imbalance,
    Unused,
    Blocked,
    Inflation
};

struct ChartChoice
{
    ChartQuantity y = ChartQuantity::Speedup;
    ChartLoss loss = ChartLoss::All; ///< y == Loss: which
    std::size_t xAxis = 0;           ///< index into SweepResult::axes
    /// Its values make the series; default: the next axis that is not x, if any. Further axes are fixed
    /// at their first value and named in the subtitle.
    std::optional<std::size_t> seriesAxis;
    bool laws = true;  ///< the ideal curves that fit this x and y
    bool logX = false; ///< besides axes that were swept logarithmically
};

/// The chart of a (partial) sweep. Rows that did not finish are left out and counted in the footnote.
/// \param prediction a sweep of the same axes on virtual time, drawn as lines below the points
ChartModel chartFromSweep(const experiment::SweepResult& sweep,
                          const ChartChoice& choice,
                          const ChartContext& context,
                          const experiment::SweepResult* prediction = nullptr);

} // namespace makespan::render
