#pragma once

#include "engine/language/vm/reference_count.h"

#include <atomic>
#include <cstddef>
#include <limits>

namespace makespan::language {

/// The bytes that everything of a run takes together (heaps, parcels on their way, calls that wait), and how many they
/// may. Counted where memory is fetched from the system, not for each object.
/// Threads: any with Threads::Many, else one at a time; setLimit() before the run.
class MemoryAccount
{
public:
    explicit MemoryAccount(Threads threads)
        : m_isAtomic(threads == Threads::Many)
    {}

    void setLimit(std::size_t bytes) { m_limit = bytes; }

    std::size_t limit() const { return m_limit; }

    std::size_t used() const { return m_used.load(std::memory_order_relaxed); }

    /// False: that would be too much, and nothing was taken.
    bool take(std::size_t bytes) noexcept
    {
        if (change(bytes) <= m_limit)
            return true;
        giveBack(bytes);
        return false;
    }

    /// For what is there already.
    void add(std::size_t bytes) noexcept { change(bytes); }

    void giveBack(std::size_t bytes) noexcept { change(std::size_t{0} - bytes); }

private:
    /// What it is then; sums wrap round.
    std::size_t change(std::size_t bytes) noexcept
    {
        if (m_isAtomic)
            return m_used.fetch_add(bytes, std::memory_order_relaxed) + bytes;
        const std::size_t used = m_used.load(std::memory_order_relaxed) + bytes;
        m_used.store(used, std::memory_order_relaxed);
        return used;
    }

    alignas(64) std::atomic<std::size_t> m_used{0};
    bool m_isAtomic;
    std::size_t m_limit = std::numeric_limits<std::size_t>::max();
};

} // namespace makespan::language
