#include "app/gui/tasks/task_order.h"

#include "app/gui/tasks/task_filter.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace makespan::gui {
namespace {

using Column = TaskColumns::Column;

std::optional<trace::Duration> between(trace::Time from, trace::Time to)
{
    if (from == trace::kNever || to == trace::kNever) {
        return {};
    }
    return to - from;
}

/// What a column is sorted by; what has not happened comes last.
std::int64_t sortKey(const trace::Task& task, int column, const std::vector<std::int64_t>& names)
{
    switch (column) {
    case Column::Task:
        return names[trace::index(task.function)];
    case Column::Lane:
        return static_cast<std::int64_t>(task.lane);
    case Column::Line:
        return task.submitLine;
    case Column::Outcome:
        return static_cast<std::int64_t>(task.outcome);
    default:
        const auto time = taskTime(task, column);
        return time ? time->count() : std::numeric_limits<std::int64_t>::max();
    }
}

/// The place of each function among the names, so that tasks are compared by numbers.
std::vector<std::int64_t> namePlaces(const trace::Trace& trace)
{
    const auto functions = trace.functions();
    std::vector<std::size_t> order(functions.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return functions[a].name < functions[b].name; });
    std::vector<std::int64_t> places(functions.size());
    std::int64_t place = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        place += i > 0 && functions[order[i]].name != functions[order[i - 1]].name ? 1 : 0;
        places[order[i]] = place;
    }
    return places;
}

} // namespace

std::optional<trace::Duration> taskTime(const trace::Task& task, int column)
{
    constexpr trace::Time kBegin{};
    switch (column) {
    case Column::Submitted:
        return between(kBegin, task.submitted);
    case Column::Inputs:
        return between(task.submitted, task.ready);
    case Column::Queue:
        return between(task.ready, task.started);
    case Column::Started:
        return between(kBegin, task.started);
    case Column::Took:
        return between(task.started, task.ended);
    case Column::Ended:
        return between(kBegin, task.ended);
    default:
        return {};
    }
}

TaskOrder
taskOrder(const trace::Trace& trace, const QString& filter, int column, Qt::SortOrder order)
{
    TaskOrder result;
    result.found = tasksMatching(trace, filter);
    const auto names = namePlaces(trace);
    std::vector<std::pair<std::int64_t, trace::TaskId>> keys;
    keys.reserve(result.found.size());
    for (const auto task : result.found) {
        keys.emplace_back(sortKey(trace.task(task), column, names), task);
    }
    if (order == Qt::AscendingOrder) {
        std::sort(keys.begin(), keys.end());
    } else {
        std::sort(keys.begin(), keys.end(), [](const auto& a, const auto& b) {
            return a.first != b.first ? a.first > b.first : a.second < b.second;
        });
    }
    result.rows.reserve(keys.size());
    result.rowOf.assign(trace.taskCount(), -1);
    for (const auto& [key, task] : keys) {
        result.rowOf[trace::index(task)] = static_cast<std::int32_t>(result.rows.size());
        result.rows.push_back(task);
    }
    return result;
}

} // namespace makespan::gui
