#pragma once

#include "engine/analysis/attempts.h"
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
    std::uint32_t firstTask = 0; ///< into JoinTable::tasks
    std::uint32_t taskCount = 0;
    /// The task whose end let it go on: the last to end of those joined; kNoTask: it was not blocked,
    /// or the time ran out, or it is not known.
    trace::TaskId cause = trace::kNoTask;
};

struct JoinTable
{
    std::vector<Join> joins;          ///< by strand and time
    std::vector<trace::TaskId> tasks; ///< joined, by join
    std::vector<std::size_t> begin;   ///< into joins, by strand, and the end of the last
};

/// Whether the call gave its caller results.
bool takesResults(const trace::Call& call);

/// The joins of the strands that have a number. Where the trace does not name the tasks of a get or wait (imported
/// ones), it is assumed that the caller took the results of all tasks that it had submitted and that had ended by then:
/// exact for a get of everything, and otherwise an edge more than there was, never one that goes back in time (so
/// T_inf <= T_P holds, and the greedy bound, too).
/// \param numbers by task, then the driver's; every strand that gets, waits or is blocked has one
JoinTable joinTableOf(const trace::Trace& trace,
                      const Attempts& attempts,
                      std::span<const std::uint32_t> numbers,
                      std::size_t strands);

} // namespace makespan::analysis
