// The making of the window: panels, splitters, menus and keys. What they do stands in main_window.cpp.
#include "app/gui/editor/code_editor.h"
#include "app/gui/editor/code_link.h"
#include "app/gui/editor/problem_list.h"
#include "app/gui/graph/graph_panel.h"
#include "app/gui/knobs/knob_panel.h"
#include "app/gui/language/language.h"
#include "app/gui/machine/machine_chooser.h"
#include "app/gui/panels/chart_panel.h"
#include "app/gui/panels/lesson_list.h"
#include "app/gui/panels/loss_panel.h"
#include "app/gui/panels/output_panel.h"
#include "app/gui/panels/predict_card.h"
#include "app/gui/panels/verdict_strip.h"
#include "app/gui/playback/future_strip.h"
#include "app/gui/playback/playback_bar.h"
#include "app/gui/tasks/task_panel.h"
#include "app/gui/timeline/range_strip.h"
#include "app/gui/timeline/timeline_view.h"
#include "app/gui/window/export_desk.h"
#include "app/gui/window/help_window.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/message_bar.h"
#include "app/gui/window/recent_files.h"
#include "app/gui/window/run_stage.h"
#include "app/gui/window/view_tabs.h"

#include <QAction>
#include <QActionGroup>
#include <QLabel>
#include <QMenuBar>
#include <QScrollArea>
#include <QSplitter>
#include <QTabBar>
#include <QToolBar>
#include <QVBoxLayout>

namespace makespan::gui {
namespace {

QScrollArea* scrolling(QWidget* inside)
{
    auto* area = new QScrollArea;
    area->setWidget(inside);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    return area;
}

/// \param name under which its sizes are remembered
QSplitter* splitter(const char* name,
                    Qt::Orientation orientation,
                    std::initializer_list<QWidget*> widgets,
                    const QList<int>& sizes)
{
    auto* result = new QSplitter(orientation);
    for (QWidget* widget : widgets) {
        result->addWidget(widget);
    }
    result->setObjectName(QLatin1String(name));
    result->setChildrenCollapsible(false);
    result->setHandleWidth(5);
    result->setSizes(sizes);
    return result;
}

} // namespace

void MainWindow::makePanels()
{
    m_lessons = new LessonList;
    m_lessons->setMinimumWidth(150);
    m_editor = new CodeEditor(m_document.text());
    m_codeLink = new CodeLink(m_state, *m_editor, this);
    m_knobs = new KnobPanel;
    m_machine = new MachineChooser;
    m_predict = new PredictCard;
    m_title = new QLabel;
    m_title->setWordWrap(true);
    m_summary = new QLabel;
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setContentsMargins(12, 10, 12, 0);
    m_summary->setContentsMargins(12, 6, 12, 10);
    auto* side = new QWidget;
    auto* sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(0, 0, 0, 0);
    sideLayout->setSpacing(0);
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_knobs, m_predict, m_summary}) {
        sideLayout->addWidget(part);
    }
    sideLayout->addStretch(1); // all of what is free: the parts stand close
    auto* sideArea = scrolling(side);
    sideArea->setMinimumWidth(270);
    m_knobs->setTabAfter(sideArea);
    sideArea->setAccessibleName(tr("About this program"));

    m_timeline = new TimelineView(m_state);
    m_verdict = new VerdictStrip;
    auto* runs = new QWidget;
    auto* runsLayout = new QVBoxLayout(runs);
    runsLayout->setContentsMargins(0, 0, 0, 0);
    runsLayout->setSpacing(0);
    runsLayout->addWidget(m_verdict);
    runsLayout->addWidget(m_timeline, 1);
    runsLayout->addWidget(new RangeStrip(m_state));
    m_futures = new FutureStrip(m_state);
    runsLayout->addWidget(m_futures);
    runsLayout->addWidget(new PlaybackBar(m_state, m_player));

    m_chart = new ChartPanel;
    m_losses = new LossPanel;
    m_output = new OutputPanel;
    m_tabs = new ViewTabs;
    m_tabs->tabBar()->setAccessibleName(tr("Views of the run"));
    m_graph = new GraphPanel(m_state);
    m_tasks = new TaskPanel(m_state);
    m_tabs->add(m_chart, tr("Chart"));
    auto* lossArea = scrolling(m_losses);
    lossArea->setFocusPolicy(Qt::NoFocus); // the panel inside has it
    m_tabs->add(lossArea, tr("Where the time went"), tr("Losses"));
    m_tabs->add(m_graph, tr("Graph"));
    m_tabs->add(m_tasks, tr("Tasks"));
    m_tabs->add(m_output, tr("Output"));

    m_stage = new RunStage({m_document, m_state, m_machine, m_timeline, m_verdict, m_losses}, this);

    m_problems = new ProblemList;
    connect(m_problems, &ProblemList::chosen, this, [this](int line, int column) {
        m_editor->showLine(line, column);
        m_editor->setFocus();
    });
    auto* code = new QWidget;
    auto* codeLayout = new QVBoxLayout(code);
    codeLayout->setContentsMargins(0, 0, 0, 0);
    codeLayout->setSpacing(0);
    codeLayout->addWidget(m_editor, 1);
    codeLayout->addWidget(m_problems);

    auto* above = splitter("text", Qt::Horizontal, {code, sideArea}, {660, 380});
    above->setStretchFactor(0, 1);
    auto* below = splitter("runs", Qt::Horizontal, {runs, m_tabs}, {570, 470});
    below->setStretchFactor(0, 2);
    below->setStretchFactor(1, 1);
    m_halves = splitter("halves", Qt::Vertical, {above, below}, {330, 420});
    m_halves->setStretchFactor(0, 33);
    m_halves->setStretchFactor(1, 42);
    auto* all = splitter("lessons", Qt::Horizontal, {m_lessons, m_halves}, {265, 1015});
    // In a wide window the lessons get the room that their titles need, and no more.
    all->setStretchFactor(0, 1);
    all->setStretchFactor(1, 4);

    m_messages = new MessageBar;
    auto* central = new QWidget;
    auto* layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(all, 1);
    setCentralWidget(central);
}

