#include "app/gui/tasks/task_table_model.h"

#include "app/gui/tasks/task_filter.h"
#include "app/gui/tasks/task_order.h"
#include "app/render/look/time_text.h"

#include <QTextStream>

namespace makespan::gui {
namespace {

using Column = TaskColumns::Column;

/// Up to so many are sorted within a frame; more in the background.
constexpr std::size_t kArrangedAtOnce = 50'000;
constexpr trace::Duration kShownResolution = std::chrono::microseconds(1);

bool isTime(int column)
{
    return column >= Column::Started && column <= Column::Ended;
}

bool isInstant(int column)
{
    return column == Column::Submitted || column == Column::Started || column == Column::Ended;
}

QString textOf(const render::TimelineData& picture, trace::TaskId id, int column)
{
    const auto& trace = picture.trace();
    const auto task = trace.task(id);
    switch (column) {
    case Column::Task:
        return picture.taskName(id);
    case Column::Lane:
        return task.lane == trace::kNoLane
                   ? QString()
                   : QString::fromStdString(trace.lanes()[trace::index(task.lane)].name);
    case Column::Line:
        return task.submitLine == 0 ? QString() : QString::number(task.submitLine);
    case Column::Outcome:
        return outcomeText(task.outcome);
    default:
        break;
    }
    const auto time = taskTime(task, column);
    if (!time) {
        return {};
    }
    return isInstant(column) ? render::instantText(trace::Time{} + *time, kShownResolution)
                             : render::durationText(*time);
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
    m_shown = {};
    arrange();
    endResetModel();
}

void TaskTableModel::setTheme(const render::Theme& theme)
{
    m_theme = theme;
    if (!m_shown.rows.empty()) {
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
    const quint64 number = ++m_newest;
    m_job.stop();
    if (!m_picture) {
        m_shown = {};
    } else if (m_picture->trace().taskCount() <= kArrangedAtOnce) {
        m_shown = taskOrder(m_picture->trace(), m_filter, m_column, m_order);
    } else {
        m_job.start([this, number, picture = m_picture, filter = m_filter, column = m_column,
                     order = m_order](const std::stop_token& stop) {
            const auto made =
                std::make_shared<TaskOrder>(taskOrder(picture->trace(), filter, column, order));
            if (stop.stop_requested()) {
                return;
            }
            QMetaObject::invokeMethod(
                this,
                [this, number, made] {
                    if (number == m_newest) {
                        beginResetModel();
                        m_shown = std::move(*made);
                        endResetModel();
                        emit arranged();
                    }
                },
                Qt::QueuedConnection);
        });
    }
}

trace::TaskId TaskTableModel::taskAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_shown.rows[static_cast<std::size_t>(row)]
                                        : trace::kNoTask;
}

int TaskTableModel::rowOf(trace::TaskId task) const
{
    return trace::index(task) < m_shown.rowOf.size() ? m_shown.rowOf[trace::index(task)] : -1;
}

std::size_t TaskTableModel::taskCount() const
{
    return m_picture ? m_picture->trace().taskCount() : 0;
}

const std::vector<trace::TaskId>& TaskTableModel::found() const
{
    return m_shown.found;
}

int TaskTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.rows.size());
}

int TaskTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
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
        return textOf(*m_picture, id, column);
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
    return m_picture ? csvOf(*m_picture, m_shown.rows, {}) : QString();
}

QString TaskTableModel::csvOf(const render::TimelineData& picture,
                              const std::vector<trace::TaskId>& rows,
                              const std::stop_token& stop)
{
    QString result =
        QStringLiteral("task,where,started_s,took_s,inputs_s,queue_s,submitted_s,ended_s,"
                       "line,state\n");
    constexpr int kNanosecondDigits = 9;
    for (const auto id : rows) {
        if (stop.stop_requested()) {
            return {};
        }
        const auto task = picture.trace().task(id);
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column) {
            if (isTime(column)) {
                const auto time = taskTime(task, column);
                cells << (time ? QString::number(trace::seconds(*time), 'f', kNanosecondDigits)
                               : QString());
            } else {
                cells << quoted(textOf(picture, id, column));
            }
        }
        result += cells.join(u',') + u'\n';
    }
    return result;
}

} // namespace makespan::gui
