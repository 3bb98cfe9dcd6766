#pragma once

#include "engine/language/vm/effect.h"
#include "engine/language/vm/invocation_memory.h"
#include "engine/language/vm/parcel.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace makespan::language {

class Job;
class TaskDefinition;
struct StringObject;
struct TaskDefinitionMethod;

/// @ray.remote(...) and .options(...).
struct TaskOptions
{
    double cpus = 1; ///< num_cpus; tasks: 1, actors: 0 unless given
    bool cpusGiven = false;
    std::int32_t returns = 1;    ///< num_returns
    std::int32_t maxRetries = 3; ///< -1: for ever
    bool retryExceptions = false;
    std::int32_t maxRestarts = 0;
    std::int32_t maxTaskRetries = 0;
    std::uint32_t maxConcurrency = 0; ///< 0: not given
    bool getIfExists = false;
    bool detached = false;
    bool returnsGiven = false;   ///< num_returns stands there
    bool collectsYields = false; ///< num_returns="dynamic": what a generator yields becomes futures
    /// num_returns="streaming", and what generators do unless they say otherwise: .remote() gives an ObjectRefGenerator.
    bool streams = false;
    std::string name;      ///< shown, and for get_actor; empty: none
    std::string nameSpace; ///< of the name; empty: the program's own
    /// Classes of exceptions that are retried, as a tuple; None: all of them (with retryExceptions).
    Parcel retriedClasses;
};

/// Under which an actor is known: its name, in its namespace.
std::string actorKey(std::string_view nameSpace, std::string_view name);

enum class CallKind : std::uint8_t { Task, ActorCreation, ActorCall };

/// One remote call: immutable, self-contained, shared. Millions may wait: it is small, and of one piece with its arguments.
/// Threads: those of its Job.
class Invocation
{
public:
    ~Invocation();
    Invocation(const Invocation&) = delete;
    Invocation& operator=(const Invocation&) = delete;

    static void operator delete(void* memory) noexcept { InvocationMemory::giveBack(memory); }

    CallKind kind() const { return m_kind; }

    /// "compute", "Counter", "Counter.add", or options().name of a task.
    std::string_view name() const;

    /// Line of the remote function's or method's `def`; of the call.
    std::uint32_t definitionLine() const;

    std::uint32_t submitLine() const { return m_submitLine; }

    const TaskOptions& options() const;

    /// Futures that are direct arguments, in order, each once per place: all must be ready before
    /// Interpreter::begin.
    std::span<const FutureRef> dependencies() const
    {
        return m_rest == nullptr ? std::span<const FutureRef>() : m_rest->dependencies;
    }

    const TaskDefinition& definition() const { return *m_definition; }

    /// Of an actor's creation: how many of its calls may go on at once. Ray's default: one, or a thousand
    /// for a class with `async def` methods.
    std::uint32_t concurrency() const;

    /// Bytes copied with the arguments, about.
    std::size_t size() const;

private:
    friend class Interpreter;
    friend class InvocationWriter;
    friend void intrusive_ptr_add_ref(const Invocation* invocation);
    friend void intrusive_ptr_release(const Invocation* invocation);

    /// What most calls do not have.
    struct Rest
    {
        std::vector<StringObject*> keywords; ///< immortal; their values follow the positional ones
        std::vector<FutureRef> dependencies;
        std::vector<std::uint32_t> dependencyPlaces;
        std::vector<Parcel> arguments;              ///< when there are more than kFew
        std::shared_ptr<const TaskOptions> options; ///< of .options()
    };

    /// Bytes of a call that waits, about, besides itself: the executor's record of the task, its future, its part of the trace.
    static constexpr std::size_t kBytesOfTask = 232;
    /// So many arguments stand behind the object.
    static constexpr std::size_t kFew = 8;

    Invocation(std::size_t few, Threads threads)
        : m_references(threads)
        , m_few(static_cast<std::uint8_t>(few))
    {}

    static Invocation* make(Job& job, std::size_t arguments);
    std::span<Parcel> arguments();
    std::span<const Parcel> arguments() const;
    Rest& rest();

    std::size_t booked() const
    {
        return kBytesOfTask + sizeof(Invocation) + m_few * sizeof(Parcel);
    }

    const TaskDefinitionMethod& method() const;

    mutable ReferenceCount m_references;
    std::uint32_t m_submitLine = 0;
    std::uint32_t m_method = 0; ///< of an ActorCall: its number in the definition
    CallKind m_kind = CallKind::Task;
    bool m_isBooked = false; ///< among the memory of the run
    /// One parcel per argument; when several refer to the heap, one tuple for all, so that what they
    /// share stays shared.
    bool m_together = false;
    std::uint8_t m_few;                           ///< arguments behind the object
    const TaskDefinition* m_definition = nullptr; ///< kept by the Job
    std::unique_ptr<Rest> m_rest;
};

} // namespace makespan::language
