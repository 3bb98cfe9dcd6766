#include "engine/execution/virtual/simulation.h"
#include "engine/runtime/sync/prefetch.h"

#include <algorithm>

/// Get and wait: how tasks block and come back.
namespace makespan::execution {

using trace::Duration;
using trace::State;

namespace {

constexpr std::size_t kFetchedAhead =
    16; // of a million records, which are gone through one after the other

} // namespace

bool Simulation::get(TaskIndex caller,
                     std::span<const TaskIndex> tasks,
                     Duration timeout,
                     const trace::Call& call)
{
    return block(caller, tasks, static_cast<std::uint32_t>(tasks.size()), true, timeout, call);
}

bool Simulation::wait(TaskIndex caller,
                      std::span<const TaskIndex> tasks,
                      std::uint32_t missing,
                      Duration timeout,
                      const trace::Call& call)
{
    return block(caller, tasks, missing, false, timeout, call);
}

bool Simulation::block(TaskIndex caller,
                       std::span<const TaskIndex> tasks,
                       std::uint32_t missing,
                       bool isGet,
                       Duration timeout,
                       const trace::Call& call)
{
    SimulatedTask& task = record(caller);
    task.wake = Wake::Count;
    if (task.blocked == IndexSet::kNone)
        task.blocked = m_blocked.take();
    BlockedCall& blocked = m_blocked[task.blocked];
    blocked.woken = m_now;
    blocked.isGet = isGet;
    blocked.missing = missing;
    blocked.call = call;
    blocked.call.caller = task.id;
    blocked.call.begin = m_now;
    if (missing == 0) {
        if (!isGet)
            blocked.call.cause = trace::WaitCause::Count;
        blocked.call.end = m_now + m_machine.get;
        blocked.returned = static_cast<std::uint32_t>(m_trace.addCall(blocked.call));
        if (m_machine.get == Duration{0})
            return true;
        setState(task, State::Overhead);
        task.phase = Phase::Overhead;
        schedule(m_machine.get, caller);
        return false;
    }
    blocked.tasks.assign(tasks.begin(), tasks.end());
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        if (i + kFetchedAhead < tasks.size())
            runtime::prefetchToWrite(&record(tasks[i + kFetchedAhead]));
        m_waiters.add(record(tasks[i]).waiters, {raw(caller), true});
    }
    setState(task, isGet ? State::Blocked : State::Wait);
    task.phase = Phase::Blocked;
    if (timeout != kForever)
        m_events.push(
            makeEvent(m_now + std::clamp(timeout, Duration{0}, kLongest), Rank::Timeout, caller));
    if (task.worker != IndexSet::kNone && m_machine.nestedGet == NestedGet::Release) {
        m_slots.giveBack(task.demand);
        task.holdsSlots = false;
        m_mayDispatch = true;
    }
    return false;
}

// What it waited for is there, or will not be waited for any longer.
void Simulation::wake(TaskIndex index, Wake wake)
{
    SimulatedTask& task = record(index);
    BlockedCall& blocked = m_blocked[task.blocked];
    std::uint32_t pending = 0;
    const bool hasAll = blocked.isGet && blocked.missing == 0;
    for (std::size_t i = 0; !hasAll && i < blocked.tasks.size(); ++i) {
        const TaskIndex other = blocked.tasks[i];
        if (!isDone(other)) {
            m_waiters.removeBlocked(record(other).waiters, raw(index));
            ++pending;
        }
    }
    if (!blocked.isGet) {
        blocked.call.ready += static_cast<std::uint32_t>(blocked.tasks.size()) - pending;
        if (wake == Wake::Timeout)
            blocked.call.cause = trace::WaitCause::Timeout;
        else if (wake == Wake::Count)
            blocked.call.cause = trace::WaitCause::Count;
    }
    ++task.generation;
    task.wake = wake;
    blocked.woken = m_now;
    if (task.worker != IndexSet::kNone && !task.holdsSlots) {
        task.phase = Phase::Returning;
        m_returning.push_back(index);
        m_mayDispatch = true;
    } else {
        returnFromBlock(index);
    }
}

void Simulation::returnFromBlock(TaskIndex index)
{
    SimulatedTask& task = record(index);
    const Duration cost = task.wake == Wake::Interrupted ? Duration{0} : m_machine.get;
    BlockedCall& blocked = m_blocked[task.blocked];
    blocked.call.end = m_now + cost;
    blocked.returned = static_cast<std::uint32_t>(m_trace.addCall(blocked.call));
    blocked.tasks.clear();
    setState(task, State::Overhead);
    task.phase = Phase::Overhead;
    schedule(cost, index);
}

} // namespace makespan::execution
