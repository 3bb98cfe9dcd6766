#include "app/render/timeline/timeline_data.h"

#include "app/render/look/render_text.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

namespace makespan::render {

namespace {

std::int64_t ns(trace::Time time)
{
    return time.time_since_epoch().count();
}

} // namespace

TimelineData::TimelineData(trace::Trace trace,
                           analysis::Analysis analysis,
                           FunctionHues hues,
                           ColourBy colourBy)
    : m_trace(std::move(trace))
    , m_analysis(std::move(analysis))
    , m_hues(std::move(hues))
    , m_colourBy(colourBy)
{
    for (const trace::Function& function : m_trace.functions()) {
        m_hueOfFunction.push_back(m_hues.hue(function));
    }
    addBars();
    addConsumers();
    addProfile();
    for (const trace::Call& call : m_trace.calls()) {
        if (call.kind == trace::CallKind::Get && call.task != trace::kNoTask
            && call.end != trace::kNever) {
            m_fetched.emplace_back(call.task, call.end);
        }
    }
    std::sort(m_fetched.begin(), m_fetched.end());
}

TimelineData::TimelineData(analysis::Analysis analysis, FunctionHues hues)
    : m_analysis(std::move(analysis))
    , m_hues(std::move(hues))
    , m_firstIdle{0}
{}

void TimelineData::addLane()
{
    m_busy.emplace_back();
    m_idle.emplace_back();
    m_firstIdle.push_back(m_firstIdle.back());
}

/// A pyramid of busy and one of idle bars for each lane of the trace.
void TimelineData::addBars()
{
    const std::size_t lanes = m_trace.lanes().size();
    m_busy.resize(lanes);
    m_idle.resize(lanes);
    m_firstIdle.assign(lanes + 1, 0);

    // Asked for in the order of the tasks: on a lane they are far apart.
    std::vector<Hue> hueOfTask;
    hueOfTask.reserve(m_trace.taskCount());
    for (std::uint32_t task = 0; task < m_trace.taskCount(); ++task) {
        hueOfTask.push_back(hue(trace::TaskId{task}));
    }
    const auto hueOf = [&hueOfTask](trace::TaskId task) {
        return task == trace::kNoTask ? Hue{0} : hueOfTask[trace::index(task)];
    };
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        const auto intervals = m_trace.intervals(trace::LaneId{static_cast<std::uint32_t>(lane)});
        m_busy[lane].reserve(intervals.size());
        for (const trace::Interval& interval : intervals) {
            m_busy[lane].append({ns(interval.begin), ns(interval.end),
                                 static_cast<std::uint8_t>(interval.state), hueOf(interval.task)});
        }
    }
    for (const analysis::IdleInterval& idle : m_analysis.idle) {
        ++m_firstIdle[trace::index(idle.lane) + 1];
    }
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        m_firstIdle[lane + 1] += m_firstIdle[lane];
        const auto idles = idleOf(trace::LaneId{static_cast<std::uint32_t>(lane)});
        m_idle[lane].reserve(idles.size());
        for (const analysis::IdleInterval& idle : idles) {
            m_idle[lane].append(
                {ns(idle.begin), ns(idle.end), static_cast<std::uint8_t>(idle.cause), 0});
        }
    }
}

void TimelineData::addConsumers()
{
    const std::size_t tasks = m_trace.taskCount();
    std::vector<std::uint32_t> firsts(tasks + 1, 0);
    std::size_t all = 0;
    for (std::uint32_t task = 0; task < tasks; ++task) {
        for (const trace::TaskId on : m_trace.dependencies(trace::TaskId{task})) {
            ++firsts[trace::index(on) + 1];
            ++all;
        }
    }
    if (all == 0) {
        return;
    }
    std::partial_sum(firsts.begin(), firsts.end(), firsts.begin());
    m_firstConsumer = firsts;
    m_consumers.resize(all);
    for (std::uint32_t task = 0; task < tasks; ++task) {
        for (const trace::TaskId on : m_trace.dependencies(trace::TaskId{task})) {
            m_consumers[firsts[trace::index(on)]++] = trace::TaskId{task};
        }
    }
}

void TimelineData::addProfile()
{
    if (makespan().count() <= 0) {
        return;
    }
    constexpr std::size_t kParts = UseProfile::kParts;
    const double part = static_cast<double>(makespan().count()) / double{kParts};
    ColumnSums sums;
    sums.clear(kParts);
    for (std::size_t lane = 0; lane < m_busy.size(); ++lane) {
        if (m_trace.lanes()[lane].kind != trace::LaneKind::Driver) {
            m_busy[lane].addColumns(0, part, kParts, sums);
        }
    }
    std::vector<double> parts(kParts, 0.0);
    for (const ColumnSums::Layer& layer : sums.layers()) {
        if (inUse(static_cast<trace::State>(layer.look.kind))) {
            std::transform(layer.ns.begin(), layer.ns.end(), parts.begin(), parts.begin(),
                           std::plus<>());
        }
    }
    m_profile = UseProfile(std::move(parts), part);
}

std::span<const trace::TaskId> TimelineData::dependencies(trace::TaskId id) const
{
    return trace::index(id) < m_trace.taskCount() ? m_trace.dependencies(id)
                                                  : std::span<const trace::TaskId>{};
}

std::span<const trace::TaskId> TimelineData::consumers(trace::TaskId task) const
{
    if (m_firstConsumer.empty()) {
        return {};
    }
    const std::size_t first = m_firstConsumer[trace::index(task)];
    return std::span(m_consumers).subspan(first, m_firstConsumer[trace::index(task) + 1] - first);
}

trace::Time TimelineData::fetched(trace::TaskId task) const
{
    const auto found =
        std::lower_bound(m_fetched.begin(), m_fetched.end(), std::pair(task, trace::Time::min()));
    return found != m_fetched.end() && found->first == task ? found->second : trace::kNever;
}

trace::Duration TimelineData::busyTime(trace::LaneId lane, trace::Time begin, trace::Time end) const
{
    const auto sums =
        busy(lane).sums(begin.time_since_epoch().count(), end.time_since_epoch().count());
    return trace::Duration{sums[static_cast<std::size_t>(trace::State::Run)]
                           + sums[static_cast<std::size_t>(trace::State::Sleep)]};
}

std::span<const analysis::IdleInterval> TimelineData::idleOf(trace::LaneId lane) const
{
    const std::size_t first = m_firstIdle[trace::index(lane)];
    const std::size_t last = m_firstIdle[trace::index(lane) + 1];
    return std::span(m_analysis.idle).subspan(first, last - first);
}

Hue TimelineData::hue(trace::TaskId task) const
{
    if (task == trace::kNoTask) {
        return 0;
    }
    return m_colourBy == ColourBy::Task
               ? FunctionHues::hue(task)
               : m_hueOfFunction[trace::index(m_trace.task(task).function)];
}

QString TimelineData::taskName(trace::TaskId id) const
{
    if (id == trace::kNoTask) {
        return RenderText::tr("driver");
    }
    const trace::Function& function = functions()[trace::index(task(id).function)];
    return QString::fromStdString(function.name) + QStringLiteral(" #%1").arg(trace::index(id));
}

} // namespace makespan::render
