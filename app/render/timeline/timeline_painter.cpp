#include "app/render/timeline/timeline_painter.h"

#include "app/render/timeline/paint_context.h"

#include <QPaintEngine>
#include <QRegion>

namespace makespan::render {

namespace {

bool isVector(const QPainter& painter)
{
    const QPaintEngine* engine = painter.paintEngine();
    if (engine == nullptr) {
        return false;
    }
    switch (engine->type()) {
    case QPaintEngine::SVG:
    case QPaintEngine::Pdf:
    case QPaintEngine::Picture:
    case QPaintEngine::MacPrinter:
        return true;
    default:
        return false;
    }
}

// Filling what is drawn over anyway costs as much as all the bars.
void paintGround(const PaintContext& context)
{
    if (context.vector) {
        context.painter.fillRect(context.layout.bounds, context.theme.background);
        return;
    }
    QRegion ground(context.layout.bounds.toAlignedRect());
    const auto [first, last] = context.layout.visibleRows();
    const QRect lanes = context.layout.lanes.toRect();
    for (std::size_t row = first; row < last; ++row) {
        ground -= coveredByRow(context.layout.rows[row]) & lanes;
    }
    for (const QRect& rect : ground) {
        context.painter.fillRect(rect, context.theme.background);
    }
}

} // namespace

void fillTranslucent(QPainter& painter, const QRectF& rect, const QColor& colour)
{
    constexpr double kSlice = 64;
    for (double top = rect.top(); top < rect.bottom(); top += kSlice) {
        painter.fillRect(
            QRectF(rect.left(), top, rect.width(), std::min(kSlice, rect.bottom() - top)), colour);
    }
}

void drawElided(QPainter& painter, const QRectF& rect, int flags, const QString& text)
{
    const QFontMetricsF metrics(painter.font(), painter.device());
    painter.drawText(rect, flags | Qt::TextSingleLine,
                     metrics.elidedText(text, Qt::ElideMiddle, rect.width() + 0.5));
}

void paintTimeline(QPainter& painter,
                   std::span<const TimelinePanel> panels,
                   const TimelineLayout& layout,
                   const TimeScale& scale,
                   const Theme& theme,
                   const TimelineOptions& options,
                   double vectorColumnPx)
{
    const LegendEntry* lit =
        options.hoveredLegend && *options.hoveredLegend < layout.legendEntries.size()
            ? &layout.legendEntries[*options.hoveredLegend]
            : nullptr;
    const bool vector = isVector(painter);
    const PaintContext context{painter,
                               panels,
                               layout,
                               scale,
                               theme,
                               options,
                               !options.found.empty()
                                   ? BarStyles::faded(theme, options.idleCauses)
                                   : BarStyles::of(theme, options.idleCauses, lit),
                               BarStyles::of(theme, true),
                               vector ? 1.0 : painter.device()->devicePixelRatioF(),
                               vector,
                               vectorColumnPx};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setRenderHint(QPainter::TextAntialiasing, true);
    paintGround(context);

    painter.save();
    painter.setClipRect(layout.lanes.united(layout.labels));
    paintRows(context);
    paintLabels(context);
    paintHeadings(context);
    painter.setClipRect(layout.lanes);
    paintMarks(context);
    painter.restore();

    paintTitle(context);
    paintOverview(context);
    paintAxis(context);
    paintAxisMarks(context);
    paintLegend(context);
    painter.restore();
}

} // namespace makespan::render
