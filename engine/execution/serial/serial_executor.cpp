#include "engine/execution/serial/serial_executor.h"

#include "engine/execution/driver_end.h"
#include "engine/execution/task_errors.h"
#include "engine/language/vm/invocation.h"
#include "engine/language/vm/parcel.h"

#include <utility>

namespace makespan::execution {

using language::Parcel;
using language::RunOutcome;
using language::StopReason;
using trace::State;
using trace::Status;

namespace {

language::Limits limitsOf(const RunOptions& options, const RunGuard& guard)
{
    language::Limits limits;
    limits.instructions = options.instructionLimit;
    limits.memory = options.memoryLimit;
    limits.stop = guard.flag();
    return limits;
}

} // namespace

SerialExecutor::SerialExecutor(const std::shared_ptr<const language::Program>& program,
                               std::unique_ptr<SerialClock> clock,
                               trace::RunInfo info,
                               const RunOptions& options)
    : m_options(options)
    , m_guard(options.stop, options.timeLimit)
    , m_output(options.onOutput, options.onErrorOutput, options.outputLimit)
    , m_clock(std::move(clock))
    , m_trace(std::move(info))
    , m_job(program, language::Threads::One)
    , m_isolates(limitsOf(options, m_guard))
{
    m_job.memory.setLimit(options.memoryLimit);
    m_job.seed = TaskPath().randomSeed(options.seed, options.repetition);
}

SerialExecutor::~SerialExecutor()
{
    m_flows.clear();
}

RunResult SerialExecutor::run()
{
    push(std::make_unique<Flow>());
    RunOutcome outcome = start(*m_flows.back());
    while (!m_flows.empty()) {
        account();
        if (outcome == RunOutcome::Suspended) {
            // It has made a call: that one first.
            push(std::move(m_called));
            outcome = start(*m_flows.back());
            continue;
        }
        Flow& ended = *m_flows.back();
        if (outcome == RunOutcome::Stopped && ended.interpreter->stopReason() != StopReason::Exit) {
            if (ended.interpreter->stopReason() == StopReason::InstructionLimit)
                abort(instructionLimitError(m_options));
            break;
        }
        end(ended, outcome);
        if (m_called)
            push(std::move(
                m_called)); // an actor that died is made again, before anything else of it
        if (!m_flows.empty()) {
            Flow& next = *m_flows.back();
            outcome = next.hasStarted ? next.interpreter->resume(*this) : start(next);
        }
    }
    return result();
}

RunResult SerialExecutor::result()
{
    if (!m_flows.empty())
        closeInterval(State::Run);
    if (!m_error && m_guard.reason()) {
        m_status = *m_guard.reason();
        m_error = m_guard.error();
    }
    RunResult result;
    result.status = m_status;
    result.error = std::move(m_error);
    result.output = m_output.take();
    result.instructions = m_instructions;
    result.globals = std::move(m_globals);
    m_trace.info().status = m_status;
    if (m_options.lengthOnly && m_status == Status::Finished)
        m_trace = trace::TraceBuilder(m_trace.info());
    result.trace = std::move(m_trace).build(m_clock->now());
    return result;
}

void SerialExecutor::abort(RunError error)
{
    m_status = Status::Failed;
    m_error = std::move(error);
    m_guard.stop();
}

// --- flows ---------------------------------------------------------------------------------------

void SerialExecutor::push(std::unique_ptr<Flow> flow)
{
    closeInterval(State::Run);
    m_flows.push_back(std::move(flow));
}

RunOutcome SerialExecutor::start(Flow& flow)
{
    language::Isolate* isolate = nullptr;
    if (flow.actor == nullptr) {
        flow.isolate = m_isolates.acquire(m_job);
        isolate = flow.isolate.get();
    } else {
        if (std::exchange(flow.actor->isLost, false))
            m_lost.push_back(std::move(flow.actor->isolate));
        if (!flow.actor->isolate)
            flow.actor->isolate = m_isolates.acquire(m_job);
        isolate = flow.actor->isolate.get();
    }
    flow.interpreter = &isolate->interpreter();
    if (flow.actor != nullptr && flow.actor->activeCalls++ > 0) {
        flow.own = std::make_unique<language::Interpreter>(*isolate);
        flow.interpreter = flow.own.get();
    }
    flow.instructions = flow.interpreter->instructions();
    flow.hasStarted = true;
    if (!flow.invocation) {
        flow.interpreter->beginProgram();
    } else {
        language::TaskContext context;
        context.taskNumber = trace::index(flow.id) + 1;
        context.randomSeed = flow.path.randomSeed(m_options.seed, m_options.repetition,
                                                  m_trace.task(flow.id).attempt);
        if (flow.actor != nullptr)
            context.self = flow.actor->handle;
        flow.interpreter->begin(*flow.invocation, context);
    }
    return flow.interpreter->run(*this);
}

// It leaves the stack, or is to be started once more.
void SerialExecutor::end(Flow& flow, RunOutcome outcome)
{
    if (!flow.invocation) {
        closeInterval(State::Run);
        // After a stop a native gives up with an exception: result() says why.
        if (!m_guard.reason() || outcome == RunOutcome::Finished)
            m_error = errorOfDriver(*flow.interpreter, outcome);
        if (m_error)
            m_status = Status::Failed;
        m_globals = flow.interpreter->takeGlobals();
        m_flows.pop_back();
        return;
    }
    const language::TaskOptions& options = flow.invocation->options();
    const trace::TaskRecord task = m_trace.task(flow.id);
    const bool isCrash = outcome == RunOutcome::Stopped;
    const bool isRetriable =
        isCrash || (outcome == RunOutcome::Raised && flow.interpreter->isRetriable());
    const bool isRestarted = flow.actor != nullptr && isCrash && restart(*flow.actor);
    if (isRetriable && flow.invocation->kind() != language::CallKind::ActorCreation
        && (flow.actor == nullptr || isRestarted)
        && (options.maxRetries < 0 || task.attempt < options.maxRetries)) {
        closeInterval(State::Run);
        m_trace.task(flow.id).ended = m_clock->now();
        m_trace.task(flow.id).outcome = trace::Outcome::Failed;
        trace::TaskRecord again = task;
        again.submitted = again.ready = again.started = m_clock->now();
        ++again.attempt;
        flow.id = m_trace.addTask(again);
        flow.children = 0;
        if (flow.actor != nullptr)
            --flow.actor->activeCalls;
        else
            m_isolates.release(std::move(flow.isolate));
        if (isRestarted)
            m_called = makeCreation(*flow.actor);
        flow.hasStarted = false;
        return;
    }
    if (isRestarted)
        m_called = makeCreation(*flow.actor);
    endTask(flow, outcome, isRestarted);
}

// False: it may not, or its end is its own wish.
bool SerialExecutor::restart(Actor& actor)
{
    const std::int32_t most = actor.handle->creation().options().maxRestarts;
    if (actor.isLeaving || actor.hasEnded
        || (most >= 0 && actor.restarts >= static_cast<std::uint32_t>(most)))
        return false;
    ++actor.restarts;
    actor.isLost = true;
    return true;
}

// Task after task it is mostly the same memory.
std::unique_ptr<SerialExecutor::Flow> SerialExecutor::makeFlow()
{
    if (!m_spare)
        return std::make_unique<Flow>();
    std::vector<LocalFutureRef> results = std::move(m_spare->results); // none, but room for some
    *m_spare = Flow{};
    m_spare->results = std::move(results);
    return std::move(m_spare);
}

trace::FunctionId SerialExecutor::functionOf(const language::Invocation& invocation)
{
    if (!m_lastFunction || m_lastLine != invocation.definitionLine()
        || m_lastName != invocation.name()) {
        m_lastName = invocation.name();
        m_lastLine = invocation.definitionLine();
        m_lastFunction = m_trace.function(m_lastName, m_lastLine);
    }
    return *m_lastFunction;
}

// The call that makes the actor once more.
std::unique_ptr<SerialExecutor::Flow> SerialExecutor::makeCreation(Actor& actor)
{
    std::unique_ptr<Flow> creation = makeFlow();
    creation->invocation = language::InvocationRef(&actor.handle->creation());
    creation->path = actor.path.child(actor.restarts);
    creation->actor = &actor;
    trace::Task task;
    task.function = functionOf(*creation->invocation);
    task.submitLine = creation->invocation->submitLine();
    task.submitted = task.ready = task.started = m_clock->now();
    task.lane = trace::kDriverLane;
    creation->id = m_trace.addTask(task);
    return creation;
}

void SerialExecutor::endTask(Flow& flow, RunOutcome outcome, bool isRestarted)
{
    std::vector<Parcel> results;
    bool hasFailed = outcome != RunOutcome::Finished || !flow.interpreter->takeResults(results);
    if (hasFailed) {
        const Parcel error = outcome != RunOutcome::Stopped ? flow.interpreter->takeError()
                             : flow.actor != nullptr        ? actorDiedError()
                                                            : workerCrashedError();
        if (flow.invocation->kind() == language::CallKind::ActorCreation)
            flow.actor->death =
                outcome == RunOutcome::Stopped ? actorDiedError() : actorNotMadeError(error);
        for (const LocalFutureRef& future : flow.results)
            future->setError(error);
    } else {
        for (std::size_t i = 0; i < flow.results.size() && i < results.size(); ++i)
            flow.results[i]->setValue(std::move(results[i]));
    }
    closeInterval(State::Run);
    trace::TaskRecord& task = m_trace.task(flow.id);
    task.ended = m_clock->now();
    task.outcome = hasFailed ? trace::Outcome::Failed : trace::Outcome::Finished;

    if (flow.actor != nullptr) {
        Actor& actor = *flow.actor;
        --actor.activeCalls;
        flow.own.reset();
        const bool isCreation = flow.invocation->kind() == language::CallKind::ActorCreation;
        if (!isRestarted
            && ((isCreation && hasFailed) || outcome == RunOutcome::Stopped || actor.isLeaving))
            endActor(actor);
    } else {
        m_isolates.release(std::move(flow.isolate));
    }
    flow.invocation.reset(); // what it was given, and its results, may go
    flow.results.clear();
    m_spare = std::move(m_flows.back());
    m_flows.pop_back();
}

// --- time and trace ------------------------------------------------------------------------------

// Tells the clock what the running flow has executed since the last time.
void SerialExecutor::account()
{
    Flow& flow = *m_flows.back();
    const std::uint64_t instructions = flow.interpreter->instructions();
    m_clock->computed(instructions - flow.instructions);
    m_instructions += instructions - flow.instructions;
    flow.instructions = instructions;
}

// What the flow on top has done up to now; whatever comes next is a new interval.
void SerialExecutor::closeInterval(State state)
{
    const trace::Time now = m_clock->now();
    if (!m_flows.empty())
        m_trace.addInterval(trace::kDriverLane, {m_since, now, m_flows.back()->id, state});
    m_since = now;
}

} // namespace makespan::execution
