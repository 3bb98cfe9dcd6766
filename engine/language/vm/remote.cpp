// Ray's objects: remote functions, actor classes, handles, futures; and the effects behind them.

#include "engine/language/vm/remote.h"

#include "engine/language/vm/class.h"
#include "engine/language/vm/dict.h"
#include "engine/language/vm/exception.h"
#include "engine/language/vm/function.h"
#include "engine/language/vm/interpreter.h"
#include "engine/language/vm/invocation_writer.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/job.h"
#include "engine/language/vm/names.h"
#include "engine/language/vm/operations.h"
#include "engine/language/vm/sequence.h"
#include "engine/language/vm/snapshot.h"
#include "engine/language/vm/word_set.h"

#include <algorithm>
#include <fmt/format.h>

namespace makespan::language {

namespace remote {

namespace {

RemoteObject& remoteOf(Value value)
{
    return *static_cast<RemoteObject*>(value.asObject());
}

const TaskOptions& optionsOf(const RemoteObject& remote)
{
    return remote.options != nullptr ? **remote.options : remote.definition->options();
}

/// str() where that runs no code of the program; else the class.
std::string shortText(Isolate& vm, Value value)
{
    const Value text = isKind(value, ObjectKind::String) ? value : repr(vm, value);
    if (const auto* string = as<StringObject>(text))
        return std::string(string->view());
    return fmt::format("<{} object>", typeOf(value)->nameView());
}

ListObject* listOfRefs(Isolate& vm, Value refs, std::string_view message)
{
    auto* list = as<ListObject>(plain(refs));
    if (list == nullptr && isKind(plain(refs), ObjectKind::Tuple))
        list = makeList(vm, to<TupleObject>(plain(refs)).values());
    if (list == nullptr) {
        vm.raise(TypeId::ValueError, message);
        return nullptr;
    }
    for (const Value ref : list->values()) {
        if (!isKind(ref, ObjectKind::ObjectRef)) {
            vm.raise(TypeId::TypeError,
                     fmt::format("Attempting to call `get` on the value {}, which is not an "
                                 "ray.ObjectRef.",
                                 shortText(vm, ref)));
            return nullptr;
        }
    }
    return list;
}

/// None: no timeout. False: raised.
bool readTimeout(Isolate& vm, Value timeout, std::optional<double>& out)
{
    if (timeout.isNone())
        return true;
    double seconds = 0;
    if (!toDouble(timeout, seconds)) {
        vm.raise(TypeId::TypeError, fmt::format("timeout must be a number of seconds, not {}",
                                                typeOf(timeout)->nameView()));
        return false;
    }
    out = seconds;
    return true;
}

Value needsRun(Isolate& vm)
{
    return vm.raise(TypeId::RuntimeError, "remote functions and actors need a run of the program");
}

Value raiseNoMethod(Isolate& vm, const StringObject* name)
{
    return vm.raise(TypeId::AttributeError,
                    fmt::format("'ActorHandle' object has no attribute '{}'", name->view()));
}

/// The call of a generator whose results are asked for one by one: the prelude wraps its future.
Value callStreaming(Isolate& vm, const Arguments& args)
{
    const Value keywords = Value::object(args.keywords == nullptr ? makeDict(vm) : args.keywords);
    return vm.tailCall(vm.prelude("_call_streaming"),
                       {args[0], Value::object(makeTuple(vm, args.rest())), keywords});
}

// --- methods ---------------------------------------------------------------------------------------

Value functionRemote(Isolate& vm, const Arguments& args)
{
    RemoteObject& self = remoteOf(args[0]);
    if (!vm.job().hasProgram())
        return needsRun(vm);
    if (!self.definition->hasSnapshot() && !ensureSnapshot(vm, *self.definition, self.target))
        return Value::signal(SignalKind::Raised);
    const bool isActor = self.kind == ObjectKind::ActorClass;
    if (!self.definition->signature().accepts(vm, args.rest().size(), args.keywords))
        return Value::signal(SignalKind::Raised);
    if (optionsOf(self).streams)
        return callStreaming(vm, args);
    InvocationWriter writer(vm, isActor ? CallKind::ActorCreation : CallKind::Task,
                            *self.definition);
    if (self.options != nullptr)
        writer.setOptions(*self.options);
    if (!writer.writeArguments(args.rest(), args.keywords))
        return Value::signal(SignalKind::Raised);
    vm.effect(isActor ? EffectKind::CreateActor : EffectKind::Submit).invocation = writer.take();
    return vm.perform();
}

Value functionOptions(Isolate& vm, const Arguments& args)
{
    RemoteObject& self = remoteOf(args[0]);
    TaskOptions options = optionsOf(self);
    if (args.keywords != nullptr
        && !readOptions(vm, args.keywords, self.kind == ObjectKind::ActorClass, optionsOf(self),
                        options))
        return Value::signal(SignalKind::Raised);
    auto* copy = makeTravelled(vm, self.kind, self.definition,
                               std::make_shared<const TaskOptions>(std::move(options)));
    copy->target = self.target;
    return Value::object(copy);
}

Value functionTarget(Isolate& vm, Value value)
{
    RemoteObject& self = remoteOf(value);
    if (self.target.isUndefined())
        self.target = unpack(vm, self.definition->callable());
    return self.target;
}

/// The documentation of what stands under @ray.remote.
Value targetDoc(Isolate& vm, Value value)
{
    const Value target = functionTarget(vm, value);
    Value text;
    if (const auto* function = as<FunctionObject>(target)) {
        text = function->documentation;
    } else if (const auto* type = as<ClassObject>(target)) {
        if (const Value* found = type->attributes->find(names().doc))
            text = *found;
    }
    return text.isUndefined() ? Value::none() : text;
}

Value functionName(Isolate& vm, Value value)
{
    return makeString(vm, remoteOf(value).definition->name());
}

Value methodRemote(Isolate& vm, const Arguments& args)
{
    auto& self = to<ActorMethodObject>(args[0]);
    const Invocation& creation = self.handle->state->creation();
    const TaskDefinition& definition = creation.definition();
    const TaskDefinition::Method* method = definition.method(*self.name);
    if (method == nullptr)
        return raiseNoMethod(vm, self.name);
    if (!method->signature.accepts(vm, args.rest().size(), args.keywords))
        return Value::signal(SignalKind::Raised);
    if (self.returns == ActorMethodObject::kStreams)
        return callStreaming(vm, args);
    InvocationWriter writer(vm, CallKind::ActorCall, definition);
    writer.setMethod(*method);
    const std::int32_t retries = creation.options().maxTaskRetries;
    if (self.returns != method->returns || retries != method->options->maxRetries)
        writer.setOptions(optionsOfCall(self.returns, retries));
    if (!writer.writeArguments(args.rest(), args.keywords))
        return Value::signal(SignalKind::Raised);
    Effect& effect = vm.effect(EffectKind::CallActor);
    effect.invocation = writer.take();
    effect.actor = self.handle->state;
    return vm.perform();
}

Value methodOptions(Isolate& vm, const Arguments& args)
{
    auto& self = to<ActorMethodObject>(args[0]);
    std::int64_t returns = self.returns;
    if (args.keywords != nullptr && !readMethodOptions(vm, args.keywords, returns))
        return Value::signal(SignalKind::Raised);
    auto* copy = vm.heap().make<ActorMethodObject>(builtinType(TypeId::ActorMethod));
    copy->handle = self.handle;
    copy->name = self.name;
    copy->returns = returns;
    return Value::object(copy);
}

/// Ray's ids are 28 bytes; ours show the number of the future, the same on every run.
std::string hexOf(std::uint64_t number)
{
    return fmt::format("{:048x}01000000", number);
}

Value refHex(Isolate& vm, const Arguments& args)
{
    return makeString(vm, hexOf(to<ObjectRefObject>(args[0]).state->number()));
}

Value refRepr(Isolate& vm, const Arguments& args)
{
    return makeString(
        vm, fmt::format("ObjectRef({})", hexOf(to<ObjectRefObject>(args[0]).state->number())));
}

Value handleRepr(Isolate& vm, const Arguments& args)
{
    const ActorState& state = *to<ActorHandleObject>(args[0]).state;
    return makeString(
        vm, fmt::format("Actor({}, {:024x}01000000)", state.creation().name(), state.number()));
}

Value remoteRepr(Isolate& vm, const Arguments& args)
{
    const RemoteObject& self = remoteOf(args[0]);
    return makeString(
        vm, self.kind == ObjectKind::ActorClass
                ? fmt::format("ActorClass({})", self.definition->name())
                : fmt::format("<ray.remote_function.RemoteFunction {}>", self.definition->name()));
}

} // namespace

Value makeObjectRef(Isolate& vm, FutureRef future)
{
    auto* ref = vm.heap().make<ObjectRefObject>(builtinType(TypeId::ObjectRef));
    ref->state = future.detach();
    vm.heap().addFinalizable(ref);
    return Value::object(ref);
}

Value makeActorHandle(Isolate& vm, ActorRef actor)
{
    auto* handle = vm.heap().make<ActorHandleObject>(builtinType(TypeId::ActorHandle));
    handle->state = actor.detach();
    vm.heap().addFinalizable(handle);
    return Value::object(handle);
}

std::shared_ptr<const TaskOptions> optionsOfCall(std::int64_t returns, std::int32_t retries)
{
    auto options = std::make_shared<TaskOptions>();
    options->collectsYields = returns == ActorMethodObject::kCollects;
    options->returns = options->collectsYields ? 1 : static_cast<std::int32_t>(returns);
    options->cpus = 0;
    options->maxRetries = retries;
    return options;
}

RemoteObject* makeTravelled(Isolate& vm,
                            ObjectKind kind,
                            TaskDefinition* definition,
                            std::shared_ptr<const TaskOptions> options)
{
    auto* remote = vm.heap().make<RemoteObject>(
        builtinType(kind == ObjectKind::ActorClass ? TypeId::ActorClass : TypeId::RemoteFunction));
    remote->kind = kind;
    remote->definition = definition;
    if (options != nullptr) {
        remote->options = new std::shared_ptr<const TaskOptions>(std::move(options));
        vm.heap().addFinalizable(remote);
    }
    return remote;
}

Value actorMethod(Isolate& vm, ActorHandleObject& handle, StringObject* name)
{
    const TaskDefinition& definition = handle.state->creation().definition();
    const TaskDefinition::Method* method = definition.method(*name);
    if (method == nullptr)
        return raiseNoMethod(vm, name);
    auto* object = vm.heap().make<ActorMethodObject>(builtinType(TypeId::ActorMethod));
    object->handle = &handle;
    object->name = method->name;
    object->returns = method->returns;
    return Value::object(object);
}

void raiseDirectCall(Isolate& vm, Value callable)
{
    if (const auto* method = as<ActorMethodObject>(callable)) {
        vm.raise(TypeId::TypeError,
                 fmt::format("Actor methods cannot be called directly. Instead of running "
                             "'object.{}()', try 'object.{}.remote()'.",
                             method->name->view(), method->name->view()));
        return;
    }
    const std::string& name = remoteOf(callable).definition->name();
    vm.raise(
        TypeId::TypeError,
        isKind(callable, ObjectKind::ActorClass)
            ? fmt::format(
                "Actors cannot be instantiated directly. Instead of '{}()', use '{}.remote()'.",
                name, name)
            : fmt::format(
                "Remote functions cannot be called directly. Instead of running '{}()', try "
                "'{}.remote()'.",
                name, name));
}

Value makeRemote(Isolate& vm, Value target, const TaskOptions& options)
{
    auto* function = as<FunctionObject>(target);
    auto* type = as<ClassObject>(target);
    if (function == nullptr && (type == nullptr || type->isBuiltin))
        return vm.raise(
            TypeId::TypeError,
            "The @ray.remote decorator must be applied to either a function or a class.");
    if (function != nullptr && function->code->has(Code::kCoroutine))
        return vm.raise(TypeId::ValueError,
                        "'async def' should not be used for remote tasks. You can wrap the async "
                        "function with `asyncio.run(f())`.");
    TaskDefinition& definition = vm.job().addDefinition();
    describe(vm, definition, target, options);
    RemoteObject* remote =
        makeTravelled(vm, function != nullptr ? ObjectKind::RemoteFunction : ObjectKind::ActorClass,
                      &definition, nullptr);
    remote->target = target;
    return Value::object(remote);
}

Value get(Isolate& vm, Value refs, Value timeout)
{
    std::optional<double> seconds;
    if (!readTimeout(vm, timeout, seconds))
        return Value::signal(SignalKind::Raised);
    if (const auto* ref = as<ObjectRefObject>(refs)) {
        Effect& effect = vm.effect(EffectKind::Get);
        effect.single = true;
        effect.futures.emplace_back(ref->state);
        effect.timeout = seconds;
        return vm.perform();
    }
    const ListObject* list = listOfRefs(
        vm, refs,
        fmt::format(
            "Invalid type of object refs, <class '{}'>, is given. 'object_refs' must either be an "
            "ObjectRef or a list of ObjectRefs. ",
            typeOf(refs)->nameView()));
    if (list == nullptr)
        return Value::signal(SignalKind::Raised);
    if (list->length == 0)
        return Value::object(makeList(vm));
    Effect& effect = vm.effect(EffectKind::Get);
    effect.timeout = seconds;
    effect.futures.reserve(list->length);
    for (const Value ref : const_cast<ListObject*>(list)->values())
        effect.futures.emplace_back(to<ObjectRefObject>(ref).state);
    return vm.perform();
}

Value wait(Isolate& vm, Value refs, Value count, Value timeout)
{
    if (isKind(refs, ObjectKind::ObjectRef))
        return vm.raise(TypeId::TypeError,
                        "wait() expected a list of ray.ObjectRef or ray.ObjectRefGenerator, got a "
                        "single ray.ObjectRef");
    if (!isKind(plain(refs), ObjectKind::List))
        return vm.raise(TypeId::TypeError, fmt::format("wait() expected a list of ray.ObjectRef or "
                                                       "ray.ObjectRefGenerator, got <class '{}'>",
                                                       typeOf(refs)->nameView()));
    auto& list = to<ListObject>(plain(refs));
    for (const Value ref : list.values()) {
        if (!isKind(ref, ObjectKind::ObjectRef))
            return vm.raise(
                TypeId::TypeError,
                fmt::format(
                    "wait() expected a list of ray.ObjectRef or ray.ObjectRefGenerator, got list "
                    "containing <class '{}'>",
                    typeOf(ref)->nameView()));
    }
    std::optional<double> seconds;
    if (!readTimeout(vm, timeout, seconds))
        return Value::signal(SignalKind::Raised);
    if (seconds && *seconds < 0)
        return vm.raise(TypeId::ValueError,
                        fmt::format("The 'timeout' argument must be nonnegative. Received {}",
                                    plain(timeout).isInt() ? std::to_string(plain(timeout).asInt())
                                                           : reprOfFloat(*seconds)));
    if (list.length == 0) {
        const Value pair[2] = {Value::object(makeList(vm)), Value::object(makeList(vm))};
        return Value::object(makeTuple(vm, pair));
    }
    WordSet seen(list.length);
    for (const Value ref : list.values()) {
        if (!seen.insert(reinterpret_cast<std::uintptr_t>(to<ObjectRefObject>(ref).state)))
            return vm.raise(TypeId::ValueError, "Wait requires a list of unique ray_waitables.");
    }
    const Value number = plain(count);
    if (!number.isInt())
        return vm.raise(TypeId::TypeError, "num_returns must be an integer");
    if (number.asInt() <= 0)
        return vm.raise(TypeId::ValueError,
                        fmt::format("Invalid number of objects to return {}.", number.asInt()));
    if (number.asInt() > list.length)
        return vm.raise(
            TypeId::ValueError,
            "num_returns cannot be greater than the number of ray_waitables provided to ray.wait.");
    Effect& effect = vm.effect(EffectKind::Wait);
    effect.subject = Value::object(makeList(vm, list.values()));
    effect.count = static_cast<std::uint32_t>(number.asInt());
    effect.timeout = seconds;
    effect.futures.reserve(list.length);
    for (const Value ref : list.values())
        effect.futures.emplace_back(to<ObjectRefObject>(ref).state);
    return vm.perform();
}

Value put(Isolate& vm, Value value)
{
    if (isKind(value, ObjectKind::ObjectRef))
        return vm.raise(
            TypeId::TypeError,
            "Calling 'put' on an ray.ObjectRef is not allowed. If you really want to do this, you can "
            "wrap the ray.ObjectRef in a list and call 'put' on it.");
    Parcel parcel;
    if (!pack(vm, value, parcel))
        return Value::signal(SignalKind::Raised);
    vm.effect(EffectKind::Put).value = std::move(parcel);
    return vm.perform();
}

Value cancel(Isolate& vm, Value ref, bool force, bool recursive)
{
    const auto* object = as<ObjectRefObject>(ref);
    if (object == nullptr)
        return vm.raise(
            TypeId::TypeError,
            fmt::format("ray.cancel() only supported for object refs. Got: <class '{}'>.",
                        typeOf(ref)->nameView()));
    Effect& effect = vm.effect(EffectKind::Cancel);
    effect.futures.emplace_back(object->state);
    effect.force = force;
    effect.recursive = recursive;
    return vm.perform();
}

Value kill(Isolate& vm, Value actor, bool noRestart)
{
    const auto* handle = as<ActorHandleObject>(actor);
    if (handle == nullptr)
        return vm.raise(
            TypeId::ValueError,
            fmt::format(
                "ray.kill() only supported for actors. For tasks, try ray.cancel(). Got: <class '{}'>.",
                typeOf(actor)->nameView()));
    Effect& effect = vm.effect(EffectKind::Kill);
    effect.actor = handle->state;
    effect.restart = !noRestart;
    return vm.perform();
}

Value getActor(Isolate& vm, Value name, Value nameSpace)
{
    const auto* text = as<StringObject>(name);
    if (text == nullptr || text->byteLength == 0)
        return vm.raise(TypeId::ValueError, "Please supply a non-empty value to get_actor");
    vm.effect(EffectKind::GetActor).text =
        actorKey(isKind(nameSpace, ObjectKind::String) ? to<StringObject>(nameSpace).view() : "",
                 text->view());
    return vm.perform();
}

Value raiseParcel(Isolate& vm, const Parcel& error)
{
    const Value value = unpack(vm, error);
    if (value.isSignal())
        return value;
    auto* exception = as<ExceptionObject>(value);
    if (exception == nullptr)
        return vm.raise(TypeId::RuntimeError, "a task failed without an exception");
    auto* cause = as<ExceptionObject>(exception->value);
    if (exception->type == vm.type(TypeId::RayTaskError) && cause != nullptr
        && !cause->type->isSubclassOf(vm.type(TypeId::RayError))) {
        // As Ray does: an instance of both RayTaskError and the original type.
        const Value bases[2] = {Value::object(exception->type), Value::object(cause->type)};
        StringObject* name = intern(fmt::format("RayTaskError({})", cause->type->nameView()));
        ClassObject* both = makeClass(vm, name, name, bases, makeDict(vm));
        if (both == nullptr) {
            vm.takeException();
        } else {
            both->module = vm.type(TypeId::RayTaskError)->module;
            exception->type = both;
            // What the program's own class keeps can be asked of both.
            if (DictObject* attributes = instanceAttributes(vm, cause)) {
                for (std::uint32_t i = 0; i < attributes->filled; ++i) {
                    const DictEntry& entry = attributes->entries()[i];
                    if (!entry.key.isUndefined())
                        setInstanceAttribute(vm, exception, &to<StringObject>(entry.key),
                                             entry.value);
                }
            }
        }
    }
    return vm.raise(exception);
}

void registerTypes(Registry& registry)
{
    constexpr std::string_view kCall = "self, /, *args, **kwargs";
    for (const TypeId type : {TypeId::RemoteFunction, TypeId::ActorClass}) {
        registry.method(type, "remote", kCall, &functionRemote);
        registry.method(type, "options", "self, /, **kwargs", &functionOptions);
        registry.method(type, "__repr__", "self, /", &remoteRepr);
        registry.property(type, "__name__", &functionName);
        registry.property(type, "__doc__", &targetDoc);
    }
    registry.property(TypeId::RemoteFunction, "_function", &functionTarget);
    registry.method(TypeId::ActorMethod, "remote", kCall, &methodRemote);
    registry.method(TypeId::ActorMethod, "options", "self, /, **kwargs", &methodOptions);
    registry.method(TypeId::ObjectRef, "hex", "self, /", &refHex);
    registry.method(TypeId::ObjectRef, "__repr__", "self, /", &refRepr);
    registry.method(TypeId::ActorHandle, "__repr__", "self, /", &handleRepr);
}

} // namespace remote

ActorState::ActorState(std::uint64_t number, boost::intrusive_ptr<const Invocation> creation)
    : m_number(number)
    , m_creation(std::move(creation))
{}

ActorState::~ActorState() = default;

bool ActorState::endsWithLastHandle() const
{
    const TaskOptions& options = m_creation->options();
    return !options.detached && ((options.cpusGiven && options.cpus > 0) || !options.name.empty());
}

} // namespace makespan::language
