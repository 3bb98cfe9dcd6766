#pragma once

#include "engine/execution/actor_names.h"
#include "engine/execution/local_future.h"
#include "engine/execution/program_output.h"
#include "engine/execution/run.h"
#include "engine/execution/run_guard.h"
#include "engine/execution/serial/serial_clock.h"
#include "engine/execution/task_seed.h"
#include "engine/language/vm/interpreter.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/job.h"
#include "engine/trace/trace_builder.h"

#include <boost/smart_ptr/intrusive_ptr.hpp>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace makespan::execution {

/// The serial elision: every .remote is executed in place, on the driver's lane, before it returns; a future is always
/// ready. What it takes is T_seq. No overheads, no workers, and therefore no deadlock.
/// Calls are executed on a stack of flows, not of C++ frames.
/// Threads: one at a time.
class SerialExecutor : private language::EffectHandler
{
public:
    SerialExecutor(const std::shared_ptr<const language::Program>& program,
                   std::unique_ptr<SerialClock> clock,
                   trace::RunInfo info,
                   const RunOptions& options);
    ~SerialExecutor() override;

    RunResult run();

private:
    using LocalFutureRef = boost::intrusive_ptr<LocalFuture>;

    struct Actor
    {
        language::ActorRef handle;
        std::unique_ptr<language::Isolate> isolate;
        std::string name;
        TaskPath path;                         // of its creation
        std::optional<language::Parcel> death; // what its __init__ failed with
        std::uint32_t activeCalls = 0;
        std::uint32_t restarts = 0;
        bool hasEnded = false;
        bool isLeaving = false;
        bool isLost = false; // its isolate is that of an earlier life
    };

    struct Flow
    {
        language::InvocationRef invocation; // null: the driver
        std::vector<LocalFutureRef> results;
        Actor* actor = nullptr;
        std::unique_ptr<language::Isolate> isolate; // null: the actor's
        std::unique_ptr<language::Interpreter> own; // of an actor that is called by itself
        language::Interpreter* interpreter = nullptr;
        trace::TaskId id = trace::kNoTask;
        TaskPath path;
        std::uint64_t children = 0;
        std::uint64_t instructions = 0; // those that the clock knows of
        bool hasStarted = false;
    };

    language::EffectOutcome perform(language::Interpreter& interpreter,
                                    language::Effect& effect,
                                    language::EffectAnswer& answer) override;
    language::EffectOutcome call(language::Effect& effect, language::EffectAnswer& answer);
    language::EffectOutcome createActor(language::Effect& effect, language::EffectAnswer& answer);
    language::EffectOutcome get(language::Effect& effect, language::EffectAnswer& answer);
    language::EffectOutcome wait(const language::Effect& effect, language::EffectAnswer& answer);
    language::EffectOutcome kill(const language::Effect& effect);
    language::EffectOutcome print(const language::Effect& effect);
    void sleep(trace::Duration duration);

    language::RunOutcome start(Flow& flow);
    void push(std::unique_ptr<Flow> flow);
    void end(Flow& flow, language::RunOutcome outcome);
    void endTask(Flow& flow, language::RunOutcome outcome, bool isRestarted);
    bool restart(Actor& actor);
    std::unique_ptr<Flow> makeFlow();
    std::unique_ptr<Flow> makeCreation(Actor& actor);
    trace::FunctionId functionOf(const language::Invocation& invocation);
    void endActor(Actor& actor);
    void account();
    void closeInterval(trace::State state);
    void addCall(const language::Effect& effect, trace::CallKind kind);
    void abort(RunError error);
    RunResult result();

    const RunOptions& m_options;
    RunGuard m_guard;
    ProgramOutput m_output;
    std::unique_ptr<SerialClock> m_clock;
    trace::TraceBuilder m_trace;
    language::Job m_job;
    language::IsolatePool m_isolates;
    std::deque<Actor> m_actors;
    std::vector<std::unique_ptr<language::Isolate>> m_lost; // of actors that died
    ActorNames m_actorNames;
    std::vector<std::unique_ptr<Flow>> m_flows; // the last one runs
    std::unique_ptr<Flow> m_called;             // to be run next, by the last one
    std::unique_ptr<Flow> m_spare;              // of the task that ended last
    std::string m_lastName;                     // of functionOf()
    std::uint32_t m_lastLine = 0;
    std::optional<trace::FunctionId> m_lastFunction;
    trace::Time m_since{}; // begin of the current interval
    std::uint64_t m_futures = 0;
    std::uint64_t m_tasks = 0;
    std::uint64_t m_instructions = 0;
    trace::Status m_status = trace::Status::Finished;
    std::optional<RunError> m_error;
    language::Globals m_globals;
};

} // namespace makespan::execution
