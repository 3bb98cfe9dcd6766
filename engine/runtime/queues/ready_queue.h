#pragma once

#include "engine/runtime/queues/growing_ring.h"
#include "engine/runtime/sync/atomics.h"
#include "engine/runtime/sync/prefetch.h"
#include "engine/runtime/sync/spin_lock.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <mutex>

namespace makespan::runtime {

class Task;

/// What whoever made a task ready has to do about it.
enum class Attention : std::uint8_t {
    None,    ///< nothing: no slot is free, and who ends a task looks into the queue
    Watched, ///< nothing: somebody goes through short tasks and will look, and a sentinel sees to it that he does
    Idle     ///< tell the scheduler: somebody idle could run it
};

/// Ready tasks in exactly the order in which they were pushed. Many threads push, many take; a take is one
/// compare-exchange and no lock, a push takes a lock that consumers never touch.
///
/// Invariant: items are at [top, bottom), bottom is moved under the lock, top by a compare-exchange whose
/// winner has the item. Both only grow.
///
/// No lost wake-up: a producer publishes bottom and then reads the attention; whoever is about to leave the queue to
/// itself (because a worker gets idle or a slot gets free) writes the attention and then reads bottom. All
/// four are sequentially consistent, so at least one of the two sees the other: the producer that somebody is
/// idle, or the one who goes that there is a task (Dekker's argument).
template <class Item,
          class Atomics = StandardAtomics,
          class Lock = SpinLock,
          std::int64_t FirstSize = 256>
class BasicReadyQueue
{
public:
    BasicReadyQueue() = default;
    BasicReadyQueue(const BasicReadyQueue&) = delete;
    BasicReadyQueue& operator=(const BasicReadyQueue&) = delete;

    /// Pushes the list's items in their order for as long as `isPlain` says yes and there is memory; what is left
    /// in the list then goes where the scheduler keeps the rest, and so does everything until reopen().
    template <class List, class Predicate>
    void push(List& items, Predicate&& isPlain) noexcept
    {
        const std::lock_guard lock(m_pushing);
        const std::int64_t begin = m_bottom.load(std::memory_order_relaxed);
        std::int64_t bottom = begin;
        while (!items.isEmpty() && !m_isClosed.load(std::memory_order_relaxed)) {
            if (bottom - m_knownTop >= m_ring.size())
                m_knownTop = m_top.load(std::memory_order_acquire);
            if (!isPlain(*items.first()) || !m_ring.reserve(m_knownTop, bottom))
                m_isClosed.store(true, std::memory_order_seq_cst);
            else
                m_ring.store(bottom++, items.popFront());
        }
        if (bottom != begin)
            m_bottom.store(bottom, std::memory_order_seq_cst);
    }

    /// push() for a single plain one. \returns whether it is in; else it is left to push().
    bool pushOne(Item& item) noexcept
    {
        const std::lock_guard lock(m_pushing);
        const std::int64_t bottom = m_bottom.load(std::memory_order_relaxed);
        if (m_isClosed.load(std::memory_order_relaxed)) [[unlikely]]
            return false;
        if (bottom - m_knownTop >= m_ring.size()) [[unlikely]] {
            m_knownTop = m_top.load(std::memory_order_acquire);
            if (!m_ring.reserve(m_knownTop, bottom))
                return false;
        }
        m_ring.store(bottom, &item);
        m_bottom.store(bottom + 1, std::memory_order_seq_cst);
        return true;
    }

    /// The oldest; null when there is none.
    Item* take() noexcept
    {
        std::int64_t top = m_top.load(std::memory_order_seq_cst);
        while (true) {
            if (top >= m_knownBottom.load(std::memory_order_acquire)) {
                const std::int64_t bottom = m_bottom.load(std::memory_order_seq_cst);
                if (top >= bottom)
                    return nullptr;
                m_knownBottom.store(bottom, std::memory_order_release);
            }
            Item* item = m_ring.load(top);
            // The next one is most likely in the cache of whoever made it.
            const auto* next = reinterpret_cast<const char*>(m_ring.load(top + 1));
            prefetchToWrite(next);
            prefetchToWrite(next + kCacheLine);
            if (m_top.compare_exchange_weak(top, top + 1, std::memory_order_seq_cst))
                return item;
        }
    }

    bool isEmpty() const noexcept
    {
        return m_top.load(std::memory_order_seq_cst) >= m_bottom.load(std::memory_order_seq_cst);
    }

    /// How many were taken so far.
    std::int64_t taken() const noexcept { return m_top.load(std::memory_order_relaxed); }

    /// How many are in it, about.
    std::int64_t count() const noexcept
    {
        const std::int64_t top = m_top.load(std::memory_order_relaxed);
        return m_bottom.load(std::memory_order_relaxed) - top;
    }

    /// Whether what gets ready goes elsewhere.
    bool isClosed() const noexcept { return m_isClosed.load(std::memory_order_seq_cst); }

    void close() noexcept
    {
        const std::lock_guard lock(m_pushing);
        m_isClosed.store(true, std::memory_order_seq_cst);
    }

    void reopen() noexcept
    {
        const std::lock_guard lock(m_pushing);
        m_isClosed.store(false, std::memory_order_seq_cst);
    }

    Attention attention() const noexcept { return m_attention.load(std::memory_order_seq_cst); }

    /// To be followed by isEmpty() or take(). By one thread at a time.
    void announce(Attention attention) noexcept
    {
        if (m_attention.load(std::memory_order_relaxed) != attention)
            m_attention.store(attention, std::memory_order_seq_cst);
    }

private:
    static constexpr std::size_t kCacheLine = 64;

    // A line each for consumers, for producers, and for what seldom changes.
    alignas(64) typename Atomics::template Atomic<std::int64_t> m_top{0};
    typename Atomics::template Atomic<std::int64_t> m_knownBottom{0}; ///< bottom was there already
    alignas(64) typename Atomics::template Atomic<std::int64_t> m_bottom{0};
    Lock m_pushing;
    std::int64_t m_knownTop = 0; ///< top was there already; guarded by m_pushing
    alignas(64) typename Atomics::template Atomic<Attention> m_attention{Attention::None};
    typename Atomics::template Atomic<bool> m_isClosed{false};
    GrowingRing<Item, Atomics, FirstSize> m_ring;
};

using ReadyQueue = BasicReadyQueue<Task>;

} // namespace makespan::runtime
