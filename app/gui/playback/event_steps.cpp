#include "app/gui/playback/event_steps.h"

#include <algorithm>

namespace makespan::gui {
namespace {

constexpr trace::Time kBegin{};

} // namespace

std::optional<trace::Time> nextEvent(const trace::Trace& trace, trace::Time from)
{
    const trace::Time end = kBegin + trace.makespan();
    if (from >= end) {
        return {};
    }
    if (from < kBegin) {
        return kBegin;
    }
    trace::Time next = end;
    for (std::uint32_t lane = 0; lane < trace.lanes().size(); ++lane) {
        const auto intervals = trace.intervals(trace::LaneId{lane});
        // The first that ends later: its begin comes before its end, where both are still to come.
        const auto at =
            std::partition_point(intervals.begin(), intervals.end(),
                                 [&](const trace::Interval& one) { return one.end <= from; });
        if (at != intervals.end()) {
            next = std::min(next, at->begin > from ? at->begin : at->end);
        }
    }
    return next;
}

std::optional<trace::Time> previousEvent(const trace::Trace& trace, trace::Time from)
{
    if (from <= kBegin) {
        return {};
    }
    const trace::Time end = kBegin + trace.makespan();
    if (from > end) {
        return end;
    }
    trace::Time previous = kBegin;
    for (std::uint32_t lane = 0; lane < trace.lanes().size(); ++lane) {
        const auto intervals = trace.intervals(trace::LaneId{lane});
        const auto after =
            std::partition_point(intervals.begin(), intervals.end(),
                                 [&](const trace::Interval& one) { return one.begin < from; });
        if (after != intervals.begin()) {
            const auto& one = *(after - 1);
            previous = std::max(previous, one.end < from ? one.end : one.begin);
        }
    }
    return previous;
}

} // namespace makespan::gui
