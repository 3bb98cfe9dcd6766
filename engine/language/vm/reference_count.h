#pragma once

#include <atomic>
#include <cstdint>

namespace makespan::language {

/// How many threads have to do with something: the virtual clock needs one, the pool many.
enum class Threads : std::uint8_t { One, Many };

/// How many refer to something. Where tasks are small, counting atomically takes a good part of their time: for one thread it
/// is not done.
/// Threads: any with Threads::Many, else one at a time.
class ReferenceCount
{
public:
    explicit ReferenceCount(Threads threads)
        : m_count(threads == Threads::One ? kOne : 0)
    {}

    void add()
    {
        const std::uint32_t count = m_count.load(std::memory_order_relaxed);
        if ((count & kOne) != 0)
            m_count.store(count + 1, std::memory_order_relaxed);
        else
            m_count.fetch_add(1, std::memory_order_relaxed);
    }

    /// True: it was the last one.
    bool drop()
    {
        const std::uint32_t count = m_count.load(std::memory_order_relaxed);
        if ((count & kOne) != 0) {
            m_count.store(count - 1, std::memory_order_relaxed);
            return count - 1 == kOne;
        }
        return m_count.fetch_sub(1, std::memory_order_acq_rel) == 1;
    }

private:
    static constexpr std::uint32_t kOne = std::uint32_t{1} << 31; // never changes

    std::atomic<std::uint32_t> m_count;
};

} // namespace makespan::language
