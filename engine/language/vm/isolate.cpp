#include "engine/language/vm/isolate.h"

#include "engine/language/vm/interpreter.h"
#include "engine/language/vm/job.h"
#include "engine/language/vm/names.h"
#include "engine/language/vm/record.h"

#include <algorithm>
#include <array>
#include <utility>

namespace makespan::language {

namespace {

const Isolate::AttributeEntry* noAttributes()
{
    static const std::array<Isolate::AttributeEntry, Isolate::kAttributeEntries> none;
    return none.data();
}

} // namespace

Isolate::Isolate(Job& job, const Limits& limits)
    : Isolate(Runtime::instance(), job, limits)
{}

Isolate::Isolate(const Runtime& runtime, Job& job, const Limits& limits)
    : m_runtime(runtime)
    , m_job(&job)
    , m_limits(limits)
    , m_attributes(noAttributes())
{
    m_heap.setLimit(limits.memory);
    m_interpreter = std::make_unique<Interpreter>(*this);
    reset(job);
}

Isolate::~Isolate() = default;

void Isolate::reset(Job& job)
{
    m_job = &job;
    if (!m_states.empty())
        m_states.clear();
    if (!m_classes.empty())
        m_classes.clear(); // which goes through its whole table
    m_exception = nullptr;
    m_pendingCall.callable = Value::undefined();
    m_pendingCall.args.clear();
    m_charged = 0;
    m_identities = 0;
    m_context = {};
    m_actorInstance = Value::undefined();
    m_running = m_interpreter.get();
    forgetAttributes();
    m_interpreter->reset();
    m_heap.reset();
    m_heap.setAccount(job.memory);
    m_heap.setLimit(m_limits.memory);
    m_globals.resize(job.globalCount());
    std::fill(m_globals.begin(), m_globals.end(), Value::undefined());
}

Value Isolate::raise(TypeId id, std::string_view message)
{
    return raise(makeException(*this, id, message));
}

Value Isolate::raiseWith(TypeId id, std::initializer_list<Value> args)
{
    return raise(makeException(*this, type(id), {args.begin(), args.size()}));
}

Value Isolate::raise(ExceptionObject* exception)
{
    m_exception = exception;
    return Value::signal(SignalKind::Raised);
}

ExceptionObject* Isolate::takeException()
{
    return std::exchange(m_exception, nullptr);
}

Value Isolate::tailCall(Value callable, std::span<const Value> args)
{
    return tailCall(callable, args, nullptr);
}

Value Isolate::tailCall(Value callable, std::initializer_list<Value> args)
{
    return tailCall(callable, {args.begin(), args.size()}, nullptr);
}

Value Isolate::tailCall(Value callable, std::span<const Value> args, TupleObject* keywordNames)
{
    m_pendingCall.callable = callable;
    m_pendingCall.args.assign(args.begin(), args.end());
    m_pendingCall.keywordNames = keywordNames;
    return Value::signal(SignalKind::TailCall);
}

Value Isolate::prelude(std::string_view name) const
{
    return m_runtime.preludeName(name);
}

Effect& Isolate::effect(EffectKind kind)
{
    return m_running->beginEffect(kind);
}

std::uint64_t Isolate::instructions() const
{
    return m_running->instructions();
}

std::uint32_t Isolate::currentLine() const
{
    return m_running->currentLine();
}

ClassObject* Isolate::findClass(std::uint64_t id) const
{
    const auto place = m_classes.find(id);
    return place == m_classes.end() ? nullptr : place->second;
}

void Isolate::rememberClass(ClassObject* type)
{
    m_classes[type->id] = type;
}

const Isolate::AttributeEntry&
Isolate::fillAttributeEntry(std::size_t place, const ClassObject* type, StringObject* name)
{
    if (m_ownAttributes == nullptr) {
        m_ownAttributes = std::make_unique<AttributeEntry[]>(kAttributeEntries);
        m_attributes = m_ownAttributes.get();
    }
    AttributeEntry& entry = m_ownAttributes[place];
    entry.type = type;
    entry.name = name;
    entry.epoch = m_attributeEpoch;
    entry.slot = AttributeEntry::kNoSlot;
    if (type->layout != nullptr) {
        if (const Value* slot = type->layout->find(name))
            entry.slot = static_cast<std::uint32_t>(slot->asInt());
    }
    entry.value = type->lookup(name);
    // object's __doc__ is a plain None in CPython: an instance may have one of its own.
    const bool isDoc = isKind(entry.value, ObjectKind::GetSet) && name == names().doc
                       && type->instances == ObjectKind::Instance;
    entry.isData = isKind(entry.value, ObjectKind::Property)
                   || (isKind(entry.value, ObjectKind::GetSet) && !isDoc)
                   || (isKind(entry.value, ObjectKind::Instance)
                       && !entry.value.asObject()->type->lookup(names().set).isUndefined());
    return entry;
}

void Isolate::forgetAttribute(const ClassObject* type, const StringObject* name)
{
    if (m_ownAttributes == nullptr)
        return;
    for (std::size_t i = 0; i < kAttributeEntries; ++i) {
        AttributeEntry& entry = m_ownAttributes[i];
        if (entry.type == type && entry.name == name)
            entry.type = nullptr;
    }
}

ModuleState* Isolate::findState(const void* key) const
{
    for (const auto& [owner, state] : m_states) {
        if (owner == key)
            return state.get();
    }
    return nullptr;
}

ModuleState& Isolate::addState(const void* key, std::unique_ptr<ModuleState> state)
{
    m_states.emplace_back(key, std::move(state));
    return *m_states.back().second;
}

void Isolate::collect()
{
    m_heap.collect([this](Heap::Marker& marker) {
        for (const Value value : m_globals)
            marker.mark(value);
        marker.mark(m_exception);
        marker.mark(m_actorInstance);
        marker.mark(m_pendingCall.callable);
        for (const Value value : m_pendingCall.args)
            marker.mark(value);
        marker.mark(m_pendingCall.keywordNames);
        for (const auto& [owner, state] : m_states)
            state->mark(marker);
        for (const auto& [id, type] : m_classes)
            marker.mark(type);
        for (Interpreter* flow : m_flows)
            flow->markRoots(marker);
    });
    // Cached classes may have died, and their addresses may be used again.
    forgetAttributes();
}

Isolate& scratchIsolate()
{
    static Job& job = *new Job(nullptr); // nothing of it is ever run
    thread_local Isolate isolate(job, Limits{});
    return isolate;
}

std::unique_ptr<Isolate> IsolatePool::acquire(Job& job)
{
    if (m_free.empty())
        return std::make_unique<Isolate>(job, m_limits);
    std::unique_ptr<Isolate> isolate = std::move(m_free.back());
    m_free.pop_back();
    isolate->limits() = m_limits;
    isolate->reset(job);
    return isolate;
}

void IsolatePool::release(std::unique_ptr<Isolate> isolate)
{
    if (m_free.size() >= m_keep)
        return;
    // It may lie here for long: what others share with it need not.
    isolate->heap().letGo();
    m_free.push_back(std::move(isolate));
}

RecordObject* makeRecord(Isolate& vm, std::uint32_t tag, std::size_t length)
{
    auto* record =
        vm.heap().make<RecordObject>(builtinType(TypeId::Record), length * sizeof(Value));
    record->length = static_cast<std::uint32_t>(length);
    record->tag = tag;
    std::fill_n(record->values(), length, Value::none());
    return record;
}

} // namespace makespan::language
