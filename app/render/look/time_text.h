#pragma once

#include "engine/trace/time.h"

#include <QString>

namespace makespan::render {

/// A length of time for people: three to four significant digits with the unit that fits,
/// such as "1.05 s", "12.3 ms", "850 ns", "2 min 5 s". Never rounds something to "0" that is not.
QString durationText(trace::Duration duration);

/// An instant, exact to \p resolution (a power of ten or coarser is enough): "1.0004 s".
QString instantText(trace::Time time, trace::Duration resolution);

/// A percentage of a ratio in [0, 1]: "93.8 %".
QString percentText(double ratio);

} // namespace makespan::render
