#pragma once

#include "app/render/look/theme.h"
#include "app/render/timeline/lane_pyramid.h"
#include "app/render/timeline/timeline_data.h"

#include <array>
#include <optional>

namespace makespan::render {

struct LegendEntry;

/// How bars of one kind look: a tint of their colour with a pattern in a stronger tint of it. Computing
/// is the full colour; what does not use a core is paler and textured.
struct BarStyle
{
    double fill = 0;   ///< share of the colour on the lane's, in [0, 1]
    double stripe = 0; ///< the same for the pattern's lines
    Pattern pattern = Pattern::Solid;
    std::optional<QColor> own; ///< instead of the task's colour
};

/// The looks of all kinds of bars in a theme.
struct BarStyles
{
    std::array<QColor, kHueCount> hues;
    std::array<BarStyle, kBarKinds> busy; ///< by State
    std::array<BarStyle, kBarKinds> idle; ///< by Cause
    double outline = 1.0;                 ///< strength of the bars' edges, in [0, 1]

    /// \param lit what the pointer is on in the legend: everything else is faded
    static BarStyles of(const Theme& theme, bool idleCauses, const LegendEntry* lit = nullptr);
    /// Everything is faded: the background of what was searched for.
    static BarStyles faded(const Theme& theme, bool idleCauses);

    QColor fillColour(const BarStyle& style, Hue hue, const QColor& lane) const;
    QColor stripeColour(const BarStyle& style, Hue hue, const QColor& lane) const;
};

/// Period of all patterns and thickness of their lines, in logical pixels.
double patternPeriod(const Theme& theme);
double patternLine(const Theme& theme);

/// Share of a patterned surface that the lines cover, in [0, 1].
double patternDuty(Pattern pattern, double period, double line);

} // namespace makespan::render
