#include "engine/language/vm/invocation.h"

#include "engine/language/vm/dict.h"
#include "engine/language/vm/interpreter_impl.h"
#include "engine/language/vm/invocation_writer.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/job.h"
#include "engine/language/vm/remote.h"
#include "engine/language/vm/sequence.h"
#include "engine/language/vm/stop.h"

#include <algorithm>
#include <boost/container/small_vector.hpp>
#include <fmt/format.h>
#include <memory>
#include <utility>

namespace makespan::language {

void intrusive_ptr_add_ref(const Invocation* invocation)
{
    invocation->m_references.add();
}

void intrusive_ptr_release(const Invocation* invocation)
{
    if (invocation->m_references.drop())
        delete invocation;
}

namespace {

/// Bytes of a call that waits, about, besides itself: the executor's record of the task, its future, its part of the trace.
constexpr std::size_t kBytesOfTask = 232;

} // namespace

Invocation* Invocation::make(std::size_t arguments, Threads threads)
{
    const std::size_t few = arguments <= kFew ? arguments : 0;
    void* memory = InvocationMemory::take(sizeof(Invocation) + few * sizeof(Parcel));
    auto* made = ::new (memory) Invocation(static_cast<std::uint32_t>(few), threads);
    auto* behind = reinterpret_cast<Parcel*>(made + 1);
    std::uninitialized_default_construct_n(behind, few);
    if (arguments > kFew)
        made->rest().arguments.resize(arguments);
    return made;
}

Invocation::~Invocation()
{
    if (m_isBooked)
        m_definition->memory().giveBack(booked());
    std::destroy_n(reinterpret_cast<Parcel*>(this + 1), m_few);
}

Invocation::Rest& Invocation::rest()
{
    if (m_rest == nullptr)
        m_rest = std::make_unique<Rest>();
    return *m_rest;
}

std::span<Parcel> Invocation::arguments()
{
    if (m_few == 0 && m_rest != nullptr)
        return m_rest->arguments;
    return {reinterpret_cast<Parcel*>(this + 1), m_few};
}

std::span<const Parcel> Invocation::arguments() const
{
    return const_cast<Invocation*>(this)->arguments();
}

std::size_t Invocation::booked() const
{
    return kBytesOfTask + sizeof(Invocation) + m_few * sizeof(Parcel);
}

std::string_view Invocation::name() const
{
    if (m_method != nullptr)
        return m_method->qualifiedName;
    const std::string& given = m_options->name;
    return given.empty() || m_definition->isActor() ? std::string_view(m_definition->name())
                                                    : given;
}

std::uint32_t Invocation::definitionLine() const
{
    return m_method != nullptr ? m_method->line : m_definition->line();
}

std::size_t Invocation::size() const
{
    std::size_t total = sizeof(Invocation);
    for (const Parcel& parcel : arguments())
        total += parcel.size();
    return total;
}

std::string actorKey(std::string_view nameSpace, std::string_view name)
{
    // Names that the program's own namespace holds are by far the most: they stay as they are.
    return nameSpace.empty() ? std::string(name) : fmt::format("{}/{}", nameSpace, name);
}

std::uint32_t Invocation::concurrency() const
{
    constexpr std::uint32_t kAsync = 1000;
    if (m_options->maxConcurrency > 0)
        return m_options->maxConcurrency;
    return m_definition->isAsync() ? kAsync : 1;
}

InvocationWriter::InvocationWriter(Isolate& vm, CallKind kind, const TaskDefinition& definition)
    : m_vm(vm)
    , m_kind(kind)
    , m_definition(definition)
{}

void InvocationWriter::setMethod(const TaskDefinitionMethod& method)
{
    m_method = &method;
}

void InvocationWriter::setOptions(std::shared_ptr<const TaskOptions> options)
{
    m_options = std::move(options);
}

bool InvocationWriter::writeArguments(std::span<const Value> positional, DictObject* keywords)
{
    boost::container::small_vector<Value, 8> values(positional.begin(), positional.end());
    std::vector<StringObject*> names;
    if (keywords != nullptr) {
        for (std::uint32_t i = 0; i < keywords->filled; ++i) {
            const DictEntry& entry = keywords->entries()[i];
            if (entry.key.isUndefined())
                continue;
            names.push_back(intern(to<StringObject>(entry.key).view()));
            values.push_back(entry.value);
        }
    }
    const auto onHeap = std::count_if(values.begin(), values.end(), [](Value value) {
        return value.isObject() && !isKind(value, ObjectKind::ObjectRef);
    });
    const bool together = onHeap > 1;
    m_invocation.reset(Invocation::make(together ? 1 : values.size(), m_vm.job().threads()));
    Invocation& call = *m_invocation;
    call.m_kind = m_kind;
    call.m_submitLine = m_vm.currentLine();
    call.m_together = together;
    call.m_definition = &m_definition;
    call.m_method = m_method;
    call.m_options = m_method != nullptr ? m_method->options.get() : &m_definition.options();
    if (!m_vm.job().memory.take(call.booked())) {
        m_vm.raiseWith(TypeId::MemoryError, {});
        return false;
    }
    call.m_isBooked = true;
    if (m_options != nullptr) {
        call.m_options = m_options.get();
        call.rest().options = std::move(m_options);
    }
    if (!names.empty())
        call.rest().keywords = std::move(names);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (const auto* ref = as<ObjectRefObject>(values[i])) {
            call.rest().dependencies.emplace_back(ref->state);
            call.rest().dependencyPlaces.push_back(static_cast<std::uint32_t>(i));
            values[i] = Value::none();
        }
    }
    const std::span<Parcel> arguments = call.arguments();
    if (together)
        return pack(m_vm, Value::object(makeTuple(m_vm, {values.data(), values.size()})),
                    arguments[0]);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!pack(m_vm, values[i], arguments[i]))
            return false;
    }
    return true;
}

void Interpreter::begin(const Invocation& invocation, const TaskContext& context)
{
    Impl& impl = *m_impl;
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
        prepare(invocation);
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

void Interpreter::prepare(const Invocation& invocation)
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
            findAttribute(m_isolate, m_isolate.actorInstance(), invocation.m_method->name);
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
