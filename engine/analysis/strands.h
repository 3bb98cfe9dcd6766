#pragma once

#include "engine/analysis/attempts.h"
#include "engine/analysis/strand_joins.h"
#include "engine/trace/trace.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace makespan::analysis {

/// The threads of control of a run: the driver's (kNoTask) and every task's own, with the points at which
/// they took results.
class Strands
{
public:
    explicit Strands(const trace::Trace& trace);

    const trace::Trace& trace() const { return m_trace; }

    /// Useful time (run and sleep) of a strand in all.
    trace::Duration useful(trace::TaskId strand) const;
    /// Useful time of a strand before an instant. O(log intervals of the strand).
    trace::Duration usefulUntil(trace::TaskId strand, trace::Time time) const;

    /// In the order of time; empty for most tasks.
    std::span<const Join> joins(trace::TaskId strand) const;
    std::span<const trace::TaskId> joinedTasks(const Join& join) const;

    const Attempts& attempts() const { return m_attempts; }

    /// Calls visit(TaskId) for every task whose result the task took as an argument: of what was repeated the last attempt.
    template <typename Visit>
    void forEachInput(trace::TaskId task, Visit visit) const
    {
        for (const trace::TaskId named : m_trace.dependencies(task))
            visit(m_attempts.last(named));
    }

    /// The task before this one on its actor, if that ended before this one began; else kNoTask.
    trace::TaskId previousOnActor(trace::TaskId task) const;

private:
    // A strand that submits, gets or waits. All others are one piece, and most tasks are such.
    struct Complex
    {
        std::size_t intervalBegin = 0;
        std::size_t intervalEnd = 0;
    };

    struct Useful
    {
        trace::Time begin;
        trace::Time end;
        trace::Duration before{0}; // of this strand, before begin
    };

    struct ActorCall
    {
        trace::LaneId actor;
        trace::Time started;
        trace::Time ended;
        trace::TaskId task;
    };

    static constexpr std::uint32_t kSimple = 0xFFFFFFFFU;

    void findComplex();
    void collectIntervals();
    void chainActors(std::vector<ActorCall> calls);
    std::size_t strandIndex(trace::TaskId strand) const;

    trace::Trace m_trace;
    std::vector<trace::Duration> m_useful;     // by strand: tasks, then the driver
    std::vector<std::uint32_t> m_complexIndex; // by strand
    std::vector<Complex> m_complex;
    std::vector<Useful> m_intervals; // of complex strands, by strand and time
    Attempts m_attempts;
    JoinTable m_joins;
    std::vector<trace::TaskId> m_previousOnActor; // empty: no actors
};

} // namespace makespan::analysis
