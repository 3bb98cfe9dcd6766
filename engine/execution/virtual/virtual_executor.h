#pragma once

#include "engine/execution/actor_names.h"
#include "engine/execution/program_output.h"
#include "engine/execution/run.h"
#include "engine/execution/run_guard.h"
#include "engine/execution/task_seed.h"
#include "engine/execution/virtual/chunked.h"
#include "engine/execution/virtual/execution_record.h"
#include "engine/execution/virtual/simulation.h"
#include "engine/execution/virtual/slab.h"
#include "engine/execution/virtual/step_cost.h"
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
#include <unordered_set>
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
///
/// Running ahead: nobody can see when a task executes its code up to its first effect other than a sleep, so that is done at once
/// when it begins, and only the stretches of computing and sleeping are kept, to be passed through in virtual time. A task that
/// does nothing else gives its isolate back at its beginning: a hundred thousand sleepers need one, not one each. A task that is
/// interrupted in such a stretch is begun again from its arguments, which is deterministic, and is interrupted there.
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
    /// What there is of every task that has not ended. Millions may wait: small.
    struct Flow
    {
        language::InvocationRef invocation; // null: the driver
        VirtualFutureRef results;           // the first one
        TaskPath path;
        std::uint32_t execution = kNotBegun;
        std::uint32_t attempts : 29 = 0;
        std::uint32_t isCancelled : 1 = 0;
        std::uint32_t isCrashed : 1 = 0;  // its worker or its actor died
        std::uint32_t isNotified : 1 = 0; // a promise that it waits for has been fulfilled
    };

    static constexpr std::uint32_t kNotBegun = 0xFFFFFFFFU;

    // SimulatedCode
    void begin(TaskIndex task) override;
    void resume(TaskIndex task, Wake wake) override;
    void neverRan(TaskIndex task, NeverRan why, TaskIndex input) override;
    void expect(TaskIndex task, bool isNext) override;

    // EffectHandler
    language::EffectOutcome perform(language::Interpreter& interpreter,
                                    language::Effect& effect,
                                    language::EffectAnswer& answer) override;
    language::EffectOutcome poll() override;

    Flow& flow(TaskIndex task) { return m_flows[raw(task)]; }

    ExecutionRecord& execution(TaskIndex task)
    {
        return m_executions[m_flows[raw(task)].execution];
    }

    LiveCode& live(const ExecutionRecord& execution) { return m_live[execution.live]; }

    LiveCode& live(TaskIndex task) { return live(execution(task)); }

    void beginCode(TaskIndex task);
    void takeOutcome(ExecutionRecord& code, language::RunOutcome outcome);
    void goOn(TaskIndex task);
    void sleepAhead(TaskIndex task);
    void repeatInTime(TaskIndex task);
    void repeatUntilInterrupt(TaskIndex task);
    bool charge(TaskIndex task);
    bool chargeTo(ExecutionRecord& code, TaskIndex task, std::uint64_t instructions);
    void noteBusy(TaskIndex task, trace::Duration duration);
    void proceed(TaskIndex task, language::RunOutcome outcome);
    void proceed(TaskIndex task, language::EffectOutcome outcome);
    void endDriver(LiveCode& driver);
    void endTask(TaskIndex task);
    void die(TaskIndex task);
    bool canRestart(ActorIndex actor) const;
    bool isToBeRetried(const Flow& flow, bool isRetriable) const;
    language::Parcel errorOfDeadActor(ActorIndex actor) const;
    void settle(Flow& flow, ExecutionRecord& code);
    void fail(Flow& flow, const language::Parcel& error);
    void endCode(ExecutionRecord& code);
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
    const language::FutureRef*
    noteTasks(TaskIndex task, const language::Effect& effect, const std::vector<bool>& chosen);
    language::EffectOutcome
    wait(TaskIndex task, language::Effect& effect, language::EffectAnswer& answer);
    language::EffectOutcome
    finishWait(TaskIndex task, language::Effect& effect, language::EffectAnswer& answer);
    language::EffectOutcome
    cancel(TaskIndex task, language::Effect& effect, language::EffectAnswer& answer);
    void cancelTask(TaskIndex task, bool recursive, bool force);
    language::EffectOutcome fulfil(language::Effect& effect);
    void endActor(ActorIndex actor, bool mayRestart);
    bool endForgottenActors(TaskIndex task, language::EffectKind before);
    void endForgottenActors();
    void endCall(ActorIndex actor);
    TaskIndex submitCreation(TaskIndex caller, ActorIndex actor, std::uint32_t line);
    void print(TaskIndex task, const language::Effect& effect);

    TaskIndex submitTask(TaskIndex caller,
                         const language::InvocationRef& invocation,
                         TaskSpec spec,
                         std::int32_t returns,
                         TaskPath path);
    trace::FunctionId functionOf(const language::Invocation& invocation);
    trace::Call callOf(TaskIndex task, trace::CallKind kind, const language::Effect& effect) const;
    /// The tasks of an effect that have not ended, into m_scratch. False: one has failed already.
    bool findPending(const language::Effect& effect);
    RunResult result();

    const MachineModel m_machine;
    const StepCost m_step;
    const RunOptions& m_options;
    const TaskLengths* m_lengths;
    bool m_isMeasuring = false;
    TaskLengths m_measured;
    RunGuard m_guard;
    ProgramOutput m_output;
    trace::TraceBuilder m_trace;
    Simulation m_simulation;
    VirtualFutures m_futures; // outlives all that may hold one
    language::Job m_job;
    language::IsolatePool m_isolates;
    Chunked<Flow> m_flows; // by TaskIndex
    Slab<ExecutionRecord> m_executions;
    Slab<LiveCode> m_live;
    Chunked<trace::Duration> m_busy; // by execution; only while measuring
    std::deque<ActorWorld> m_actors; // by ActorIndex
    ActorNames m_actorNames;
    std::map<std::string, std::uint32_t, std::less<>> m_actorsOfClass;
    TaskIndex m_current = kDriver;
    std::uint64_t m_futureNumbers = 0;
    std::uint64_t m_tasks = 0;
    std::uint64_t m_instructions = 0;
    std::unordered_set<const language::TaskDefinition*> m_inTime; // whose tasks do not run ahead
    std::vector<ActorIndex>
        m_endingActors; // that end with their last handle, ended ones perhaps too
    std::vector<TaskIndex> m_scratch;
    std::vector<language::Parcel> m_taken; // of takeOutcome()
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
