#include "app/gui/tasks/task_panel.h"

#include "app/gui/run/view_state.h"
#include "app/gui/tasks/task_table_model.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace makespan::gui {
namespace {

constexpr int kSearchDelayMs = 120;
/// The text of more rows is made in the background.
constexpr std::size_t kCopiedAtOnce = 2'000;
constexpr int kWidestProbe = 60; ///< rows looked at for the columns' widths

} // namespace

TaskPanel::TaskPanel(ViewState& state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_model(new TaskTableModel(this))
    , m_table(new QTableView)
    , m_field(new QLineEdit)
    , m_count(new QLabel)
{
    m_field->setPlaceholderText(tr("Find: name, worker, state, #number or line"));
    m_field->setClearButtonEnabled(true);
    m_field->setAccessibleName(tr("Find tasks"));
    m_field->setToolTip(
        tr("The tasks found stay lit in the timeline and the graph, the others step back"));
    auto* copyButton = new QPushButton(tr("&Copy"));
    copyButton->setToolTip(tr("Copy these rows as CSV, for a spreadsheet"));
    connect(copyButton, &QPushButton::clicked, this, &TaskPanel::copy);

    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Tasks"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(TaskTableModel::Started, Qt::AscendingOrder);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setMouseTracking(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setResizeContentsPrecision(kWidestProbe);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);

    auto* above = new QHBoxLayout;
    above->setContentsMargins(12, 6, 12, 0);
    above->setSpacing(8);
    above->addWidget(m_field, 1);
    above->addWidget(m_count);
    above->addWidget(copyButton);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(above);
    layout->addWidget(m_table, 1);

    connect(m_model, &TaskTableModel::arranged, this, &TaskPanel::showRows);
    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(kSearchDelayMs);
    connect(&m_searchSoon, &QTimer::timeout, this, &TaskPanel::search);
    connect(m_field, &QLineEdit::textChanged, this, [this] { m_searchSoon.start(); });
    connect(m_table, &QTableView::entered, this,
            [this](const QModelIndex& index) { m_state.hover(m_model->taskAt(index.row())); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid()) {
                    m_state.select(m_model->taskAt(current.row()));
                }
            });
    connect(&state, &ViewState::runsChanged, this, [this] {
        m_stale = true;
        if (isVisible()) {
            showRun();
        }
    });
    connect(&state, &ViewState::selectionChanged, this, &TaskPanel::showSelection);
}

void TaskPanel::setTheme(const render::Theme& theme)
{
    m_model->setTheme(theme);
    m_table->verticalHeader()->setDefaultSectionSize(QFontMetrics(QApplication::font()).height()
                                                     + 6);
    m_table->resizeColumnsToContents();
}

void TaskPanel::beginSearch()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void TaskPanel::copy()
{
    if (m_model->rows().size() <= kCopiedAtOnce || !m_state.shown()) {
        QApplication::clipboard()->setText(m_model->csv());
        return;
    }
    m_copying.start([this, picture = m_state.pictureOf(m_state.shown()),
                     rows = m_model->rows()](const std::stop_token& stop) {
        const QString csv = TaskTableModel::csvOf(*picture, rows, stop);
        if (!stop.stop_requested()) {
            QMetaObject::invokeMethod(
                this, [csv] { QApplication::clipboard()->setText(csv); }, Qt::QueuedConnection);
        }
    });
}

void TaskPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        showRun();
    }
}

void TaskPanel::showRun()
{
    m_stale = false;
    const auto& shown = m_state.shown();
    m_model->setRun(shown ? m_state.pictureOf(shown) : nullptr);
    m_table->resizeColumnsToContents();
    search();
}

void TaskPanel::showSelection()
{
    const int row = m_model->rowOf(m_state.selected());
    if (row < 0) {
        m_table->clearSelection();
        m_table->setCurrentIndex({});
    } else if (row != m_table->currentIndex().row()) {
        m_table->setCurrentIndex(m_model->index(row, 0));
    }
}

void TaskPanel::search()
{
    const QString text = m_field->text().simplified();
    m_model->setFilter(text);
    showRows();
}

void TaskPanel::showRows()
{
    const bool isSearch = !m_model->filter().isEmpty();
    m_state.setFound(isSearch ? std::optional(m_model->found()) : std::nullopt);
    showCount();
    showSelection();
}

void TaskPanel::showCount()
{
    const int rows = m_model->rowCount();
    const auto all = static_cast<int>(m_model->taskCount());
    m_count->setText(rows == all ? tr("tasks: %1").arg(all) : tr("%1 of %2").arg(rows).arg(all));
}

bool TaskPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        m_state.hover(trace::kNoTask);
    }
    if (watched == m_table && event->type() == QEvent::FontChange) {
        // The headings get the font after the table.
        QMetaObject::invokeMethod(
            m_table, [table = m_table] { table->resizeColumnsToContents(); }, Qt::QueuedConnection);
    }
    if (watched == m_table && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace makespan::gui
