#include "engine/execution/real/real_executor.h"

#include "engine/execution/driver_end.h"
#include "engine/execution/executors.h"
#include "engine/execution/real/host_name.h"
#include "engine/execution/real/real_deadlock.h"
#include "engine/execution/real/real_flow.h"
#include "engine/execution/real/real_task.h"
#include "engine/execution/task_errors.h"
#include "engine/language/vm/invocation.h"
#include "engine/language/vm/parcel.h"
#include "engine/runtime/recording/trace_exporter.h"
#include "engine/trace/trace_builder.h"

#include <algorithm>
#include <thread>

namespace makespan::execution {

using language::RunOutcome;
using language::StopReason;
using trace::Status;

namespace {

runtime::PoolOptions poolOptions(const MachineModel& machine)
{
    runtime::PoolOptions options;
    options.workers = machine.workers;
    options.policy =
        machine.queue == QueuePolicy::Steal ? runtime::Policy::Steal : runtime::Policy::Fifo;
    options.nestedGet = machine.nestedGet == NestedGet::Hold ? runtime::NestedGet::Hold
                                                             : runtime::NestedGet::Release;
    return options;
}

/// A worker's or actor's isolates: they live as long as its thread, which the pool joins before the run
/// is over.
std::unique_ptr<language::IsolatePool>& threadIsolates()
{
    thread_local std::unique_ptr<language::IsolatePool> isolates;
    return isolates;
}

} // namespace

RealExecutor::RealExecutor(const std::shared_ptr<const language::Program>& program,
                           const MachineModel& machine,
                           const RunOptions& options)
    : m_machine(machine)
    , m_options(options)
    , m_output(options.onOutput, options.onErrorOutput, options.outputLimit)
    , m_job(program)
    , m_pool(poolOptions(machine))
{
    m_job.memory.setLimit(options.memoryLimit);
    m_job.seed = TaskPath().randomSeed(options.seed, options.repetition);
    m_limits.instructions = options.instructionLimit;
    m_limits.memory = options.memoryLimit;
}

RealExecutor::~RealExecutor() = default;

language::IsolatePool& RealExecutor::isolates()
{
    std::unique_ptr<language::IsolatePool>& isolates = threadIsolates();
    if (!isolates)
        isolates = std::make_unique<language::IsolatePool>(m_limits);
    return *isolates;
}

RunResult RealExecutor::run()
{
    m_wallBegin = std::chrono::system_clock::now();
    m_steadyBegin = std::chrono::steady_clock::now();
    m_begin = runtime::now();
    // Not before: the time limit is the run's, and a busy computer may take its time to get here.
    m_guard = std::make_unique<RunGuard>(m_options.stop, m_options.timeLimit, [this] {
        runtime::Ticks first = 0;
        m_stopped.compare_exchange_strong(first, runtime::now());
        m_pool.stop();
    });
    m_limits.stop = m_guard->flag();
    m_driverIsolates = std::make_unique<language::IsolatePool>(m_limits);
    if (m_options.onLive)
        m_options.onLive(m_pool.follow(m_begin));
    const bool isFinished = runDriver();
    // A run that was stopped ends there: what the driver and the tasks did to end is not the program's.
    const runtime::Ticks stopped = m_stopped.load();
    const runtime::Ticks end = stopped != 0 && !isFinished ? stopped : runtime::now();
    // What has not ended is abandoned: computing flows see the flag, the rest is woken.
    m_guard->stop();
    const runtime::Recording recording = m_pool.close();
    return result(recording, end);
}

bool RealExecutor::runDriver()
{
    std::unique_ptr<language::Isolate> isolate = m_driverIsolates->acquire(m_job);
    language::Interpreter& interpreter = isolate->interpreter();
    interpreter.beginProgram();
    RealFlow flow(*this, nullptr, nullptr, nullptr);
    const RunOutcome outcome = interpreter.run(flow);
    {
        // From here on nothing that a task still does changes how the run ended.
        const std::lock_guard lock(m_mutex);
        m_isOver = true;
        const std::optional<Status> stopped = m_guard->reason();
        if (outcome == RunOutcome::Finished) {
            m_status = Status::Finished;
            m_error.reset();
        } else if (!m_error && stopped) {
            m_status = *stopped;
            m_error = m_guard->error();
        } else if (!m_error && interpreter.stopReason() == StopReason::InstructionLimit) {
            m_status = Status::Failed;
            m_error = instructionLimitError(m_options);
        } else if (!m_error) {
            m_error = errorOfDriver(interpreter, outcome);
            m_status = m_error ? Status::Failed : Status::Finished;
        }
    }
    countInstructions(interpreter.instructions());
    // Nobody asks for those of a run that was stopped, and there may be much in them.
    if (outcome == RunOutcome::Finished || !m_guard->reason())
        m_globals = interpreter.takeGlobals();
    return outcome == RunOutcome::Finished;
}

RunResult RealExecutor::result(const runtime::Recording& recording, runtime::Ticks end)
{
    trace::RunInfo info;
    info.scenario = m_options.scenario;
    info.clock = trace::Clock::Threads;
    info.status = m_status;
    info.workers = recording.workers;
    info.cores = std::max(1U, std::thread::hardware_concurrency());
    info.seed = m_options.seed;
    info.repetition = m_options.repetition;
    info.knobs = m_options.knobs;
    info.nestedGet = m_machine.nestedGet;
    info.host = hostName();

    trace::TraceBuilder builder(std::move(info));
    const runtime::TraceExporter exporter(recording, m_begin);
    exporter.exportTo(builder, end);
    for (Printed& printed : m_printed) {
        if (printed.time <= end)
            builder.addOutput(
                {exporter.time(printed.time),
                 printed.task == runtime::kDriver ? trace::kNoTask : trace::TaskId(printed.task),
                 std::move(printed.text)});
    }
    RunResult result;
    result.trace = std::move(builder).build(exporter.time(end));
    if (m_status == Status::Deadlock && m_error)
        m_error->message = describeDeadlock(m_pool.deadlock(), result.trace);
    result.status = m_status;
    result.error = std::move(m_error);
    result.output = m_output.take();
    result.instructions = m_instructions.load(std::memory_order_relaxed);
    result.globals = std::move(m_globals);
    return result;
}

// --- limits and errors ---------------------------------------------------------------------------

bool RealExecutor::countTask(std::uint32_t line)
{
    if (m_tasks.fetch_add(1, std::memory_order_relaxed) < m_options.taskLimit)
        return true;
    abort(Status::Failed, taskLimitError(m_options, line));
    return false;
}

void RealExecutor::abort(Status status, RunError error)
{
    {
        const std::lock_guard lock(m_mutex);
        // After a stop or the time limit, whatever else goes wrong is a consequence.
        if (m_isOver || m_error || m_guard->reason())
            return;
        m_status = status;
        m_error = std::move(error);
    }
    m_guard->stop();
}

void RealExecutor::abortAtInstructionLimit()
{
    abort(Status::Failed, instructionLimitError(m_options));
}

void RealExecutor::abortByDeadlock(std::uint32_t line)
{
    abort(Status::Deadlock, {"Deadlock", {}, line, {}});
    // All who wait are told at the same time; where the driver does is what the message shows.
    const std::lock_guard lock(m_mutex);
    if (line != 0 && m_status == Status::Deadlock)
        m_error->line = line;
}

// --- what the program sees ------------------------------------------------------------------------

void RealExecutor::print(const RealTask* task, const language::Effect& effect)
{
    bool isWritten = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_isOver)
            return;
        m_printed.push_back(
            {runtime::now(), task != nullptr ? task->number() : runtime::kDriver, effect.text});
        isWritten = m_output.write(effect.text, effect.toError);
    }
    if (!isWritten)
        abort(Status::Failed, outputLimitError(m_options, effect.line));
}

