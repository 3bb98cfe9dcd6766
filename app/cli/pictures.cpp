#include "app/cli/pictures.h"

#include "app/cli/output_file.h"
#include "app/render/chart_from_sweep.h"
#include "app/render/chart_image.h"
#include "app/render/image_file.h"
#include "app/render/timeline_image.h"

#include <QApplication>

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

std::string writeTimelinePicture(const std::string& path, const experiment::SingleRun& run)
{
    render::TimelinePanel panel;
    panel.data = std::make_shared<render::TimelineData>(
        run.result.trace, run.analysis, render::FunctionHues::of({&run.result.trace, 1}));
    return render::writeTimeline(QString::fromStdString(path), {&panel, 1}).toStdString();
}

std::string writeSweepChart(const std::string& path,
                            const scenario::Scenario& scenario,
                            const experiment::SweepResult& result,
                            std::uint64_t seed)
{
    const render::ChartContext context = render::chartContext(scenario, result, seed);
    return render::writeChart(QString::fromStdString(path),
                              render::chartFromSweep(result, {}, context))
        .toStdString();
}

} // namespace makespan::cli
