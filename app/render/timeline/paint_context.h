#pragma once

#include "app/render/timeline/bar_style.h"
#include "app/render/timeline/timeline_hit.h"
#include "app/render/timeline/timeline_painter.h"

#include <QPainter>

#include <cmath>
#include <span>

namespace makespan::render {

/// Least distance of two labels of the time axis, before the theme's factor.
inline constexpr double kLabelDistancePx = 90;

/// What every part of the drawing needs to know.
struct PaintContext
{
    QPainter& painter;
    std::span<const TimelinePanel> panels;
    const TimelineLayout& layout;
    const TimeScale& scale;
    const Theme& theme;
    const TimelineOptions& options;
    BarStyles styles;
    BarStyles plainStyles; ///< nothing faded: for the legend and for what was found
    double pixelRatio = 1; ///< device pixels per logical pixel
    bool vector = false;   ///< SVG, PDF: shapes instead of pixels
    double columnPx = 1;   ///< width of a merged column on vector formats

    /// To the edge between two device pixels, so that thin lines are sharp.
    double snapped(double px) const
    {
        return vector ? px : std::round(px * pixelRatio) / pixelRatio;
    }
};

/// A half-transparent area. Qt's raster engine is 20 times slower above 95 lines in one go.
void fillTranslucent(QPainter& painter, const QRectF& rect, const QColor& colour);

/// Text in one line, elided in its middle when it does not fit.
void drawElided(QPainter& painter, const QRectF& rect, int flags, const QString& text);

// The rows of bars (timeline_rows.cpp).
void paintRows(const PaintContext& context);
/// What the image of a row surely covers.
QRect coveredByRow(const TimelineRow& row);

// What stands around them (timeline_frame.cpp).
void paintTitle(const PaintContext& context);
void paintHeadings(const PaintContext& context);
void paintLabels(const PaintContext& context);
void paintAxis(const PaintContext& context);
void paintOverview(const PaintContext& context);
void paintLegend(const PaintContext& context);

// What is drawn over them (timeline_marks.cpp).
void paintMarks(const PaintContext& context);
/// What instant or length they stand for; after the axis.
void paintAxisMarks(const PaintContext& context);

} // namespace makespan::render
