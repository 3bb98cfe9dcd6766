#pragma once

#include "app/render/chart/chart_choice.h"
#include "app/render/look/theme.h"
#include "app/words/losses.h"
#include "engine/experiment/sweep.h"

#include <QString>

#include <optional>

namespace makespan::render {

/// For an axis: "speedup", "lost speedup".
QString nameOf(ChartQuantity quantity);
/// "s", "1/s" or nothing.
QString unitOf(ChartQuantity quantity);

/// Of a row that finished. Losses: their sum, as Loss. Nothing: it took no time, and so has no such ratio.
std::optional<double> quantityOf(const experiment::SweepRow& row, ChartQuantity quantity);

/// How the loss is textured: as its idle intervals on the timeline.
Pattern patternOf(words::Loss loss);

} // namespace makespan::render
