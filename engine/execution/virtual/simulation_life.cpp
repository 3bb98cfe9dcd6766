#include "engine/execution/virtual/simulation.h"

/// The life of a task from its submission to its end.
namespace makespan::execution {

using trace::Duration;
using trace::Outcome;

TaskIndex
Simulation::submit(TaskIndex caller, const TaskSpec& spec, std::span<const TaskIndex> inputs)
{
    const TaskIndex index{m_tasks.take()};
    SimulatedTask& task = record(index);
    const SimulatedTask& parent = record(caller);
    task.references = 1;
    task.demand = spec.demand;
    task.actor = spec.actor;
    task.createsActor = spec.createsActor;
    task.callerOrLength = static_cast<std::uint64_t>(spec.length.count());
    trace::TaskSite site;
    site.function = spec.function;
    site.submitLine = spec.line;
    site.demand = static_cast<float>(static_cast<double>(spec.demand) / kWholeSlot);
    if (spec.actor != kNoActor) {
        site.actor = m_actors[raw(spec.actor)].lanes.front();
        if (!spec.createsActor)
            site.demand = 0;
    }
    task.id = m_trace.addTask(site, m_now, parent.id);

    bool hasFailedInput = false;
    for (const TaskIndex input : inputs) {
        SimulatedTask& other = record(input);
        if (other.id != trace::kNoTask)
            m_trace.addDependency(task.id, other.id);
        if (other.phase != Phase::Done) {
            m_waiters.add(other.waiters, {raw(index), false});
            ++task.references;
            ++task.pendingInputs;
        } else if (other.outcome != Outcome::Finished && !hasFailedInput) {
            hasFailedInput = true;
            endUnstarted(index, NeverRan::InputFailed, input);
        }
    }

    if (spec.createsActor) {
        m_actors[raw(spec.actor)].creation = index;
        ++task.references; // the actor's own
    } else if (spec.actor != kNoActor) {
        SimulatedActor& actor = m_actors[raw(spec.actor)];
        task.callerOrLength = caller == kDriver ? 0
                              : parent.actor != kNoActor
                                  ? (std::uint64_t{1} << 40) + raw(parent.actor)
                                  : std::uint64_t{1} + trace::index(parent.id);
        if (actor.hasEnded)
            endUnstarted(index, NeverRan::ActorDied);
        const auto held = actor.heldBack.find(task.callerOrLength);
        if (held != actor.heldBack.end())
            held->second.push_back({m_now, task.id, index});
        else if (task.pendingInputs > 0)
            actor.heldBack[task.callerOrLength].push_back({m_now, task.id, index});
    }
    if (task.pendingInputs == 0 && !hasFailedInput)
        inputsArrived(index, parent.worker);
    return index;
}

void Simulation::inputsArrived(TaskIndex index, std::uint32_t madeBy)
{
    SimulatedTask& task = record(index);
    m_trace.task(task.id).ready = m_now;
    if (task.actor != kNoActor && !task.createsActor) {
        SimulatedActor& actor = m_actors[raw(task.actor)];
        if (actor.heldBack.find(task.callerOrLength) != actor.heldBack.end()) {
            passHeldBack(actor, task.callerOrLength);
            return;
        }
    }
    becomeReady(index, madeBy);
}

// The calls at the head of the caller's queue that nothing holds back any more.
void Simulation::passHeldBack(SimulatedActor& actor, std::uint64_t caller)
{
    const auto held = actor.heldBack.find(caller);
    if (held == actor.heldBack.end())
        return;
    std::deque<SimulatedActor::Eligible>& calls = held->second;
    while (!calls.empty()) {
        const SimulatedActor::Eligible call = calls.front();
        const SimulatedTask& task = record(call.task);
        const bool isGone = task.id != call.id || task.phase == Phase::Done;
        if (!isGone && task.pendingInputs > 0)
            return;
        calls.pop_front();
        if (!isGone)
            becomeReady(call.task, ReadyQueue::kDriver);
    }
    actor.heldBack.erase(held);
}

void Simulation::becomeReady(TaskIndex index, std::uint32_t madeBy)
{
    SimulatedTask& task = record(index);
    task.phase = Phase::Ready;
    trace::TaskRecord& entry = m_trace.task(task.id);
    if (entry.ready == trace::kNever)
        entry.ready = m_now;
    if (task.actor != kNoActor && !task.createsActor) {
        m_actors[raw(task.actor)].calls.push({m_now, task.id, index});
        actorMayStart(task.actor);
        return;
    }
    m_ready.push(task.demand,
                 {m_now, static_cast<std::uint32_t>(task.id), raw(index),
                  Duration{static_cast<Duration::rep>(task.callerOrLength)}},
                 madeBy);
    if (m_slots.fits(task.demand))
        m_mayDispatch = true;
}

void Simulation::complete(TaskIndex index, Outcome outcome)
{
    SimulatedTask& task = record(index);
    task.phase = Phase::Done;
    task.outcome = outcome;
    task.since = m_now;
    trace::TaskRecord& entry = m_trace.task(task.id);
    entry.outcome = outcome;
    if (entry.started != trace::kNever)
        entry.ended = m_now;

    if (task.waiters != WaiterLists::kEmpty) {
        m_waiters.take(task.waiters, m_woken);
        for (const WaiterLists::Waiter waiter : m_woken) {
            const TaskIndex otherIndex{waiter.task};
            SimulatedTask& other = record(otherIndex);
            if (waiter.isBlocked) {
                // Listed twice (two results of one task), it may have been woken already.
                if (other.phase != Phase::Blocked)
                    continue;
                BlockedCall& blocked = m_blocked[other.blocked];
                --blocked.missing;
                if (blocked.missing == 0 || (blocked.isGet && outcome != Outcome::Finished))
                    wake(otherIndex, Wake::Count);
                continue;
            }
            --other.pendingInputs;
            if (other.phase == Phase::Waiting) {
                if (outcome != Outcome::Finished)
                    endUnstarted(otherIndex, NeverRan::InputFailed, index);
                else if (other.pendingInputs == 0)
                    inputsArrived(otherIndex, task.worker);
            }
            release(otherIndex);
        }
    }
    task.worker = IndexSet::kNone;
    if (task.blocked != IndexSet::kNone) {
        m_blocked.giveBack(task.blocked);
        task.blocked = IndexSet::kNone;
    }
    if (task.references == 0)
        forget(index);
}

void Simulation::forget(TaskIndex index)
{
    m_tasks.giveBack(raw(index));
}

void Simulation::release(TaskIndex index)
{
    SimulatedTask& task = record(index);
    if (--task.references == 0 && task.phase == Phase::Done)
        forget(index);
}

bool Simulation::cancel(TaskIndex index)
{
    if (record(index).phase > Phase::Ready)
        return false;
    endUnstarted(index, NeverRan::Cancelled);
    return true;
}

// Not at once: the code that runs now may be in the middle of something, and chains of failures can be long.
void Simulation::endUnstarted(TaskIndex index, NeverRan why, TaskIndex input)
{
    addReference(index);
    if (input != kNoTaskIndex)
        addReference(input);
    m_unstarted.push_back({index, why, input});
}

void Simulation::runUnstarted()
{
    while (!m_unstarted.empty()) {
        const Unstarted unstarted = m_unstarted.front();
        m_unstarted.pop_front();
        SimulatedTask& task = record(unstarted.task);
        if (task.phase <= Phase::Ready) {
            m_code.neverRan(unstarted.task, unstarted.why, unstarted.input);
            complete(unstarted.task,
                     unstarted.why == NeverRan::Cancelled ? Outcome::Cancelled : Outcome::Failed);
            if (task.createsActor)
                endActor(task.actor);
            else if (task.actor != kNoActor)
                passHeldBack(m_actors[raw(task.actor)], task.callerOrLength);
        }
        release(unstarted.task);
        if (unstarted.input != kNoTaskIndex)
            release(unstarted.input);
    }
}

void Simulation::interrupt(TaskIndex index)
{
    SimulatedTask& task = record(index);
    switch (task.phase) {
    case Phase::Waiting:
    case Phase::Ready:
    case Phase::Executing:
    case Phase::Done:
        return;
    case Phase::Returning:
        task.wake = Wake::Interrupted;
        return;
    case Phase::Blocked:
        wake(index, Wake::Interrupted);
        return;
    case Phase::Computing:
        m_cores.remove(m_now, raw(index));
        break;
    case Phase::Starting:
    case Phase::Sleeping:
    case Phase::Overhead:
        break;
    }
    ++task.generation;
    task.phase = Phase::Overhead;
    task.wake = Wake::Interrupted;
    schedule(Duration{0}, index);
}

} // namespace makespan::execution
