#pragma once

#include "app/render/bar_style.h"
#include "app/render/lane_pyramid.h"

#include <QRgb>

#include <array>
#include <span>

namespace makespan::render {

/// A colour, or what is added to one, in steps of a screen's channels (0 … 255).
struct Light
{
    float red = 0;
    float green = 0;
    float blue = 0;

    QRgb rgb() const
    {
        const auto byte = [](float value) {
            const float rounded = value + 0.5F;
            return static_cast<unsigned>(rounded < 0 ? 0.0F : rounded > 255 ? 255.0F : rounded);
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

Light lightOf(QRgb colour);

inline constexpr std::size_t kPatterns = 7;

/// One column of a row taken apart: what is everywhere in it, and what the lines of each pattern add.
struct Mix
{
    Light base;
    std::array<Light, kPatterns> stripes; ///< only those of `patterns` are set
    unsigned patterns = 0;                ///< bit p: Pattern p
};

/// Mixes the colours of what happens in a column, each by its exact share of the column.
class ColumnMixer
{
public:
    explicit ColumnMixer(const BarStyles& styles);

    /// \param lane what the bars' tints are mixed with; \param empty what is seen where nothing happens
    void setGround(QRgb lane) { m_lane = lightOf(lane); }

    void
    mix(const Column& busy, const Column* idle, double nsPerColumn, QRgb empty, Mix& mix) const;

private:
    struct Style
    {
        float fill = 0;
        float stripe = 0;        ///< stripe less fill
        std::size_t pattern = 0; ///< 0: none
        bool own = false;
        Light colour; ///< own ones
    };

    static Style styleOf(const BarStyle& style);
    Light hueOf(const Column& column) const;
    void add(Mix& mix, const Style& style, float share, const Light& colour) const;

    Light m_lane;
    std::array<Light, kHueCount> m_hues;
    std::array<Style, kBarKinds> m_busy;
    std::array<Style, kBarKinds> m_idle;
};

} // namespace makespan::render
