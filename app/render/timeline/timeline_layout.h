#pragma once

#include "app/render/look/theme.h"
#include "app/render/timeline/legend.h"
#include "app/render/timeline/time_scale.h"
#include "app/render/timeline/timeline_data.h"

#include <QRectF>
#include <QStringList>

#include <span>
#include <vector>

namespace makespan::render {

/// What the layout has to place.
struct LayoutRequest
{
    QSizeF size;          ///< of the whole picture, in logical pixels
    double scrollY = 0;   ///< how far the rows are scrolled up
    double zoomY = 1.0;   ///< of the rows' height, 0.1 … 10
    bool fitRows = false; ///< shrinks the rows, then groups lanes, until all fit into the height
    bool compact = false; ///< no room around the headings: for small windows
    bool overview = true;
    bool legend = true;
    bool criticalPath = false; ///< it is drawn, so the legend explains it
    QStringList titleLines;    ///< first large, the others small; for exported pictures
    QStringList footLines;     ///< host, seed …; for exported pictures
};

/// A row shows one lane, or the mean of several neighbours when there are more lanes than fit.
struct TimelineRow
{
    std::size_t panel = 0;
    trace::LaneId lane = trace::kDriverLane; ///< the first
    std::uint32_t lanes = 1;
    QString label;
    QRectF band; ///< the whole stripe, labels excluded
    QRectF bar;  ///< where bars are drawn
    QRectF labelRect;
};

struct PanelHeading
{
    std::size_t panel = 0;
    QRectF rect;
};

/// Where everything is: a value, made without painting. Rows outside the visible part have rectangles too.
struct TimelineLayout
{
    QRectF bounds;
    QRectF title;
    QRectF overview; ///< empty: none
    QRectF labels;   ///< column of the lanes' names
    QRectF lanes;    ///< visible part of the rows; time runs along its width
    QRectF axis;
    QRectF legend; ///< empty: none
    QRectF foot;
    std::vector<PanelHeading> headings;
    std::vector<TimelineRow> rows;
    std::vector<LegendEntry> legendEntries;
    QStringList titleLines;
    QStringList footLines;
    double contentHeight =
        0; ///< of all rows: the range of the scroll bar is this less lanes.height()

    double freeHeight = 0; ///< what the rows do not fill; empty space below the axis

    /// Rows that are (partly) visible: [first, last).
    std::pair<std::size_t, std::size_t> visibleRows() const;
    /// The row of a lane; rows.size() when there is none.
    std::size_t rowOf(std::size_t panel, trace::LaneId lane) const;
};

/// Cost: linear in lanes. Needs a QGuiApplication for the sizes of texts.
TimelineLayout layoutTimeline(std::span<const TimelinePanel> panels,
                              const Theme& theme,
                              const LayoutRequest& request);

/// The height at which all rows are shown at their natural size, for a picture of that width.
double naturalHeight(std::span<const TimelinePanel> panels,
                     const Theme& theme,
                     const LayoutRequest& request);

} // namespace makespan::render
