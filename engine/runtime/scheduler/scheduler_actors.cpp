#include "engine/runtime/scheduler/scheduler.h"
#include "engine/runtime/scheduler/threaded_actor_core.h"

#include <string>
#include <system_error>
#include <utility>

namespace makespan::runtime {

void Scheduler::act(Lane& lane)
{
    Ticks time = now();
    while (Task* call = lane.actor->next(lane, time)) {
        TaskList ready;
        const auto creation = call->isPlacement() ? TaskPtr<Task>::adopt(call) : TaskPtr<Task>();
        if (creation)
            creation->retain();
        time = run(lane, *call, time, ready);
        deliverOwed(lane);
        if (creation && creation->outcome() != Outcome::Finished)
            endUnmade(*lane.actor, creation->m_number);
        enqueue(ready);
    }
    lane.actor->end(lane);
}

/// The call that should have made the actor did not.
void Scheduler::endUnmade(ActorCore& actor, std::uint32_t creation)
{
    Wakeups wakeups;
    {
        const std::lock_guard lock(m_lock);
        // Who killed it gave its slots back; a next one may hold some by now.
        if (!actor.isKilled(creation))
            giveBackSlots(actor, wakeups);
    }
    deliver(wakeups);
}

void Scheduler::freeSlotsOf(ActorCore& actor)
{
    Wakeups wakeups;
    {
        const std::lock_guard lock(m_lock);
        giveBackSlots(actor, wakeups);
    }
    deliver(wakeups);
}

void Scheduler::abandonCalls(ActorCore& actor)
{
    actor.kill(kDriver);
    freeSlotsOf(actor);
}

ActorCore* Scheduler::createActor(std::string name)
{
    Lane& lane = addActorLane(std::move(name));
    startActor(lane, std::make_unique<ActorCore>(lane));
    return lane.actor;
}

ActorCore* Scheduler::createThreadedActor(std::string name, unsigned concurrency)
{
    Lane& lane = addActorLane(std::move(name));
    startActor(lane, std::make_unique<ThreadedActorCore>(lane, concurrency));
    return lane.actor;
}

Lane& Scheduler::addActorLane(std::string name)
{
    return addLane(LaneKind::Actor, m_actorLanes.fetch_add(1, std::memory_order_relaxed),
                   std::move(name));
}

void Scheduler::startActor(Lane& lane, std::unique_ptr<ActorCore> actor)
{
    lane.actor = actor.get();
    {
        const std::lock_guard lock(m_lanesMutex);
        m_actors.push_back(std::move(actor));
    }
    startActorThread(lane);
}

/// One more thread of an actor, because all that it has are busy. Without it, calls wait until one is free.
void Scheduler::addThread(ThreadedActorCore& actor, std::size_t number)
{
    Lane& lane = addActorLane(actor.lane().record->name + " (" + std::to_string(number) + ")");
    lane.actor = &actor;
    actor.addLane(&lane);
    try {
        startActorThread(lane);
    } catch (const std::system_error&) {
        actor.addLane(nullptr);
    }
}

void Scheduler::startActorThread(Lane& lane)
{
    {
        const std::lock_guard lock(m_lock);
        ++m_busy; // until its thread finds nothing to do
        ++m_active;
    }
    try {
        startThread(lane, &Scheduler::act);
    } catch (...) {
        Wakeups wakeups;
        {
            const std::lock_guard lock(m_lock);
            --m_busy;
            --m_active;
            checkQuiet(wakeups);
        }
        deliver(wakeups);
        throw;
    }
}

/// Who waits may wait for what actors that nap have not looked at yet.
void Scheduler::wakeNappers()
{
    const std::lock_guard lock(m_lanesMutex);
    for (const auto& actor : m_actors)
        actor->lane().parker.unpark();
}

void Scheduler::killActor(ActorCore& actor)
{
    endCalls(actor, kDriver);
}

void Scheduler::restartActor(ActorCore& actor)
{
    endCalls(actor, m_nextNumber.load(std::memory_order_relaxed));
}

/// The call that runs is not touched, for it may end at any moment: whoever sleeps or is about to block asks
/// isCancelled() under the lock, or is seen here.
void Scheduler::endCalls(ActorCore& actor, std::uint32_t before)
{
    actor.kill(before);
    const std::vector<Lane*> lanes = actor.lanes();
    Wakeups wakeups;
    {
        const std::lock_guard lock(m_lock);
        for (Lane* lane : lanes) {
            Waiter* waiter = m_waiting.first();
            while (waiter != nullptr && waiter->lane != lane)
                waiter = waiter->next;
            if (waiter != nullptr && isCancelled(lane, waiter->task))
                fire(*waiter, AwaitEnd::Cancelled, wakeups);
            if (lane->isSleeping)
                wakeups.add(lane->parker);
        }
        giveBackSlots(actor, wakeups);
    }
    deliver(wakeups);
}

bool Scheduler::isCancelled(Lane* lane, Task* task) noexcept
{
    if (task == nullptr)
        return false;
    // A call is told only once that its actor ends: what it does to end is not interrupted.
    if (lane != nullptr && lane->actor != nullptr && lane->actor->isKilled(task->m_number)
        && lane->toldOfEnd.exchange(task->m_number, std::memory_order_relaxed) != task->m_number)
        task->m_cancelRequested.store(true, std::memory_order_relaxed);
    return task->cancelRequested();
}

void Scheduler::fulfil(Task& promise)
{
    TaskList ready;
    settleAtOnce(promise, Outcome::Finished, now(), ready);
    enqueue(ready);
}

} // namespace makespan::runtime
