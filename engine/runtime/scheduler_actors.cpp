#include "engine/runtime/scheduler.h"

namespace makespan::runtime {

void Scheduler::act(Lane& lane)
{
    while (Task* call = lane.actor->next()) {
        TaskList ready;
        run(lane, *call, now(), ready);
        enqueue(ready);
    }
}

ActorCore* Scheduler::createActor(std::string name)
{
    std::uint32_t number = 0;
    {
        const std::lock_guard lock(m_lanesMutex);
        number = static_cast<std::uint32_t>(m_actors.size());
    }
    Lane& lane = addLane(LaneKind::Actor, number);
    lane.name = std::move(name);
    ActorCore* actor = nullptr;
    {
        const std::lock_guard lock(m_lanesMutex);
        m_actors.push_back(std::make_unique<ActorCore>(lane));
        actor = m_actors.back().get();
    }
    lane.actor = actor;
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
    return actor;
}

void Scheduler::killActor(ActorCore& actor)
{
    actor.kill(kDriver);
    if (Task* running = actor.lane().current.load(std::memory_order_relaxed))
        interrupt(*running);
}

} // namespace makespan::runtime
