#include "engine/runtime/scheduler/scheduler.h"

#include <algorithm>

/// What Policy::Steal adds: tasks that a worker makes ready stay in its own deque. Only tasks of one slot do, and only
/// while the worker runs: whoever blocks or gets idle has an empty deque. So whatever is in a deque is before
/// somebody who works, and the deques obey the same protocol as the common queue: who pushes reads the attention
/// after it, and who announces an idle worker looks into all deques after that (dispatch()).
namespace makespan::runtime {

namespace {

/// Every so often the common queue comes first, so that what is submitted from outside is not starved by
/// what the tasks submit themselves. A prime, so that it does not fall in step with the program.
constexpr std::uint32_t kCentralInterval = 61;

/// How many tasks may run on top of one another on a worker's stack.
constexpr std::uint32_t kMostNested = 64;

} // namespace

/// Without the lock: the worker keeps its slot.
Task* Scheduler::nextOfOwn(Lane& lane, TaskList& ready)
{
    const bool isCentralsTurn = ++lane.sinceCentral >= kCentralInterval;
    if (!isCentralsTurn && ready.count() == 1 && ready.first()->m_slotUnits == kUnitsPerSlot)
        return ready.popFront(); // the newest, of which nobody else knows
    keep(lane, ready);
    Task* task = isCentralsTurn ? m_queue.take() : lane.deque->pop();
    if (task == nullptr) {
        lane.sinceCentral = 0;
        task = isCentralsTurn ? lane.deque->pop() : m_queue.take();
    }
    return task != nullptr ? task : stealFor(lane);
}

/// Puts tasks of one slot into the worker's deque, so that the one with the lowest number comes out first, the
/// others into the common queue, and tells somebody who is idle.
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
    enqueue(rest);
    if (m_queue.attention() == Attention::Idle)
        callForHelp();
}

/// Somebody is idle, and there is something for him in the common queue or in a deque.
void Scheduler::callForHelp()
{
    Wakeups wakeups;
    {
        const std::lock_guard lock(m_lock);
        dispatch(wakeups);
    }
    deliver(wakeups);
}

Lane* Scheduler::fork(Task& task)
{
    Lane* lane = threadLane();
    if (lane == nullptr || &lane->scheduler != this || !lane->deque) {
        submit(task, {});
        return nullptr;
    }
    // Numbers are taken by the block: two workers that fork must not share a cache line for each. What is left of
    // a block in the end is no task, and the exporter leaves it out.
    if (lane->nextNumber == lane->endOfNumbers) [[unlikely]] {
        constexpr std::uint32_t kBlock = 256;
        lane->nextNumber = m_nextNumber.fetch_add(kBlock, std::memory_order_relaxed);
        lane->endOfNumbers = lane->nextNumber + kBlock;
    }
    task.retainUnshared();
    task.m_number = lane->nextNumber++;
    task.m_slotUnits = kUnitsPerSlot;
    task.m_missing.store(0, std::memory_order_relaxed);
    if (m_isTracing)
        lane->record->events.pushEnd(EventKind::Submit, task.m_number, now());
    if (!lane->deque->push(task)) [[unlikely]] {
        TaskList ready;
        ready.pushBack(task);
        enqueue(ready);
    } else if (m_queue.attention() == Attention::Idle) [[unlikely]] {
        callForHelp();
    }
    return lane;
}

AwaitEnd Scheduler::join(Lane* lane, Task& task)
{
    if (lane != nullptr && lane->deque->level() > lane->baseLevel && lane->deque->peek() == &task
        && lane->deque->pop() != nullptr) {
        runForked(*lane, task);
        return AwaitEnd::Count;
    }
    // It left the deque when its caller blocked. The stack is as deep as the program's own calls.
    if (lane != nullptr && !task.isDone())
        runHere(*lane, task);
    return awaitFork(task);
}

/// Somebody else has it, or will.
AwaitEnd Scheduler::awaitFork(Task& task)
{
    Task* const tasks[] = {&task};
    AwaitRequest request;
    request.count = 1;
    const AwaitEnd end = await(tasks, request);
    if (end != AwaitEnd::Count && !task.isDone()) {
        // It must not outlive this call: it is not started, or asked to end.
        cancel(task);
        constexpr std::chrono::microseconds kNap{50};
        while (!task.isDone())
            std::this_thread::sleep_for(kNap);
    }
    return end;
}

