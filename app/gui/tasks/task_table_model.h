#pragma once

#include "app/gui/run/run_facts.h"
#include "app/render/theme.h"

#include <QAbstractTableModel>

#include <vector>

namespace makespan::gui {

/// The tasks of a run, a row each; sorted by any column, and only those that a filter means. The order is an array
/// of numbers, so that a million rows cost four megabytes and are sorted in a fraction of a second.
class TaskTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
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

    using QAbstractTableModel::QAbstractTableModel;

    /// \param picture null: no rows
    void setRun(std::shared_ptr<const render::TimelineData> picture);
    void setTheme(const render::Theme& theme);
    void setFilter(const QString& text);

    trace::TaskId taskAt(int row) const;
    /// -1 when the filter leaves it out.
    int rowOf(trace::TaskId task) const;

    std::size_t taskCount() const;

    /// The tasks of all rows, sorted by their numbers.
    std::vector<trace::TaskId> tasks() const;

    /// The rows as they stand, RFC 4180, one header line; times in seconds, as full as they were recorded.
    QString csv() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    QString text(trace::TaskId id, int column) const;
    void arrange();

    std::shared_ptr<const render::TimelineData> m_picture;
    render::Theme m_theme = render::Theme::light();
    QString m_filter;
    int m_column = Task;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    std::vector<trace::TaskId> m_rows;
    std::vector<std::int32_t> m_rowOf; ///< by task; -1: filtered out
};

} // namespace makespan::gui
