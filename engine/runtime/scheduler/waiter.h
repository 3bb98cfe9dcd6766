#pragma once

#include "engine/runtime/scheduler/lane.h"
#include "engine/runtime/sync/end_count.h"
#include "engine/runtime/task/submission.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

namespace makespan::runtime {

/// Somebody who blocks in await() or waitIdle(). Lives on the blocked thread's stack.
///
/// Life: registering (links are added; completers may count already) → blocked (in the scheduler's list)
/// → fired (why is decided, out of the list) → released (has its slot back and may go on). All steps
/// but counting happen under the scheduler's lock, so it is fired exactly once. Its thread leaves only
/// after ends.left() says that every completer that took a link of it has made its last touch.
struct Waiter
{
    EndCount ends;
    // Constant while completers can see it.
    bool stopAtFailure = false;
    bool wantsOrder = false; ///< of the ends, in the links
    // Guarded by the scheduler's lock.
    Waiter* previous = nullptr;
    Waiter* next = nullptr;
    bool isBlocked = false;
    bool isFired = false;
    bool isCounted = false; ///< taken out of the number of the active
    bool waitsForIdle = false;
    AwaitEnd reason = AwaitEnd::Count;
    std::size_t ended = 0;   ///< so many ends were counted when it was fired
    std::uint32_t units = 0; ///< of slots, to get back before going on
    Lane* lane = nullptr;    ///< null: a foreign thread
    Parker* parker = nullptr;
    Task* task = nullptr;         ///< who waits; null: no task
    std::span<Task* const> tasks; ///< for what
    std::uint32_t line = 0;
    // Written under the lock, polled without.
    std::atomic<bool> isReleased{false};
};

/// A waiter's link to a task.
struct WaiterLink : Link
{
    static constexpr std::size_t kNotEnded = std::numeric_limits<std::size_t>::max();

    /// How many ends the waiter had counted before the one of this task, if it wants to know; written by the task's
    /// completer, to be read when that one has left.
    std::size_t before = kNotEnded;
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
