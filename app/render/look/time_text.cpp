#include "app/render/look/time_text.h"

#include "app/numbers/number_text.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace makespan::render {

namespace {

struct Unit
{
    double ns;
    const char* name;
};

constexpr Unit kUnits[] = {{1e9, "s"}, {1e6, "ms"}, {1e3, "µs"}, {1.0, "ns"}};

const Unit& unitFor(double ns)
{
    for (const Unit& unit : kUnits) {
        if (ns >= unit.ns) {
            return unit;
        }
    }
    return kUnits[3];
}

// A number and its unit stay together.
QString joined(const QString& number, const char* unit)
{
    return number + QChar(0x00A0) + QString::fromUtf8(unit);
}

} // namespace

QString durationText(trace::Duration duration)
{
    const qint64 count = duration.count();
    if (count == 0) {
        return joined(QStringLiteral("0"), "s");
    }
    const QString sign = count < 0 ? QStringLiteral("−") : QString();
    const double ns = std::abs(static_cast<double>(count));
    const auto wholeSeconds = static_cast<qint64>(std::llround(ns / 1e9));
    if (wholeSeconds >= 3600) {
        return sign + joined(QString::number(wholeSeconds / 3600), "h") + u' '
               + joined(QString::number(wholeSeconds % 3600 / 60), "min");
    }
    if (wholeSeconds >= 120) {
        return sign + joined(QString::number(wholeSeconds / 60), "min") + u' '
               + joined(QString::number(wholeSeconds % 60), "s");
    }
    // 999.96 µs would be rounded to "1000 µs".
    const Unit& unit = unitFor(ns * 1.00005);
    const double value = ns / unit.ns;
    const int decimals = unit.ns == 1.0 ? 0 : value >= 100 ? 1 : value >= 10 ? 2 : 3;
    return sign + joined(numbers::shortText(value, decimals), unit.name);
}

QString instantText(trace::Time time, trace::Duration resolution)
{
    const double ns = static_cast<double>(time.time_since_epoch().count());
    const double step = std::max(1.0, static_cast<double>(resolution.count()));
    const Unit& unit = unitFor(std::max(std::abs(ns), step));
    const int decimals =
        std::clamp(static_cast<int>(std::ceil(std::log10(unit.ns / step) - 1e-9)), 0, 9);
    return joined(numbers::fixedText(ns / unit.ns, decimals), unit.name);
}

QString percentText(double ratio)
{
    const double percent = ratio * 100;
    // 0.04 % and 99.96 % must not look like nothing and everything; what is nearer to everything than one part in
    // ten thousand may.
    constexpr int kMostBelowAll = 2;
    int decimals = 1;
    while (decimals < 4
           && ((percent > 0 && percent < 0.5 * std::pow(10.0, -decimals))
               || (decimals < kMostBelowAll && percent < 100
                   && percent > 100 - 0.5 * std::pow(10.0, -decimals)))) {
        ++decimals;
    }
    return joined(numbers::shortText(percent, decimals), "%");
}

} // namespace makespan::render
