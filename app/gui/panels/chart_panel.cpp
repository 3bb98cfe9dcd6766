#include "app/gui/panels/chart_panel.h"

#include "app/render/chart_view.h"
#include "engine/experiment/machine.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace makespan::gui {
namespace {

constexpr int kDelayMs = 150;
/// A knob with a wide range is swept in about this many steps; the file's own sweep is taken as it is.
constexpr double kMostSteps = 16;

/// The values to sweep a knob over when the file does not say.
scenario::ValueRange thinned(const scenario::Knob& knob)
{
    scenario::ValueRange range = knob.range;
    if (!range.choices.empty() || range.logarithmic) {
        return range;
    }
    const double wide = range.maximum - range.minimum;
    if (knob.kind == scenario::KnobKind::Integer) {
        const double step = std::max(1.0, range.step);
        range.step = std::max(step, step * std::ceil(wide / kMostSteps / step));
    } else if (wide > 0) {
        range.step = wide / kMostSteps;
    }
    return range;
}

} // namespace

ChartPanel::ChartPanel(QWidget* parent)
    : QWidget(parent)
    , m_scenario(scenario::Scenario::fromSource({}, "untitled.py"))
{
    makeControls();
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &ChartPanel::startPrediction);
    connect(&m_predicting, &Sweeper::progressed, this, [this](const SweepResultPtr& soFar) {
        m_predicted = soFar;
        redraw();
    });
    connect(&m_predicting, &Sweeper::finished, this, [this](const SweepResultPtr& result) {
        m_predicted = result;
        redraw();
    });
    connect(&m_measuring, &Sweeper::progressed, this,
            [this](const SweepResultPtr& soFar, int done, int total, double remaining) {
                m_measured = soFar;
                m_progress->setRange(0, total);
                m_progress->setValue(done);
                m_progress->setFormat(tr("%1 of %2 runs, about %3 s left")
                                          .arg(done)
                                          .arg(total)
                                          .arg(std::ceil(remaining)));
                redraw();
            });
    connect(&m_measuring, &Sweeper::finished, this, [this](const SweepResultPtr& result) {
        m_measured = result;
        m_progress->hide();
        m_stop->hide();
        m_measure->show();
        redraw();
        emit measuringChanged(false);
    });
    connect(&m_measuring, &Sweeper::refused, this, [this](const QString& error) {
        m_progress->hide();
        m_stop->hide();
        m_measure->show();
        emit measuringChanged(false);
        emit failed(error);
    });
}

ChartPanel::~ChartPanel() = default;

