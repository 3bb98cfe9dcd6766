#pragma once

#include "app/gui/run/newest_job.h"
#include "app/render/look/theme.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QTableView;

namespace makespan::gui {

class TaskTableModel;
class ViewState;

/// The tasks of the shown run as a table, with a field that finds some of them: the found ones are lit in the
/// timeline and the graph as well. Ctrl+C copies all rows as CSV.
class TaskPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TaskPanel(ViewState& state, QWidget* parent = nullptr);

    void setTheme(const render::Theme& theme);
    /// Puts the keyboard into the field.
    void beginSearch();
    void copy();

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showRun();
    void showSelection();
    void search();
    void showRows();
    void showCount();

    ViewState& m_state;
    TaskTableModel* m_model;
    QTableView* m_table;
    QLineEdit* m_field;
    QLabel* m_count;
    QTimer m_searchSoon;
    bool m_stale = true; ///< another run came while the table was out of sight
    NewestJob m_copying; ///< last: it uses the others
};

} // namespace makespan::gui
