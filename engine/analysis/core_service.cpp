#include "engine/analysis/core_service.h"

#include "engine/analysis/sort_by_time.h"
#include "engine/analysis/strand_intervals.h"

#include <algorithm>
#include <cstddef>

namespace makespan::analysis {

using trace::Time;

namespace {

double nanoseconds(trace::Duration time)
{
    return static_cast<double>(time.count());
}

} // namespace

CoreService::CoreService(const trace::Trace& trace, std::uint32_t cores)
{
    if (cores == 0)
        return;
    // What goes on without a pause on a lane changes nothing.
    std::vector<Time> begins;
    std::vector<Time> ends;
    const auto lanes = static_cast<std::uint32_t>(trace.lanes().size());
    for (std::uint32_t lane = 0; lane < lanes; ++lane) {
        Time free{-trace::Duration{1}}; // nothing touches it
        forEachStrandInterval(trace, trace::LaneId(lane), [&](const trace::Interval& interval) {
            if (interval.state != trace::State::Run)
                return;
            if (interval.begin == free) {
                ends.back() = interval.end;
            } else {
                begins.push_back(interval.begin);
                ends.push_back(interval.end);
            }
            free = interval.end;
        });
    }
    sortByTime(begins);
    sortByTime(ends);
    Turn now{Time{}, 0, 1};
    bool isShared = false;
    std::size_t begun = 0;
    for (std::size_t ended = 0; ended < ends.size();) {
        const Time next =
            begun < begins.size() ? std::min(begins[begun], ends[ended]) : ends[ended];
        while (begun < begins.size() && begins[begun] == next)
            ++begun;
        while (ended < ends.size() && ends[ended] == next)
            ++ended;
        const double rate = shareOfCores(cores, begun - ended);
        if (rate == now.rate)
            continue;
        m_turns.push_back(now);
        now = {next, now.service + nanoseconds(next - now.from) * now.rate, rate};
        isShared = true;
    }
    if (isShared)
        m_turns.push_back(now);
}

double CoreService::at(Time time) const
{
    if (m_turns.empty())
        return nanoseconds(time.time_since_epoch());
    const auto after =
        std::upper_bound(m_turns.begin(), m_turns.end(), time,
                         [](Time value, const Turn& turn) { return value < turn.from; });
    const Turn& turn = after == m_turns.begin() ? *after : *(after - 1);
    return turn.service + nanoseconds(time - turn.from) * turn.rate;
}

} // namespace makespan::analysis
