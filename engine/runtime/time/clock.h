#pragma once

#include <chrono>
#include <cstdint>

#if defined(__x86_64__) || defined(_M_X64)
#if defined(_MSC_VER)
#include <intrin.h>
#else
#include <x86intrin.h>
#endif
#define MAKESPAN_RUNTIME_HAS_TSC 1
#else
#define MAKESPAN_RUNTIME_HAS_TSC 0
#endif

namespace makespan::runtime {

/// An instant as the trace's clock counts it: the time stamp counter where that is invariant, else
/// nanoseconds of steady_clock. Only a ClockScale makes times of it.
using Ticks = std::uint64_t;

/// Whether ticks are those of an invariant time stamp counter.
bool ticksAreTsc() noexcept;

namespace detail {
extern const bool kUseTsc;
} // namespace detail

/// Now. 10 ns with the counter, 25 ns without. Two threads' readings may be reversed by some 50 ns,
/// because the counter is read without waiting for earlier loads: the exporter clamps.
inline Ticks now() noexcept
{
#if MAKESPAN_RUNTIME_HAS_TSC
    if (detail::kUseTsc)
        return __rdtsc();
#endif
    return static_cast<Ticks>(std::chrono::duration_cast<std::chrono::nanoseconds>(
                                  std::chrono::steady_clock::now().time_since_epoch())
                                  .count());
}

/// Turns ticks into nanoseconds by two readings of both clocks: at the program's start, and the last close().
class ClockScale
{
public:
    ClockScale();
    /// Reads both clocks again; the longer after the program's start, the more exact.
    void close();
    /// Nanoseconds from `origin` to `ticks`; negative when it is before.
    std::int64_t nanoseconds(Ticks origin, Ticks ticks) const;
    /// The ticks of an instant of steady_clock.
    Ticks ticks(std::chrono::steady_clock::time_point time) const;

private:
    struct Anchor
    {
        Ticks ticks = 0;
        std::chrono::steady_clock::time_point time;
    };

    static Anchor read();
    static Anchor processStart();

    Anchor m_first;
    double m_nanosecondsPerTick = 1.0;
};

} // namespace makespan::runtime