double RealExecutor::now(language::ClockKind clock) const
{
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - m_steadyBegin;
    if (clock != language::ClockKind::Wall)
        return elapsed.count();
    const std::chrono::duration<double> begin = m_wallBegin.time_since_epoch();
    return (begin + elapsed).count();
}

// --- actors ---------------------------------------------------------------------------------------

RealActorWorld* RealExecutor::createActor(const language::InvocationRef& creation,
                                          const TaskPath& path,
                                          bool& isNew)
{
    const language::TaskOptions& options = creation->options();
    const std::lock_guard lock(m_mutex);
    if (language::ActorState* const holder = m_actorNames.holderOf(options)) {
        isNew = false;
        return options.getIfExists ? &static_cast<RealActor*>(holder)->world() : nullptr;
    }
    const std::string className(creation->name());
    const std::uint32_t number = ++m_actorsOfClass[className];
    RealActorWorld& world = m_actors.emplace_back();
    world.core = m_pool.createThreadedActor(className + " " + std::to_string(number),
                                            creation->concurrency());
    world.handle = new RealActor(m_actors.size() - 1, creation, world);
    world.path = path;
    world.name = m_actorNames.add(options, *world.handle);
    if (world.handle->endsWithLastHandle())
        m_endingActors.fetch_add(1, std::memory_order_relaxed);
    isNew = true;
    return &world;
}

