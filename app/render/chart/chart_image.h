#pragma once

#include "app/render/chart/chart_model.h"
#include "app/render/chart/chart_panels.h"
#include "app/render/look/image_file.h"
#include "app/render/look/theme.h"

#include <QSizeF>
#include <QString>

namespace makespan::render {

struct ChartImageOptions
{
    QSizeF size{900, 560};     ///< logical pixels of 1/96 inch
    double pixelRatio = 3.125; ///< PNG only: 300 dpi
    Theme theme = Theme::light();
};

/// The chart as the bytes of a file; \p error is set to a reason when that fails.
QByteArray encodeChart(ImageFormat format,
                       const ChartModel& model,
                       const ChartImageOptions& options,
                       QString& error);

/// Likewise of panels, on a page that may be higher than the options' size; one panel is a chart.
QByteArray encodeChart(ImageFormat format,
                       const ChartPanels& panels,
                       const ChartImageOptions& options,
                       QString& error);

/// Writes the chart as PNG, SVG or PDF by the ending of \p path, with title, subtitle and footnote on it.
/// Needs a QApplication (the offscreen platform is enough).
/// \returns empty on success, else one sentence: what, where, what to do
QString
writeChart(const QString& path, const ChartModel& model, const ChartImageOptions& options = {});

QString
writeChart(const QString& path, const ChartPanels& panels, const ChartImageOptions& options = {});

} // namespace makespan::render
