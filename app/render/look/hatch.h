#pragma once

#include "app/render/look/theme.h"

#include <QLineF>
#include <QRectF>

#include <vector>

class QPainter;

namespace makespan::render {

/// The lines of a pattern inside a rectangle, cut off at its edges (vector formats cannot be relied upon
/// to clip). Neighbouring rectangles continue each other's lines.
std::vector<QLineF> hatchLines(const QRectF& rect, Pattern pattern, double period);

/// Draws them, all in one path.
void drawHatch(QPainter& painter,
               const QRectF& rect,
               Pattern pattern,
               const QColor& colour,
               double period,
               double line);

} // namespace makespan::render
