#pragma once

#include "engine/language/vm/parcel.h"
#include "engine/language/vm/reference_count.h"
#include "engine/language/vm/value.h"

#include <atomic>
#include <boost/smart_ptr/intrusive_ptr.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Where the virtual machine meets an executor.
///
/// The life of a task
///   1. A program calls f.remote(args). The VM packs the call into an Invocation and performs Submit; the
///      executor makes a FutureState (one per return value), answers with it, and the program goes on.
///   2. When all futures in invocation->dependencies() are ready, the executor picks a worker. If one of
///      them failed, the task does not run: its result is that error.
///   3. On the worker: an Isolate from the IsolatePool; interpreter.begin(invocation, context); then
///      interpreter.run(handler).
///   4. run() performs effects through the handler. The real executor blocks in perform() and answers
///      Done or Raise. The virtual executor may answer Suspend: run() returns Suspended, and later
///      interpreter.resume(handler) continues after interpreter.answer() was filled.
///   5. run() or resume() returns Finished → interpreter.takeResults(); Raised → interpreter.takeError()
///      (a RayTaskError parcel); Stopped → limits or stop. The executor stores that in the FutureState and
///      gives the isolate back to the pool.
///   6. ray.get(ref) performs Get; when the executor answers Done the VM reads every future's result()
///      itself and unpacks, or raises its error.
/// The driver: interpreter.beginProgram(), run(); at its end takeGlobals().
/// An actor: an isolate kept by the executor. begin(creation) + run(), then for each call, one at a time,
/// begin(call) + run() on the same isolate; the actor's object lives in it.
namespace makespan::language {

class Interpreter;
class Invocation;
class TaskDefinition;

void intrusive_ptr_add_ref(const Invocation* invocation);
void intrusive_ptr_release(const Invocation* invocation);

/// One future: made by an executor, referred to by ObjectRefs in heaps and by parcels.
/// Threads: any with Threads::Many: counting is atomic, status() and result() may be called at any time; else one at a time.
class FutureState
{
public:
    enum class Status : std::uint8_t { Pending, Value, Error };

    explicit FutureState(std::uint64_t number, Threads threads = Threads::Many)
        : m_number(number)
        , m_references(threads)
    {}

    virtual ~FutureState() = default;
    FutureState(const FutureState&) = delete;
    FutureState& operator=(const FutureState&) = delete;

    /// Unique in the run, in the order of submission: deterministic on the virtual clock.
    std::uint64_t number() const { return m_number; }

    /// What follows result() must see what the task wrote: load with acquire.
    virtual Status status() const = 0;
    /// The value, or the error (an exception parcel). Only when status() is not Pending.
    virtual const Parcel& result() const = 0;

    friend void intrusive_ptr_add_ref(const FutureState* state) { state->m_references.add(); }

    friend void intrusive_ptr_release(const FutureState* state)
    {
        if (state->m_references.drop())
            const_cast<FutureState*>(state)->destroy();
    }

protected:
    /// Nobody refers to it any more. Executors that recycle nodes override it.
    virtual void destroy() { delete this; }

private:
    std::uint64_t m_number;
    mutable ReferenceCount m_references; // last: heirs use what is left of its eight bytes
};

using FutureRef = boost::intrusive_ptr<FutureState>;

/// One actor: made by an executor, which keeps a reference, referred to by handles in heaps and by parcels. When only
/// the executor's is left the program has forgotten it, and the executor ends it after its queue.
class ActorState
{
public:
    ActorState(std::uint64_t number, boost::intrusive_ptr<const Invocation> creation);
    virtual ~ActorState();
    ActorState(const ActorState&) = delete;
    ActorState& operator=(const ActorState&) = delete;

    std::uint64_t number() const { return m_number; }

    /// The call of Class.remote(...) that made it.
    const Invocation& creation() const { return *m_creation; }

    /// Whether the executor's reference is the only one. Handles that nobody can reach count until they are collected.
    bool isForgotten() const { return m_references.load(std::memory_order_acquire) <= 1; }

    /// Whether it matters to the program that it ends with its last handle: it holds CPUs, or its name can be asked for.
    bool endsWithLastHandle() const;

    friend void intrusive_ptr_add_ref(const ActorState* state)
    {
        state->m_references.fetch_add(1, std::memory_order_relaxed);
    }

