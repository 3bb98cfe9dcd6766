#pragma once

#include "app/render/timeline/bar_style.h"
#include "app/render/timeline/row_mixer.h"

#include <QImage>

#include <vector>

namespace makespan::render {

/// Mean colours of the columns, patterns averaged, in steps of 4 of 255: for vector formats, where
/// neighbours of one colour become one shape.
std::vector<QRgb> meanColours(const RowContent& row,
                              const Theme& theme,
                              const BarStyles& styles,
                              const BarStyles& lit);

/// Height of the line below what was found, in logical pixels.
double litLinePx(const Theme& theme);

/// Draws rows as images, device pixel by device pixel: the colour of a column is the mix of what
/// happens in it by its exact coverage, so a lane that is 2 % busy looks 2 % busy.
/// The few scan lines that differ (patterns repeat) are computed and copied down the row.
class RowRaster
{
public:
    /// \param lit what was found looks so
    /// \param pixelRatio device pixels per logical pixel
    RowRaster(const Theme& theme, const BarStyles& styles, const BarStyles& lit, double pixelRatio);

    /// One column is one device pixel. Uses the image's memory again where its size fits.
    void draw(const RowContent& row, int heightPx, QImage& image);

private:
    void fillLine(int y, QRgb* line) const;
    void outline(const RowContent& row, QImage& image) const;
    void markLit(const RowContent& row, QImage& image) const;
    bool onLine(Pattern pattern, int x, int y) const;

    const Theme& m_theme;
    const BarStyles& m_styles;
    RowMixer m_mixer;
    int m_period = 8;
    int m_line = 1;
    int m_edge = 1;
    int m_litLine = 2;
    std::vector<unsigned>
        m_masks; ///< by y, then x, modulo the period: the patterns with a line there
    std::vector<QRgb> m_base;
};

} // namespace makespan::render
