#pragma once

#include "app/render/timeline/row_raster.h"
#include "app/render/timeline/timeline_data.h"
#include "app/render/timeline/timeline_layout.h"

#include <QColor>
#include <QImage>

#include <span>
#include <vector>

namespace makespan::render {

class FoundBars;
struct PaintContext;

/// One row, ready to be put on a paint device.
struct RowPicture
{
    QColor lane;
    QImage image; ///< of the row's bars
    std::vector<QRgb>
        colours; ///< on vector formats, instead of the image: mean colour of each column
    std::vector<QRgb> empty;   ///< the same where nothing happens
    std::vector<WideBar> wide; ///< have room for an outline and a text
    std::vector<WideBar> wideIdle;
    std::vector<WideBar> lit; ///< of those that were found
    std::vector<bool> isLit;  ///< on vector formats: columns in which something was found
};

/// Width of a column, in logical pixels.
double columnWidthPx(const PaintContext& context);

/// Computes what the rows of one frame look like, one after the other with the same memory. Draws nothing yet.
/// Threads: each its own composer; the context and the data are only read.
class RowComposer
{
public:
    /// \param grid where vertical lines shine through
    RowComposer(const PaintContext& context, std::span<const trace::Time> grid);

    void compose(const TimelineRow& row, bool alternate, RowPicture& picture);

private:
    void addColumns(const TimelineRow& row, const TimelineData& data);
    void takeOutLit(const TimelineRow& row, std::size_t shown);
    void spreadIdle(double nsPerColumn, std::size_t shown);
    void colourLane(const TimelineData& data, QRgb lane);
    const FoundBars* foundOf(const TimelineRow& row) const;
    void collectWide(const LanePyramid& bars, double minPx, std::vector<WideBar>& wide) const;

    double columnOf(double timeNs) const;

    const PaintContext& m_context;
    RowRaster m_raster;
    double m_nsPerColumn = 1;
    double m_untilColumn = 0;
    std::vector<long> m_gridColumns;
    ColumnSums m_busy;
    ColumnSums m_idle;
    ColumnSums m_coarse;
    ColumnSums m_lit;
    std::vector<double> m_idleNs; ///< by column
    std::vector<QRgb> m_lane;
};

} // namespace makespan::render
