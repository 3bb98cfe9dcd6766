#pragma once

#include "engine/trace/time.h"

#include <cstdint>

namespace makespan::analysis {

/// An exact sum of lengths of time over many places. 100 000 workers for one day are 8.6e18 ns, the
/// end of 64 bits, and doubles would lose the nanoseconds that make the losses add up; so seconds and
/// nanoseconds are kept apart. May be negative.
class PlaceTime
{
public:
    PlaceTime& operator+=(trace::Duration time) { return add(time, 1); }

    PlaceTime& operator-=(trace::Duration time) { return add(time, -1); }

    PlaceTime& operator+=(const PlaceTime& other)
    {
        m_seconds += other.m_seconds;
        m_nanoseconds += other.m_nanoseconds;
        carry();
        return *this;
    }

    PlaceTime& operator-=(const PlaceTime& other)
    {
        m_seconds -= other.m_seconds;
        m_nanoseconds -= other.m_nanoseconds;
        carry();
        return *this;
    }

    /// The time on so many places at once; |places| up to 1e9.
    PlaceTime& add(trace::Duration time, std::int64_t places)
    {
        m_seconds += time.count() / kPerSecond * places;
        m_nanoseconds += time.count() % kPerSecond * places;
        carry();
        return *this;
    }

    double inSeconds() const
    {
        return static_cast<double>(m_seconds) + static_cast<double>(m_nanoseconds) * 1e-9;
    }

    /// The sum as one length; the longest possible one when it does not fit.
    trace::Duration clamped() const
    {
        constexpr std::int64_t kMost = trace::Duration::max().count() / kPerSecond - 1;
        if (m_seconds > kMost)
            return trace::Duration::max();
        if (m_seconds < -kMost)
            return -trace::Duration::max();
        return trace::Duration(m_seconds * kPerSecond + m_nanoseconds);
    }

private:
    static constexpr std::int64_t kPerSecond = 1'000'000'000;

    void carry()
    {
        m_seconds += m_nanoseconds / kPerSecond;
        m_nanoseconds %= kPerSecond;
    }

    std::int64_t m_seconds = 0;
    std::int64_t m_nanoseconds =
        0; // magnitude below one second; its sign may differ from m_seconds
};

} // namespace makespan::analysis
