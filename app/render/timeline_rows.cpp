#include "app/render/bar_text.h"
#include "app/render/hatch.h"
#include "app/render/paint_context.h"
#include "app/render/render_text.h"
#include "app/render/row_raster.h"
#include "app/render/time_axis.h"

#include <algorithm>
#include <cmath>

namespace makespan::render {

namespace {

using trace::Time;

// A bar gets an outline of its own from here on; narrower ones are merged into their columns.
constexpr double kWideBarPx = 4.0;
constexpr double kTextPadding = 4.0;
constexpr double kTextBarPx = 32.0;
// Where idle stretches are much narrower than a pixel, their causes are mixed over so many columns.
constexpr std::size_t kIdleColumns = 8;

std::int64_t ns(Time time)
{
    return time.time_since_epoch().count();
}

std::vector<Time> gridTimes(const PaintContext& context)
{
    std::vector<Time> times;
    for (const Tick& tick :
         timeAxis(context.scale, kLabelDistancePx * context.theme.factor).ticks) {
        if (!tick.label.isEmpty()) {
            times.push_back(tick.time);
        }
    }
    return times;
}

/// Draws one row after the other with the same buffers.
class RowPainter
{
public:
    explicit RowPainter(const PaintContext& context)
        : m_context(context)
        , m_raster(context.theme, context.styles, context.pixelRatio)
        , m_columnPx(context.vector ? context.columnPx : 1.0 / context.pixelRatio)
        , m_text(context.theme.smallFont)
    {
        const auto columns =
            static_cast<std::size_t>(std::lround(context.layout.lanes.width() / m_columnPx));
        m_busy.resize(columns);
        m_idle.resize(columns);
        m_lane.resize(columns);
        m_nsPerColumn = context.scale.nsPerPixel() * m_columnPx;
        if (context.options.grid && !context.vector) {
            for (const Time tick : gridTimes(context)) {
                m_gridColumns.push_back(std::lround(columnOf(static_cast<double>(ns(tick)))));
            }
        }
    }

    void paint(const TimelineRow& row, bool alternate);

private:
    void addColumns(const TimelineRow& row, const TimelineData& data);
    void spreadIdle(double nsPerColumn, std::size_t shown);
    void colourLane(const TimelineData& data, bool alternate);
    void collectWide(const LanePyramid& bars, double minPx, std::vector<WideBar>& wide) const;
    void paintImage(const TimelineRow& row, const RowContent& content);
    void paintShapes(const TimelineRow& row, const RowContent& content);
    void paintWideShape(const TimelineRow& row, const WideBar& bar, bool idle);
    void paintTexts(const TimelineRow& row, const TimelineData& data);
    void paintIdleTexts(const TimelineRow& row, const TimelineData& data);
    QString textOf(const TimelineData& data, const trace::Interval& interval, double width) const;
    QRectF rectOf(const TimelineRow& row, const WideBar& bar) const;

    // Vector formats get whole texts, which can be searched for and copied.
    double textWidth(const QString& text) const { return m_text.width(text); }

    void drawText(const QRectF& rect, const QString& text) const
    {
        if (m_context.vector) {
            m_context.painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, text);
        } else {
            m_text.draw(m_context.painter, rect, text);
        }
    }

    double untilNs(const TimelineData& data) const
    {
        const auto end = static_cast<double>(data.trace().makespan().count());
        return m_context.options.until
                   ? std::min(end, static_cast<double>(ns(*m_context.options.until)))
                   : end;
    }

    double columnOf(double timeNs) const
    {
        return (timeNs - m_context.scale.beginNs()) / m_nsPerColumn;
    }

