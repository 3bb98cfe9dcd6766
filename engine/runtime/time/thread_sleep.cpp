#include "engine/runtime/time/thread_sleep.h"

#if defined(__linux__)
#include <cerrno>
#include <climits>
#include <ctime>
#include <linux/futex.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace makespan::runtime {

#if defined(__linux__)

namespace {

static_assert(sizeof(ThreadSleep::Word) == sizeof(std::uint32_t), "the kernel reads the word");

/// \param deadline on CLOCK_MONOTONIC, which is steady_clock; null: none.
long futexWait(const ThreadSleep::Word& word,
               std::uint32_t value,
               const timespec* deadline) noexcept
{
    return syscall(SYS_futex, &word, FUTEX_WAIT_BITSET | FUTEX_PRIVATE_FLAG, value, deadline,
                   nullptr, FUTEX_BITSET_MATCH_ANY);
}

} // namespace

void ThreadSleep::wait(const Word& word, std::uint32_t value)
{
    futexWait(word, value, nullptr);
}

bool ThreadSleep::waitUntil(const Word& word,
                            std::uint32_t value,
                            std::chrono::steady_clock::time_point deadline)
{
    const auto sinceEpoch = deadline.time_since_epoch();
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(sinceEpoch);
    const auto rest = std::chrono::duration_cast<std::chrono::nanoseconds>(sinceEpoch - seconds);
    timespec time{};
    time.tv_sec = static_cast<std::time_t>(seconds.count());
    time.tv_nsec = static_cast<long>(rest.count());
    return futexWait(word, value, &time) == 0 || errno != ETIMEDOUT;
}

void ThreadSleep::wake(const Word& word) noexcept
{
    syscall(SYS_futex, &word, FUTEX_WAKE | FUTEX_PRIVATE_FLAG, 1, nullptr, nullptr, 0);
}

#else

void ThreadSleep::wait(const Word& word, std::uint32_t value)
{
    std::unique_lock lock(m_mutex);
    if (word.load(std::memory_order_relaxed) == value)
        m_wakeUp.wait(lock);
}

bool ThreadSleep::waitUntil(const Word& word,
                            std::uint32_t value,
                            std::chrono::steady_clock::time_point deadline)
{
    std::unique_lock lock(m_mutex);
    return word.load(std::memory_order_relaxed) != value
           || m_wakeUp.wait_until(lock, deadline) == std::cv_status::no_timeout;
}

void ThreadSleep::wake(const Word&) noexcept
{
    // Who looked at the word before it changed holds the mutex until he sleeps.
    {
        const std::lock_guard lock(m_mutex);
    }
    m_wakeUp.notify_one();
}

#endif

} // namespace makespan::runtime
