#include "app/numbers/number_text.h"
#include "app/render/look/time_text.h"
#include "app/render/timeline/paint_context.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace makespan::render {

namespace {

using trace::Time;

// More arrows than this are a carpet, not an answer.
constexpr std::size_t kMostArrows = 200;

/// Where a task or the driver is at an instant; empty when that lane has no row of its own.
std::optional<QRectF> barOf(const PaintContext& context, std::size_t panel, trace::LaneId lane)
{
    if (lane == trace::kNoLane) {
        return {};
    }
    const std::size_t row = context.layout.rowOf(panel, lane);
    if (row >= context.layout.rows.size()) {
        return {};
    }
    return context.layout.rows[row].bar;
}

trace::LaneId laneOf(const TimelineData& data, trace::TaskId task)
{
    return task == trace::kNoTask ? trace::kDriverLane : data.task(task).lane;
}

// A rectangle around a bar, limited to a little beyond the visible part.
QRectF visiblePart(const PaintContext& context, const QRectF& bar)
{
    const QRectF& lanes = context.layout.lanes;
    const double left = std::max(bar.left(), lanes.left() - 10);
    const double right = std::min(bar.right(), lanes.right() + 10);
    return {left, bar.top(), std::max(right - left, 1.0), bar.height()};
}

void drawFrame(const PaintContext& context, const QRectF& bar, const QColor& colour, double line)
{
    const double half = line / 2;
    QPen pen(colour, line);
    pen.setJoinStyle(Qt::MiterJoin);
    context.painter.setPen(pen);
    context.painter.setBrush(Qt::NoBrush);
    context.painter.drawRect(bar.adjusted(-half, -half, half, half));
}

void drawArrow(const PaintContext& context, QPointF from, QPointF to, Qt::PenStyle style)
{
    const QRectF& lanes = context.layout.lanes;
    const auto near = [&](double x) {
        return std::clamp(x, lanes.left() - 200, lanes.right() + 200);
    };
    from.setX(near(from.x()));
    to.setX(near(to.x()));
    const Theme& theme = context.theme;
    const double head = 6 * theme.factor;
    const double bend =
        std::clamp(std::abs(to.x() - from.x()) / 2, 12 * theme.factor, 60 * theme.factor);
    QPainterPath path(from);
    path.cubicTo(from + QPointF(bend, 0), to - QPointF(bend + head, 0), to - QPointF(head, 0));

    context.painter.setBrush(Qt::NoBrush);
    // A seam in the lane's colour keeps the arrow apart from the bars that it crosses.
    context.painter.setPen(QPen(theme.background, 3.5 * theme.factor));
    context.painter.drawPath(path);
    context.painter.setPen(QPen(theme.selection, 1.4 * theme.factor, style));
    context.painter.drawPath(path);

    QPainterPath tip(to);
    tip.lineTo(to + QPointF(-head, -head * 0.5));
    tip.lineTo(to + QPointF(-head, head * 0.5));
    tip.closeSubpath();
    context.painter.fillPath(tip, theme.selection);
}

void paintArrows(const PaintContext& context, std::size_t panel, trace::TaskId task)
{
    const TimelineData& data = *context.panels[panel].data;
    const trace::Task record = data.task(task);
    const QRectF rect = taskRect(context.layout, context.panels, context.scale, panel, task);
    if (rect.isNull()) {
        return;
    }
    const QPointF start(rect.left(), rect.center().y());
    const QPointF end(rect.right(), rect.center().y());
    const auto at = [&](trace::LaneId lane, Time time) -> std::optional<QPointF> {
        const auto bar = barOf(context, panel, lane);
        if (!bar) {
            return {};
        }
        return QPointF(context.scale.toPixel(time), bar->center().y());
    };

    if (record.submitted != trace::kNever) {
        if (const auto from = at(laneOf(data, record.parent), record.submitted)) {
            drawArrow(context, *from, start, Qt::DashLine);
        }
    }
    std::size_t drawn = 0;
    for (const trace::TaskId on : data.dependencies(task)) {
        const trace::Task producer = data.task(on);
        const auto from =
            producer.ended == trace::kNever ? std::nullopt : at(producer.lane, producer.ended);
        if (from && ++drawn <= kMostArrows) {
            drawArrow(context, *from, start, Qt::SolidLine);
        }
    }
    if (record.ended == trace::kNever) {
        return;
    }
    drawn = 0;
    for (const trace::TaskId consumer : data.consumers(task)) {
        const trace::Task other = data.task(consumer);
        const auto to =
            other.started == trace::kNever ? std::nullopt : at(other.lane, other.started);
        if (to && ++drawn <= kMostArrows) {
            drawArrow(context, end, *to, Qt::SolidLine);
        }
    }
    if (const Time fetched = data.fetched(task); fetched != trace::kNever) {
        if (const auto to = at(laneOf(data, record.parent), fetched)) {
            drawArrow(context, end, *to, Qt::DotLine);
        }
    }
}

// Steps narrower than a pixel that share it are drawn once: the cost depends on the width only.
void paintCriticalPath(const PaintContext& context, std::size_t panel)
{
    const TimelineData& data = *context.panels[panel].data;
    const auto& steps = data.analysis().criticalPath;
    const TimeScale& scale = context.scale;
    auto step = std::partition_point(steps.begin(), steps.end(), [&](const auto& candidate) {
        return candidate.end < scale.begin();
    });
    if (step != steps.begin()) {
        --step;
    }
    const double line = context.theme.strongLine;
    std::optional<QPointF> previous;
    while (step != steps.end() && step->begin <= scale.end()) {
        const auto bar = barOf(context, panel, laneOf(data, step->task));
        const double left = scale.toPixel(step->begin);
        const double right = scale.toPixel(step->end);
        if (bar) {
            const QRectF rect =
                visiblePart(context, QRectF(left, bar->top(), right - left, bar->height()));
            if (previous && std::abs(previous->y() - bar->center().y()) > 1) {
                context.painter.setPen(QPen(context.theme.criticalPath, line));
                const bool down = bar->center().y() > previous->y();
                const double x = std::max(left, previous->x());
                context.painter.drawLine(QPointF(x, previous->y()),
                                         QPointF(x, down ? bar->top() : bar->bottom()));
            }
            drawFrame(context, rect, context.theme.criticalPath, line);
            previous = QPointF(right, bar->center().y());
        }
        const Time beyond = scale.toTime(right + 0.5);
        ++step;
        step = std::partition_point(step, steps.end(),
                                    [&](const auto& candidate) { return candidate.end < beyond; });
    }
}

// How busy each lane was in the range, where there is room for it.
void paintRangeShares(const PaintContext& context, Time begin, Time end, double right, double width)
{
    context.painter.setFont(context.theme.smallFont);
    const QFontMetricsF metrics(context.theme.smallFont, context.painter.device());
    const auto [first, last] = context.layout.visibleRows();
    for (std::size_t index = first; index < last; ++index) {
        const TimelineRow& row = context.layout.rows[index];
        const TimelineData& data = *context.panels[row.panel].data;
        const Time from = std::max(begin, Time{});
        const Time to = std::min(end, Time{} + data.makespan());
        if (row.bar.height() < metrics.height() || to <= from) {
            continue;
        }
        double busy = 0;
        for (std::uint32_t lane = 0; lane < row.lanes; ++lane) {
            const trace::LaneId id{static_cast<std::uint32_t>(trace::index(row.lane)) + lane};
            busy += static_cast<double>(data.busyTime(id, from, to).count());
        }
        const double share = busy / (static_cast<double>((to - from).count()) * row.lanes);
        const QString text = numbers::fixedText(share * 100, 1) + QStringLiteral(" %");
        const double size = metrics.horizontalAdvance(text) + context.theme.spacing;
        if (size > width) {
            continue;
        }
        const QRectF label(right - size - 1, row.bar.center().y() - metrics.height() / 2, size,
                           metrics.height());
        context.painter.fillRect(label, context.theme.background);
        context.painter.setPen(context.theme.text);
        context.painter.drawText(label, Qt::AlignCenter | Qt::TextSingleLine, text);
    }
}

void paintPointedAt(const PaintContext& context)
{
    const std::size_t panel = context.panels.size() - 1;
    for (const Stretch& stretch : context.options.pointedAt) {
        const auto bar = barOf(context, panel, stretch.lane);
        const double left = context.scale.toPixel(stretch.begin);
        const double right = context.scale.toPixel(stretch.end);
        if (!bar || right < context.layout.lanes.left() || left > context.layout.lanes.right()) {
            continue;
        }
        const QRectF rect =
            visiblePart(context, QRectF(left, bar->top(), right - left, bar->height()));
        drawFrame(context, rect, context.theme.background, 2 * context.theme.strongLine);
        drawFrame(context, rect, context.theme.selection, context.theme.strongLine);
    }
}

// Around the selection's frame, and dashed, so that both are seen. At least so wide that it can be found.
void paintFocus(const PaintContext& context, const StretchRef& focus)
{
    const auto bar = barOf(context, focus.panel, focus.stretch.lane);
    const double left = context.scale.toPixel(focus.stretch.begin);
    const double right = context.scale.toPixel(focus.stretch.end);
    if (!bar || right < context.layout.lanes.left() || left > context.layout.lanes.right()) {
        return;
    }
    const double line = context.theme.strongLine;
    QRectF rect = visiblePart(context, QRectF(left, bar->top(), right - left, bar->height()));
    const double least = 4 * line;
    if (rect.width() < least) {
        rect.adjust((rect.width() - least) / 2, 0, (least - rect.width()) / 2, 0);
    }
    const QRectF frame = rect.adjusted(-line / 2, -line / 2, line / 2, line / 2);
    drawFrame(context, frame, context.theme.background, line);
    QPen pen(context.theme.text, line, Qt::CustomDashLine, Qt::FlatCap, Qt::MiterJoin);
    pen.setDashPattern({3, 1.5});
    context.painter.setPen(pen);
    context.painter.drawRect(frame.adjusted(-line / 2, -line / 2, line / 2, line / 2));
}

void paintRange(const PaintContext& context, Time begin, Time end)
{
    const QRectF& lanes = context.layout.lanes;
    const double left = std::clamp(context.scale.toPixel(std::min(begin, end)), lanes.left() - 5,
                                   lanes.right() + 5);
    const double right = std::clamp(context.scale.toPixel(std::max(begin, end)), lanes.left() - 5,
                                    lanes.right() + 5);
    fillTranslucent(context.painter, QRectF(left, lanes.top(), right - left, lanes.height()),
                    context.theme.range);
    context.painter.setPen(QPen(context.theme.selection, context.theme.line));
    for (const double x : {left, right}) {
        context.painter.drawLine(QPointF(context.snapped(x), lanes.top()),
                                 QPointF(context.snapped(x), lanes.bottom()));
    }
    paintRangeShares(context, std::min(begin, end), std::max(begin, end), right, right - left);
}

void paintCursor(const PaintContext& context, Time time)
{
    const QRectF& lanes = context.layout.lanes;
    const double x = context.snapped(context.scale.toPixel(time));
    if (x < lanes.left() || x > lanes.right()) {
        return;
    }
    context.painter.setPen(QPen(context.theme.cursor, context.theme.strongLine));
    context.painter.drawLine(QPointF(x, lanes.top()), QPointF(x, lanes.bottom()));
}

// A label on the axis: over its times, so that no bar or text is hidden.
void paintAxisLabel(const PaintContext& context,
                    double middle,
                    const QString& text,
                    const QColor& ground)
{
    const QRectF& axis = context.layout.axis;
    const QFontMetricsF metrics(context.theme.smallFont, context.painter.device());
    const double width = std::ceil(metrics.horizontalAdvance(text) + context.theme.spacing);
    const double left =
        std::clamp(middle - width / 2, axis.left(), std::max(axis.left(), axis.right() - width));
    const QRectF label(context.snapped(left), context.snapped(axis.top()) + context.theme.line,
                       width, std::ceil(metrics.height() + 6));
    context.painter.setFont(context.theme.smallFont);
    context.painter.fillRect(label, ground);
    context.painter.setPen(context.theme.textOn(ground));
    context.painter.drawText(label, Qt::AlignCenter | Qt::TextSingleLine, text);
}

// Where a run ended: nothing after it is missing by mistake.
void paintEnds(const PaintContext& context)
{
    for (std::size_t panel = 0; panel < context.panels.size(); ++panel) {
        const double x =
            context.snapped(context.scale.toPixel(Time{} + context.panels[panel].data->makespan()));
        double top = 1e18;
        double bottom = -1e18;
        for (const TimelineRow& row : context.layout.rows) {
            if (row.panel == panel) {
                top = std::min(top, row.band.top());
                bottom = std::max(bottom, row.band.bottom());
            }
        }
        context.painter.setPen(QPen(context.theme.text, context.theme.line));
        context.painter.drawLine(QPointF(x, top), QPointF(x, bottom));
    }
}

} // namespace

