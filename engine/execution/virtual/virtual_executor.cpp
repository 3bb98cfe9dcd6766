#include "engine/execution/virtual/virtual_executor.h"

#include "engine/execution/driver_end.h"
#include "engine/execution/task_errors.h"
#include "engine/execution/virtual/deadlock.h"
#include "engine/language/vm/invocation.h"
#include "engine/language/vm/parcel.h"
#include "engine/runtime/sync/prefetch.h"

#include <cstddef>
#include <iterator>
#include <utility>

namespace makespan::execution {

using language::EffectOutcome;
using language::RunOutcome;
using language::StopReason;
using trace::Status;

namespace {

// Making an isolate costs several times as much as taking one that is there. There are never more than tasks that have begun and
// not ended; keeping all of them, a thousand waves of a hundred thousand tasks make them once.
constexpr std::size_t kIsolatesKept = 1'000'000;

// Stopping has to be quick: what is still due when a long stretch of computing is cut off may be a lot.
constexpr int kMostLastSteps = 1'000;

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
    info.nestedGet = machine.nestedGet;
    return info;
}

} // namespace

VirtualExecutor::VirtualExecutor(const std::shared_ptr<const language::Program>& program,
                                 const MachineModel& machine,
                                 const RunOptions& options,
                                 const TaskLengths* lengths)
    : m_machine(machine)
    , m_step(machine.stepNs)
    , m_options(options)
    , m_lengths(lengths)
    , m_guard(options.stop, options.timeLimit)
    , m_output(options.onOutput, options.onErrorOutput, options.outputLimit)
    , m_trace(infoOf(machine, options))
    , m_simulation(machine, options.seed ^ options.repetition, m_trace, *this)
    , m_futures(m_simulation)
    , m_job(program, language::Threads::One)
    , m_isolates(limitsOf(options, m_guard), kIsolatesKept)
{
    m_job.memory.setLimit(options.memoryLimit);
    m_job.seed = TaskPath().randomSeed(options.seed, options.repetition);
}

VirtualExecutor::~VirtualExecutor() = default;

RunResult VirtualExecutor::run()
{
    m_simulation.start();
    while (!m_guard.shouldStop() && m_simulation.step()) {}
    passLastStretch();
    return result();
}

