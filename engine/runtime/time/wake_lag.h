#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>

namespace makespan::runtime {

/// How much too late this computer wakes a thread from a timed sleep (some 40 µs on a virtual machine), learnt from the
/// sleeps themselves, so that a thread can ask to be woken earlier by that much and watch the clock for the rest.
/// It follows the quick wake-ups and not the slow ones: who is woken by its value too early watches for a few
/// microseconds only, and a busy computer, on which threads wait for a core, is not taken for a slow one.
///
/// Threads: any; a lost update only slows the learning down.
class WakeLag
{
public:
    static constexpr std::chrono::nanoseconds kMost{80'000};

    std::chrono::nanoseconds value() const
    {
        return std::chrono::nanoseconds(m_lag.load(std::memory_order_relaxed));
    }

    /// \param late how long after its time a sleep has ended, >= 0
    void learn(std::chrono::nanoseconds late)
    {
        constexpr std::int64_t kStep = 2'000;
        const std::int64_t old = m_lag.load(std::memory_order_relaxed);
        const std::int64_t wanted = std::clamp<std::int64_t>(late.count(), 0, kMost.count());
        const std::int64_t next = wanted < old ? (old + wanted) / 2 : std::min(old + kStep, wanted);
        m_lag.store(next, std::memory_order_relaxed);
    }

private:
    std::atomic<std::int64_t> m_lag{0}; ///< nanoseconds, 0 … kMost
};

} // namespace makespan::runtime
