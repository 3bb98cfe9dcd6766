#include "app/gui/panels/chart_panel.h"

#include "app/calibration/host_costs.h"
#include "app/gui/panels/chart_options.h"
#include "app/gui/panels/sweep_dialog.h"
#include "app/gui/panels/third_value_chooser.h"
#include "app/gui/run/sweep_store.h"
#include "app/gui/window/export.h"
#include "app/render/chart_image.h"
#include "app/render/chart_quantity.h"
#include "app/render/chart_view.h"
#include "app/render/time_text.h"
#include "app/words/lesson_text.h"
#include "engine/experiment/machine.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <stdexcept>

namespace makespan::gui {
namespace {

constexpr int kDelayMs = 150;
/// A knob with a wide range is swept in about this many steps; the file's own sweep is taken as it is.
constexpr double kMostSteps = 16;
/// A point on the screen is not worth more; the row says "timeout".
constexpr trace::Duration kPatiencePerRun = std::chrono::seconds(120);

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
    if (const auto host = app::storedHostCosts()) {
        m_ceiling = host->capacity;
    }
    makeControls();
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &ChartPanel::startPrediction);
    connectSweepers();
}

ChartPanel::~ChartPanel() = default;

void ChartPanel::connectSweepers()
{
    const auto predicted = [this](const SweepResultPtr& soFar) {
        m_predicted = soFar;
        redraw();
    };
    connect(&m_predicting, &Sweeper::progressed, this, predicted);
    connect(&m_predicting, &Sweeper::finished, this, predicted);
    connect(&m_measuring, &Sweeper::progressed, this,
            [this](const SweepResultPtr& soFar, int done, int total, double remaining) {
                m_measured = soFar;
                m_progress->setRange(0, total);
                m_progress->setValue(done);
                const trace::Duration left = std::chrono::duration_cast<trace::Duration>(
                    std::chrono::duration<double>(std::ceil(remaining)));
                m_progress->setFormat(tr("%1 of %2 runs, about %3 left")
                                          .arg(done)
                                          .arg(total)
                                          .arg(render::durationText(left)));
                redraw();
            });
    connect(&m_measuring, &Sweeper::finished, this, [this](const SweepResultPtr& result) {
        m_measured = result;
        showIdle();
        redraw();
        emit measuringChanged(false);
    });
    connect(&m_measuring, &Sweeper::refused, this, [this](const QString& error) {
        showIdle();
        emit measuringChanged(false);
        emit failed(error);
    });
}

