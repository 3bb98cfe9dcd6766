#include "engine/language/builtins/registration.h"
#include "engine/language/builtins/support.h"
#include "engine/language/vm/function.h"
#include "engine/language/vm/interpreter.h"
#include "engine/language/vm/remote.h"
#include "engine/language/vm/runtime.h"

/// What the prelude's event loop needs of the virtual machine.
namespace makespan::language::builtins {

namespace {

Value flowLocal(Isolate& vm, const Arguments&)
{
    return vm.running().local();
}

Value setFlowLocal(Isolate& vm, const Arguments& args)
{
    vm.running().setLocal(args[0]);
    return Value::none();
}

Value makePromise(Isolate& vm, const Arguments&)
{
    vm.effect(EffectKind::MakePromise);
    return vm.perform();
}

Value fulfil(Isolate& vm, const Arguments& args)
{
    vm.effect(EffectKind::Fulfil).futures.emplace_back(to<ObjectRefObject>(args[0]).state);
    return vm.perform();
}

Value isCoroutine(Isolate&, const Arguments& args)
{
    return Value::boolean(isKind(args[0], ObjectKind::Generator)
                          && args[0].asObject()->type == builtinType(TypeId::Coroutine));
}

Value isCoroutineFunction(Isolate&, const Arguments& args)
{
    Value callable = args[0];
    if (const auto* bound = as<BoundMethodObject>(callable)) {
        callable = bound->function;
    }
    const auto* function = as<FunctionObject>(callable);
    return Value::boolean(function != nullptr && function->code->has(Code::kCoroutine));
}

Value isRef(Isolate&, const Arguments& args)
{
    return Value::boolean(isKind(args[0], ObjectKind::ObjectRef));
}

} // namespace

void registerAsyncio(Registry& registry)
{
    registry.intrinsic("_flow_local", "", &flowLocal);
    registry.intrinsic("_set_flow_local", "value, /", &setFlowLocal);
    registry.intrinsic("_make_promise", "", &makePromise);
    registry.intrinsic("_fulfil", "promise, /", &fulfil);
    registry.intrinsic("_is_coroutine", "value, /", &isCoroutine);
    registry.intrinsic("_is_coroutine_function", "function, /", &isCoroutineFunction);
    registry.intrinsic("_is_ref", "value, /", &isRef);
    registry.constant("asyncio", "TimeoutError",
                      Value::object(registry.runtime().type(TypeId::TimeoutError)));
}

} // namespace makespan::language::builtins
