#include "app/render/timeline/time_scale.h"

#include <algorithm>
#include <cmath>

namespace makespan::render {

namespace {

using trace::Duration;
using trace::Time;

// Stays inside what llround can give back: 2^62 ns are 146 years.
constexpr double kFarNs = 4.6e18;

double ns(Time time)
{
    return static_cast<double>(time.time_since_epoch().count());
}

double ns(Duration duration)
{
    return static_cast<double>(duration.count());
}

Duration rounded(double nanoseconds)
{
    return Duration{std::llround(std::clamp(nanoseconds, -kFarNs, kFarNs))};
}

} // namespace

TimeScale::TimeScale(double leftPx, double widthPx, Time begin, Time end)
    : m_leftPx(leftPx)
    , m_widthPx(std::max(widthPx, 1.0))
    , m_beginNs(ns(begin))
{
    m_nsPerPixel = std::max((ns(end) - ns(begin)) / m_widthPx, kMinNsPerPixel);
    if (end <= begin) {
        m_nsPerPixel = 1.0;
    }
}

TimeScale TimeScale::fit(double leftPx, double widthPx, Duration run)
{
    TimeScale scale(leftPx, widthPx, Time{}, Time{} + run);
    scale.m_nsPerPixel = std::max(ns(run) * 1.02 / scale.m_widthPx, kMinNsPerPixel);
    return scale;
}

Time TimeScale::begin() const
{
    return Time{rounded(beginNs())};
}

Time TimeScale::end() const
{
    return Time{rounded(endNs())};
}

Time TimeScale::toTime(double px) const
{
    return Time{rounded(m_beginNs + (px - m_leftPx) * m_nsPerPixel)};
}

Duration TimeScale::toDuration(double px) const
{
    return rounded(px * m_nsPerPixel);
}

TimeScale TimeScale::zoomed(double factor, double px, Duration run) const
{
    TimeScale scale = *this;
    const double coarsest = std::max(kMaxRunsVisible * ns(run) / m_widthPx, 1.0);
    scale.m_nsPerPixel = std::clamp(m_nsPerPixel / factor, kMinNsPerPixel, coarsest);
    scale.m_beginNs = m_beginNs + (px - m_leftPx) * (m_nsPerPixel - scale.m_nsPerPixel);
    return scale.limited(run);
}

TimeScale TimeScale::panned(double px, Duration run) const
{
    TimeScale scale = *this;
    scale.m_beginNs -= px * m_nsPerPixel;
    return scale.limited(run);
}

TimeScale TimeScale::showing(Time begin, Time end, Duration run) const
{
    TimeScale scale(m_leftPx, m_widthPx, begin, end);
    const double coarsest = std::max(kMaxRunsVisible * ns(run) / m_widthPx, 1.0);
    const double wanted = scale.m_nsPerPixel;
    scale.m_nsPerPixel = std::min(wanted, coarsest);
    // What was asked for stays in the middle, also when a limit widens or narrows the range.
    scale.m_beginNs = (ns(begin) + ns(end)) / 2 - scale.m_nsPerPixel * m_widthPx / 2;
    return scale.limited(run);
}

TimeScale TimeScale::placed(double leftPx, double widthPx) const
{
    TimeScale scale = *this;
    scale.m_leftPx = leftPx;
    scale.m_widthPx = std::max(widthPx, 1.0);
    return scale;
}

TimeScale TimeScale::limited(Duration run) const
{
    TimeScale scale = *this;
    const double tenth = 0.1 * m_widthPx * m_nsPerPixel;
    const double first = tenth - m_widthPx * m_nsPerPixel;
    const double last = std::max(ns(run) - tenth, 0.0);
    scale.m_beginNs = std::clamp(m_beginNs, std::min(first, last), last);
    return scale;
}

} // namespace makespan::render
