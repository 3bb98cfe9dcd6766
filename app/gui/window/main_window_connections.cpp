// What goes on in the window: who tells whom. What is done then stands in main_window.cpp.
#include "app/gui/editor/code_editor.h"
#include "app/gui/knobs/knob_panel.h"
#include "app/gui/machine/machine_chooser.h"
#include "app/gui/panels/chart_panel.h"
#include "app/gui/panels/lesson_list.h"
#include "app/gui/panels/loss_panel.h"
#include "app/gui/panels/output_panel.h"
#include "app/gui/panels/predict_card.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/message_bar.h"
#include "app/gui/window/run_stage.h"
#include "app/gui/window/view_tabs.h"
#include "app/numbers/number_text.h"
#include "app/words/quantities.h"

#include <QAction>
#include <QFileInfo>

#include <chrono>
#include <cmath>

namespace makespan::gui {
namespace {

constexpr int kPredictDelayMs = 25; ///< between the last key and the new prediction
constexpr int kClockMs = 100;
constexpr int kPatienceMs = 700; ///< with a text that cannot be run, before its old picture goes

} // namespace

void MainWindow::connectParts()
{
    connect(&m_themes, &ThemeSwitch::changed, this, &MainWindow::showTheme);
    connectFiles();
    connectPrediction();
    connectMeasurement();
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
    connect(m_losses, &LossPanel::showAsked, this, &MainWindow::showLoss);
    connect(m_chart, &ChartPanel::measuringChanged, this, &MainWindow::enableActions);
    connect(m_chart, &ChartPanel::failed, m_messages, &MessageBar::showMessage);
    connect(m_editor, &CodeEditor::tooLong, this, [this] {
        m_messages->showMessage(
            tr("That is too long for a program: with it the text would be larger than 1 MB."));
    });
    connect(m_editor, &CodeEditor::pasted, this,
            [this](const QString& text) { m_document.insert(m_editor->textCursor(), text); });
}

void MainWindow::connectFiles()
{
    connect(&m_document, &Document::scenarioChanged, this, &MainWindow::showScenario);
    connect(&m_document, &Document::identityChanged, this, &MainWindow::showIdentity);
    connect(&m_document, &Document::fillingChanged, this, [this] {
        m_editor->setReadOnly(m_document.isFilling() || m_document.isRecording());
        if (!m_document.isFilling()) {
            m_editor->ensureCursorVisible();
        }
    });
    connect(m_lessons, &LessonList::chosen, this,
            [this](const QString& path) { m_files.openShipped(path); });
    connect(&m_files, &FileDesk::opened, this, &MainWindow::showProgram);
    connect(&m_files, &FileDesk::stayed, this,
            [this] { m_lessons->markOpen(m_document.origin()); });
    connect(&m_files, &FileDesk::message, m_messages, &MessageBar::showMessage);
    connect(&m_files, &FileDesk::saved, m_messages, &QWidget::hide); // it spoke of what was not
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
}

void MainWindow::connectPrediction()
{
    m_predictSoon.setSingleShot(true);
    m_predictSoon.setInterval(kPredictDelayMs);
    connect(&m_predictSoon, &QTimer::timeout, this,
            [this] { m_predictor.predict(m_document.scenario(), machineRequest()); });
    connect(&m_predictor, &Predictor::checked, this, [this](const language::Diagnostics& found) {
        m_found = found;
        showProblems();
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
}

void MainWindow::connectMeasurement()
{
    m_clock.setInterval(kClockMs);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        m_run->setText(tr("Running %1 s").arg(numbers::fixedText(m_measurer.elapsed(), 1)));
    });
    connect(&m_measurer, &Measurer::checked, this, [this](const language::Diagnostics& hints) {
        if (!m_stage->isOfEarlierText()) {
            m_measuredHints = hints;
            showProblems();
        }
    });
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
        m_state.setLive(nullptr);
    };
    connect(&m_measurer, &Measurer::live, this,
            [this](const std::shared_ptr<trace::LiveFeed>& feed) {
                m_follower.follow(feed, m_state.hues());
            });
    connect(&m_follower, &LiveFollower::pictured, &m_state, &ViewState::setLive);
    connect(&m_measurer, &Measurer::printed, m_output, &OutputPanel::append);
    connect(&m_measurer, &Measurer::finished, this, [this, ended](const RunFactsPtr& facts) {
        ended();
        if (m_measuredProgram != m_program) {
            m_stage->show(); // it belongs to what was open before
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
        m_stage->show();
        m_messages->showMessage(error);
    });
}

} // namespace makespan::gui
