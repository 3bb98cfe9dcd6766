#pragma once

#include <algorithm>
#include <cstdint>

namespace makespan::runtime {

/// Whether polling for something is worth it, judged by how it went before. On a busy computer the one who is waited for
/// may need the very core that polls: then every poll is in vain, and costs as much as the wake-up that it was to save.
/// Threads: one.
class PollLuck
{
public:
    /// \param luck to begin with; 0: polling has to prove its worth first
    explicit PollLuck(int luck) noexcept
        : m_luck(luck)
    {}

    /// Tries again now and then even without luck, the more seldom the longer there was none.
    bool isWorthwhile() noexcept
    {
        if (m_luck > 0)
            return true;
        if (++m_skipped < m_interval)
            return false;
        m_skipped = 0;
        return true;
    }

    void tell(bool isHit) noexcept
    {
        constexpr int kMost = 4;
        m_luck = isHit ? std::min(m_luck + 2, kMost) : std::max(m_luck - 1, 0);
        if (isHit)
            m_interval = kSoonest;
        else if (m_luck == 0)
            m_interval = std::min(m_interval * 2, kLatest);
    }

private:
    static constexpr std::uint32_t kSoonest = 8;
    static constexpr std::uint32_t kLatest = 256;

    int m_luck;
    std::uint32_t m_skipped = 0;
    std::uint32_t m_interval = kSoonest; ///< how many times not to try
};

} // namespace makespan::runtime
