#include "app/render/timeline/live_timeline.h"

#include <algorithm>
#include <utility>

namespace makespan::render {

LiveTimeline::LiveTimeline(FunctionHues hues)
    : TimelineData(analysis::Analysis{}, std::move(hues))
    , m_functions{{"task", 0}}
    , m_hueOf{0}
{}

void LiveTimeline::add(const trace::LiveUpdate& update)
{
    m_now = std::max(m_now, update.now);
    removeOpen();
    growingProfile().cover(m_now.time_since_epoch().count());
    for (const trace::Lane& lane : update.lanes) {
        addLane();
        m_lanes.push_back(lane);
    }
    m_taskOf.resize(m_lanes.size());
    m_ended.resize(m_lanes.size());
    setPlaces(
        static_cast<int>(std::count_if(m_lanes.begin(), m_lanes.end(), [](const trace::Lane& lane) {
            return lane.kind == trace::LaneKind::Worker || lane.kind == trace::LaneKind::Actor;
        })));
    for (const trace::Function& function : update.functions) {
        m_functions.push_back(function);
        m_hueOf.push_back(hues().hue(function));
    }
    for (const trace::LiveInterval& found : update.ended) {
        take(found);
        m_ended[trace::index(found.lane)] = busy(found.lane).size();
        if (found.interval.task != trace::kNoTask) {
            LiveTask& task = m_tasks[trace::index(found.interval.task)];
            task.ended = task.ended == trace::kNever ? found.interval.end
                                                     : std::max(task.ended, found.interval.end);
        }
    }
    for (const trace::LiveInterval& found : update.open) {
        take(found);
        if (m_open.empty() || m_open.back() != found.lane) {
            m_open.push_back(found.lane);
        }
    }
}

bool LiveTimeline::isPlace(trace::LaneId lane) const
{
    return m_lanes[trace::index(lane)].kind != trace::LaneKind::Driver;
}

void LiveTimeline::removeOpen()
{
    for (const trace::LaneId lane : std::exchange(m_open, {})) {
        LanePyramid& bars = growing(lane);
        const std::size_t ended = m_ended[trace::index(lane)];
        for (std::size_t index = ended; isPlace(lane) && index < bars.size(); ++index) {
            const Bar bar = bars.bar(index);
            if (inUse(static_cast<trace::State>(bar.kind))) {
                growingProfile().remove(bar.begin, bar.end);
            }
        }
        bars.truncate(ended);
        m_taskOf[trace::index(lane)].resize(ended);
    }
}

void LiveTimeline::take(const trace::LiveInterval& found)
{
    LanePyramid& bars = growing(found.lane);
    const trace::TaskId id = found.interval.task;
    if (id != trace::kNoTask) {
        if (trace::index(id) >= m_tasks.size()) {
            m_tasks.resize(trace::index(id) + 1);
        }
        LiveTask& task = m_tasks[trace::index(id)];
        task.function = placeOf(found.function);
        task.lane = found.lane;
        task.started = std::min(task.started, std::max(found.interval.begin, trace::Time{}));
    }
    const std::int64_t until = bars.size() == 0 ? 0 : bars.endOf(bars.size() - 1);
    const std::int64_t begin = std::max(found.interval.begin.time_since_epoch().count(), until);
    const std::int64_t end = found.interval.end.time_since_epoch().count();
    if (begin < end) {
        bars.append({begin, end, static_cast<std::uint8_t>(found.interval.state), hue(id)});
        m_taskOf[trace::index(found.lane)].push_back(id);
        if (isPlace(found.lane) && inUse(found.interval.state)) {
            growingProfile().add(begin, end);
        }
    }
}

std::uint32_t LiveTimeline::placeOf(trace::FunctionId function) const
{
    const std::size_t place = trace::index(function) + 1;
    return place < m_functions.size() ? static_cast<std::uint32_t>(place) : 0;
}

trace::Task LiveTimeline::task(trace::TaskId id) const
{
    const LiveTask& known = m_tasks[trace::index(id)];
    trace::Task task;
    task.function = trace::FunctionId{known.function};
    task.lane = known.lane;
    // When it was submitted is not told; it matters to nothing that is drawn.
    task.started = known.started;
    task.ready = known.started;
    task.submitted = known.started;
    task.ended = known.ended;
    task.outcome =
        known.ended == trace::kNever ? trace::Outcome::Pending : trace::Outcome::Finished;
    return task;
}

trace::Interval LiveTimeline::interval(trace::LaneId lane, std::size_t index) const
{
    const Bar bar = busy(lane).bar(index);
    return {trace::Time{trace::Duration{bar.begin}}, trace::Time{trace::Duration{bar.end}},
            m_taskOf[trace::index(lane)][index], static_cast<trace::State>(bar.kind)};
}

Hue LiveTimeline::hue(trace::TaskId task) const
{
    return task == trace::kNoTask ? Hue{0} : m_hueOf[m_tasks[trace::index(task)].function];
}

} // namespace makespan::render
