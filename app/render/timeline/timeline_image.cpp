#include "app/render/timeline/timeline_image.h"

#include "app/numbers/number_text.h"
#include "app/render/look/image_file.h"
#include "app/render/look/render_text.h"
#include "app/render/look/time_text.h"
#include "app/render/timeline/timeline_hit.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace makespan::render {

namespace {

// A higher picture is no longer a picture: beyond this, lanes share rows.
constexpr double kMostHeight = 4000;
constexpr qsizetype kMostSvgBytes = 2'000'000;
constexpr double kCoarsestColumnPx = 32;

QString clockText(trace::Clock clock)
{
    switch (clock) {
    case trace::Clock::Threads:
        return RenderText::tr("measured on threads");
    case trace::Clock::Virtual:
        return RenderText::tr("on virtual time");
    case trace::Clock::Imported:
        return RenderText::tr("imported");
    }
    return {};
}

QString statusText(trace::Status status)
{
    switch (status) {
    case trace::Status::Finished:
        return {};
    case trace::Status::Failed:
        return RenderText::tr("failed");
    case trace::Status::Deadlock:
        return RenderText::tr("deadlock");
    case trace::Status::Timeout:
        return RenderText::tr("time limit");
    case trace::Status::Cancelled:
        return RenderText::tr("stopped");
    }
    return {};
}

QStringList titleOf(std::span<const TimelinePanel> panels)
{
    const TimelineData& data = *panels.back().data;
    const trace::RunInfo& info = data.trace().info();
    QStringList facts;
    if (panels.size() == 1) {
        facts += clockText(info.clock);
        facts += RenderText::tr("makespan %1").arg(durationText(data.trace().makespan()));
        if (const double speedup = data.analysis().measures.speedup; speedup > 0) {
            facts += RenderText::tr("speedup %1").arg(numbers::significantText(speedup, 4));
            facts += RenderText::tr("efficiency %1")
                         .arg(percentText(data.analysis().measures.efficiency));
        }
    }
    if (const QString status = statusText(info.status); !status.isEmpty()) {
        facts += status;
    }
    facts += info.workers == 1 ? RenderText::tr("1 worker")
                               : RenderText::tr("%1 workers").arg(info.workers);
    if (info.cores > 0) {
        facts +=
            info.cores == 1 ? RenderText::tr("1 core") : RenderText::tr("%1 cores").arg(info.cores);
    }
    QStringList lines{info.scenario.empty() ? RenderText::tr("Timeline")
                                            : QString::fromStdString(info.scenario),
                      facts.join(QStringLiteral("  ·  "))};
    QStringList knobs;
    for (const auto& [name, value] : info.knobs) {
        knobs +=
            QString::fromStdString(name) + QStringLiteral(" = ") + QString::fromStdString(value);
    }
    if (!knobs.isEmpty()) {
        lines += knobs.join(QStringLiteral(", "));
    }
    return lines;
}

QStringList footOf(std::span<const TimelinePanel> panels)
{
    const trace::RunInfo& info = panels.back().data->trace().info();
    QStringList parts{QStringLiteral("Makespan"), RenderText::tr("seed %1").arg(info.seed)};
    if (info.repetition > 0) {
        parts += RenderText::tr("repetition %1").arg(info.repetition);
    }
    for (const TimelinePanel& panel : panels) {
        if (const std::string& host = panel.data->trace().info().host; !host.empty()) {
            parts += QString::fromStdString(host);
            break;
        }
    }
    return {parts.join(QStringLiteral("  ·  "))};
}

ImageJob jobFor(std::span<const TimelinePanel> panels,
                const TimelineImageOptions& options,
                double mostHeight,
                double columnPx)
{
    LayoutRequest request;
    request.titleLines = titleOf(panels);
    request.footLines = footOf(panels);
    request.overview = false;
    request.criticalPath = options.timeline.criticalPath;
    request.size = QSizeF(std::max(options.width, 200.0), 0);
    const double natural = naturalHeight(panels, options.theme, request);
    request.fitRows = natural > mostHeight;
    request.size.setHeight(std::min(natural, mostHeight));

    ImageJob job;
    job.size = request.size;
    job.pixelRatio = options.pixelRatio;
    job.title = request.titleLines.front();
    job.paint = [=](QPaintDevice& device, double enlarged) {
        QPainter painter(&device);
        painter.scale(enlarged, enlarged);
        const TimelineLayout layout = layoutTimeline(panels, options.theme, request);
        const trace::Duration run = longestRun(panels);
        TimeScale scale = TimeScale::fit(layout.lanes.left(), layout.lanes.width(), run);
        if (options.range) {
            scale = scale.showing(options.range->first, options.range->second, run);
        }
        paintTimeline(painter, panels, layout, scale, options.theme, options.timeline, columnPx);
    };
    return job;
}

QByteArray encoded(ImageFormat format,
                   std::span<const TimelinePanel> panels,
                   const TimelineImageOptions& options,
                   QString& error)
{
    double mostHeight = kMostHeight;
    double columnPx = 1;
    QByteArray bytes = encodeImage(format, jobFor(panels, options, mostHeight, columnPx), error);
    // Merge more until it is small enough: first wider columns, then more lanes to a row.
    while (format == ImageFormat::Svg && bytes.size() > kMostSvgBytes && mostHeight > 200) {
        if (columnPx < kCoarsestColumnPx) {
            const auto excess = static_cast<double>(bytes.size()) / double{kMostSvgBytes};
            columnPx = std::min(kCoarsestColumnPx, columnPx * std::max(2.0, std::floor(excess)));
        } else {
            mostHeight /= 2;
        }
        bytes = encodeImage(format, jobFor(panels, options, mostHeight, columnPx), error);
    }
    return bytes;
}

} // namespace

QByteArray timelineSvg(std::span<const TimelinePanel> panels, const TimelineImageOptions& options)
{
    QString error; // an SVG needs no memory that could be missing
    return encoded(ImageFormat::Svg, panels, options, error);
}

QString writeTimeline(const QString& path,
                      std::span<const TimelinePanel> panels,
                      const TimelineImageOptions& options)
{
    ImageFormat format{};
    QString error;
    if (!imageFormatOf(path, format, error)) {
        return error;
    }
    const QByteArray bytes = encoded(format, panels, options, error);
    if (!error.isEmpty()) {
        return RenderText::tr("\"%1\" cannot be written: %2.").arg(path, error);
    }
    return writeFile(path, bytes);
}

} // namespace makespan::render