void MainWindow::makeActions()
{
    m_exports = new ExportDesk(
        {m_files, m_document, m_state, m_timeline, m_chart, m_graph, m_machine}, this);
    connect(m_exports, &ExportDesk::failed, m_messages, &MessageBar::showMessage);
    connect(m_exports, &ExportDesk::graphWanted, this,
            [this] { m_tabs->setCurrentWidget(m_graph); });

    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->addAction(tr("&New"), QKeySequence::New, &m_files, &FileDesk::openNew);
    file->addAction(tr("&Open…"), QKeySequence::Open, &m_files, &FileDesk::openChosen);
    auto* recent = new RecentFiles(this);
    connect(recent, &RecentFiles::chosen, &m_files, &FileDesk::open);
    file->addMenu(recent);
    file->addAction(tr("&Save"), QKeySequence::Save, &m_files, &FileDesk::save);
    file->addAction(tr("Save &as…"), QKeySequence::SaveAs, &m_files, &FileDesk::saveAs);
    file->addSeparator();
    file->addAction(tr("Export the &timeline…"), QKeySequence(tr("Ctrl+Shift+T")), m_exports,
                    &ExportDesk::timeline);
    file->addAction(tr("Export the &chart…"), QKeySequence(tr("Ctrl+Shift+C")), m_exports,
                    &ExportDesk::chart);
    file->addAction(tr("Export the &graph…"), QKeySequence(tr("Ctrl+Shift+G")), m_exports,
                    &ExportDesk::graph);
    file->addAction(tr("Export the ta&ble…"), QKeySequence(tr("Ctrl+Shift+B")), m_exports,
                    &ExportDesk::table);
    file->addAction(tr("Export a &report…"), QKeySequence(tr("Ctrl+Shift+R")), m_exports,
                    &ExportDesk::report);
    file->addSeparator();
    file->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);

    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    QAction* undo = edit->addAction(tr("&Undo"), QKeySequence::Undo, &m_document, &Document::undo);
    QAction* redo = edit->addAction(tr("&Redo"), QKeySequence::Redo, &m_document, &Document::redo);
    undo->setEnabled(false);
    redo->setEnabled(false);
    connect(m_document.text(), &QTextDocument::undoAvailable, undo, &QAction::setEnabled);
    connect(m_document.text(), &QTextDocument::redoAvailable, redo, &QAction::setEnabled);

    edit->addSeparator();
    edit->addAction(tr("&Copy the chart"), QKeySequence(tr("Ctrl+Alt+C")), m_chart,
                    &ChartPanel::copyChart);
    edit->addAction(tr("&Find tasks"), QKeySequence::Find, this, [this] {
        m_tabs->setCurrentWidget(m_tasks);
        m_tasks->beginSearch();
    });

    QMenu* runMenu = menuBar()->addMenu(tr("&Run"));
    m_run = runMenu->addAction(tr("Run"), QKeySequence(Qt::Key_F5), this, &MainWindow::toggleRun);
    m_stop = runMenu->addAction(tr("Stop"), QKeySequence(Qt::Key_Escape), this,
                                &MainWindow::stopEverything);
    m_stop->setToolTip(tr("Stop the run or the measuring (Esc)"));
    m_stop->setEnabled(false);
    runMenu->addAction(tr("&Measure the chart"), QKeySequence(Qt::Key_F6), m_chart,
                       &ChartPanel::measure);
    runMenu->addAction(tr("&Sweep…"), QKeySequence(Qt::CTRL | Qt::Key_F6), m_chart,
                       &ChartPanel::askSweep);
    runMenu->addAction(tr("Pause &or go on with the sweep"), QKeySequence(Qt::SHIFT | Qt::Key_F6),
                       m_chart, &ChartPanel::togglePause);

    runMenu->addAction(tr("Measure this &computer again"), &m_calibrator, &Calibrator::measure);

    runMenu->addSeparator();
    runMenu->addAction(tr("&Play or pause"), QKeySequence(Qt::Key_F8), &m_player, &Player::toggle);
    runMenu->addAction(tr("St&ep"), QKeySequence(Qt::Key_F9), &m_player,
                       [this] { m_player.step(true); });
    runMenu->addAction(tr("Step &back"), QKeySequence(Qt::SHIFT | Qt::Key_F9), &m_player,
                       [this] { m_player.step(false); });
    runMenu->addAction(tr("Show the &whole run"), QKeySequence(Qt::Key_F4), &m_player,
                       &Player::leave);

    QMenu* view = menuBar()->addMenu(tr("&View"));
    QAction* critical = view->addAction(tr("&Critical path"), QKeySequence(Qt::Key_F7), m_timeline,
                                        &TimelineView::showCriticalPath);
    connect(critical, &QAction::toggled, m_graph, &GraphPanel::showCriticalPath);
    critical->setCheckable(true);
    critical->setToolTip(tr("Outline the chain of tasks that determined the makespan (F7)"));
    view->addAction(tr("Fit the &timeline"), QKeySequence(tr("Ctrl+0")), m_timeline,
                    &TimelineView::fit);
    view->addAction(tr("&Zoom in"), QKeySequence(tr("Ctrl++")), m_timeline,
                    [this] { m_timeline->zoom(1.5); });
    view->addAction(tr("Zoom &out"), QKeySequence(tr("Ctrl+-")), m_timeline,
                    [this] { m_timeline->zoom(1 / 1.5); });
    view->addAction(tr("&Measure a range"), QKeySequence(tr("Ctrl+M")), m_timeline,
                    &TimelineView::measure);
    view->addSeparator();
    m_themes.addTo(*view);
    view->addSeparator();
    QMenu* language = view->addMenu(tr("Lan&guage"));
    auto* chosen = new QActionGroup(this);
    for (const Language& offered : languages()) {
        QAction* action = language->addAction(
            offered.name.isEmpty() ? tr("As the &system") : offered.name, this,
            [this, code = offered.code] {
                chooseLanguage(code);
                m_messages->showMessage(tr("The language changes at the next start."));
            });
        action->setCheckable(true);
        action->setChecked(offered.code == chosenLanguage());
        chosen->addAction(action);
    }

    QMenu* help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("&Keys, measures, colours"), QKeySequence::HelpContents, this, [this] {
        auto* window = new HelpWindow(m_themes.theme(), this);
        window->setAttribute(Qt::WA_DeleteOnClose);
        window->show();
    });

    QToolBar* bar = addToolBar(tr("Run"));
    bar->setObjectName(QStringLiteral("runBar"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addAction(m_run);
    bar->addAction(m_stop);
    bar->addSeparator();
    auto* on = new QLabel(tr("on"));
    on->setContentsMargins(6, 0, 6, 0);
    on->setBuddy(m_machine);
    bar->addWidget(on);
    bar->addWidget(m_machine);
    auto* calibrating = new QLabel(tr("measuring this computer…"));
    calibrating->setContentsMargins(8, 0, 4, 0);
    calibrating->setToolTip(tr(
        "What a task costs on this computer is measured once, for about two seconds; the prediction uses it."));
    m_calibrating = bar->addWidget(calibrating);
    bar->addSeparator();
    bar->addAction(undo);
    bar->addAction(redo);
    bar->addSeparator();
    bar->addAction(critical);
    m_runButton = bar->widgetForAction(m_run);
    m_runButton->setObjectName(QStringLiteral("runButton"));
}

} // namespace makespan::gui