language::EffectOutcome RealExecutor::findActor(std::string_view key,
                                                language::EffectAnswer& answer)
{
    const std::lock_guard lock(m_mutex);
    return m_actorNames.answerFind(key, answer);
}

std::shared_ptr<ActorLife> RealExecutor::lifeOf(RealActorWorld& actor)
{
    const std::lock_guard lock(m_mutex);
    return actor.life;
}

bool RealExecutor::endLife(RealActorWorld& actor,
                           const std::shared_ptr<ActorLife>& life,
                           bool mayRestart,
                           const RealTask* by)
{
    bool isRestarted = false;
    {
        const std::lock_guard lock(m_mutex);
        if (actor.life != life)
            return false;
        const std::int32_t most = actor.handle->creation().options().maxRestarts;
        isRestarted = mayRestart && (most < 0 || actor.restarts < static_cast<std::uint32_t>(most));
        if (isRestarted) {
            ++actor.restarts;
            if (!life->hasBegun.load(std::memory_order_relaxed))
                return false; // it is about to begin
            actor.life = std::make_shared<ActorLife>();
        } else {
            actor.life.reset();
            if (actor.handle->endsWithLastHandle())
                m_endingActors.fetch_sub(1, std::memory_order_relaxed);
            m_actorNames.giveBack(actor.name);
        }
    }
    life->isOver.store(true, std::memory_order_relaxed);
    if (!isRestarted)
        m_pool.abandonCalls(*actor.core);
    interruptRunning(
        [&actor, by](const RealTask& task) { return task.actor() == &actor && &task != by; });
    return isRestarted;
}

void RealExecutor::submitCreation(RealActorWorld& actor)
{
    const language::InvocationRef creation(&actor.handle->creation());
    std::uint32_t restarts = 0;
    {
        const std::lock_guard lock(m_mutex);
        restarts = actor.restarts;
    }
    const auto task = runtime::TaskPtr<RealTask>::adopt(
        new RealTask(*this, creation, actor.path.child(restarts), nullptr, &actor));
    actor.calls.fetch_add(1, std::memory_order_relaxed);
    runtime::Submission submission;
    submission.function =
        m_pool.function(std::string(creation->name()), creation->definitionLine());
    submission.line = creation->submitLine();
    submission.slotUnits = task->slotUnits();
    submission.actor = actor.core;
    submission.createsActor = true;
    m_pool.submit(*task, submission);
}

