#pragma once

#include "engine/trace/chunked_list.h"
#include "engine/trace/records.h"
#include "engine/trace/task_record.h"

#include <memory>
#include <span>
#include <vector>

namespace makespan::trace {

class TraceBuilder;

/// What happened in one run: an immutable value, column by column, cheap to copy (shared inside).
///
/// Invariants, ensured by TraceBuilder: lane 0 is the driver's; the intervals of a lane are sorted,
/// not empty, and do not overlap; every id points into this trace; dependencies are sorted and unique.
/// Threads: any number of readers.
class Trace
{
public:
    /// An empty run: one driver lane, nothing in it.
    Trace();

    const RunInfo& info() const;

    /// T_P: from the beginning to the instant at which the driver ended (or was stopped).
    Duration makespan() const;

    std::span<const Lane> lanes() const;
    std::span<const Function> functions() const;

    /// Sorted by time, without overlap; what is between them is idle.
    std::span<const Interval> intervals(LaneId lane) const;

    std::size_t taskCount() const;
    Task task(TaskId id) const;

    /// What is kept of each task, by its number: who looks at millions of them needs no copy of each.
    const ChunkedList<TaskRecord>& records() const;
    std::span<const TaskSite> sites() const;
    /// What the task of a record has in common with others.
    const TaskSite& siteOf(const TaskRecord& record) const;

    /// The tasks whose results this task takes as arguments; sorted.
    std::span<const TaskId> dependencies(TaskId id) const;

    /// The calls into the system, in the order of their begin. Executors may leave Submit calls out (a
    /// big run has millions): the task itself says when, on which line and by whom it was submitted.
    std::span<const Call> calls() const;
    /// The tasks whose results a get asked for, or that a wait returned as ready; sorted, each once. What was put, and
    /// not made by a task, is left out. Empty also where it is not known (an imported trace) and for other calls.
    /// \param call an index into calls()
    std::span<const TaskId> callTasks(std::size_t call) const;
    std::span<const Output> outputs() const;

private:
    friend class TraceBuilder;
    struct Data;
    explicit Trace(std::shared_ptr<const Data> data);

    std::shared_ptr<const Data> m_data;
};

} // namespace makespan::trace
