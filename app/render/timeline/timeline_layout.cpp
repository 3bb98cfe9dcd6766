#include "app/render/timeline/timeline_layout.h"

#include "app/render/look/render_text.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace makespan::render {

namespace {

// Below this a bar cannot be seen from a distance; lanes are grouped instead.
constexpr double kLeastBar = 3.0;
constexpr double kLeastGap = 1.0;

/// The vertical measures of the rows.
struct RowSizes
{
    double bar = 30;
    double gap = 6;
    double heading = 24;
    double driverGap = 6; ///< below the driver's lane
    double panelGap = 12;

    double pitch() const { return bar + gap; }
};

struct RowPlan
{
    std::size_t panel = 0;
    std::uint32_t lane = 0;
    std::uint32_t lanes = 1;
};

// Lanes of one kind may share a row; the driver never does.
std::vector<RowPlan> planRows(std::span<const TimelinePanel> panels, std::uint32_t groupOf)
{
    std::vector<RowPlan> plan;
    for (std::size_t panel = 0; panel < panels.size(); ++panel) {
        const auto lanes = panels[panel].data->lanes();
        std::uint32_t lane = 0;
        while (lane < lanes.size()) {
            std::uint32_t last = lane + 1;
            while (last < lanes.size() && last - lane < groupOf
                   && lanes[lane].kind != trace::LaneKind::Driver
                   && lanes[last].kind == lanes[lane].kind) {
                ++last;
            }
            plan.push_back({panel, lane, last - lane});
            lane = last;
        }
    }
    return plan;
}

QString rowLabel(std::span<const TimelinePanel> panels, const RowPlan& row)
{
    const auto lanes = panels[row.panel].data->lanes();
    QString first = QString::fromStdString(lanes[row.lane].name);
    if (row.lanes == 1) {
        return first;
    }
    const QString last = QString::number(lanes[row.lane].number + row.lanes);
    return RenderText::tr("%1 … %2").arg(first, last);
}

bool hasHeadings(std::span<const TimelinePanel> panels)
{
    return std::any_of(panels.begin(), panels.end(),
                       [](const TimelinePanel& panel) { return !panel.heading.isEmpty(); });
}

RowSizes naturalSizes(const Theme& theme, double zoomY, bool headings, bool compact)
{
    RowSizes sizes;
    const double zoom = std::clamp(zoomY, 0.1, 10.0);
    sizes.bar = std::max(kLeastBar, std::round(theme.laneHeight * zoom));
    sizes.gap = std::max(kLeastGap, std::round(theme.laneGap * std::min(zoom, 1.5)));
    sizes.driverGap = compact ? 0 : sizes.gap;
    if (headings) {
        const double room = compact ? 0 : theme.spacing * 0.75;
        sizes.heading = std::ceil(QFontMetricsF(theme.font).height() + room);
        sizes.panelGap = std::round(compact ? theme.spacing / 4 : theme.spacing);
    } else {
        sizes.heading = 0;
        sizes.panelGap = 0;
    }
    return sizes;
}

double rowsHeight(const std::vector<RowPlan>& plan, const RowSizes& sizes, std::size_t panels)
{
    const auto count = static_cast<double>(plan.size());
    const auto panelCount = static_cast<double>(panels);
    return count * sizes.pitch() + panelCount * (sizes.heading + sizes.driverGap)
           + std::max(0.0, panelCount - 1) * sizes.panelGap;
}

// First thinner rows, then several lanes to a row.
void fitRows(std::span<const TimelinePanel> panels,
             double height,
             std::vector<RowPlan>& plan,
             RowSizes& sizes)
{
    double needed = rowsHeight(plan, sizes, panels.size());
    if (needed <= height) {
        return;
    }
    const double fixed = needed - static_cast<double>(plan.size()) * sizes.pitch();
    const double perRow = (height - fixed) / static_cast<double>(plan.size());
    if (perRow >= kLeastBar + kLeastGap) {
        const double share = sizes.gap / sizes.pitch();
        sizes.gap = std::max(kLeastGap, std::floor(perRow * share));
        sizes.bar = std::max(kLeastBar, std::floor(perRow - sizes.gap));
        return;
    }
    sizes.gap = kLeastGap;
    sizes.bar = kLeastBar;
    const double rows = std::max(1.0, (height - fixed) / (kLeastBar + kLeastGap));
    const auto lanes = static_cast<double>(plan.size());
    for (auto group = static_cast<std::uint32_t>(std::ceil(lanes / rows)); group < (1U << 30U);
         group += std::max(1U, group / 8)) {
        plan = planRows(panels, group);
        needed = rowsHeight(plan, sizes, panels.size());
        if (needed <= height || plan.size() <= 2 * panels.size()) {
            return;
        }
    }
}

double labelWidth(std::span<const TimelinePanel> panels,
                  const std::vector<RowPlan>& plan,
                  const Theme& theme,
                  double width)
{
    const QFontMetricsF metrics(theme.font);
    double widest = metrics.horizontalAdvance(QStringLiteral("worker 0"));
    // The longest texts are the widest ones but for a few pixels; measuring a hundred thousand is slow.
    qsizetype longest = 0;
    for (const RowPlan& row : plan) {
        const QString label = rowLabel(panels, row);
        if (label.size() + 2 >= longest) {
            longest = std::max(longest, label.size());
            widest = std::max(widest, metrics.horizontalAdvance(label));
        }
    }
    return std::ceil(std::min(widest, width * 0.22) + 2 * theme.spacing);
}

void placeRows(TimelineLayout& layout,
               std::span<const TimelinePanel> panels,
               const std::vector<RowPlan>& plan,
               const RowSizes& sizes,
               double scrollY)
{
    layout.rows.reserve(plan.size());
    double y = layout.lanes.top() - scrollY;
    std::size_t panel = panels.size();
    for (const RowPlan& planned : plan) {
        if (planned.panel != panel) {
            y += panel < panels.size() ? sizes.panelGap : 0.0;
            panel = planned.panel;
            if (sizes.heading > 0) {
                layout.headings.push_back(
                    {panel, QRectF(layout.labels.left(), y,
                                   layout.lanes.right() - layout.labels.left(), sizes.heading)});
                y += sizes.heading;
            }
        }
        TimelineRow row;
        row.panel = planned.panel;
        row.lane = trace::LaneId{planned.lane};
        row.lanes = planned.lanes;
        row.label = rowLabel(panels, planned);
        row.band = QRectF(layout.lanes.left(), y, layout.lanes.width(), sizes.pitch());
        row.bar = QRectF(layout.lanes.left(), y + std::floor(sizes.gap / 2), layout.lanes.width(),
                         sizes.bar);
        row.labelRect = QRectF(layout.labels.left(), y, layout.labels.width(), sizes.pitch());
        layout.rows.push_back(std::move(row));
        y += sizes.pitch() + (planned.lane == 0 ? sizes.driverGap : 0.0);
    }
    layout.contentHeight = y + scrollY - layout.lanes.top();
}

/// The parts around the rows, from the outside in. What is left in the middle is for the rows.
struct Frame
{
    double top = 0;
    double bottom = 0;
};

Frame placeFrame(TimelineLayout& layout, const Theme& theme, const LayoutRequest& request)
{
    const QFontMetricsF small(theme.smallFont);
    const double gap = theme.spacing;
    const double left = gap;
    const double width = std::max(1.0, request.size.width() - 2 * gap);
    double top = gap;
    double bottom = std::max(request.size.height() - gap, top + 1);

    if (!request.titleLines.isEmpty()) {
        const double height =
            QFontMetricsF(theme.titleFont).height()
            + static_cast<double>(request.titleLines.size() - 1) * (small.height() + 2);
        layout.title = QRectF(left, top, width, std::ceil(height));
        top = layout.title.bottom() + gap;
    }
    if (!request.footLines.isEmpty()) {
        const double height =
            std::ceil(static_cast<double>(request.footLines.size()) * (small.height() + 1));
        layout.foot = QRectF(left, bottom - height, width, height);
        bottom = layout.foot.top() - gap;
    }
    if (request.legend && !layout.legendEntries.empty()) {
        const double height = std::ceil(placeLegend(layout.legendEntries, theme, {left, 0}, width));
        layout.legend = QRectF(left, bottom - height, width, height);
        for (LegendEntry& entry : layout.legendEntries) {
            entry.swatch.translate(0, layout.legend.top());
            entry.textRect.translate(0, layout.legend.top());
        }
        bottom = layout.legend.top() - gap;
    } else {
        layout.legendEntries.clear();
    }
    const double axis = std::ceil(small.height() + gap);
    layout.axis = QRectF(0, bottom - axis, 0, axis);
    bottom = layout.axis.top();
    // In a very small picture the rows are worth more than the overview.
    const double strip = std::round(28 * theme.factor);
    if (request.overview && bottom - top - strip - gap >= 3 * theme.laneHeight) {
        layout.overview = QRectF(0, top, 0, strip);
        top = layout.overview.bottom() + gap;
    }
    return {top, std::max(bottom, top)};
}

} // namespace

