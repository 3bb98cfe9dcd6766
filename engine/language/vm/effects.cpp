// Effects: asking the executor, and making values of its answers.

#include "engine/language/vm/interpreter_impl.h"
#include "engine/language/vm/invocation.h"
#include "engine/language/vm/remote.h"
#include "engine/language/vm/sequence.h"

#include <utility>

namespace makespan::language {

Next Interpreter::Impl::perform(Continuation then)
{
    if (!mayPerform || handler == nullptr) {
        vm.raise(TypeId::RuntimeError,
                 "this cannot be done here: the expression must not run anything");
        return failed(then);
    }
    Effect& effect = flow.m_effect;
    if (effect.kind == EffectKind::Exit)
        return exit(static_cast<int>(effect.count));
    effect.line = lineOf(effect);
    switch (handler->perform(flow, effect, flow.m_answer)) {
    case EffectOutcome::Done:
        if (effect.kind == EffectKind::ExitActor)
            return exit(0);
        return answered(then, false);
    case EffectOutcome::Raise:
        return answered(then, true);
    case EffectOutcome::Suspend:
        waiting = then;
        outcome = RunOutcome::Suspended;
        return Next::Leave;
    case EffectOutcome::Stop:
        break;
    }
    flow.m_stopReason = StopReason::Handler;
    outcome = RunOutcome::Stopped;
    return Next::Leave;
}

/// Looking it up takes longer than many an effect, so only where somebody asks for it.
std::uint32_t Interpreter::Impl::lineOf(const Effect& effect) const
{
    switch (effect.kind) {
    case EffectKind::Sleep:
    case EffectKind::Now:
        return 0;
    case EffectKind::Submit:
    case EffectKind::CallActor:
    case EffectKind::CreateActor:
        return effect.invocation->submitLine();
    default:
        return flow.currentLine();
    }
}

/// Ends the flow as os._exit does: no handler of the program sees it.
Next Interpreter::Impl::exit(int code)
{
    flow.m_stopReason = StopReason::Exit;
    flow.m_exitCode = code;
    outcome = RunOutcome::Stopped;
    return Next::Leave;
}

Next Interpreter::Impl::answered(Continuation then, bool failedEffect)
{
    if (flow.m_effect.kind == EffectKind::Sleep && !failedEffect) {
        flow.m_isAsking = false; // it refers to nothing
        return finish(Value::none(), then);
    }
    const Value value = failedEffect ? remote::raiseParcel(vm, flow.m_answer.error)
                                     : complete(flow.m_effect, flow.m_answer);
    flow.endEffect();
    return value.isRaised() ? failed(then) : finish(value, then);
}

namespace {

Value refsOf(Isolate& vm, std::vector<FutureRef>& futures, std::int32_t returns)
{
    if (returns == 0)
        return Value::none();
    if (returns == 1)
        return remote::makeObjectRef(vm, std::move(futures.front()));
    ListObject* list = makeList(vm, futures.size());
    for (FutureRef& future : futures)
        list->append(vm, remote::makeObjectRef(vm, std::move(future)));
    return Value::object(list);
}

inline Value taken(Isolate& vm, const FutureState& future)
{
    const bool hasFailed = future.status() == FutureState::Status::Error;
    const Parcel& result = future.result();
    return hasFailed ? remote::raiseParcel(vm, result) : unpack(vm, result);
}

Value gotten(Isolate& vm, Effect& effect)
{
    if (effect.single)
        return taken(vm, *effect.futures.front());
    ListObject* list = makeList(vm, effect.futures.size());
    for (const FutureRef& future : effect.futures) {
        const Value value = taken(vm, *future);
        if (value.isSignal())
            return value;
        list->append(vm, value);
    }
    return Value::object(list);
}

/// ray.wait's pair: the very ObjectRefs that the program gave.
Value split(Isolate& vm, Effect& effect, EffectAnswer& answer)
{
    auto& refs = to<ListObject>(effect.subject);
    ListObject* ready = makeList(vm);
    ListObject* rest = makeList(vm);
    for (std::uint32_t i = 0; i < refs.length; ++i)
        (i < answer.ready.size() && answer.ready[i] ? ready : rest)->append(vm, refs.items()[i]);
    const Value pair[2] = {Value::object(ready), Value::object(rest)};
    return Value::object(makeTuple(vm, pair));
}

} // namespace

Value Interpreter::Impl::complete(Effect& effect, EffectAnswer& answer)
{
    if (effect.kind == EffectKind::Submit && answer.futures.size() == 1)
        return remote::makeObjectRef(vm, std::move(answer.futures.front()));
    return completeOther(effect, answer);
}

Value Interpreter::Impl::completeOther(Effect& effect, EffectAnswer& answer)
{
    if (effect.complete != nullptr)
        return effect.complete(vm, effect, answer);
    switch (effect.kind) {
    case EffectKind::Sleep:
    case EffectKind::Print:
    case EffectKind::Cancel:
    case EffectKind::Kill:
    case EffectKind::ExitActor:
    case EffectKind::Exit:
    case EffectKind::Fulfil:
        return Value::none();
    case EffectKind::Now:
        return Value::real(answer.number);
    case EffectKind::Resources:
        return Value::real(answer.total);
    case EffectKind::Submit:
    case EffectKind::CallActor:
        return refsOf(vm, answer.futures, effect.invocation->options().returns);
    case EffectKind::Put:
    case EffectKind::MakePromise:
        return remote::makeObjectRef(vm, std::move(answer.futures.front()));
    case EffectKind::Get:
        return gotten(vm, effect);
    case EffectKind::Wait:
        return split(vm, effect, answer);
    case EffectKind::CreateActor:
    case EffectKind::GetActor:
        return remote::makeActorHandle(vm, std::move(answer.actor));
    }
    return Value::none();
}

} // namespace makespan::language
