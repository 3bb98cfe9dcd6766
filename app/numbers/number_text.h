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

/// With so many significant digits at most, large and small ones with an exponent, as in printf's %g: "0.25", "1e+06".
QString significantText(double value, int digits);

} // namespace makespan::numbers
