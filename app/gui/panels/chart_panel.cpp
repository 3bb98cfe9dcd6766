#include "app/gui/panels/chart_panel.h"

#include "app/gui/panels/chart_bar.h"
#include "app/gui/panels/measure_bar.h"
#include "app/gui/panels/sweep_choice.h"
#include "app/gui/panels/sweep_dialog.h"
#include "app/gui/run/sweep_store.h"
#include "app/render/chart/chart_image.h"
#include "app/render/chart/chart_view.h"
#include "app/render/look/time_text.h"
#include "app/words/engine_text.h"
#include "app/words/lesson_text.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QImage>
#include <QMessageBox>
#include <QMimeData>
#include <QVBoxLayout>

#include <algorithm>
#include <stdexcept>

namespace makespan::gui {
namespace {

constexpr int kDelayMs = 150;
/// A point on the screen is not worth more; the row says "timeout".
constexpr trace::Duration kPatiencePerRun = std::chrono::seconds(120);

} // namespace

ChartPanel::ChartPanel(QWidget* parent)
    : QWidget(parent)
    , m_scenario(scenario::Scenario::fromSource({}, "untitled.py"))
{
    m_bar = new ChartBar;
    m_view = new render::ChartView;
    m_view->setAccessibleName(tr("Chart"));
    m_below = new MeasureBar;
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_bar);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_below);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &ChartPanel::startPrediction);
    connectBars();
    connectSweepers();
}

ChartPanel::~ChartPanel() = default;

void ChartPanel::connectBars()
{
    connect(m_bar, &ChartBar::choiceChanged, this, &ChartPanel::redraw);
    connect(m_bar, &ChartBar::keepAsked, this, &ChartPanel::keepForComparison);
    connect(m_bar, &ChartBar::tableAsked, this, &ChartPanel::askTable);
    connect(m_bar, &ChartBar::clearAsked, this, &ChartPanel::clearComparison);
    connect(m_bar, &ChartBar::knobChosen, this, [this] {
        m_asked.reset();
        m_predicted.reset();
        m_measured.reset();
        startPrediction();
        lookForKept();
        redraw();
    });
    connect(m_below, &MeasureBar::sweepAsked, this, &ChartPanel::askSweep);
    connect(m_below, &MeasureBar::measureAsked, this, &ChartPanel::measure);
    connect(m_below, &MeasureBar::pauseAsked, this, &ChartPanel::togglePause);
    connect(m_below, &MeasureBar::stopAsked, this, &ChartPanel::stop);
    connect(m_below, &MeasureBar::repeatChanged, this, [this] {
        if (!isMeasuring() && !m_measured) {
            lookForKept();
        }
    });
}

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
                m_below->showProgress(done, total, remaining);
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

void ChartPanel::setCeiling(const execution::Capacity& ceiling)
{
    m_ceiling = ceiling;
    redraw();
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
    const auto& sweep = m_scenario.settings().sweep;
    const QString first = sweep.axes.empty() ? QStringLiteral("workers")
                                             : QString::fromStdString(sweep.axes.front().name);
    if (!names.contains(first)) {
        names << first; // a machine key
    }
    if (m_bar->offerKnobs(names, first)) {
        m_asked.reset();
        m_predicted.reset();
        m_below->setRepeat(sweep.repeat);
    }
}

scenario::SweepSettings ChartPanel::settings(std::uint32_t repeat) const
{
    if (m_asked) {
        scenario::SweepSettings asked = m_asked->settings;
        asked.repeat = repeat;
        return asked;
    }
    return sweepAlong(m_scenario, m_bar->knob().toStdString(), repeat);
}

experiment::SweepRequest ChartPanel::measuredRequest() const
{
    if (m_asked) {
        experiment::SweepRequest request = *m_asked;
        request.scenario = m_scenario;
        return request;
    }
    return {m_scenario, settings(m_below->repeat()), {trace::Clock::Threads}, {}, kPatiencePerRun};
}

QString ChartPanel::storePath(const experiment::SweepRequest& request) const
{
    return m_storeFolder.isEmpty() ? QString() : SweepStore::pathFor(m_storeFolder, request);
}

render::ChartChoice ChartPanel::choice() const
{
    return m_bar->choice();
}

void ChartPanel::startPrediction()
{
    if (m_scenario.source().empty()) {
        m_predicted.reset();
        redraw();
    } else if (m_scenario.hasErrors()) {
        redraw(); // it says so when there is nothing else to show
    } else {
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
    const bool isPart = m_measured && !m_measured->complete;
    m_below->showIdle(isPart ? m_measured->rows.size() : 0);
}

void ChartPanel::measure()
{
    startSweep(measuredRequest());
}

void ChartPanel::askSweep()
{
    SweepDialog dialog(m_scenario, settings(m_below->repeat()), this);
    if (dialog.exec() != QDialog::Accepted || isMeasuring()) {
        return;
    }
    if (auto request = dialog.request()) {
        request->machine = m_machine;
        startSweep(*request);
    }
}

/// There is something to sweep, and who wants it knows how long it takes.
bool ChartPanel::isWanted(const experiment::SweepRequest& request)
{
    try {
        const experiment::SweepEstimate estimate =
            experiment::estimateSweep(request, experiment::planParts(request));
        const auto time = std::chrono::duration_cast<trace::Duration>(
            std::chrono::duration<double>(std::min(estimate.time.count(), 3e8)));
        return !estimate.isLarge()
               || QMessageBox::question(this, tr("A large sweep"),
                                        tr("This sweep has %1 runs and takes about %2. Start it?")
                                            .arg(estimate.runs)
                                            .arg(render::durationText(time)))
                      == QMessageBox::Yes;
    } catch (const std::invalid_argument& error) {
        emit failed(words::engineText(error.what()));
        return false;
    }
}

void ChartPanel::startSweep(const experiment::SweepRequest& request)
{
    if (m_measuring.isRunning() || !isWanted(request)) {
        return;
    }
    const scenario::SweepSettings shown = settings(1);
    const bool isOther = request.clocks != std::vector{trace::Clock::Threads} || m_asked
                         || request.settings.axes.size() != shown.axes.size()
                         || request.settings.axes.front().name != shown.axes.front().name;
    if (isOther) {
        m_asked = request;
        startPrediction();
    }
    const QString path = storePath(request);
    m_measured.reset();
    m_measuredSource = m_scenario.source();
    m_below->showBegun();
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
        m_below->showPaused(m_measuring.isPaused());
    }
}

void ChartPanel::keepForComparison()
{
    m_compared.keep(everything());
    redraw();
}

void ChartPanel::askTable()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Add a table"), {}, tr("Sweeps (*.csv *.json)"));
    if (const QString error = path.isEmpty() ? QString() : compareWith(path); !error.isEmpty()) {
        emit failed(error);
    }
}

QString ChartPanel::compareWith(const QString& path)
{
    const QString error = m_compared.add(path, everything());
    redraw();
    return error;
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
                          : m_scenario.hasErrors()    ? tr("The program has errors.")
                                                      : tr("The prediction appears here.");
        m_view->setModel(empty);
        return;
    }
    experiment::SweepResult all = *present;
    m_bar->offerThird(all);
    render::ChartChoice shown = choice();
    if (m_compared.join(all)) {
        shown.seriesAxis = all.axes.size() - 1;
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
