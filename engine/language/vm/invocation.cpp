#include "engine/language/vm/invocation.h"

#include "engine/language/vm/dict.h"
#include "engine/language/vm/interpreter_impl.h"
#include "engine/language/vm/invocation_writer.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/job.h"
#include "engine/language/vm/remote.h"
#include "engine/language/vm/sequence.h"
#include "engine/language/vm/stop.h"

#include <fmt/format.h>
#include <utility>

namespace makespan::language {

void intrusive_ptr_add_ref(const Invocation* invocation)
{
    invocation->m_references.fetch_add(1, std::memory_order_relaxed);
}

void intrusive_ptr_release(const Invocation* invocation)
{
    if (invocation->m_references.fetch_sub(1, std::memory_order_acq_rel) == 1)
        delete invocation;
}

namespace {

/// Bytes of a call that waits, about: this, the executor's record of the task, its future, its part of the trace.
constexpr std::size_t kBytesOfCall = 768;

} // namespace

Invocation::~Invocation()
{
    if (m_account != nullptr)
        m_account->giveBack(kBytesOfCall);
}

std::size_t Invocation::size() const
{
    std::size_t total = sizeof(Invocation);
    for (const Parcel& parcel : m_arguments)
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

InvocationWriter::InvocationWriter(Isolate& vm,
                                   CallKind kind,
                                   std::shared_ptr<const TaskOptions> options)
    : m_vm(vm)
    , m_invocation(std::make_unique<Invocation>())
{
    m_invocation->m_kind = kind;
    m_invocation->m_submitLine = vm.currentLine();
    m_invocation->m_options = std::move(options);
}

InvocationWriter::~InvocationWriter() = default;

void InvocationWriter::setDefinition(const TaskDefinition& definition)
{
    m_invocation->m_definition = &definition;
    m_invocation->m_definitionLine = definition.line();
    const std::string& given = m_invocation->m_options->name;
    m_invocation->m_name =
        given.empty() || definition.isActor() ? std::string_view(definition.name()) : given;
}

void InvocationWriter::setMethod(const ActorState& actor, StringObject* name)
{
    const TaskDefinition& definition = actor.creation().definition();
    m_invocation->m_definition = &definition;
    m_invocation->m_method = name;
    m_invocation->m_nameStorage = fmt::format("{}.{}", definition.name(), name->view());
    m_invocation->m_name = m_invocation->m_nameStorage;
    if (const TaskDefinition::Method* method = definition.method(name->view()))
        m_invocation->m_definitionLine = method->line;
}

bool InvocationWriter::writeArguments(std::span<const Value> positional, DictObject* keywords)
{
    Invocation& call = *m_invocation;
    if (!m_vm.job().memory.take(kBytesOfCall)) {
        m_vm.raiseWith(TypeId::MemoryError, {});
        return false;
    }
    call.m_account = &m_vm.job().memory;
    call.m_positional = static_cast<std::uint32_t>(positional.size());
    boost::container::small_vector<Value, 8> values(positional.begin(), positional.end());
    if (keywords != nullptr) {
        for (std::uint32_t i = 0; i < keywords->filled; ++i) {
            const DictEntry& entry = keywords->entries()[i];
            if (entry.key.isUndefined())
                continue;
            call.m_keywords.push_back(intern(to<StringObject>(entry.key).view()));
            values.push_back(entry.value);
        }
    }
    std::size_t onHeap = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (const auto* ref = as<ObjectRefObject>(values[i])) {
            call.m_dependencies.emplace_back(ref->state);
            call.m_dependencyPlaces.push_back(static_cast<std::uint32_t>(i));
            values[i] = Value::none();
        } else if (values[i].isObject()) {
            ++onHeap;
        }
    }
    call.m_together = onHeap > 1;
    if (call.m_together) {
        call.m_arguments.resize(1);
        return pack(m_vm, Value::object(makeTuple(m_vm, {values.data(), values.size()})),
                    call.m_arguments[0]);
    }
    call.m_arguments.resize(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!pack(m_vm, values[i], call.m_arguments[i]))
            return false;
    }
    return true;
}

InvocationRef InvocationWriter::take()
{
    return InvocationRef(m_invocation.release());
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
        const auto values = to<TupleObject>(unpack(m_isolate, invocation.m_arguments[0])).values();
        args.assign(values.begin(), values.end());
    } else {
        for (const Parcel& parcel : invocation.m_arguments)
            args.push_back(unpack(m_isolate, parcel));
    }
    for (std::size_t i = 0; i < invocation.m_dependencies.size(); ++i)
        args[invocation.m_dependencyPlaces[i]] =
            unpack(m_isolate, invocation.m_dependencies[i]->result());
    TupleObject* names = nullptr;
    if (!invocation.m_keywords.empty()) {
        std::vector<Value> keys;
        for (StringObject* key : invocation.m_keywords)
            keys.push_back(Value::object(key));
        names = makeTuple(m_isolate, keys);
    }
    Value callable;
    if (invocation.m_kind == CallKind::ActorCall) {
        const Value method =
            findAttribute(m_isolate, m_isolate.actorInstance(), invocation.m_method);
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
