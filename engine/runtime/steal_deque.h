#pragma once

#include "engine/runtime/task.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <vector>

namespace makespan::runtime {

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
/// Threads: push() and pop() by the owner, the rest by any.
class StealDeque
{
public:
    StealDeque()
        : m_ring(addRing(kFirstSize))
    {}

    StealDeque(const StealDeque&) = delete;
    StealDeque& operator=(const StealDeque&) = delete;

    /// False when there is no memory to grow.
    bool push(Task& task) noexcept
    {
        const std::int64_t bottom = m_bottom.load(std::memory_order_relaxed);
        const std::int64_t top = m_top.load(std::memory_order_acquire);
        Ring* ring = m_ring.load(std::memory_order_relaxed);
        if (bottom - top >= ring->size) {
            ring = grow(*ring, top, bottom);
            if (ring == nullptr)
                return false;
        }
        ring->at(bottom).store(&task, std::memory_order_relaxed);
        // Publishes the task to thieves; sequentially consistent for those who are about to become idle
        // (Scheduler::share).
        m_bottom.store(bottom + 1, std::memory_order_seq_cst);
        return true;
    }

    /// The newest; null when there is none.
    Task* pop() noexcept
    {
        const std::int64_t bottom = m_bottom.load(std::memory_order_relaxed) - 1;
        Ring* ring = m_ring.load(std::memory_order_relaxed);
        m_bottom.store(bottom, std::memory_order_seq_cst);
        std::int64_t top = m_top.load(std::memory_order_seq_cst);
        if (top > bottom) {
            m_bottom.store(bottom + 1, std::memory_order_relaxed);
            return nullptr;
        }
        Task* task = ring->at(bottom).load(std::memory_order_relaxed);
        if (top == bottom) {
            // The last one: a thief may be after it.
            if (!m_top.compare_exchange_strong(top, top + 1, std::memory_order_seq_cst,
                                               std::memory_order_relaxed))
                task = nullptr;
            m_bottom.store(bottom + 1, std::memory_order_relaxed);
        }
        return task;
    }

    /// The oldest; null when there is none or somebody else was faster.
    Task* steal() noexcept
    {
        std::int64_t top = m_top.load(std::memory_order_seq_cst);
        const std::int64_t bottom = m_bottom.load(std::memory_order_seq_cst);
        if (top >= bottom)
            return nullptr;
        Task* task =
            m_ring.load(std::memory_order_acquire)->at(top).load(std::memory_order_relaxed);
        if (!m_top.compare_exchange_strong(top, top + 1, std::memory_order_seq_cst,
                                           std::memory_order_relaxed))
            return nullptr;
        return task;
    }

    bool isEmpty() const noexcept
    {
        return m_top.load(std::memory_order_seq_cst) >= m_bottom.load(std::memory_order_seq_cst);
    }

    /// Counts up with every push(), down with every pop(): what is above a level was pushed since. The owner
    /// only.
    std::int64_t level() const noexcept { return m_bottom.load(std::memory_order_relaxed); }

private:
    static constexpr std::int64_t kFirstSize = 256;

    struct Ring
    {
        explicit Ring(std::int64_t count)
            : size(count)
            , tasks(std::make_unique<std::atomic<Task*>[]>(static_cast<std::size_t>(count)))
        {}

        std::atomic<Task*>& at(std::int64_t index)
        {
            return tasks[static_cast<std::size_t>(index & (size - 1))];
        }

        std::int64_t size; ///< a power of two
        std::unique_ptr<std::atomic<Task*>[]> tasks;
    };

    Ring* addRing(std::int64_t size)
    {
        m_rings.push_back(std::make_unique<Ring>(size));
        return m_rings.back().get();
    }

    Ring* grow(Ring& old, std::int64_t top, std::int64_t bottom) noexcept
    {
        try {
            Ring* ring = addRing(old.size * 2);
            for (std::int64_t i = top; i < bottom; ++i)
                ring->at(i).store(old.at(i).load(std::memory_order_relaxed),
                                  std::memory_order_relaxed);
            m_ring.store(ring, std::memory_order_release);
            return ring;
        } catch (const std::bad_alloc&) {
            return nullptr;
        }
    }

    // A thief may still read an old ring: they are kept until the end, altogether as large as the newest.
    std::vector<std::unique_ptr<Ring>> m_rings;
    std::atomic<Ring*> m_ring;
    alignas(64) std::atomic<std::int64_t> m_top{0};
    alignas(64) std::atomic<std::int64_t> m_bottom{0};
};

} // namespace makespan::runtime
