#pragma once

#include "app/gui/run/newest_job.h"
#include "app/gui/run/run_facts.h"
#include "app/gui/tasks/task_order.h"
#include "app/render/look/theme.h"

#include <QAbstractTableModel>

#include <stop_token>
#include <vector>

namespace makespan::gui {

/// The tasks of a run, a row each; sorted by any column, and only those that a filter means. The order is an array
/// of numbers, so that a million rows cost twelve megabytes; the order of many tasks is made in the background, and the
/// rows stay as they are until it is there.
class TaskTableModel : public QAbstractTableModel, public TaskColumns
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// \param picture null: no rows
    void setRun(std::shared_ptr<const render::TimelineData> picture);
    void setTheme(const render::Theme& theme);
    void setFilter(const QString& text);

    const QString& filter() const { return m_filter; }

    trace::TaskId taskAt(int row) const;
    /// -1 when the filter leaves it out.
    int rowOf(trace::TaskId task) const;

    std::size_t taskCount() const;

    /// The tasks of all rows, sorted by their numbers.
    const std::vector<trace::TaskId>& found() const;

    /// The rows as they stand, RFC 4180, one header line; times in seconds, as full as they were recorded.
    QString csv() const;
    /// The same of any rows of a run. Threads: any. \param stop the answer is not wanted any more: it is empty
    static QString csvOf(const render::TimelineData& picture,
                         const std::vector<trace::TaskId>& rows,
                         const std::stop_token& stop);

    const std::vector<trace::TaskId>& rows() const { return m_shown.rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

signals:
    /// The rows of the last run, filter or order are there; only where they were made in the background.
    void arranged();

private:
    void arrange();

    std::shared_ptr<const render::TimelineData> m_picture;
    render::Theme m_theme = render::Theme::light();
    QString m_filter;
    int m_column = Task;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    TaskOrder m_shown;
    quint64 m_newest = 0;
    NewestJob m_job; ///< last: it uses the others
};

} // namespace makespan::gui
