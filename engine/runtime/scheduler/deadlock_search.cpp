#include "engine/runtime/scheduler/deadlock_search.h"

#include "engine/runtime/scheduler/actor_core.h"

#include <algorithm>

namespace makespan::runtime {

std::vector<WaitEdge> DeadlockSearch::chain() const
{
    std::vector<WaitEdge> edges;
    // From the driver if it waits, so that the chain does not depend on who was the first to wait.
    const Waiter* start = nullptr;
    for (const Waiter* waiter = m_waiting.first(); waiter != nullptr; waiter = waiter->next) {
        if (waiter->tasks.empty())
            continue; // it waits for idleness, not for a task
        if (start == nullptr || waiter->task == nullptr)
            start = waiter;
        if (start->task == nullptr)
            break;
    }
    if (start == nullptr)
        return edges;

    WaitEdge edge;
    const Task* task = nullptr;
    bool goesOn = arrowOf(*start, edge, task);
    while (goesOn) {
        edges.push_back(edge);
        const auto isMet = [&](const WaitEdge& earlier) { return earlier.waiter == edge.on; };
        if (edge.waiter == edge.on || std::any_of(edges.begin(), edges.end(), isMet))
            break;
        goesOn = follow(*task, edge, task);
    }
    return edges;
}

bool DeadlockSearch::arrowOf(const Waiter& waiter, WaitEdge& edge, const Task*& next)
{
    const auto open = std::find_if(waiter.tasks.begin(), waiter.tasks.end(),
                                   [](const Task* task) { return !task->isDone(); });
    if (open == waiter.tasks.end())
        return false;
    next = *open;
    edge = {waiter.task == nullptr ? kDriver : waiter.task->number(), next->number(),
            WaitReason::Result, waiter.line};
    return true;
}

bool DeadlockSearch::follow(const Task& task, WaitEdge& edge, const Task*& next) const
{
    if (task.m_number == Task::kUnsubmitted)
        return false; // a promise: whoever should fulfil it does not
    if (const Waiter* waiter = waiterOf(task))
        return arrowOf(*waiter, edge, next);
    for (const Link& dependency : task.dependencies()) {
        if (!dependency.on->isDone()) {
            next = dependency.on;
            edge = {task.number(), next->number(), WaitReason::Input, task.m_line};
            return true;
        }
    }
    if (task.m_actor != nullptr && !task.isPlacement())
        return followCall(task, edge, next);
    const Waiter* holder = holderOfWorker();
    edge = {task.number(), task.number(), WaitReason::Actors, task.m_line};
    if (task.units() > m_allUnits) {
        edge.reason = WaitReason::Slots;
    } else if (holder != nullptr) {
        next = holder->task;
        edge.on = next->number();
        edge.reason = WaitReason::Worker;
    }
    return edge.reason != WaitReason::Actors || m_actorUnits > 0;
}

/// A call on an actor, with all its inputs.
bool DeadlockSearch::followCall(const Task& call, WaitEdge& edge, const Task*& next)
{
    const Task* creation = call.m_actor->creation();
    const Task* running = call.m_actor->lane().current.load(std::memory_order_relaxed);
    if (creation == &call || running == &call)
        return false;
    edge = {call.number(), call.number(), WaitReason::Turn, call.m_line};
    next = creation != nullptr ? creation : running;
    if (next != nullptr) {
        edge.on = next->number();
        edge.reason = creation != nullptr ? WaitReason::Making : WaitReason::Actor;
    }
    return true;
}

const Waiter* DeadlockSearch::waiterOf(const Task& task) const
{
    const Waiter* waiter = m_waiting.first();
    while (waiter != nullptr && waiter->task != &task)
        waiter = waiter->next;
    return waiter;
}

const Waiter* DeadlockSearch::holderOfWorker() const
{
    const Waiter* waiter = m_waiting.first();
    while (waiter != nullptr
           && (waiter->task == nullptr || waiter->lane == nullptr || waiter->lane->heldUnits == 0))
        waiter = waiter->next;
    return waiter;
}

} // namespace makespan::runtime
