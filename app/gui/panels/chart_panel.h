#pragma once

#include "app/gui/panels/sweep_comparison.h"
#include "app/gui/run/sweeper.h"
#include "app/render/chart/chart_from_sweep.h"
#include "app/render/look/theme.h"
#include "engine/execution/capacity.h"
#include "engine/scenario/scenario.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace makespan::render {
class ChartView;
} // namespace makespan::render

namespace makespan::gui {

class ChartBar;
class MeasureBar;

/// The chart of a sweep: the prediction is always there, Measure lays real runs over it, point by point while the sweep
/// goes on. A sweep that was stopped, or cut off by closing the window, is kept and can be gone on with.
class ChartPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ChartPanel(QWidget* parent = nullptr);
    ~ChartPanel() override;

    /// Where sweeps that are not complete are kept; until it is said, nowhere.
    void setStoreFolder(const QString& folder) { m_storeFolder = folder; }

    /// The text or a knob changed: the prediction is made anew; measured points of another text are taken away.
    void setScenario(const scenario::Scenario& scenario);
    /// What the prediction is made for; measured points stay.
    void setMachine(const experiment::MachineRequest& machine);
    /// What this computer's cores reach together; empty: not known yet.
    void setCeiling(const execution::Capacity& ceiling);
    void setTheme(const render::Theme& theme);

    bool isMeasuring() const { return m_measuring.isRunning(); }

    void measure();
    void stop();
    void togglePause();
    /// Asks what is to be swept, and begins.
    void askSweep();
    /// Begins the sweep, or goes on with it; asks first when it is large.
    void startSweep(const experiment::SweepRequest& request);

    /// Keeps the present sweep in the chart, to compare the next edit with.
    void keepForComparison();
    /// A table (CSV) or a saved sweep (JSON) beside the present one. \returns one sentence when it cannot be; else empty
    QString compareWith(const QString& path);
    void clearComparison();

    /// As a picture of 300 dpi and as SVG, to the clipboard.
    void copyChart() const;

    const render::ChartModel& model() const;
    /// What the chart shows of the sweep.
    render::ChartChoice choice() const;
    /// The measured sweep when there is one, else the predicted; null before either.
    SweepResultPtr table() const;
    /// Both of them in one table; null before either.
    SweepResultPtr everything() const;

signals:
    void measuringChanged(bool on);
    void failed(const QString& sentence);

private:
    void connectSweepers();
    void connectBars();
    void fillKnobs();
    void startPrediction();
    void lookForKept();
    void showIdle();
    void redraw();
    void askTable();
    bool isWanted(const experiment::SweepRequest& request);
    /// The sweep that was asked for in the dialog, else what the bars say.
    scenario::SweepSettings settings(std::uint32_t repeat) const;
    /// What Measure would make.
    experiment::SweepRequest measuredRequest() const;
    QString storePath(const experiment::SweepRequest& request) const;

    scenario::Scenario m_scenario;
    experiment::MachineRequest m_machine;
    Sweeper m_predicting;
    Sweeper m_measuring;
    SweepResultPtr m_predicted;
    SweepResultPtr m_measured;
    std::string m_measuredSource;                    ///< the text that m_measured belongs to
    std::optional<experiment::SweepRequest> m_asked; ///< in the dialog; else what the bars say
    SweepComparison m_compared;
    QString m_storeFolder;
    execution::Capacity m_ceiling;
    QTimer m_delay; ///< typing does not start a sweep per key
    ChartBar* m_bar = nullptr;
    render::ChartView* m_view = nullptr;
    MeasureBar* m_below = nullptr;
};

} // namespace makespan::gui
