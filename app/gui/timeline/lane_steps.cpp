#include "app/gui/timeline/lane_steps.h"

#include <algorithm>

namespace makespan::gui {
namespace {

trace::Duration distance(const trace::Interval& interval, trace::Time time)
{
    return std::max({interval.begin - time, time - interval.end, trace::Duration{}});
}

/// The task of the lane that is nearest to the instant; kNoTask when the lane has none.
trace::TaskId nearestOn(std::span<const trace::Interval> intervals, trace::Time time)
{
    const auto ofTask = [](const trace::Interval& one) { return one.task != trace::kNoTask; };
    const auto split =
        std::partition_point(intervals.begin(), intervals.end(),
                             [time](const trace::Interval& one) { return one.end <= time; });
    const auto after = std::find_if(split, intervals.end(), ofTask);
    const auto before = std::find_if(std::make_reverse_iterator(split), intervals.rend(), ofTask);
    if (after == intervals.end()) {
        return before == intervals.rend() ? trace::kNoTask : before->task;
    }
    const bool earlier =
        before != intervals.rend() && distance(*before, time) < distance(*after, time);
    return earlier ? before->task : after->task;
}

} // namespace

trace::TaskId taskBeside(const render::TimelineData& data, trace::TaskId from, int lanes)
{
    const trace::Trace& run = data.trace();
    if (trace::index(from) >= run.taskCount()) {
        return trace::kNoTask;
    }
    const trace::Task task = run.task(from);
    if (task.lane == trace::kNoLane || task.started == trace::kNever
        || task.ended == trace::kNever) {
        return trace::kNoTask;
    }
    const trace::Time middle = task.started + (task.ended - task.started) / 2;
    const auto count = static_cast<std::int64_t>(run.lanes().size());
    for (auto lane = static_cast<std::int64_t>(trace::index(task.lane)) + lanes;
         lane >= 0 && lane < count; lane += lanes) {
        const trace::TaskId found =
            nearestOn(run.intervals(trace::LaneId{static_cast<std::uint32_t>(lane)}), middle);
        if (found != trace::kNoTask) {
            return found;
        }
    }
    return trace::kNoTask;
}

} // namespace makespan::gui
