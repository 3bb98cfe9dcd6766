#include "app/render/chart/chart_image.h"

#include "app/render/chart/chart_plot.h"
#include "app/render/look/render_text.h"

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

QByteArray encodeChart(ImageFormat format,
                       const ChartPanels& panels,
                       const ChartImageOptions& options,
                       QString& error)
{
    if (panels.panels.size() == 1) {
        return encodeChart(format, panels.panels.front(), options, error);
    }
    const PanelsPage page(panels, options.theme);
    ImageJob job;
    job.size = page.sizeFor(options.size);
    job.pixelRatio = options.pixelRatio;
    job.title = panels.title;
    job.paint = [&](QPaintDevice& device, double scale) {
        page.paint(device, job.size, scale, format != ImageFormat::Png);
    };
    return encodeImage(format, job, error);
}

namespace {

template <typename Chart>
QString write(const QString& path, const Chart& chart, const ChartImageOptions& options)
{
    ImageFormat format{};
    QString error;
    if (!imageFormatOf(path, format, error)) {
        return error;
    }
    const QByteArray bytes = encodeChart(format, chart, options, error);
    if (!error.isEmpty()) {
        return RenderText::tr("\"%1\" cannot be written: %2.").arg(path, error);
    }
    return writeFile(path, bytes);
}

} // namespace

QString writeChart(const QString& path, const ChartModel& model, const ChartImageOptions& options)
{
    return write(path, model, options);
}

QString writeChart(const QString& path, const ChartPanels& panels, const ChartImageOptions& options)
{
    return write(path, panels, options);
}

} // namespace makespan::render
