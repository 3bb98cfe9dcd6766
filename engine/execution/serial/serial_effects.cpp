#include "engine/execution/driver_end.h"
#include "engine/execution/serial/serial_executor.h"
#include "engine/execution/task_errors.h"
#include "engine/language/vm/invocation.h"
#include "engine/language/vm/parcel.h"

#include <algorithm>
#include <utility>

/// What the executor does for each effect: the second half of SerialExecutor.
namespace makespan::execution {

using language::Effect;
using language::EffectAnswer;
using language::EffectKind;
using language::EffectOutcome;
using language::FutureRef;
using language::Parcel;
using trace::State;

namespace {

// Calls in calls: deeper than any honest program, shallow enough for the memory of as many isolates.
constexpr std::size_t kDeepest = 1'000;

class SerialActor : public language::ActorState
{
public:
    SerialActor(std::uint64_t number, language::InvocationRef creation)
        : ActorState(number, std::move(creation))
    {}
};

const LocalFuture& localOf(const FutureRef& future)
{
    return static_cast<const LocalFuture&>(*future);
}

} // namespace

EffectOutcome SerialExecutor::perform(language::Interpreter&, Effect& effect, EffectAnswer& answer)
{
    if (m_guard.shouldStop())
        return EffectOutcome::Stop;
    account();
    switch (effect.kind) {
    case EffectKind::Sleep:
        sleep(durationOf(effect.seconds));
        return m_guard.shouldStop() ? EffectOutcome::Stop : EffectOutcome::Done;
    case EffectKind::Print:
        return print(effect);
    case EffectKind::Now:
        answer.number = trace::seconds(m_clock->now());
        return EffectOutcome::Done;
    case EffectKind::Submit:
    case EffectKind::CallActor:
        return call(effect, answer);
    case EffectKind::CreateActor:
        return createActor(effect, answer);
    case EffectKind::Get:
        return get(effect, answer);
    case EffectKind::Wait:
        return wait(effect, answer);
    case EffectKind::MakePromise:
        answer.futures.emplace_back(new LocalFuture(++m_futures));
        return EffectOutcome::Done;
    case EffectKind::Fulfil:
        static_cast<LocalFuture&>(*effect.futures.front()).setValue({});
        return EffectOutcome::Done;
    case EffectKind::Exit:
        break;
    case EffectKind::Put: {
        const LocalFutureRef future(new LocalFuture(++m_futures));
        future->setValue(effect.value);
        answer.futures.push_back(future);
        addCall(effect, trace::CallKind::Put);
        return EffectOutcome::Done;
    }
    case EffectKind::Cancel:
        addCall(effect, trace::CallKind::Cancel); // everything has ended already
        return EffectOutcome::Done;
    case EffectKind::Kill:
        return kill(effect);
    case EffectKind::GetActor:
        return m_actorNames.answerFind(effect.text, answer);
    case EffectKind::Resources:
        answer.total = answer.available = m_trace.info().workers;
        return EffectOutcome::Done;
    case EffectKind::ExitActor:
        if (m_flows.back()->actor != nullptr)
            m_flows.back()->actor->isLeaving = true;
        return EffectOutcome::Done;
    }
    return EffectOutcome::Stop;
}

EffectOutcome SerialExecutor::call(Effect& effect, EffectAnswer& answer)
{
    if (++m_tasks > m_options.taskLimit) {
        abort(taskLimitError(m_options, effect.line));
        return EffectOutcome::Stop;
    }
    if (m_flows.size() >= kDeepest) {
        answer.error = language::errorParcel(
            "RecursionError", "maximum depth of remote calls that call remote functions exceeded");
        return EffectOutcome::Raise;
    }
    const language::Invocation& invocation = *effect.invocation;
    Flow& caller = *m_flows.back();
    std::unique_ptr<Flow> called = makeFlow();
    called->invocation = effect.invocation;
    called->path = caller.path.child(caller.children++);
    if (effect.actor)
        called->actor = &m_actors[effect.actor->number()];
    const bool isCreation = invocation.kind() == language::CallKind::ActorCreation;
    const std::int32_t returns = isCreation ? 1 : invocation.options().returns;
    for (std::int32_t i = 0; i < returns; ++i) {
        called->results.emplace_back(new LocalFuture(++m_futures));
        if (!isCreation)
            answer.futures.push_back(called->results.back());
    }

    trace::Task task;
    task.function = functionOf(invocation);
    task.submitLine = effect.line;
    task.submitted = task.ready = m_clock->now();
    task.parent = caller.id;
    called->id = m_trace.addTask(task);

    const Parcel* failure = nullptr;
    for (const FutureRef& input : invocation.dependencies()) {
        if (localOf(input).hasFailed() && failure == nullptr)
            failure = &input->result();
    }
    const bool isDead = called->actor != nullptr && called->actor->hasEnded;
    if (failure != nullptr || isDead) {
        const Parcel error = failure != nullptr     ? *failure
                             : called->actor->death ? *called->actor->death
                                                    : actorDiedError();
        for (const LocalFutureRef& future : called->results)
            future->setError(error);
        m_trace.task(called->id).outcome = trace::Outcome::Failed;
        if (invocation.kind() == language::CallKind::ActorCreation)
            endActor(*called->actor);
        return EffectOutcome::Done;
    }
    m_trace.task(called->id).started = m_clock->now();
    m_trace.task(called->id).lane = trace::kDriverLane;
    m_called = std::move(called);
    return EffectOutcome::Suspend;
}

EffectOutcome SerialExecutor::createActor(Effect& effect, EffectAnswer& answer)
{
    const language::TaskOptions& options = effect.invocation->options();
    if (const auto outcome = m_actorNames.answerIfTaken(options, answer))
        return *outcome;
    Actor& actor = m_actors.emplace_back();
    actor.handle = new SerialActor(m_actors.size() - 1, effect.invocation);
    actor.name = m_actorNames.add(options, *actor.handle);
    actor.path = m_flows.back()->path.child(m_flows.back()->children);
    addCall(effect, trace::CallKind::CreateActor);
    answer.actor = actor.handle;
    effect.actor = actor.handle;
    return call(effect, answer);
}

void SerialExecutor::endActor(Actor& actor)
{
    actor.hasEnded = true;
    m_actorNames.giveBack(actor.name);
}

EffectOutcome SerialExecutor::get(Effect& effect, EffectAnswer& answer)
{
    addCall(effect, trace::CallKind::Get);
    for (const FutureRef& future : effect.futures) {
        if (localOf(future).hasFailed()) {
            answer.error = future->result();
            return EffectOutcome::Raise;
        }
        if (localOf(future).isPending()) {
            // Only a call that is being executed further down the stack is not ready: it would wait for itself.
            answer.error = language::errorParcel(
                "RuntimeError", "this future is that of a call that has not returned yet");
            return EffectOutcome::Raise;
        }
    }
    return EffectOutcome::Done;
}

EffectOutcome SerialExecutor::kill(const Effect& effect)
{
    addCall(effect, trace::CallKind::Kill);
    Actor& actor = m_actors[effect.actor->number()];
    if (!effect.restart || !restart(actor)) {
        endActor(actor);
        return EffectOutcome::Done;
    }
    m_called = makeCreation(actor);
    return EffectOutcome::Suspend;
}

EffectOutcome SerialExecutor::wait(const Effect& effect, EffectAnswer& answer)
{
    const auto ready = static_cast<std::uint32_t>(
        std::count_if(effect.futures.begin(), effect.futures.end(),
                      [](const FutureRef& future) { return !localOf(future).isPending(); }));
    if (ready < effect.count) {
        // Nothing happens while a call waits: what it waits for would come after it.
        if (!effect.timeout) {
            answer.error = language::errorParcel(
                "RuntimeError", "this call waits for something that only happens after it");
            return EffectOutcome::Raise;
        }
        sleep(durationOf(*effect.timeout));
        if (m_guard.shouldStop())
            return EffectOutcome::Stop;
    }
    trace::Call call;
    call.kind = trace::CallKind::Wait;
    call.cause = ready < effect.count ? trace::WaitCause::Timeout : trace::WaitCause::Count;
    call.begin = call.end = m_clock->now();
    call.caller = m_flows.back()->id;
    call.line = effect.line;
    call.futures = static_cast<std::uint32_t>(effect.futures.size());
    call.wanted = effect.count;
    call.ready = std::min(ready, effect.count);
    m_trace.addCall(call);
    std::uint32_t wanted = effect.count;
    answer.ready.assign(effect.futures.size(), false);
    for (std::size_t i = 0; i < effect.futures.size() && wanted > 0; ++i) {
        if (localOf(effect.futures[i]).isPending())
            continue;
        answer.ready[i] = true;
        --wanted;
    }
    return EffectOutcome::Done;
}

EffectOutcome SerialExecutor::print(const Effect& effect)
{
    m_trace.addOutput({m_clock->now(), m_flows.back()->id, effect.text});
    if (m_output.write(effect.text, effect.toError))
        return EffectOutcome::Done;
    abort(outputLimitError(m_options, effect.line));
    return EffectOutcome::Stop;
}

void SerialExecutor::sleep(trace::Duration duration)
{
    closeInterval(State::Run);
    m_clock->sleep(duration, m_guard);
    closeInterval(State::Sleep);
}

void SerialExecutor::addCall(const Effect& effect, trace::CallKind kind)
{
    trace::Call call;
    call.kind = kind;
    call.begin = call.end = m_clock->now();
    call.caller = m_flows.back()->id;
    call.line = effect.line;
    call.futures = static_cast<std::uint32_t>(effect.futures.size());
    m_trace.addCall(call);
}

} // namespace makespan::execution
