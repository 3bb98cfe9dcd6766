#pragma once

#include "engine/language/vm/effect.h"
#include "engine/language/vm/exception.h"
#include "engine/language/vm/heap.h"
#include "engine/language/vm/native.h"
#include "engine/language/vm/runtime.h"
#include "engine/language/vm/stop.h"

#include <atomic>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace makespan::language {

class Interpreter;
class Job;

struct Limits
{
    std::uint64_t instructions = 0;            ///< 0: none
    std::size_t memory = std::size_t{4} << 30; ///< bytes, of all that belongs to the job
    std::uint32_t recursion = 1000;            ///< frames, as sys.getrecursionlimit()
    /// Set by another thread: the flow ends (Stopped) within some 10 000 instructions. May be null.
    const std::atomic<bool>* stop = nullptr;
};

/// What a task is, to the program that runs in it.
struct TaskContext
{
    std::uint64_t taskNumber = 0; ///< 0: the driver
    std::uint64_t randomSeed = 0; ///< of this task's stream of `random`
    ActorRef self;                ///< in an actor: its own handle
};

/// A module's own state in an isolate (random's generator …). Made on first use, dropped at reset.
class ModuleState
{
public:
    virtual ~ModuleState() = default;

    virtual void mark(Heap::Marker&) {}
};

/// One world of Python objects: heap, globals, classes, module states. No other isolate's objects are
/// ever reachable from it. Several flows (Interpreter) may share one, but only one runs at a time.
/// Threads: one at a time.
class Isolate
{
public:
    Isolate(Job& job, const Limits& limits);
    ~Isolate();
    Isolate(const Isolate&) = delete;
    Isolate& operator=(const Isolate&) = delete;

    /// As new, cheaply: for the next task. The job may be another one.
    void reset(Job& job);

    Job& job() { return *m_job; }

    Heap& heap() { return m_heap; }

    const Runtime& runtime() const { return m_runtime; }

    ClassObject* type(TypeId id) const { return m_runtime.type(id); }

    Interpreter& interpreter() { return *m_interpreter; }

    Limits& limits() { return m_limits; }

    const Limits& limits() const { return m_limits; }

    /// Of the flow that runs.
    TaskContext& context() { return m_context; }

    /// In an actor: the object whose methods are called. Undefined before it is made.
    Value actorInstance() const { return m_actorInstance; }

    void setActorInstance(Value instance) { m_actorInstance = instance; }

    /// The flow that runs, or ran last.
    Interpreter& running() { return *m_running; }

    /// Slots of the scenario's module, as its Code's globals() says.
    Value* globals() { return m_globals.data(); }

    std::size_t globalCount() const { return m_globals.size(); }

    // --- what natives return -------------------------------------------------------------------
    /// Sets a new exception of a built-in class with one message argument.
    Value raise(TypeId type, std::string_view message);
    /// Sets an exception with any arguments (KeyError(key), StopIteration(value)).
    Value raiseWith(TypeId type, std::initializer_list<Value> args);
    Value raise(ExceptionObject* exception);

    /// The exception that was set by raise and not yet taken; null: none.
    ExceptionObject* exception() const { return m_exception; }

    ExceptionObject* takeException();

    /// Calls `callable` instead of returning; its result is the native's.
    Value tailCall(Value callable, std::span<const Value> args);
    Value tailCall(Value callable, std::initializer_list<Value> args);
    /// With keyword arguments: names (tuple of str) for the last of `args`.
    Value tailCall(Value callable, std::span<const Value> args, TupleObject* keywordNames);
    /// A function of the prelude by name (an immortal object; look it up once and keep it).
    Value prelude(std::string_view name) const;

    /// The cleared effect of the flow that runs, to fill in; then return perform(). Two natives' effects never overlap: the first is
    /// answered before the next native runs.
    Effect& effect(EffectKind kind);

    Value perform() { return Value::signal(SignalKind::Effect); }

    // --- services ------------------------------------------------------------------------------
    /// Cost of work done in C++, in instructions. Heeds a stop after work that is worth many.
    void charge(std::uint64_t instructions)
    {
        m_charged += instructions;
        if (instructions >= kHeedingCharge) [[unlikely]]
            heedStop();
    }

    /// Somebody wants the flow to end.
    bool stopRequested() const
    {
        return m_limits.stop != nullptr && m_limits.stop->load(std::memory_order_relaxed);
    }

    /// State of a module by the address of a static of yours.
    template <typename T>
    T& state(const void* key);

