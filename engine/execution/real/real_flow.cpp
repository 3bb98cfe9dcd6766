#include "engine/execution/real/real_flow.h"

#include "engine/execution/driver_end.h"
#include "engine/execution/real/real_executor.h"
#include "engine/execution/real/real_task.h"
#include "engine/execution/task_errors.h"
#include "engine/language/vm/interpreter.h"
#include "engine/language/vm/invocation.h"
#include "engine/language/vm/parcel.h"

#include <algorithm>
#include <chrono>

namespace makespan::execution {

using language::EffectKind;
using language::FutureRef;
using language::FutureState;
using runtime::AwaitEnd;

namespace {

RealTask* taskOf(const FutureRef& future)
{
    return static_cast<const RealFuture&>(*future).task();
}

/// The tasks behind the futures.
std::vector<runtime::Task*> tasksOf(const std::vector<FutureRef>& futures)
{
    std::vector<runtime::Task*> tasks;
    tasks.reserve(futures.size());
    for (const FutureRef& future : futures) {
        if (runtime::Task* task = static_cast<const RealFuture&>(*future).awaited())
            tasks.push_back(task);
    }
    return tasks;
}

/// While it sleeps or waits, other calls of its actor have the turn.
class WithoutTurn
{
public:
    WithoutTurn(std::unique_lock<std::mutex>* turn, language::Interpreter* interpreter)
        : m_turn(turn)
        , m_interpreter(interpreter)
    {
        if (m_turn != nullptr)
            m_turn->unlock();
    }

    WithoutTurn(const WithoutTurn&) = delete;
    WithoutTurn& operator=(const WithoutTurn&) = delete;

