#include "engine/execution/serial/serial_executor.h"

#include "engine/execution/driver_end.h"
#include "engine/execution/executors.h"
#include "engine/execution/task_errors.h"
#include "engine/language/vm/invocation.h"
#include "engine/language/vm/parcel.h"

#include <algorithm>
#include <thread>
#include <utility>

namespace makespan::execution {

using language::Effect;
using language::EffectAnswer;
using language::EffectKind;
using language::EffectOutcome;
using language::FutureRef;
using language::Parcel;
using language::RunOutcome;
using language::StopReason;
using trace::State;
using trace::Status;

namespace {

// Calls in calls: deeper than any honest program, shallow enough for the memory of as many isolates.
constexpr std::size_t kDeepest = 1'000;

class SerialActor : public language::ActorState
{
public:
    SerialActor(std::uint64_t number, language::InvocationRef creation)
        : ActorState(number, std::move(creation))
    {}
};

language::Limits limitsOf(const RunOptions& options, const RunGuard& guard)
{
    language::Limits limits;
    limits.instructions = options.instructionLimit;
    limits.memory = options.memoryLimit;
    limits.stop = guard.flag();
    return limits;
}

const LocalFuture& localOf(const FutureRef& future)
{
    return static_cast<const LocalFuture&>(*future);
}

} // namespace

void RealSerialClock::sleep(trace::Duration duration, const RunGuard& guard)
{
    // In slices, so that a stop is noticed; the last one ends at the exact time.
    constexpr auto kSlice = std::chrono::milliseconds(50);
    const auto end = std::chrono::steady_clock::now() + duration;
    while (!guard.shouldStop() && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_until(std::min(end, std::chrono::steady_clock::now() + kSlice));
}

SerialExecutor::SerialExecutor(const std::shared_ptr<const language::Program>& program,
                               std::unique_ptr<SerialClock> clock,
                               trace::RunInfo info,
                               const RunOptions& options)
    : m_options(options)
    , m_guard(options.stop, options.timeLimit)
    , m_output(options.onOutput, options.outputLimit)
    , m_clock(std::move(clock))
    , m_trace(std::move(info))
    , m_job(program)
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
    const trace::Task task = m_trace.task(flow.id);
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
        trace::Task again = task;
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

// The call that makes the actor once more.
std::unique_ptr<SerialExecutor::Flow> SerialExecutor::makeCreation(Actor& actor)
{
    auto creation = std::make_unique<Flow>();
    creation->invocation = language::InvocationRef(&actor.handle->creation());
    creation->path = actor.path.child(actor.restarts);
    creation->actor = &actor;
    trace::Task task;
    task.function = m_trace.function(std::string(creation->invocation->name()),
                                     creation->invocation->definitionLine());
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
    trace::Task& task = m_trace.task(flow.id);
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
    m_flows.pop_back();
}

// --- effects -------------------------------------------------------------------------------------

EffectOutcome SerialExecutor::perform(language::Interpreter&, Effect& effect, EffectAnswer& answer)
{
    if (m_guard.shouldStop())
        return EffectOutcome::Stop;
    account();
    switch (effect.kind) {
    case EffectKind::Sleep:
        sleep(durationOf(effect.seconds));
        return m_guard.shouldStop() ? EffectOutcome::Stop : EffectOutcome::Done;
    case EffectKind::Print:
        return print(effect);
    case EffectKind::Now:
        answer.number = trace::seconds(m_clock->now());
        return EffectOutcome::Done;
    case EffectKind::Submit:
    case EffectKind::CallActor:
        return call(effect, answer);
    case EffectKind::CreateActor:
        return createActor(effect, answer);
    case EffectKind::Get:
        return get(effect, answer);
    case EffectKind::Wait:
        return wait(effect, answer);
    case EffectKind::MakePromise:
        answer.futures.emplace_back(new LocalFuture(++m_futures));
        return EffectOutcome::Done;
    case EffectKind::Fulfil:
        static_cast<LocalFuture&>(*effect.futures.front()).setValue({});
        return EffectOutcome::Done;
    case EffectKind::Exit:
        break;
    case EffectKind::Put: {
        const LocalFutureRef future(new LocalFuture(++m_futures));
        future->setValue(effect.value);
        answer.futures.push_back(future);
        addCall(effect, trace::CallKind::Put);
        return EffectOutcome::Done;
    }
    case EffectKind::Cancel:
        addCall(effect, trace::CallKind::Cancel); // everything has ended already
        return EffectOutcome::Done;
    case EffectKind::Kill:
        return kill(effect);
    case EffectKind::GetActor:
        return findActor(effect, answer);
    case EffectKind::Resources:
        answer.total = answer.available = m_trace.info().workers;
        return EffectOutcome::Done;
    case EffectKind::ExitActor:
        if (m_flows.back()->actor != nullptr)
            m_flows.back()->actor->isLeaving = true;
        return EffectOutcome::Done;
    }
    return EffectOutcome::Stop;
}

EffectOutcome SerialExecutor::call(Effect& effect, EffectAnswer& answer)
{
    if (++m_tasks > m_options.taskLimit) {
        abort(taskLimitError(m_options, effect.line));
        return EffectOutcome::Stop;
    }
    if (m_flows.size() >= kDeepest) {
        answer.error = language::errorParcel(
            "RecursionError", "maximum depth of remote calls that call remote functions exceeded");
        return EffectOutcome::Raise;
    }
    const language::Invocation& invocation = *effect.invocation;
    Flow& caller = *m_flows.back();
    auto called = std::make_unique<Flow>();
    called->invocation = effect.invocation;
    called->path = caller.path.child(caller.children++);
    if (effect.actor)
        called->actor = &m_actors[effect.actor->number()];
    const bool isCreation = invocation.kind() == language::CallKind::ActorCreation;
    const std::int32_t returns = isCreation ? 1 : invocation.options().returns;
    for (std::int32_t i = 0; i < returns; ++i) {
        called->results.emplace_back(new LocalFuture(++m_futures));
        if (!isCreation)
            answer.futures.push_back(called->results.back());
    }

    trace::Task task;
    task.function = m_trace.function(std::string(invocation.name()), invocation.definitionLine());
    task.submitLine = effect.line;
    task.submitted = task.ready = m_clock->now();
    task.parent = caller.id;
    called->id = m_trace.addTask(task);

    const Parcel* failure = nullptr;
    for (const FutureRef& input : invocation.dependencies()) {
        if (localOf(input).hasFailed() && failure == nullptr)
            failure = &input->result();
    }
    const bool isDead = called->actor != nullptr && called->actor->hasEnded;
    if (failure != nullptr || isDead) {
        const Parcel error = failure != nullptr     ? *failure
                             : called->actor->death ? *called->actor->death
                                                    : actorDiedError();
        for (const LocalFutureRef& future : called->results)
            future->setError(error);
        m_trace.task(called->id).outcome = trace::Outcome::Failed;
        if (invocation.kind() == language::CallKind::ActorCreation)
            endActor(*called->actor);
        return EffectOutcome::Done;
    }
    m_trace.task(called->id).started = m_clock->now();
    m_trace.task(called->id).lane = trace::kDriverLane;
    m_called = std::move(called);
    return EffectOutcome::Suspend;
}

EffectOutcome SerialExecutor::createActor(Effect& effect, EffectAnswer& answer)
{
    const language::TaskOptions& options = effect.invocation->options();
    const std::string name =
        options.name.empty() ? std::string() : language::actorKey(options.nameSpace, options.name);
    if (const auto found = m_namedActors.find(name);
        !name.empty() && found != m_namedActors.end()) {
        if (!options.getIfExists) {
            answer.error = nameTakenError(options.name);
            return EffectOutcome::Raise;
        }
        answer.actor = found->second->handle;
        return EffectOutcome::Done;
    }
    Actor& actor = m_actors.emplace_back();
    actor.handle = new SerialActor(m_actors.size() - 1, effect.invocation);
    actor.name = name;
    actor.path = m_flows.back()->path.child(m_flows.back()->children);
    if (!name.empty())
        m_namedActors[name] = &actor;
    addCall(effect, trace::CallKind::CreateActor);
    answer.actor = actor.handle;
    effect.actor = actor.handle;
    return call(effect, answer);
}

EffectOutcome SerialExecutor::findActor(const Effect& effect, EffectAnswer& answer)
{
    const auto found = m_namedActors.find(effect.text);
    if (found == m_namedActors.end()) {
        answer.error = noSuchActorError(effect.text);
        return EffectOutcome::Raise;
    }
    answer.actor = found->second->handle;
    return EffectOutcome::Done;
}

void SerialExecutor::endActor(Actor& actor)
{
    actor.hasEnded = true;
    if (!actor.name.empty())
        m_namedActors.erase(std::exchange(actor.name, {}));
}

EffectOutcome SerialExecutor::get(Effect& effect, EffectAnswer& answer)
{
    addCall(effect, trace::CallKind::Get);
    for (const FutureRef& future : effect.futures) {
        if (localOf(future).hasFailed()) {
            answer.error = future->result();
            return EffectOutcome::Raise;
        }
        if (localOf(future).isPending()) {
            // Only a call that is being executed further down the stack is not ready: it would wait for itself.
            answer.error = language::errorParcel(
                "RuntimeError", "this future is that of a call that has not returned yet");
            return EffectOutcome::Raise;
        }
    }
    return EffectOutcome::Done;
}

EffectOutcome SerialExecutor::kill(const Effect& effect)
{
    addCall(effect, trace::CallKind::Kill);
    Actor& actor = m_actors[effect.actor->number()];
    if (!effect.restart || !restart(actor)) {
        endActor(actor);
        return EffectOutcome::Done;
    }
    m_called = makeCreation(actor);
    return EffectOutcome::Suspend;
}

EffectOutcome SerialExecutor::wait(const Effect& effect, EffectAnswer& answer)
{
    const auto ready = static_cast<std::uint32_t>(
        std::count_if(effect.futures.begin(), effect.futures.end(),
                      [](const FutureRef& future) { return !localOf(future).isPending(); }));
    if (ready < effect.count) {
        // Nothing happens while a call waits: what it waits for would come after it.
        if (!effect.timeout) {
            answer.error = language::errorParcel(
                "RuntimeError", "this call waits for something that only happens after it");
            return EffectOutcome::Raise;
        }
        sleep(durationOf(*effect.timeout));
        if (m_guard.shouldStop())
            return EffectOutcome::Stop;
    }
    trace::Call call;
    call.kind = trace::CallKind::Wait;
    call.cause = ready < effect.count ? trace::WaitCause::Timeout : trace::WaitCause::Count;
    call.begin = call.end = m_clock->now();
    call.caller = m_flows.back()->id;
    call.line = effect.line;
    call.futures = static_cast<std::uint32_t>(effect.futures.size());
    call.wanted = effect.count;
    call.ready = std::min(ready, effect.count);
    m_trace.addCall(call);
    std::uint32_t wanted = effect.count;
    answer.ready.assign(effect.futures.size(), false);
    for (std::size_t i = 0; i < effect.futures.size() && wanted > 0; ++i) {
        if (localOf(effect.futures[i]).isPending())
            continue;
        answer.ready[i] = true;
        --wanted;
    }
    return EffectOutcome::Done;
}

EffectOutcome SerialExecutor::print(const Effect& effect)
{
    m_trace.addOutput({m_clock->now(), m_flows.back()->id, effect.text});
    if (effect.toError || m_output.write(effect.text))
        return EffectOutcome::Done;
    abort(outputLimitError(m_options, effect.line));
    return EffectOutcome::Stop;
}

void SerialExecutor::sleep(trace::Duration duration)
{
    closeInterval(State::Run);
    m_clock->sleep(duration, m_guard);
    closeInterval(State::Sleep);
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

void SerialExecutor::addCall(const Effect& effect, trace::CallKind kind)
{
    trace::Call call;
    call.kind = kind;
    call.begin = call.end = m_clock->now();
    call.caller = m_flows.back()->id;
    call.line = effect.line;
    call.futures = static_cast<std::uint32_t>(effect.futures.size());
    m_trace.addCall(call);
}

RunResult runSerial(const std::shared_ptr<const language::Program>& program,
                    const MachineModel& machine,
                    const RunOptions& options)
{
    trace::RunInfo info;
    info.scenario = options.scenario;
    info.clock = options.clock;
    info.workers = machine.workers;
    info.cores = machine.cores;
    info.seed = options.seed;
    info.repetition = options.repetition;
    info.knobs = options.knobs;
    std::unique_ptr<SerialClock> clock;
    if (options.clock == trace::Clock::Threads)
        clock = std::make_unique<RealSerialClock>();
    else
        clock = std::make_unique<VirtualSerialClock>(machine.stepNs, machine.sleepOvershoot);
    return SerialExecutor(program, std::move(clock), std::move(info), options).run();
}

} // namespace makespan::execution
