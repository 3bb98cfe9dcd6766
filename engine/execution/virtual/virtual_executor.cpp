#include "engine/execution/virtual/virtual_executor.h"

#include "engine/execution/driver_end.h"
#include "engine/execution/virtual/deadlock.h"
#include "engine/language/vm/invocation.h"
#include "engine/language/vm/parcel.h"

#include <cmath>
#include <utility>

namespace makespan::execution {

using language::CallKind;
using language::Effect;
using language::EffectAnswer;
using language::EffectKind;
using language::EffectOutcome;
using language::Parcel;
using language::RunOutcome;
using language::StopReason;
using trace::Duration;
using trace::Outcome;
using trace::Status;

namespace {

// In whole units of Work. From the total, so that the rounding of many small stretches does not add up.
Work workOfInstructions(std::uint64_t instructions, double stepNs)
{
    return Work{std::llround(static_cast<double>(instructions) * stepNs
                             * static_cast<double>(kWorkPerNanosecond))};
}

language::Limits limitsOf(const RunOptions& options, const RunGuard& guard)
{
    language::Limits limits;
    limits.instructions = options.instructionLimit;
    limits.memory = options.memoryLimit;
    limits.stop = guard.flag();
    return limits;
}

trace::RunInfo infoOf(const MachineModel& machine, const RunOptions& options)
{
    trace::RunInfo info;
    info.scenario = options.scenario;
    info.clock = trace::Clock::Virtual;
    info.workers = machine.workers;
    info.cores = machine.cores;
    info.seed = options.seed;
    info.repetition = options.repetition;
    info.knobs = options.knobs;
    info.overheads = {machine.submit, machine.start, machine.get, machine.actorStart};
    return info;
}

} // namespace

VirtualExecutor::VirtualExecutor(const std::shared_ptr<const language::Program>& program,
                                 const MachineModel& machine,
                                 const RunOptions& options,
                                 const TaskLengths* lengths)
    : m_machine(machine)
    , m_options(options)
    , m_lengths(lengths)
    , m_guard(options.stop, options.timeLimit)
    , m_output(options.onOutput, options.outputLimit)
    , m_trace(infoOf(machine, options))
    , m_simulation(machine, options.seed ^ options.repetition, m_trace, *this)
    , m_job(program)
    , m_isolates(limitsOf(options, m_guard))
{
    m_job.seed = TaskPath().randomSeed(options.seed, options.repetition);
}

VirtualExecutor::~VirtualExecutor() = default;

RunResult VirtualExecutor::run()
{
    m_simulation.start();
    while (!m_guard.shouldStop() && m_simulation.step()) {}
    return result();
}

TaskLengths VirtualExecutor::measureLengths()
{
    m_isMeasuring = true;
    run();
    return std::move(m_measured);
}

RunResult VirtualExecutor::result()
{
    if (!m_error && m_guard.reason()) {
        m_status = *m_guard.reason();
        m_error = m_guard.error();
    }
    if (!m_error && m_simulation.isDeadlocked()) {
        const Deadlock deadlock = describeDeadlock(m_simulation, m_trace);
        m_status = Status::Deadlock;
        m_error =
            RunError{"Deadlock", "Nothing can go on: " + deadlock.message + ".", deadlock.line, {}};
    }
    RunResult result;
    m_simulation.closeTrace();
    m_trace.info().status = m_status;
    result.status = m_status;
    result.error = std::move(m_error);
    result.output = m_output.take();
    result.globals = std::move(m_globals);
    result.instructions = m_instructions;
    result.trace = std::move(m_trace).build(m_simulation.now());
    return result;
}

void VirtualExecutor::abort(RunError error)
{
    m_status = Status::Failed;
    m_error = std::move(error);
    m_guard.stop();
}

// --- the flows -----------------------------------------------------------------------------------

VirtualExecutor::Flow& VirtualExecutor::flow(TaskIndex task)
{
    while (m_flows.size() <= raw(task))
        m_flows.emplace_back();
    return m_flows[raw(task)];
}

void VirtualExecutor::begin(TaskIndex task)
{
    Flow& started = flow(task);
    const ActorIndex actor = m_simulation.task(task).actor;
    language::Isolate* isolate = nullptr;
    if (actor == kNoActor) {
        started.isolate = m_isolates.acquire(m_job);
        isolate = started.isolate.get();
    } else {
        ActorWorld& world = m_actors[raw(actor)];
        if (std::exchange(world.isLost, false))
            m_isolates.release(std::move(world.isolate));
        if (!world.isolate)
            world.isolate = m_isolates.acquire(m_job);
        isolate = world.isolate.get();
    }
    started.interpreter = &isolate->interpreter();
    if (actor != kNoActor && m_simulation.runningOn(actor).size() > 1) {
        started.own = std::make_unique<language::Interpreter>(*isolate);
        started.interpreter = started.own.get();
    }
    started.instructions = started.interpreter->instructions();
    started.firstInstruction = started.instructions;
    m_current = task;
    if (task == kDriver) {
        started.interpreter->beginProgram();
    } else {
        language::TaskContext context;
        context.taskNumber = trace::index(m_simulation.task(task).id) + 1;
        context.randomSeed =
            started.path.randomSeed(m_options.seed, m_options.repetition, started.attempts);
        if (actor != kNoActor)
            context.self = m_actors[raw(actor)].handle;
        started.interpreter->begin(*started.invocation, context);
    }
    proceed(task, started.interpreter->run(*this));
}

void VirtualExecutor::resume(TaskIndex task, Wake wake)
{
    Flow& resumed = flow(task);
    m_current = task;
    if (wake == Wake::Interrupted && resumed.stage != Stage::Ending) {
        if (resumed.isCrashed) {
            fail(resumed, language::errorParcel("RayActorError", "The actor died unexpectedly."));
            forget(resumed);
            m_simulation.finish(task, Outcome::Failed);
            return;
        }
        if (resumed.interpreter == nullptr) {
            // Cancelled before its first instruction.
            fail(resumed, language::errorParcel("TaskCancelledError", "This task was cancelled."));
            forget(resumed);
            m_simulation.finish(task, Outcome::Cancelled);
            return;
        }
        resumed.interpreter->answer().error = language::errorParcel("KeyboardInterrupt", "");
        proceed(task, EffectOutcome::Raise);
        return;
    }
    switch (resumed.stage) {
    case Stage::Computing:
        proceed(task, act(task, resumed.interpreter->effect(), resumed.interpreter->answer()));
        break;
    case Stage::Performing:
        proceed(task, afterwards(task, wake, resumed.interpreter->effect(),
                                 resumed.interpreter->answer()));
        break;
    case Stage::Ending:
        end(task);
        break;
    }
}

// Lets the flow compute for what it executed since the last time. True: no time has to be waited for.
bool VirtualExecutor::charge(TaskIndex task)
{
    Flow& charged = flow(task);
    const std::uint64_t instructions = charged.interpreter->instructions();
    const std::uint64_t before = std::exchange(charged.instructions, instructions);
    m_instructions += instructions - before;
    if (m_machine.stepNs <= 0)
        return true;
    const Work work{static_cast<std::int64_t>(workOfInstructions(
                        instructions - charged.firstInstruction, m_machine.stepNs))
                    - static_cast<std::int64_t>(
                        workOfInstructions(before - charged.firstInstruction, m_machine.stepNs))};
    charged.busy += CoreShare::alone(work);
    if (m_simulation.computeAtOnce(task, work))
        return true;
    m_simulation.compute(task, work);
    return false;
}

EffectOutcome VirtualExecutor::perform(language::Interpreter&, Effect& effect, EffectAnswer& answer)
{
    const TaskIndex task = m_current;
    if (m_guard.shouldStop())
        return EffectOutcome::Stop;
    if (!charge(task)) {
        flow(task).stage = Stage::Computing;
        return EffectOutcome::Suspend;
    }
    return act(task, effect, answer);
}

void VirtualExecutor::proceed(TaskIndex task, EffectOutcome outcome)
{
    Flow& next = flow(task);
    switch (outcome) {
    case EffectOutcome::Done:
        proceed(task, next.interpreter->resume(*this));
        break;
    case EffectOutcome::Raise:
        proceed(task, next.interpreter->resumeWithError(*this));
        break;
    case EffectOutcome::Suspend:
        break;
    case EffectOutcome::Stop:
        m_guard.stop();
        break;
    }
}

void VirtualExecutor::proceed(TaskIndex task, RunOutcome outcome)
{
    if (outcome == RunOutcome::Suspended)
        return;
    Flow& ending = flow(task);
    if (outcome == RunOutcome::Stopped && ending.interpreter->stopReason() != StopReason::Exit) {
        if (ending.interpreter->stopReason() == StopReason::InstructionLimit)
            abort(instructionLimitError(m_options));
        m_guard.stop();
        return;
    }
    ending.outcome = outcome;
    ending.stage = Stage::Ending;
    if (charge(task))
        end(task);
}

void VirtualExecutor::end(TaskIndex task)
{
    Flow& ended = flow(task);
    if (task == kDriver) {
        endDriver(ended);
        m_simulation.finish(kDriver, Outcome::Finished);
    } else {
        endTask(task, ended);
    }
}

void VirtualExecutor::endDriver(Flow& driver)
{
    m_error = errorOfDriver(*driver.interpreter, driver.outcome);
    if (m_error)
        m_status = Status::Failed;
    m_globals = driver.interpreter->takeGlobals();
}

void VirtualExecutor::endTask(TaskIndex task, Flow& ended)
{
    std::vector<Parcel> results;
    std::optional<Parcel> error;
    if (ended.outcome == RunOutcome::Finished) {
        if (!ended.interpreter->takeResults(results))
            error = ended.interpreter->takeError();
    } else if (ended.outcome == RunOutcome::Raised) {
        error = ended.interpreter->takeError();
    } else {
        ended.isCrashed = true;
        const bool isActors = m_simulation.task(task).actor != kNoActor;
        error =
            isActors
                ? language::errorParcel("RayActorError", "The actor died unexpectedly.")
                : language::errorParcel("WorkerCrashedError",
                                        "The worker died unexpectedly while executing this task.");
    }
    if (ended.isCancelled && error)
        error = language::errorParcel("TaskCancelledError", "This task was cancelled.");

    const ActorIndex actor = m_simulation.task(task).actor;
    if (error && !ended.isCancelled && actor == kNoActor && isToBeRetried(ended)) {
        ++ended.attempts;
        m_isolates.release(std::move(ended.isolate));
        ended.interpreter = nullptr;
        ended.children = 0;
        m_simulation.retry(task);
        return;
    }
    if (m_isMeasuring)
        m_measured[ended.path.value()] = ended.busy;
    if (error)
        fail(ended, *error);
    else
        settle(ended, std::move(results));
    const Outcome outcome = !error              ? Outcome::Finished
                            : ended.isCancelled ? Outcome::Cancelled
                                                : Outcome::Failed;
    const bool isCrash = ended.isCrashed;
    const bool isActorsEnd = actor != kNoActor && (isCrash || m_actors[raw(actor)].isLeaving);
    forget(ended);
    m_simulation.finish(task, outcome);
    if (isActorsEnd)
        endActor(actor, isCrash);
}

// Failures of the system (the worker died) are repeated as often as max_retries says, exceptions of the program only
// with retry_exceptions.
bool VirtualExecutor::isToBeRetried(const Flow& failed) const
{
    const language::TaskOptions& options = failed.invocation->options();
    if (!failed.isCrashed && !options.retryExceptions)
        return false;
    return options.maxRetries < 0
           || failed.attempts < static_cast<std::uint32_t>(options.maxRetries);
}

void VirtualExecutor::settle(Flow& settled, std::vector<Parcel> results)
{
    std::size_t i = 0;
    for (VirtualFutureRef future = std::move(settled.results); future;
         future = std::move(future->next)) {
        if (i < results.size())
            future->setValue(std::move(results[i++]));
    }
}

void VirtualExecutor::fail(Flow& failed, const Parcel& error)
{
    for (VirtualFutureRef future = std::move(failed.results); future;
         future = std::move(future->next))
        future->setError(error);
}

// The flow's place is used again by another task.
void VirtualExecutor::forget(Flow& forgotten)
{
    if (forgotten.isolate)
        m_isolates.release(std::move(forgotten.isolate));
    forgotten = Flow{};
}

void VirtualExecutor::neverRan(TaskIndex task, NeverRan why, TaskIndex)
{
    Flow& failed = flow(task);
    switch (why) {
    case NeverRan::InputFailed:
        for (const language::FutureRef& input : failed.invocation->dependencies()) {
            if (input->status() == language::FutureState::Status::Error) {
                fail(failed, input->result());
                break;
            }
        }
        break;
    case NeverRan::ActorDied:
        fail(failed, language::errorParcel("RayActorError",
                                           "The actor died before it could finish this task."));
        break;
    case NeverRan::Cancelled:
        fail(failed, language::errorParcel("TaskCancelledError", "This task was cancelled."));
        break;
    }
    forget(failed);
}

} // namespace makespan::execution
