#include "engine/analysis/held_workers.h"

#include "engine/analysis/slots.h"
#include "engine/analysis/strand_intervals.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace makespan::analysis {

using trace::Duration;
using trace::kNever;
using trace::Task;
using trace::Time;
using trace::Trace;

namespace {

struct Stretch
{
    Time begin;
    Time end;
};

// The most slots that tasks under way had between them, blocked or not.
std::int64_t mostUnderWay(const Trace& trace)
{
    std::vector<std::pair<Time, std::int64_t>> changes; // what ends comes before what begins
    for (std::size_t i = 0; i < trace.taskCount(); ++i) {
        const Task task = trace.task(trace::TaskId(static_cast<std::uint32_t>(i)));
        if (!isOnWorker(task))
            continue;
        changes.emplace_back(task.started, demandOf(task));
        if (task.ended != kNever)
            changes.emplace_back(task.ended, -demandOf(task));
    }
    std::sort(changes.begin(), changes.end());
    std::int64_t most = 0;
    std::int64_t now = 0;
    for (const auto& [time, change] : changes) {
        now += change;
        most = std::max(most, now);
    }
    return most;
}

// When tasks of a whole slot at least were blocked, in the order of time and without overlaps.
std::vector<Stretch> blockedTimes(const Trace& trace)
{
    std::vector<Stretch> all;
    forEachStrandInterval(trace, [&](const trace::Interval& interval) {
        if (!isWaiting(interval.state) || interval.task == trace::kNoTask)
            return;
        const Task task = trace.task(interval.task);
        if (isOnWorker(task) && demandOf(task) >= kSlot)
            all.push_back({interval.begin, interval.end});
    });
    std::sort(all.begin(), all.end(),
              [](const Stretch& a, const Stretch& b) { return a.begin < b.begin; });
    std::vector<Stretch> joined;
    for (const Stretch& stretch : all) {
        if (!joined.empty() && stretch.begin <= joined.back().end)
            joined.back().end = std::max(joined.back().end, stretch.end);
        else
            joined.push_back(stretch);
    }
    return joined;
}

} // namespace

bool heldWhileBlocked(const Trace& trace)
{
    if (const auto known = trace.info().nestedGet)
        return *known == trace::NestedGet::Hold;
    const std::vector<Stretch> blocked = blockedTimes(trace);
    if (blocked.empty()
        || mostUnderWay(trace) > static_cast<std::int64_t>(trace.info().workers) * kSlot)
        return false;
    // Threads need a moment to find a slot that has become free.
    const Duration moment = trace.info().clock == trace::Clock::Virtual
                                ? Duration{0}
                                : Duration{std::chrono::milliseconds(1)};
    for (std::size_t i = 0; i < trace.taskCount(); ++i) {
        const Task task = trace.task(trace::TaskId(static_cast<std::uint32_t>(i)));
        if (!isOnWorker(task) || demandOf(task) > kSlot)
            continue;
        auto stretch =
            std::upper_bound(blocked.begin(), blocked.end(), task.ready,
                             [](Time time, const Stretch& other) { return time < other.end; });
        if (stretch != blocked.end()
            && std::min(stretch->end, task.started) - std::max(stretch->begin, task.ready) > moment)
            return true;
    }
    return false;
}

} // namespace makespan::analysis
