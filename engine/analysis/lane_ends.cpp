#include "engine/analysis/lane_ends.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <numeric>

namespace makespan::analysis {

namespace {

using trace::kNever;
using trace::kNoLane;
using trace::LaneId;
using trace::TaskId;
using trace::TaskRecord;
using trace::Time;

} // namespace

LaneEnds::LaneEnds(const trace::Trace& trace)
    : m_trace(trace)
    , m_begin(trace.lanes().size() + 1)
{
    const auto forEachEnd = [&trace](auto visit) {
        std::uint32_t number = 0;
        for (const std::vector<TaskRecord>& chunk : trace.records().chunks()) {
            for (const TaskRecord& task : chunk) {
                const auto id = TaskId(number++);
                if (task.lane != kNoLane && task.ended != kNever)
                    visit(id, trace::index(task.lane), task.ended);
            }
        }
    };
    std::vector<Time> last(trace.lanes().size(), Time::min());
    std::vector<char> isMixed(trace.lanes().size());
    forEachEnd([&](TaskId, std::size_t lane, Time end) {
        ++m_begin[lane + 1];
        if (end < last[lane])
            isMixed[lane] = 1;
        last[lane] = end;
    });
    std::partial_sum(m_begin.begin(), m_begin.end(), m_begin.begin());
    m_tasks.resize(m_begin.back());
    std::vector<std::size_t> next(m_begin.begin(), m_begin.end() - 1);
    forEachEnd([&](TaskId id, std::size_t lane, Time) { m_tasks[next[lane]++] = id; });
    for (std::size_t lane = 0; lane < isMixed.size(); ++lane) {
        if (isMixed[lane] != 0)
            std::stable_sort(m_tasks.begin() + static_cast<std::ptrdiff_t>(m_begin[lane]),
                             m_tasks.begin() + static_cast<std::ptrdiff_t>(m_begin[lane + 1]),
                             [this](TaskId a, TaskId b) { return ended(a) < ended(b); });
    }
}

TaskId LaneEnds::latest(LaneId lane, Time after, Time until, TaskId except) const
{
    const auto first = m_tasks.begin() + static_cast<std::ptrdiff_t>(m_begin[trace::index(lane)]);
    const auto end = m_tasks.begin() + static_cast<std::ptrdiff_t>(m_begin[trace::index(lane) + 1]);
    auto it = std::upper_bound(first, end, until,
                               [this](Time time, TaskId task) { return time < ended(task); });
    while (it != first && ended(*std::prev(it)) > after) {
        --it;
        if (*it != except)
            return *it;
    }
    return trace::kNoTask;
}

} // namespace makespan::analysis
