#include "engine/language/builtins/registration.h"
#include "engine/language/builtins/support.h"
#include "engine/language/vm/dict.h"
#include "engine/language/vm/function.h"
#include "engine/language/vm/invocation.h"
#include "engine/language/vm/remote.h"
#include "engine/language/vm/runtime.h"
#include "engine/language/vm/sequence.h"

#include <cmath>
#include <fmt/format.h>

namespace makespan::language::builtins {

namespace {

/// What ray.init() left behind. Tasks always run in an initialised Ray.
class RayState : public ModuleState
{
public:
    bool initialized = false;

    static constexpr char kKey = 0;
};

RayState& state(Isolate& vm)
{
    return vm.state<RayState>(&RayState::kKey);
}

Value init(Isolate& vm, const Arguments& args)
{
    // Parameters: address, num_cpus, num_gpus, ignore_reinit_error.
    const Value cpus = args.get(1, Value::none());
    if (!cpus.isNone()) {
        double number = 0;
        if (!toDouble(cpus, number) || cpus.isFloat()) {
            return vm.raise(
                TypeId::TypeError,
                fmt::format("ray.init(num_cpus=…) must be a whole number, not {}", typeName(cpus)));
        }
        if (number < 0) {
            return vm.raise(TypeId::ValueError,
                            "Resource quantities may not be negative: num_cpus");
        }
    }
    const bool tolerant = args.has(3) && truth(vm, args[3]) == Answer::Yes;
    RayState& ray = state(vm);
    if (ray.initialized && !tolerant) {
        return vm.raise(
            TypeId::RuntimeError,
            "Maybe you called ray.init twice by accident? This error can be suppressed by "
            "passing in 'ignore_reinit_error=True' or by calling 'ray.shutdown()' prior to "
            "'ray.init()'.");
    }
    ray.initialized = true;
    return callPrelude(vm, "_make_ray_context", {});
}

Value isInitialized(Isolate& vm, const Arguments&)
{
    return Value::boolean(vm.context().taskNumber != 0 || state(vm).initialized);
}

Value shutdown(Isolate& vm, const Arguments&)
{
    state(vm).initialized = false;
    return Value::none();
}

Value makeRemote(Isolate& vm, Value target, DictObject* keywords)
{
    const bool isActor = isKind(target, ObjectKind::Class);
    TaskOptions options;
    if (isActor) {
        options.cpus = 0;
        options.maxRetries = 0;
    }
    TaskOptions read = options;
    if (keywords != nullptr && !remote::readOptions(vm, keywords, isActor, options, read)) {
        return Value::signal(SignalKind::Raised);
    }
    return remote::makeRemote(vm, target, read);
}

constexpr std::string_view kDecoratorMessage =
    "The @ray.remote decorator must be applied either with no arguments and no parentheses, for "
    "example '@ray.remote', or it must be applied using some of the arguments, for example "
    "'@ray.remote(num_returns=2, num_cpus=1)'.";

Value remoteDecorator(Isolate& vm, const Arguments& args)
{
    if (args.rest().size() == 1 && args.keywords == nullptr) {
        return makeRemote(vm, args.rest()[0], nullptr);
    }
    if (!args.rest().empty() || args.keywords == nullptr) {
        return vm.raise(TypeId::AssertionError, kDecoratorMessage);
    }
    return callPrelude(vm, "_remote_decorator", {Value::object(args.keywords)});
}

/// For the prelude: (target, options) -> what @ray.remote(**options) makes of it.
Value makeRemoteFromPrelude(Isolate& vm, const Arguments& args)
{
    return makeRemote(vm, args[0], as<DictObject>(args[1]));
}

Value get(Isolate& vm, const Arguments& args)
{
    return remote::get(vm, args[0], args.get(1, Value::none()));
}

Value wait(Isolate& vm, const Arguments& args)
{
    return remote::wait(vm, args[0], args.get(1, Value::integer(1)), args.get(2, Value::none()));
}

Value put(Isolate& vm, const Arguments& args)
{
    return remote::put(vm, args[0]);
}

bool flag(Isolate& vm, Value value, bool fallback)
{
    return value.isUndefined() ? fallback : truth(vm, value) == Answer::Yes;
}

Value cancel(Isolate& vm, const Arguments& args)
{
    return remote::cancel(vm, args[0], flag(vm, args[1], false), flag(vm, args[2], true));
}

Value kill(Isolate& vm, const Arguments& args)
{
    return remote::kill(vm, args[0], flag(vm, args[1], true));
}

Value getActor(Isolate& vm, const Arguments& args)
{
    return remote::getActor(vm, args[0], args.get(1, Value::none()));
}

/// {'CPU': number}
Value resources(Isolate& vm, double cpus)
{
    DictObject* result = makeDict(vm, 1);
    result->set(vm, intern("CPU"), Value::real(cpus));
    return Value::object(result);
}

template <bool kAvailable>
Value clusterResources(Isolate& vm, const Arguments&)
{
    vm.effect(EffectKind::Resources).complete = [](Isolate& isolate, Effect&,
                                                   EffectAnswer& answer) {
        return resources(isolate, kAvailable ? answer.available : answer.total);
    };
    return vm.perform();
}

Value nodes(Isolate& vm, const Arguments&)
{
    vm.effect(EffectKind::Resources).complete = [](Isolate& isolate, Effect&,
                                                   EffectAnswer& answer) {
        DictObject* node = makeDict(isolate, 4);
        node->set(isolate, intern("NodeID"), makeString(isolate, std::string(56, '0')));
        node->set(isolate, intern("Alive"), Value::boolean(true));
        node->set(isolate, intern("NodeManagerAddress"), makeString(isolate, "127.0.0.1"));
        node->set(isolate, intern("Resources"), resources(isolate, answer.total));
        const Value items[] = {Value::object(node)};
        return Value::object(makeList(isolate, items));
    };
    return vm.perform();
}

Value exitActor(Isolate& vm, const Arguments&)
{
    if (vm.context().self == nullptr) {
        return vm.raise(TypeId::TypeError, "exit_actor called on a non-actor worker.");
    }
    vm.effect(EffectKind::ExitActor);
    return vm.perform();
}

/// For ray.get_runtime_context(): 0 for the driver.
Value taskNumber(Isolate& vm, const Arguments&)
{
    return Value::integer(static_cast<std::int64_t>(vm.context().taskNumber));
}

/// The running actor's number, or None.
Value actorNumber(Isolate& vm, const Arguments&)
{
    return vm.context().self == nullptr
               ? Value::none()
               : Value::integer(static_cast<std::int64_t>(vm.context().self->number()));
}

Value currentActor(Isolate& vm, const Arguments&)
{
    if (vm.context().self == nullptr) {
        return vm.raise(TypeId::RuntimeError, "This method is only available in an actor.");
    }
    return remote::makeActorHandle(vm, vm.context().self);
}

/// What exists in Ray and not here.
Value refuse(Isolate& vm, const Arguments&)
{
    return vm.raise(TypeId::NotImplementedError,
                    "this part of Ray is not supported: use tasks, actors, get, wait and put");
}

} // namespace

void registerRay(Registry& registry)
{
    constexpr std::string_view kRay = "ray";
    registry.function(
        kRay, "init",
        "address=None, *, num_cpus=None, num_gpus=None, ignore_reinit_error=False, **kwargs",
        &init);
    registry.function(kRay, "is_initialized", "", &isInitialized);
    registry.function(kRay, "shutdown", "*args, **kwargs", &shutdown);
    registry.function(kRay, "remote", "*args, **kwargs", &remoteDecorator);
    registry.intrinsic("_make_remote", "target, options, /", &makeRemoteFromPrelude);
    registry.function(kRay, "get", "object_refs, timeout=None", &get);
    registry.function(kRay, "wait", "ray_waitables, num_returns=1, timeout=None, fetch_local=True",
                      &wait);
    registry.function(kRay, "put", "value", &put);
    registry.function(kRay, "cancel", "ray_waitable, *, force=False, recursive=True", &cancel);
    registry.function(kRay, "kill", "actor, *, no_restart=True", &kill);
    registry.function(kRay, "get_actor", "name, namespace=None", &getActor);
    registry.function(kRay, "cluster_resources", "", &clusterResources<false>);
    registry.function(kRay, "available_resources", "", &clusterResources<true>);
    registry.function(kRay, "nodes", "", &nodes);
    registry.function(kRay, "timeline", "*args, **kwargs", &refuse);
    registry.constant(kRay, "__version__", registry.string("2.9.3"));
    registry.constant(kRay, "ObjectRef", Value::object(registry.runtime().type(TypeId::ObjectRef)));
    registry.function("ray.actor", "exit_actor", "", &exitActor);
    registry.constant("ray.actor", "ActorHandle",
                      Value::object(registry.runtime().type(TypeId::ActorHandle)));

    for (const TypeId type :
         {TypeId::RayError, TypeId::RayTaskError, TypeId::TaskCancelledError,
          TypeId::GetTimeoutError, TypeId::WorkerCrashedError, TypeId::RayActorError,
          TypeId::ActorDiedError, TypeId::ActorUnavailableError, TypeId::ObjectLostError,
          TypeId::OutOfMemoryError, TypeId::AsyncioActorExit, TypeId::PendingCallsLimitExceeded,
          TypeId::TaskUnschedulableError}) {
        ClassObject* exception = registry.runtime().type(type);
        registry.constant("ray.exceptions", exception->nameView(), Value::object(exception));
    }
    registry.intrinsic("_ray_get", "refs, timeout=None, /", &get);
    registry.intrinsic("_ray_wait", "refs, num_returns=1, timeout=None, /", &wait);
    registry.intrinsic("_ray_put", "value, /", &put);
    registry.intrinsic("_ray_kill", "actor, /", [](Isolate& vm, const Arguments& args) {
        return remote::kill(vm, args[0], true);
    });
    registry.intrinsic("_ray_shutdown", "", &shutdown);
    registry.intrinsic("_task_number", "", &taskNumber);
    registry.intrinsic("_actor_number", "", &actorNumber);
    registry.intrinsic("_current_actor", "", &currentActor);
}

} // namespace makespan::language::builtins
