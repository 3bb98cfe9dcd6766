#pragma once

#include "engine/trace/trace.h"

#include <QString>
#include <Qt>

#include <cstdint>
#include <optional>
#include <vector>

namespace makespan::gui {

/// What stands in the columns of the table of tasks.
struct TaskColumns
{
    enum Column {
        Task,
        Lane,
        Started,
        Took,
        Inputs, ///< waited for its inputs
        Queue,  ///< waited for a free worker
        Submitted,
        Ended,
        Line,
        Outcome,
        ColumnCount
    };
};

/// The tasks of a run that a filter means, in the order of the table's rows.
struct TaskOrder
{
    std::vector<trace::TaskId> rows;
    std::vector<std::int32_t> rowOf;  ///< by task; -1: filtered out
    std::vector<trace::TaskId> found; ///< the same as rows, by their numbers
};

/// The instant or the length that stands in a column; none where it has not happened, and in columns without times.
std::optional<trace::Duration> taskTime(const trace::Task& task, int column);

/// Sorts by a column; equal ones stay in the order of submission, up and down alike, and what has not happened comes
/// last when it goes up. Cost: some 100 ns a task. Threads: any.
/// \param filter as of tasksMatching()
TaskOrder
taskOrder(const trace::Trace& trace, const QString& filter, int column, Qt::SortOrder order);

} // namespace makespan::gui
