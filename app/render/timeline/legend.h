#pragma once

#include "app/render/look/theme.h"
#include "app/render/timeline/timeline_data.h"

#include <QRectF>
#include <QString>

#include <span>
#include <vector>

namespace makespan::render {

/// One swatch of the legend with its text.
struct LegendEntry
{
    /// Heading: a text before entries that belong together, without a swatch.
    enum class Kind : std::uint8_t { Function, State, Cause, CriticalPath, Heading };

    Kind kind = Kind::Function;
    Hue hue = 0;
    trace::State state = trace::State::Run;
    analysis::Cause cause = analysis::Cause::Imbalance;
    QString text;
    QRectF swatch;
    QRectF textRect;
};

/// The states and causes by their names for people, in a few words.
QString stateText(trace::State state);
QString causeText(analysis::Cause cause);
/// The same where it is clear already that it is about idleness: "driver works".
QString shortCauseText(analysis::Cause cause);
/// The same as a sentence, for hovering and for the legend's help.
QString causeSentence(analysis::Cause cause);

/// What occurs in these runs: functions, states, causes, in a stable order. Rectangles are not set.
std::vector<LegendEntry> legendOf(std::span<const TimelinePanel> panels);

/// Places the entries in lines of \p width from \p topLeft. \returns the height used.
double
placeLegend(std::vector<LegendEntry>& entries, const Theme& theme, QPointF topLeft, double width);

} // namespace makespan::render