std::pair<std::size_t, std::size_t> TimelineLayout::visibleRows() const
{
    const auto first =
        std::partition_point(rows.begin(), rows.end(), [this](const TimelineRow& row) {
            return row.band.bottom() <= lanes.top();
        });
    const auto last = std::partition_point(first, rows.end(), [this](const TimelineRow& row) {
        return row.band.top() < lanes.bottom();
    });
    return {static_cast<std::size_t>(first - rows.begin()),
            static_cast<std::size_t>(last - rows.begin())};
}

std::size_t TimelineLayout::rowOf(std::size_t panel, trace::LaneId lane) const
{
    const auto after = std::partition_point(rows.begin(), rows.end(), [&](const TimelineRow& row) {
        return row.panel < panel || (row.panel == panel && row.lane <= lane);
    });
    if (after == rows.begin()) {
        return rows.size();
    }
    const auto row = after - 1;
    const bool inside =
        row->panel == panel && trace::index(lane) < trace::index(row->lane) + row->lanes;
    return inside ? static_cast<std::size_t>(row - rows.begin()) : rows.size();
}

TimelineLayout layoutTimeline(std::span<const TimelinePanel> panels,
                              const Theme& theme,
                              const LayoutRequest& request)
{
    TimelineLayout layout;
    layout.bounds = QRectF(QPointF(), request.size);
    layout.titleLines = request.titleLines;
    layout.footLines = request.footLines;
    layout.legendEntries = legendOf(panels);
    if (request.criticalPath) {
        LegendEntry critical;
        critical.kind = LegendEntry::Kind::CriticalPath;
        critical.text = RenderText::tr("critical path");
        layout.legendEntries.push_back(critical);
    }
    const Frame frame = placeFrame(layout, theme, request);

    std::vector<RowPlan> plan = planRows(panels, 1);
    RowSizes sizes = naturalSizes(theme, request.zoomY, hasHeadings(panels), request.compact);
    if (request.fitRows) {
        fitRows(panels, frame.bottom - frame.top, plan, sizes);
    }

    const double left = theme.spacing;
    const double names = labelWidth(panels, plan, theme, request.size.width());
    const double lanesLeft = left + names;
    const double lanesWidth = std::max(1.0, request.size.width() - theme.spacing - lanesLeft);
    layout.labels = QRectF(left, frame.top, names, frame.bottom - frame.top);
    layout.lanes = QRectF(lanesLeft, frame.top, lanesWidth, frame.bottom - frame.top);
    layout.axis.setLeft(lanesLeft);
    layout.axis.setWidth(lanesWidth);
    if (layout.overview.height() > 0) {
        layout.overview.setLeft(lanesLeft);
        layout.overview.setWidth(lanesWidth);
    }
    placeRows(layout, panels, plan, sizes, request.scrollY);
    // Rows that do not fill the height keep together at the top, the axis directly below them.
    if (layout.contentHeight < layout.lanes.height()) {
        layout.freeHeight = layout.lanes.height() - layout.contentHeight;
        layout.lanes.setHeight(layout.contentHeight);
        layout.labels.setHeight(layout.contentHeight);
        layout.axis.translate(0, -layout.freeHeight);
    }
    return layout;
}

double naturalHeight(std::span<const TimelinePanel> panels,
                     const Theme& theme,
                     const LayoutRequest& request)
{
    LayoutRequest tall = request;
    tall.fitRows = false;
    tall.scrollY = 0;
    // Tall enough for anything: what is not used is given back.
    tall.size.setHeight(1e9);
    const TimelineLayout layout = layoutTimeline(panels, theme, tall);
    return std::ceil(tall.size.height() - layout.freeHeight);
}

} // namespace makespan::render
