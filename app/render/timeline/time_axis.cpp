#include "app/render/timeline/time_axis.h"

#include "app/numbers/number_text.h"
#include "app/render/look/time_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace makespan::render {

namespace {

using trace::Duration;
using trace::Time;

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::int64_t kMinute = 60 * kSecond;

struct Step
{
    std::int64_t major;
    std::int64_t minor;
};

// The finest step of at least the wanted length. Minor steps divide the major one.
Step stepFor(double wantedNs)
{
    for (std::int64_t power = 1; power <= 10 * kSecond; power *= 10) {
        if (static_cast<double>(power) >= wantedNs) {
            return {power, std::max<std::int64_t>(power / 5, 1)};
        }
        if (power < 10 * kSecond && 2.0 * static_cast<double>(power) >= wantedNs) {
            return {2 * power, std::max<std::int64_t>(power / 2, 1)};
        }
        if (power < 10 * kSecond && 5.0 * static_cast<double>(power) >= wantedNs) {
            return {5 * power, power};
        }
    }
    constexpr std::array<Step, 6> kLong{{{30 * kSecond, 10 * kSecond},
                                         {kMinute, 10 * kSecond},
                                         {2 * kMinute, 30 * kSecond},
                                         {5 * kMinute, kMinute},
                                         {10 * kMinute, 2 * kMinute},
                                         {30 * kMinute, 5 * kMinute}}};
    for (const Step& step : kLong) {
        if (static_cast<double>(step.major) >= wantedNs) {
            return step;
        }
    }
    std::int64_t hours = 1;
    while (static_cast<double>(hours * 60 * kMinute) < wantedNs
           && hours < (std::int64_t{1} << 20)) {
        hours *= 2;
    }
    return {hours * 60 * kMinute, hours * 15 * kMinute};
}

QString clockText(std::int64_t ns)
{
    const std::int64_t whole = ns / kSecond;
    const QString seconds = QStringLiteral("%1").arg(whole % 60, 2, 10, QLatin1Char('0'));
    if (whole < 3600) {
        return QStringLiteral("%1:%2").arg(whole / 60).arg(seconds) + QStringLiteral(" min");
    }
    return QStringLiteral("%1:%2:%3 h")
        .arg(whole / 3600)
        .arg(whole / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(seconds);
}

struct Unit
{
    std::int64_t ns;
    const char* name;
};

constexpr std::array<Unit, 4> kUnits{{{kSecond, "s"}, {1'000'000, "ms"}, {1'000, "µs"}, {1, "ns"}}};

// The largest unit in which the value is at least one.
const Unit& unitFor(std::int64_t ns)
{
    const auto unit = std::find_if(kUnits.begin(), kUnits.end(),
                                   [&](const Unit& candidate) { return ns >= candidate.ns; });
    return unit == kUnits.end() ? kUnits.back() : *unit;
}

// Digits after the point that a multiple of the step needs.
int decimalsFor(std::int64_t step, std::int64_t unit)
{
    int decimals = 0;
    while (unit > 1 && step % unit != 0 && decimals < 9) {
        unit /= 10;
        ++decimals;
    }
    return decimals;
}

QString inUnit(std::int64_t ns, const Unit& unit, int decimals)
{
    return numbers::fixedText(static_cast<double>(ns) / static_cast<double>(unit.ns), decimals)
           + QChar(0x00A0) + QString::fromUtf8(unit.name);
}

// Seven digits are read at a glance; more are not.
constexpr int kMostDigits = 7;

} // namespace

TimeAxis timeAxis(const TimeScale& scale, double minDistancePx)
{
    TimeAxis axis;
    const Step step = stepFor(std::max(minDistancePx * scale.nsPerPixel(), 1.0));
    axis.step = Duration{step.major};
    const std::int64_t begin = std::max<std::int64_t>(scale.begin().time_since_epoch().count(), 0);
    const std::int64_t end = scale.end().time_since_epoch().count();
    if (end < begin) {
        return axis;
    }

    const Unit& unit = unitFor(std::max<std::int64_t>(end, 1));
    const int decimals = decimalsFor(step.major, unit.ns);
    const int digits =
        decimals + 1 + static_cast<int>(std::log10(std::max(1.0, double(end) / double(unit.ns))));
    const bool likeClock = end >= 2 * kMinute && step.major >= kSecond;
    const std::int64_t firstMajor = (begin + step.major - 1) / step.major * step.major;
    const bool anchored = !likeClock && digits > kMostDigits;
    const Unit& offsetUnit = unitFor(std::max(end - firstMajor, step.major));
    if (anchored) {
        axis.anchor = instantText(Time{Duration{firstMajor}}, Duration{step.major});
    }

    const double minorPx = static_cast<double>(step.minor) / scale.nsPerPixel();
    const std::int64_t stride = minorPx >= 5.0 ? step.minor : step.major;
    for (std::int64_t at = (begin + stride - 1) / stride * stride; at <= end; at += stride) {
        Tick tick{Time{Duration{at}}, QString()};
        if (at % step.major == 0) {
            if (likeClock) {
                tick.label = clockText(at);
            } else if (anchored) {
                const std::int64_t offset = at - firstMajor;
                tick.label = offset == 0 ? axis.anchor
                                         : QStringLiteral("+")
                                               + inUnit(offset, offsetUnit,
                                                        decimalsFor(step.major, offsetUnit.ns));
            } else {
                tick.label = at == 0 ? QStringLiteral("0") : inUnit(at, unit, decimals);
            }
        }
        axis.ticks.push_back(tick);
    }
    return axis;
}

} // namespace makespan::render
