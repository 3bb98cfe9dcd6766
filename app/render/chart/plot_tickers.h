#pragma once

#include "app/render/chart/chart_model.h"

#include <qcustomplot.h>

namespace makespan::render {

/// What the axis is marked with: categories, whole numbers, or 1, 2, 5, 10 … on a logarithmic scale.
/// \param doubling all values along it are powers of two
QSharedPointer<QCPAxisTicker> tickerFor(const ChartAxis& axis, bool doubling);

} // namespace makespan::render
