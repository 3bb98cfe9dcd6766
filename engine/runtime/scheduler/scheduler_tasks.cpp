#include "engine/runtime/scheduler/scheduler.h"
#include "engine/runtime/sync/prefetch.h"

/// A task's way from its submission to those who wait for it.
namespace makespan::runtime {

FunctionId Scheduler::function(std::string_view name, std::uint32_t line)
{
    const std::lock_guard lock(m_lanesMutex);
    const auto [entry, isNew] = m_functionIds.try_emplace(
        {std::string(name), line},
        FunctionId{static_cast<std::uint32_t>(m_record->functions.size())});
    if (isNew) {
        const std::lock_guard recordLock(m_record->mutex);
        m_record->functions.push_back({std::string(name), line});
    }
    return entry->second;
}

void Scheduler::submit(Task& task, const Submission& submission)
{
    task.retainUnshared(); // nobody else knows it yet
    submitUnwatched(task, submission);
}

void Scheduler::submitUnwatched(Task& task, const Submission& submission)
{
    Lane* lane = callerLane();
    if (submission.dependencies.empty() && submission.actor == nullptr
        && submission.slotUnits == kUnitsPerSlot)
        return submitPlain(lane, task, submission);
    for (const Link& link : submission.dependencies)
        prefetchToWrite(link.on); // most likely in the cache of whoever runs it
    task.m_actor = submission.actor;
    task.m_firstDependency = submission.dependencies.data();
    task.m_dependencyCount = static_cast<std::uint32_t>(submission.dependencies.size());
    task.m_number = m_nextNumber.fetch_add(1, std::memory_order_relaxed);
    task.m_slotUnits = submission.slotUnits;
    task.m_line = submission.line;
    if (m_isTracing)
        recordSubmission(lane, task, submission);

    if (task.m_actor != nullptr) {
        constexpr std::uint32_t kActors = 0x80000000U; // an actor's methods are one caller
        const Task* caller =
            lane == nullptr ? nullptr : lane->current.load(std::memory_order_relaxed);
        task.m_caller = caller == nullptr               ? kDriver
                        : lane->kind == LaneKind::Actor ? (kActors | lane->index)
                                                        : caller->m_number;
        try {
            if (!task.m_actor->announce(task, submission.createsActor))
                return;
        } catch (...) { // no memory for its place in the row
            task.release();
            throw;
        }
    }

    // m_missing counts the dependencies and the submission itself, so that a dependency that ends
    // meanwhile cannot start the task under our hands.
    if (task.m_dependencyCount == 0) {
        task.m_missing.store(0, std::memory_order_relaxed);
    } else {
        std::uint32_t arrived = 1;
        task.m_missing.store(task.m_dependencyCount + 1, std::memory_order_relaxed);
        for (Link& link : task.dependencies()) {
            link.setOwner(task);
            if (!link.on->addLink(link))
                ++arrived;
        }
        if (task.m_missing.fetch_sub(arrived, std::memory_order_acq_rel) != arrived)
            return;
    }
    TaskList ready;
    makeReady(task, 0, ready);
    if (m_isStealing && lane != nullptr && lane->deque)
        keep(*lane, ready);
    else
        enqueue(ready);
}

/// The same for most tasks: ready at once, and of one slot.
void Scheduler::submitPlain(Lane* lane, Task& task, const Submission& submission)
{
    task.m_number = m_nextNumber.fetch_add(1, std::memory_order_relaxed);
    task.m_slotUnits = kUnitsPerSlot;
    task.m_line = submission.line;
    task.m_missing.store(0, std::memory_order_relaxed);
    if (m_isTracing)
        recordSubmission(lane, task, submission);
    const bool isOwn = m_isStealing && lane != nullptr && lane->deque;
    if (!isOwn && m_queue.pushOne(task)) {
        if (m_queue.attention() == Attention::Idle) [[unlikely]]
            callForHelp();
        return;
    }
    TaskList ready;
    ready.pushBack(task);
    if (isOwn)
        keep(*lane, ready);
    else
        enqueue(ready);
}

void Scheduler::recordSubmission(Lane* lane, const Task& task, const Submission& submission)
{
    const auto function = static_cast<std::uint32_t>(submission.function);
    const bool isShort = submission.line == 0 && submission.called == 0;
    if (isShort && lane != nullptr)
        lane->record->events.pushEnd(EventKind::Submit, task.m_number, now(), function);
    else
        recordTo(lane, {submission.called, now(), task.m_number, function, submission.line, 0,
                        EventKind::Submit, 0});
    for (const Link& link : task.dependencies())
        recordTo(lane, {0, 0, task.m_number, link.on->m_number, 0, 0, EventKind::Dependency, 0});
    // An actor's call needs none: it runs on the actor's lane.
    if (task.m_slotUnits != kUnitsPerSlot && (task.m_actor == nullptr || task.isPlacement()))
        recordTo(lane, {0, 0, task.m_number, task.units(), 0, 0, EventKind::Slots, 0});
}

Task* Scheduler::failedDependency(const Task& task)
{
    for (const Link& link : task.dependencies()) {
        if (link.on->m_outcome != Outcome::Finished)
            return link.on;
    }
    return nullptr;
}

void Scheduler::recordGiven(const Task& task, Outcome outcome, Ticks time) noexcept
{
    if (!m_isTracing)
        return;
    const std::uint32_t number = task.shownNumber();
    record({0, time, number, 0, 0, 0, EventKind::Given, static_cast<std::uint8_t>(outcome)});
    if (task.m_actor != nullptr)
        record({0, 0, number, task.m_actor->lane().index, 0, 0, EventKind::ActorTask, 0});
}

/// All inputs of the task are there. \param time when the last one came; 0: they were there at submission.
void Scheduler::makeReady(Task& task, Ticks time, TaskList& ready)
{
    if (task.m_actor != nullptr) {
        if (m_isTracing && time != 0)
            record({0, time, task.m_number, 0, 0, 0, EventKind::Ready, 0});
        if (task.isPlacement() && failedDependency(task) == nullptr)
            ready.pushBack(task);
        else
            task.m_actor->becomeReady(task);
        return;
    }
    if (Task* failed = failedDependency(task)) {
        if (task.claim()) {
            task.inherit(*failed);
            const Ticks ended = time != 0 ? time : now();
            recordGiven(task, Outcome::Failed, ended);
            settleAtOnce(task, Outcome::Failed, ended, ready);
        }
        task.release();
        return;
    }
    if (m_isTracing && time != 0)
        record({0, time, task.m_number, 0, 0, 0, EventKind::Ready, 0});
    ready.pushBack(task);
}

/// Collects whom to wake because he waits for a task that has ended, and the tasks that it makes ready, in the order of
/// their numbers.
void Scheduler::settleLinks(
    Link* link, Outcome outcome, Ticks time, TaskList& ready, Wakeups& wakeups)
{
    // Tasks that fail with this one are settled in turn, in a loop: their chain may be long. They are in
    // no queue, so their m_next is free.
    TaskList failing;
    while (true) {
        while (link != nullptr) {
            // The link belongs to its owner, which may be gone once it has been counted: read first.
            Link* next = link->next;
            prefetchToWrite(next);
            if (link->dependent() == nullptr) {
                notify(*static_cast<WaiterLink*>(link), outcome, wakeups);
            } else {
                Task& dependent = *link->dependent();
                if (dependent.m_missing.fetch_sub(1, std::memory_order_acq_rel) == 1) {
                    Task* failed =
                        dependent.m_actor == nullptr ? failedDependency(dependent) : nullptr;
                    if (failed == nullptr) {
                        makeReady(dependent, time, ready);
                    } else {
                        deliver(
                            wakeups); // destructors of arguments follow, which may wait for anybody
                        if (dependent.claim()) {
                            dependent.inherit(*failed);
                            failing.pushBack(dependent);
                        } else {
                            dependent.release();
                        }
                    }
                }
            }
            link = next;
        }
        Task* next = failing.popFront();
        if (next == nullptr)
            break;
        outcome = Outcome::Failed;
        recordGiven(*next, outcome, time);
        link = next->complete(outcome);
        deliver(wakeups);
        next->release();
    }
    if (ready.count() > 1)
        ready.sort();
}

/// settle() for whoever goes on to foreign code.
void Scheduler::settleAtOnce(Task& task, Outcome outcome, Ticks time, TaskList& ready)
{
    Wakeups wakeups;
    settle(task, outcome, time, ready, wakeups);
    deliver(wakeups);
}

void Scheduler::giveUp(Task& task, AbandonReason reason, TaskList& ready)
{
    const Ticks time = now();
    task.abandon(reason);
    const Outcome outcome =
        reason == AbandonReason::ActorKilled ? Outcome::Failed : Outcome::Cancelled;
    recordGiven(task, outcome, time);
    settleAtOnce(task, outcome, time, ready);
}

/// Makes tasks that are ready known to the workers. Without the lock as long as nobody has to be told.
void Scheduler::enqueue(TaskList& ready)
{
    if (ready.isEmpty())
        return;
    m_queue.push(ready, [](const Task& task) { return task.m_slotUnits == kUnitsPerSlot; });
    if (ready.isEmpty() && m_queue.attention() != Attention::Idle)
        return;
    Wakeups wakeups;
    {
        const std::lock_guard lock(m_lock);
        append(ready);
        dispatch(wakeups);
        checkQuiet(wakeups); // a task that never fits makes nobody active
    }
    deliver(wakeups);
}

bool Scheduler::cancel(Task& task)
{
    if (task.isDone())
        return false;
    if (!task.claim()) {
        interrupt(task); // it runs, or ends just now
        return true;
    }
    // A foreign thread is not among the active; while it settles the task it could look as if nobody
    // were going to.
    const bool isForeign = callerLane() == nullptr;
    if (isForeign) {
        const std::lock_guard lock(m_lock);
        ++m_active;
    }
    TaskList ready;
    giveUp(task, AbandonReason::Cancelled, ready);
    Wakeups wakeups;
    {
        const std::lock_guard lock(m_lock);
        append(ready);
        if (isForeign)
            --m_active;
        dispatch(wakeups);
        checkQuiet(wakeups);
    }
    deliver(wakeups);
    return true;
}

void Scheduler::interrupt(Task& task)
{
    // The flag is set before the lock is taken and looked at under it: who is about to sleep or to
    // block either sees it or is seen here.
    task.m_cancelRequested.store(true, std::memory_order_relaxed);
    Wakeups wakeups;
    {
        const std::lock_guard lanesLock(m_lanesMutex);
        const std::lock_guard lock(m_lock);
        Waiter* waiter = m_waiting.first();
        while (waiter != nullptr && waiter->task != &task)
            waiter = waiter->next;
        if (waiter != nullptr)
            fire(*waiter, AwaitEnd::Cancelled, wakeups);
        for (const auto& lane : m_lanes) {
            if (lane->isSleeping && lane->current.load(std::memory_order_relaxed) == &task)
                wakeups.add(lane->parker);
        }
    }
    deliver(wakeups);
}

void Scheduler::record(const Event& event) noexcept
{
    recordTo(callerLane(), event);
}

void Scheduler::recordTo(Lane* lane, const Event& event) noexcept
{
    if (lane != nullptr) {
        lane->record->events.push(event);
        return;
    }
    const std::lock_guard lock(m_foreignLock);
    m_record->foreign.push(event);
}

} // namespace makespan::runtime
