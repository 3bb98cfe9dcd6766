#include "engine/execution/real/real_task.h"

#include "engine/execution/real/real_actor.h"
#include "engine/execution/real/real_executor.h"
#include "engine/execution/real/real_flow.h"
#include "engine/execution/task_errors.h"
#include "engine/language/vm/interpreter.h"
#include "engine/language/vm/invocation.h"

#include <algorithm>
#include <cmath>

namespace makespan::execution {

using language::Parcel;
using language::RunOutcome;
using language::StopReason;
using runtime::Outcome;

namespace {

/// An isolate for one run of a task, from the thread's own.
class Borrowed
{
public:
    explicit Borrowed(RealExecutor& executor)
        : m_isolates(executor.isolates())
        , m_isolate(m_isolates.acquire(executor.job()))
    {}

    Borrowed(const Borrowed&) = delete;
    Borrowed& operator=(const Borrowed&) = delete;

    ~Borrowed() { m_isolates.release(std::move(m_isolate)); }

    language::Interpreter& interpreter() { return m_isolate->interpreter(); }

private:
    language::IsolatePool& m_isolates;
    std::unique_ptr<language::Isolate> m_isolate;
};

} // namespace

RealTask::RealTask(RealExecutor& executor,
                   language::InvocationRef invocation,
                   const TaskPath& path,
                   RealTask* parent,
                   RealActorWorld* actor)
    : m_executor(executor)
    , m_invocation(std::move(invocation))
    , m_path(path)
    , m_actor(actor)
{
    if (parent != nullptr) {
        parent->retain();
        m_parent = runtime::TaskPtr<RealTask>::adopt(parent);
    }
    for (const language::FutureRef& input : m_invocation->dependencies()) {
        RealTask* task = static_cast<const RealFuture&>(*input).task();
        if (task != nullptr)
            m_dependencies.emplace_back().on = task;
    }
}

RealTask::~RealTask() = default;

std::vector<language::FutureRef> RealTask::makeFutures(std::uint64_t firstNumber)
{
    const std::int32_t returns = m_invocation->options().returns;
    std::vector<language::FutureRef> futures;
    for (std::int32_t i = 0; i < returns; ++i) {
        boost::intrusive_ptr<RealFuture> future(
            new RealFuture(firstNumber + static_cast<std::uint64_t>(i), *this));
        futures.push_back(future);
        if (i == 0)
            m_first = std::move(future);
        else
            m_more.push_back(std::move(future));
    }
    return futures;
}

std::uint32_t RealTask::slotUnits() const
{
    const language::TaskOptions& options = m_invocation->options();
    const bool isCreation = m_invocation->kind() == language::CallKind::ActorCreation;
    if (m_actor != nullptr && !(isCreation && options.cpusGiven && options.cpus > 0))
        return runtime::kUnitsPerSlot; // an actor's tasks do not take any
    const double units = std::clamp(options.cpus, 0.0, 100'000.0) * runtime::kUnitsPerSlot;
    return static_cast<std::uint32_t>(std::lround(units))
           | (isCreation ? runtime::kHeldForLife : 0U);
}

Outcome RealTask::execute() noexcept
{
    const RealExecutor::Running running(m_executor, *this);
    if (isOrphan()) {
        endUnmadeActor();
        fail(taskCancelledError());
        return Outcome::Cancelled;
    }
    return m_actor != nullptr ? executeOnActor() : executePlain();
}

Outcome RealTask::executePlain()
{
    Attempt attempt;
    {
        Borrowed borrowed(m_executor);
        RealFlow flow(m_executor, this, nullptr, nullptr);
        runFlow(borrowed.interpreter(), *m_invocation, m_path,
                static_cast<std::uint32_t>(m_repeats), flow, attempt);
    }
    return mayRepeat(attempt) ? repeat() : end(attempt);
}

// An actor that died is made again before a call of it is repeated; on this thread, because its place in the order of
// the calls is here.
Outcome RealTask::executeOnActor()
{
    const bool isCreation = m_invocation->kind() == language::CallKind::ActorCreation;
    const std::shared_ptr<ActorLife> life = m_executor.lifeOf(*m_actor);
    if (!life)
        return fail(m_executor.errorOfDeadActor(*m_actor));
    life->hasBegun.store(true, std::memory_order_relaxed);
    Attempt attempt;
    {
        std::unique_lock turn(life->turn);
        if (!life->isolate)
            life->isolate = m_executor.isolates().acquire(m_executor.job());
        // A second call at once is a flow of its own in the same world.
        std::unique_ptr<language::Interpreter> own;
        if (life->flows++ > 0)
            own = std::make_unique<language::Interpreter>(*life->isolate);
        RealFlow flow(m_executor, this, life.get(), &turn);
        runFlow(own ? *own : life->isolate->interpreter(), *m_invocation, m_path,
                static_cast<std::uint32_t>(m_repeats), flow, attempt);
        own.reset();
        --life->flows;
    }
    const bool isDeath = attempt.isCrashed || (isCreation && attempt.error);
    if (attempt.isOver || !isDeath)
        return end(attempt);
    attempt.error = attempt.isCrashed ? actorDiedError() : actorNotMadeError(*attempt.error);
    const bool repeats = mayRepeat(attempt);
    const bool mayRestart = attempt.isCrashed && !m_actor->isLeaving.load();
    if (isCreation)
        m_executor.setDeath(*m_actor, *attempt.error);
    const bool isRestarted = m_executor.endLife(*m_actor, life, mayRestart, this);
    if (!isRestarted)
        return end(attempt);
    if (repeats)
        return makeActorAgain() ? repeat() : fail(m_executor.errorOfDeadActor(*m_actor));
    m_executor.pool().freeSlotsOf(*m_actor->core);
    m_executor.submitCreation(*m_actor);
    return end(attempt);
}

/// Leaves the next attempt to the pool.
Outcome RealTask::repeat()
{
    ++m_repeats;
    return Outcome::Pending;
}

/// Runs __init__ in the actor's new life. False: it failed, and the actor is dead.
bool RealTask::makeActorAgain()
{
    const std::shared_ptr<ActorLife> life = m_executor.lifeOf(*m_actor);
    if (!life)
        return false;
    Attempt attempt;
    {
        std::unique_lock turn(life->turn);
        life->isolate = m_executor.isolates().acquire(m_executor.job());
        RealFlow flow(m_executor, this, life.get(), &turn);
        runFlow(life->isolate->interpreter(), m_actor->handle->creation(), m_actor->path, 1, flow,
                attempt);
    }
    if (!attempt.error)
        return true;
    m_executor.setDeath(*m_actor,
                        attempt.isCrashed ? actorDiedError() : actorNotMadeError(*attempt.error));
    m_executor.endLife(*m_actor, life, false, this);
    return false;
}

/// Failures of the system are repeated as often as max_retries says (of an actor's call: max_task_retries), the
/// program's own exceptions only with retry_exceptions.
bool RealTask::mayRepeat(const Attempt& attempt) const
{
    if (!attempt.error || (!attempt.isCrashed && !attempt.isRetriable)
        || cancelAsked() != Cancel::No || m_executor.shouldStop()
        || m_invocation->kind() == language::CallKind::ActorCreation)
        return false;
    const std::int32_t most = m_invocation->options().maxRetries;
    return most < 0 || m_repeats < most;
}

void RealTask::runFlow(language::Interpreter& interpreter,
                       const language::Invocation& invocation,
                       const TaskPath& path,
                       std::uint32_t number,
                       RealFlow& flow,
                       Attempt& attempt)
{
    language::TaskContext context;
    context.taskNumber = this->number() + 1;
    context.randomSeed =
        path.randomSeed(m_executor.options().seed, m_executor.options().repetition, number);
    if (m_actor != nullptr)
        context.self = m_actor->handle;
    const std::uint64_t before = interpreter.instructions();
    interpreter.begin(invocation, context);
    const RunOutcome outcome = interpreter.run(flow);
    if (outcome == RunOutcome::Raised) {
        attempt.isRetriable = interpreter.isRetriable();
        attempt.error = interpreter.takeError();
    } else if (outcome == RunOutcome::Finished) {
        if (!interpreter.takeResults(attempt.results))
            attempt.error = interpreter.takeError();
    } else if (interpreter.stopReason() == StopReason::Exit || flow.isDead()) {
        attempt.isCrashed = true;
        attempt.error = m_actor != nullptr ? actorDiedError() : workerCrashedError();
    } else {
        if (interpreter.stopReason() == StopReason::InstructionLimit)
            m_executor.abortAtInstructionLimit();
        attempt.isOver = true;
        attempt.error = taskCancelledError();
    }
    interpreter.isolate().context().self.reset(); // the actor's own handle does not keep it alive
    m_executor.countInstructions(interpreter.instructions() - before);
}

Outcome RealTask::end(Attempt& attempt)
{
    if (!attempt.error) {
        settle(std::move(attempt.results));
        return Outcome::Finished;
    }
    if (attempt.isOver || (cancelAsked() == Cancel::Interrupt && !attempt.isCrashed)) {
        fail(taskCancelledError());
        return Outcome::Cancelled;
    }
    return fail(std::move(*attempt.error));
}

void RealTask::askToCancel(Cancel how, bool children)
{
    m_cancelAsked.store(how, std::memory_order_relaxed);
    if (children)
        m_cancelsChildren.store(true, std::memory_order_relaxed);
}

/// The call that should make an actor does not run: the actor is dead.
void RealTask::endUnmadeActor()
{
    if (m_invocation->kind() != language::CallKind::ActorCreation)
        return;
    if (const std::shared_ptr<ActorLife> life = m_executor.lifeOf(*m_actor))
        m_executor.endLife(*m_actor, life, false, this);
}

void RealTask::inherit(runtime::Task& failed) noexcept
{
    endUnmadeActor();
    fail(static_cast<RealTask&>(failed).error());
}

void RealTask::abandon(runtime::AbandonReason reason) noexcept
{
    fail(reason == runtime::AbandonReason::ActorKilled ? m_executor.errorOfDeadActor(*m_actor)
                                                       : taskCancelledError());
}

bool RealTask::isOrphan() const
{
    const RealTask* task = m_parent.get();
    while (task != nullptr && !task->m_cancelsChildren.load(std::memory_order_relaxed))
        task = task->m_parent.get();
    return task != nullptr;
}

Outcome RealTask::fail(Parcel error) noexcept
{
    m_error = std::move(error);
    forget();
    return Outcome::Failed;
}

void RealTask::settle(std::vector<Parcel> results)
{
    if (m_first && !results.empty())
        m_first->fill(std::move(results.front()));
    for (std::size_t i = 0; i < m_more.size() && i + 1 < results.size(); ++i)
        m_more[i]->fill(std::move(results[i + 1]));
    forget();
}

/// The arguments go with the call. The futures keep the task; that it keeps them ends here.
void RealTask::forget() noexcept
{
    m_invocation.reset();
    m_first.reset();
    m_more.clear();
    if (m_actor != nullptr)
        m_executor.endCall(*m_actor);
}

} // namespace makespan::execution