void paintMarks(const PaintContext& context)
{
    const TimelineOptions& options = context.options;
    QPainter& painter = context.painter;
    paintEnds(context);
    if (options.range) {
        paintRange(context, options.range->first, options.range->second);
    }
    paintPointedAt(context);
    for (std::size_t panel = 0; panel < context.panels.size(); ++panel) {
        if (options.criticalPath) {
            paintCriticalPath(context, panel);
        }
    }
    for (std::size_t panel = 0; panel < context.panels.size(); ++panel) {
        const std::size_t tasks = context.panels[panel].data->taskCount();
        for (const auto& [task, selected] :
             {std::pair(options.hovered, false), std::pair(options.selected, true)}) {
            if (!task || trace::index(*task) >= tasks) {
                continue;
            }
            // While playing, what has not begun yet is not drawn: neither is a frame around nothing.
            if (options.until && context.panels[panel].data->task(*task).started > *options.until) {
                continue;
            }
            QRectF bar = taskRect(context.layout, context.panels, context.scale, panel, *task);
            if (options.until) {
                bar.setRight(std::min(bar.right(), context.scale.toPixel(*options.until)));
            }
            if (bar.isNull() || bar.right() < context.layout.lanes.left()
                || bar.left() > context.layout.lanes.right()) {
                continue;
            }
            const QRectF rect = visiblePart(context, bar);
            if (selected) {
                const double line = context.theme.strongLine;
                drawFrame(context, rect, context.theme.background, 2 * line);
                drawFrame(context, rect, context.theme.selection, line);
            } else {
                drawFrame(context, rect, context.theme.hover, context.theme.strongLine);
            }
        }
        if (options.selected && options.arrows && trace::index(*options.selected) < tasks) {
            painter.setRenderHint(QPainter::Antialiasing, true);
            paintArrows(context, panel, *options.selected);
            painter.setRenderHint(QPainter::Antialiasing, false);
        }
    }
    if (options.focus && options.focus->panel < context.panels.size()) {
        paintFocus(context, *options.focus);
    }
    if (options.cursor) {
        paintCursor(context, *options.cursor);
    }
}

void paintAxisMarks(const PaintContext& context)
{
    const QRectF& lanes = context.layout.lanes;
    const TimelineOptions& options = context.options;
    if (options.range) {
        const auto [begin, end] = std::minmax({options.range->first, options.range->second});
        const double left = std::max(context.scale.toPixel(begin), lanes.left());
        const double right = std::min(context.scale.toPixel(end), lanes.right());
        if (left <= right) {
            paintAxisLabel(context, (left + right) / 2, durationText(end - begin),
                           context.theme.selection);
        }
    }
    if (options.cursor) {
        const double x = context.scale.toPixel(*options.cursor);
        if (x >= lanes.left() && x <= lanes.right()) {
            paintAxisLabel(context, x, instantText(*options.cursor, context.scale.toDuration(1)),
                           context.theme.cursor);
        }
    }
}

} // namespace makespan::render
