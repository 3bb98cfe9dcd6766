#pragma once

#include "app/gui/document/document.h"
#include "app/gui/machine/calibrator.h"
#include "app/gui/playback/player.h"
#include "app/gui/run/measurer.h"
#include "app/gui/run/predictor.h"
#include "app/gui/run/recording_reader.h"
#include "app/gui/run/view_state.h"
#include "app/gui/window/file_desk.h"
#include "app/gui/window/pane_memory.h"
#include "app/gui/window/theme_switch.h"
#include "app/words/losses.h"

#include <QMainWindow>
#include <QTimer>

class QAction;
class QLabel;
class QSplitter;

namespace makespan::gui {

class ChartPanel;
class CodeEditor;
class CodeLink;
class ExportDesk;
class FutureStrip;
class GraphPanel;
class KnobPanel;
class LessonList;
class LossPanel;
class MachineChooser;
class MessageBar;
class OutputPanel;
class PredictCard;
class ProblemList;
class RunStage;
class TaskPanel;
class TimelineView;
class VerdictStrip;
class ViewTabs;

/// The one window: puts the parts together and connects them; what they show is in Document and ViewState.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// \param recoveryFolder where unsaved text survives a crash; empty: the application's data folder
    explicit MainWindow(const QString& recoveryFolder = {}, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens a file of the user's, asking first when there is unsaved text. \returns whether it is open now.
    bool openFile(const QString& path);
    /// Shows what an earlier window left behind, else the last file, else the first lesson.
    void openFirst();
    /// After a file was opened: says so when an earlier window left unsaved text behind.
    void tellOfUnsavedText();

    /// Finds out in the background what this computer costs, unless it is known.
    void calibrateOnFirstUse();

    Document& document() { return m_document; }

    ViewState& state() { return m_state; }

    void setTheme(render::ThemeKind kind);

    /// Takes the theme that was chosen in an earlier window, else the system's.
    void restoreTheme();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makePanels();
    void makeActions();
    void connectParts();
    void connectFiles();
    void connectPrediction();
    void connectMeasurement();

    /// Another program is open: the views start anew.
    void showProgram();
    /// What is on screen was not made here: there is no text to change and nothing to run.
    void showRecording(const QString& path, const RunFactsPtr& facts);
    void showScenario();
    /// Which of the window's actions make sense now.
    void enableActions();
    void toggleRun();
    experiment::MachineRequest machineRequest() const;
    void showMachine();
    void stopEverything();
    /// What is wrong with the text or could be better, in its margin and in the list.
    void showProblems();
    void showLoss(words::Loss loss);
    void showFailure(const RunFacts& facts);
    void showIdentity();
    void showTheme();

    Document m_document;
    FileDesk m_files;
    ViewState m_state;
    Predictor m_predictor;
    Measurer m_measurer;
    LiveFollower m_follower;
    Calibrator m_calibrator;
    RecordingReader m_recordings;
    Player m_player;
    ThemeSwitch m_themes;
    PaneMemory m_panes;
    QTimer m_predictSoon;
    QTimer m_refusedLong;
    QTimer m_clock;
    language::Diagnostics m_found; ///< by the compiler and the prediction
    language::Diagnostics m_measuredHints;
    int m_program = 0;         ///< counts what was opened
    int m_measuredProgram = 0; ///< the one that runs for real

    LessonList* m_lessons = nullptr;
    ProblemList* m_problems = nullptr;
    QSplitter* m_halves = nullptr; ///< code and knobs above, the runs below
    QLabel* m_title = nullptr;
    QLabel* m_summary = nullptr;
    CodeEditor* m_editor = nullptr;
    CodeLink* m_codeLink = nullptr;
    FutureStrip* m_futures = nullptr;
    KnobPanel* m_knobs = nullptr;
    PredictCard* m_predict = nullptr;
    TimelineView* m_timeline = nullptr;
    VerdictStrip* m_verdict = nullptr;
    RunStage* m_stage = nullptr;
    ChartPanel* m_chart = nullptr;
    LossPanel* m_losses = nullptr;
    GraphPanel* m_graph = nullptr;
    TaskPanel* m_tasks = nullptr;
    OutputPanel* m_output = nullptr;
    ViewTabs* m_tabs = nullptr;
    MessageBar* m_messages = nullptr;
    MachineChooser* m_machine = nullptr;
    ExportDesk* m_exports = nullptr;
    QAction* m_calibrating = nullptr; ///< shows that this computer is being measured
    QAction* m_run = nullptr;
    QAction* m_stop = nullptr;
    QWidget* m_runButton = nullptr;
};

} // namespace makespan::gui
