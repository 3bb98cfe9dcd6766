#pragma once

#include "app/gui/run/sweeper.h"
#include "app/render/chart_from_sweep.h"
#include "app/render/theme.h"
#include "engine/scenario/scenario.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace makespan::render {
class ChartView;
} // namespace makespan::render

namespace makespan::gui {

/// The speedup chart over a chosen knob: the prediction is always there, Measure lays real runs over it, point by
/// point while the sweep goes on.
class ChartPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ChartPanel(QWidget* parent = nullptr);
    ~ChartPanel() override;

    /// The text or a knob changed: the prediction is made anew; measured points of another text are taken away.
    void setScenario(const scenario::Scenario& scenario);
    /// What the prediction is made for; measured points stay.
    void setMachine(const experiment::MachineRequest& machine);
    void setTheme(const render::Theme& theme);

    bool isMeasuring() const { return m_measuring.isRunning(); }

    void measure();
    void stop();

    const render::ChartModel& model() const;
    /// The measured sweep when there is one, else the predicted; null before either.
    SweepResultPtr table() const;

signals:
    void measuringChanged(bool on);
    void failed(const QString& sentence);

private:
    void makeControls();
    void fillKnobs();
    void startPrediction();
    void redraw();
    scenario::SweepSettings settings(std::uint32_t repeat) const;
    render::ChartChoice choice() const;

    scenario::Scenario m_scenario;
    experiment::MachineRequest m_machine;
    Sweeper m_predicting;
    Sweeper m_measuring;
    SweepResultPtr m_predicted;
    SweepResultPtr m_measured;
    std::string m_measuredSource; ///< the text that m_measured belongs to
    QTimer m_delay;               ///< typing does not start a sweep per key
    render::ChartView* m_view = nullptr;
    QComboBox* m_knob = nullptr;
    QComboBox* m_quantity = nullptr;
    QSpinBox* m_repeat = nullptr;
    QPushButton* m_measure = nullptr;
    QPushButton* m_stop = nullptr;
    QProgressBar* m_progress = nullptr;
};

} // namespace makespan::gui
