#pragma once

#include "engine/language/vm/effect.h"
#include "engine/language/vm/invocation.h"
#include "engine/language/vm/native.h"
#include "engine/language/vm/object.h"

#include <memory>
#include <span>

/// Ray's objects on a heap, and the natives behind them. Their methods (.remote, .options, ._function …)
/// are registered here by the VM; the functions of module `ray` (BUILTINS) call the functions below.
namespace makespan::language {

class Isolate;
class Job;
class Registry;
class TaskDefinition;

/// A future in a program. Finalizable: the sweep lets go of the state. Two ObjectRefs are equal when
/// their state is the same.
struct ObjectRefObject : FinalizableObject
{
    static constexpr ObjectKind kKind = ObjectKind::ObjectRef;

    FutureState* state = nullptr; ///< one reference is held
};

/// What @ray.remote makes of a function (RemoteFunction) or a class (ActorClass).
struct RemoteObject : FinalizableObject
{
    static constexpr ObjectKind kKind = ObjectKind::RemoteFunction; ///< or ActorClass

    Value target; ///< the function or class; of ._function; Undefined where it only travelled
    TaskDefinition* definition = nullptr;
    const std::shared_ptr<const TaskOptions>* options =
        nullptr; ///< of .options(); owned, finalizable; null: the definition's
    std::uint64_t unused = 0;
};

struct ActorHandleObject : FinalizableObject
{
    static constexpr ObjectKind kKind = ObjectKind::ActorHandle;

    ActorState* state = nullptr; ///< one reference is held; finalizable
};

/// handle.method, before .remote
struct ActorMethodObject : Object
{
    static constexpr ObjectKind kKind = ObjectKind::ActorMethod;
    /// Values of `returns` for num_returns="streaming", which generators do by themselves, and "dynamic".
    static constexpr std::int64_t kStreams = -1;
    static constexpr std::int64_t kCollects = -2;

    ActorHandleObject* handle = nullptr;
    StringObject* name = nullptr;
    std::int64_t returns = 1; ///< num_returns
    std::uint64_t unused = 0;
};

namespace remote {

/// The object for a future (a new one each time; == compares the futures).
Value makeObjectRef(Isolate& vm, FutureRef future);
Value makeActorHandle(Isolate& vm, ActorRef actor);
/// A remote function or actor class as it arrives in another isolate.
RemoteObject* makeTravelled(Isolate& vm,
                            ObjectKind kind,
                            TaskDefinition* definition,
                            std::shared_ptr<const TaskOptions> options);
/// Of a method's call. \param returns as ActorMethodObject says.
std::shared_ptr<const TaskOptions> optionsOfCall(std::int64_t returns, std::int32_t retries);
/// handle.name: AttributeError when the actor's class has no such method.
Value actorMethod(Isolate& vm, ActorHandleObject& handle, StringObject* name);

/// Raises what an error parcel holds, in this isolate.
Value raiseParcel(Isolate& vm, const Parcel& error);
/// The methods of ObjectRef, RemoteFunction, ActorClass, ActorHandle, ActorMethod.
void registerTypes(Registry& registry);
/// "Remote functions cannot be called directly …"
void raiseDirectCall(Isolate& vm, Value callable);

/// ray.remote(target) with options: target is a function or a class; TypeError otherwise.
Value makeRemote(Isolate& vm, Value target, const TaskOptions& options);
/// Reads num_cpus=, num_returns=, max_retries= … over `base`. False: raised (unknown option, wrong type).
bool readOptions(
    Isolate& vm, DictObject* keywords, bool isActor, const TaskOptions& base, TaskOptions& out);

/// handle.method.options(num_returns=…). False: raised.
bool readMethodOptions(Isolate& vm, DictObject* keywords, std::int64_t& returns);

/// ray.get(refs, timeout): one ObjectRef, or a list of them; performs the effect (a signal). ValueError
/// as Ray says for anything else. `timeout` None: for ever.
Value get(Isolate& vm, Value refs, Value timeout);
/// ray.wait(refs, num_returns, timeout) → (ready, rest)
Value wait(Isolate& vm, Value refs, Value count, Value timeout);
Value put(Isolate& vm, Value value);
Value cancel(Isolate& vm, Value ref, bool force, bool recursive);
Value kill(Isolate& vm, Value actor, bool noRestart);
/// \param nameSpace None: the program's own.
Value getActor(Isolate& vm, Value name, Value nameSpace);

} // namespace remote
} // namespace makespan::language
