#pragma once

#include <atomic>
#include <thread>

#if defined(__x86_64__) || defined(_M_X64)
#include <immintrin.h>
#endif

namespace makespan::runtime {

/// Tells the processor that this thread polls.
inline void relax() noexcept
{
#if defined(__x86_64__) || defined(_M_X64)
    _mm_pause();
#else
    std::this_thread::yield();
#endif
}

/// For critical sections of some ten nanoseconds without system calls in them. A holder that lost its
/// core is waited for by yielding, so that more threads than cores make progress.
class SpinLock
{
public:
    void lock() noexcept
    {
        while (m_isLocked.exchange(true, std::memory_order_acquire)) // pairs with unlock
            waitUntilFree();
    }

    void unlock() noexcept { m_isLocked.store(false, std::memory_order_release); }

private:
    void waitUntilFree() const noexcept
    {
        constexpr int kPolls = 64;
        for (int i = 0; m_isLocked.load(std::memory_order_relaxed); ++i) {
            if (i < kPolls)
                relax();
            else
                std::this_thread::yield();
        }
    }

    std::atomic<bool> m_isLocked{false};
};

} // namespace makespan::runtime
