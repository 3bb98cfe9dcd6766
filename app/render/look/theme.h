#pragma once

#include "engine/analysis/analysis.h"
#include "engine/trace/records.h"

#include <QColor>
#include <QFont>

#include <array>
#include <cstdint>

namespace makespan::render {

/// Number of colours for tasks. They follow Okabe and Ito (2008), moved so far apart in lightness that
/// they can be told apart with protanopia, deuteranopia and tritanopia (tested).
inline constexpr std::size_t kHueCount = 8;

/// An index into Theme::hues. Hue 0 is the driver's own neutral colour; functions get 1 … 7.
using Hue = std::uint8_t;

enum class ThemeKind : std::uint8_t { Light, Dark, Projector };

/// How a surface is textured, so that no meaning hangs on colour alone.
enum class Pattern : std::uint8_t {
    Solid,
    DiagonalUp,   ///< ///
    DiagonalDown, ///< \\\ .
    Vertical,     ///< |||
    Horizontal,
    Cross, ///< xxx
    Dots
};

/// All colours, sizes and fonts of a picture. A value; changing the theme is repainting with another.
struct Theme
{
    ThemeKind kind = ThemeKind::Light;
    double factor = 1.0; ///< of all type and lines; 1.6 for the projector

    QColor background;    ///< behind everything
    QColor lane;          ///< of an idle lane
    QColor laneAlternate; ///< of every other lane
    QColor grid;
    QColor axis;
    QColor text;
    QColor mutedText;
    QColor hatch;    ///< of the idle causes
    QColor overhead; ///< of the overhead state
    QColor selection;
    QColor hover;
    QColor criticalPath;
    QColor cursor;
    QColor range; ///< translucent: measuring range, visible part in the overview
    QColor searchHit;
    QColor error;
    std::array<QColor, kHueCount> hues;

    QFont font;      ///< labels; size in pixels
    QFont smallFont; ///< axis, legend, inside bars
    QFont titleFont;

    /// Lengths in logical pixels, the factor included.
    double laneHeight = 30;
    double laneGap = 6;
    double spacing = 8;
    double line = 1.0;       ///< thin lines
    double strongLine = 2.0; ///< selection, critical path, chart series

    /// Black or white, whichever has more contrast on that colour.
    QColor textOn(const QColor& fill) const;
    /// A darker (light theme) or lighter (dark theme) shade of the hue: bar outlines.
    QColor outlineOf(const QColor& fill) const;

    static Theme light();
    static Theme dark();
    /// High contrast, large type, thick lines.
    static Theme projector();
    static Theme of(ThemeKind kind);
};

Pattern patternOf(trace::State state);
Pattern patternOf(analysis::Cause cause);

/// The contrast ratio of two opaque colours, in [1, 21] (WCAG 2.1).
double contrastRatio(const QColor& a, const QColor& b);

/// \p share of \p over on \p under, in [0, 1].
QColor mixed(const QColor& under, const QColor& over, double share);

} // namespace makespan::render
