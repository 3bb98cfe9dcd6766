#pragma once

#include "engine/trace/trace.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace makespan::analysis {

/// A point at which a strand went on with the results of other tasks: the return of a get or a wait.
struct Join
{
    trace::Time blockedFrom; ///< equal to \a at when everything was there already
    trace::Time at;
    std::uint32_t firstTask = 0; ///< into Strands::joinedTasks
    std::uint32_t taskCount = 0;
    /// The task whose end let it go on: the last to end of those joined; kNoTask: it was not blocked, or
    /// the time ran out, or it is not known.
    trace::TaskId cause = trace::kNoTask;
};

/// The threads of control of a run: the driver's (kNoTask) and every task's own, with the points at which
/// they took results.
///
/// A trace says how many futures a get or wait was given, and which one only if it was one. For lists
/// it is assumed that the caller took the results of all tasks that it had submitted and that had ended
/// by then: exact for a get of everything, and otherwise an edge more than there was, never one that
/// goes back in time (so T_inf <= T_P holds, and the greedy bound, too).
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

    /// The task before this one on its actor, if that ended before this one began; else kNoTask.
    trace::TaskId previousOnActor(trace::TaskId task) const;

private:
    // A strand that submits, gets or waits. All others are one piece, and most tasks are such.
    struct Complex
    {
        std::size_t intervalBegin = 0;
        std::size_t intervalEnd = 0;
        std::size_t joinBegin = 0;
        std::size_t joinEnd = 0;
    };

    struct Useful
    {
        trace::Time begin;
        trace::Time end;
        trace::Duration before{0}; // of this strand, before begin
    };

    static constexpr std::uint32_t kSimple = 0xFFFFFFFFU;

    void findComplex();
    void collectIntervals();
    void collectJoins();
    void chainActors();
    std::size_t strandIndex(trace::TaskId strand) const;

    trace::Trace m_trace;
    std::vector<trace::Duration> m_useful;     // by strand: tasks, then the driver
    std::vector<std::uint32_t> m_complexIndex; // by strand
    std::vector<Complex> m_complex;
    std::vector<Useful> m_intervals; // of complex strands, by strand and time
    std::vector<Join> m_joins;       // by strand and time
    std::vector<trace::TaskId> m_joinedTasks;
    std::vector<trace::TaskId> m_previousOnActor; // empty: no actors
};

} // namespace makespan::analysis
