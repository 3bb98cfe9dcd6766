#include "app/gui/run/live_picture.h"

#include "engine/trace/trace_builder.h"

#include <algorithm>

namespace makespan::gui {

void LivePicture::add(trace::LiveUpdate update)
{
    m_now = std::max(m_now, update.now);
    m_lanes.insert(m_lanes.end(), update.lanes.begin(), update.lanes.end());
    m_functions.insert(m_functions.end(), update.functions.begin(), update.functions.end());
    m_ended.resize(m_lanes.size());
    m_open.assign(m_lanes.size(), {});
    for (const auto& found : update.ended) {
        take(found, m_ended[trace::index(found.lane)]);
        if (found.interval.task != trace::kNoTask) {
            trace::Task& task = m_tasks[trace::index(found.interval.task)];
            task.outcome = trace::Outcome::Finished;
            task.ended = task.ended == trace::kNever ? found.interval.end
                                                     : std::max(task.ended, found.interval.end);
        }
    }
    for (const auto& found : update.open) {
        take(found, m_open[trace::index(found.lane)]);
    }
}

void LivePicture::take(const trace::LiveInterval& found, std::vector<trace::Interval>& intervals)
{
    intervals.push_back(found.interval);
    const trace::TaskId id = found.interval.task;
    if (id == trace::kNoTask) {
        return;
    }
    if (trace::index(id) >= m_tasks.size()) {
        m_tasks.resize(trace::index(id) + 1);
    }
    trace::Task& task = m_tasks[trace::index(id)];
    task.function = found.function;
    task.lane = found.lane;
    // When it was submitted is not told; it matters to nothing that is drawn.
    task.started = std::min(task.started, std::max(found.interval.begin, trace::Time{}));
    task.ready = task.started;
    task.submitted = task.started;
}

std::shared_ptr<const render::TimelineData>
LivePicture::picture(const render::FunctionHues& hues) const
{
    trace::TraceBuilder builder;
    std::vector<trace::LaneId> lanes{trace::kDriverLane};
    std::uint32_t workers = 0;
    std::uint32_t places = 0;
    for (std::size_t lane = 1; lane < m_lanes.size(); ++lane) {
        lanes.push_back(builder.addLane(m_lanes[lane]));
        workers += m_lanes[lane].kind == trace::LaneKind::Worker ? 1U : 0U;
        places += m_lanes[lane].kind != trace::LaneKind::ExtraWorker ? 1U : 0U;
    }
    builder.info().clock = trace::Clock::Threads;
    builder.info().workers = workers;
    std::vector<trace::FunctionId> functions;
    for (const auto& function : m_functions) {
        functions.push_back(builder.function(function.name, function.line));
    }
    for (trace::Task task : m_tasks) {
        const bool known = trace::index(task.function) < functions.size();
        task.function =
            known ? functions[trace::index(task.function)] : builder.function("task", 0);
        if (task.lane != trace::kNoLane) {
            task.lane = lanes[trace::index(task.lane)];
        }
        builder.addTask(task);
    }
    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
        trace::Time until{};
        for (const auto* part : {&m_ended[lane], &m_open[lane]}) {
            for (trace::Interval interval : *part) {
                interval.begin = std::max(interval.begin, until);
                if (interval.begin < interval.end) {
                    builder.addInterval(lanes[lane], interval);
                    until = interval.end;
                }
            }
        }
    }
    analysis::Analysis analysis;
    analysis.workers = static_cast<int>(workers);
    analysis.places = static_cast<int>(places);
    return std::make_shared<const render::TimelineData>(std::move(builder).build(m_now),
                                                        std::move(analysis), hues);
}

} // namespace makespan::gui
