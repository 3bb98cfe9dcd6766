#include "engine/execution/driver_end.h"
#include "engine/execution/task_errors.h"
#include "engine/execution/virtual/virtual_executor.h"
#include "engine/language/vm/invocation.h"
#include "engine/language/vm/parcel.h"

#include <utility>

/// How flows end, and what becomes of their results: the part of VirtualExecutor behind a task's code.
namespace makespan::execution {

using language::CallKind;
using language::Parcel;
using language::RunOutcome;
using trace::Outcome;
using trace::Status;

// It is stopped where it is: its worker or its actor is no more, or it was cancelled before its code began.
void VirtualExecutor::die(TaskIndex task)
{
    Flow& dead = flow(task);
    const ActorIndex actor = m_simulation.task(task).actor;
    const bool isCrash = dead.isCrashed;
    endExecution(dead);
    if (isCrash && actor != kNoActor && isToBeRetried(dead, false)) {
        ++dead.attempts;
        dead.isCrashed = false;
        m_simulation.retry(task);
        return;
    }
    fail(dead, !isCrash            ? taskCancelledError()
               : actor != kNoActor ? actorDiedError()
                                   : workerCrashedError());
    forget(dead);
    m_simulation.finish(task, isCrash ? Outcome::Failed : Outcome::Cancelled);
    endCall(actor);
}

void VirtualExecutor::endDriver(LiveCode& driver)
{
    // A native that gave up because of a stop: result() says why.
    if (!m_guard.reason() || driver.outcome == RunOutcome::Finished) {
        m_error = errorOfDriver(*driver.interpreter, driver.outcome);
        if (m_error)
            m_status = Status::Failed;
        m_globals = driver.interpreter->takeGlobals();
    }
    m_simulation.finish(kDriver, Outcome::Finished);
}

void VirtualExecutor::endTask(TaskIndex task)
{
    Flow& ended = flow(task);
    ExecutionRecord& code = execution(task);
    const ActorIndex actor = m_simulation.task(task).actor;
    const bool hasFailed = code.hasFailed;
    const bool isRetriable = code.isRetriable;
    Parcel error;
    if (hasFailed)
        error = std::move(code.result);
    if (code.isCrash) {
        ended.isCrashed = true;
        error = actor != kNoActor ? actorDiedError() : workerCrashedError();
    }
    if (ended.isCancelled && hasFailed)
        error = taskCancelledError();
    if (m_isMeasuring)
        m_measured[ended.path.value()] = m_busy[ended.execution];
    if (!hasFailed)
        settle(ended, code);
    endExecution(ended);
    const bool isCrash = ended.isCrashed;
    const bool isUnmade = hasFailed && m_simulation.task(task).createsActor;
    const bool isActorsEnd =
        actor != kNoActor && (isCrash || isUnmade || m_actors[raw(actor)].isLeaving);
    const bool mayRestart = isCrash && actor != kNoActor && !m_actors[raw(actor)].isLeaving;
    if (hasFailed && !ended.isCancelled && isToBeRetried(ended, isRetriable)
        && (actor == kNoActor || (mayRestart && canRestart(actor)))) {
        ++ended.attempts;
        ended.isCrashed = false;
        m_simulation.retry(task);
        if (actor != kNoActor)
            endActor(actor, true);
        return;
    }
    if (isUnmade)
        m_actors[raw(actor)].death = isCrash ? actorDiedError() : actorNotMadeError(error);
    if (hasFailed)
        fail(ended, error);
    const Outcome outcome = !hasFailed          ? Outcome::Finished
                            : ended.isCancelled ? Outcome::Cancelled
                                                : Outcome::Failed;
    forget(ended);
    m_simulation.finish(task, outcome);
    if (isActorsEnd)
        endActor(actor, mayRestart);
    endCall(actor);
}

// Failures of the system (the worker died) are repeated as often as max_retries says (of an actor's call:
// max_task_retries), exceptions of the program only with retry_exceptions.
bool VirtualExecutor::isToBeRetried(const Flow& failed, bool isRetriable) const
{
    const language::Invocation& invocation = *failed.invocation;
    if (invocation.kind() == CallKind::ActorCreation || (!failed.isCrashed && !isRetriable))
        return false;
    const std::int32_t most = invocation.options().maxRetries;
    return most < 0 || failed.attempts < static_cast<std::uint32_t>(most);
}

bool VirtualExecutor::canRestart(ActorIndex actor) const
{
    const ActorWorld& world = m_actors[raw(actor)];
    const std::int32_t most = world.handle->creation().options().maxRestarts;
    return most < 0 || world.restarts < static_cast<std::uint32_t>(most);
}

void VirtualExecutor::settle(Flow& settled, ExecutionRecord& code)
{
    VirtualFutureRef future = std::move(settled.results);
    if (!future || !code.hasResult)
        return;
    future->setValue(std::move(code.result));
    std::size_t index = 1;
    for (future = std::move(future->next); future; future = std::move(future->next)) {
        if (language::Parcel* const result = code.furtherResult(index++))
            future->setValue(std::move(*result));
    }
}

void VirtualExecutor::fail(Flow& failed, const Parcel& error)
{
    for (VirtualFutureRef future = std::move(failed.results); future;
         future = std::move(future->next))
        future->setError(error);
}

// Nothing of it is left to execute.
void VirtualExecutor::endCode(ExecutionRecord& code)
{
    if (code.isOver())
        return;
    LiveCode& ended = live(code);
    ended.own.reset();
    if (ended.isolate)
        m_isolates.release(std::move(ended.isolate));
    m_live.giveBack(std::exchange(code.live, ExecutionRecord::kOver));
}

void VirtualExecutor::endExecution(Flow& ended)
{
    const std::uint32_t index = std::exchange(ended.execution, kNotBegun);
    if (index == kNotBegun)
        return;
    endCode(m_executions[index]);
    m_executions[index].result = {}; // what nobody asked for keeps nothing alive
    m_executions.giveBack(index);
}

// The flow's place is used again by another task.
void VirtualExecutor::forget(Flow& forgotten)
{
    forgotten = Flow{};
}

void VirtualExecutor::neverRan(TaskIndex task, NeverRan why, TaskIndex)
{
    Flow& failed = flow(task);
    switch (why) {
    case NeverRan::InputFailed:
        for (const language::FutureRef& input : failed.invocation->dependencies()) {
            if (input->status() == language::FutureState::Status::Error) {
                fail(failed, input->result());
                break;
            }
        }
        break;
    case NeverRan::ActorDied:
        fail(failed, errorOfDeadActor(m_simulation.task(task).actor));
        break;
    case NeverRan::Cancelled:
        fail(failed, taskCancelledError());
        break;
    }
    forget(failed);
    const ActorIndex actor = m_simulation.task(task).actor;
    if (m_simulation.task(task).createsActor)
        endActor(actor, false);
    endCall(actor);
}

Parcel VirtualExecutor::errorOfDeadActor(ActorIndex actor) const
{
    const ActorWorld& world = m_actors[raw(actor)];
    return world.death ? *world.death : actorDiedError();
}

} // namespace makespan::execution
