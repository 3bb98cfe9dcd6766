#pragma once

#include "engine/language/program.h"
#include "engine/language/vm/call_signature.h"
#include "engine/language/vm/invocation.h"
#include "engine/language/vm/invocation_memory.h"
#include "engine/language/vm/memory_account.h"
#include "engine/language/vm/parcel.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace makespan::language {

class Code;
class Isolate;
struct StringObject;

/// A method of an actor class that may be called from outside.
struct TaskDefinitionMethod
{
    StringObject* name = nullptr;
    std::uint32_t line = 0;
    std::int64_t returns = 1;
    CallSignature signature;
    std::string qualifiedName; ///< "Counter.add"
    /// Of a call that asks for nothing else.
    std::shared_ptr<const TaskOptions> options;
};

/// A remote function or an actor class: code that travels, with the values of the globals that it uses.
/// The snapshot is taken at the first .remote, as Ray does when it pickles the function: tasks see
/// these values, never later changes.
/// Threads: any, after the snapshot is published.
class TaskDefinition
{
public:
    const std::string& name() const { return m_name; }

    std::uint32_t line() const { return m_line; }

    bool isActor() const { return m_isActor; }

    /// An actor class with `async def` methods.
    bool isAsync() const { return m_isAsync; }

    const TaskOptions& options() const { return *m_options; }

    const Parcel& callable() const { return m_callable; }

    /// Code of a function that is no more than its code; null: it is more. And what unpacking the function is charged for.
    struct Plain
    {
        const Code* code = nullptr;
        std::uint64_t cost = 0;
    };

    const Plain& plain() const { return m_plain; }

    /// A module that the program has imported, which is the same in every isolate.
    struct Module
    {
        std::uint32_t slot = 0; ///< of the global
        Value value;
    };

    /// Those among the globals that the function uses.
    const std::vector<Module>& modules() const { return m_modules; }

    /// The run's.
    MemoryAccount& memory() const { return *m_memory; }

    using Method = TaskDefinitionMethod;

    /// Null: there is none of that name.
    const Method* method(std::string_view name) const;
    const Method* method(const StringObject& name) const;

    /// Of an actor class; they never change.
    const std::vector<Method>& methods() const { return m_methods; }

    /// Of the function, or of the class' __init__.
    const CallSignature& signature() const { return m_signature; }

    bool isUnderWay() const { return m_underWay; }

    bool hasSnapshot() const { return m_ready.load(std::memory_order_acquire); }

    /// The value of a global, by slot; null: the function does not use it.
    const Parcel* global(std::uint32_t slot) const
    {
        return slot < m_globals.size() && m_globals[slot].used ? &m_globals[slot].value : nullptr;
    }

private:
    friend class Interpreter;
    friend class Job;
    friend class SnapshotWriter;
    friend void
    describe(Isolate& vm, TaskDefinition& definition, Value target, const TaskOptions& options);

    struct Global
    {
        bool used = false;
        Parcel value;
    };

    MemoryAccount* m_memory = nullptr;
    std::string m_name;
    std::uint32_t m_line = 0;
    bool m_isActor = false;
    bool m_isAsync = false;
    std::shared_ptr<const TaskOptions> m_options;
    Parcel m_callable; ///< function or class
    Plain m_plain;
    std::vector<Global> m_globals; ///< by slot of the program's module
    std::vector<Module> m_modules;
    std::vector<Method> m_methods;
    CallSignature m_signature;
    bool m_underWay = false; ///< under the job's mutex
    std::atomic<bool> m_ready{false};
};

/// What all isolates of one run share: the program, its remote functions and actor classes.
/// Must outlive every isolate, parcel with functions, and future of the run.
/// Threads: any with Threads::Many, else one at a time.
class Job
{
public:
    /// \param threads how many will ever have to do with its calls and its memory.
    explicit Job(std::shared_ptr<const Program> program, Threads threads = Threads::Many);
    ~Job();

    bool hasProgram() const { return m_program != nullptr; }

    const Program& program() const { return *m_program; }

    /// Of the program's module.
    std::size_t globalCount() const { return m_globalCount; }

    const std::shared_ptr<const Program>& sharedProgram() const { return m_program; }

    Threads threads() const { return m_threads; }

    /// What all its heaps and parcels take.
    MemoryAccount memory;

    /// Of its calls.
    InvocationMemory calls;

    /// Base of random streams and what random() without a seed depends on.
    std::uint64_t seed = 0;

    TaskDefinition& addDefinition();

    /// Guards snapshots and class creation.
    std::recursive_mutex& mutex() { return m_mutex; }

private:
    std::shared_ptr<const Program> m_program;
    std::size_t m_globalCount;
    Threads m_threads;
    std::recursive_mutex m_mutex;
    std::vector<std::unique_ptr<TaskDefinition>> m_definitions;
};

} // namespace makespan::language
