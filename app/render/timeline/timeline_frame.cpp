#include "app/numbers/number_text.h"
#include "app/render/look/hatch.h"
#include "app/render/look/render_text.h"
#include "app/render/look/time_text.h"
#include "app/render/timeline/paint_context.h"
#include "app/render/timeline/time_axis.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace makespan::render {

namespace {

using trace::Time;

/// "makespan 1.052 s · speedup 3.85 · efficiency 96.3 %"; where that is too wide the last ones are left out.
/// As many as fit, the first ones first.
QString fitting(QStringList facts, const QFontMetricsF& metrics, double width)
{
    const QString between = QStringLiteral("  ·  ");
    while (facts.size() > 1 && metrics.horizontalAdvance(facts.join(between)) > width) {
        facts.removeLast();
    }
    return facts.join(between);
}

QString factsOf(const TimelineData& data, const QFontMetricsF& metrics, double width)
{
    const analysis::Measures& measures = data.analysis().measures;
    const QString makespan = durationText(data.makespan());
    QStringList facts{RenderText::tr("makespan %1").arg(makespan)};
    if (measures.speedup > 0) {
        facts += RenderText::tr("speedup %1").arg(numbers::significantText(measures.speedup, 4));
        facts += RenderText::tr("efficiency %1").arg(percentText(measures.efficiency));
    }
    if (metrics.horizontalAdvance(facts.first()) > width) {
        return metrics.horizontalAdvance(makespan) > width ? QString() : makespan;
    }
    return fitting(facts, metrics, width);
}

/// Labels that do not overlap: the first one to ask for a place gets it.
class LabelPlaces
{
public:
    bool take(double left, double right)
    {
        for (const auto& [otherLeft, otherRight] : m_taken) {
            if (left < otherRight && right > otherLeft) {
                return false;
            }
        }
        m_taken.emplace_back(left, right);
        return true;
    }

private:
    std::vector<std::pair<double, double>> m_taken;
};

void drawSwatch(const PaintContext& context, const LegendEntry& entry)
{
    QPainter& painter = context.painter;
    const Theme& theme = context.theme;
    const QRectF& box = entry.swatch;
    if (entry.kind == LegendEntry::Kind::CriticalPath) {
        painter.setPen(QPen(theme.criticalPath, theme.strongLine));
        painter.setBrush(Qt::NoBrush);
        const double half = theme.strongLine / 2;
        painter.drawRect(box.adjusted(half, half, -half, -half));
        return;
    }
    const BarStyles& styles = context.plainStyles;
    BarStyle style{1.0, 1.0, Pattern::Solid, {}};
    Hue hue = entry.hue;
    if (entry.kind == LegendEntry::Kind::State) {
        style = styles.busy[static_cast<std::size_t>(entry.state)];
        hue = 0;
    } else if (entry.kind == LegendEntry::Kind::Cause) {
        style = styles.idle[static_cast<std::size_t>(entry.cause)];
    }
    painter.fillRect(box, styles.fillColour(style, hue, theme.lane));
    drawHatch(painter, box, style.pattern, styles.stripeColour(style, hue, theme.lane),
              patternPeriod(theme), patternLine(theme));
    painter.setPen(QPen(entry.kind == LegendEntry::Kind::Cause
                            ? theme.grid
                            : theme.outlineOf(style.own.value_or(styles.hues[hue])),
                        theme.line));
    painter.setBrush(Qt::NoBrush);
    const double half = theme.line / 2;
    painter.drawRect(box.adjusted(half, half, -half, -half));
}

} // namespace

void paintTitle(const PaintContext& context)
{
    QPainter& painter = context.painter;
    const TimelineLayout& layout = context.layout;
    double y = layout.title.top();
    for (qsizetype line = 0; line < layout.titleLines.size(); ++line) {
        painter.setFont(line == 0 ? context.theme.titleFont : context.theme.smallFont);
        painter.setPen(line == 0 ? context.theme.text : context.theme.mutedText);
        const double height = QFontMetricsF(painter.font(), painter.device()).height();
        drawElided(painter, QRectF(layout.title.left(), y, layout.title.width(), height),
                   Qt::AlignLeft | Qt::AlignVCenter, layout.titleLines[line]);
        y += height + 2;
    }
    y = layout.foot.top();
    painter.setFont(context.theme.smallFont);
    painter.setPen(context.theme.mutedText);
    for (const QString& line : layout.footLines) {
        const double height = QFontMetricsF(painter.font(), painter.device()).height();
        drawElided(painter, QRectF(layout.foot.left(), y, layout.foot.width(), height),
                   Qt::AlignLeft | Qt::AlignVCenter, line);
        y += height + 1;
    }
}

