#include "engine/execution/virtual/simulation.h"

#include <algorithm>
#include <optional>

/// Workers and actors: who gets which place.
namespace makespan::execution {

using trace::Duration;
using trace::LaneId;
using trace::LaneKind;
using trace::State;

void Simulation::dispatch()
{
    m_mayDispatch = false;
    while (!m_returning.empty()) {
        const TaskIndex index = m_returning.front();
        SimulatedTask& task = record(index);
        if (!m_slots.fitsAgain(task.demand))
            break;
        m_returning.pop_front();
        m_slots.take(task.demand);
        task.holdsSlots = true;
        returnFromBlock(index);
    }
    // A task that returns and does not fit yet goes before new ones: otherwise they might starve it.
    while (m_returning.empty()) {
        const std::optional<ReadyEntry> next = m_ready.pop(m_slots);
        if (!next)
            break;
        const TaskIndex index{next->task};
        const SimulatedTask& task = record(index);
        if (trace::index(task.id) != next->number || task.phase != Phase::Ready)
            continue; // cancelled meanwhile
        if (task.createsActor)
            startOnActor(index);
        else
            startOnWorker(index);
    }
    for (std::uint32_t i = m_actorsWithCalls.lowest(); i != IndexSet::kNone;
         i = m_actorsWithCalls.lowest()) {
        m_actorsWithCalls.erase(i);
        SimulatedActor& actor = m_actors[i];
        while (actor.mayStartCall()) {
            const SimulatedActor::Eligible call = actor.calls.front();
            actor.calls.pop();
            const SimulatedTask& task = record(call.task);
            if (task.id == call.id && task.phase == Phase::Ready)
                startOnActor(call.task);
        }
    }
}

void Simulation::startOnWorker(TaskIndex index)
{
    SimulatedTask& task = record(index);
    task.worker = m_slots.takeLane();
    m_slots.take(task.demand);
    task.holdsSlots = true;
    begin(index, laneOfWorker(task.worker), m_machine.start);
}

void Simulation::startOnActor(TaskIndex index)
{
    SimulatedTask& task = record(index);
    SimulatedActor& actor = m_actors[raw(task.actor)];
    if (task.createsActor) {
        m_slots.takeForLife(task.demand);
        actor.holdsSlots = true;
    }
    if (actor.freeLanes.lowest() == IndexSet::kNone) {
        const auto count = static_cast<std::uint32_t>(actor.lanes.size());
        actor.lanes.push_back(m_trace.addLane({actor.name + " (" + std::to_string(count + 1) + ")",
                                               LaneKind::Actor, m_actorLanes++}));
        actor.freeLanes.insert(count);
    }
    const std::uint32_t lane = actor.freeLanes.lowest();
    actor.freeLanes.erase(lane);
    actor.running.push_back(index);
    begin(index, actor.lanes[lane], task.createsActor ? m_machine.actorStart : m_machine.start);
}

void Simulation::begin(TaskIndex index, LaneId lane, Duration overhead)
{
    SimulatedTask& task = record(index);
    ++m_onLanes;
    task.lane = lane;
    task.phase = Phase::Starting;
    task.state = State::Overhead;
    task.since = m_now;
    trace::TaskRecord& entry = m_trace.task(task.id);
    entry.started = m_now;
    entry.lane = lane;
    schedule(overhead, index);
}

// The task has ended: what it occupied is free again.
void Simulation::freePlace(SimulatedTask& task)
{
    if (task.worker != IndexSet::kNone) {
        m_slots.giveBackLane(task.worker);
        if (task.holdsSlots)
            m_slots.giveBack(task.demand);
        task.holdsSlots = false;
        m_mayDispatch = true;
    } else if (task.actor != kNoActor) {
        SimulatedActor& actor = m_actors[raw(task.actor)];
        const auto lane = std::find(actor.lanes.begin(), actor.lanes.end(), task.lane);
        actor.freeLanes.insert(static_cast<std::uint32_t>(lane - actor.lanes.begin()));
        std::erase_if(actor.running, [&](TaskIndex other) { return &record(other) == &task; });
        actorMayStart(task.actor);
    }
    task.lane = trace::kNoLane;
    --m_onLanes;
}

LaneId Simulation::laneOfWorker(std::uint32_t worker)
{
    if (worker < m_slots.workers())
        return LaneId(static_cast<std::uint32_t>(trace::index(m_firstLane)) + worker);
    const std::uint32_t number = worker - m_slots.workers();
    if (number == m_extraLanes.size())
        m_extraLanes.push_back(m_trace.addLane(
            {"extra worker " + std::to_string(number + 1), LaneKind::ExtraWorker, number}));
    return m_extraLanes[number];
}

ActorIndex Simulation::createActor(const std::string& name, std::uint32_t concurrency)
{
    const ActorIndex index{static_cast<std::uint32_t>(m_actors.size())};
    SimulatedActor& actor = m_actors.emplace_back();
    actor.name = name;
    actor.concurrency = std::max(concurrency, 1U);
    actor.lanes.push_back(m_trace.addLane({name, LaneKind::Actor, m_actorLanes++}));
    actor.freeLanes.insert(0);
    return index;
}

void Simulation::restartActor(ActorIndex index)
{
    SimulatedActor& actor = m_actors[raw(index)];
    actor.isCreated = false;
    freeSlots(actor);
    release(actor.creation);
}

void Simulation::freeSlots(SimulatedActor& actor)
{
    if (!actor.holdsSlots)
        return;
    m_slots.giveBackFromActor(record(actor.creation).demand);
    actor.holdsSlots = false;
    m_mayDispatch = true;
}

void Simulation::endActor(ActorIndex index)
{
    SimulatedActor& actor = m_actors[raw(index)];
    if (actor.hasEnded)
        return;
    actor.hasEnded = true;
    freeSlots(actor);
    if (!isDone(actor.creation) && !hasStarted(actor.creation))
        endUnstarted(actor.creation, NeverRan::ActorDied);
    for (; !actor.calls.empty(); actor.calls.pop()) {
        const SimulatedActor::Eligible& call = actor.calls.front();
        if (record(call.task).id == call.id && !isDone(call.task))
            endUnstarted(call.task, NeverRan::ActorDied);
    }
    for (const auto& [caller, calls] : actor.heldBack) {
        for (const SimulatedActor::Eligible& call : calls) {
            if (record(call.task).id == call.id && !isDone(call.task))
                endUnstarted(call.task, NeverRan::ActorDied);
        }
    }
}

void Simulation::actorMayStart(ActorIndex index)
{
    if (m_actors[raw(index)].mayStartCall()) {
        m_actorsWithCalls.insert(raw(index));
        m_mayDispatch = true;
    }
}

} // namespace makespan::execution
