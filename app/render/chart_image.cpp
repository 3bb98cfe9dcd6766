#include "app/render/chart_image.h"

#include "app/render/chart_plot.h"
#include "app/render/image_file.h"

namespace makespan::render {

QString writeChart(const QString& path, const ChartModel& model, const ChartImageOptions& options)
{
    ImageFormat format{};
    QString error;
    if (!imageFormatOf(path, format, error)) {
        return error;
    }
    ChartPlot plot;
    plot.setTheme(options.theme);
    plot.setModel(model);

    ImageJob job;
    job.size = options.size;
    job.pixelRatio = options.pixelRatio;
    job.title = model.title;
    job.paint = [&](QPaintDevice& device, double scale) {
        plot.paint(device, options.size, scale, format != ImageFormat::Png);
    };
    return writeImage(path, job);
}

} // namespace makespan::render