// What was stopped had been computing since its last effect; that time has passed, too, and what ends meanwhile ends. Others get
// no further than their next effect: the run is over.
void VirtualExecutor::passLastStretch()
{
    for (int steps = 0; m_hasLastStretch && steps < kMostLastSteps; ++steps) {
        if (!m_simulation.step())
            break;
    }
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
        m_error = RunError{"Deadlock", deadlock.message, deadlock.line, {}};
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

void VirtualExecutor::begin(TaskIndex task)
{
    flow(task).execution = m_executions.take();
    ExecutionRecord& code = execution(task);
    if (m_isMeasuring)
        m_busy[flow(task).execution] = trace::Duration{0};
    beginCode(task);
    if (task != kDriver && m_simulation.task(task).actor == kNoActor
        && (m_inTime.empty() || !m_inTime.contains(&flow(task).invocation->definition())))
        code.pace = Pace::Ahead;
    proceed(task, live(code).interpreter->run(*this));
}

// Its isolate and interpreter, which have not executed anything yet.
void VirtualExecutor::beginCode(TaskIndex task)
{
    Flow& begun = flow(task);
    ExecutionRecord& record = m_executions[begun.execution];
    if (record.isOver())
        record.live = m_live.take();
    LiveCode& code = live(record);
    const ActorIndex actor = m_simulation.task(task).actor;
    language::Isolate* isolate = nullptr;
    if (actor == kNoActor) {
        code.isolate = m_isolates.acquire(m_job);
        isolate = code.isolate.get();
    } else {
        ActorWorld& world = m_actors[raw(actor)];
        if (std::exchange(world.isLost, false))
            m_isolates.release(std::move(world.isolate));
        if (!world.isolate)
            world.isolate = m_isolates.acquire(m_job);
        isolate = world.isolate.get();
    }
    code.interpreter = &isolate->interpreter();
    if (actor != kNoActor && m_simulation.runningOn(actor).size() > 1) {
        code.own = std::make_unique<language::Interpreter>(*isolate);
        code.interpreter = code.own.get();
    }
    code.firstInstruction = code.interpreter->instructions();
    record.charged = 0;
    m_current = task;
    if (task == kDriver) {
        code.interpreter->beginProgram();
        return;
    }
    language::TaskContext context;
    context.taskNumber = trace::index(m_simulation.task(task).id) + 1;
    context.randomSeed =
        begun.path.randomSeed(m_options.seed, m_options.repetition, begun.attempts);
    if (actor != kNoActor)
        context.self = m_actors[raw(actor)].handle;
    code.interpreter->begin(*begun.invocation, context);
}

void VirtualExecutor::resume(TaskIndex task, Wake wake)
{
    Flow& resumed = flow(task);
    m_current = task;
    const bool hasBegun = resumed.execution != kNotBegun;
    if (wake == Wake::Interrupted && resumed.isNotified) {
        resumed.isNotified = false;
        wake = Wake::Count;
    }
    if (wake == Wake::Interrupted && (!hasBegun || execution(task).stage != Stage::Ending)) {
        if (resumed.isCrashed || !hasBegun) {
            die(task);
            return;
        }
        const ExecutionRecord& record = execution(task);
        if (record.aheadDone < record.aheadCount()) {
            repeatUntilInterrupt(task);
            return;
        }
        LiveCode& interrupted = live(record);
        if (record.stage == Stage::Paused) {
            interrupted.isInterrupted = true;
            proceed(task, interrupted.interpreter->run(*this));
            return;
        }
        interrupted.interpreter->answer().error = interruptError();
        proceed(task, EffectOutcome::Raise);
        return;
    }
    ExecutionRecord& code = execution(task);
    switch (code.stage) {
    case Stage::AheadComputing:
        sleepAhead(task);
        break;
    case Stage::AheadSleeping:
        ++code.aheadDone;
        goOn(task);
        break;
    case Stage::Paused:
        proceed(task, live(code).interpreter->run(*this));
        break;
    case Stage::Computing: {
        language::Interpreter& interpreter = *live(code).interpreter;
        proceed(task, act(task, interpreter.effect(), interpreter.answer()));
        break;
    }
    case Stage::Performing: {
        language::Interpreter& interpreter = *live(code).interpreter;
        proceed(task, afterwards(task, wake, interpreter.effect(), interpreter.answer()));
        break;
    }
    case Stage::Ending:
        if (task == kDriver)
            endDriver(live(code));
        else
            endTask(task);
        break;
    case Stage::Stopped:
        m_hasLastStretch = false;
        break;
    }
}

// What is found by its number first; then, when that has arrived, what is found in there.
void VirtualExecutor::expect(TaskIndex task, bool isNext)
{
    Flow& expected = flow(task);
    if (!isNext) {
        runtime::prefetchToWrite(&expected);
        return;
    }
    runtime::prefetchToWrite(expected.results.get());
    runtime::prefetchToWrite(expected.invocation.get());
    if (expected.execution != kNotBegun)
        runtime::prefetchToWrite(&m_executions[expected.execution]);
}

// Lets the flow compute for what it executed since the last time. True: no time has to be waited for.
bool VirtualExecutor::charge(TaskIndex task)
{
    ExecutionRecord& charged = execution(task);
    return chargeTo(charged, task, live(charged).instructions());
}

bool VirtualExecutor::chargeTo(ExecutionRecord& charged, TaskIndex task, std::uint64_t instructions)
{
    const std::uint64_t before = std::exchange(charged.charged, instructions);
    m_instructions += instructions - before;
    if (m_step.isFree())
        return true;
    const Work work{static_cast<std::int64_t>(m_step.of(instructions))
                    - static_cast<std::int64_t>(m_step.of(before))};
    noteBusy(task, CoreShare::alone(work));
    if (m_simulation.computeAtOnce(task, work))
        return true;
    m_simulation.compute(task, work);
    return false;
}

void VirtualExecutor::noteBusy(TaskIndex task, trace::Duration duration)
{
    if (m_isMeasuring)
        m_busy[flow(task).execution] += duration;
}

void VirtualExecutor::proceed(TaskIndex task, EffectOutcome outcome)
{
    LiveCode& next = live(task);
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
    ExecutionRecord& code = execution(task);
    if (outcome == RunOutcome::Suspended) {
        if (code.aheadDone < code.aheadCount())
            goOn(task);
        return;
    }
    if (outcome == RunOutcome::Stopped
        && live(code).interpreter->stopReason() != StopReason::Exit) {
        if (code.aheadCount() > 0) {
            repeatInTime(task);
            return;
        }
        if (live(code).interpreter->stopReason() == StopReason::InstructionLimit)
            abort(instructionLimitError(m_options));
        m_guard.stop();
        code.stage = Stage::Stopped;
        if (!std::exchange(m_isStopped, true))
            m_hasLastStretch = !charge(task);
        return;
    }
    if (task == kDriver) {
        live(code).outcome = outcome;
        code.stage = Stage::Ending;
        if (charge(task))
            endDriver(live(code));
        return;
    }
    takeOutcome(code, outcome);
    goOn(task);
}

// What its code has come to, which will be so when its time has passed.
void VirtualExecutor::takeOutcome(ExecutionRecord& code, RunOutcome outcome)
{
    const LiveCode& ended = live(code);
    language::Interpreter& interpreter = *ended.interpreter;
    code.lastInstruction = ended.instructions();
    code.hasFailed = true;
    if (outcome == RunOutcome::Finished) {
        if (interpreter.takeResults(m_taken)) {
            code.hasFailed = false;
            code.setResults(m_taken);
        } else {
            code.result = interpreter.takeError();
        }
    } else if (outcome == RunOutcome::Raised) {
        code.isRetriable = interpreter.isRetriable();
        code.result = interpreter.takeError();
    } else {
        code.isCrash = true;
    }
    interpreter.isolate().context().self.reset(); // its own handle does not keep an actor alive
    endCode(code);
}

} // namespace makespan::execution
