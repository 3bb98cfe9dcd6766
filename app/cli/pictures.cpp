#include "app/cli/pictures.h"

#include "app/cli/output_file.h"
#include "app/render/chart/chart_from_sweep.h"
#include "app/render/chart/chart_image.h"
#include "app/render/look/image_file.h"
#include "app/render/timeline/timeline_image.h"
#include "app/report/origin.h"
#include "app/report/report.h"
#include "app/words/run_summary.h"
#include "engine/experiment/sweep_compare.h"

#include <QApplication>

#include <filesystem>

namespace makespan::cli {

namespace {

/// QApplication keeps references to the arguments.
int argumentCount = 1;
char programName[] = "makespan";
char* programArguments[] = {programName, nullptr};

} // namespace

Pictures::Pictures(bool drawing)
{
    if (drawing) {
        // Pictures are drawn the same everywhere, and where there is no display.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        // What Qt has to say about the desktop (no XDG_RUNTIME_DIR …) does not matter to a picture.
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
        m_application = std::make_unique<QApplication>(argumentCount, programArguments);
    } else {
        m_application = std::make_unique<QCoreApplication>(argumentCount, programArguments);
    }
}

Pictures::~Pictures() = default;

std::string picturePathError(const std::string& path)
{
    render::ImageFormat format{};
    QString error;
    if (!render::imageFormatOf(QString::fromStdString(path), format, error)) {
        return error.toStdString();
    }
    return OutputFile(path).error();
}

namespace {

std::shared_ptr<const render::TimelineData> dataOf(const experiment::SingleRun& run)
{
    return std::make_shared<render::TimelineData>(run.result.trace, run.analysis,
                                                  render::FunctionHues::of({&run.result.trace, 1}));
}

} // namespace

std::string writeTimelinePicture(const std::string& path, const experiment::SingleRun& run)
{
    const render::TimelinePanel panel{dataOf(run), {}, {}};
    return render::writeTimeline(QString::fromStdString(path), {&panel, 1}).toStdString();
}

std::string writeSweepChart(const std::string& path,
                            const experiment::SweepRecord& record,
                            const render::ChartChoice& choice)
{
    const auto measured = experiment::rowsOn(record.result, trace::Clock::Threads);
    const auto predicted = experiment::rowsOn(record.result, trace::Clock::Virtual);
    const auto& shown = measured.rows.empty() ? predicted : measured;
    const bool both = !measured.rows.empty() && !predicted.rows.empty();
    render::ChartContext context = render::chartContext(
        record.request.scenario, shown, shown.rows.empty() ? 0 : shown.rows.front().run.seed);
    context.date = QString::fromStdString(record.origin.date).left(10);
    if (record.request.machine.host) {
        context.ceiling = record.request.machine.host->capacity;
    }
    return render::writeChart(
               QString::fromStdString(path),
               render::panelsFromSweep(shown, choice, context, both ? &predicted : nullptr))
        .toStdString();
}

std::string reportPathError(const std::string& path)
{
    const std::string ending = std::filesystem::path(path).extension().string();
    if (ending != ".html" && ending != ".htm") {
        return "the report '" + path + "' is a page: give it a name that ends in .html";
    }
    return OutputFile(path).error();
}

std::string writeReportPage(const std::string& path,
                            const scenario::Scenario& scenario,
                            const experiment::MachineRequest& machine,
                            const std::vector<experiment::SingleRun>& runs,
                            const experiment::SweepRecord* record,
                            const render::ChartChoice& choice)
{
    report::Report page{scenario, report::originHere(), {}, {}, nullptr, {}, choice, {}};
    page.machine =
        QStringLiteral("machine: %1")
            .arg(QString::fromStdString(machine.preset.empty()
                                            ? scenario.settings().machine.preset.value_or("ideal")
                                            : machine.preset));
    for (const experiment::SingleRun& run : runs) {
        const trace::RunInfo& info = run.result.trace.info();
        page.seed = info.seed;
        page.runs.push_back(
            {info.clock == trace::Clock::Threads ? QStringLiteral("Measured on this computer")
                                                 : QStringLiteral("Prediction (virtual time)"),
             dataOf(run), QString::fromStdString(run.result.output), words::endText(run.result)});
    }
    if (record != nullptr) {
        page.sweep = std::make_shared<experiment::SweepResult>(record->result);
    }
    if (machine.host) {
        page.ceiling = machine.host->capacity;
    }
    return report::writeReport(QString::fromStdString(path), page).toStdString();
}

} // namespace makespan::cli