    ~WithoutTurn()
    {
        if (m_turn == nullptr)
            return;
        m_turn->lock();
        m_interpreter->enter();
    }

private:
    std::unique_lock<std::mutex>* m_turn;
    language::Interpreter* m_interpreter;
};

} // namespace

RealFlow::RealFlow(RealExecutor& executor,
                   RealTask* task,
                   const ActorLife* life,
                   std::unique_lock<std::mutex>* turn)
    : m_executor(executor)
    , m_task(task)
    , m_life(life)
    , m_turn(turn)
    , m_path(task != nullptr ? task->path() : TaskPath())
{}

bool RealFlow::isDead() const
{
    return (m_life != nullptr && m_life->isOver.load(std::memory_order_relaxed))
           || (m_task != nullptr && m_task->cancelAsked() == RealTask::Cancel::Kill);
}

language::EffectOutcome RealFlow::poll()
{
    if (m_executor.shouldStop() || isDead())
        return EffectOutcome::Stop;
    if (m_task == nullptr || m_isInterrupted
        || m_task->cancelAsked() != RealTask::Cancel::Interrupt)
        return EffectOutcome::Done;
    m_isInterrupted = true;
    m_task->forgetCancel();
    return EffectOutcome::Raise;
}

language::EffectOutcome
RealFlow::perform(language::Interpreter& interpreter, Effect& effect, EffectAnswer& answer)
{
    m_interpreter = &interpreter;
    if (m_executor.shouldStop() || isDead())
        return EffectOutcome::Stop;
    const runtime::Ticks called = runtime::now();
    if (m_executor.hasEndingActors() && !endForgottenActors(effect.kind))
        return EffectOutcome::Stop;
    switch (effect.kind) {
    case EffectKind::Sleep:
        return sleep(effect, answer);
    case EffectKind::Print:
        m_executor.print(m_task, effect);
        return m_executor.shouldStop() ? EffectOutcome::Stop : EffectOutcome::Done;
    case EffectKind::Now:
        answer.number = m_executor.now(effect.clock);
        return EffectOutcome::Done;
    case EffectKind::Submit:
    case EffectKind::CreateActor:
    case EffectKind::CallActor:
        return submit(effect, answer, called);
    case EffectKind::Get:
        return get(effect, answer, called);
    case EffectKind::Wait:
        return wait(effect, answer, called);
    case EffectKind::Put:
        answer.futures.emplace_back(new RealFuture(m_executor.takeFutureNumbers(1), effect.value));
        m_executor.pool().recordCall(runtime::CallEvent::Put, effect.line, called, runtime::now());
        return EffectOutcome::Done;
    case EffectKind::Cancel:
        return cancel(effect, answer);
    case EffectKind::Kill:
        return kill(effect);
    case EffectKind::MakePromise:
        answer.futures.emplace_back(new RealFuture(m_executor.takeFutureNumbers(1)));
        return EffectOutcome::Done;
    case EffectKind::Fulfil: {
        const auto& promise = static_cast<const RealFuture&>(*effect.futures.front());
        if (promise.status() == FutureState::Status::Pending)
            m_executor.pool().fulfil(*promise.awaited());
        return EffectOutcome::Done;
    }
    case EffectKind::Exit:
        break;
    case EffectKind::GetActor:
        return m_executor.findActor(effect.text, answer);
    case EffectKind::Resources:
        answer.total = m_executor.pool().workers();
        answer.available = m_executor.pool().freeSlots();
        return EffectOutcome::Done;
    case EffectKind::ExitActor:
        if (m_task != nullptr && m_task->actor() != nullptr)
            m_task->actor()->isLeaving.store(true);
        return EffectOutcome::Done;
    }
    return EffectOutcome::Stop;
}

/// Who is about to wait for slots that such an actor holds, or asks what there is. False: the flow is to end.
bool RealFlow::endForgottenActors(EffectKind before)
{
    const bool asks = before == EffectKind::GetActor || before == EffectKind::Resources;
    const bool waits =
        before == EffectKind::Get || before == EffectKind::Wait || before == EffectKind::Sleep;
    if (!asks && !(waits && m_executor.pool().isShortOfSlots()))
        return true;
    if (!m_interpreter->collectUnlessStopped())
        return false;
    m_executor.endForgottenActors();
    return true;
}

language::EffectOutcome RealFlow::sleep(const Effect& effect, EffectAnswer& answer)
{
    AwaitEnd end = AwaitEnd::Count;
    {
        const WithoutTurn pause(m_turn, m_interpreter);
        end = m_executor.pool().trySleepFor(durationOf(effect.seconds));
    }
    return end == AwaitEnd::Count ? EffectOutcome::Done : interrupted(end, effect.line, answer);
}

language::EffectOutcome
RealFlow::submit(const Effect& effect, EffectAnswer& answer, runtime::Ticks called)
{
    if (!m_executor.countTask(effect.line))
        return EffectOutcome::Stop;
    RealActorWorld* actor = nullptr;
    if (effect.kind == EffectKind::CallActor) {
        actor = &static_cast<const RealActor&>(*effect.actor).world();
    } else if (effect.kind == EffectKind::CreateActor) {
        bool isNew = false;
        actor = m_executor.createActor(effect.invocation, m_path.child(m_children), isNew);
        if (actor == nullptr) {
            answer.error = nameTakenError(effect.invocation->options().name);
            return EffectOutcome::Raise;
        }
        answer.actor = actor->handle;
        if (!isNew)
            return EffectOutcome::Done;
    }

    const auto task = runtime::TaskPtr<RealTask>::adopt(
        new RealTask(m_executor, effect.invocation, m_path.child(m_children++), m_task, actor));
    if (effect.kind != EffectKind::CreateActor) {
        const auto returns =
            static_cast<std::uint64_t>(std::max(effect.invocation->options().returns, 0));
        answer.futures = task->makeFutures(m_executor.takeFutureNumbers(returns));
    }
    runtime::Submission submission;
    submission.function = functionOf(*effect.invocation);
    if (effect.kind == EffectKind::CallActor)
        actor->calls.fetch_add(1, std::memory_order_relaxed);
    submission.line = effect.line;
    submission.slotUnits = task->slotUnits();
    if (actor != nullptr) {
        submission.actor = actor->core;
        submission.createsActor = effect.kind == EffectKind::CreateActor;
    }
    submission.dependencies = task->dependencies();
    submission.called = called;
    m_executor.pool().submit(*task, submission);
    return EffectOutcome::Done;
}

language::EffectOutcome
RealFlow::get(const Effect& effect, EffectAnswer& answer, runtime::Ticks called)
{
    const std::vector<runtime::Task*> tasks = tasksOf(effect.futures);
    runtime::AwaitRequest request;
    request.count = tasks.size();
    request.stopAtFailure = true;
    request.line = effect.line;
    request.called = called;
    if (effect.timeout)
        request.deadline = std::chrono::steady_clock::now() + durationOf(*effect.timeout);
    const AwaitEnd end = await(tasks, request);
    if (end != AwaitEnd::Count && end != AwaitEnd::Failure && end != AwaitEnd::Timeout)
        return interrupted(end, effect.line, answer);
    for (const FutureRef& future : effect.futures) {
        if (future->status() == FutureState::Status::Error) {
            answer.error = future->result();
            return EffectOutcome::Raise;
        }
    }
    if (end == AwaitEnd::Count)
        return EffectOutcome::Done;
    if (end == AwaitEnd::Timeout) {
        answer.error = getTimeoutError();
        return EffectOutcome::Raise;
    }
    return interrupted(end, effect.line, answer);
}

language::EffectOutcome
RealFlow::wait(const Effect& effect, EffectAnswer& answer, runtime::Ticks called)
{
    const std::vector<runtime::Task*> tasks = tasksOf(effect.futures);
    // Futures that were put are ready: they count without having a task.
    const std::size_t alwaysReady = effect.futures.size() - tasks.size();
    std::vector<bool> ready;
    runtime::AwaitRequest request;
    request.ready = &ready;
    request.count = effect.count > alwaysReady ? effect.count - alwaysReady : 0;
    request.line = effect.line;
    request.called = called;
    if (effect.timeout)
        request.deadline = std::chrono::steady_clock::now() + durationOf(*effect.timeout);
    const AwaitEnd end = await(tasks, request);
    if (end != AwaitEnd::Count && end != AwaitEnd::Timeout)
        return interrupted(end, effect.line, answer);

    std::uint32_t wanted = effect.count;
    answer.ready.assign(effect.futures.size(), false);
    auto isTaskReady = ready.begin();
    for (std::size_t i = 0; i < effect.futures.size() && wanted > 0; ++i) {
        const bool hasTask =
            static_cast<const RealFuture&>(*effect.futures[i]).awaited() != nullptr;
        if (hasTask && !*isTaskReady++)
            continue;
        answer.ready[i] = true;
        --wanted;
    }
    return EffectOutcome::Done;
}

AwaitEnd RealFlow::await(std::span<runtime::Task* const> tasks,
                         const runtime::AwaitRequest& request)
{
    const WithoutTurn pause(m_turn, m_interpreter);
    return m_executor.pool().await(tasks, request);
}

language::EffectOutcome RealFlow::cancel(const Effect& effect, EffectAnswer& answer)
{
    const runtime::Ticks called = runtime::now();
    RealTask* task = taskOf(effect.futures.front());
    if (task != nullptr && !task->isDone()) {
        if (effect.force && task->actor() != nullptr) {
            answer.error = forcedActorCancelError();
            return EffectOutcome::Raise;
        }
        m_executor.cancel(*task, effect.force, effect.recursive);
    }
    m_executor.pool().recordCall(runtime::CallEvent::Cancel, effect.line, called, runtime::now());
    return EffectOutcome::Done;
}

language::EffectOutcome RealFlow::kill(const Effect& effect)
{
    const runtime::Ticks called = runtime::now();
    RealActorWorld& actor = static_cast<const RealActor&>(*effect.actor).world();
    if (const std::shared_ptr<ActorLife> life = m_executor.lifeOf(actor)) {
        if (m_executor.endLife(actor, life, effect.restart)) {
            m_executor.pool().freeSlotsOf(*actor.core);
            m_executor.submitCreation(actor);
        }
    }
    m_executor.pool().recordCall(runtime::CallEvent::Kill, effect.line, called, runtime::now());
    return isDead() ? EffectOutcome::Stop : EffectOutcome::Done;
}

/// The thread was woken from a sleep, a get or a wait for another reason than its end.
language::EffectOutcome
RealFlow::interrupted(AwaitEnd end, std::uint32_t line, EffectAnswer& answer)
{
    switch (end) {
    case AwaitEnd::Cancelled:
        if (isDead())
            return EffectOutcome::Stop;
        m_isInterrupted = true;
        m_task->forgetCancel();
        answer.error = interruptError();
        return EffectOutcome::Raise;
    case AwaitEnd::Deadlock:
        m_executor.abortByDeadlock(m_task == nullptr ? line : 0);
        return EffectOutcome::Stop;
    default:
        return EffectOutcome::Stop;
    }
}

runtime::FunctionId RealFlow::functionOf(const language::Invocation& invocation)
{
    if (m_lastLine != invocation.definitionLine() || m_lastName != invocation.name()) {
        m_lastName = invocation.name();
        m_lastLine = invocation.definitionLine();
        m_lastFunction = m_executor.pool().function(m_lastName, m_lastLine);
    }
    return m_lastFunction;
}

} // namespace makespan::execution
