#include "app/gui/timeline/bar_steps.h"

#include <algorithm>
#include <array>
#include <limits>

namespace makespan::gui {
namespace {

using render::TimelineHit;
using Panels = std::span<const render::TimelinePanel>;

std::int64_t ns(trace::Time time)
{
    return time.time_since_epoch().count();
}

/// One of the two kinds of stretches of a lane.
struct Row
{
    const render::LanePyramid& bars;
    bool idle = false;
};

/// A stretch of one of the rows that is a candidate.
struct Candidate
{
    std::size_t index = 0;
    bool idle = false;
    std::int64_t rank = std::numeric_limits<std::int64_t>::max(); ///< the least is taken
    bool exists = false;

    void offer(const Row& row, std::size_t at, std::int64_t how)
    {
        if (!exists || how < rank) {
            *this = {at, row.idle, how, true};
        }
    }
};

std::array<Row, 2> rowsOf(Panels panels, std::size_t panel, trace::LaneId lane)
{
    const auto& data = *panels[panel].data;
    return {Row{data.busy(lane), false}, Row{data.idle(lane), true}};
}

std::optional<TimelineHit>
made(Panels panels, std::size_t panel, trace::LaneId lane, const Candidate& candidate)
{
    if (!candidate.exists) {
        return {};
    }
    const auto where = candidate.idle ? TimelineHit::Where::Idle : TimelineHit::Where::Bar;
    TimelineHit hit = render::hitOf(panels, panel, lane, where, candidate.index);
    hit.time = hit.begin + (hit.end - hit.begin) / 2;
    return hit;
}

std::size_t laneCount(Panels panels, std::size_t panel)
{
    return panels[panel].data->lanes().size();
}

} // namespace

std::optional<TimelineHit> firstPlace(Panels panels, std::size_t panel)
{
    for (std::uint32_t lane = 0; lane < laneCount(panels, panel); ++lane) {
        if (const auto found = placeAt(panels, panel, trace::LaneId{lane}, trace::Time{})) {
            return found;
        }
    }
    return {};
}

std::optional<TimelineHit>
placeAt(Panels panels, std::size_t panel, trace::LaneId lane, trace::Time time)
{
    Candidate best;
    for (const Row& row : rowsOf(panels, panel, lane)) {
        const std::size_t next = row.bars.firstEndingAfter(ns(time));
        if (next < row.bars.size()) {
            best.offer(row, next, std::max<std::int64_t>(0, row.bars.beginOf(next) - ns(time)));
        }
        if (next > 0) {
            best.offer(row, next - 1, ns(time) - row.bars.endOf(next - 1) + 1); // it ends before
        }
    }
    return made(panels, panel, lane, best);
}

std::optional<TimelineHit> placeOf(Panels panels, std::size_t panel, trace::TaskId task)
{
    const auto& run = *panels[panel].data;
    if (trace::index(task) >= run.taskCount()) {
        return {};
    }
    const trace::Task record = run.task(task);
    if (record.lane == trace::kNoLane || record.started == trace::kNever) {
        return {};
    }
    const auto& bars = panels[panel].data->busy(record.lane);
    const std::size_t index = bars.firstEndingAfter(ns(record.started));
    if (index >= bars.size()) {
        return {};
    }
    const auto found = made(panels, panel, record.lane, {index, false, 0, true});
    return found->task == task ? found : std::nullopt;
}

std::optional<TimelineHit> placeBeside(Panels panels, const TimelineHit& from, int direction)
{
    Candidate best;
    for (const Row& row : rowsOf(panels, from.panel, from.lane)) {
        // Stretches do not overlap: the first that ends after the end begins there or later.
        const std::size_t next =
            row.bars.firstEndingAfter(ns(direction > 0 ? from.end : from.begin));
        if (direction > 0 && next < row.bars.size()) {
            best.offer(row, next, row.bars.beginOf(next));
        } else if (direction < 0 && next > 0) {
            best.offer(row, next - 1, -row.bars.endOf(next - 1));
        }
    }
    return made(panels, from.panel, from.lane, best);
}

std::optional<TimelineHit> placeAtEnd(Panels panels, const TimelineHit& from, int direction)
{
    Candidate best;
    for (const Row& row : rowsOf(panels, from.panel, from.lane)) {
        if (row.bars.size() == 0) {
            continue;
        }
        const std::size_t index = direction > 0 ? row.bars.size() - 1 : 0;
        best.offer(row, index, direction > 0 ? -row.bars.endOf(index) : row.bars.beginOf(index));
    }
    return made(panels, from.panel, from.lane, best);
}

std::optional<TimelineHit> placeAcross(Panels panels, const TimelineHit& from, int direction)
{
    std::size_t panel = from.panel;
    auto lane = static_cast<std::int64_t>(trace::index(from.lane)) + direction;
    while (true) {
        if (lane < 0) {
            if (panel == 0) {
                return {};
            }
            lane = static_cast<std::int64_t>(laneCount(panels, --panel)) - 1;
            continue;
        }
        if (lane >= static_cast<std::int64_t>(laneCount(panels, panel))) {
            if (++panel == panels.size()) {
                return {};
            }
            lane = 0;
            continue;
        }
        auto found =
            placeAt(panels, panel, trace::LaneId{static_cast<std::uint32_t>(lane)}, from.time);
        if (found) {
            found->time = from.time;
            return found;
        }
        lane += direction;
    }
}

} // namespace makespan::gui
