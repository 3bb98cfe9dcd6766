#pragma once

#include "app/render/timeline/bar_style.h"
#include "app/render/timeline/column_sums.h"

#include <QRgb>

#include <array>
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
    std::int64_t beginNs = 0;
    std::uint8_t kind = 0;
    Hue hue = 0;
};

/// What one row shows.
struct RowContent
{
    const ColumnSums& busy;
    const ColumnSums& idle;      ///< of as many columns, or of none
    const ColumnSums& lit;       ///< likewise: what was found, apart from `busy`
    std::span<const QRgb> empty; ///< where nothing happens, by column: lane, grid line, background
    QRgb lane = 0;               ///< what the bars' tints are mixed with
    std::span<const WideBar> wide;    ///< these get an outline
    std::span<const WideBar> litWide; ///< these, which were found, another one
    double nsPerColumn = 1;
};

/// A colour, or what is added to one, in steps of a screen's channels (0 … 255).
struct Light
{
    float red = 0;
    float green = 0;
    float blue = 0;

    QRgb rgb() const
    {
        // By way of int, which processors convert to four at once.
        const auto byte = [](float value) {
            const float rounded = value + 0.5F;
            const float low = rounded < 0 ? 0.0F : rounded;
            return static_cast<unsigned>(static_cast<int>(low > 255 ? 255.0F : low));
        };
        return 0xFF000000U | byte(red) << 16U | byte(green) << 8U | byte(blue);
    }
};

constexpr Light operator+(const Light& a, const Light& b)
{
    return {a.red + b.red, a.green + b.green, a.blue + b.blue};
}

constexpr Light operator-(const Light& a, const Light& b)
{
    return {a.red - b.red, a.green - b.green, a.blue - b.blue};
}

constexpr Light operator*(float factor, const Light& light)
{
    return {factor * light.red, factor * light.green, factor * light.blue};
}

/// A light for each column of a row.
struct LightRow
{
    std::vector<float> red;
    std::vector<float> green;
    std::vector<float> blue;

    void fill(std::size_t columns, const Light& light);

    std::size_t size() const { return red.size(); }

    Light at(std::size_t column) const { return {red[column], green[column], blue[column]}; }

    /// Adds so much of another row.
    void add(const LightRow& other, float share);
};

inline constexpr std::size_t kPatterns = 7;

/// Mixes the colours of what happens in each column of a row, each by its exact share of it: what is everywhere in the
/// column, and apart from it what the lines of each pattern add. One row after the other, with the same memory.
class RowMixer
{
public:
    /// \param lit what was found looks so
    RowMixer(const BarStyles& styles, const BarStyles& lit);

    void mix(const RowContent& row);

    const LightRow& base() const { return m_base; }

    /// Bit p: Pattern p occurs.
    unsigned patterns() const { return m_patterns; }

    /// What the lines of a pattern add where they are; only of patterns that occur.
    const LightRow& lines(std::size_t pattern) const { return m_lines[pattern]; }

private:
    struct Style
    {
        float fill = 0;
        float line = 0;          ///< stripe less fill
        std::size_t pattern = 0; ///< 0: none
        bool own = false;
        Light colour; ///< own ones
    };

    static Style styleOf(const BarStyle& style);
    void mixGround(const RowContent& row);
    void add(const std::vector<double>& ns, const Style& style, const Light& over, double perNs);

    std::array<Light, kHueCount> m_hues;
    std::array<Style, kBarKinds> m_busy;
    std::array<Style, kBarKinds> m_idle;
    std::array<Style, kBarKinds> m_lit;
    std::array<Light, kHueCount> m_litHues;
    LightRow m_base;
    unsigned m_patterns = 0;
    std::array<LightRow, kPatterns> m_lines;
};

} // namespace makespan::render