void paintHeadings(const PaintContext& context)
{
    QPainter& painter = context.painter;
    QFont bold = context.theme.font;
    bold.setBold(true);
    // The facts of all panels begin below each other.
    double names = 0;
    for (const TimelinePanel& panel : context.panels) {
        names =
            std::max(names, QFontMetricsF(bold, painter.device()).horizontalAdvance(panel.heading));
    }
    for (const PanelHeading& heading : context.layout.headings) {
        if (heading.rect.bottom() < context.layout.lanes.top()
            || heading.rect.top() > context.layout.lanes.bottom()) {
            continue;
        }
        painter.setFont(bold);
        painter.setPen(context.theme.text);
        const TimelinePanel& panel = context.panels[heading.panel];
        painter.drawText(heading.rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         panel.heading);
        painter.setFont(context.theme.smallFont);
        painter.setPen(context.theme.mutedText);
        const QRectF place =
            heading.rect.adjusted(std::max(names + 2 * context.theme.spacing,
                                           context.layout.lanes.left() - heading.rect.left()),
                                  0, 0, 0);
        const QFontMetricsF metrics(context.theme.smallFont, painter.device());
        drawElided(painter, place, Qt::AlignLeft | Qt::AlignVCenter,
                   panel.facts.isEmpty() ? factsOf(*panel.data, metrics, place.width())
                                         : fitting(panel.facts, metrics, place.width()));
    }
}

void paintLabels(const PaintContext& context)
{
    QPainter& painter = context.painter;
    const auto [first, last] = context.layout.visibleRows();
    // Smaller letters where that gives every row its name.
    double least = QFontMetricsF(context.theme.font, painter.device()).ascent() + 1;
    painter.setFont(context.theme.font);
    if (first < last && context.layout.rows[first].band.height() < least) {
        least = QFontMetricsF(context.theme.smallFont, painter.device()).ascent();
        painter.setFont(context.theme.smallFont);
    }
    double free = -1e18;
    for (std::size_t index = first; index < last; ++index) {
        const TimelineRow& row = context.layout.rows[index];
        // When rows are thinner than text, only every so many have their name.
        const bool driver = row.lane == trace::kDriverLane;
        painter.setPen(driver ? context.theme.text : context.theme.mutedText);
        QRectF rect = row.labelRect.adjusted(0, 0, -context.theme.spacing, 0);
        const double grow = std::max(0.0, (1.6 * least - rect.height()) / 2);
        rect.adjust(0, -grow, 0, grow);
        if (rect.top() < context.layout.labels.top()
            && row.labelRect.top() >= context.layout.labels.top()) {
            rect.moveTop(context.layout.labels.top());
        }
        const double middle = rect.center().y();
        if (middle - least / 2 < free) {
            continue;
        }
        free = middle + least / 2;
        drawElided(painter, rect, Qt::AlignRight | Qt::AlignVCenter, row.label);
    }
}

void paintAxis(const PaintContext& context)
{
    QPainter& painter = context.painter;
    const Theme& theme = context.theme;
    const QRectF& rect = context.layout.axis;
    const double half = theme.line / 2;
    const double long_ = std::round(5 * theme.factor);
    const double short_ = std::round(3 * theme.factor);
    painter.setFont(theme.smallFont);
    const QFontMetricsF metrics(theme.smallFont, painter.device());
    const double textTop = rect.top() + long_ + 2;
    LabelPlaces places;

    painter.setPen(QPen(theme.axis, theme.line));
    painter.drawLine(QPointF(rect.left(), context.snapped(rect.top()) + half),
                     QPointF(rect.right(), context.snapped(rect.top()) + half));

    const auto drawLabel = [&](double x, const QString& text) {
        const double width = metrics.horizontalAdvance(text);
        const double left = std::clamp(x - width / 2, rect.left() - theme.spacing,
                                       std::max(rect.left(), rect.right() - width));
        if (places.take(left - theme.spacing, left + width + theme.spacing)) {
            painter.drawText(QRectF(left, textTop, width + 1, metrics.height()),
                             Qt::AlignLeft | Qt::TextSingleLine, text);
        }
    };

    // Where the runs end is what the picture is about: these labels come first.
    QFont bold = theme.smallFont;
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(theme.text);
    const QFontMetricsF boldMetrics(bold, painter.device());
    for (const TimelinePanel& panel : context.panels) {
        const trace::Duration run = panel.data->makespan();
        const double x = context.scale.toPixel(Time{} + run);
        if (x >= rect.left() && x <= rect.right() + 1) {
            const QString text = durationText(run);
            const double width = boldMetrics.horizontalAdvance(text);
            const double left =
                std::clamp(x - width / 2, rect.left(), std::max(rect.left(), rect.right() - width));
            if (places.take(left - theme.spacing, left + width + theme.spacing)) {
                painter.drawText(QRectF(left, textTop, width + 1, boldMetrics.height()),
                                 Qt::AlignLeft | Qt::TextSingleLine, text);
            }
        }
    }

    painter.setFont(theme.smallFont);
    for (const Tick& tick : timeAxis(context.scale, kLabelDistancePx * theme.factor).ticks) {
        const double x = context.snapped(context.scale.toPixel(tick.time));
        if (x < rect.left() - 0.5 || x > rect.right()) {
            continue;
        }
        painter.setPen(QPen(theme.axis, theme.line));
        painter.drawLine(QPointF(x + half, rect.top()),
                         QPointF(x + half, rect.top() + (tick.label.isEmpty() ? short_ : long_)));
        if (!tick.label.isEmpty()) {
            painter.setPen(theme.mutedText);
            drawLabel(x, tick.label);
        }
    }
}

