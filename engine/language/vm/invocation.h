#pragma once

#include "engine/language/vm/effect.h"
#include "engine/language/vm/invocation_memory.h"
#include "engine/language/vm/parcel.h"

#include <atomic>
#include <boost/container/small_vector.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace makespan::language {

class MemoryAccount;
class TaskDefinition;
struct StringObject;

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

/// One remote call: immutable, self-contained, shared.
/// Threads: any.
class Invocation
{
public:
    Invocation() = default;
    ~Invocation();
    Invocation(const Invocation&) = delete;
    Invocation& operator=(const Invocation&) = delete;

    static void* operator new(std::size_t bytes) { return InvocationMemory::take(bytes); }

    static void operator delete(void* memory) noexcept { InvocationMemory::giveBack(memory); }

    CallKind kind() const { return m_kind; }

    /// "compute", "Counter", "Counter.add", or options().name of a task.
    std::string_view name() const { return m_name; }

    /// Line of the remote function's or method's `def`; of the call.
    std::uint32_t definitionLine() const { return m_definitionLine; }

    std::uint32_t submitLine() const { return m_submitLine; }

    const TaskOptions& options() const { return *m_options; }

    /// Futures that are direct arguments, in order, each once per place: all must be ready before
    /// Interpreter::begin.
    const std::vector<FutureRef>& dependencies() const { return m_dependencies; }

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

    mutable std::atomic<std::uint32_t> m_references{0};
    MemoryAccount* m_account = nullptr; ///< which counts it
    CallKind m_kind = CallKind::Task;
    std::uint32_t m_definitionLine = 0;
    std::uint32_t m_submitLine = 0;
    std::uint32_t m_positional = 0; ///< how many of m_arguments; keyword values follow
    const TaskDefinition* m_definition = nullptr; ///< kept by the Job
    StringObject* m_method = nullptr;             ///< ActorCall; immortal
    std::string_view m_name;
    std::string m_nameStorage;
    std::shared_ptr<const TaskOptions> m_options;
    /// One parcel per argument; when several refer to the heap, one tuple for all, so that what they
    /// share stays shared.
    boost::container::small_vector<Parcel, 2> m_arguments;
    bool m_together = false;
    std::vector<StringObject*> m_keywords; ///< immortal
    std::vector<FutureRef> m_dependencies;
    std::vector<std::uint32_t> m_dependencyPlaces;
};

} // namespace makespan::language
