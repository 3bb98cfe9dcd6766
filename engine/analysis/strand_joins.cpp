#include "engine/analysis/strand_joins.h"

#include "engine/analysis/grouped.h"
#include "engine/analysis/sort_by_time.h"
#include "engine/analysis/strand_intervals.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace makespan::analysis {

namespace {

using trace::Call;
using trace::CallKind;
using trace::Interval;
using trace::kNever;
using trace::kNoTask;
using trace::TaskId;
using trace::TaskRecord;
using trace::Time;
using trace::Trace;
using trace::WaitCause;

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
    std::span<const TaskId> tasks; // that it took, where the trace names them
    bool timedOut = false;
};

struct Child
{
    Time ended;
    TaskId task = kNoTask;
    std::uint32_t parent = 0; // strand
};

Time endOf(const Child& child)
{
    return child.ended;
}

class Collector
{
public:
    Collector(const Trace& trace,
              const Attempts& attempts,
              std::span<const std::uint32_t> numbers,
              std::size_t strands)
        : m_trace(trace)
        , m_attempts(attempts)
        , m_numbers(numbers)
        , m_strands(strands)
    {}

    JoinTable collect()
    {
        Grouped<Return> returns(allReturns(), m_strands, [](const Return& r) { return r.strand; });
        const std::vector<Child> ofTakers = childrenOfTakers(returns);
        Grouped<Child> children(ofTakers, m_strands, [](const Child& c) { return c.parent; });

        for (std::size_t strand = 0; strand < m_strands; ++strand) {
            const std::span<Return> ofStrand = returns[strand];
            sortByTime(ofStrand, [](const Return& back) { return back.at; });
            std::span<Child> left = children[strand];
            sortByTime(left, endOf);
            m_table.begin.push_back(m_table.joins.size());
            for (const Return& back : ofStrand)
                addJoin(back, left);
        }
        m_table.begin.push_back(m_table.joins.size());
        return std::move(m_table);
    }

private:
    // By their numbers: of those alone that took something of which the trace does not say what.
    std::vector<Child> childrenOfTakers(Grouped<Return>& returns) const
    {
        std::vector<char> asks(m_strands);
        bool anyAsks = false;
        for (std::size_t strand = 0; strand < m_strands; ++strand) {
            const std::span<Return> ofStrand = returns[strand];
            const bool isAsking =
                std::any_of(ofStrand.begin(), ofStrand.end(),
                            [](const Return& back) { return back.tasks.empty(); });
            asks[strand] = isAsking ? 1 : 0;
            anyAsks = anyAsks || isAsking;
        }
        std::vector<Child> children;
        if (!anyAsks)
            return children;
        forEachEnded([&](TaskId id, const TaskRecord& task) {
            const std::size_t parent = strandOf(task.parent);
            if (asks[parent] != 0)
                children.push_back({task.ended, id, static_cast<std::uint32_t>(parent)});
        });
        return children;
    }

    template <typename Visit>
    void forEachEnded(Visit visit) const
    {
        std::uint32_t number = 0;
        for (const std::vector<TaskRecord>& chunk : m_trace.records().chunks()) {
            for (const TaskRecord& task : chunk) {
                const auto id = TaskId(number++);
                if (task.ended != kNever)
                    visit(id, task);
            }
        }
    }

    std::size_t strandOf(TaskId task) const
    {
        return m_numbers[task == kNoTask ? m_trace.taskCount() : trace::index(task)];
    }

    // Calls tell exactly what happened; where nobody recorded any, a stretch of waiting must do.
    std::vector<Return> allReturns() const
    {
        std::vector<Waiting> all;
        forEachStrandInterval(m_trace, [&](const Interval& interval) {
            if (isWaiting(interval.state))
                all.push_back({interval.begin, interval.end, strandOf(interval.task)});
        });
        Grouped<Waiting> waiting(all, m_strands, [](const Waiting& w) { return w.strand; });
        for (std::size_t strand = 0; strand < m_strands; ++strand) {
            const std::span<Waiting> ofStrand = waiting[strand];
            sortByTime(ofStrand, [](const Waiting& w) { return w.begin; });
        }

        std::vector<Return> returns;
        std::vector<char> hasCalls(m_strands);
        for (std::size_t i = 0; i < m_trace.calls().size(); ++i) {
            const Call& call = m_trace.calls()[i];
            if (!takesResults(call))
                continue;
            const std::size_t strand = strandOf(call.caller);
            hasCalls[strand] = 1;
            returns.push_back(returnOf(call, strand, waiting[strand]));
            returns.back().tasks = m_trace.callTasks(i);
        }
        for (const Waiting& stretch : all) {
            // What was still waiting when the run was stopped never returned.
            const bool returned = stretch.end < Time{m_trace.makespan()}
                                  || m_trace.info().status == trace::Status::Finished;
            if (!hasCalls[stretch.strand] && returned)
                returns.push_back({stretch.begin, stretch.end, stretch.strand, {}, false});
        }
        return returns;
    }

