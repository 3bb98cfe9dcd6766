#pragma once

#include "engine/execution/program_output.h"
#include "engine/execution/run.h"
#include "engine/execution/run_guard.h"
#include "engine/execution/task_seed.h"
#include "engine/execution/virtual/chunked.h"
#include "engine/execution/virtual/simulation.h"
#include "engine/execution/virtual/slab.h"
#include "engine/execution/virtual/virtual_actor.h"
#include "engine/execution/virtual/virtual_future.h"
#include "engine/language/vm/interpreter.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/job.h"
#include "engine/trace/trace_builder.h"

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace makespan::execution {

/// How long each task keeps its place, by TaskPath: known from an earlier run of the same program.
using TaskLengths = std::unordered_map<std::uint64_t, trace::Duration>;

/// Binds the language's virtual machine to the simulated machine: the code of every task is an interpreter, and what it
/// asks for happens at a virtual instant.
///
/// Computing takes step nanoseconds an instruction. It is charged in stretches, from one effect to the next: the flow first
/// computes for as long as the instructions since its last effect take, then the effect happens. Where nothing else can
/// happen in between, the clock is moved on without suspending the flow.
/// Threads: one at a time.
class VirtualExecutor : private SimulatedCode, private language::EffectHandler
{
public:
    /// \param lengths for Longest and Shortest; unknown tasks count as empty.
    VirtualExecutor(const std::shared_ptr<const language::Program>& program,
                    const MachineModel& machine,
                    const RunOptions& options,
                    const TaskLengths* lengths = nullptr);
    ~VirtualExecutor() override;

    RunResult run();
    /// Runs, and tells how long every task computed and slept.
    TaskLengths measureLengths();

private:
    /// What a flow does in virtual time.
    enum class Stage : std::uint8_t {
        Computing,  ///< on the way to its effect
        Performing, ///< its effect
        Ending,     ///< on the way to its end
        Stopped     ///< will not go on: the run was stopped
    };

    /// The code of a task that has begun.
    struct Execution
    {
        std::unique_ptr<language::Isolate> isolate; // of an actor's task: null, the actor has it
        std::unique_ptr<language::Interpreter> own; // an actor's second flow and further ones
        language::Interpreter* interpreter = nullptr;
        language::RunOutcome outcome = language::RunOutcome::Suspended;
        Stage stage = Stage::Computing;
        std::uint64_t instructions = 0;     // those that have been charged
        std::uint64_t firstInstruction = 0; // the interpreter's count when the task began
        std::uint64_t children = 0;
        trace::Duration busy{0};

        void reset() { *this = Execution{}; }
    };

    /// What there is of every task that has not ended. Millions may wait: small.
    struct Flow
    {
        language::InvocationRef invocation; // null: the driver
        VirtualFutureRef results;           // the first one
        TaskPath path;
        std::uint32_t execution = kNotBegun;
        std::uint32_t attempts = 0;
        bool isCancelled = false;
        bool isCrashed = false;  // its worker or its actor died
        bool isNotified = false; // a promise that it waits for has been fulfilled
    };

    static constexpr std::uint32_t kNotBegun = 0xFFFFFFFFU;

    // SimulatedCode
    void begin(TaskIndex task) override;
    void resume(TaskIndex task, Wake wake) override;
    void neverRan(TaskIndex task, NeverRan why, TaskIndex input) override;

    // EffectHandler
    language::EffectOutcome perform(language::Interpreter& interpreter,
                                    language::Effect& effect,
                                    language::EffectAnswer& answer) override;

    Flow& flow(TaskIndex task) { return m_flows[raw(task)]; }

    Execution& execution(TaskIndex task) { return m_executions[m_flows[raw(task)].execution]; }

    bool charge(TaskIndex task);
    void proceed(TaskIndex task, language::RunOutcome outcome);
    void proceed(TaskIndex task, language::EffectOutcome outcome);
    void end(TaskIndex task);
    void endDriver(const Execution& driver);
    void endTask(TaskIndex task);
    void die(TaskIndex task);
    bool canRestart(ActorIndex actor) const;
    bool isToBeRetried(const Flow& flow, bool isRetriable) const;
    language::Parcel errorOfDeadActor(ActorIndex actor) const;
    void settle(Flow& flow, std::vector<language::Parcel> results);
    void fail(Flow& flow, const language::Parcel& error);
    void endExecution(Flow& flow);
    void forget(Flow& flow);
    void abort(RunError error);
    void passLastStretch();

    language::EffectOutcome
    act(TaskIndex task, language::Effect& effect, language::EffectAnswer& answer);
    language::EffectOutcome
    afterwards(TaskIndex task, Wake wake, language::Effect& effect, language::EffectAnswer& answer);
    language::EffectOutcome
    submit(TaskIndex task, language::Effect& effect, language::EffectAnswer& answer);
    language::EffectOutcome
    createActor(TaskIndex task, language::Effect& effect, language::EffectAnswer& answer);
    language::EffectOutcome
    get(TaskIndex task, language::Effect& effect, language::EffectAnswer& answer);
    language::EffectOutcome
    finishGet(TaskIndex task, Wake wake, language::Effect& effect, language::EffectAnswer& answer);
    void noteTasks(TaskIndex task, const language::Effect& effect, const std::vector<bool>& chosen);
    language::EffectOutcome
    wait(TaskIndex task, language::Effect& effect, language::EffectAnswer& answer);
    language::EffectOutcome
    finishWait(TaskIndex task, language::Effect& effect, language::EffectAnswer& answer);
    language::EffectOutcome
    cancel(TaskIndex task, language::Effect& effect, language::EffectAnswer& answer);
    void cancelTask(TaskIndex task, bool recursive, bool force);
    language::EffectOutcome fulfil(language::Effect& effect);
    language::EffectOutcome findActor(language::Effect& effect, language::EffectAnswer& answer);
    void endActor(ActorIndex actor, bool mayRestart);
    TaskIndex submitCreation(TaskIndex caller, ActorIndex actor, std::uint32_t line);
    void print(TaskIndex task, const language::Effect& effect);

    TaskIndex submitTask(TaskIndex caller,
                         const language::InvocationRef& invocation,
                         TaskSpec spec,
                         std::int32_t returns,
                         TaskPath path);
    trace::FunctionId functionOf(const language::Invocation& invocation);
    trace::Call callOf(TaskIndex task, trace::CallKind kind, const language::Effect& effect) const;
    const std::vector<TaskIndex>& pendingOf(const language::Effect& effect);
    RunResult result();

    const MachineModel m_machine;
    const RunOptions& m_options;
    const TaskLengths* m_lengths;
    bool m_isMeasuring = false;
    TaskLengths m_measured;
    RunGuard m_guard;
    ProgramOutput m_output;
    trace::TraceBuilder m_trace;
    Simulation m_simulation;
    language::Job m_job;
    language::IsolatePool m_isolates;
    Chunked<Flow> m_flows; // by TaskIndex
    Slab<Execution> m_executions;
    std::deque<ActorWorld> m_actors; // by ActorIndex
    std::map<std::string, ActorIndex, std::less<>> m_namedActors;
    std::map<std::string, std::uint32_t, std::less<>> m_actorsOfClass;
    TaskIndex m_current = kDriver;
    std::uint64_t m_futures = 0;
    std::uint64_t m_tasks = 0;
    std::uint64_t m_instructions = 0;
    std::vector<TaskIndex> m_scratch;
    std::vector<trace::TaskId> m_noted;
    std::string m_lastName; // of functionOf()
    std::uint32_t m_lastLine = 0;
    std::optional<trace::FunctionId> m_lastFunction;
    bool m_isStopped = false;
    bool m_hasLastStretch = false; // of the flow that was stopped, not over yet
    trace::Status m_status = trace::Status::Finished;
    std::optional<RunError> m_error;
    language::Globals m_globals;
};

} // namespace makespan::execution
