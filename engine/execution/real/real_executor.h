#pragma once

#include "engine/execution/actor_names.h"
#include "engine/execution/program_output.h"
#include "engine/execution/real/real_actor.h"
#include "engine/execution/run.h"
#include "engine/execution/run_guard.h"
#include "engine/execution/task_seed.h"
#include "engine/language/vm/interpreter.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/job.h"
#include "engine/runtime/pool.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace makespan::execution {

class RealTask;

/// The tasks whose code is on one thread's stack: more than one where a waiting task helps out.
struct RunningTasks
{
    std::mutex mutex;
    std::vector<RealTask*> tasks;
};

/// Binds the language's virtual machine to the thread pool: every remote call is a task of the pool, the program's
/// driver is the calling thread. When the driver ends the run is over: tasks that have not ended are abandoned.
/// Threads: run() once, by the thread that made it; the rest by the flows, on their threads.
class RealExecutor
{
public:
    RealExecutor(const std::shared_ptr<const language::Program>& program,
                 const MachineModel& machine,
                 const RunOptions& options);
    RealExecutor(const RealExecutor&) = delete;
    RealExecutor& operator=(const RealExecutor&) = delete;
    ~RealExecutor();

    RunResult run();

    // For the flows.

    runtime::Pool& pool() { return m_pool; }

    language::Job& job() { return m_job; }

    const RunOptions& options() const { return m_options; }

    bool shouldStop() const { return m_guard->shouldStop(); }

    /// Isolates for tasks on the calling thread.
    language::IsolatePool& isolates();

    std::uint64_t takeFutureNumbers(std::uint64_t count)
    {
        return m_futures.fetch_add(count, std::memory_order_relaxed);
    }

    /// Counts a task; false: there are too many, and the run ends.
    bool countTask(std::uint32_t line);

    void countInstructions(std::uint64_t count)
    {
        m_instructions.fetch_add(count, std::memory_order_relaxed);
    }

    /// Ends the run; the first reason counts.
    void abort(trace::Status status, RunError error);
    void abortAtInstructionLimit();
    /// The pool found a deadlock; the explanation follows when the trace is there.
    /// \param line where the driver waits; 0: it is a task that says so.
    void abortByDeadlock(std::uint32_t line);

    void print(const RealTask* task, const language::Effect& effect);
    /// Seconds: Wall since 1970, else since the driver began.
    double now(language::ClockKind clock) const;

    /// A task's code runs on the calling thread: so that cancel() and endLife() find it. Threads: its own.
    class Running
    {
    public:
        Running(RealExecutor& executor, RealTask& task);
        ~Running();
        Running(const Running&) = delete;
        Running& operator=(const Running&) = delete;

    private:
        RunningTasks& m_tasks;
    };

    /// ray.cancel(): a task that has not started never runs; one that runs is interrupted, or killed.
    void cancel(RealTask& task, bool force, bool recursive);

    /// Makes an actor, or finds it (get_if_exists). Null: the name is taken.
    RealActorWorld*
    createActor(const language::InvocationRef& creation, const TaskPath& path, bool& isNew);
    /// ray.get_actor().
    language::EffectOutcome findActor(std::string_view key, language::EffectAnswer& answer);

    /// Null: it is dead.
    std::shared_ptr<ActorLife> lifeOf(RealActorWorld& actor);
    /// Ends this life of an actor, if nobody did before: what runs of it is stopped.
    /// \returns whether a new one has begun, which the caller has to make (makeAgain or submitCreation).
    /// \param by the call that ends it, which is not interrupted; null: somebody else does.
    bool endLife(RealActorWorld& actor,
                 const std::shared_ptr<ActorLife>& life,
                 bool mayRestart,
                 const RealTask* by = nullptr);
    /// Runs an actor's __init__ once more: as a call of its own, before its other calls.
    void submitCreation(RealActorWorld& actor);
    void setDeath(RealActorWorld& actor, language::Parcel error);

    /// Whether there are actors that end with their last handle.
    bool hasEndingActors() const { return m_endingActors.load(std::memory_order_relaxed) > 0; }

    /// Ends those that the program has forgotten and that have no more calls.
    void endForgottenActors();
    /// One of its calls has ended.
    void endCall(RealActorWorld& actor);
    language::Parcel errorOfDeadActor(RealActorWorld& actor);

private:
    /// A piece of output, until the trace's clock is known.
    struct Printed
    {
        runtime::Ticks time;
        std::uint32_t task;
        std::string text;
    };

    RunningTasks& runningHere();
    template <class Selects>
    void interruptRunning(const Selects& selects);

    /// \returns whether it came to its end.
    bool runDriver();
    RunResult result(const runtime::Recording& recording, runtime::Ticks end);

    const MachineModel m_machine;
    const RunOptions& m_options;
    ProgramOutput m_output;
    language::Job m_job; // outlives all isolates and parcels
    language::Limits m_limits;
    runtime::Pool m_pool;
    std::unique_ptr<RunGuard> m_guard; // its callback uses the pool
    std::unique_ptr<language::IsolatePool> m_driverIsolates;

    runtime::Ticks m_begin = 0;
    std::atomic<runtime::Ticks> m_stopped{0}; ///< when the guard was first told to stop; 0: not
    std::chrono::system_clock::time_point m_wallBegin;
    std::chrono::steady_clock::time_point m_steadyBegin;

    std::atomic<std::uint64_t> m_futures{1};
    std::atomic<std::uint64_t> m_tasks{0};
    std::atomic<std::uint64_t> m_instructions{0};
    std::atomic<std::uint32_t> m_endingActors{0};

    std::mutex m_runningMutex; // guards the list; each entry has its own
    std::deque<RunningTasks> m_running;

    std::mutex m_mutex; // guards what follows
    std::deque<RealActorWorld> m_actors;
    ActorNames m_actorNames;
    std::map<std::string, std::uint32_t, std::less<>> m_actorsOfClass;
    std::vector<Printed> m_printed;
    bool m_isOver = false; ///< the driver has ended
    trace::Status m_status = trace::Status::Finished;
    std::optional<RunError> m_error;

    language::Globals m_globals;
};

} // namespace makespan::execution
