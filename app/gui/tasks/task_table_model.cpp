#include "app/gui/tasks/task_table_model.h"

#include "app/gui/tasks/task_filter.h"
#include "app/render/time_text.h"

#include <QTextStream>

#include <algorithm>
#include <limits>
#include <optional>

namespace makespan::gui {
namespace {

using Column = TaskTableModel::Column;

constexpr trace::Duration kShownResolution = std::chrono::microseconds(1);

std::optional<trace::Duration> between(trace::Time from, trace::Time to)
{
    if (from == trace::kNever || to == trace::kNever) {
        return {};
    }
    return to - from;
}

/// The instant or the length that stands in a column; none where it has not happened.
std::optional<trace::Duration> timeIn(const trace::Task& task, int column)
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

bool isTime(int column)
{
    return column >= Column::Started && column <= Column::Ended;
}

bool isInstant(int column)
{
    return column == Column::Submitted || column == Column::Started || column == Column::Ended;
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
        const auto time = timeIn(task, column);
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

QString quoted(QString cell)
{
    if (cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n')) {
        cell.replace(u'"', QStringLiteral("\"\""));
        return u'"' + cell + u'"';
    }
    return cell;
}

} // namespace

void TaskTableModel::setRun(std::shared_ptr<const render::TimelineData> picture)
{
    beginResetModel();
    m_picture = std::move(picture);
    arrange();
    endResetModel();
}

void TaskTableModel::setTheme(const render::Theme& theme)
{
    m_theme = theme;
    if (!m_rows.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::DecorationRole});
    }
}

void TaskTableModel::setFilter(const QString& text)
{
    if (text == m_filter) {
        return;
    }
    beginResetModel();
    m_filter = text;
    arrange();
    endResetModel();
}

void TaskTableModel::sort(int column, Qt::SortOrder order)
{
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<trace::TaskId> kept;
    for (const QModelIndex& index : before) {
        kept.push_back(taskAt(index.row()));
    }
    m_column = column;
    m_order = order;
    arrange();
    for (qsizetype i = 0; i < before.size(); ++i) {
        changePersistentIndex(before[i],
                              index(rowOf(kept[static_cast<std::size_t>(i)]), before[i].column()));
    }
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void TaskTableModel::arrange()
{
    m_rows.clear();
    m_rowOf.clear();
    if (!m_picture) {
        return;
    }
    const auto& trace = m_picture->trace();
    m_rows = tasksMatching(trace, m_filter);
    const auto names = namePlaces(trace);
    std::vector<std::pair<std::int64_t, trace::TaskId>> keys;
    keys.reserve(m_rows.size());
    for (const auto task : m_rows) {
        keys.emplace_back(sortKey(trace.task(task), m_column, names), task);
    }
    // Equal ones stay in the order of submission, up and down alike.
    if (m_order == Qt::AscendingOrder) {
        std::sort(keys.begin(), keys.end());
    } else {
        std::sort(keys.begin(), keys.end(), [](const auto& a, const auto& b) {
            return a.first != b.first ? a.first > b.first : a.second < b.second;
        });
    }
    m_rowOf.assign(trace.taskCount(), -1);
    for (std::size_t row = 0; row < keys.size(); ++row) {
        m_rows[row] = keys[row].second;
        m_rowOf[trace::index(keys[row].second)] = static_cast<std::int32_t>(row);
    }
}

trace::TaskId TaskTableModel::taskAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)] : trace::kNoTask;
}

int TaskTableModel::rowOf(trace::TaskId task) const
{
    return trace::index(task) < m_rowOf.size() ? m_rowOf[trace::index(task)] : -1;
}

std::size_t TaskTableModel::taskCount() const
{
    return m_rowOf.size();
}

std::vector<trace::TaskId> TaskTableModel::tasks() const
{
    auto result = m_rows;
    std::sort(result.begin(), result.end());
    return result;
}

int TaskTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TaskTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString TaskTableModel::text(trace::TaskId id, int column) const
{
    const auto& trace = m_picture->trace();
    const auto task = trace.task(id);
    switch (column) {
    case Task:
        return m_picture->taskName(id);
    case Lane:
        return task.lane == trace::kNoLane
                   ? QString()
                   : QString::fromStdString(trace.lanes()[trace::index(task.lane)].name);
    case Line:
        return task.submitLine == 0 ? QString() : QString::number(task.submitLine);
    case Outcome:
        return outcomeText(task.outcome);
    default:
        break;
    }
    const auto time = timeIn(task, column);
    if (!time) {
        return {};
    }
    return isInstant(column) ? render::instantText(trace::Time{} + *time, kShownResolution)
                             : render::durationText(*time);
}

QVariant TaskTableModel::data(const QModelIndex& index, int role) const
{
    const auto id = taskAt(index.row());
    if (!index.isValid() || id == trace::kNoTask) {
        return {};
    }
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(id, column);
    case Qt::DecorationRole:
        return column == Task ? QVariant(m_theme.hues[m_picture->hue(id)]) : QVariant();
    case Qt::TextAlignmentRole:
        return static_cast<int>((isTime(column) || column == Line ? Qt::AlignRight : Qt::AlignLeft)
                                | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant TaskTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    const bool isTip = role == Qt::ToolTipRole;
    if (role != Qt::DisplayRole && !isTip) {
        return {};
    }
    switch (section) {
    case Task:
        return isTip ? tr("The function and the number of the task, counted from 0") : tr("Task");
    case Lane:
        return isTip ? tr("The worker or actor that ran it") : tr("Where");
    case Line:
        return isTip ? tr("The line of the program that submitted it") : tr("Line");
    case Submitted:
        return isTip ? tr("When .remote was called") : tr("Submitted");
    case Inputs:
        return isTip ? tr("How long it waited for its inputs") : tr("For inputs");
    case Queue:
        return isTip ? tr("How long it waited for a free worker") : tr("For a worker");
    case Started:
        return isTip ? tr("When a worker took it") : tr("Started");
    case Took:
        return isTip ? tr("From its start to its end") : tr("Took");
    case Ended:
        return isTip ? tr("When its result was there") : tr("Ended");
    case Outcome:
        return isTip ? tr("What became of it") : tr("State");
    default:
        return {};
    }
}

QString TaskTableModel::csv() const
{
    QString result =
        QStringLiteral("task,where,started_s,took_s,inputs_s,queue_s,submitted_s,ended_s,"
                       "line,state\n");
    constexpr int kNanosecondDigits = 9;
    for (const auto id : m_rows) {
        const auto task = m_picture->trace().task(id);
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column) {
            if (isTime(column)) {
                const auto time = timeIn(task, column);
                cells << (time ? QString::number(trace::seconds(*time), 'f', kNanosecondDigits)
                               : QString());
            } else {
                cells << quoted(text(id, column));
            }
        }
        result += cells.join(u',') + u'\n';
    }
    return result;
}

} // namespace makespan::gui
