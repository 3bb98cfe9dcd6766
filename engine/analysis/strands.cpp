#include "engine/analysis/strands.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace makespan::analysis {

namespace {

using trace::Call;
using trace::CallKind;
using trace::Duration;
using trace::Interval;
using trace::kNever;
using trace::kNoLane;
using trace::kNoTask;
using trace::LaneId;
using trace::State;
using trace::Task;
using trace::TaskId;
using trace::Time;
using trace::Trace;
using trace::WaitCause;

bool isUseful(State state)
{
    return state == State::Run || state == State::Sleep;
}

bool isWaiting(State state)
{
    return state == State::Blocked || state == State::Wait;
}

bool takesResults(const Call& call)
{
    return (call.kind == CallKind::Get || call.kind == CallKind::Wait) && call.end != kNever;
}

TaskId taskAt(std::size_t i)
{
    return TaskId(static_cast<std::uint32_t>(i));
}

// Groups items by strand: a counting sort that keeps their order. offset[s] .. offset[s + 1] are those of
// strand s afterwards.
template <typename Item, typename KeyOf>
std::pair<std::vector<Item>, std::vector<std::size_t>>
groupBy(const std::vector<Item>& items, std::size_t strands, KeyOf keyOf)
{
    std::vector<std::size_t> offset(strands + 1);
    for (const Item& item : items)
        ++offset[keyOf(item) + 1];
    std::partial_sum(offset.begin(), offset.end(), offset.begin());
    std::vector<std::size_t> next(offset.begin(), offset.end() - 1);
    std::vector<Item> grouped(items.size());
    for (const Item& item : items)
        grouped[next[keyOf(item)]++] = item;
    return {std::move(grouped), std::move(offset)};
}

template <typename Visit>
void forEachInterval(const Trace& trace, Visit visit)
{
    for (std::size_t i = 0; i < trace.lanes().size(); ++i) {
        const auto lane = LaneId(static_cast<std::uint32_t>(i));
        for (const Interval& interval : trace.intervals(lane)) {
            // What is nobody's on a worker's lane must not count as the driver's.
            if (interval.task != kNoTask || lane == trace::kDriverLane)
                visit(interval);
        }
    }
}

} // namespace

Strands::Strands(const Trace& trace)
    : m_trace(trace)
{
    findComplex();
    collectIntervals();
    collectJoins();
    chainActors();
}

std::size_t Strands::strandIndex(TaskId strand) const
{
    return strand == kNoTask ? m_trace.taskCount() : trace::index(strand);
}

void Strands::findComplex()
{
    const std::size_t strands = m_trace.taskCount() + 1;
    m_useful.resize(strands);
    m_complexIndex.assign(strands, kSimple);
    const auto mark = [this](TaskId strand) {
        std::uint32_t& complex = m_complexIndex[strandIndex(strand)];
        if (complex == kSimple) {
            complex = static_cast<std::uint32_t>(m_complex.size());
            m_complex.emplace_back();
        }
    };
    mark(kNoTask);
    for (std::size_t i = 0; i < m_trace.taskCount(); ++i)
        mark(m_trace.task(taskAt(i)).parent);
    for (const Call& call : m_trace.calls()) {
        if (takesResults(call))
            mark(call.caller);
    }
    forEachInterval(m_trace, [&](const Interval& interval) {
        if (isWaiting(interval.state))
            mark(interval.task);
        else if (isUseful(interval.state))
            m_useful[strandIndex(interval.task)] += interval.end - interval.begin;
    });
}

void Strands::collectIntervals()
{
    std::vector<Interval> ofComplex;
    forEachInterval(m_trace, [&](const Interval& interval) {
        if (isUseful(interval.state) && m_complexIndex[strandIndex(interval.task)] != kSimple)
            ofComplex.push_back(interval);
    });
    auto [grouped, offset] = groupBy(ofComplex, m_complex.size(), [this](const Interval& interval) {
        return std::size_t{m_complexIndex[strandIndex(interval.task)]};
    });
    m_intervals.reserve(grouped.size());
    for (std::size_t strand = 0; strand < m_complex.size(); ++strand) {
        const auto begin = grouped.begin() + static_cast<std::ptrdiff_t>(offset[strand]);
        const auto end = grouped.begin() + static_cast<std::ptrdiff_t>(offset[strand + 1]);
        const auto byBegin = [](const Interval& a, const Interval& b) { return a.begin < b.begin; };
        if (!std::is_sorted(begin, end, byBegin))
            std::stable_sort(begin, end, byBegin); // a task that went on on another lane
        m_complex[strand].intervalBegin = m_intervals.size();
        Duration before{0};
        for (auto interval = begin; interval != end; ++interval) {
            m_intervals.push_back({interval->begin, interval->end, before});
            before += interval->end - interval->begin;
        }
        m_complex[strand].intervalEnd = m_intervals.size();
    }
}

