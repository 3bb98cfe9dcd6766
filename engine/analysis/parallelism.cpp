#include "engine/analysis/parallelism.h"

#include "engine/analysis/sort_by_time.h"
#include "engine/analysis/strand_intervals.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace makespan::analysis {

namespace {

using trace::Duration;
using trace::Interval;
using trace::kNever;
using trace::kNoTask;
using trace::LaneId;
using trace::Time;
using trace::Trace;

// Visits every instant at which the number of running tasks may change, with the number from then on.
template <typename Visit>
void forEachChange(const Trace& trace, Visit visit)
{
    // What follows upon each other on a lane without a pause changes nothing: on a busy lane that is all of it.
    std::vector<Time> begins;
    std::vector<Time> ends;
    for (std::size_t i = 0; i < trace.lanes().size(); ++i) {
        Time free{-Duration{1}}; // nothing touches it
        for (const Interval& interval : trace.intervals(LaneId(static_cast<std::uint32_t>(i)))) {
            if (!isUseful(interval.state) || interval.task == kNoTask)
                continue;
            if (interval.begin == free) {
                ends.back() = interval.end;
            } else {
                begins.push_back(interval.begin);
                ends.push_back(interval.end);
            }
            free = interval.end;
        }
    }
    sortByTime(begins);
    sortByTime(ends);
    std::size_t begun = 0;
    std::size_t ended = 0;
    while (ended < ends.size()) {
        const Time next = std::min(begun < begins.size() ? begins[begun] : kNever, ends[ended]);
        while (begun < begins.size() && begins[begun] == next)
            ++begun;
        while (ended < ends.size() && ends[ended] == next)
            ++ended;
        visit(next, static_cast<std::uint32_t>(begun - ended));
    }
}

// Visits the steps of Parallelism, each with its end.
template <typename Visit>
void forEachStep(const Trace& trace, Visit visit)
{
    const Time end{trace.makespan()};
    if (end == Time{})
        return;
    ParallelismStep step;
    forEachChange(trace, [&](Time time, std::uint32_t running) {
        if (running == step.running)
            return;
        if (step.begin < time)
            visit(step, time);
        step = {time, running};
    });
    if (step.begin < end)
        visit(step, end);
}

void addLength(std::vector<Duration>& lengths, const ParallelismStep& step, Time end)
{
    if (lengths.size() <= step.running)
        lengths.resize(step.running + 1);
    lengths[step.running] += end - step.begin;
}

} // namespace

Parallelism parallelismOf(const Trace& trace)
{
    Parallelism result;
    forEachStep(trace, [&result](const ParallelismStep& step, Time end) {
        result.steps.push_back(step);
        addLength(result.lengths, step, end);
    });
    return result;
}

RunningTimes runningTimesOf(const Trace& trace)
{
    RunningTimes times;
    forEachStep(trace, [&times](const ParallelismStep& step, Time end) {
        ++times.steps;
        addLength(times.lengths, step, end);
    });
    return times;
}

} // namespace makespan::analysis
