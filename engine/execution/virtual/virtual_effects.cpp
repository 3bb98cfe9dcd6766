#include "engine/execution/driver_end.h"
#include "engine/execution/task_errors.h"
#include "engine/execution/virtual/virtual_executor.h"
#include "engine/language/vm/invocation.h"
#include "engine/language/vm/parcel.h"

#include <algorithm>
#include <utility>

/// What the executor does for each effect: the second half of VirtualExecutor.
namespace makespan::execution {

using language::Effect;
using language::EffectAnswer;
using language::EffectKind;
using language::EffectOutcome;
using language::FutureRef;
using trace::Duration;

EffectOutcome VirtualExecutor::act(TaskIndex task, Effect& effect, EffectAnswer& answer)
{
    execution(task).stage = Stage::Performing;
    if (!m_endingActors.empty() && !endForgottenActors(task, effect.kind))
        return EffectOutcome::Stop;
    switch (effect.kind) {
    case EffectKind::Sleep: {
        const Duration duration = durationOf(effect.seconds);
        noteBusy(task, duration);
        m_simulation.sleep(task, duration);
        return EffectOutcome::Suspend;
    }
    case EffectKind::Print:
        print(task, effect);
        return m_guard.shouldStop() ? EffectOutcome::Stop : EffectOutcome::Done;
    case EffectKind::Now:
        answer.number = trace::seconds(m_simulation.now());
        return EffectOutcome::Done;
    case EffectKind::Submit:
    case EffectKind::CreateActor:
    case EffectKind::CallActor:
        if (m_machine.submit > Duration{0}) {
            m_simulation.overhead(task, m_machine.submit);
            return EffectOutcome::Suspend;
        }
        return effect.kind == EffectKind::CreateActor ? createActor(task, effect, answer)
                                                      : submit(task, effect, answer);
    case EffectKind::Get:
        return get(task, effect, answer);
    case EffectKind::Wait:
        return wait(task, effect, answer);
    case EffectKind::Put: {
        const VirtualFutureRef future = m_futures.make(++m_futureNumbers, kNoTaskIndex);
        future->setValue(effect.value);
        answer.futures.push_back(future);
        m_trace.addCall(callOf(task, trace::CallKind::Put, effect));
        return EffectOutcome::Done;
    }
    case EffectKind::Cancel:
        return cancel(task, effect, answer);
    case EffectKind::Kill:
        m_trace.addCall(callOf(task, trace::CallKind::Kill, effect));
        endActor(static_cast<const VirtualActor&>(*effect.actor).index(), effect.restart);
        return EffectOutcome::Done;
    case EffectKind::GetActor:
        return m_actorNames.answerFind(effect.text, answer);
    case EffectKind::Resources:
        answer.total = m_machine.workers;
        answer.available = std::max(m_simulation.workerSlots().free(), 0.0);
        return EffectOutcome::Done;
    case EffectKind::MakePromise:
        answer.futures.push_back(m_futures.make(++m_futureNumbers, kNoTaskIndex));
        return EffectOutcome::Done;
    case EffectKind::Fulfil:
        return fulfil(effect);
    case EffectKind::Exit:
        break;
    case EffectKind::ExitActor:
        m_actors[raw(m_simulation.task(task).actor)].isLeaving = true;
        return EffectOutcome::Done;
    }
    return EffectOutcome::Stop;
}

// The time that the effect takes has passed.
EffectOutcome
VirtualExecutor::afterwards(TaskIndex task, Wake wake, Effect& effect, EffectAnswer& answer)
{
    switch (effect.kind) {
    case EffectKind::Submit:
    case EffectKind::CallActor:
        return submit(task, effect, answer);
    case EffectKind::CreateActor:
        return createActor(task, effect, answer);
    case EffectKind::Get:
        return finishGet(task, wake, effect, answer);
    case EffectKind::Wait:
        return finishWait(task, effect, answer);
    default:
        return EffectOutcome::Done;
    }
}

void VirtualExecutor::print(TaskIndex task, const Effect& effect)
{
    m_trace.addOutput({m_simulation.now(), m_simulation.task(task).id, effect.text});
    if (!m_output.write(effect.text, effect.toError))
        abort(outputLimitError(m_options, effect.line));
}

// --- tasks and actors ----------------------------------------------------------------------------

EffectOutcome VirtualExecutor::submit(TaskIndex task, Effect& effect, EffectAnswer& answer)
{
    if (++m_tasks > m_options.taskLimit) {
        abort(taskLimitError(m_options, effect.line));
        return EffectOutcome::Stop;
    }
    const language::Invocation& invocation = *effect.invocation;
    TaskSpec spec;
    spec.line = effect.line;
    spec.demand = demandOf(invocation.options().cpus);
    if (effect.kind == EffectKind::CallActor)
        spec.actor = static_cast<const VirtualActor&>(*effect.actor).index();
    const TaskIndex made = submitTask(task, effect.invocation, spec, invocation.options().returns,
                                      flow(task).path.child(live(task).children++));
    for (VirtualFuture* future = flow(made).results.get(); future != nullptr;
         future = future->next.get())
        answer.futures.emplace_back(future);
    return EffectOutcome::Done;
}

TaskIndex VirtualExecutor::submitTask(TaskIndex caller,
                                      const language::InvocationRef& invocation,
                                      TaskSpec spec,
                                      std::int32_t returns,
                                      TaskPath path)
{
    if (spec.actor != kNoActor)
        ++m_actors[raw(spec.actor)].calls;
    spec.function = functionOf(*invocation);
    if (m_lengths != nullptr) {
        if (const auto length = m_lengths->find(path.value()); length != m_lengths->end())
            spec.length = length->second;
    }
    m_scratch.clear();
    for (const FutureRef& input : invocation->dependencies()) {
        const TaskIndex needed = virtualOf(input).task();
        if (needed != kNoTaskIndex
            && std::find(m_scratch.begin(), m_scratch.end(), needed) == m_scratch.end())
            m_scratch.push_back(needed);
    }
    const TaskIndex made = m_simulation.submit(caller, spec, m_scratch);
    Flow& child = flow(made);
    child.invocation = invocation;
    child.path = path;
    // The futures keep the task's record; its first reference becomes the first future's.
    for (std::int32_t i = returns; i > 0; --i) {
        VirtualFutureRef future =
            m_futures.make(m_futureNumbers + static_cast<std::uint64_t>(i), made);
        if (i < returns)
            m_simulation.addReference(made);
        future->next = std::move(child.results);
        child.results = std::move(future);
    }
    m_futureNumbers += static_cast<std::uint64_t>(std::max(returns, 0));
    if (returns <= 0)
        m_simulation.release(made);
    return made;
}

EffectOutcome VirtualExecutor::createActor(TaskIndex task, Effect& effect, EffectAnswer& answer)
{
    const language::TaskOptions& options = effect.invocation->options();
    if (const auto outcome = m_actorNames.answerIfTaken(options, answer))
        return *outcome;
    const std::string className(effect.invocation->name());
    const std::uint32_t number = ++m_actorsOfClass[className];
    const ActorIndex index = m_simulation.createActor(className + " " + std::to_string(number),
                                                      effect.invocation->concurrency());
    ActorWorld& world = m_actors.emplace_back();
    world.handle = new VirtualActor(raw(index), effect.invocation, index);
    world.name = m_actorNames.add(options, *world.handle);
    if (world.handle->endsWithLastHandle())
        m_endingActors.push_back(index);

    world.path = flow(task).path.child(live(task).children++);
    const TaskIndex creation = submitCreation(task, index, effect.line);
    trace::Call call = callOf(task, trace::CallKind::CreateActor, effect);
    call.task = m_simulation.task(creation).id;
    m_trace.addCall(call);
    answer.actor = world.handle;
    return EffectOutcome::Done;
}

TaskIndex VirtualExecutor::submitCreation(TaskIndex caller, ActorIndex actor, std::uint32_t line)
{
    const ActorWorld& world = m_actors[raw(actor)];
    const language::InvocationRef creation(&world.handle->creation());
    const language::TaskOptions& options = creation->options();
    TaskSpec spec;
    spec.line = line;
    spec.demand = demandOf(options.cpusGiven ? options.cpus : 0);
    spec.actor = actor;
    spec.createsActor = true;
    const TaskPath path = world.restarts == 0 ? world.path : world.path.child(world.restarts);
    return submitTask(caller, creation, spec, 1, path);
}

// What runs on it is stopped. Then it starts again, without what it remembered; or its name is free, and the calls that wait
// for it fail.
void VirtualExecutor::endActor(ActorIndex index, bool mayRestart)
{
    ActorWorld& world = m_actors[raw(index)];
    const bool isToRestart = mayRestart && canRestart(index);
    for (const TaskIndex running : m_simulation.runningOn(index)) {
        if (running == m_current)
            continue;
        flow(running).isCrashed = true;
        m_simulation.interrupt(running);
    }
    if (!isToRestart) {
        m_actorNames.giveBack(world.name);
        m_simulation.endActor(index);
        return;
    }
    ++world.restarts;
    if (!m_simulation.hasStarted(m_simulation.actor(index).creation))
        return; // the call that makes it still stands in its row
    world.isLost = true;
    m_simulation.restartActor(index);
    submitCreation(kDriver, index, world.handle->creation().submitLine());
}

// Who is about to wait for slots that such an actor holds, or asks what there is. False: the flow is to end.
bool VirtualExecutor::endForgottenActors(TaskIndex task, EffectKind before)
{
    const bool asks = before == EffectKind::GetActor || before == EffectKind::Resources;
    const bool waits =
        before == EffectKind::Get || before == EffectKind::Wait || before == EffectKind::Sleep;
    if (!asks && !(waits && m_simulation.isShortOfSlots()))
        return true;
    if (!live(task).interpreter->collectUnlessStopped())
        return false;
    endForgottenActors();
    return true;
}

// Those that the program has forgotten and that have no more calls.
void VirtualExecutor::endForgottenActors()
{
    std::erase_if(m_endingActors,
                  [this](ActorIndex actor) { return m_simulation.actor(actor).hasEnded; });
    for (const ActorIndex actor : m_endingActors) {
        const ActorWorld& world = m_actors[raw(actor)];
        if (world.calls == 0 && world.handle->isForgotten())
            endActor(actor, false);
    }
}

// One of its calls has ended.
void VirtualExecutor::endCall(ActorIndex actor)
{
    if (actor == kNoActor || --m_actors[raw(actor)].calls > 0)
        return;
    const language::ActorState& handle = *m_actors[raw(actor)].handle;
    if (handle.endsWithLastHandle() && handle.isForgotten())
        endForgottenActors();
}

// --- the end of others ---------------------------------------------------------------------------

EffectOutcome VirtualExecutor::cancel(TaskIndex task, Effect& effect, EffectAnswer& answer)
{
    const TaskIndex target = virtualOf(effect.futures.front()).task();
    trace::Call call = callOf(task, trace::CallKind::Cancel, effect);
    if (target != kNoTaskIndex && !m_simulation.isDone(target)) {
        call.task = m_simulation.task(target).id;
        if (effect.force && m_simulation.task(target).actor != kNoActor) {
            answer.error = forcedActorCancelError();
            return EffectOutcome::Raise;
        }
        cancelTask(target, effect.recursive, effect.force);
    }
    m_trace.addCall(call);
    return EffectOutcome::Done;
}

// Waiting: it never runs. Running: KeyboardInterrupt in the task, or with force the death of its worker; a call that an
// actor executes goes on, as in Ray, unless it is a coroutine.
void VirtualExecutor::cancelTask(TaskIndex task, bool recursive, bool force)
{
    if (recursive) {
        const trace::TaskId id = m_simulation.task(task).id;
        for (std::uint32_t i = 1; i < m_simulation.recordCount(); ++i) {
            const TaskIndex other{i};
            if (other != task && !m_simulation.isDone(other)
                && m_trace.task(m_simulation.task(other).id).parent == id)
                cancelTask(other, true, force && m_simulation.task(other).actor == kNoActor);
        }
    }
    if (m_simulation.cancel(task))
        return;
    Flow& cancelled = flow(task);
    if (m_simulation.task(task).actor != kNoActor
        && (!cancelled.invocation || !cancelled.invocation->definition().isAsync()))
        return;
    cancelled.isCancelled = true;
    cancelled.isCrashed = force;
    m_simulation.interrupt(task);
}

// Whoever waits for it goes on, as if a task had ended.
EffectOutcome VirtualExecutor::fulfil(Effect& effect)
{
    auto& promise = static_cast<VirtualFuture&>(*effect.futures.front());
    if (!promise.isPending())
        return EffectOutcome::Done;
    promise.setValue({});
    const TaskIndex waiter = promise.waiter;
    if (waiter != kNoTaskIndex && m_simulation.task(waiter).phase == Phase::Blocked) {
        flow(waiter).isNotified = true;
        m_simulation.interrupt(waiter);
    }
    return EffectOutcome::Done;
}

// --- for the trace -------------------------------------------------------------------------------

trace::Call
VirtualExecutor::callOf(TaskIndex task, trace::CallKind kind, const Effect& effect) const
{
    trace::Call call;
    call.kind = kind;
    call.begin = m_simulation.now();
    call.end = m_simulation.now();
    call.caller = m_simulation.task(task).id;
    call.line = effect.line;
    return call;
}

// Calls in a row are mostly of one function: the map of the builder is asked only when it changes.
trace::FunctionId VirtualExecutor::functionOf(const language::Invocation& invocation)
{
    if (!m_lastFunction || m_lastLine != invocation.definitionLine()
        || m_lastName != invocation.name()) {
        m_lastName = invocation.name();
        m_lastLine = invocation.definitionLine();
        m_lastFunction = m_trace.function(m_lastName, m_lastLine);
    }
    return *m_lastFunction;
}

} // namespace makespan::execution