void RealExecutor::endForgottenActors()
{
    std::vector<std::pair<RealActorWorld*, std::shared_ptr<ActorLife>>> forgotten;
    {
        const std::lock_guard lock(m_mutex);
        for (RealActorWorld& actor : m_actors) {
            if (actor.life && actor.handle->endsWithLastHandle() && actor.handle->isForgotten()
                && actor.calls.load(std::memory_order_acquire) == 0)
                forgotten.emplace_back(&actor, actor.life);
        }
    }
    for (const auto& [actor, life] : forgotten)
        endLife(*actor, life, false);
}

void RealExecutor::endCall(RealActorWorld& actor)
{
    if (actor.calls.fetch_sub(1, std::memory_order_acq_rel) == 1
        && actor.handle->endsWithLastHandle() && actor.handle->isForgotten())
        endForgottenActors();
}

void RealExecutor::setDeath(RealActorWorld& actor, language::Parcel error)
{
    const std::lock_guard lock(m_mutex);
    actor.death = std::move(error);
}

language::Parcel RealExecutor::errorOfDeadActor(RealActorWorld& actor)
{
    const std::lock_guard lock(m_mutex);
    return actor.death ? *actor.death : actorDiedError();
}

// --- cancelling -----------------------------------------------------------------------------------

RunningTasks& RealExecutor::runningHere()
{
    // A thread of the pool runs tasks of one executor only; the driver's may have had another one before.
    thread_local const RealExecutor* owner = nullptr;
    thread_local RunningTasks* here = nullptr;
    if (owner != this) {
        const std::lock_guard lock(m_runningMutex);
        here = &m_running.emplace_back();
        owner = this;
    }
    return *here;
}

RealExecutor::Running::Running(RealExecutor& executor, RealTask& task)
    : m_tasks(executor.runningHere())
{
    const std::lock_guard lock(m_tasks.mutex);
    m_tasks.tasks.push_back(&task);
}

RealExecutor::Running::~Running()
{
    const std::lock_guard lock(m_tasks.mutex);
    m_tasks.tasks.pop_back();
}

/// Wakes those of the running tasks that are meant; none of them ends while it is looked at.
template <class Selects>
void RealExecutor::interruptRunning(const Selects& selects)
{
    const std::lock_guard lock(m_runningMutex);
    for (RunningTasks& running : m_running) {
        const std::lock_guard tasksLock(running.mutex);
        for (RealTask* task : running.tasks) {
            if (selects(*task))
                m_pool.cancel(*task);
        }
    }
}

void RealExecutor::cancel(RealTask& task, bool force, bool recursive)
{
    const auto how = force ? RealTask::Cancel::Kill : RealTask::Cancel::Interrupt;
    const auto mayInterrupt = [](const RealTask& each) {
        return each.actor() == nullptr || each.actor()->handle->creation().definition().isAsync();
    };
    // A call that its actor executes goes on, as in Ray, unless it is a coroutine.
    bool isRunning = false;
    interruptRunning([&](RealTask& each) {
        if (&each != &task)
            return false;
        isRunning = true;
        each.askToCancel(mayInterrupt(each) ? how : RealTask::Cancel::No, recursive);
        return mayInterrupt(each);
    });
    if (!isRunning) {
        task.askToCancel(how, recursive);
        m_pool.cancel(task);
    }
    if (!recursive)
        return;
    interruptRunning([&](RealTask& each) {
        if (&each == &task || !mayInterrupt(each) || !each.isOrphan()
            || each.cancelAsked() != RealTask::Cancel::No)
            return false;
        each.askToCancel(each.actor() == nullptr ? how : RealTask::Cancel::Interrupt, true);
        return true;
    });
}

RunResult runReal(const std::shared_ptr<const language::Program>& program,
                  const MachineModel& machine,
                  const RunOptions& options)
{
    return RealExecutor(program, machine, options).run();
}

} // namespace makespan::execution
