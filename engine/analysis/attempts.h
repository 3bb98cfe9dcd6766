#pragma once

#include "engine/trace/trace.h"

#include <unordered_map>
#include <vector>

namespace makespan::analysis {

/// What was tried again. A task that failed and was repeated is several tasks in a trace: each is submitted at the instant
/// at which the one before it failed, from the same place by the same caller, and counts one attempt more. Nobody but the
/// failure submitted it, and who needs the result waits for the last one.
/// Threads: any number of readers.
class Attempts
{
public:
    Attempts() = default;
    /// \param repeated the tasks whose attempt is not 0, in the order of their numbers
    Attempts(const trace::Trace& trace, const std::vector<trace::TaskId>& repeated);

    /// The attempt whose failure submitted this one; kNoTask: it is the first, or that is not known.
    trace::TaskId before(trace::TaskId task) const { return find(m_before, task); }

    /// The attempt that its failure submitted; kNoTask: none.
    trace::TaskId after(trace::TaskId task) const { return find(m_after, task); }

    /// The last attempt at what the task was to do; the task itself where it was not repeated.
    trace::TaskId last(trace::TaskId task) const;

private:
    using Links = std::unordered_map<trace::TaskId, trace::TaskId>; // empty in nearly every trace

    static trace::TaskId find(const Links& links, trace::TaskId task);

    Links m_before;
    Links m_after;
};

} // namespace makespan::analysis
