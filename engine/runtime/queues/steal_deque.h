#pragma once

#include "engine/runtime/queues/growing_ring.h"
#include "engine/runtime/sync/atomics.h"

#include <atomic>
#include <cstdint>

namespace makespan::runtime {

class Task;

/// A worker's own tasks: it takes the newest, thieves take the oldest.
///
/// The deque of Chase and Lev ("Dynamic circular work-stealing deque", 2005) with the memory orders of Lê, Pop,
/// Cohen and Zappella Nardelli (2013), but with sequentially consistent operations in place of their
/// fences, which ThreadSanitizer does not know; on x86 that is the same code.
///
/// Invariant: tasks are at [top, bottom). Only the owner moves bottom; top only grows, by one
/// compare-exchange, and whoever succeeds in it has the task. The owner lowers bottom before it looks at
/// top, a thief reads top before bottom: all four are sequentially consistent, so of two who want the last task
/// at least one sees the other, and then both go through the compare-exchange.
/// Threads: push(), pop(), peek() and level() by the owner, the rest by any.
template <class Item, class Atomics = StandardAtomics, std::int64_t FirstSize = 256>
class BasicStealDeque
{
public:
    BasicStealDeque() = default;
    BasicStealDeque(const BasicStealDeque&) = delete;
    BasicStealDeque& operator=(const BasicStealDeque&) = delete;

    /// False when there is no memory to grow.
    bool push(Item& item) noexcept
    {
        const std::int64_t bottom = m_bottom.load(std::memory_order_relaxed);
        if (bottom - m_knownTop >= m_ring.size()) [[unlikely]] {
            m_knownTop = m_top.load(std::memory_order_acquire);
            if (!m_ring.reserve(m_knownTop, bottom))
                return false;
        }
        m_ring.store(bottom, &item);
        // Publishes the item to thieves; sequentially consistent for those who are about to become idle
        // (ReadyQueue: what a producer does).
        m_bottom.store(bottom + 1, std::memory_order_seq_cst);
        return true;
    }

    /// The newest; null when there is none.
    Item* pop() noexcept
    {
        const std::int64_t bottom = m_bottom.load(std::memory_order_relaxed) - 1;
        m_bottom.store(bottom, std::memory_order_seq_cst);
        std::int64_t top = m_top.load(std::memory_order_seq_cst);
        if (top > bottom) {
            m_bottom.store(bottom + 1, std::memory_order_relaxed);
            return nullptr;
        }
        Item* item = m_ring.load(bottom);
        if (top == bottom) {
            // The last one: a thief may be after it.
            if (!m_top.compare_exchange_strong(top, top + 1, std::memory_order_seq_cst,
                                               std::memory_order_relaxed))
                item = nullptr;
            m_bottom.store(bottom + 1, std::memory_order_relaxed);
        }
        return item;
    }

    /// What pop() would take if no thief came first: to be compared, not to be touched. There must have been a
    /// push().
    Item* peek() const noexcept
    {
        return m_ring.load(m_bottom.load(std::memory_order_relaxed) - 1);
    }

    /// The oldest; null when there is none or somebody else was faster.
    Item* steal() noexcept
    {
        std::int64_t top = m_top.load(std::memory_order_seq_cst);
        const std::int64_t bottom = m_bottom.load(std::memory_order_seq_cst);
        if (top >= bottom)
            return nullptr;
        Item* item = m_ring.load(top);
        if (!m_top.compare_exchange_strong(top, top + 1, std::memory_order_seq_cst,
                                           std::memory_order_relaxed))
            return nullptr;
        return item;
    }

    bool isEmpty() const noexcept
    {
        return m_top.load(std::memory_order_seq_cst) >= m_bottom.load(std::memory_order_seq_cst);
    }

    /// Counts up with every push(), down with every pop(): what is above a level was pushed since.
    std::int64_t level() const noexcept { return m_bottom.load(std::memory_order_relaxed); }

private:
    GrowingRing<Item, Atomics, FirstSize> m_ring;
    std::int64_t m_knownTop = 0; ///< the owner's: top was there already
    alignas(64) typename Atomics::template Atomic<std::int64_t> m_top{0};
    alignas(64) typename Atomics::template Atomic<std::int64_t> m_bottom{0};
};

using StealDeque = BasicStealDeque<Task>;

} // namespace makespan::runtime
