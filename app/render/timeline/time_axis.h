#pragma once

#include "app/render/timeline/time_scale.h"

#include <QString>

#include <vector>

namespace makespan::render {

struct Tick
{
    trace::Time time;
    QString label; ///< empty: a minor tick
};

/// The marks of a time axis.
struct TimeAxis
{
    std::vector<Tick> ticks;
    /// When the labels would need more than seven digits they count from here ("+200 ns"); the text
    /// of that instant. Empty: labels are instants of the run.
    QString anchor;
    trace::Duration step{0}; ///< between two labels
};

/// Labels at 1, 2 or 5 times a power of ten of a nanosecond, microsecond … second, and at 1, 2, 5, 10, 15 and
/// 30 minutes; at least \p minDistancePx apart. All labels of an axis share one unit.
/// Ticks before the beginning of the run are left out.
TimeAxis timeAxis(const TimeScale& scale, double minDistancePx);

} // namespace makespan::render
