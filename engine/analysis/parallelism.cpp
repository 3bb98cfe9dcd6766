#include "engine/analysis/parallelism.h"

#include "engine/analysis/strand_intervals.h"

#include <algorithm>
#include <cstddef>
#include <utility>
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

/// Instants that come as sorted runs, one behind the other: sorted by merging neighbours, n log(runs).
class SortedRuns
{
public:
    void add(Time time) { m_times.push_back(time); }

    void endRun()
    {
        if (m_times.size() > m_ends.back())
            m_ends.push_back(m_times.size());
    }

    std::vector<Time> take() &&
    {
        std::vector<Time> merged(m_times.size());
        while (m_ends.size() > 2) {
            std::vector<std::size_t> ends{0};
            for (std::size_t run = 0; run + 1 < m_ends.size(); run += 2) {
                const auto at = [this](std::size_t place) {
                    return m_times.begin() + static_cast<std::ptrdiff_t>(place);
                };
                const std::size_t end = m_ends[std::min(run + 2, m_ends.size() - 1)];
                std::merge(at(m_ends[run]), at(m_ends[run + 1]), at(m_ends[run + 1]), at(end),
                           merged.begin() + static_cast<std::ptrdiff_t>(m_ends[run]));
                ends.push_back(end);
            }
            m_times.swap(merged);
            m_ends = std::move(ends);
        }
        return std::move(m_times);
    }

private:
    std::vector<Time> m_times;
    std::vector<std::size_t> m_ends{0}; ///< 0, then where each run ends
};

// Visits every instant at which the number of running tasks may change, with the number from then on.
template <typename Visit>
void forEachChange(const Trace& trace, Visit visit)
{
    // The intervals of a lane stand in order and do not overlap.
    SortedRuns allBegins;
    SortedRuns allEnds;
    for (std::size_t i = 0; i < trace.lanes().size(); ++i) {
        for (const Interval& interval : trace.intervals(LaneId(static_cast<std::uint32_t>(i)))) {
            if (isUseful(interval.state) && interval.task != kNoTask) {
                allBegins.add(interval.begin);
                allEnds.add(interval.end);
            }
        }
        allBegins.endRun();
        allEnds.endRun();
    }
    const std::vector<Time> begins = std::move(allBegins).take();
    const std::vector<Time> ends = std::move(allEnds).take();
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

std::uint32_t peakParallelism(const Trace& trace)
{
    std::uint32_t peak = 0;
    forEachChange(trace, [&peak](Time, std::uint32_t running) { peak = std::max(peak, running); });
    return peak;
}

} // namespace makespan::analysis