void ChartPanel::makeControls()
{
    auto* controls = new QHBoxLayout;
    controls->setContentsMargins(12, 6, 12, 0);
    controls->setSpacing(6);
    m_quantity = new QComboBox;
    const auto quantity = [this](const QString& name, render::ChartQuantity which) {
        m_quantity->addItem(name, static_cast<int>(which));
    };
    quantity(tr("Speedup"), render::ChartQuantity::Speedup);
    quantity(tr("Efficiency"), render::ChartQuantity::Efficiency);
    quantity(tr("Makespan"), render::ChartQuantity::Makespan);
    quantity(tr("Throughput"), render::ChartQuantity::Throughput);
    quantity(tr("Losses"), render::ChartQuantity::Losses);
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
    m_third = new ThirdValueChooser;
    controls->addWidget(m_third);
    m_shortcuts = new QHBoxLayout;
    m_shortcuts->setSpacing(2);
    controls->addStretch();
    auto* more = new QHBoxLayout; // all in one row would be too wide for a small window
    more->setContentsMargins(12, 0, 12, 0);
    more->setSpacing(6);
    more->addLayout(m_shortcuts);
    more->addStretch();
    m_options = new ChartOptions;
    more->addWidget(m_options);
    makeCompareMenu();
    more->addWidget(m_compare);
    m_progress = new QProgressBar;
    m_progress->setMaximumWidth(320);
    m_progress->setMinimumWidth(160);
    m_progress->hide();
    m_repeat = new QSpinBox;
    m_repeat->setRange(1, 99);
    m_repeat->setValue(3);
    m_repeat->setToolTip(tr("How often each point is measured"));
    m_repeat->setSuffix(QStringLiteral("×"));
    m_repeat->setAccessibleName(tr("Repetitions"));
    m_measure = new QPushButton(tr("&Measure"));
    m_pause = new QPushButton(tr("Pause"));
    m_pause->setToolTip(tr("After the run under way"));
    m_stop = new QPushButton(tr("Stop"));
    auto* below = new QHBoxLayout;
    below->setContentsMargins(12, 0, 12, 4);
    below->setSpacing(6);
    auto* ask = new QPushButton(tr("S&weep…"));
    ask->setToolTip(tr("Change up to three knobs, on threads or on virtual time"));
    below->addWidget(ask);
    below->addStretch();
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_progress, m_repeat, m_measure, m_pause, m_stop}) {
        below->addWidget(part);
    }
    m_view = new render::ChartView;
    m_view->setAccessibleName(tr("Chart"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(controls);
    layout->addLayout(more);
    layout->addWidget(m_view, 1);
    layout->addLayout(below);
    showIdle();
    connect(ask, &QPushButton::clicked, this, &ChartPanel::askSweep);
    connect(m_measure, &QPushButton::clicked, this, &ChartPanel::measure);
    connect(m_pause, &QPushButton::clicked, this, &ChartPanel::togglePause);
    connect(m_stop, &QPushButton::clicked, this, &ChartPanel::stop);
    connect(m_quantity, &QComboBox::currentIndexChanged, this, &ChartPanel::redraw);
    connect(m_options, &ChartOptions::changed, this, &ChartPanel::redraw);
    connect(m_third, &QComboBox::currentIndexChanged, this, &ChartPanel::redraw);
    connect(m_repeat, &QSpinBox::valueChanged, this, [this] {
        if (!isMeasuring() && !m_measured) {
            lookForKept();
        }
    });
    connect(m_knob, &QComboBox::currentIndexChanged, this, [this] {
        m_asked.reset();
        m_predicted.reset();
        m_measured.reset();
        fillShortcuts();
        startPrediction();
        lookForKept();
        redraw();
    });
}

void ChartPanel::makeCompareMenu()
{
    m_compare = new QPushButton;
    m_compare->setText(tr("&Compare"));
    m_compare->setToolTip(tr("Several sweeps in one chart: two edits, two machines, two results"));
    auto* menu = new QMenu(this);
    menu->addAction(tr("&Keep this sweep in the chart"), this, &ChartPanel::keepForComparison);
    menu->addAction(tr("&Add a table…"), this, [this] {
        const QString path =
            QFileDialog::getOpenFileName(this, tr("Add a table"), {}, tr("Sweeps (*.csv *.json)"));
        if (const QString error = path.isEmpty() ? QString() : compareWith(path);
            !error.isEmpty()) {
            emit failed(error);
        }
    });
    menu->addAction(tr("&Only the present one"), this, &ChartPanel::clearComparison);
    m_compare->setMenu(menu);
}

void ChartPanel::setScenario(const scenario::Scenario& scenario)
{
    m_scenario = scenario;
    if (!m_measuring.isRunning() && m_measuredSource != scenario.source()) {
        m_measured.reset();
    }
    fillKnobs();
    if (!m_measured && !m_measuring.isRunning()) {
        lookForKept();
    }
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
    const auto& axes = m_scenario.settings().sweep.axes;
    const QString first =
        axes.empty() ? QStringLiteral("workers") : QString::fromStdString(axes.front().name);
    if (!names.contains(first)) {
        names << first; // a machine key
    }
    QStringList present;
    for (int i = 0; i < m_knob->count(); ++i) {
        present << m_knob->itemText(i);
    }
    if (names == present) {
        return;
    }
    const QSignalBlocker quiet(m_knob);
    m_asked.reset();
    m_knob->clear();
    m_knob->addItems(names);
    m_knob->setCurrentIndex(m_knob->findText(first));
    const QSignalBlocker alsoQuiet(m_repeat);
    m_repeat->setValue(
        static_cast<int>(std::clamp<std::uint32_t>(m_scenario.settings().sweep.repeat, 1, 99)));
    m_predicted.reset();
    fillShortcuts();
}

/// The lecture's three charts are one click each: against the tasks, their length, and the workers.
void ChartPanel::fillShortcuts()
{
    while (QLayoutItem* item = m_shortcuts->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString& name :
         {QStringLiteral("tasks"), QStringLiteral("nap"), QStringLiteral("workers")}) {
        const int index = m_knob->findText(name);
        if (index < 0) {
            continue;
        }
        auto* button = new QToolButton;
        button->setText(name);
        button->setObjectName(QStringLiteral("against_") + name);
        button->setToolTip(tr("The chart against %1").arg(name));
        button->setCheckable(true);
        button->setChecked(index == m_knob->currentIndex());
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, m_knob,
                [this, index] { m_knob->setCurrentIndex(index); });
        m_shortcuts->addWidget(button);
    }
}

