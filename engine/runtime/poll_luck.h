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
    /// Tries again now and then even without luck.
    bool isWorthwhile() noexcept
    {
        constexpr std::uint32_t kTryAgain = 16;
        return m_luck > 0 || ++m_skipped % kTryAgain == 0;
    }

    void tell(bool isHit) noexcept
    {
        constexpr int kMost = 4;
        m_luck = isHit ? std::min(m_luck + 2, kMost) : std::max(m_luck - 1, 0);
    }

private:
    int m_luck = 2;
    std::uint32_t m_skipped = 0;
};

} // namespace makespan::runtime
