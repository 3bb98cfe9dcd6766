#include "app/render/look/hatch.h"
#include "app/render/look/render_text.h"
#include "app/render/timeline/bar_text.h"
#include "app/render/timeline/paint_context.h"
#include "app/render/timeline/row_composer.h"
#include "app/render/timeline/share_out.h"
#include "app/render/timeline/time_axis.h"

#include <algorithm>
#include <cmath>

namespace makespan::render {

namespace {

using trace::Time;

constexpr double kTextPadding = 4.0;
constexpr double kTextBarPx = 32.0;
// Letters are lower than their line: a bar may be, too.
constexpr double kTextHeights = 0.85;
// A thread more is worth its start from so many rows on.
constexpr std::size_t kRowsPerThread = 4;
constexpr std::size_t kMostThreads = 4;

/// By its begin: what was found is counted apart.
trace::Interval intervalOf(const TimelineData& data, trace::LaneId lane, const WideBar& bar)
{
    return data.interval(lane, data.busy(lane).firstEndingAfter(bar.beginNs));
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

/// Puts composed rows on the paint device.
class RowPainter
{
public:
    explicit RowPainter(const PaintContext& context)
        : m_context(context)
        , m_columnPx(columnWidthPx(context))
        , m_text(context.theme.smallFont)
    {}

    void paint(const TimelineRow& row, const RowPicture& picture) const;

private:
    void paintShapes(const TimelineRow& row, const RowPicture& picture) const;
    void paintWideShape(const TimelineRow& row,
                        const RowPicture& picture,
                        const WideBar& bar,
                        bool idle,
                        const BarStyles& styles) const;
    void paintLit(const TimelineRow& row, const RowPicture& picture) const;
    void paintTexts(const TimelineRow& row,
                    const RowPicture& picture,
                    std::span<const WideBar> bars,
                    const BarStyles& styles) const;
    void paintIdleTexts(const TimelineRow& row, const RowPicture& picture) const;
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

    const PaintContext& m_context;
    double m_columnPx;
    BarText m_text;
};

void RowPainter::paint(const TimelineRow& row, const RowPicture& picture) const
{
    if (m_context.vector) {
        paintShapes(row, picture);
    } else {
        m_context.painter.drawImage(
            QPointF(m_context.snapped(row.bar.left()), m_context.snapped(row.bar.top())),
            picture.image);
    }
    // A search names what it found; other names would distract.
    const bool isSearch = !m_context.options.found.empty();
    if (m_context.options.barTexts && row.bar.height() >= kTextHeights * m_text.height()) {
        paintTexts(row, picture, isSearch ? picture.lit : picture.wide,
                   isSearch ? m_context.plainStyles : m_context.styles);
        if (!isSearch) {
            paintIdleTexts(row, picture);
        }
    }
}

QRectF RowPainter::rectOf(const TimelineRow& row, const WideBar& bar) const
{
    const double left = row.bar.left() + bar.from * m_columnPx;
    const double right = row.bar.left() + bar.to * m_columnPx;
    return {left, row.bar.top(), right - left, row.bar.height()};
}

void RowPainter::paintShapes(const TimelineRow& row, const RowPicture& picture) const
{
    // Columns that lie below a wide bar or a wide idle stretch need no shape of their own.
    const std::vector<QRgb>& colours = picture.colours;
    std::vector<bool> covered(colours.size(), false);
    for (const std::vector<WideBar>* bars : {&picture.wide, &picture.wideIdle}) {
        for (const WideBar& bar : *bars) {
            const auto first = static_cast<std::ptrdiff_t>(std::ceil(bar.from));
            const auto last = static_cast<std::ptrdiff_t>(std::floor(bar.to));
            if (first < last) {
                std::fill(covered.begin() + first, covered.begin() + last, true);
            }
        }
    }
    std::size_t column = 0;
    while (column < colours.size()) {
        std::size_t last = column + 1;
        while (last < colours.size() && covered[last] == covered[column]
               && colours[last] == colours[column]) {
            ++last;
        }
        if (!covered[column] && colours[column] != picture.empty[column]) {
            m_context.painter.fillRect(
                QRectF(row.bar.left() + static_cast<double>(column) * m_columnPx, row.bar.top(),
                       static_cast<double>(last - column) * m_columnPx, row.bar.height()),
                QColor(colours[column]));
        }
        column = last;
    }
    for (const WideBar& bar : picture.wideIdle) {
        paintWideShape(row, picture, bar, true, m_context.styles);
    }
    for (const WideBar& bar : picture.wide) {
        paintWideShape(row, picture, bar, false, m_context.styles);
    }
    paintLit(row, picture);
}

void RowPainter::paintLit(const TimelineRow& row, const RowPicture& picture) const
{
    for (const WideBar& bar : picture.lit) {
        paintWideShape(row, picture, bar, false, m_context.plainStyles);
    }
    const double height = litLinePx(m_context.theme);
    const std::vector<bool>& lit = picture.isLit;
    for (auto first = std::find(lit.begin(), lit.end(), true); first != lit.end();) {
        const auto last = std::find(first, lit.end(), false);
        m_context.painter.fillRect(
            QRectF(row.bar.left() + static_cast<double>(first - lit.begin()) * m_columnPx,
                   row.bar.bottom() - height, static_cast<double>(last - first) * m_columnPx,
                   height),
            m_context.theme.searchHit);
        first = std::find(last, lit.end(), true);
    }
}

void RowPainter::paintWideShape(const TimelineRow& row,
                                const RowPicture& picture,
                                const WideBar& bar,
                                bool idle,
                                const BarStyles& styles) const
{
    const Theme& theme = m_context.theme;
    const BarStyle& style = idle ? styles.idle[bar.kind] : styles.busy[bar.kind];
    const QRectF rect = rectOf(row, bar);
    const QColor fill = styles.fillColour(style, bar.hue, picture.lane);
    if (fill != picture.lane) {
        m_context.painter.fillRect(rect, fill);
    }
    if (style.stripe != style.fill) {
        drawHatch(m_context.painter, rect, style.pattern,
                  styles.stripeColour(style, bar.hue, picture.lane), patternPeriod(theme),
                  patternLine(theme));
    }
    if (!idle) {
        const QColor colour = style.own.value_or(styles.hues[bar.hue]);
        const QColor edge = style.pattern == Pattern::Solid ? theme.outlineOf(colour) : colour;
        m_context.painter.setPen(QPen(
            mixed(picture.lane, edge, style.fill < 0.2 ? 0.45 * styles.outline : styles.outline),
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

void RowPainter::paintTexts(const TimelineRow& row,
                            const RowPicture& picture,
                            std::span<const WideBar> bars,
                            const BarStyles& styles) const
{
    const TimelineData& data = *m_context.panels[row.panel].data;
    QPainter& painter = m_context.painter;
    // In narrower bars only some numbers would fit: restless, and no help.
    const double least = kTextBarPx * m_context.theme.factor;
    painter.setFont(m_context.theme.smallFont);
    for (const WideBar& bar : bars) {
        const QRectF rect = rectOf(row, bar);
        if (rect.width() < least) {
            continue;
        }
        const QString text = textOf(data, intervalOf(data, row.lane, bar), rect.width());
        if (text.isEmpty()) {
            continue;
        }
        const BarStyle& style = styles.busy[bar.kind];
        const QColor fill = styles.fillColour(
            {std::max(style.fill, style.stripe * 0.8), 0, style.pattern, style.own}, bar.hue,
            picture.lane);
        painter.setPen(m_context.theme.textOn(style.fill < 0.2 ? picture.lane : fill));
        drawText(rect, text);
    }
}

void RowPainter::paintIdleTexts(const TimelineRow& row, const RowPicture& picture) const
{
    const TimelineData& data = *m_context.panels[row.panel].data;
    QPainter& painter = m_context.painter;
    const auto idles = data.idleOf(row.lane);
    for (const WideBar& bar : picture.wideIdle) {
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
        painter.fillRect(pad, picture.lane);
        painter.setPen(m_context.theme.mutedText);
        drawText(pad, text);
    }
}

void paintBands(const PaintContext& context, const TimelineRow& row, bool alternate)
{
    const trace::Duration run = context.panels[row.panel].data->makespan();
    const double left = std::max(context.snapped(context.scale.toPixel(Time{})), row.band.left());
    const double right =
        std::min(context.snapped(context.scale.toPixel(Time{} + run)), row.band.right());
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

// Over the rows only: a line through a heading's text would make it hard to read.
void paintGrid(const PaintContext& context, std::span<const Time> grid)
{
    context.painter.setPen(QPen(context.theme.grid, context.theme.line));
    const double half = context.theme.line / 2;
    const auto& rows = context.layout.rows;
    for (auto first = rows.begin(); first != rows.end();) {
        const auto last = std::find_if(
            first, rows.end(), [&](const TimelineRow& row) { return row.panel != first->panel; });
        for (const Time time : grid) {
            const double x = context.snapped(context.scale.toPixel(time)) + half;
            context.painter.drawLine(QPointF(x, first->band.top()),
                                     QPointF(x, std::prev(last)->band.bottom()));
        }
        first = last;
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
    const auto visible = context.layout.visibleRows();
    const std::size_t first = visible.first; // clang 14 hands no structured bindings to lambdas
    const std::size_t last = visible.second;
    const auto alternate = [&](std::size_t row) {
        return trace::index(context.layout.rows[row].lane) % 2 == 1;
    };
    for (std::size_t row = first; row < last; ++row) {
        paintBands(context, context.layout.rows[row], alternate(row));
    }
    const std::vector<Time> grid = context.options.grid ? gridTimes(context) : std::vector<Time>{};
    paintGrid(context, grid);
    std::vector<RowPicture> pictures(last - first);
    const std::size_t threads = std::min(kMostThreads, pictures.size() / kRowsPerThread);
    shareOut(pictures.size(), threads, [&](ShareOfWork& share) {
        RowComposer composer(context, grid);
        while (const auto row = share.next()) {
            composer.compose(context.layout.rows[first + *row], alternate(first + *row),
                             pictures[*row]);
        }
    });
    const RowPainter rows(context);
    for (std::size_t row = first; row < last; ++row) {
        rows.paint(context.layout.rows[row], pictures[row - first]);
    }
}

} // namespace makespan::render
