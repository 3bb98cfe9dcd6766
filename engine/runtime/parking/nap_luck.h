#pragma once

#include <algorithm>
#include <cstddef>

namespace makespan::runtime {

/// Whether who takes things out of an inbox had better sleep for a moment than poll. When they stream in, taking each
/// as it comes is the dearest way: giver and taker fight for the same cache lines, and perhaps for a core. Whether they
/// stream is judged by how it went before: naps that gathered something go on, others are not tried again for long.
/// Threads: one.
class NapLuck
{
public:
    /// So many things were taken.
    void count(std::size_t taken) noexcept { m_left -= std::min(m_left, taken); }

    bool isDue() const noexcept { return m_left == 0; }

    void tell(std::size_t gathered) noexcept
    {
        constexpr std::size_t kWorthwhile = 8;
        constexpr std::size_t kLongest = 1U << 16U;
        m_interval = gathered >= kWorthwhile ? kFirst : std::min(m_interval * 4, kLongest);
        m_left = gathered >= kWorthwhile ? 0 : m_interval;
    }

private:
    static constexpr std::size_t kFirst = 64;

    std::size_t m_interval = kFirst; ///< how many to take before a nap is tried
    std::size_t m_left = kFirst;
};

} // namespace makespan::runtime