namespace {

struct Waiting
{
    Time begin;
    Time end;
    std::size_t strand = 0;
};

struct Return
{
    Time blockedFrom;
    Time at;
    std::size_t strand = 0;
    TaskId only = kNoTask; // a get of one known future
    bool timedOut = false;
};

struct Child
{
    Time ended;
    TaskId task = kNoTask;
    std::size_t parent = 0;
};

bool byEnd(const Child& a, const Child& b)
{
    return std::pair(a.ended, a.task) < std::pair(b.ended, b.task);
}

// All tasks that ended, in that order.
std::vector<Child> endsOf(const Trace& trace)
{
    std::vector<Child> ended;
    for (std::size_t i = 0; i < trace.taskCount(); ++i) {
        const Time end = trace.task(taskAt(i)).ended;
        if (end != kNever)
            ended.push_back({end, taskAt(i), 0});
    }
    std::sort(ended.begin(), ended.end(), byEnd);
    return ended;
}

} // namespace

void Strands::collectJoins()
{
    const std::size_t strands = m_complex.size();
    const auto complexOf = [this](TaskId strand) {
        return std::size_t{m_complexIndex[strandIndex(strand)]};
    };

    std::vector<Waiting> allWaiting;
    forEachInterval(m_trace, [&](const Interval& interval) {
        if (isWaiting(interval.state))
            allWaiting.push_back({interval.begin, interval.end, complexOf(interval.task)});
    });
    auto [waiting, waitingOf] =
        groupBy(allWaiting, strands, [](const Waiting& w) { return w.strand; });
    for (std::size_t s = 0; s < strands; ++s)
        std::sort(waiting.begin() + static_cast<std::ptrdiff_t>(waitingOf[s]),
                  waiting.begin() + static_cast<std::ptrdiff_t>(waitingOf[s + 1]),
                  [](const Waiting& a, const Waiting& b) { return a.begin < b.begin; });

    // Calls tell exactly what happened; where nobody recorded any, a stretch of waiting must do.
    std::vector<Return> allReturns;
    std::vector<char> hasCalls(strands);
    for (const Call& call : m_trace.calls()) {
        if (!takesResults(call))
            continue;
        const std::size_t strand = complexOf(call.caller);
        hasCalls[strand] = 1;
        const auto first = waiting.begin() + static_cast<std::ptrdiff_t>(waitingOf[strand]);
        const auto last = waiting.begin() + static_cast<std::ptrdiff_t>(waitingOf[strand + 1]);
        auto after = std::upper_bound(first, last, call.end,
                                      [](Time time, const Waiting& w) { return time < w.end; });
        Return back{call.begin, call.begin, strand, kNoTask,
                    call.kind == CallKind::Wait && call.cause == WaitCause::Timeout};
        if (after != first && std::prev(after)->end > call.begin) {
            back.at = std::prev(after)->end;
            back.blockedFrom = std::max(call.begin, std::prev(after)->begin);
        }
        if (call.kind == CallKind::Get && call.futures == 1)
            back.only = call.task;
        allReturns.push_back(back);
    }
    for (const Waiting& stretch : waiting) {
        // What was still waiting when the run was stopped never returned.
        const bool returned = stretch.end < Time{m_trace.makespan()}
                              || m_trace.info().status == trace::Status::Finished;
        if (!hasCalls[stretch.strand] && returned)
            allReturns.push_back({stretch.begin, stretch.end, stretch.strand, kNoTask, false});
    }
    auto [returns, returnsOf] =
        groupBy(allReturns, strands, [](const Return& r) { return r.strand; });

    std::vector<Child> allChildren;
    for (std::size_t i = 0; i < m_trace.taskCount(); ++i) {
        const Task task = m_trace.task(taskAt(i));
        if (task.ended == kNever)
            continue;
        const std::size_t parent = complexOf(task.parent);
        if (returnsOf[parent] != returnsOf[parent + 1])
            allChildren.push_back({task.ended, taskAt(i), parent});
    }
    std::vector<Child> ended; // all tasks; only when somebody takes what others submitted
    auto [children, childrenOf] =
        groupBy(allChildren, strands, [](const Child& child) { return child.parent; });

    for (std::size_t s = 0; s < strands; ++s) {
        const auto childrenEnd = children.begin() + static_cast<std::ptrdiff_t>(childrenOf[s + 1]);
        auto child = children.begin() + static_cast<std::ptrdiff_t>(childrenOf[s]);
        const auto returnsBegin = returns.begin() + static_cast<std::ptrdiff_t>(returnsOf[s]);
        const auto returnsEnd = returns.begin() + static_cast<std::ptrdiff_t>(returnsOf[s + 1]);
        std::sort(child, childrenEnd, byEnd);
        std::stable_sort(returnsBegin, returnsEnd,
                         [](const Return& a, const Return& b) { return a.at < b.at; });
        m_complex[s].joinBegin = m_joins.size();
        for (auto back = returnsBegin; back != returnsEnd; ++back) {
            Join join{back->blockedFrom, back->at, static_cast<std::uint32_t>(m_joinedTasks.size()),
                      0, kNoTask};
            const bool wasBlocked = back->blockedFrom < back->at;
            const auto unblocks = [&](Time end) {
                return wasBlocked && !back->timedOut && end > back->blockedFrom;
            };
            if (back->only != kNoTask) {
                const Time end = m_trace.task(back->only).ended;
                if (end <= back->at) {
                    m_joinedTasks.push_back(back->only);
                    if (unblocks(end))
                        join.cause = back->only;
                }
            } else {
                for (; child != childrenEnd && child->ended <= back->at; ++child) {
                    m_joinedTasks.push_back(child->task);
                    if (unblocks(child->ended))
                        join.cause = child->task;
                }
            }
            if (join.cause == kNoTask && wasBlocked && !back->timedOut) {
                // Futures that somebody else submitted: the latest end that fits.
                if (ended.empty())
                    ended = endsOf(m_trace);
                auto latest =
                    std::upper_bound(ended.begin(), ended.end(), back->at,
                                     [](Time time, const Child& one) { return time < one.ended; });
                if (latest != ended.begin() && unblocks(std::prev(latest)->ended)) {
                    join.cause = std::prev(latest)->task;
                    m_joinedTasks.push_back(join.cause);
                }
            }
            join.taskCount = static_cast<std::uint32_t>(m_joinedTasks.size()) - join.firstTask;
            m_joins.push_back(join);
        }
        m_complex[s].joinEnd = m_joins.size();
    }
}

