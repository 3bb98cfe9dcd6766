#pragma once

#include "engine/trace/time.h"

namespace makespan::render {

/// The map between instants of a run and horizontal positions in (logical) pixels. A pure value.
///
/// Arithmetic is in double nanoseconds. A double counts whole nanoseconds exactly up to 2^53 ns, which is
/// 104 days. Zooming in stops at kMinNsPerPixel, where one nanosecond is 64 pixels wide: in a run of
/// one hour (3.6e12 ns) neighbouring doubles are 0.0005 ns = 0.03 pixels apart there, so nothing jumps.
/// Zooming out stops where the whole run takes up a quarter of the width.
class TimeScale
{
public:
    static constexpr double kMinNsPerPixel = 1.0 / 64.0;
    /// How many times its own length of a run can be visible.
    static constexpr double kMaxRunsVisible = 4.0;

    TimeScale() = default;

    /// [begin, end) fills [leftPx, leftPx + widthPx). An empty time range is widened to one nanosecond
    /// per pixel, an empty width to one pixel.
    TimeScale(double leftPx, double widthPx, trace::Time begin, trace::Time end);

    /// The whole run with a margin of 2 % on its right, where the end mark is drawn.
    static TimeScale fit(double leftPx, double widthPx, trace::Duration run);

    double left() const { return m_leftPx; }

    double width() const { return m_widthPx; }

    double right() const { return m_leftPx + m_widthPx; }

    /// The first visible instant, in nanoseconds since the beginning of the run; may be negative.
    double beginNs() const { return m_beginNs; }

    double endNs() const { return m_beginNs + m_nsPerPixel * m_widthPx; }

    double nsPerPixel() const { return m_nsPerPixel; }

    /// Visible range, rounded to whole nanoseconds.
    trace::Time begin() const;
    trace::Time end() const;

    double toPixel(trace::Time time) const
    {
        return m_leftPx
               + (static_cast<double>(time.time_since_epoch().count()) - m_beginNs) / m_nsPerPixel;
    }

    double toPixels(trace::Duration duration) const
    {
        return static_cast<double>(duration.count()) / m_nsPerPixel;
    }

    /// The instant at a position, rounded to the nearest nanosecond: toTime(toPixel(t)) == t for every
    /// t in a run of up to one hour, at every zoom.
    trace::Time toTime(double px) const;
    trace::Duration toDuration(double px) const;

    /// Zooms by \p factor (> 1: closer) so that the instant under \p px stays there, within the limits.
    TimeScale zoomed(double factor, double px, trace::Duration run) const;

    /// Moves the picture by \p px to the right (earlier times come into view). At least a tenth
    /// of the width keeps showing the run.
    TimeScale panned(double px, trace::Duration run) const;

    /// Shows [begin, end), within the limits.
    TimeScale showing(trace::Time begin, trace::Time end, trace::Duration run) const;

    /// The same instants in another place: after a resize. The left instant and the resolution stay.
    TimeScale placed(double leftPx, double widthPx) const;

    friend bool operator==(const TimeScale&, const TimeScale&) = default;

private:
    TimeScale limited(trace::Duration run) const;

    double m_leftPx = 0;
    double m_widthPx = 1;
    double m_beginNs = 0;
    double m_nsPerPixel = 1;
};

} // namespace makespan::render
