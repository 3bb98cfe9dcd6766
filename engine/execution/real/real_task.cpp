#include "engine/execution/real/real_task.h"

#include "engine/execution/real/real_actor.h"
#include "engine/execution/real/real_executor.h"
#include "engine/execution/real/real_flow.h"
#include "engine/language/vm/interpreter.h"
#include "engine/language/vm/invocation.h"

namespace makespan::execution {

using language::Parcel;
using language::RunOutcome;
using language::StopReason;
using runtime::Outcome;

namespace {

Parcel cancelledError()
{
    return language::errorParcel("TaskCancelledError", "This task was cancelled.");
}

Parcel deadActorError()
{
    return language::errorParcel("RayActorError",
                                 "The actor died before it could finish this task.");
}

/// An isolate for one run of a task: borrowed from the thread's own, or the actor's.
class Borrowed
{
public:
    Borrowed(RealExecutor& executor, RealActorWorld* actor)
        : m_isolates(executor.isolates())
        , m_actor(actor)
        , m_isolate(actor != nullptr && actor->isolate ? std::move(actor->isolate)
                                                       : m_isolates.acquire(executor.job()))
    {}

    Borrowed(const Borrowed&) = delete;
    Borrowed& operator=(const Borrowed&) = delete;

    ~Borrowed()
    {
        if (m_actor != nullptr)
            m_actor->isolate = std::move(m_isolate);
        else
            m_isolates.release(std::move(m_isolate));
    }

    language::Interpreter& interpreter() { return m_isolate->interpreter(); }

private:
    language::IsolatePool& m_isolates;
    RealActorWorld* m_actor;
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

Outcome RealTask::execute() noexcept
{
    if (isOrphan()) {
        fail(cancelledError());
        return Outcome::Cancelled;
    }
    const bool isCreation = m_invocation->kind() == language::CallKind::ActorCreation;
    if (m_actor != nullptr && m_actor->isDead.load(std::memory_order_acquire))
        return fail(deadActorError());

    const language::TaskOptions& options = m_invocation->options();
    language::TaskContext context;
    context.taskNumber = number() + 1;
    context.randomSeed =
        m_path.randomSeed(m_executor.options().seed, m_executor.options().repetition);
    if (m_actor != nullptr)
        context.self = m_actor->handle;

    for (std::int32_t attempt = 0;; ++attempt) {
        std::vector<Parcel> results;
        std::optional<Parcel> error;
        bool isCrashed = false;
        {
            Borrowed borrowed(m_executor, m_actor);
            language::Interpreter& interpreter = borrowed.interpreter();
            const std::uint64_t before = interpreter.instructions();
            interpreter.begin(*m_invocation, context);
            RealFlow flow(m_executor, this);
            const RunOutcome outcome = interpreter.run(flow);
            m_executor.countInstructions(interpreter.instructions() - before);
            if (outcome == RunOutcome::Raised
                || (outcome == RunOutcome::Finished && !interpreter.takeResults(results))) {
                error = interpreter.takeError();
            } else if (outcome != RunOutcome::Finished) {
                if (interpreter.stopReason() == StopReason::InstructionLimit)
                    m_executor.abortAtInstructionLimit();
                if (interpreter.stopReason() != StopReason::Exit) {
                    fail(cancelledError()); // the run is over: nobody will look
                    return Outcome::Cancelled;
                }
                isCrashed = true;
                error = m_actor != nullptr
                            ? language::errorParcel("RayActorError", "The actor died unexpectedly.")
                            : language::errorParcel(
                                "WorkerCrashedError",
                                "The worker died unexpectedly while executing this task.");
            }
        }
        if (m_actor != nullptr && (isCrashed || m_actor->isLeaving || (isCreation && error)))
            m_executor.endActor(*m_actor);
        if (!error) {
            settle(std::move(results));
            return Outcome::Finished;
        }
        if (cancelRequested()) {
            fail(m_actor != nullptr && m_actor->isDead.load() ? deadActorError()
                                                              : cancelledError());
            return Outcome::Cancelled;
        }
        // Failures of the system are repeated as often as max_retries says, the program's own exceptions
        // only with retry_exceptions. The worker that failed repeats.
        const bool mayRepeat = m_actor == nullptr && (isCrashed || options.retryExceptions)
                               && !m_executor.shouldStop();
        if (!mayRepeat || (options.maxRetries >= 0 && attempt >= options.maxRetries))
            return fail(std::move(*error));
    }
}

void RealTask::inherit(runtime::Task& failed) noexcept
{
    fail(static_cast<RealTask&>(failed).error());
}

void RealTask::abandon(runtime::AbandonReason reason) noexcept
{
    fail(reason == runtime::AbandonReason::ActorKilled ? deadActorError() : cancelledError());
}

/// Whether somebody above it was cancelled with all that it submitted.
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
}

} // namespace makespan::execution