void Strands::chainActors()
{
    std::vector<std::pair<LaneId, TaskId>> calls;
    for (std::size_t i = 0; i < m_trace.taskCount(); ++i) {
        const Task task = m_trace.task(taskAt(i));
        if (task.actor != kNoLane && task.started != kNever)
            calls.emplace_back(task.actor, taskAt(i));
    }
    if (calls.empty())
        return;
    m_previousOnActor.assign(m_trace.taskCount(), kNoTask);
    std::stable_sort(calls.begin(), calls.end(), [this](const auto& a, const auto& b) {
        return std::pair(a.first, m_trace.task(a.second).started)
               < std::pair(b.first, m_trace.task(b.second).started);
    });
    for (std::size_t i = 1; i < calls.size(); ++i) {
        const bool sameActor = calls[i - 1].first == calls[i].first;
        const Time before = m_trace.task(calls[i - 1].second).ended;
        if (sameActor && before <= m_trace.task(calls[i].second).started)
            m_previousOnActor[trace::index(calls[i].second)] = calls[i - 1].second;
    }
}

Duration Strands::useful(TaskId strand) const
{
    return m_useful[strandIndex(strand)];
}

Duration Strands::usefulUntil(TaskId strand, Time time) const
{
    const std::uint32_t index = m_complexIndex[strandIndex(strand)];
    if (index == kSimple)
        return useful(strand);
    const Complex& complex = m_complex[index];
    const auto first = m_intervals.begin() + static_cast<std::ptrdiff_t>(complex.intervalBegin);
    const auto last = m_intervals.begin() + static_cast<std::ptrdiff_t>(complex.intervalEnd);
    const auto after = std::upper_bound(
        first, last, time, [](Time value, const Useful& piece) { return value < piece.begin; });
    if (after == first)
        return Duration{0};
    const Useful& piece = *std::prev(after);
    return piece.before + (std::min(time, piece.end) - piece.begin);
}

std::span<const Join> Strands::joins(TaskId strand) const
{
    const std::uint32_t index = m_complexIndex[strandIndex(strand)];
    if (index == kSimple)
        return {};
    const Complex& complex = m_complex[index];
    return std::span<const Join>(m_joins).subspan(complex.joinBegin,
                                                  complex.joinEnd - complex.joinBegin);
}

std::span<const TaskId> Strands::joinedTasks(const Join& join) const
{
    return std::span<const TaskId>(m_joinedTasks).subspan(join.firstTask, join.taskCount);
}

TaskId Strands::previousOnActor(TaskId task) const
{
    return m_previousOnActor.empty() ? kNoTask : m_previousOnActor[trace::index(task)];
}

} // namespace makespan::analysis
