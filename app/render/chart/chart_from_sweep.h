#pragma once

#include "app/render/chart/chart_choice.h"
#include "app/render/chart/chart_context.h"
#include "app/render/chart/chart_model.h"
#include "app/render/chart/chart_panels.h"
#include "engine/experiment/sweep.h"

namespace makespan::render {

/// The chart of a (partial) sweep. Rows that did not finish are left out and counted in the footnote.
/// \param prediction a sweep of the same axes on virtual time, drawn as lines below the points
ChartModel chartFromSweep(const experiment::SweepResult& sweep,
                          const ChartChoice& choice,
                          const ChartContext& context,
                          const experiment::SweepResult* prediction = nullptr);

/// The same with a panel for each value of the axes that are neither x nor series, but for those that the choice
/// fixes; one panel when there are none.
ChartPanels panelsFromSweep(const experiment::SweepResult& sweep,
                            const ChartChoice& choice,
                            const ChartContext& context,
                            const experiment::SweepResult* prediction = nullptr);

} // namespace makespan::render
