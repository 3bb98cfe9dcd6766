#include "app/render/chart_image.h"

#include "app/render/chart_plot.h"
#include "app/render/render_text.h"

namespace makespan::render {

QByteArray encodeChart(ImageFormat format,
                       const ChartModel& model,
                       const ChartImageOptions& options,
                       QString& error)
{
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
    return encodeImage(format, job, error);
}

QString writeChart(const QString& path, const ChartModel& model, const ChartImageOptions& options)
{
    ImageFormat format{};
    QString error;
    if (!imageFormatOf(path, format, error)) {
        return error;
    }
    const QByteArray bytes = encodeChart(format, model, options, error);
    if (!error.isEmpty()) {
        return RenderText::tr("\"%1\" cannot be written: %2.").arg(path, error);
    }
    return writeFile(path, bytes);
}

} // namespace makespan::render
