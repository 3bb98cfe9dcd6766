#pragma once

#include <QString>

namespace makespan::numbers {

// Numbers for people: with the decimal sign of the default QLocale, which the window sets to its language and the
// command line to the point; never with separators of thousands. What is read by programs (code, CSV, JSON, coordinates)
// is not written with these. Threads: any, once the default locale is set.

/// With exactly so many decimals: "1.50", in German "1,50".
QString fixedText(double value, int decimals);

/// With so many decimals at most and no trailing zeros: "1.5", "4"; never "-0".
QString shortText(double value, int decimals);

/// With so many significant digits at most, large and small ones with an exponent, as people write it: "0.25", "1e6".
QString significantText(double value, int digits);

/// The same with a point in every language: what stands in a program. "2e-6"
QString literalText(double value, int digits);

} // namespace makespan::numbers
