#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>

#if !defined(__linux__)
#include <condition_variable>
#include <mutex>
#endif

namespace makespan::runtime {

/// Lets the calling thread sleep for as long as a word has a value: Linux's futex, elsewhere a condition variable.
/// All may return early. Threads: any.
class ThreadSleep
{
public:
    using Word = std::atomic<std::uint32_t>;

    /// Returns at once when the word has another value.
    void wait(const Word& word, std::uint32_t value);
    /// \returns false when the deadline has passed.
    bool waitUntil(const Word& word,
                   std::uint32_t value,
                   std::chrono::steady_clock::time_point deadline);
    /// Ends the sleep of one who sleeps on this word; its value was changed before.
    void wake(const Word& word) noexcept;

private:
#if !defined(__linux__)
    std::mutex m_mutex;
    std::condition_variable m_wakeUp;
#endif
};

} // namespace makespan::runtime