scenario::SweepSettings ChartPanel::settings(std::uint32_t repeat) const
{
    if (m_asked) {
        scenario::SweepSettings asked = m_asked->settings;
        asked.repeat = repeat;
        return asked;
    }
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

experiment::SweepRequest ChartPanel::measuredRequest() const
{
    if (m_asked) {
        experiment::SweepRequest request = *m_asked;
        request.scenario = m_scenario;
        return request;
    }
    return {m_scenario,
            settings(static_cast<std::uint32_t>(m_repeat->value())),
            {trace::Clock::Threads},
            {},
            kPatiencePerRun};
}

QString ChartPanel::storePath(const experiment::SweepRequest& request) const
{
    return m_storeFolder.isEmpty() ? QString() : SweepStore::pathFor(m_storeFolder, request);
}

render::ChartChoice ChartPanel::choice() const
{
    render::ChartChoice choice;
    choice.y = static_cast<render::ChartQuantity>(m_quantity->currentData().toInt());
    m_options->apply(choice);
    m_third->apply(choice);
    return choice;
}

void ChartPanel::startPrediction()
{
    if (m_scenario.source().empty()) {
        m_predicted.reset();
        redraw();
    } else if (!m_scenario.hasErrors()) {
        m_predicting.start(
            {m_scenario, settings(1), {trace::Clock::Virtual}, m_machine, kPatiencePerRun});
    }
}

/// Shows what was measured of this very sweep before it was stopped.
void ChartPanel::lookForKept()
{
    if (m_scenario.hasErrors()) {
        showIdle();
        return;
    }
    const experiment::SweepRequest request = measuredRequest();
    std::vector<experiment::SweepRow> rows = SweepStore(storePath(request)).rows();
    if (!rows.empty()) {
        experiment::SweepResult kept;
        kept.axes = request.settings.axes;
        kept.rows = std::move(rows);
        m_measured = std::make_shared<const experiment::SweepResult>(std::move(kept));
        m_measuredSource = m_scenario.source();
    }
    showIdle();
}

void ChartPanel::showIdle()
{
    m_progress->hide();
    m_pause->hide();
    m_stop->hide();
    const bool isPart = m_measured && !m_measured->complete && !m_measured->rows.empty();
    m_measure->setText(isPart ? tr("Go on &measuring") : tr("&Measure"));
    m_measure->setToolTip(
        isPart ? tr("%1 runs were made before it was stopped; the others are made now")
                     .arg(m_measured->rows.size())
               : tr("Run every point for real, on this computer's threads"));
    m_measure->show();
}

void ChartPanel::measure()
{
    startSweep(measuredRequest());
}

void ChartPanel::askSweep()
{
    SweepDialog dialog(m_scenario, settings(static_cast<std::uint32_t>(m_repeat->value())), this);
    if (dialog.exec() != QDialog::Accepted || isMeasuring()) {
        return;
    }
    if (auto request = dialog.request()) {
        request->machine = m_machine;
        startSweep(*request);
    }
}

void ChartPanel::startSweep(const experiment::SweepRequest& request)
{
    if (m_measuring.isRunning()) {
        return;
    }
    try {
        const experiment::SweepEstimate estimate =
            experiment::estimateSweep(request, experiment::planParts(request));
        const auto time = std::chrono::duration_cast<trace::Duration>(
            std::chrono::duration<double>(std::min(estimate.time.count(), 3e8)));
        if (estimate.isLarge()
            && QMessageBox::question(this, tr("A large sweep"),
                                     tr("This sweep has %1 runs and takes about %2. Start it?")
                                         .arg(estimate.runs)
                                         .arg(render::durationText(time)))
                   != QMessageBox::Yes) {
            return;
        }
    } catch (const std::invalid_argument& error) {
        emit failed(QString::fromUtf8(error.what()));
        return;
    }
    const bool isOther = request.clocks != std::vector{trace::Clock::Threads} || m_asked
                         || request.settings.axes.size() != settings(1).axes.size()
                         || request.settings.axes.front().name != settings(1).axes.front().name;
    if (isOther) {
        m_asked = request;
        startPrediction();
    }
    const QString path = storePath(request);
    m_measured.reset();
    m_measuredSource = m_scenario.source();
    m_progress->setRange(0, 0);
    m_progress->setFormat(QString());
    m_progress->show();
    m_measure->hide();
    m_pause->setText(tr("Pause"));
    m_pause->show();
    m_stop->show();
    m_measuring.start(request, SweepStore(path).rows(), path);
    emit measuringChanged(true);
}

void ChartPanel::stop()
{
    m_measuring.stop();
}

void ChartPanel::togglePause()
{
    if (m_measuring.isRunning()) {
        m_measuring.setPaused(!m_measuring.isPaused());
        m_pause->setText(m_measuring.isPaused() ? tr("Go on") : tr("Pause"));
    }
}

void ChartPanel::keepForComparison()
{
    if (const SweepResultPtr all = everything()) {
        m_compared.push_back({tr("sweep %1").arg(m_compared.size() + 1).toStdString(), *all});
        redraw();
    }
}

QString ChartPanel::compareWith(const QString& path)
{
    experiment::NamedSweep added;
    if (QString error = readTable(path, added.sweep); !error.isEmpty()) {
        return error;
    }
    added.name = QFileInfo(path).completeBaseName().toStdString();
    if (const SweepResultPtr all = everything()) {
        try {
            experiment::joined({{tr("present").toStdString(), *all}, added});
        } catch (const std::invalid_argument& error) {
            return QString::fromUtf8(error.what());
        }
    }
    m_compared.push_back(std::move(added));
    redraw();
    return {};
}

void ChartPanel::clearComparison()
{
    m_compared.clear();
    redraw();
}

SweepResultPtr ChartPanel::everything() const
{
    if (!m_measured || !m_predicted) {
        return table();
    }
    experiment::SweepResult all = experiment::rowsOn(*m_measured, trace::Clock::Virtual);
    if (all.rows.empty()) {
        all = *m_predicted;
    }
    const experiment::SweepResult measured = experiment::rowsOn(*m_measured, trace::Clock::Threads);
    all.complete = m_measured->complete;
    all.rows.insert(all.rows.end(), measured.rows.begin(), measured.rows.end());
    return std::make_shared<const experiment::SweepResult>(std::move(all));
}

void ChartPanel::redraw()
{
    const SweepResultPtr present = everything();
    if (!present) {
        render::ChartModel empty;
        empty.emptyText = m_scenario.source().empty() ? tr("There is no program to run.")
                                                      : tr("The prediction appears here.");
        m_view->setModel(empty);
        return;
    }
    experiment::SweepResult all = *present;
    m_third->offer(all);
    render::ChartChoice shown = choice();
    if (!m_compared.empty()) {
        std::vector<experiment::NamedSweep> sweeps = m_compared;
        sweeps.push_back({tr("present").toStdString(), all});
        try {
            all = experiment::joined(std::move(sweeps));
            shown.seriesAxis = all.axes.size() - 1;
        } catch (const std::invalid_argument&) {
            // Another quantity was chosen: what was kept comes back with its own.
        }
    }
    const experiment::SweepResult measured = experiment::rowsOn(all, trace::Clock::Threads);
    const experiment::SweepResult predicted = experiment::rowsOn(all, trace::Clock::Virtual);
    const bool both = !measured.rows.empty() && !predicted.rows.empty();
    const experiment::SweepResult& table = measured.rows.empty() ? predicted : measured;
    render::ChartContext context =
        render::chartContext(m_scenario, table, m_scenario.settings().machine.seed.value_or(0));
    context.title = words::lessonText(m_scenario.title());
    context.ceiling = m_ceiling;
    m_view->setModel(render::chartFromSweep(table, shown, context, both ? &predicted : nullptr));
}

void ChartPanel::copyChart() const
{
    QString error;
    auto* copied = new QMimeData;
    const QByteArray png = render::encodeChart(render::ImageFormat::Png, model(), {}, error);
    copied->setImageData(QImage::fromData(png, "PNG"));
    copied->setData(QStringLiteral("image/svg+xml"),
                    render::encodeChart(render::ImageFormat::Svg, model(), {}, error));
    QGuiApplication::clipboard()->setMimeData(copied);
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
