#include "engine/execution/driver_end.h"
#include "engine/execution/task_errors.h"
#include "engine/execution/virtual/virtual_executor.h"
#include "engine/runtime/sync/prefetch.h"

#include <algorithm>
#include <utility>

/// Get and wait: the part of VirtualExecutor that waits for others.
namespace makespan::execution {

namespace {

// A million futures are gone through one after the other, each a line in memory of its own: the one after next is on its way
// meanwhile.
constexpr std::size_t kFetchedAhead = 16;

void fetchAfter(std::size_t index, const std::vector<language::FutureRef>& futures)
{
    if (index + kFetchedAhead < futures.size())
        runtime::prefetchToWrite(futures[index + kFetchedAhead].get());
}

} // namespace

using language::Effect;
using language::EffectAnswer;
using language::EffectKind;
using language::EffectOutcome;
using language::FutureRef;
using trace::Duration;

// There may be a million: they are gone through once before they are waited for, and once afterwards.
bool VirtualExecutor::findPending(const Effect& effect)
{
    m_scratch.clear();
    m_scratch.reserve(effect.futures.size());
    bool hasFailed = false;
    for (std::size_t i = 0; i < effect.futures.size(); ++i) {
        fetchAfter(i, effect.futures);
        const VirtualFuture& future = virtualOf(effect.futures[i]);
        hasFailed = hasFailed || future.hasFailed();
        if (future.isPending() && future.task() != kNoTaskIndex)
            m_scratch.push_back(future.task());
    }
    return !hasFailed;
}

EffectOutcome VirtualExecutor::get(TaskIndex task, Effect& effect, EffectAnswer& answer)
{
    // A failed one ends the get at once, whatever the others do; it costs and is recorded as any other.
    if (!findPending(effect))
        m_scratch.clear();
    trace::Call call = callOf(task, trace::CallKind::Get, effect);
    call.futures = static_cast<std::uint32_t>(effect.futures.size());
    if (effect.futures.size() == 1 && virtualOf(effect.futures.front()).task() != kNoTaskIndex)
        call.task = m_simulation.task(virtualOf(effect.futures.front()).task()).id;
    const Duration timeout = effect.timeout ? durationOf(*effect.timeout) : Simulation::kForever;
    if (!m_simulation.get(task, m_scratch, timeout, call))
        return EffectOutcome::Suspend;
    return finishGet(task, Wake::Count, effect, answer);
}

EffectOutcome
VirtualExecutor::finishGet(TaskIndex task, Wake wake, Effect& effect, EffectAnswer& answer)
{
    if (const FutureRef* const failed = noteTasks(task, effect, {})) {
        answer.error = (*failed)->result();
        return EffectOutcome::Raise;
    }
    if (wake == Wake::Timeout) {
        answer.error = getTimeoutError();
        return EffectOutcome::Raise;
    }
    return EffectOutcome::Done;
}

EffectOutcome VirtualExecutor::wait(TaskIndex task, Effect& effect, EffectAnswer& answer)
{
    findPending(effect);
    trace::Call call = callOf(task, trace::CallKind::Wait, effect);
    call.futures = static_cast<std::uint32_t>(effect.futures.size());
    call.wanted = effect.count;
    std::uint32_t ready = 0;
    for (const FutureRef& future : effect.futures) {
        if (!virtualOf(future).isPending())
            ++ready;
        else if (virtualOf(future).task() == kNoTaskIndex)
            static_cast<VirtualFuture&>(*future).waiter = task; // a promise
    }
    call.ready = std::min(ready, effect.count);
    const Duration timeout = effect.timeout ? durationOf(*effect.timeout) : Simulation::kForever;
    if (!m_simulation.wait(task, m_scratch, effect.count - call.ready, timeout, call))
        return EffectOutcome::Suspend;
    return finishWait(task, effect, answer);
}

// The first ones in the order of the list, of those that were ready when the wait ended.
EffectOutcome VirtualExecutor::finishWait(TaskIndex task, Effect& effect, EffectAnswer& answer)
{
    const trace::Time woken = m_simulation.blockedCall(task).woken;
    std::uint32_t wanted = effect.count;
    answer.ready.assign(effect.futures.size(), false);
    for (std::size_t i = 0; i < effect.futures.size() && wanted > 0; ++i) {
        const VirtualFuture& future = virtualOf(effect.futures[i]);
        if (future.isPending()
            || (future.task() != kNoTaskIndex && !m_simulation.hasEndedBy(future.task(), woken)))
            continue;
        answer.ready[i] = true;
        --wanted;
    }
    noteTasks(task, effect, answer.ready);
    return EffectOutcome::Done;
}

// For the trace: which tasks the call that has just returned was about; those chosen, or all. Finds the first that has failed.
const FutureRef*
VirtualExecutor::noteTasks(TaskIndex task, const Effect& effect, const std::vector<bool>& chosen)
{
    const FutureRef* failed = nullptr;
    m_noted.clear();
    m_noted.reserve(effect.futures.size());
    for (std::size_t i = 0; i < effect.futures.size(); ++i) {
        fetchAfter(i, effect.futures);
        const VirtualFuture& future = virtualOf(effect.futures[i]);
        if (failed == nullptr && future.hasFailed())
            failed = &effect.futures[i];
        if (future.task() != kNoTaskIndex && (chosen.empty() || chosen[i]))
            m_noted.push_back(m_simulation.task(future.task()).id);
    }
    const bool isNamed =
        effect.kind == EffectKind::Get && effect.futures.size() == 1; // by the call
    if (!m_noted.empty() && !isNamed)
        m_trace.setCallTasks(m_simulation.blockedCall(task).returned, m_noted);
    return failed;
}

} // namespace makespan::execution
