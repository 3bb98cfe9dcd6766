#include "app/render/timeline/row_composer.h"

#include "app/render/timeline/found_bars.h"
#include "app/render/timeline/paint_context.h"
#include "app/render/timeline/row_raster.h"

#include <algorithm>
#include <cmath>

namespace makespan::render {

namespace {

// A bar gets an outline of its own from here on; narrower ones are merged into their columns.
constexpr double kWideBarPx = 4.0;
// Where idle stretches are much narrower than a pixel, their causes are mixed over so many columns.
constexpr std::size_t kIdleColumns = 8;

double ns(trace::Time time)
{
    return static_cast<double>(time.time_since_epoch().count());
}

} // namespace

double columnWidthPx(const PaintContext& context)
{
    return context.vector ? context.columnPx : 1.0 / context.pixelRatio;
}

RowComposer::RowComposer(const PaintContext& context, std::span<const trace::Time> grid)
    : m_context(context)
    , m_raster(context.theme, context.styles, context.plainStyles, context.pixelRatio)
    , m_nsPerColumn(context.scale.nsPerPixel() * columnWidthPx(context))
{
    m_lane.resize(static_cast<std::size_t>(
        std::lround(context.layout.lanes.width() / columnWidthPx(context))));
    if (!context.vector) {
        for (const trace::Time line : grid) {
            m_gridColumns.push_back(std::lround(columnOf(ns(line))));
        }
    }
}

void RowComposer::compose(const TimelineRow& row, bool alternate, RowPicture& picture)
{
    const TimelineData& data = *m_context.panels[row.panel].data;
    const auto end = static_cast<double>(data.makespan().count());
    m_untilColumn =
        columnOf(m_context.options.until ? std::min(end, ns(*m_context.options.until)) : end);
    picture.lane = alternate ? m_context.theme.laneAlternate : m_context.theme.lane;
    colourLane(data, picture.lane.rgb());
    addColumns(row, data);
    picture.wide.clear();
    picture.wideIdle.clear();
    picture.lit.clear();
    picture.isLit.clear();
    if (row.lanes == 1) {
        collectWide(data.busy(row.lane), kWideBarPx * m_context.columnPx, picture.wide);
        if (const FoundBars* found = foundOf(row)) {
            collectWide(found->bars(row.lane), kWideBarPx * m_context.columnPx, picture.lit);
        }
        if (m_context.options.idleCauses) {
            collectWide(data.idle(row.lane), kWideBarPx * m_context.columnPx, picture.wideIdle);
        }
    }
    const RowContent content{m_busy,
                             m_idle,
                             m_lit,
                             m_lane,
                             picture.lane.rgb(),
                             picture.wide,
                             picture.lit,
                             m_nsPerColumn * row.lanes};
    if (m_context.vector) {
        const ColumnSums none;
        const RowContent nothing{none,         none, none, m_lane,
                                 content.lane, {},   {},   content.nsPerColumn};
        picture.colours =
            meanColours(content, m_context.theme, m_context.styles, m_context.plainStyles);
        picture.empty =
            meanColours(nothing, m_context.theme, m_context.styles, m_context.plainStyles);
        for (std::size_t column = 0; column < m_lit.size(); ++column) {
            picture.isLit.push_back(m_lit.sum(column) > 0);
        }
    } else {
        const double height = row.bar.height() * m_context.pixelRatio;
        m_raster.draw(content, std::max(1, static_cast<int>(std::lround(height))), picture.image);
        picture.image.setDevicePixelRatio(m_context.pixelRatio);
    }
}

double RowComposer::columnOf(double timeNs) const
{
    return (timeNs - m_context.scale.beginNs()) / m_nsPerColumn;
}

void RowComposer::addColumns(const TimelineRow& row, const TimelineData& data)
{
    m_busy.clear(m_lane.size());
    m_idle.clear(m_lane.size());
    // While playing, what has not happened yet is not added at all.
    const auto shown = static_cast<std::size_t>(
        std::clamp(std::ceil(m_untilColumn), 0.0, static_cast<double>(m_lane.size())));
    const double begin = m_context.scale.beginNs();
    std::size_t idles = 0;
    for (std::uint32_t lane = 0; lane < row.lanes; ++lane) {
        const trace::LaneId id{static_cast<std::uint32_t>(trace::index(row.lane)) + lane};
        data.busy(id).addColumns(begin, m_nsPerColumn, shown, m_busy);
        idles += data.idle(id).roughCount(begin, m_context.scale.endNs());
    }
    if (!m_context.options.idleCauses) {
        takeOutLit(row, shown);
        return;
    }
    const bool dense = 2 * idles > shown;
    const std::size_t width = dense ? kIdleColumns : 1;
    const std::size_t columns = (shown + width - 1) / width;
    ColumnSums& target = dense ? m_coarse : m_idle;
    if (dense) {
        m_coarse.clear(columns);
    }
    for (std::uint32_t lane = 0; lane < row.lanes; ++lane) {
        const trace::LaneId id{static_cast<std::uint32_t>(trace::index(row.lane)) + lane};
        data.idle(id).addColumns(begin, m_nsPerColumn * static_cast<double>(width), columns,
                                 target);
    }
    if (dense) {
        spreadIdle(m_nsPerColumn * row.lanes, shown);
    }
    takeOutLit(row, shown);
}

const FoundBars* RowComposer::foundOf(const TimelineRow& row) const
{
    const auto& found = m_context.options.found;
    return row.panel < found.size() ? found[row.panel].get() : nullptr;
}

// What was found is mixed apart from the rest.
void RowComposer::takeOutLit(const TimelineRow& row, std::size_t shown)
{
    const FoundBars* const found = foundOf(row);
    m_lit.clear(found != nullptr ? m_lane.size() : 0);
    if (found == nullptr) {
        return;
    }
    for (std::uint32_t lane = 0; lane < row.lanes; ++lane) {
        const trace::LaneId id{static_cast<std::uint32_t>(trace::index(row.lane)) + lane};
        found->bars(id).addColumns(m_context.scale.beginNs(), m_nsPerColumn, shown, m_lit);
    }
    for (const ColumnSums::Layer& layer : m_lit.layers()) {
        const std::span<double> all = m_busy.of(layer.look);
        for (std::size_t column = 0; column < shown; ++column) {
            all[column] -= layer.ns[column];
        }
    }
}

// What is idle in a column is exactly what is not busy; the causes are those of its neighbourhood.
void RowComposer::spreadIdle(double nsPerColumn, std::size_t shown)
{
    m_idleNs.assign(shown, nsPerColumn);
    for (const ColumnSums::Layer& layer : m_busy.layers()) {
        for (std::size_t column = 0; column < shown; ++column) {
            m_idleNs[column] -= layer.ns[column];
        }
    }
    for (const ColumnSums::Layer& causes : m_coarse.layers()) {
        const std::span<double> spread = m_idle.of(causes.look);
        for (std::size_t from = 0; from < shown; from += kIdleColumns) {
            const double all = m_coarse.sum(from / kIdleColumns);
            const double share = all > 0 ? causes.ns[from / kIdleColumns] / all : 0;
            const std::size_t to = std::min(from + kIdleColumns, shown);
            for (std::size_t column = from; column < to; ++column) {
                spread[column] = share * std::max(0.0, m_idleNs[column]);
            }
        }
    }
}

void RowComposer::colourLane(const TimelineData& data, QRgb lane)
{
    const Theme& theme = m_context.theme;
    const auto count = static_cast<double>(m_lane.size());
    const double end = columnOf(static_cast<double>(data.makespan().count()));
    const auto first =
        static_cast<std::ptrdiff_t>(std::lround(std::clamp(columnOf(0), 0.0, count)));
    const auto last = static_cast<std::ptrdiff_t>(std::lround(std::clamp(end, 0.0, count)));
    std::fill(m_lane.begin(), m_lane.end(), theme.background.rgb());
    if (first < last) {
        std::fill(m_lane.begin() + first, m_lane.begin() + last, lane);
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

void RowComposer::collectWide(const LanePyramid& bars,
                              double minPx,
                              std::vector<WideBar>& wide) const
{
    const TimeScale& scale = m_context.scale;
    const auto count = static_cast<double>(m_lane.size());
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
                       made.beginNs = bar.begin;
                       made.kind = bar.kind;
                       made.hue = bar.hue;
                       if (made.to > made.from) {
                           wide.push_back(made);
                       }
                   });
}

} // namespace makespan::render
