#include "engine/trace/formats/slice_nesting.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace makespan::trace {

namespace {

enum class Kind : std::uint8_t { Task, Interval, Call };

struct Slice
{
    Time begin;
    Time end;
    Kind kind = Kind::Task;
    std::size_t position = 0;
};

// Positions 0 .. count-1 by lane: those of lane i are order[begin[i]] .. order[begin[i + 1]].
struct ByLane
{
    std::vector<std::size_t> begin;
    std::vector<std::size_t> order;

    template <typename LaneOf>
    ByLane(std::size_t count, std::size_t lanes, LaneOf laneOf)
        : begin(lanes + 1)
    {
        for (std::size_t i = 0; i < count; ++i) {
            if (laneOf(i) != kNoLane)
                ++begin[index(laneOf(i)) + 1];
        }
        std::partial_sum(begin.begin(), begin.end(), begin.begin());
        order.resize(begin.back());
        std::vector<std::size_t> next(begin.begin(), begin.end() - 1);
        for (std::size_t i = 0; i < count; ++i) {
            if (laneOf(i) != kNoLane)
                order[next[index(laneOf(i))]++] = i;
        }
    }
};

TaskId taskAt(std::size_t i)
{
    return TaskId(static_cast<std::uint32_t>(i));
}

} // namespace

LaneId laneOfCall(const Trace& trace, const Call& call)
{
    return call.caller == kNoTask ? kDriverLane : trace.task(call.caller).lane;
}

SliceNesting::SliceNesting(const Trace& trace)
{
    const Time end{trace.makespan()};
    const ByLane tasks(trace.taskCount(), trace.lanes().size(),
                       [&](std::size_t i) { return trace.task(taskAt(i)).lane; });
    const ByLane calls(trace.calls().size(), trace.lanes().size(),
                       [&](std::size_t i) { return laneOfCall(trace, trace.calls()[i]); });
    std::vector<Slice> slices;
    std::vector<Time> open;
    for (std::size_t l = 0; l < trace.lanes().size(); ++l) {
        const auto lane = LaneId(static_cast<std::uint32_t>(l));
        slices.clear();
        for (std::size_t k = tasks.begin[l]; k < tasks.begin[l + 1]; ++k) {
            const Task task = trace.task(taskAt(tasks.order[k]));
            slices.push_back({task.started, std::min(task.ended, end), Kind::Task, tasks.order[k]});
        }
        const auto intervals = trace.intervals(lane);
        for (std::size_t k = 0; k < intervals.size(); ++k)
            slices.push_back({intervals[k].begin, intervals[k].end, Kind::Interval, k});
        for (std::size_t k = calls.begin[l]; k < calls.begin[l + 1]; ++k) {
            const Call& call = trace.calls()[calls.order[k]];
            slices.push_back({call.begin, std::min(call.end, end), Kind::Call, calls.order[k]});
        }
        std::sort(slices.begin(), slices.end(), [](const Slice& a, const Slice& b) {
            return std::tie(a.begin, b.end, a.kind, a.position)
                   < std::tie(b.begin, a.end, b.kind, b.position);
        });
        open.clear();
        for (const Slice& slice : slices) {
            while (!open.empty() && open.back() <= slice.begin)
                open.pop_back();
            if (open.empty() || slice.end <= open.back())
                open.push_back(slice.end);
            else if (slice.kind == Kind::Task)
                m_tasks.insert(slice.position);
            else if (slice.kind == Kind::Interval)
                m_intervals.insert(key(lane, slice.position));
            else
                m_calls.insert(slice.position);
        }
    }
}

} // namespace makespan::trace
