#include "engine/analysis/parallelism.h"

#include "engine/analysis/strand_intervals.h"
#include "engine/trace/merge_runs.h"

#include <algorithm>
#include <cstddef>
#include <functional>
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
    // The intervals of a lane stand in order and do not overlap.
    std::vector<Time> begins;
    std::vector<Time> ends;
    for (std::size_t i = 0; i < trace.lanes().size(); ++i) {
        for (const Interval& interval : trace.intervals(LaneId(static_cast<std::uint32_t>(i)))) {
            if (isUseful(interval.state) && interval.task != kNoTask) {
                begins.push_back(interval.begin);
                ends.push_back(interval.end);
            }
        }
    }
    trace::mergeRuns(begins, std::less<>());
    trace::mergeRuns(ends, std::less<>());
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

} // namespace

Parallelism parallelismOf(const Trace& trace)
{
    Parallelism result;
    if (trace.makespan() == Duration{0})
        return result;
    result.steps.push_back({Time{}, 0});
    forEachChange(trace, [&result](Time time, std::uint32_t running) {
        ParallelismStep& last = result.steps.back();
        if (last.begin == time)
            last.running = running;
        else if (last.running != running)
            result.steps.push_back({time, running});
    });
    if (result.steps.back().begin == Time{trace.makespan()})
        result.steps.pop_back();
    for (std::size_t i = 0; i < result.steps.size(); ++i) {
        const ParallelismStep& step = result.steps[i];
        const Time end =
            i + 1 < result.steps.size() ? result.steps[i + 1].begin : Time{trace.makespan()};
        if (result.lengths.size() <= step.running)
            result.lengths.resize(step.running + 1);
        result.lengths[step.running] += end - step.begin;
    }
    return result;
}

} // namespace makespan::analysis
