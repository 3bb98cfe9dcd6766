#pragma once

#include "app/render/chart_choice.h"
#include "app/render/theme.h"
#include "engine/experiment/sweep.h"

#include <QString>

#include <array>

namespace makespan::render {

/// The parts of the missing speedup, in the order in which they are stacked.
inline constexpr std::array<ChartLoss, 7> kStackedLosses{
    ChartLoss::Serial, ChartLoss::Overhead, ChartLoss::Dependency, ChartLoss::Imbalance,
    ChartLoss::Unused, ChartLoss::Blocked,  ChartLoss::Inflation};

/// For an axis: "speedup", "speedup lost to overhead".
QString nameOf(ChartQuantity quantity, ChartLoss loss = ChartLoss::All);
/// For a legend: "overhead".
QString shortName(ChartLoss loss);
/// "s", "1/s" or nothing.
QString unitOf(ChartQuantity quantity);

double lossOf(const analysis::Losses& losses, ChartLoss loss);
/// Of a row that finished. Losses: as Loss and All.
double quantityOf(const experiment::SweepRow& row, ChartQuantity quantity, ChartLoss loss);

/// How the loss is textured: as its idle intervals on the timeline.
Pattern patternOf(ChartLoss loss);

} // namespace makespan::render
