#pragma once

#include "engine/runtime/lane.h"
#include "engine/runtime/submission.h"

#include <atomic>
#include <cstdint>
#include <span>

namespace makespan::runtime {

/// Somebody who blocks in await() or waitIdle(). Lives on the blocked thread's stack.
///
/// Life: registering (links are added; completers may count already) → blocked (in the scheduler's list)
/// → fired (why is decided, out of the list) → released (has its slot back and may go on). All steps
/// but counting happen under the scheduler's lock, so it is fired exactly once. Its thread leaves only
/// after left() says that every completer that took a link of it has made its last touch.
struct Waiter
{
    /// One of the tasks has ended: counts it, and mostly that its completer is through with the waiter as well.
    /// Exactly one completer is told that it was the last that was wanted, unless ownEnded() is; who is told so, or was
    /// told `isUrgent` is true, has not left yet and goes on to leave(). The others touch the waiter no more.
    /// \returns whether to go on.
    bool countEnd(bool isUrgent, bool& isLast) noexcept
    {
        std::uint64_t before = m_counts.load(std::memory_order_relaxed);
        while (true) {
            isLast = ended(before) + 1 == m_wanted;
            const bool goesOn = isLast || isUrgent;
            if (m_counts.compare_exchange_weak(before, before + kEnded + (goesOn ? 0 : kLeft),
                                               std::memory_order_acq_rel,
                                               std::memory_order_relaxed))
                return goesOn;
        }
    }

    /// A completer's last touch.
    void leave() noexcept { m_counts.fetch_add(kLeft, std::memory_order_release); }

    /// By the waiter's own thread: so many had ended before they got a link. \returns whether all that are wanted have.
    bool ownEnded(std::size_t count) noexcept
    {
        return ended(m_counts.fetch_add(kEnded * count, std::memory_order_acq_rel)) + count
               >= m_wanted;
    }

    /// By the waiter's own thread: how many completers have left.
    std::size_t left() const noexcept
    {
        return m_counts.load(std::memory_order_acquire)
               / kLeft; // pairs with leave() and countEnd()
    }

    /// Before there are links.
    void want(std::size_t count) noexcept { m_wanted = count; }

    // Constant while completers can see it.
    bool stopAtFailure = false;
    // Guarded by the scheduler's lock.
    Waiter* previous = nullptr;
    Waiter* next = nullptr;
    bool isBlocked = false;
    bool isFired = false;
    bool isCounted = false; ///< taken out of the number of the active
    bool waitsForIdle = false;
    AwaitEnd reason = AwaitEnd::Count;
    std::uint32_t units = 0; ///< of slots, to get back before going on
    Lane* lane = nullptr;    ///< null: a foreign thread
    Parker* parker = nullptr;
    Task* task = nullptr;         ///< who waits; null: no task
    std::span<Task* const> tasks; ///< for what
    std::uint32_t line = 0;
    // Written under the lock, polled without.
    std::atomic<bool> isReleased{false};

private:
    static constexpr std::uint64_t kEnded = 1;
    static constexpr std::uint64_t kLeft = std::uint64_t{1} << 32U;

    static std::size_t ended(std::uint64_t counts) { return counts % kLeft; }

    std::size_t m_wanted = 0;
    /// Tasks that ended in the lower half, completers that left in the upper one: mostly one access is enough.
    std::atomic<std::uint64_t> m_counts{0};
};

/// Waiters in the order of their coming. Guarded by the scheduler's lock.
class WaiterList
{
public:
    Waiter* first() const { return m_first; }

    bool isEmpty() const { return m_first == nullptr; }

    void pushBack(Waiter& waiter)
    {
        waiter.previous = m_last;
        waiter.next = nullptr;
        (m_last == nullptr ? m_first : m_last->next) = &waiter;
        m_last = &waiter;
    }

    void remove(Waiter& waiter)
    {
        (waiter.previous == nullptr ? m_first : waiter.previous->next) = waiter.next;
        (waiter.next == nullptr ? m_last : waiter.next->previous) = waiter.previous;
        waiter.previous = nullptr;
        waiter.next = nullptr;
    }

private:
    Waiter* m_first = nullptr;
    Waiter* m_last = nullptr;
};

} // namespace makespan::runtime