/// run() for a task that only the caller knows: nobody can wait for it, cancel it or depend on it.
void Scheduler::runForked(Lane& lane, Task& task)
{
    Task* forker = lane.current.load(std::memory_order_relaxed);
    const std::int64_t base = lane.baseLevel;
    lane.setCurrent(&task);
    lane.baseLevel = lane.deque->level();
    ++lane.depth;
    const bool isStopping = m_isStopping.load(std::memory_order_relaxed);
    Ticks start = 0;
    if (m_isTracing) {
        start = now();
        lane.record->events.pushBegin(EventKind::Nested, task.m_number, start);
    }
    Outcome outcome = Outcome::Cancelled;
    if (isStopping)
        task.abandon(AbandonReason::Stopped);
    else
        outcome = task.execute();
    if (m_isTracing)
        lane.record->events.pushSpan(EventKind::Run, task.m_number, 0,
                                     static_cast<std::uint8_t>(outcome), start, now());
    --lane.depth;
    lane.record->countEnd();
    lane.setCurrent(forker);
    lane.baseLevel = base;
    task.completeUnshared(outcome);
}

/// A task that waits runs what it waits for, on its own stack: a fork and join costs no switch of threads. Nothing
/// else: that could be long, or wait for this very task.
void Scheduler::runAwaited(Lane& lane, std::span<Task* const> tasks, const AwaitRequest& request)
{
    const auto isEnough = [&] {
        return request.count < tasks.size()
               && static_cast<std::size_t>(std::count_if(
                      tasks.begin(), tasks.end(), [](const Task* task) { return task->isDone(); }))
                      >= request.count;
    };
    for (Task* task : tasks) {
        if (lane.depth >= kMostNested || isEnough())
            break;
        if (!task->isDone())
            runHere(lane, *task);
    }
    dropStale(lane);
}

void Scheduler::runHere(Lane& lane, Task& task)
{
    const bool isTaken = lane.deque->level() > lane.baseLevel && lane.deque->peek() == &task
                         && lane.deque->pop() != nullptr;
    if (!isTaken) {
        const bool isWaiting = task.m_actor == nullptr && task.m_slotUnits == kUnitsPerSlot
                               && task.m_missing.load(std::memory_order_acquire) == 0
                               && !task.m_claimed.load(std::memory_order_relaxed);
        if (!isWaiting || failedDependency(task) != nullptr)
            return;
        // It stays in its queue, or with the thief that has not begun it, and is thrown away there: whoever claims a task
        // first runs it.
        task.retain();
        if (!lane.deque->isEmpty())
            ++lane.stale;
    }
    Task* waiting = lane.current.load(std::memory_order_relaxed);
    const std::int64_t base = lane.baseLevel;
    ++lane.depth;
    TaskList ready;
    run(lane, task, now(), ready);
    deliverOwed(lane);
    --lane.depth;
    lane.setCurrent(waiting);
    lane.baseLevel = base;
    keep(lane, ready);
}

/// Throws away what was run by its waiter, where that is on top of the deque.
void Scheduler::dropStale(Lane& lane)
{
    while (lane.stale > 0 && lane.deque->level() > lane.baseLevel) {
        Task* task = lane.deque->pop();
        if (task == nullptr)
            return;
        if (!task->m_claimed.load(std::memory_order_relaxed)) {
            TaskList back;
            back.pushBack(*task);
            keep(lane, back);
            return;
        }
        task->release();
        --lane.stale;
    }
}

/// The oldest of somebody else's; null when there is none. With or without the lock.
Task* Scheduler::stealFor(Lane& lane)
{
    // A failed steal means that somebody else took something: it is worth looking again.
    bool isWorthwhile = true;
    while (isWorthwhile) {
        isWorthwhile = false;
        Lane* victim = lane.nextWorker;
        while (victim != &lane) {
            if (victim == nullptr) {
                victim = m_firstWorker.load(std::memory_order_acquire);
                continue;
            }
            if (Task* task = victim->deque->steal())
                return task;
            isWorthwhile = isWorthwhile || !victim->deque->isEmpty();
            victim = victim->nextWorker;
        }
    }
    return nullptr;
}

/// The oldest task of any deque goes to the common queue. Under the lock. \returns whether there was one.
bool Scheduler::drawFromDeques()
{
    bool isWorthwhile = m_isStealing;
    while (isWorthwhile) {
        isWorthwhile = false;
        for (Lane* lane = m_firstWorker.load(std::memory_order_acquire); lane != nullptr;
             lane = lane->nextWorker) {
            if (Task* task = lane->deque->steal()) {
                TaskList drawn;
                drawn.pushBack(*task);
                append(drawn);
                return true;
            }
            isWorthwhile = isWorthwhile || !lane->deque->isEmpty();
        }
    }
    return false;
}

/// Gives the worker's own tasks to the common queue, oldest first. Under the lock.
void Scheduler::emptyDeque(Lane& lane)
{
    if (!lane.deque)
        return;
    TaskList own;
    while (!lane.deque->isEmpty()) {
        if (Task* task = lane.deque->steal())
            own.pushBack(*task);
    }
    lane.stale = 0; // they are thrown away wherever they get to
    append(own);
}

} // namespace makespan::runtime