void ChartPanel::makeControls()
{
    auto* controls = new QHBoxLayout;
    controls->setContentsMargins(12, 6, 12, 0);
    controls->setSpacing(8);
    m_quantity = new QComboBox;
    m_quantity->addItem(tr("Speedup"), static_cast<int>(render::ChartQuantity::Speedup));
    m_quantity->addItem(tr("Efficiency"), static_cast<int>(render::ChartQuantity::Efficiency));
    m_quantity->addItem(tr("Makespan"), static_cast<int>(render::ChartQuantity::Makespan));
    m_quantity->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_quantity->setMinimumContentsLength(8);
    m_quantity->setAccessibleName(tr("What the chart shows"));
    controls->addWidget(m_quantity);
    auto* against = new QLabel(tr("&against"));
    controls->addWidget(against);
    m_knob = new QComboBox;
    m_knob->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_knob->setMinimumContentsLength(7);
    m_knob->setAccessibleName(tr("The knob along the x axis"));
    against->setBuddy(m_knob);
    controls->addWidget(m_knob);
    controls->addStretch();
    m_progress = new QProgressBar;
    m_progress->setMaximumWidth(320);
    m_progress->setMinimumWidth(160);
    m_progress->hide();
    controls->addWidget(m_progress);
    m_repeat = new QSpinBox;
    m_repeat->setRange(1, 99);
    m_repeat->setValue(3);
    m_repeat->setToolTip(tr("How often each point is measured"));
    m_repeat->setSuffix(QStringLiteral("×"));
    m_repeat->setAccessibleName(tr("Repetitions"));
    controls->addWidget(m_repeat);
    m_measure = new QPushButton(tr("&Measure"));
    m_measure->setToolTip(tr("Run every point for real, on this computer's threads"));
    controls->addWidget(m_measure);
    m_stop = new QPushButton(tr("Stop"));
    m_stop->hide();
    controls->addWidget(m_stop);
    m_view = new render::ChartView;
    m_view->setAccessibleName(tr("Chart"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(controls);
    layout->addWidget(m_view, 1);
    connect(m_measure, &QPushButton::clicked, this, &ChartPanel::measure);
    connect(m_stop, &QPushButton::clicked, this, &ChartPanel::stop);
    connect(m_quantity, &QComboBox::currentIndexChanged, this, &ChartPanel::redraw);
    connect(m_knob, &QComboBox::currentIndexChanged, this, [this] {
        m_predicted.reset();
        m_measured.reset();
        startPrediction();
        redraw();
    });
}

void ChartPanel::setScenario(const scenario::Scenario& scenario)
{
    m_scenario = scenario;
    if (!m_measuring.isRunning() && m_measuredSource != scenario.source()) {
        m_measured.reset();
    }
    fillKnobs();
    m_delay.start();
}

void ChartPanel::setMachine(const experiment::MachineRequest& machine)
{
    m_machine = machine;
    m_delay.start();
}

void ChartPanel::setTheme(const render::Theme& theme)
{
    m_view->setTheme(theme);
}

void ChartPanel::fillKnobs()
{
    QStringList names;
    for (const auto& knob : m_scenario.knobs()) {
        names << QString::fromStdString(knob.name);
    }
    QStringList present;
    for (int i = 0; i < m_knob->count(); ++i) {
        present << m_knob->itemText(i);
    }
    if (names == present) {
        return;
    }
    const QSignalBlocker quiet(m_knob);
    m_knob->clear();
    m_knob->addItems(names);
    const auto& axes = m_scenario.settings().sweep.axes;
    const QString first =
        axes.empty() ? QStringLiteral("workers") : QString::fromStdString(axes.front().name);
    if (m_knob->findText(first) < 0) {
        m_knob->addItem(first); // a machine key
    }
    m_knob->setCurrentIndex(m_knob->findText(first));
    m_repeat->setValue(
        static_cast<int>(std::clamp<std::uint32_t>(m_scenario.settings().sweep.repeat, 1, 99)));
    m_predicted.reset();
}

scenario::SweepSettings ChartPanel::settings(std::uint32_t repeat) const
{
    scenario::SweepSettings settings = m_scenario.settings().sweep;
    settings.repeat = repeat;
    const std::string name = m_knob->currentText().toStdString();
    const auto at =
        std::find_if(settings.axes.begin(), settings.axes.end(),
                     [&](const scenario::SweepAxis& axis) { return axis.name == name; });
    if (at != settings.axes.end()) {
        std::rotate(settings.axes.begin(), at, at + 1);
    } else {
        settings.axes.clear();
        if (const auto* knob = m_scenario.knob(name)) {
            settings.axes.push_back({name, thinned(*knob)});
        }
    }
    return settings;
}

render::ChartChoice ChartPanel::choice() const
{
    render::ChartChoice choice;
    choice.y = static_cast<render::ChartQuantity>(m_quantity->currentData().toInt());
    return choice;
}

void ChartPanel::startPrediction()
{
    if (!m_scenario.hasErrors()) {
        m_predicting.start(m_scenario, settings(1), trace::Clock::Virtual, m_machine);
    }
}

void ChartPanel::measure()
{
    if (m_measuring.isRunning()) {
        return;
    }
    m_measured.reset();
    m_measuredSource = m_scenario.source();
    m_progress->setRange(0, 0);
    m_progress->setFormat(QString());
    m_progress->show();
    m_measure->hide();
    m_stop->show();
    m_measuring.start(m_scenario, settings(static_cast<std::uint32_t>(m_repeat->value())),
                      trace::Clock::Threads);
    emit measuringChanged(true);
}

void ChartPanel::stop()
{
    m_measuring.stop();
}

void ChartPanel::redraw()
{
    const auto table = m_measured ? m_measured : m_predicted;
    if (!table) {
        render::ChartModel empty;
        empty.emptyText = tr("The prediction appears here.");
        m_view->setModel(empty);
        return;
    }
    const render::ChartContext context =
        render::chartContext(m_scenario, *table, m_scenario.settings().machine.seed.value_or(0));
    m_view->setModel(render::chartFromSweep(
        *table, choice(), context, m_measured && m_predicted ? m_predicted.get() : nullptr));
}

const render::ChartModel& ChartPanel::model() const
{
    return m_view->model();
}

SweepResultPtr ChartPanel::table() const
{
    return m_measured ? m_measured : m_predicted;
}

} // namespace makespan::gui
