#include "app/render/look/hatch.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace makespan::render {

namespace {

// Lines x + y = c (rising to the right on the screen).
void addUp(std::vector<QLineF>& lines, const QRectF& rect, double period)
{
    const double first = std::ceil((rect.left() + rect.top()) / period) * period;
    for (double sum = first; sum < rect.right() + rect.bottom(); sum += period) {
        const double left = std::max(rect.left(), sum - rect.bottom());
        const double right = std::min(rect.right(), sum - rect.top());
        if (right > left) {
            lines.emplace_back(left, sum - left, right, sum - right);
        }
    }
}

// Lines x - y = c.
void addDown(std::vector<QLineF>& lines, const QRectF& rect, double period)
{
    const double first = std::ceil((rect.left() - rect.bottom()) / period) * period;
    for (double difference = first; difference < rect.right() - rect.top(); difference += period) {
        const double left = std::max(rect.left(), difference + rect.top());
        const double right = std::min(rect.right(), difference + rect.bottom());
        if (right > left) {
            lines.emplace_back(left, left - difference, right, right - difference);
        }
    }
}

void addVertical(std::vector<QLineF>& lines, const QRectF& rect, double step)
{
    for (double x = std::ceil(rect.left() / step) * step; x < rect.right(); x += step) {
        lines.emplace_back(x, rect.top(), x, rect.bottom());
    }
}

void addHorizontal(std::vector<QLineF>& lines, const QRectF& rect, double step)
{
    for (double y = std::ceil(rect.top() / step) * step; y < rect.bottom(); y += step) {
        lines.emplace_back(rect.left(), y, rect.right(), y);
    }
}

// Every other crossing of a grid, as a very short line.
void addDots(std::vector<QLineF>& lines, const QRectF& rect, double step)
{
    const double size = step / 4;
    for (double y = std::ceil(rect.top() / step) * step; y < rect.bottom(); y += step) {
        for (double x = std::ceil(rect.left() / step) * step; x + size < rect.right(); x += step) {
            if (std::llround(x / step + y / step) % 2 == 0) {
                lines.emplace_back(x, y, x + size, y);
            }
        }
    }
}

} // namespace

std::vector<QLineF> hatchLines(const QRectF& rect, Pattern pattern, double period)
{
    std::vector<QLineF> lines;
    switch (pattern) {
    case Pattern::Solid:
        break;
    case Pattern::DiagonalUp:
        addUp(lines, rect, period);
        break;
    case Pattern::DiagonalDown:
        addDown(lines, rect, period);
        break;
    case Pattern::Cross:
        addUp(lines, rect, period);
        addDown(lines, rect, period);
        break;
    case Pattern::Vertical:
        addVertical(lines, rect, period / 2);
        break;
    case Pattern::Horizontal:
        addHorizontal(lines, rect, period / 2);
        break;
    case Pattern::Dots:
        addDots(lines, rect, period / 2);
        break;
    }
    return lines;
}

void drawHatch(QPainter& painter,
               const QRectF& rect,
               Pattern pattern,
               const QColor& colour,
               double period,
               double line)
{
    QPainterPath path;
    for (const QLineF& part : hatchLines(rect, pattern, period)) {
        path.moveTo(part.p1());
        path.lineTo(part.p2());
    }
    if (path.isEmpty()) {
        return;
    }
    QPen pen(colour, pattern == Pattern::Dots ? line * 1.5 : line);
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

} // namespace makespan::render