    const PaintContext& m_context;
    RowRaster m_raster;
    double m_columnPx;
    double m_nsPerColumn = 1;
    double m_untilColumn = 0;
    QColor m_laneColour;
    BarText m_text;
    std::vector<long> m_gridColumns;
    std::vector<Column> m_busy;
    std::vector<Column> m_idle;
    std::vector<Column> m_coarse;
    std::vector<QRgb> m_lane;
    std::vector<Column> m_emptyContent;
    std::vector<WideBar> m_wide;
    std::vector<WideBar> m_wideIdle;
};

void RowPainter::paint(const TimelineRow& row, bool alternate)
{
    const TimelineData& data = *m_context.panels[row.panel].data;
    m_untilColumn = columnOf(untilNs(data));
    colourLane(data, alternate);
    addColumns(row, data);
    m_wide.clear();
    m_wideIdle.clear();
    if (row.lanes == 1) {
        collectWide(data.busy(row.lane), kWideBarPx * m_context.columnPx, m_wide);
        if (m_context.options.idleCauses) {
            collectWide(data.idle(row.lane), kWideBarPx * m_context.columnPx, m_wideIdle);
        }
    }

    RowContent content;
    content.busy = m_busy;
    if (m_context.options.idleCauses) {
        content.idle = m_idle;
    }
    content.empty = m_lane;
    content.lane = m_laneColour.rgb();
    content.wide = m_wide;
    content.nsPerColumn = m_nsPerColumn * row.lanes;
    if (m_context.vector) {
        paintShapes(row, content);
    } else {
        paintImage(row, content);
    }
    // A search names what it found; other names would distract.
    if (m_context.options.barTexts && !m_context.options.found
        && row.bar.height() >= m_text.height()) {
        paintTexts(row, data);
        paintIdleTexts(row, data);
    }
}

void RowPainter::addColumns(const TimelineRow& row, const TimelineData& data)
{
    std::fill(m_busy.begin(), m_busy.end(), Column{});
    std::fill(m_idle.begin(), m_idle.end(), Column{});
    // While playing, what has not happened yet is not added at all.
    const auto shown = static_cast<std::size_t>(
        std::clamp(std::ceil(m_untilColumn), 0.0, static_cast<double>(m_busy.size())));
    const double begin = m_context.scale.beginNs();
    std::size_t idles = 0;
    for (std::uint32_t lane = 0; lane < row.lanes; ++lane) {
        const trace::LaneId id{static_cast<std::uint32_t>(trace::index(row.lane)) + lane};
        data.busy(id).addColumns(begin, m_nsPerColumn, std::span(m_busy).first(shown));
        const LanePyramid& idle = data.idle(id);
        idles += idle.firstEndingAfter(ns(m_context.scale.end()))
                 - idle.firstEndingAfter(ns(m_context.scale.begin()));
    }
    if (!m_context.options.idleCauses) {
        return;
    }
    const bool dense = 2 * idles > shown;
    const std::size_t width = dense ? kIdleColumns : 1;
    std::vector<Column>& target = dense ? m_coarse : m_idle;
    if (dense) {
        m_coarse.assign(shown / width + 1, Column{});
    }
    for (std::uint32_t lane = 0; lane < row.lanes; ++lane) {
        const trace::LaneId id{static_cast<std::uint32_t>(trace::index(row.lane)) + lane};
        data.idle(id).addColumns(begin, m_nsPerColumn * static_cast<double>(width),
                                 std::span(target).first(dense ? m_coarse.size() : shown));
    }
    if (dense) {
        spreadIdle(m_nsPerColumn * row.lanes, shown);
    }
}

// What is idle in a column is exactly what is not busy; the causes are those of its neighbourhood.
void RowPainter::spreadIdle(double nsPerColumn, std::size_t shown)
{
    for (std::size_t column = 0; column < shown; ++column) {
        const Column& causes = m_coarse[column / kIdleColumns];
        const double all = causes.sum();
        const double idle = nsPerColumn - m_busy[column].sum();
        if (all > 0 && idle > 0) {
            for (std::size_t kind = 0; kind < kBarKinds; ++kind) {
                m_idle[column].kinds[kind] = causes.kinds[kind] * (idle / all);
            }
        }
    }
}

void RowPainter::colourLane(const TimelineData& data, bool alternate)
{
    const Theme& theme = m_context.theme;
    m_laneColour = alternate ? theme.laneAlternate : theme.lane;
    const auto count = static_cast<double>(m_lane.size());
    const double end = columnOf(static_cast<double>(data.trace().makespan().count()));
    const auto first =
        static_cast<std::ptrdiff_t>(std::lround(std::clamp(columnOf(0), 0.0, count)));
    const auto last = static_cast<std::ptrdiff_t>(std::lround(std::clamp(end, 0.0, count)));
    std::fill(m_lane.begin(), m_lane.end(), theme.background.rgb());
    if (first < last) {
        std::fill(m_lane.begin() + first, m_lane.begin() + last, m_laneColour.rgb());
    }
    const long line = std::max(1L, std::lround(theme.line * m_context.pixelRatio));
    for (const long column : m_gridColumns) {
        for (long at = column; at < column + line; ++at) {
            if (at >= 0 && at < static_cast<long>(m_lane.size())) {
                m_lane[static_cast<std::size_t>(at)] = theme.grid.rgb();
            }
        }
    }
}

void RowPainter::collectWide(const LanePyramid& bars,
                             double minPx,
                             std::vector<WideBar>& wide) const
{
    const TimeScale& scale = m_context.scale;
    const auto count = static_cast<double>(m_busy.size());
    bars.visitLong(scale.beginNs(), scale.endNs(), minPx * scale.nsPerPixel(),
                   [&](std::size_t index, const Bar& bar) {
                       WideBar made;
                       const double from = columnOf(static_cast<double>(bar.begin));
                       const double to =
                           std::min(columnOf(static_cast<double>(bar.end)), m_untilColumn);
                       made.from = std::max(from, 0.0);
                       made.to = std::min(to, count);
                       made.cutLeft = from < 0;
                       made.cutRight = to > count;
                       made.index = index;
                       made.kind = bar.kind;
                       made.hue = bar.hue;
                       if (made.to > made.from) {
                           wide.push_back(made);
                       }
                   });
}

QRectF RowPainter::rectOf(const TimelineRow& row, const WideBar& bar) const
{
    const double left = row.bar.left() + bar.from * m_columnPx;
    const double right = row.bar.left() + bar.to * m_columnPx;
    return {left, row.bar.top(), right - left, row.bar.height()};
}

void RowPainter::paintImage(const TimelineRow& row, const RowContent& content)
{
    const double ratio = m_context.pixelRatio;
    QImage image = m_raster.draw(
        content, std::max(1, static_cast<int>(std::lround(row.bar.height() * ratio))));
    image.setDevicePixelRatio(ratio);
    m_context.painter.drawImage(
        QPointF(m_context.snapped(row.bar.left()), m_context.snapped(row.bar.top())), image);
}

void RowPainter::paintShapes(const TimelineRow& row, const RowContent& content)
{
    // Columns that lie below a wide bar or a wide idle stretch need no shape of their own.
    std::vector<bool> covered(m_busy.size(), false);
    for (const std::vector<WideBar>* bars : {&m_wide, &m_wideIdle}) {
        for (const WideBar& bar : *bars) {
            const auto first = static_cast<std::ptrdiff_t>(std::ceil(bar.from));
            const auto last = static_cast<std::ptrdiff_t>(std::floor(bar.to));
            if (first < last) {
                std::fill(covered.begin() + first, covered.begin() + last, true);
            }
        }
    }
    const std::vector<QRgb> colours = meanColours(content, m_context.theme, m_context.styles);
    m_emptyContent.assign(m_busy.size(), Column{});
    RowContent nothing = content;
    nothing.busy = m_emptyContent;
    nothing.idle = {};
    const std::vector<QRgb> empty = meanColours(nothing, m_context.theme, m_context.styles);
    std::size_t column = 0;
    while (column < colours.size()) {
        std::size_t last = column + 1;
        while (last < colours.size() && covered[last] == covered[column]
               && colours[last] == colours[column]) {
            ++last;
        }
        if (!covered[column] && colours[column] != empty[column]) {
            m_context.painter.fillRect(
                QRectF(row.bar.left() + static_cast<double>(column) * m_columnPx, row.bar.top(),
                       static_cast<double>(last - column) * m_columnPx, row.bar.height()),
                QColor(colours[column]));
        }
        column = last;
    }
    for (const WideBar& bar : m_wideIdle) {
        paintWideShape(row, bar, true);
    }
    for (const WideBar& bar : m_wide) {
        paintWideShape(row, bar, false);
    }
}

void RowPainter::paintWideShape(const TimelineRow& row, const WideBar& bar, bool idle)
{
    const BarStyles& styles = m_context.styles;
    const Theme& theme = m_context.theme;
    const BarStyle& style = idle ? styles.idle[bar.kind] : styles.busy[bar.kind];
    const QRectF rect = rectOf(row, bar);
    const QColor fill = styles.fillColour(style, bar.hue, m_laneColour);
    if (fill != m_laneColour) {
        m_context.painter.fillRect(rect, fill);
    }
    if (style.stripe != style.fill) {
        drawHatch(m_context.painter, rect, style.pattern,
                  styles.stripeColour(style, bar.hue, m_laneColour), patternPeriod(theme),
                  patternLine(theme));
    }
    if (!idle) {
        const QColor colour = style.own.value_or(styles.hues[bar.hue]);
        const QColor edge = style.pattern == Pattern::Solid ? theme.outlineOf(colour) : colour;
        m_context.painter.setPen(QPen(
            mixed(m_laneColour, edge, style.fill < 0.2 ? 0.45 * styles.outline : styles.outline),
            theme.line));
        m_context.painter.setBrush(Qt::NoBrush);
        const double half = theme.line / 2;
        m_context.painter.drawRect(rect.adjusted(half, half, -half, -half));
    }
}

QString
RowPainter::textOf(const TimelineData& data, const trace::Interval& interval, double width) const
{
    const auto fits = [&](const QString& text) {
        return textWidth(text) + 2 * kTextPadding <= width;
    };
    QString text;
    switch (interval.state) {
    case trace::State::Blocked:
        text = QStringLiteral("get");
        break;
    case trace::State::Wait:
        text = QStringLiteral("wait");
        break;
    case trace::State::Overhead:
        return {};
    case trace::State::Run:
    case trace::State::Sleep:
        if (interval.task == trace::kNoTask) {
            text = stateText(interval.state);
            break;
        }
        text = data.taskName(interval.task);
        if (!fits(text)) {
            text = QStringLiteral("#%1").arg(trace::index(interval.task));
        }
        break;
    }
    return fits(text) ? text : QString();
}

void RowPainter::paintTexts(const TimelineRow& row, const TimelineData& data)
{
    QPainter& painter = m_context.painter;
    // In narrower bars only some numbers would fit: restless, and no help.
    const double least = kTextBarPx * m_context.theme.factor;
    painter.setFont(m_context.theme.smallFont);
    const auto intervals = data.trace().intervals(row.lane);
    for (const WideBar& bar : m_wide) {
        const QRectF rect = rectOf(row, bar);
        if (rect.width() < least) {
            continue;
        }
        const QString text = textOf(data, intervals[bar.index], rect.width());
        if (text.isEmpty()) {
            continue;
        }
        const BarStyle& style = m_context.styles.busy[bar.kind];
        const QColor fill = m_context.styles.fillColour(
            {std::max(style.fill, style.stripe * 0.8), 0, style.pattern, style.own}, bar.hue,
            m_laneColour);
        painter.setPen(m_context.theme.textOn(style.fill < 0.2 ? m_laneColour : fill));
        drawText(rect, text);
    }
}

void RowPainter::paintIdleTexts(const TimelineRow& row, const TimelineData& data)
{
    QPainter& painter = m_context.painter;
    const auto idles = data.idleOf(row.lane);
    for (const WideBar& bar : m_wideIdle) {
        const QRectF rect = rectOf(row, bar);
        const QString text = causeText(idles[bar.index].cause);
        const double width = textWidth(text) + 2 * kTextPadding;
        if (width + 4 * kTextPadding > rect.width()) {
            continue;
        }
        // The lane's colour below the text keeps it readable on the hatching.
        const double height = m_text.height();
        const QRectF pad(std::floor(rect.center().x() - width / 2),
                         std::floor(rect.center().y() - height / 2), std::ceil(width),
                         std::ceil(height));
        painter.fillRect(pad, m_laneColour);
        painter.setPen(m_context.theme.mutedText);
        drawText(pad, text);
    }
}

void paintBands(const PaintContext& context, const TimelineRow& row, bool alternate)
{
    const trace::Trace& trace = context.panels[row.panel].data->trace();
    const double left = std::max(context.snapped(context.scale.toPixel(Time{})), row.band.left());
    const double right = std::min(context.snapped(context.scale.toPixel(Time{} + trace.makespan())),
                                  row.band.right());
    if (right <= left) {
        return;
    }
    const QColor& colour = alternate ? context.theme.laneAlternate : context.theme.lane;
    const auto fill = [&](double top, double bottom) {
        context.painter.fillRect(QRectF(left, top, right - left, bottom - top), colour);
    };
    if (context.vector) {
        fill(row.band.top(), row.band.bottom());
        return;
    }
    // The row's image covers the rest.
    const QRect covered = coveredByRow(row);
    fill(row.band.top(), covered.top());
    fill(covered.top() + covered.height(), row.band.bottom());
}

void paintGrid(const PaintContext& context)
{
    if (!context.options.grid) {
        return;
    }
    context.painter.setPen(QPen(context.theme.grid, context.theme.line));
    const double half = context.theme.line / 2;
    for (const Time time : gridTimes(context)) {
        const double x = context.snapped(context.scale.toPixel(time)) + half;
        context.painter.drawLine(QPointF(x, context.layout.lanes.top()),
                                 QPointF(x, context.layout.lanes.bottom()));
    }
}

} // namespace

QRect coveredByRow(const TimelineRow& row)
{
    const QPoint from(static_cast<int>(std::ceil(row.bar.left())),
                      static_cast<int>(std::ceil(row.bar.top())));
    const QSize size(static_cast<int>(std::floor(row.bar.right())) - from.x(),
                     static_cast<int>(std::floor(row.bar.bottom())) - from.y());
    return {from, size.expandedTo({0, 0})};
}

void paintRows(const PaintContext& context)
{
    const auto [first, last] = context.layout.visibleRows();
    const auto alternate = [&](std::size_t row) {
        return trace::index(context.layout.rows[row].lane) % 2 == 1;
    };
    for (std::size_t row = first; row < last; ++row) {
        paintBands(context, context.layout.rows[row], alternate(row));
    }
    paintGrid(context);
    RowPainter rows(context);
    for (std::size_t row = first; row < last; ++row) {
        rows.paint(context.layout.rows[row], alternate(row));
    }
}

} // namespace makespan::render
