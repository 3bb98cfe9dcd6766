#include "app/gui/window/export.h"

#include "app/files/whole_file.h"
#include "app/render/chart/chart_image.h"
#include "app/render/graph/graph_painter.h"
#include "app/render/look/image_file.h"
#include "app/render/timeline/timeline_image.h"
#include "engine/experiment/sweep_csv.h"
#include "engine/experiment/sweep_csv_reader.h"
#include "engine/experiment/sweep_record.h"

#include <QCoreApplication>
#include <QFile>
#include <QPainter>

#include <sstream>

namespace makespan::gui {
namespace {

/// Context of the texts of this file for the translators.
struct Export
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

} // namespace

QString pictureFilters()
{
    return Export::tr("PNG picture (*.png)") + QStringLiteral(";;")
           + Export::tr("SVG drawing (*.svg)") + QStringLiteral(";;")
           + Export::tr("PDF document (*.pdf)");
}

QString writeTimelinePicture(const QString& path,
                             const std::vector<render::TimelinePanel>& panels,
                             bool criticalPath)
{
    render::TimelineImageOptions options;
    options.timeline.criticalPath = criticalPath;
    return render::writeTimeline(path, panels, options);
}

QString writeChartPicture(const QString& path, const render::ChartModel& model)
{
    return render::writeChart(path, model);
}

QString writeGraphPicture(const QString& path, const DrawnGraph& graph, bool criticalPath)
{
    render::ImageJob job;
    constexpr double kBorder = 16;
    job.size = graph.layout.size + QSizeF(2 * kBorder, 2 * kBorder);
    job.title = Export::tr("Task graph");
    job.paint = [&](QPaintDevice& device, double scale) {
        const render::Theme theme = render::Theme::light();
        QPainter painter(&device);
        painter.scale(scale, scale);
        painter.fillRect(QRectF(QPointF(), job.size), theme.background);
        painter.translate(kBorder, kBorder);
        painter.setRenderHint(QPainter::Antialiasing);
        render::GraphOptions options;
        options.criticalPath = criticalPath;
        render::paintGraph(painter, *graph.data, graph.graph, graph.layout, theme, options);
    };
    return render::writeImage(path, job);
}

QString writeTable(const QString& path, const experiment::SweepResult& table)
{
    std::ostringstream text;
    experiment::writeSweepCsv(text, table);
    const QByteArray bytes = QByteArray::fromStdString(text.str());
    const QString failed = files::writeWhole(path, bytes);
    if (!failed.isEmpty()) {
        return Export::tr("%1 cannot be written: %2. Choose another folder or make room.")
            .arg(path, failed);
    }
    return {};
}

QString readTable(const QString& path, experiment::SweepResult& table)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Export::tr("%1 cannot be read: %2.").arg(path, file.errorString());
    }
    const std::string text = file.readAll().toStdString();
    std::string error;
    if (path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive)) {
        experiment::ReadRecord read = experiment::readRecord(text);
        error = read.error;
        if (read.record) {
            table = std::move(read.record->result);
        }
    } else {
        experiment::ReadSweep read = experiment::readSweepCsv(text);
        error = read.error;
        if (read.sweep) {
            table = std::move(*read.sweep);
        }
    }
    if (error.empty() && (table.axes.empty() || table.rows.empty())) {
        return Export::tr("%1 has nothing to show: no swept column or no row.").arg(path);
    }
    return error.empty()
               ? QString()
               : Export::tr("%1 cannot be read: %2.").arg(path, QString::fromStdString(error));
}

QString newScenarioText()
{
    return QStringLiteral(R"("""My program

Say here what it shows.
"""
import time
import ray

tasks = 4   #: 1..64       how often work() is called
nap = 1.0   #: 0..10 s     the length of one task

ray.init(num_cpus=4)


@ray.remote
def work(i):
    time.sleep(nap)
    return i * i


futures = [work.remote(i) for i in range(tasks)]
print(ray.get(futures))
)");
}

} // namespace makespan::gui
