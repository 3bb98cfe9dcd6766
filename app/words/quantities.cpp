#include "app/words/quantities.h"

#include <array>
#include <cmath>

namespace makespan::words {

namespace {

/// With so many decimals, but without trailing zeros.
QString decimal(double value, int decimals)
{
    QString text = QString::number(value, 'f', decimals);
    if (text.contains(QLatin1Char('.'))) {
        while (text.endsWith(QLatin1Char('0'))) {
            text.chop(1);
        }
        if (text.endsWith(QLatin1Char('.'))) {
            text.chop(1);
        }
    }
    return text == QLatin1String("-0") ? QStringLiteral("0") : text;
}

} // namespace

QString durationText(trace::Duration duration)
{
    struct Unit
    {
        double nanoseconds;
        const char* name;
    };

    constexpr std::array<Unit, 4> kUnits{{{1e9, "s"}, {1e6, "ms"}, {1e3, "µs"}, {1, "ns"}}};
    const auto length = static_cast<double>(duration.count());
    const double size = std::fabs(length);
    for (const Unit& unit : kUnits) {
        // As it will be rounded: 999.99 ms are 1 s, not 1000 ms.
        if (size >= 0.99995 * unit.nanoseconds) {
            const double value = length / unit.nanoseconds;
            const double magnitude = std::fabs(value);
            const int decimals = magnitude >= 99.995 ? 1 : magnitude >= 9.9995 ? 2 : 3;
            return decimal(value, decimals) + QLatin1Char(' ') + QString::fromUtf8(unit.name);
        }
    }
    return QStringLiteral("0 s");
}

QString ratioText(double ratio)
{
    return decimal(ratio, std::fabs(ratio) < 0.01 ? 4 : 3);
}

QString lossText(double loss)
{
    return decimal(loss, 4);
}

QString percentText(double share)
{
    return decimal(share * 100, 1) + QStringLiteral(" %");
}

} // namespace makespan::words