    // The results were there when the call stopped waiting; fetching them comes after that.
    static Return returnOf(const Call& call, std::size_t strand, std::span<const Waiting> waiting)
    {
        Return back{call.begin,
                    call.begin,
                    strand,
                    {},
                    call.kind == CallKind::Wait && call.cause == WaitCause::Timeout};
        // Calls that follow upon each other without a pause have one stretch together.
        const auto after =
            std::lower_bound(waiting.begin(), waiting.end(), call.end,
                             [](const Waiting& w, Time time) { return w.begin < time; });
        if (after != waiting.begin() && std::prev(after)->end > call.begin) {
            back.at = std::min(std::prev(after)->end, call.end);
            back.blockedFrom = std::max(call.begin, std::prev(after)->begin);
        }
        return back;
    }

    // A child is joined by the first return after its end: later ones of the strand follow upon that.
    void addJoin(const Return& back, std::span<Child>& left)
    {
        Join join{back.blockedFrom, back.at, static_cast<std::uint32_t>(m_table.tasks.size()), 0,
                  kNoTask};
        const bool wasBlocked = back.blockedFrom < back.at && !back.timedOut;
        Time latest = back.blockedFrom;
        const auto take = [&](TaskId task, Time end) {
            m_table.tasks.push_back(task);
            if (wasBlocked && end > back.blockedFrom && end >= latest) {
                join.cause = task;
                latest = end;
            }
        };
        if (!back.tasks.empty()) {
            for (const TaskId named : back.tasks) {
                const TaskId task = m_attempts.last(named);
                const Time end = m_trace.records()[trace::index(task)].ended;
                if (end <= back.at)
                    take(task, end);
            }
        } else {
            for (; !left.empty() && left.front().ended <= back.at; left = left.subspan(1))
                take(left.front().task, left.front().ended);
        }
        if (back.tasks.empty() && wasBlocked && join.cause == kNoTask) {
            // Futures that somebody else submitted: the latest end that fits.
            const std::vector<Child>& ended = allEnds();
            const auto later =
                std::upper_bound(ended.begin(), ended.end(), back.at,
                                 [](Time time, const Child& one) { return time < one.ended; });
            if (later != ended.begin() && std::prev(later)->ended > back.blockedFrom)
                take(std::prev(later)->task, std::prev(later)->ended);
        }
        join.taskCount = static_cast<std::uint32_t>(m_table.tasks.size()) - join.firstTask;
        m_table.joins.push_back(join);
    }

    // All tasks that ended, in that order; few traces need it.
    const std::vector<Child>& allEnds()
    {
        if (!m_ended.empty())
            return m_ended;
        forEachEnded([this](TaskId id, const TaskRecord& task) {
            m_ended.push_back({task.ended, id, 0});
        });
        sortByTime(m_ended, endOf);
        return m_ended;
    }

    const Trace& m_trace;
    const Attempts& m_attempts;
    std::span<const std::uint32_t> m_numbers;
    std::size_t m_strands;
    JoinTable m_table;
    std::vector<Child> m_ended;
};

} // namespace

bool takesResults(const Call& call)
{
    return (call.kind == CallKind::Get || call.kind == CallKind::Wait) && call.end != kNever;
}

JoinTable joinTableOf(const Trace& trace,
                      const Attempts& attempts,
                      std::span<const std::uint32_t> numbers,
                      std::size_t strands)
{
    return Collector(trace, attempts, numbers, strands).collect();
}

} // namespace makespan::analysis
