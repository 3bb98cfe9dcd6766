#include "engine/runtime/scheduler/deadlock_search.h"
#include "engine/runtime/scheduler/scheduler.h"

#include <algorithm>
#include <limits>
#include <new>
#include <utility>

/// What happens under the scheduler's lock: who gets a slot and a task, who is idle, and when nobody can go on.
namespace makespan::runtime {

/// Puts tasks behind all that are ready.
void Scheduler::append(TaskList& ready)
{
    if (ready.isEmpty())
        return;
    m_queue.push(ready, [](const Task& task) { return task.m_slotUnits == kUnitsPerSlot; });
    if (ready.isEmpty())
        return;
    m_queue.close(); // it may have been opened again since the push
    m_later.append(ready);
}

bool Scheduler::hasReady() const
{
    return !m_queue.isEmpty() || !m_later.isEmpty();
}

/// How many slots there are for what is ready.
std::int64_t Scheduler::unitsToGive() const
{
    // What is only abandoned needs no slots.
    if (m_isStopping.load(std::memory_order_relaxed))
        return std::numeric_limits<std::int64_t>::max();
    // Who comes back from a get goes first, or smaller tasks would starve him.
    return m_resuming.isEmpty() ? m_freeUnits : 0;
}

/// A worker's next task; the actors whose turn is before it get their slots.
Task* Scheduler::takeReady(Wakeups& wakeups)
{
    while (true) {
        const std::int64_t units = unitsToGive();
        if (units >= kUnitsPerSlot) {
            if (Task* task = m_queue.take())
                return task;
        }
        if (m_later.isEmpty())
            return nullptr;
        Task* task = m_later.popFitting(units);
        if (m_later.isEmpty())
            m_queue.reopen();
        if (task == nullptr || !task->isPlacement())
            return task;
        place(*task, wakeups);
    }
}

/// Gives the actors at the head of the row their slots: that takes no worker.
void Scheduler::placeActors(Wakeups& wakeups)
{
    while (!m_later.isEmpty()) {
        const std::int64_t units = unitsToGive();
        if (units >= kUnitsPerSlot && !m_queue.isEmpty())
            return;
        const Task* next = m_later.firstFitting(units);
        if (next == nullptr || !next->isPlacement())
            return;
        Task* creation = m_later.popFitting(units);
        if (m_later.isEmpty())
            m_queue.reopen();
        place(*creation, wakeups);
    }
}

/// The actor has the slots from now on, and gets the call that makes it as soon as the lock is free.
void Scheduler::place(Task& creation, Wakeups& wakeups)
{
    // What is given up takes nothing. Who kills an actor says so first and then takes its slots away, under the lock.
    const bool isGivenUp = m_isStopping.load(std::memory_order_relaxed)
                           || creation.m_claimed.load(std::memory_order_relaxed)
                           || creation.m_actor->isKilled(creation.m_number);
    if (!isGivenUp) {
        creation.m_actor->m_heldUnits += creation.units();
        m_actorUnits += creation.units();
        m_freeUnits -= creation.units();
    }
    ++m_busy; // until deliver() has told the actor
    ++m_active;
    wakeups.placed.pushBack(creation);
}

/// What the actor holds is free again, if it holds anything.
void Scheduler::giveBackSlots(ActorCore& actor, Wakeups& wakeups)
{
    m_actorUnits -= actor.m_heldUnits;
    m_freeUnits += std::exchange(actor.m_heldUnits, 0);
    grantSlots(wakeups);
    dispatch(wakeups);
}

void Scheduler::hand(Lane& lane, Task& task, Wakeups& wakeups)
{
    m_idle.erase(lane.workerNumber);
    if (m_sentinel == &lane)
        m_sentinel = nullptr;
    // A task that forks computes on where it is. Whoever else submits mostly goes to wait, and the woken one begins the
    // soonest on the core that gets free then.
    const Lane* waker = m_isStealing ? threadLane() : nullptr;
    const bool isElsewhere = waker != nullptr && waker->deque && m_busy < m_cores
                             && waker->current.load(std::memory_order_relaxed) != nullptr;
    ++m_busy;
    ++m_active;
    lane.heldUnits = task.m_slotUnits;
    m_freeUnits -= lane.heldUnits;
    if (isElsewhere)
        lane.otherCore.ask();
    lane.mailbox.store(&task, std::memory_order_release);
    wakeups.add(lane.parker, isElsewhere ? &lane.otherCore : nullptr);
}

/// Whether a short queue may be left to the hot workers, for the sentinel to see: see the class.
bool Scheduler::mayWait()
{
    return m_hot.load(std::memory_order_relaxed) > 0 && !m_hasCooled && m_sentinel != nullptr
           && !m_isStopping.load(std::memory_order_relaxed);
}

/// Hands ready tasks to idle workers for as long as they fit: restores invariant I. To be called whenever a slot got
/// free, a worker got idle or stopped being hot, or a task got ready.
void Scheduler::dispatch(Wakeups& wakeups)
{
    while (true) {
        placeActors(wakeups);
        const bool waits = mayWait();
        m_queue.announce(m_freeUnits < kUnitsPerSlot ? Attention::None
                         : waits                     ? Attention::Watched
                                                     : Attention::Idle);
        if (waits && m_later.isEmpty())
            return;
        if (!hasReady() && (m_freeUnits < kUnitsPerSlot || !drawFromDeques()))
            return;
        Lane* lane = m_idle.lowest();
        if (lane == nullptr) {
            const bool fits = (m_freeUnits >= kUnitsPerSlot && !m_queue.isEmpty())
                              || m_later.firstFitting(m_freeUnits) != nullptr;
            if (fits && !m_wantsWorker && !m_isClosing.load(std::memory_order_relaxed)) {
                m_wantsWorker = true;
                ++m_active; // for the worker to come, until addExtraWorker() counts it out
                wakeups.wantsWorker = true;
            }
            return;
        }
        Task* task = takeReady(wakeups);
        // Nothing that stands in the row fits; what is in a deque does.
        if (task == nullptr && unitsToGive() >= kUnitsPerSlot && drawFromDeques())
            task = takeReady(wakeups);
        if (task == nullptr)
            return;
        hand(*lane, *task, wakeups);
    }
}

void Scheduler::setHot(Lane& lane, bool isHot)
{
    if (lane.isHot == isHot)
        return;
    lane.isHot = isHot;
    m_hasCooled = false;
    m_hot.fetch_add(isHot ? 1 : -1, std::memory_order_relaxed);
}

void Scheduler::becomeIdle(Lane& lane)
{
    --m_busy;
    --m_active;
    setHot(lane, false);
    m_idle.insert(lane.workerNumber);
    if (m_sentinel == nullptr && m_hot.load(std::memory_order_relaxed) > 0 && !m_hasCooled)
        m_sentinel = &lane;
}

void Scheduler::grantSlots(Wakeups& wakeups)
{
    for (Waiter* waiter = m_resuming.first(); waiter != nullptr; waiter = m_resuming.first()) {
        if (!fitsAgain(waiter->units))
            return;
        m_resuming.remove(*waiter);
        m_hasResuming.store(!m_resuming.isEmpty(), std::memory_order_relaxed);
        resume(*waiter, wakeups);
    }
}

/// Whether who comes back from a get may go on. Slots that other tasks hold he waits for; those that actors took
/// for life meanwhile may never come back, and he goes on without them: as in Ray, there are then more in use than there are.
bool Scheduler::fitsAgain(std::uint32_t units) const
{
    return units <= m_freeUnits || units > std::int64_t{kUnitsPerSlot} * m_workers - m_actorUnits;
}

void Scheduler::resume(Waiter& waiter, Wakeups& wakeups)
{
    m_freeUnits -= waiter.units;
    waiter.lane->heldUnits = waiter.units;
    letGo(waiter, wakeups);
}

/// To be called when somebody who was busy or active no longer is.
void Scheduler::checkQuiet(Wakeups& wakeups)
{
    if (m_busy == 0 && !hasReady()) {
        for (Waiter* waiter = m_waiting.first(); waiter != nullptr;) {
            Waiter* next = waiter->next;
            if (waiter->waitsForIdle)
                fire(*waiter, AwaitEnd::Count, wakeups);
            waiter = next;
        }
        if (m_isStopping.load(std::memory_order_relaxed))
            wakeups.add(m_driver->parker); // close() waits for this
    }
    if (m_active == 0 && !m_waiting.isEmpty()) {
        try {
            const std::int64_t allUnits = std::int64_t{kUnitsPerSlot} * m_workers;
            m_deadlock = DeadlockSearch(m_waiting, allUnits, m_actorUnits).chain();
        } catch (const std::bad_alloc&) {
            m_deadlock.clear(); // without memory it stays unexplained
        }
        fireAll(AwaitEnd::Deadlock, wakeups);
    }
}

void Scheduler::fire(Waiter& waiter, AwaitEnd reason, Wakeups& wakeups)
{
    if (waiter.isFired)
        return;
    waiter.isFired = true;
    waiter.reason = reason;
    waiter.ended = waiter.ends.ended();
    if (!waiter.isBlocked)
        return; // still registering: it will look before it blocks
    m_waiting.remove(waiter);
    if (waiter.isCounted)
        ++m_active;
    if (waiter.units == 0 || m_isStopping.load(std::memory_order_relaxed)) {
        letGo(waiter, wakeups);
    } else if (m_resuming.isEmpty() && fitsAgain(waiter.units)) {
        resume(waiter, wakeups);
    } else {
        m_resuming.pushBack(waiter);
        m_hasResuming.store(true, std::memory_order_relaxed);
    }
}

void Scheduler::letGo(Waiter& waiter, Wakeups& wakeups)
{
    // Once released, a waiter may be gone at once. A lane's parker stays as long as the scheduler; that of a foreign
    // thread is woken while the lock still keeps the thread here.
    Parker& parker = *waiter.parker;
    const bool isForeign = waiter.lane == nullptr;
    waiter.isReleased.store(true, std::memory_order_release);
    if (isForeign)
        wakeups.wake(parker);
    else
        wakeups.add(parker);
}

void Scheduler::fireAll(AwaitEnd reason, Wakeups& wakeups)
{
    while (Waiter* waiter = m_waiting.first())
        fire(*waiter, reason, wakeups);
}

void Scheduler::deliver(Wakeups& wakeups)
{
    wakeups.deliver();
    while (wakeups.wantsWorker || !wakeups.placed.isEmpty()) {
        while (Task* creation = wakeups.placed.popFront())
            tellActor(*creation, wakeups);
        if (std::exchange(wakeups.wantsWorker, false))
            addExtraWorker(wakeups);
        wakeups.deliver();
    }
}

/// The second half of place().
void Scheduler::tellActor(Task& creation, Wakeups& wakeups)
{
    creation.m_actor->becomeReady(creation);
    const std::lock_guard lock(m_lock);
    --m_busy;
    --m_active;
    checkQuiet(wakeups);
}

double Scheduler::freeSlots() const
{
    const std::lock_guard lock(m_lock);
    return static_cast<double>(std::max<std::int64_t>(m_freeUnits, 0)) / kUnitsPerSlot;
}

bool Scheduler::isShortOfSlots() const
{
    const std::lock_guard lock(m_lock);
    return !m_later.isEmpty() || (m_freeUnits < kUnitsPerSlot && !m_queue.isEmpty());
}

Snapshot Scheduler::snapshot() const
{
    Snapshot snapshot;
    const std::lock_guard lanesLock(m_lanesMutex);
    snapshot.lanes.reserve(m_lanes.size());
    for (const auto& lane : m_lanes)
        snapshot.lanes.push_back(
            {lane->kind, lane->number, lane->record->name, LaneState::Idle, kDriver, 0});
    const std::lock_guard lock(m_lock);
    for (std::size_t i = 0; i < m_lanes.size(); ++i) {
        const LaneRecord& record = *m_lanes[i]->record;
        LaneSnapshot& row = snapshot.lanes[i];
        row.task = record.task.load(std::memory_order_relaxed);
        row.ended = record.ended.load(std::memory_order_relaxed);
        if (record.kind == LaneKind::Driver || row.task != kDriver)
            row.state = record.pause.load(std::memory_order_relaxed);
    }
    snapshot.ready =
        static_cast<std::size_t>(std::max<std::int64_t>(m_queue.count(), 0)) + m_later.count();
    snapshot.freeSlots =
        static_cast<double>(std::max<std::int64_t>(m_freeUnits, 0)) / kUnitsPerSlot;
    return snapshot;
}

std::vector<WaitEdge> Scheduler::deadlock() const
{
    const std::lock_guard lock(m_lock);
    return m_deadlock;
}

} // namespace makespan::runtime