    friend void intrusive_ptr_release(const ActorState* state)
    {
        if (state->m_references.fetch_sub(1, std::memory_order_acq_rel) == 1)
            const_cast<ActorState*>(state)->destroy();
    }

protected:
    virtual void destroy() { delete this; }

private:
    mutable std::atomic<std::uint32_t> m_references{0};
    std::uint64_t m_number;
    boost::intrusive_ptr<const Invocation> m_creation;
};

using ActorRef = boost::intrusive_ptr<ActorState>;
using InvocationRef = boost::intrusive_ptr<const Invocation>;

enum class EffectKind : std::uint8_t {
    Sleep,  ///< seconds >= 0
    Print,  ///< text (with its newline), toError
    Now,    ///< clock → answer.number
    Submit, ///< invocation → answer.futures, options().returns of them
    Get, ///< futures, timeout → Done when all are ready; Raise with the error of a failed future at
         ///  once (without waiting for others), or of a timeout (GetTimeoutError)
    Wait, ///< unique futures, count, timeout → answer.ready (flags, one per future; exactly `count`
          ///  set, the first ready ones in list order; fewer only at a timeout)
    Put,         ///< value → answer.futures[0], ready
    CreateActor, ///< invocation (kind ActorCreation) → answer.actor
    CallActor,   ///< actor, invocation (kind ActorCall) → answer.futures
    Cancel,      ///< futures[0], force, recursive
    Kill,        ///< actor, restart
    GetActor,    ///< name → answer.actor, or Raise ValueError
    Resources,   ///< answer.total and answer.available CPUs
    Exit,        ///< os._exit(count): the flow stops; never seen by executors
    ExitActor,   ///< the running actor ends: the flow stops here, its call fails
    MakePromise, ///< answer.futures[0]: pending until it is fulfilled; for Wait only
    Fulfil       ///< futures[0], a promise: ready from now on (its value is None)
};

enum class ClockKind : std::uint8_t { Wall, Monotonic, Performance, Process };

/// What the program asks of the executor. Valid during perform() and until the answer is taken.
struct Effect
{
    EffectKind kind = EffectKind::Sleep;
    ClockKind clock = ClockKind::Wall;
    bool toError = false; ///< Print: to stderr
    bool force = false;
    bool recursive = true;
    bool restart = false;
    bool single = false;     ///< Get: one ref, not a list (for the VM)
    std::uint32_t line = 0;  ///< in the scenario; of Sleep and Now: not known
    std::uint32_t count = 0; ///< Wait
    double seconds = 0;
    std::optional<double> timeout; ///< seconds; none: for ever
    std::string text;              ///< Print, GetActor: name
    std::vector<FutureRef> futures;
    InvocationRef invocation;
    ActorRef actor;
    Parcel value;  ///< Put
    Value subject; ///< the VM's own: the list that wait splits, a handle … (a root)
    /// How the answer becomes a value; null: by kind (None, float, ObjectRef(s), value(s), pair of lists).
    Value (*complete)(Isolate& vm, Effect& effect, struct EffectAnswer& answer) = nullptr;

    /// As new, of this kind. What it referred to has been let go.
    void begin(EffectKind what);
    /// Lets go of everything that it refers to.
    void letGo();
};

/// What the executor answers. As new before perform().
struct EffectAnswer
{
    double number = 0; ///< Now: seconds
    double total = 0;
    double available = 0;
    std::vector<FutureRef> futures;
    std::vector<bool> ready;
    ActorRef actor;
    Parcel error; ///< with Raise: an exception parcel (errorParcel, or a future's error)

    /// Lets go of everything that it refers to.
    void letGo();
};

inline void Effect::begin(EffectKind what)
{
    kind = what;
    clock = ClockKind::Wall;
    toError = false;
    force = false;
    recursive = true;
    restart = false;
    single = false;
    count = 0;
    seconds = 0;
    timeout.reset();
    complete = nullptr;
}

inline void Effect::letGo()
{
    text.clear();
    futures.clear();
    invocation.reset();
    actor.reset();
    value = Parcel();
    subject = Value::undefined();
}

inline void EffectAnswer::letGo()
{
    futures.clear();
    ready.clear();
    actor.reset();
    error = Parcel();
}

enum class EffectOutcome : std::uint8_t {
    Done,  ///< the answer is filled
    Raise, ///< answer.error is raised at the program's line
    Suspend, ///< not yet: run() returns Suspended; fill answer() and call resume() or resumeWithError()
    Stop     ///< end the flow now: run() returns Stopped
};

/// Implemented by executors; one per run or per worker. perform() is called on the thread that runs the
/// interpreter; interpreter.instructions() is exact at that moment. It must not throw.
class EffectHandler
{
public:
    virtual ~EffectHandler() = default;
    virtual EffectOutcome perform(Interpreter& flow, Effect& effect, EffectAnswer& answer) = 0;

    /// Asked every few ten thousand instructions of a computing flow: Done to go on, Stop to end it, Raise to interrupt
    /// it with KeyboardInterrupt, Suspend to pause it: run() returns Suspended, and the next run() goes on.
    virtual EffectOutcome poll() { return EffectOutcome::Done; }
};

} // namespace makespan::language
