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
#include "app/gui/panels/verdict_strip.h"
#include "app/gui/playback/future_strip.h"
#include "app/gui/tasks/task_panel.h"
#include "app/gui/timeline/timeline_view.h"
#include "app/gui/window/message_bar.h"
#include "app/gui/window/theme_choice.h"
#include "app/numbers/number_text.h"
#include "app/words/lesson_text.h"
#include "app/words/quantities.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStandardPaths>
#include <QTabBar>
#include <QTabWidget>
#include <QUrl>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <iterator>

namespace makespan::gui {
namespace {

constexpr int kPredictDelayMs = 25; ///< between the last key and the new prediction
constexpr int kClockMs = 100;
constexpr int kPatienceMs = 700; ///< with a text that cannot be run, before its old picture goes
constexpr int kWidestTabs = 460; ///< beyond, their names are shortened
constexpr double kTitleFactor = 1.25;
constexpr QSize kUsualSize(1280, 800);
constexpr QSize kFrame(8, 36);
constexpr double kAboveWhenProjected = 0.25; ///< the code's and the knobs' share of the height

const QString kGeometryKey = QStringLiteral("window/geometry");
const QString kPanesKey = QStringLiteral("window/panes/");

} // namespace

MainWindow::MainWindow(const QString& recoveryFolder, QWidget* parent)
    : QMainWindow(parent)
    , m_files(m_document, recoveryFolder, this)
    , m_player(m_state)
    , m_look(lightLook())
    , m_theme(render::Theme::of(systemTheme()))
{
    setAcceptDrops(true);
    makePanels();
    m_chart->setStoreFolder(recoveryFolder.isEmpty()
                                ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                                : recoveryFolder);
    makeActions();
    connectParts();
    restoreLayout();
    showIdentity();
    showMachine();
}

MainWindow::~MainWindow()
{
    // The panels look at the document and the state, so they go first.
    hide();
    delete takeCentralWidget();
}

void MainWindow::connectParts()
{
    m_predictSoon.setSingleShot(true);
    m_predictSoon.setInterval(kPredictDelayMs);
    connect(&m_predictSoon, &QTimer::timeout, this,
            [this] { m_predictor.predict(m_document.scenario(), machineRequest()); });
    m_clock.setInterval(kClockMs);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        m_run->setText(tr("Running %1 s").arg(numbers::fixedText(m_measurer.elapsed(), 1)));
    });

    connect(&m_document, &Document::scenarioChanged, this, &MainWindow::showScenario);
    connect(&m_document, &Document::identityChanged, this, &MainWindow::showIdentity);
    connect(m_lessons, &LessonList::chosen, this,
            [this](const QString& path) { m_files.openShipped(path); });
    connect(&m_files, &FileDesk::opened, this, &MainWindow::showProgram);
    connect(&m_files, &FileDesk::stayed, this,
            [this] { m_lessons->markOpen(m_document.origin()); });
    connect(&m_files, &FileDesk::message, m_messages, &MessageBar::showMessage);
    connect(&m_files, &FileDesk::recordingChosen, this, [this](const QString& path) {
        if (m_document.source().isEmpty() && !m_document.isRecording()) {
            openFirst(); // something to look at while it is read, and if it cannot be
        }
        m_recordings.read(path);
        enableActions();
    });
    connect(&m_recordings, &RecordingReader::progressed, this,
            [this](const QString& path, double share, double remaining) {
                const auto left = std::chrono::duration_cast<trace::Duration>(
                    std::chrono::duration<double>(std::ceil(remaining)));
                m_messages->showMessage(tr("Reading %1: %2, about %3 left. Esc stops it.")
                                            .arg(QFileInfo(path).fileName(),
                                                 words::percentText(std::floor(share * 100) / 100),
                                                 words::durationText(left)));
            });
    connect(&m_recordings, &RecordingReader::finished, this, &MainWindow::showRecording);
    connect(&m_recordings, &RecordingReader::refused, this, [this](const QString& sentence) {
        enableActions();
        m_messages->showMessage(sentence);
    });
    connect(m_machine, &MachineChooser::chosen, this, &MainWindow::showMachine);
    connect(&m_calibrator, &Calibrator::changed, this, &MainWindow::showMachine);
    connect(m_knobs, &KnobPanel::edited, this,
            [this](const QString& name, const QString& literal, bool continued) {
                if (const QString error = m_document.setKnob(name, literal, continued);
                    !error.isEmpty()) {
                    m_messages->showMessage(error);
                    m_knobs->show(m_document.scenario());
                }
            });

    connect(m_predict, &PredictCard::shown, this,
            [this](const std::map<std::string, std::string>& knobs) {
                for (const auto& [name, value] : knobs) {
                    m_document.setKnob(QString::fromStdString(name), QString::fromStdString(value),
                                       false);
                }
            });

    connect(&m_predictor, &Predictor::checked, this, [this](const language::Diagnostics& found) {
        m_found = found;
        showProblems();
    });
    connect(&m_measurer, &Measurer::checked, this, [this](const language::Diagnostics& hints) {
        if (!isOfEarlierText()) {
            m_measuredHints = hints;
            showProblems();
        }
    });
    connect(&m_predictor, &Predictor::predicted, this, [this](const RunFactsPtr& facts) {
        m_state.setPrediction(facts);
        if (!m_state.measurement()) {
            m_output->showOutputs(facts->trace);
            showFailure(*facts);
        }
        m_refusedLong.stop();
    });
    // While a line is being written the last prediction stays: a picture that comes and goes is no help.
    m_refusedLong.setSingleShot(true);
    m_refusedLong.setInterval(kPatienceMs);
    connect(&m_refusedLong, &QTimer::timeout, this, [this] { m_state.setPrediction(nullptr); });
    connect(&m_predictor, &Predictor::refused, this, [this] { m_refusedLong.start(); });

    connect(&m_measurer, &Measurer::started, this, [this] {
        m_player.leave();
        m_state.setMeasurement(nullptr); // the new one takes its place
        m_output->begin();
        m_messages->hide();
        m_measuredProgram = m_program;
        enableActions();
        m_clock.start();
    });
    const auto ended = [this] {
        m_clock.stop();
        m_follower.end();
        m_run->setText(tr("Run"));
        enableActions();
    };
    connect(&m_measurer, &Measurer::live, this,
            [this](const std::shared_ptr<trace::LiveFeed>& feed) {
                m_follower.follow(feed, m_state.hues());
            });
    connect(&m_follower, &LiveFollower::pictured, &m_state, &ViewState::setLive);
    connect(&m_state, &ViewState::liveChanged, this, &MainWindow::showLive);
    connect(m_losses, &LossPanel::showAsked, this, &MainWindow::showLoss);
    connect(&m_measurer, &Measurer::printed, m_output, &OutputPanel::append);
    connect(&m_measurer, &Measurer::finished, this, [this, ended](const RunFactsPtr& facts) {
        ended();
        m_state.setLive(nullptr);
        if (m_measuredProgram != m_program) {
            showRuns(); // it belongs to what was open before
            return;
        }
        m_state.setMeasurement(facts);
        if (facts->error) {
            m_tabs->setCurrentWidget(m_output);
        }
        if (facts->status == trace::Status::Finished) {
            m_lessons->markDone(m_document.origin());
        }
        m_output->showOutputs(facts->trace); // now with the instants
        showFailure(*facts);
    });
    connect(&m_measurer, &Measurer::refused, this, [this, ended](const QString& error) {
        ended();
        m_state.setLive(nullptr);
        showRuns();
        m_messages->showMessage(error);
    });

    connect(&m_state, &ViewState::runsChanged, this, &MainWindow::showRuns);
    connect(m_chart, &ChartPanel::measuringChanged, this, &MainWindow::enableActions);
    connect(m_editor, &CodeEditor::tooLong, this, [this] {
        m_messages->showMessage(
            tr("That is too long for a program: with it the text would be larger than 128 kB."));
    });
    connect(m_chart, &ChartPanel::failed, m_messages, &MessageBar::showMessage);
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
    m_editor->setReadOnly(isRecording);
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
    m_measuredSource.clear();
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