void paintOverview(const PaintContext& context)
{
    const QRectF& rect = context.layout.overview;
    if (rect.isEmpty() || context.panels.empty()) {
        return;
    }
    QPainter& painter = context.painter;
    const Theme& theme = context.theme;
    painter.fillRect(rect, theme.lane);
    const TimeScale scale = overviewScale(context.layout, context.panels);
    const double strip = rect.height() / static_cast<double>(context.panels.size());

    for (std::size_t index = 0; index < context.panels.size(); ++index) {
        const TimelineData& data = *context.panels[index].data;
        const auto profile = data.profile().parts();
        const double bottom = rect.top() + static_cast<double>(index + 1) * strip;
        const double full = data.places() * data.profile().partNs();
        if (profile.empty()) {
            continue;
        }
        // One step a pixel, each the mean of the parts that fall into it.
        const double runPx =
            static_cast<double>(profile.size()) * data.profile().partNs() / scale.nsPerPixel();
        const int steps = std::clamp(static_cast<int>(runPx), 1, static_cast<int>(profile.size()));
        QPainterPath path(QPointF(scale.toPixel(Time{}), bottom));
        double previous = -1;
        for (int step = 0; step < steps; ++step) {
            const std::size_t from =
                profile.size() * static_cast<std::size_t>(step) / static_cast<std::size_t>(steps);
            const std::size_t to = profile.size() * static_cast<std::size_t>(step + 1)
                                   / static_cast<std::size_t>(steps);
            double busy = 0;
            for (std::size_t part = from; part < to; ++part) {
                busy += profile[part];
            }
            const double share = std::min(1.0, busy / (full * static_cast<double>(to - from)));
            if (std::abs(share - previous) > 1e-3) {
                const double x = scale.toPixel(Time{}) + runPx * step / steps;
                path.lineTo(x, path.currentPosition().y());
                path.lineTo(x, bottom - share * (strip - 2));
                previous = share;
            }
        }
        path.lineTo(scale.toPixel(Time{}) + runPx, path.currentPosition().y());
        path.lineTo(scale.toPixel(Time{}) + runPx, bottom);
        path.closeSubpath();
        painter.fillPath(path, mixed(theme.lane, theme.axis, 0.55));
    }

    const double left = std::max(scale.toPixel(context.scale.begin()), rect.left());
    const double right = std::min(scale.toPixel(context.scale.end()), rect.right());
    const bool everything = left <= rect.left() + 1 && right >= rect.right() - 1;
    if (!everything && right >= left) {
        const QRectF window(context.snapped(left), rect.top(),
                            std::max(2.0, context.snapped(right) - context.snapped(left)),
                            rect.height());
        fillTranslucent(painter, window, theme.range);
        painter.setPen(QPen(theme.selection, theme.line));
        painter.setBrush(Qt::NoBrush);
        const double half = theme.line / 2;
        painter.drawRect(window.adjusted(half, half, -half, -half));
    }

    painter.setFont(theme.smallFont);
    painter.setPen(theme.mutedText);
    drawElided(painter,
               QRectF(context.layout.labels.left(), rect.top(),
                      context.layout.labels.width() - theme.spacing, rect.height()),
               Qt::AlignRight | Qt::AlignVCenter, RenderText::tr("busy"));
}

void paintLegend(const PaintContext& context)
{
    QPainter& painter = context.painter;
    for (const LegendEntry& entry : context.layout.legendEntries) {
        if (entry.kind != LegendEntry::Kind::Heading) {
            drawSwatch(context, entry);
        }
        painter.setFont(context.theme.smallFont);
        painter.setPen(context.theme.text);
        drawElided(painter, entry.textRect, Qt::AlignLeft | Qt::AlignVCenter, entry.text);
    }
}

} // namespace makespan::render
