#pragma once

#include "app/render/chart/chart_model.h"

#include <QSet>

namespace makespan::render {

/// The part of the plane that shows everything.
struct PlotRange
{
    double left = 0;
    double right = 1;
    double bottom = 0;
    double top = 1;
};

/// With a margin on every side. Linear y axes begin at zero: a speedup axis that begins at 3.6 turns noise into
/// mountains. Laws far above the data do not flatten them.
PlotRange rangeOf(const ChartModel& model, const QSet<QString>& hiddenLaws);

} // namespace makespan::render