bool MainWindow::isOfEarlierText() const
{
    return m_measuredSource != m_document.scenario().source();
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

void MainWindow::showRuns()
{
    const auto& prediction = m_state.prediction();
    const auto& measurement = m_state.measurement();
    if (m_state.live()) {
        return; // the prediction of a text that is changed during the run comes with its end
    }
    std::vector<render::TimelinePanel> panels;
    const auto add = [&](const RunFactsPtr& facts, const QString& heading) {
        if (facts) {
            panels.push_back({m_state.pictureOf(facts), heading, {}});
        }
    };
    add(prediction, m_machine->choice().isVirtual ? m_machine->currentText() : tr("Prediction"));
    const bool isOld = isOfEarlierText();
    add(measurement,
        isOld ? tr("Measured before the last change") : tr("Measured on this computer"));
    m_timeline->setPanels(std::move(panels));
    if (std::exchange(m_newFile, false)) {
        m_timeline->fit();
    }
    m_verdict->setRuns(isOld ? nullptr : prediction, measurement);
    m_losses->setFacts(m_state.shown());
}

void MainWindow::showLive()
{
    const auto& live = m_state.live();
    if (!live) {
        return;
    }
    std::vector<render::TimelinePanel> panels;
    if (m_state.prediction()) {
        panels.push_back({m_state.pictureOf(m_state.prediction()), tr("Prediction"), {}});
    }
    panels.push_back({live->picture, tr("Running on this computer"),
                      tr("%1 · %2 of %3 tasks done")
                          .arg(words::durationText(live->now.time_since_epoch()))
                          .arg(live->finished)
                          .arg(live->submitted)});
    m_timeline->grow(std::move(panels));
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
    QString text = QString::fromStdString(error.traceback);
    if (text.isEmpty()) {
        text = QString::fromStdString(error.type + ": " + error.message) + u'\n';
    }
    m_output->showFailure(text, m_look.error);
    QString sentence = QString::fromStdString(error.message);
    if (error.line > 0) {
        sentence = tr("Line %1: %2").arg(error.line).arg(sentence);
    }
    m_messages->showMessage(
        QStringLiteral("%1: %2").arg(QString::fromStdString(error.type), sentence));
}

void MainWindow::restoreTheme()
{
    const std::optional<render::ThemeKind> chosen = storedThemeChoice();
    m_followsSystem = !chosen;
    setTheme(chosen.value_or(systemTheme()));
}

void MainWindow::setTheme(render::ThemeKind kind)
{
    if (m_theme.kind != render::ThemeKind::Projector) {
        m_themeBefore = m_theme.kind;
    }
    m_theme = render::Theme::of(kind);
    (m_followsSystem && kind == systemTheme() ? m_systemTheme : m_themeActions[kind])
        ->setChecked(true);
    m_lessons->setVisible(kind
                          != render::ThemeKind::Projector); // its room goes to what is projected
    giveRoom(kind == render::ThemeKind::Projector);
    m_look = kind == render::ThemeKind::Dark ? darkLook() : lightLook();
    qApp->setPalette(gui::palette(m_look));
    QFont font = qApp->font();
    static const qreal kNormalSize = font.pointSizeF();
    font.setPointSizeF(kNormalSize * m_theme.factor);
    qApp->setFont(font);
    QFont code = m_editor->font();
    code.setPointSizeF(kNormalSize * m_theme.factor);
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
    m_editor->setLook(m_look);
    m_problems->setLook(m_look);
    m_timeline->setTheme(m_theme);
    m_chart->setTheme(m_theme);
    m_losses->setTheme(m_theme);
    m_graph->setTheme(m_theme);
    m_tasks->setTheme(m_theme);
    m_futures->setTheme(m_theme);
    m_codeLink->setTheme(m_theme);
    QPalette muted = m_summary->palette();
    muted.setColor(QPalette::WindowText, m_look.mutedText);
    m_summary->setPalette(muted);
    m_messages->setStyleSheet(
        QStringLiteral("#messageBar { background: %1; } #messageBar QLabel { color: %2; }")
            .arg(m_look.dark ? QStringLiteral("#3B2A1C") : QStringLiteral("#FFF1DC"),
                 m_look.dark ? QStringLiteral("#F5D6B0") : QStringLiteral("#5A3200")));
}

void MainWindow::giveRoom(bool toTheRuns)
{
    if (toTheRuns == m_roomForRuns) {
        return;
    }
    m_roomForRuns = toTheRuns;
    const QList<int> sizes = m_halves->sizes();
    if (toTheRuns) {
        m_halvesBefore = sizes;
        const int all = sizes[0] + sizes[1];
        const int above = static_cast<int>(all * kAboveWhenProjected);
        m_halves->setSizes({above, all - above});
    } else {
        m_halves->setSizes(m_halvesBefore);
    }
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
    m_newFile = true;
    ++m_program;
    m_measurer.stop(); // what runs is what was open before
    m_player.leave();
    m_messages->hide();
    m_editor->showFromLine(firstCodeLine(m_document.source()));
}

void MainWindow::toggleRun()
{
    if (m_document.scenario().hasErrors()) {
        m_messages->showMessage(
            tr("The file's settings or knobs have errors: see the marks in the margin."));
        return;
    }
    if (!m_machine->choice().isVirtual) {
        m_calibrator.stop();
        m_measuredSource = m_document.scenario().source();
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
    QSettings().setValue(kGeometryKey, saveGeometry());
    giveRoom(false);
    for (const auto* panes : findChildren<QSplitter*>()) {
        QSettings().setValue(kPanesKey + panes->objectName(), panes->saveState());
    }
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

void MainWindow::restoreLayout()
{
    if (!restoreGeometry(QSettings().value(kGeometryKey).toByteArray())) {
        // What the title bar and the frame take is not known before the window is shown.
        resize(kUsualSize.boundedTo(screen()->availableSize() - kFrame));
    }
    for (auto* panes : findChildren<QSplitter*>()) {
        panes->restoreState(QSettings().value(kPanesKey + panes->objectName()).toByteArray());
    }
}

} // namespace makespan::gui
