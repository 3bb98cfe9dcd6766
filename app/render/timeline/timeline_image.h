#pragma once

#include "app/render/look/theme.h"
#include "app/render/timeline/timeline_data.h"
#include "app/render/timeline/timeline_painter.h"

#include <QByteArray>
#include <QString>

#include <span>

namespace makespan::render {

struct TimelineImageOptions
{
    double width = 1200;     ///< logical pixels; the height follows from the lanes
    double pixelRatio = 2.0; ///< PNG only
    Theme theme = Theme::light();
    TimelineOptions timeline;
    /// The visible part; default: everything.
    std::optional<std::pair<trace::Time, trace::Time>> range;
};

/// The picture of a whole run as SVG, below 2 MB for any trace.
QByteArray timelineSvg(std::span<const TimelinePanel> panels,
                       const TimelineImageOptions& options = {});

/// Writes a whole run (or two, prediction over measurement) as PNG, SVG or PDF by the ending of \p path, with
/// title, knobs, host and seed printed on it. An SVG stays below 2 MB for any trace.
/// Needs a QGuiApplication (the offscreen platform is enough).
/// \returns empty on success, else one sentence: what, where, what to do
QString writeTimeline(const QString& path,
                      std::span<const TimelinePanel> panels,
                      const TimelineImageOptions& options = {});

} // namespace makespan::render
