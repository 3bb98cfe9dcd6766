#include "engine/analysis/strands.h"

#include "engine/analysis/grouped.h"
#include "engine/analysis/sort_by_time.h"
#include "engine/analysis/strand_intervals.h"

#include <algorithm>
#include <utility>

namespace makespan::analysis {

namespace {

using trace::Call;
using trace::Duration;
using trace::Interval;
using trace::kNever;
using trace::kNoLane;
using trace::kNoTask;
using trace::LaneId;
using trace::TaskId;
using trace::TaskRecord;
using trace::Time;
using trace::Trace;

} // namespace

Strands::Strands(const Trace& trace)
    : m_trace(trace)
{
    findComplex();
    collectIntervals();
    m_joins = joinTableOf(m_trace, m_attempts, m_complexIndex, m_complex.size());
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
    std::vector<TaskId> repeated;
    std::vector<ActorCall> actorCalls;
    std::uint32_t number = 0;
    TaskId lastParent = kNoTask; // neighbours mostly have the same one
    for (const std::vector<TaskRecord>& chunk : m_trace.records().chunks()) {
        for (const TaskRecord& task : chunk) {
            const auto id = TaskId(number++);
            if (task.parent != lastParent) {
                lastParent = task.parent;
                mark(task.parent);
            }
            if (task.attempt > 0)
                repeated.push_back(id);
            const LaneId actor = m_trace.siteOf(task).actor;
            if (actor != kNoLane && task.started != kNever)
                actorCalls.push_back({actor, task.started, task.ended, id});
        }
    }
    m_attempts = Attempts(m_trace, repeated);
    chainActors(std::move(actorCalls));
    for (const Call& call : m_trace.calls()) {
        if (takesResults(call))
            mark(call.caller);
    }
    forEachStrandInterval(m_trace, [&](const Interval& interval) {
        if (isWaiting(interval.state))
            mark(interval.task);
        else if (isUseful(interval.state))
            m_useful[strandIndex(interval.task)] += interval.end - interval.begin;
    });
}

void Strands::collectIntervals()
{
    std::vector<Interval> ofComplex;
    forEachStrandInterval(m_trace, [&](const Interval& interval) {
        if (isUseful(interval.state) && m_complexIndex[strandIndex(interval.task)] != kSimple)
            ofComplex.push_back(interval);
    });
    Grouped<Interval> grouped(ofComplex, m_complex.size(), [this](const Interval& interval) {
        return std::size_t{m_complexIndex[strandIndex(interval.task)]};
    });
    m_intervals.reserve(ofComplex.size());
    for (std::size_t strand = 0; strand < m_complex.size(); ++strand) {
        const std::span<Interval> intervals = grouped[strand];
        sortByTime(intervals,
                   [](const Interval& interval) { return interval.begin; }); // it changed its lane
        m_complex[strand].intervalBegin = m_intervals.size();
        Duration before{0};
        for (const Interval& interval : intervals) {
            m_intervals.push_back({interval.begin, interval.end, before});
            before += interval.end - interval.begin;
        }
        m_complex[strand].intervalEnd = m_intervals.size();
    }
}

void Strands::chainActors(std::vector<ActorCall> calls)
{
    if (calls.empty())
        return;
    m_previousOnActor.assign(m_trace.taskCount(), kNoTask);
    std::stable_sort(calls.begin(), calls.end(), [](const ActorCall& a, const ActorCall& b) {
        return std::pair(a.actor, a.started) < std::pair(b.actor, b.started);
    });
    for (std::size_t i = 1; i < calls.size(); ++i) {
        const ActorCall& before = calls[i - 1];
        if (before.actor == calls[i].actor && before.ended <= calls[i].started)
            m_previousOnActor[trace::index(calls[i].task)] = before.task;
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
    return std::span<const Join>(m_joins.joins)
        .subspan(m_joins.begin[index], m_joins.begin[index + 1] - m_joins.begin[index]);
}

std::span<const TaskId> Strands::joinedTasks(const Join& join) const
{
    return std::span<const TaskId>(m_joins.tasks).subspan(join.firstTask, join.taskCount);
}

TaskId Strands::previousOnActor(TaskId task) const
{
    return m_previousOnActor.empty() ? kNoTask : m_previousOnActor[trace::index(task)];
}

} // namespace makespan::analysis
