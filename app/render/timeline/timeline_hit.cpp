#include "app/render/timeline/timeline_hit.h"

#include <algorithm>
#include <cmath>

namespace makespan::render {

namespace {

using trace::Time;

std::int64_t ns(Time time)
{
    return time.time_since_epoch().count();
}

// The bar under the pixel's centre, else the nearest one within the tolerance.
std::size_t barAt(const LanePyramid& bars, const TimeScale& scale, Time time, double tolerancePx)
{
    const std::size_t next = bars.firstEndingAfter(ns(time));
    if (next < bars.size() && bars.beginOf(next) <= ns(time)) {
        return next;
    }
    const double at = scale.toPixel(time);
    std::size_t nearest = bars.size();
    double distance = tolerancePx;
    if (next < bars.size()) {
        const double after = scale.toPixel(Time{trace::Duration{bars.beginOf(next)}}) - at;
        if (after <= distance) {
            nearest = next;
            distance = after;
        }
    }
    if (next > 0) {
        const double before = at - scale.toPixel(Time{trace::Duration{bars.endOf(next - 1)}});
        if (before < distance) {
            nearest = next - 1;
        }
    }
    return nearest;
}

void tellBar(TimelineHit& hit, const TimelineData& data, std::size_t index)
{
    const trace::Interval interval = data.interval(hit.lane, index);
    hit.where = TimelineHit::Where::Bar;
    hit.index = index;
    hit.task = interval.task;
    hit.state = interval.state;
    hit.begin = interval.begin;
    hit.end = interval.end;
}

void tellIdle(TimelineHit& hit, const TimelineData& data, std::size_t index)
{
    const analysis::IdleInterval& interval = data.idleOf(hit.lane)[index];
    hit.where = TimelineHit::Where::Idle;
    hit.index = index;
    hit.task = interval.because;
    hit.cause = interval.cause;
    hit.begin = interval.begin;
    hit.end = interval.end;
}

void hitLane(TimelineHit& hit, const TimelineData& data, const TimeScale& scale, double tolerancePx)
{
    const LanePyramid& busy = data.busy(hit.lane);
    if (const std::size_t found = barAt(busy, scale, hit.time, tolerancePx); found < busy.size()) {
        tellBar(hit, data, found);
        return;
    }
    const LanePyramid& idle = data.idle(hit.lane);
    if (const std::size_t found = idle.find(ns(hit.time)); found < idle.size()) {
        tellIdle(hit, data, found);
    }
}

} // namespace

trace::Duration longestRun(std::span<const TimelinePanel> panels)
{
    trace::Duration longest{0};
    for (const TimelinePanel& panel : panels) {
        longest = std::max(longest, panel.data->makespan());
    }
    return longest;
}

TimeScale overviewScale(const TimelineLayout& layout, std::span<const TimelinePanel> panels)
{
    return TimeScale::fit(layout.overview.left(), layout.overview.width(), longestRun(panels));
}

TimelineHit hitOf(std::span<const TimelinePanel> panels,
                  std::size_t panel,
                  trace::LaneId lane,
                  TimelineHit::Where where,
                  std::size_t index)
{
    TimelineHit hit;
    hit.panel = panel;
    hit.lane = lane;
    const auto tell = where == TimelineHit::Where::Idle ? tellIdle : tellBar;
    tell(hit, *panels[panel].data, index);
    return hit;
}

TimelineHit hitTest(const TimelineLayout& layout,
                    std::span<const TimelinePanel> panels,
                    const TimeScale& scale,
                    QPointF position,
                    double tolerancePx)
{
    TimelineHit hit;
    hit.time = scale.toTime(position.x());
    if (layout.overview.contains(position)) {
        hit.where = TimelineHit::Where::Overview;
        hit.time = overviewScale(layout, panels).toTime(position.x());
        return hit;
    }
    if (layout.axis.contains(position)) {
        hit.where = TimelineHit::Where::Axis;
        return hit;
    }
    for (std::size_t entry = 0; entry < layout.legendEntries.size(); ++entry) {
        const LegendEntry& candidate = layout.legendEntries[entry];
        if (candidate.kind != LegendEntry::Kind::Heading
            && candidate.swatch.united(candidate.textRect).contains(position)) {
            hit.where = TimelineHit::Where::Legend;
            hit.index = entry;
            return hit;
        }
    }
    const bool onLanes = layout.lanes.contains(position);
    if (!onLanes && !layout.labels.contains(position)) {
        return hit;
    }
    const auto row =
        std::partition_point(layout.rows.begin(), layout.rows.end(), [&](const TimelineRow& other) {
            return other.band.bottom() <= position.y();
        });
    if (row == layout.rows.end() || row->band.top() > position.y()) {
        return hit;
    }
    hit.panel = row->panel;
    hit.row = static_cast<std::size_t>(row - layout.rows.begin());
    hit.lane = row->lane;
    hit.where = onLanes ? TimelineHit::Where::Lane : TimelineHit::Where::Label;
    if (row->lanes > 1) {
        // A row of several lanes: which of them is meant cannot be known.
        hit.lane = trace::kNoLane;
        return hit;
    }
    const TimelineData& data = *panels[row->panel].data;
    if (onLanes && hit.time >= Time{} && ns(hit.time) <= data.makespan().count()) {
        hitLane(hit, data, scale, tolerancePx);
    }
    return hit;
}

QRectF taskRect(const TimelineLayout& layout,
                std::span<const TimelinePanel> panels,
                const TimeScale& scale,
                std::size_t panel,
                trace::TaskId task)
{
    const TimelineData& data = *panels[panel].data;
    if (trace::index(task) >= data.taskCount()) {
        return {};
    }
    const trace::Task record = data.task(task);
    if (record.lane == trace::kNoLane || record.started == trace::kNever) {
        return {};
    }
    const std::size_t row = layout.rowOf(panel, record.lane);
    if (row >= layout.rows.size()) {
        return {};
    }
    const Time end = record.ended == trace::kNever ? Time{} + data.makespan() : record.ended;
    const QRectF& bar = layout.rows[row].bar;
    const double left = scale.toPixel(record.started);
    return {left, bar.top(), scale.toPixel(end) - left, bar.height()};
}

} // namespace makespan::render
