#include "app/words/quantities.h"

#include "app/numbers/number_text.h"

#include <array>
#include <cmath>

namespace makespan::words {

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
            return numbers::shortText(value, decimals) + QLatin1Char(' ')
                   + QString::fromUtf8(unit.name);
        }
    }
    return QStringLiteral("0 s");
}

QString ratioText(double ratio)
{
    return numbers::shortText(ratio, std::fabs(ratio) < 0.01 ? 4 : 3);
}

QString lossText(double loss)
{
    return numbers::shortText(loss, 4);
}

QString percentText(double share)
{
    return numbers::shortText(share * 100, 1) + QStringLiteral(" %");
}

} // namespace makespan::words
