#include "engine/runtime/scheduler.h"

#include <algorithm>

/// What Policy::Steal adds: tasks that a worker makes ready stay in its own deque, without the lock. Only tasks of
/// one slot do, and only while the worker runs: whoever blocks or gets idle has an empty deque, so the
/// scheduler's invariants hold for deques as they do for the common queue.
namespace makespan::runtime {

namespace {

/// Every so often the common queue comes first, so that what is submitted from outside is not starved by
/// what the tasks submit themselves. A prime, so that it does not fall in step with the program.
constexpr std::uint32_t kCentralInterval = 61;

/// How many tasks may run on top of one another on a worker's stack.
constexpr std::uint32_t kMostNested = 64;

} // namespace

Task* Scheduler::finishStealing(Lane& lane, TaskList& ready, Ticks length)
{
    keep(lane, ready);
    if (++lane.sinceCentral < kCentralInterval && ready.isEmpty()
        && !m_hasResuming.load(std::memory_order_relaxed) && lane.heldUnits == kUnitsPerSlot) {
        if (Task* next = lane.deque->pop()) {
            share(lane);
            return next;
        }
    }
    lane.sinceCentral = 0;
    return finish(lane, ready, length);
}

/// Puts tasks of one slot into the worker's deque, so that the one with the lowest number comes out first.
/// Leaves the others in the list.
void Scheduler::keep(Lane& lane, TaskList& ready)
{
    if (ready.isEmpty())
        return;
    TaskList reversed;
    TaskList rest;
    while (Task* task = ready.popFront()) {
        if (task->m_slotUnits == kUnitsPerSlot)
            reversed.pushFront(*task);
        else
            rest.pushBack(*task);
    }
    while (Task* task = reversed.popFront()) {
        if (!lane.deque->push(*task))
            rest.pushBack(*task);
    }
    ready = rest;
}

/// The worker has pushed to its deque: if somebody is idle, hands him the oldest task.
///
/// No lost wake-up: the push is a sequentially consistent store, followed by this load of m_idleHint; who
/// becomes idle stores m_idleHint, followed by loads of all deques (finish()). Of the two at least one sees the
/// other.
void Scheduler::share(Lane& lane)
{
    if (m_idleHint.load(std::memory_order_seq_cst) == 0)
        return;
    Wakeups wakeups;
    {
        const std::lock_guard lock(m_lock);
        if (m_idle.count() == 0 || m_freeUnits < kUnitsPerSlot
            || (mayWait() && m_polling.count() == 0))
            return;
        if (Task* task = lane.deque->steal())
            m_ready.pushBack(*task);
        dispatch(wakeups);
    }
    deliver(wakeups);
}

/// A task that waits runs its own children meanwhile, on its stack: a fork and join costs no switch of
/// threads. Nobody else's: those could wait for this very task.
void Scheduler::helpOut(Lane& lane, std::span<Task* const> tasks, const AwaitRequest& request)
{
    const auto isEnough = [&] {
        const auto done = static_cast<std::size_t>(std::count_if(
            tasks.begin(), tasks.end(), [](const Task* task) { return task->isDone(); }));
        return done >= request.count;
    };
    Task* waiting = lane.current.load(std::memory_order_relaxed);
    const std::int64_t base = lane.baseLevel;
    while (lane.depth < kMostNested && lane.deque->level() > base && !isEnough()) {
        Task* child = lane.deque->pop();
        if (child == nullptr)
            break;
        ++lane.depth;
        TaskList ready;
        run(lane, *child, now(), ready);
        --lane.depth;
        lane.current.store(waiting, std::memory_order_relaxed);
        lane.baseLevel = base;
        keep(lane, ready);
        enqueue(ready);
        share(lane);
    }
}

/// The newest of its own, else the oldest of somebody else's. Under the lock; with a slot free for it.
Task* Scheduler::takeFromDeques(Lane& lane)
{
    if (Task* own = lane.deque->pop())
        return own;
    // A failed steal means that somebody else took something: it is worth looking again.
    bool isWorthwhile = true;
    while (isWorthwhile) {
        isWorthwhile = false;
        const std::vector<Lane*>& lanes = m_idle.lanes();
        for (std::size_t i = 1; i < lanes.size(); ++i) {
            Lane& victim = *lanes[(lane.workerNumber + i) % lanes.size()];
            if (Task* task = victim.deque->steal())
                return task;
            isWorthwhile = isWorthwhile || !victim.deque->isEmpty();
        }
    }
    return nullptr;
}

/// Gives the worker's own tasks to the common queue, oldest first. Under the lock.
void Scheduler::emptyDeque(Lane& lane)
{
    if (!lane.deque)
        return;
    while (!lane.deque->isEmpty()) {
        if (Task* task = lane.deque->steal())
            m_ready.pushBack(*task);
    }
}

void Scheduler::tellIdle()
{
    if (m_isStealing)
        m_idleHint.store(m_idle.count(), std::memory_order_seq_cst);
}

} // namespace makespan::runtime
