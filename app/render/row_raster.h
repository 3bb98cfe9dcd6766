#pragma once

#include "app/render/bar_style.h"
#include "app/render/column_mixer.h"
#include "app/render/lane_pyramid.h"

#include <QImage>

#include <span>
#include <vector>

namespace makespan::render {

/// A bar that is wide enough to be drawn by itself, clipped to the visible part; positions in
/// columns from the row's left.
struct WideBar
{
    double from = 0;
    double to = 0;
    bool cutLeft = false; ///< begins before the visible part
    bool cutRight = false;
    std::size_t index = 0; ///< in its pyramid
    std::uint8_t kind = 0;
    Hue hue = 0;
};

/// What one row shows.
struct RowContent
{
    std::span<const Column> busy;
    std::span<const Column> idle;
    std::span<const QRgb> empty; ///< where nothing happens, by column: lane, grid line, background
    QRgb lane = 0;               ///< what the bars' tints are mixed with
    std::span<const WideBar> wide; ///< these get an outline
    double nsPerColumn = 1;
};

/// Mean colours of the columns, patterns averaged, in steps of 4 of 255: for vector formats, where
/// neighbours of one colour become one shape.
std::vector<QRgb> meanColours(const RowContent& row, const Theme& theme, const BarStyles& styles);

/// Draws rows as images, device pixel by device pixel: the colour of a column is the mix of what
/// happens in it by its exact coverage, so a lane that is 2 % busy looks 2 % busy.
/// The few scan lines that differ (patterns repeat) are computed and copied down the row.
class RowRaster
{
public:
    /// \param pixelRatio device pixels per logical pixel
    RowRaster(const Theme& theme, const BarStyles& styles, double pixelRatio);

    /// One column is one device pixel. The image is valid until the next call.
    const QImage& draw(const RowContent& row, int heightPx);

private:
    /// What the patterns of a column add, kept apart from the columns that have none.
    struct Lines
    {
        std::uint32_t column = 0;
        unsigned patterns = 0;
        Light base;
        std::array<Light, kPatterns> stripes;
    };

    void mixColumns(const RowContent& row);
    void fillLine(int y, QRgb* line) const;
    void outline(const RowContent& row, int heightPx);
    bool onLine(Pattern pattern, int x, int y) const;

    const Theme& m_theme;
    const BarStyles& m_styles;
    ColumnMixer m_mixer;
    int m_period = 8;
    int m_line = 1;
    int m_edge = 1;
    std::vector<unsigned>
        m_masks; ///< by y, then x, modulo the period: the patterns with a line there
    std::vector<QRgb> m_base;
    std::vector<std::vector<Lines>> m_lines; ///< by x modulo the period
    QImage m_image;
};

} // namespace makespan::render
