// How flows begin: the driver, tasks, actors and their calls.

#include "engine/language/vm/instance_dict.h"
#include "engine/language/vm/interpreter_impl.h"
#include "engine/language/vm/invocation.h"
#include "engine/language/vm/job.h"
#include "engine/language/vm/sequence.h"
#include "engine/language/vm/stop.h"

#include <algorithm>
#include <boost/container/small_vector.hpp>
#include <string_view>
#include <vector>

namespace makespan::language {

namespace {

/// The frame under everything: gives calls a stack to put their result on, then returns it.
const Code& rootCode()
{
    static const Code& code = *[] {
        auto* root = new Code;
        root->name = intern("<root>");
        root->qualifiedName = root->name;
        root->flags = Code::kHidden;
        root->stackSize = 8;
        root->instructions = {encode(Opcode::Nop), encode(Opcode::Return)};
        return root;
    }();
    return code;
}

} // namespace

inline void Interpreter::Impl::beginStack()
{
    Value* const bottom = chunks[0].values.get() + 1;
    chunk = 0;
    chunkEnd = chunks[0].values.get() + chunks[0].size;
    pendingChunk = false;
    handled = nullptr;
    failure = nullptr;
    reraising = false;
    depth = 0;
    static const Code& code = rootCode();
    frame = makeFrame(code, bottom, nullptr, nullptr);
    ++frame->pc; // what it calls is called already
}

inline bool Interpreter::Impl::tryEnter(const Code& code,
                                        Value* globals,
                                        Value self,
                                        std::span<const Parcel> args)
{
    const std::size_t own = self.isUndefined() ? 0 : 1;
    if (!code.isSimple() || own + args.size() != code.positional
        || valuesNeeded(code) > chunks[0].size / 2 || vm.limits().recursion == 0)
        return false;
    beginStack();
    Value* const locals = frame->sp + 1;
    locals[0] = self;
    for (std::size_t i = 0; i < args.size(); ++i)
        locals[own + i] = unpack(vm, args[i]);
    std::fill(locals + code.positional, locals + code.localCount, Value::undefined());
    frame = makeFrame(code, locals, globals, frame);
    ++depth;
    return true;
}

void Interpreter::beginCall(Value callable, std::span<const Value> args, TupleObject* keywordNames)
{
    Impl& impl = *m_impl;
    impl.beginStack();
    impl.schedulePoll();
    m_isolate.takeException();
    // A failure is left in the isolate: run() begins with it. Even to fail takes memory, which may have run out.
    try {
        impl.callWith(callable, args, keywordNames, Continuation::Push);
    } catch (const MemoryExhausted&) {
        raiseMemoryError();
    }
}

void Interpreter::beginProgram()
{
    const Code& code = m_isolate.job().program().module();
    m_impl->isDriver = true;
    m_isolate.context().randomSeed = m_isolate.job().seed;
    FunctionObject* function = makeFunction(m_isolate, code, m_isolate.globals());
    beginCall(Value::object(function), {});
}

namespace {

/// What an actor's method is when it is a function of its class; null: it is something else, or has to be searched for.
FunctionObject* plainMethod(Isolate& vm, Value actor, StringObject* name)
{
    const auto* instance = as<InstanceObject>(actor);
    if (instance == nullptr || hasDict(actor)
        || (instance->type->traits & ClassObject::kHasGetAttribute) != 0)
        return nullptr;
    const Isolate::AttributeEntry& entry = vm.attributeEntry(instance->type, name);
    return entry.slot == Isolate::AttributeEntry::kNoSlot ? as<FunctionObject>(entry.value)
                                                          : nullptr;
}

} // namespace

/// What most calls are: of a function that captures nothing, or of a method that is one, with all arguments in their order.
inline bool Interpreter::preparePlain(const Invocation& invocation)
{
    const Invocation::Rest* rest = invocation.m_rest.get();
    if (invocation.m_together || (rest != nullptr && !rest->keywords.empty()))
        return false;
    const TaskDefinition& definition = *invocation.m_definition;
    const Code* code = definition.plain().code;
    FunctionObject* method = nullptr;
    Value self;
    if (invocation.m_kind == CallKind::ActorCall) {
        self = m_isolate.actorInstance();
        method = plainMethod(m_isolate, self, invocation.method().name);
        code = method == nullptr ? nullptr : method->code;
    }
    Impl& impl = *m_impl;
    if (code == nullptr
        || !impl.tryEnter(*code, method == nullptr ? m_isolate.globals() : method->globals, self,
                          invocation.arguments()))
        return false;
    impl.frame->function = method;
    if (rest != nullptr) {
        Value* const first = impl.frame->locals + (self.isUndefined() ? 0 : 1);
        for (std::size_t i = 0; i < rest->dependencies.size(); ++i)
            first[rest->dependencyPlaces[i]] = unpack(m_isolate, rest->dependencies[i]->result());
    }
    for (const TaskDefinition::Module& module : definition.modules()) {
        Value& global = m_isolate.globals()[module.slot];
        if (global.isUndefined())
            global = module.value;
    }
    m_isolate.charge(definition.plain().cost);
    m_isolate.takeException();
    impl.schedulePoll();
    if (impl.pollNeeded())
        impl.poll();
    return true;
}

void Interpreter::begin(const Invocation& invocation, const TaskContext& context)
{
    Impl& impl = *m_impl;
    if (m_isolate.m_running != this)
        enter();
    m_isolate.m_context = context;
    impl.local = Value::none();
    m_stopReason = StopReason::None;
    impl.invocation = &invocation;
    impl.kept.reset(&invocation);
    impl.isDriver = false;
    impl.frame = nullptr;
    impl.result = Value::none();
    impl.snapshot = invocation.m_definition;
    const StopScope heeds(m_isolate.limits().stop);
    try {
        if (!preparePlain(invocation))
            prepareOther(invocation);
    } catch (const StopRequested&) {
        beginCall(Value::none(), {}); // run() is told to stop, too
    } catch (const MemoryExhausted&) {
        // The arguments alone are too large: run() finds the exception and ends the call with it.
        beginCall(Value::none(), {});
        raiseMemoryError();
    }
}

namespace {

/// The prelude's function that runs a call which is not over when its function returns; empty: none is needed.
std::string_view runnerOf(const Invocation& invocation, Value callable)
{
    if (invocation.kind() == CallKind::ActorCreation)
        return {};
    if (const auto* bound = as<BoundMethodObject>(callable))
        callable = bound->function;
    const auto* function = as<FunctionObject>(callable);
    if (function == nullptr)
        return {};
    if (function->code->has(Code::kCoroutine))
        return "_run_coroutine";
    if (function->code->has(Code::kGenerator) && invocation.options().collectsYields)
        return "_run_dynamic_generator";
    if (function->code->has(Code::kGenerator) && invocation.options().returns != 1)
        return "_run_generator";
    return {};
}

} // namespace

void Interpreter::prepareOther(const Invocation& invocation)
{
    boost::container::small_vector<Value, 8> args;
    if (invocation.m_together) {
        const auto values = to<TupleObject>(unpack(m_isolate, invocation.arguments()[0])).values();
        args.assign(values.begin(), values.end());
    } else {
        for (const Parcel& parcel : invocation.arguments())
            args.push_back(unpack(m_isolate, parcel));
    }
    TupleObject* names = nullptr;
    if (const Invocation::Rest* rest = invocation.m_rest.get()) {
        for (std::size_t i = 0; i < rest->dependencies.size(); ++i)
            args[rest->dependencyPlaces[i]] = unpack(m_isolate, rest->dependencies[i]->result());
        if (!rest->keywords.empty()) {
            std::vector<Value> keys;
            for (StringObject* key : rest->keywords)
                keys.push_back(Value::object(key));
            names = makeTuple(m_isolate, keys);
        }
    }
    Value callable;
    if (invocation.m_kind == CallKind::ActorCall) {
        const Value method =
            findAttribute(m_isolate, m_isolate.actorInstance(), invocation.method().name);
        callable = method.isSignal() || method.isUndefined() ? Value::none() : method;
    } else {
        callable = unpack(m_isolate, invocation.m_definition->callable());
    }
    // A coroutine is run to its end, and what a generator yields is collected, by the prelude.
    if (const std::string_view runner = runnerOf(invocation, callable); !runner.empty()) {
        args.insert(args.begin(), callable);
        callable = m_isolate.prelude(runner);
    }
    beginCall(callable, {args.data(), args.size()}, names);
}

} // namespace makespan::language