    /// A number for an object's default hash, and id().
    std::uint32_t nextIdentity() { return ++m_identities; }

    std::uint64_t instructions() const;
    /// The program's line that is being executed.
    std::uint32_t currentLine() const;

    struct PendingCall
    {
        Value callable;
        std::vector<Value> args;
        TupleObject* keywordNames = nullptr;
    };

    PendingCall& pendingCall() { return m_pendingCall; }

    /// Class of a travelled identity in this isolate; null: not here yet.
    ClassObject* findClass(std::uint64_t id) const;
    void rememberClass(ClassObject* type);

    /// What (class, name) means for instances: the slot of an instance attribute, the value in the class
    /// order, or both. Direct-mapped; entries of an older epoch are void.
    struct AttributeEntry
    {
        static constexpr std::uint32_t kNoSlot = 0xffff'ffff;

        const ClassObject* type = nullptr;
        const StringObject* name = nullptr;
        std::uint32_t slot = kNoSlot;
        std::uint32_t epoch = 0;
        bool isData = false; ///< the class value is a data descriptor: it comes before the slot
        Value value;         ///< in the class order; Undefined: none
    };

    static constexpr std::size_t kAttributeEntries = 512;

    /// Always valid, looked up when it is not cached.
    const AttributeEntry& attributeEntry(const ClassObject* type, StringObject* name)
    {
        const std::size_t place = ((reinterpret_cast<std::uintptr_t>(type) >> 5)
                                   ^ (reinterpret_cast<std::uintptr_t>(name) >> 4))
                                  & (kAttributeEntries - 1);
        const AttributeEntry& entry = m_attributes[place];
        if (entry.type == type && entry.name == name && entry.epoch == m_attributeEpoch) [[likely]]
            return entry;
        return fillAttributeEntry(place, type, name);
    }

    /// A class changed after its making.
    void forgetAttributes() { ++m_attributeEpoch; }

    void forgetAttribute(const ClassObject* type, const StringObject* name);

    /// Collects now; only at safepoints.
    void collect();

private:
    friend class Interpreter;
    friend class Runtime;
    /// So few are charged for work of some microseconds at most: 10 000 of them pass between two looks at the stop flag.
    static constexpr std::uint64_t kHeedingCharge = 64;

    Isolate(const Runtime& runtime, Job& job, const Limits& limits);
    const AttributeEntry&
    fillAttributeEntry(std::size_t place, const ClassObject* type, StringObject* name);
    ModuleState* findState(const void* key) const;
    ModuleState& addState(const void* key, std::unique_ptr<ModuleState> state);

    const Runtime& m_runtime;
    Job* m_job;
    Limits m_limits;
    Heap m_heap;
    std::vector<Value> m_globals;
    ExceptionObject* m_exception = nullptr;
    PendingCall m_pendingCall;
    std::uint64_t m_charged = 0;
    std::uint32_t m_identities = 0;
    TaskContext m_context;
    /// 20 KB that most tasks never need: a table that is always empty stands for it until then.
    const AttributeEntry* m_attributes;
    std::unique_ptr<AttributeEntry[]> m_ownAttributes;
    Value m_actorInstance;
    Interpreter* m_running = nullptr;
    std::uint32_t m_attributeEpoch = 1;
    std::unordered_map<std::uint64_t, ClassObject*> m_classes;
    std::vector<std::pair<const void*, std::unique_ptr<ModuleState>>> m_states;
    std::vector<Interpreter*> m_flows;
    std::unique_ptr<Interpreter> m_interpreter;
};

template <typename T>
T& Isolate::state(const void* key)
{
    if (ModuleState* found = findState(key))
        return static_cast<T&>(*found);
    return static_cast<T&>(addState(key, std::make_unique<T>()));
}

/// A per-thread isolate without a program, for making constants and reading parcels. Reset by its users.
Isolate& scratchIsolate();

/// Isolates ready for use: making one costs microseconds, taking one from here nanoseconds.
/// Threads: one at a time; every executor thread has its own.
class IsolatePool
{
public:
    explicit IsolatePool(const Limits& limits, std::size_t keep = 16)
        : m_limits(limits)
        , m_keep(keep)
    {}

    std::unique_ptr<Isolate> acquire(Job& job);
    void release(std::unique_ptr<Isolate> isolate);

private:
    Limits m_limits;
    std::size_t m_keep;
    std::vector<std::unique_ptr<Isolate>> m_free;
};

} // namespace makespan::language
