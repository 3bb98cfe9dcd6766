#pragma once

#include <chrono>
#include <cstdint>

namespace makespan::trace {

/// A length of time in whole nanoseconds; signed, so that differences are safe.
using Duration = std::chrono::nanoseconds;

/// The clock of a run: zero is the instant at which the driver's first instruction was due, real and
/// virtual alike. It has no now(): only an executor knows the time.
struct RunClock
{
    using duration = Duration;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<RunClock>;
    static constexpr bool is_steady = true;
};

/// An instant of a run, in nanoseconds since its beginning.
using Time = RunClock::time_point;

/// Stands for "has not happened".
inline constexpr Time kNever = Time::max();

/// The duration in seconds.
constexpr double seconds(Duration duration)
{
    return std::chrono::duration<double>(duration).count();
}

/// The instant in seconds since the beginning of the run.
constexpr double seconds(Time time)
{
    return seconds(time.time_since_epoch());
}

} // namespace makespan::trace
