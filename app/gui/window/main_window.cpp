#include "app/gui/window/main_window.h"

#include "app/gui/document/docstring_text.h"
#include "app/gui/editor/code_editor.h"
#include "app/gui/editor/code_link.h"
#include "app/gui/editor/problem_list.h"
#include "app/gui/graph/graph_panel.h"
#include "app/gui/knobs/knob_panel.h"
#include "app/gui/machine/machine_chooser.h"
#include "app/gui/panels/chart_panel.h"
#include "app/gui/panels/lesson_list.h"
#include "app/gui/panels/loss_panel.h"
#include "app/gui/panels/output_panel.h"
#include "app/gui/panels/predict_card.h"
#include "app/gui/playback/future_strip.h"
#include "app/gui/tasks/task_panel.h"
#include "app/gui/timeline/timeline_view.h"
#include "app/gui/window/message_bar.h"
#include "app/gui/window/run_stage.h"
#include "app/gui/window/view_tabs.h"
#include "app/words/engine_text.h"
#include "app/words/lesson_text.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QSplitter>
#include <QStandardPaths>
#include <QTabBar>
#include <QUrl>

#include <algorithm>
#include <iterator>

namespace makespan::gui {
namespace {

constexpr int kWidestTabs = 460; ///< beyond, their names are shortened
constexpr double kTitleFactor = 1.25;

} // namespace

MainWindow::MainWindow(const QString& recoveryFolder, QWidget* parent)
    : QMainWindow(parent)
    , m_files(m_document, recoveryFolder, this)
    , m_player(m_state)
    , m_panes(*this)
{
    setAcceptDrops(true);
    makePanels();
    m_chart->setStoreFolder(recoveryFolder.isEmpty()
                                ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                                : recoveryFolder);
    makeActions();
    connectParts();
    m_panes.restore();
    showIdentity();
    showMachine();
}

MainWindow::~MainWindow()
{
    // The panels look at the document and the state, so they go first.
    hide();
    delete takeCentralWidget();
}

void MainWindow::showScenario()
{
    m_messages->hide(); // it spoke of another text
    m_refusedLong.stop();
    const auto& scenario = m_document.scenario();
    const bool isRecording = m_document.isRecording();
    m_title->setText(isRecording ? m_document.displayName() : words::lessonText(scenario.title()));
    m_summary->setText(
        isRecording ? tr(
            "A recorded run: what happened, without the program that did it. The timeline, where "
            "the time went, the graph and the tasks show it like a run of this computer.")
                    : flowing(words::lessonSummary(scenario.summary())));
    m_editor->setPlaceholderText(isRecording ? tr("A recorded run has no program.") : QString());
    m_knobs->setVisible(!isRecording);
    m_knobs->show(scenario);
    m_chart->setMachine(machineRequest());
    m_predict->setMachine(machineRequest());
    m_predict->setScenario(scenario);
    m_state.setMeasurement(nullptr); // it belongs to another text
    m_measuredHints.clear();
    m_chart->setScenario(scenario);
    enableActions();
    if (isRecording) {
        m_predictSoon.stop();
        m_predictor.stop();
        m_found.clear();
        showProblems();
        m_state.setPrediction(nullptr);
    } else {
        m_predictSoon.start();
    }
}

void MainWindow::showRecording(const QString& path, const RunFactsPtr& facts)
{
    enableActions();
    m_messages->hide();
    m_files.openRecording(path);
    if (!m_document.isRecording()) {
        return; // the user stayed with an unsaved text
    }
    m_stage->noteMeasured(false);
    m_state.setMeasurement(facts);
    m_output->showOutputs(facts->trace);
}

void MainWindow::enableActions()
{
    const bool isBusy = m_measurer.isRunning() || m_chart->isMeasuring();
    const bool isRecording = m_document.isRecording();
    m_stop->setEnabled(isBusy || m_recordings.isReading());
    m_run->setEnabled(!isBusy && !isRecording);
    m_machine->setEnabled(!isRecording);
    m_tabs->setTabEnabled(m_tabs->indexOf(m_chart), !isRecording);
}

void MainWindow::showProblems()
{
    language::Diagnostics all = m_document.scenario().diagnostics();
    // What was measured takes the place of what was predicted: the same advice is not given twice.
    std::copy_if(m_found.begin(), m_found.end(), std::back_inserter(all), [this](const auto& one) {
        return std::none_of(m_measuredHints.begin(), m_measuredHints.end(), [&](const auto& hint) {
            return hint.suggestion == one.suggestion
                   && hint.range.begin.line == one.range.begin.line;
        });
    });
    all.insert(all.end(), m_measuredHints.begin(), m_measuredHints.end());
    m_editor->setDiagnostics(all);
    m_problems->setDiagnostics(all);
}

void MainWindow::showLoss(words::Loss loss)
{
    if (const auto& run = m_state.shown()) {
        m_player.leave();
        m_state.pointAt(run->lossPlaces.of(loss));
    }
}

void MainWindow::showFailure(const RunFacts& facts)
{
    if (!facts.error) {
        return;
    }
    const auto& error = *facts.error;
    QString sentence = words::engineText(error.message);
    QString text = QString::fromStdString(error.traceback);
    if (text.isEmpty()) {
        text = QStringLiteral("%1: %2\n").arg(QString::fromStdString(error.type), sentence);
    }
    m_output->showFailure(text, m_themes.look().error);
    if (error.line > 0) {
        sentence = tr("Line %1: %2").arg(error.line).arg(sentence);
    }
    m_messages->showMessage(
        QStringLiteral("%1: %2").arg(QString::fromStdString(error.type), sentence));
}

void MainWindow::restoreTheme()
{
    m_themes.restore();
}

void MainWindow::setTheme(render::ThemeKind kind)
{
    m_themes.set(kind);
}

void MainWindow::showTheme()
{
    const render::Theme& theme = m_themes.theme();
    const Look& look = m_themes.look();
    m_lessons->setVisible(!m_themes.isProjected()); // its room goes to what is projected
    m_panes.giveRoomBelow(*m_halves, m_themes.isProjected());
    const QFont font = qApp->font();
    QFont code = m_editor->font();
    code.setPointSizeF(font.pointSizeF());
    m_editor->setFont(code);
    m_output->setFont(code);
    QFont title = font;
    title.setPointSizeF(font.pointSizeF() * kTitleFactor);
    title.setWeight(QFont::DemiBold);
    m_title->setFont(title);
    m_runButton->setStyleSheet(
        QStringLiteral(
            "QToolButton { background: #0B5CAD; color: white; border-radius: 4px; padding: 5px 14px;"
            " font-weight: 600; font-size: %1pt; min-width: 84px; }"
            "QToolButton:hover { background: #0E6FCE; } QToolButton:disabled { background: #5D7183; }"
            "QToolButton:focus { border: 2px solid #FFB000; }")
            .arg(font.pointSizeF()));
    m_tabs->setMinimumWidth(std::min(m_tabs->tabBar()->sizeHint().width(), kWidestTabs));
    m_editor->setLook(look);
    m_problems->setLook(look);
    m_timeline->setTheme(theme);
    m_chart->setTheme(theme);
    m_losses->setTheme(theme);
    m_graph->setTheme(theme);
    m_tasks->setTheme(theme);
    m_futures->setTheme(theme);
    m_codeLink->setTheme(theme);
    QPalette muted = m_summary->palette();
    muted.setColor(QPalette::WindowText, look.mutedText);
    m_summary->setPalette(muted);
    m_messages->setStyleSheet(
        QStringLiteral("#messageBar { background: %1; } #messageBar QLabel { color: %2; }")
            .arg(look.dark ? QStringLiteral("#3B2A1C") : QStringLiteral("#FFF1DC"),
                 look.dark ? QStringLiteral("#F5D6B0") : QStringLiteral("#5A3200")));
}

bool MainWindow::openFile(const QString& path)
{
    return m_files.open(path);
}

void MainWindow::tellOfUnsavedText()
{
    m_files.tellOfUnsavedText();
}

void MainWindow::openFirst()
{
    m_files.openFirst(m_lessons->firstPath());
}

void MainWindow::showProgram()
{
    m_stage->expectNewFile();
    ++m_program;
    m_measurer.stop(); // what runs is what was open before
    m_player.leave();
    m_messages->hide();
    m_editor->showFromLine(firstCodeLine(m_document.source()));
}

void MainWindow::toggleRun()
{
    m_document.settle();
    if (m_document.scenario().hasErrors()) {
        m_messages->showMessage(
            tr("The file's settings or knobs have errors: see the marks in the margin."));
        return;
    }
    if (!m_machine->choice().isVirtual) {
        m_calibrator.stop();
        m_stage->noteMeasured(true);
        m_measurer.run(m_document.scenario(), m_calibrator.costs());
        return;
    }
    const auto& run = m_state.prediction();
    if (!run) {
        m_messages->showMessage(tr("There is no run to play yet."));
        return;
    }
    m_player.leave();
    m_player.play();
    if (run->status == trace::Status::Finished) {
        m_lessons->markDone(m_document.origin());
    }
}

experiment::MachineRequest MainWindow::machineRequest() const
{
    return m_machine->choice().request(m_document.scenario(), m_calibrator.costs());
}

void MainWindow::showMachine()
{
    m_chart->setCeiling(m_calibrator.costs() ? m_calibrator.costs()->capacity
                                             : execution::Capacity());
    const bool isVirtual = m_machine->choice().isVirtual;
    m_run->setToolTip(isVirtual ? tr("Play the run of the virtual machine (F5)")
                                : tr("Run the program for real, on this computer's threads (F5)"));
    m_calibrating->setVisible(m_calibrator.isMeasuring());
    m_knobs->setMostWorkers(isVirtual ? MachineChoice::kMostWorkers : 0);
    if (m_document.source().isEmpty()) {
        return; // nothing is open yet
    }
    m_knobs->show(m_document.scenario());
    m_state.setMeasurement(nullptr); // it was compared with another machine
    m_chart->setMachine(machineRequest());
    m_predict->setMachine(machineRequest());
    m_predictSoon.start();
}

void MainWindow::calibrateOnFirstUse()
{
    if (!m_calibrator.costs()) {
        m_calibrator.measure();
    }
}

void MainWindow::stopEverything()
{
    m_player.pause();
    m_measurer.stop();
    m_recordings.stop();
    m_chart->stop();
}

void MainWindow::showIdentity()
{
    setWindowTitle(tr("%1[*] — Makespan").arg(m_document.displayName()));
    setWindowModified(m_document.isModified());
    m_lessons->markOpen(m_document.origin());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_files.mayLeave()) {
        event->ignore();
        return;
    }
    stopEverything();
    m_files.leave();
    m_panes.save();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const auto urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.front().isLocalFile()) {
        m_files.open(urls.front().toLocalFile());
    }
}

} // namespace makespan::gui
