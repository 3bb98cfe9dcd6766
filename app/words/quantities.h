#pragma once

#include "engine/trace/time.h"

#include <QString>

namespace makespan::words {

/// A length of time with its unit, three to four digits that matter: "1.052 s", "0.4 ms", "20 ns", "0 s".
QString durationText(trace::Duration duration);

/// A ratio such as a speedup or a loss, with three decimals at most and no trailing zeros: "3.75", "4".
QString ratioText(double ratio);

/// A part of a speedup, with four decimals at most: parts that are shown side by side have to add up.
QString lossText(double loss);

/// A share in per cent with one decimal at most: "93.8 %".
QString percentText(double share);

} // namespace makespan::words
