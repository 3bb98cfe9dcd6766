#include "engine/runtime/scheduler/scheduler.h"
#include "engine/runtime/sync/prefetch.h"

#include <algorithm>
#include <limits>
#include <utility>

/// What a worker does all day: runs a task, finds the next one, or goes to sleep.
namespace makespan::runtime {

namespace {

/// How long an idle worker polls its mailbox before it sleeps: 1 to 5 µs, as long as the processor's pauses are.
constexpr int kIdlePolls = 100;

/// A worker is hot when this many tasks in a row were short: then polling for the next one is worth it.
constexpr std::uint32_t kShortStreak = 16;
/// From this length on a queue of short tasks is worth more than one worker.
constexpr std::int64_t kLongQueue = 64;
/// How often the sentinel looks.
constexpr std::chrono::microseconds kWatch{100};

} // namespace

void Scheduler::work(Lane& lane)
{
    // Going on to the next task is a loop, not a recursion: a chain may be as long as it likes. The end
    // of a task is the start of the next: one reading of the clock.
    Task* task = nullptr;
    Ticks start = 0;
    while (true) {
        if (task == nullptr) {
            task = awaitWork(lane);
            if (task == nullptr)
                return;
            start = now();
        }
        TaskList ready;
        Ticks end = run(lane, *task, start, ready);
        task = next(lane, ready, end - start, end);
        start = end;
    }
}

Task* Scheduler::awaitWork(Lane& lane)
{
    // A caller that it has just woken may be waiting for this very core.
    const int polls = lane.owed.takeHasWoken() ? 0 : kIdlePolls;
    for (int i = 0; i < polls && lane.mailbox.load(std::memory_order_relaxed) == nullptr; ++i)
        relax();
    if (std::exchange(lane.isWatching, false))
        keepWatch(lane);
    while (true) {
        if (lane.mailbox.load(std::memory_order_relaxed) != nullptr) {
            Task* task =
                lane.mailbox.exchange(nullptr, std::memory_order_acquire); // pairs with hand()
            lane.otherCore.settle();
            return task;
        }
        if (m_isClosing.load(std::memory_order_acquire))
            return nullptr;
        lane.parker.park();
    }
}

/// The sentinel's duty, if the lane has it: see the class.
void Scheduler::keepWatch(Lane& lane)
{
    std::int64_t taken = -1; // so far nothing is known
    while (true) {
        Wakeups wakeups;
        {
            const std::lock_guard lock(m_lock);
            if (m_sentinel != &lane)
                return;
            // Who was hot and takes nothing any more has met a long task: there is nobody to wait for.
            const bool isStuck = m_queue.taken() == taken;
            const bool isOver = isStuck || m_hot.load(std::memory_order_relaxed) == 0;
            m_hasCooled = m_hasCooled || isStuck;
            // A deque is only its owner's business, and that of somebody who has time.
            if (isOver || m_isStealing || m_queue.count() > kLongQueue) {
                m_sentinel = nullptr;
                dispatch(wakeups);
                if (!isOver && lane.mailbox.load(std::memory_order_relaxed) == nullptr)
                    m_sentinel = &lane;
                dispatch(wakeups);
            }
        }
        deliver(wakeups);
        taken = m_queue.taken();
        lane.parker.parkUntil(std::chrono::steady_clock::now() + kWatch);
    }
}

Ticks Scheduler::run(Lane& lane, Task& task, Ticks start, TaskList& ready)
{
    Ticks end = start;
    for (bool isTaken = task.claim(); isTaken;) {
        isTaken = false;
        Task* failed = nullptr;
        if (m_isStopping.load(std::memory_order_relaxed)) {
            giveUp(task, AbandonReason::Stopped, ready);
        } else if (task.m_actor != nullptr && task.m_actor->isKilled(task.m_number)) {
            giveUp(task, AbandonReason::ActorKilled, ready);
        } else if (task.m_attempt > 0 && task.cancelRequested()) {
            giveUp(task, AbandonReason::Cancelled, ready);
        } else if (task.m_actor != nullptr && (failed = failedDependency(task)) != nullptr) {
            task.inherit(*failed);
            recordGiven(task, Outcome::Failed, start);
            settle(task, Outcome::Failed, start, ready, lane.owed);
        } else {
            lane.setCurrent(&task);
            if (lane.depth == 0)
                lane.record->setBottom(task.shownNumber(), start);
            if (lane.deque)
                lane.baseLevel = lane.deque->level();
            if (lane.depth > 0 && m_isTracing)
                lane.record->events.pushBegin(EventKind::Nested, task.shownNumber(), start);
            // Who waits for it is needed as soon as it has ended.
            prefetchToWrite(reinterpret_cast<const Link*>(
                task.m_links.load(std::memory_order_relaxed) & ~Task::kLocked));
            const Outcome outcome = task.execute();
            const bool isToBeRepeated = outcome == Outcome::Pending;
            lane.setCurrent(nullptr);
            if (lane.depth == 0)
                lane.record->setBottom(kDriver, start);
            lane.record->countEnd();
            end = now();
            const Outcome shown = isToBeRepeated ? Outcome::Failed : outcome;
            if (m_isTracing)
                lane.record->events.pushSpan(EventKind::Run, task.shownNumber(), task.m_attempt,
                                             static_cast<std::uint8_t>(shown), start, end);
            if (!isToBeRepeated) [[likely]] {
                settle(task, outcome, end, ready, lane.owed);
                break;
            }
            noteRepeat(lane, task, end);
            if (!m_isStealing && lane.kind != LaneKind::Actor) {
                task.reopen();
                ready.pushBack(task);
                return end;
            }
            isTaken = true;
            start = end;
        }
    }
    if (task.dropReference()) {
        deliverOwed(lane); // its result's destructor may wait for anybody
        task.destroy();
    }
    return end;
}

/// The attempt that has just failed is to be followed by another.
void Scheduler::noteRepeat(Lane& lane, Task& task, Ticks failed) noexcept
{
    const std::uint32_t before = task.shownNumber();
    if (task.m_attempt < std::numeric_limits<std::uint16_t>::max())
        ++task.m_attempt;
    task.m_repeatNumber =
        m_isTracing ? m_nextNumber.fetch_add(1, std::memory_order_relaxed) : before;
    if (m_isTracing)
        lane.record->events.push(
            {0, failed, task.m_repeatNumber, before, 0, task.m_attempt, EventKind::Repeat, 0});
}

Task* Scheduler::next(Lane& lane, TaskList& ready, Ticks length, Ticks& end)
{
    lane.shortStreak = length < m_shortTicks ? lane.shortStreak + 1 : 0;
    const bool isHot = lane.shortStreak >= kShortStreak;
    if (isHot && !lane.isHot) {
        const std::lock_guard lock(m_lock);
        setHot(lane, true);
    }
    // What changes for the others is told under the lock: finish().
    if (isHot == lane.isHot && lane.heldUnits == kUnitsPerSlot && length < m_longTicks
        && !m_hasResuming.load(std::memory_order_relaxed)) {
        Task* task = m_isStealing ? nextOfOwn(lane, ready) : nextInOrder(ready);
        if (task != nullptr || isHot)
            deliverOwed(lane);
        if (task == nullptr && isHot && (task = search(lane)) != nullptr)
            end = now();
        if (task != nullptr)
            return task;
    }
    return finish(lane, ready, length);
}

/// Without the lock: the worker keeps its slot.
Task* Scheduler::nextInOrder(TaskList& ready)
{
    // A continuation that nobody is before needs no queue.
    if (ready.count() == 1 && ready.first()->m_slotUnits == kUnitsPerSlot && m_queue.isEmpty()
        && !m_queue.isClosed())
        return ready.popFront();
    if (!ready.isEmpty())
        enqueue(ready);
    return m_queue.take();
}

/// Polls for a task, so that nobody has to wake this worker. It still counts as busy. At least one core is left to
/// who might submit one.
Task* Scheduler::search(Lane& lane)
{
    const std::int64_t searchers = m_isStealing ? m_cores : std::max<std::int64_t>(1, m_cores - 1);
    if (m_hot.load(std::memory_order_relaxed) > searchers)
        return nullptr;
    if (lane.luck.isWorthwhile()) {
        const Ticks begin = now();
        do {
            Task* task = m_queue.take();
            if (task == nullptr && m_isStealing)
                task = stealFor(lane);
            if (task != nullptr) {
                lane.luck.tell(true);
                return task;
            }
            // Not too eagerly: who looks at each task as it comes fights for the queue's end with who submits it.
            // A deque's owner is not disturbed by a look, and what is in it is worth the haste.
            const int pause = m_isStealing ? 8 : 64;
            for (int i = 0; i < pause; ++i)
                relax();
        } while (now() - begin < m_searchTicks && !m_hasResuming.load(std::memory_order_relaxed)
                 && !m_isStopping.load(std::memory_order_relaxed));
        lane.luck.tell(false);
    }
    // Who submits may be waiting for this very core.
    std::this_thread::yield();
    if (Task* task = m_queue.take())
        return task;
    return nullptr;
}

/// The long way, with the lock: for whatever concerns the others.
Task* Scheduler::finish(Lane& lane, TaskList& ready, Ticks length)
{
    Wakeups& wakeups = lane.owed;
    Task* next = nullptr;
    {
        const std::lock_guard lock(m_lock);
        setHot(lane, lane.shortStreak >= kShortStreak);
        append(ready);
        m_freeUnits += lane.heldUnits;
        lane.heldUnits = 0;
        if (!m_resuming.isEmpty()) {
            emptyDeque(lane); // its slot may go
            grantSlots(wakeups);
        }
        next = takeReady(wakeups);
        if (next == nullptr && m_isStealing && m_freeUnits >= kUnitsPerSlot) {
            next = lane.deque->pop();
            if (next == nullptr)
                next = stealFor(lane);
        }
        if (next != nullptr && length >= m_longTicks) {
            // The tie rule: the lowest-numbered idle worker takes the next task.
            Lane* lowest = m_idle.lowest();
            if (lowest != nullptr && lowest->workerNumber < lane.workerNumber) {
                hand(*lowest, *next, wakeups);
                next = takeReady(wakeups);
            }
        }
        if (next != nullptr) {
            lane.heldUnits = next->m_slotUnits;
            m_freeUnits -= lane.heldUnits;
        } else {
            becomeIdle(lane);
        }
        dispatch(wakeups);
        if (next == nullptr)
            checkQuiet(wakeups);
        lane.isWatching = m_sentinel == &lane;
    }
    deliver(wakeups);
    return next;
}

} // namespace makespan::runtime
