#pragma once

#include "engine/trace/trace.h"

#include <cstddef>
#include <vector>

namespace makespan::analysis {

/// Which tasks ended on a lane, in the order of their ends; at one instant by their numbers. 4 bytes a task.
class LaneEnds
{
public:
    explicit LaneEnds(const trace::Trace& trace);

    /// The last one in (after, until] that is not `except`; kNoTask: none.
    trace::TaskId
    latest(trace::LaneId lane, trace::Time after, trace::Time until, trace::TaskId except) const;

private:
    trace::Time ended(trace::TaskId task) const
    {
        return m_trace.records()[trace::index(task)].ended;
    }

    trace::Trace m_trace;
    std::vector<trace::TaskId> m_tasks; // lane after lane
    std::vector<std::size_t> m_begin;   // by lane, and the end of the last
};

} // namespace makespan::analysis
