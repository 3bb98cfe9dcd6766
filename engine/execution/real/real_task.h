#pragma once

#include "engine/execution/real/real_future.h"
#include "engine/execution/task_seed.h"
#include "engine/language/vm/effect.h"
#include "engine/language/vm/parcel.h"
#include "engine/runtime/task/submission.h"
#include "engine/runtime/task/task.h"

#include <atomic>
#include <boost/smart_ptr/intrusive_ptr.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace makespan::execution {

class RealExecutor;
class RealFlow;
struct RealActorWorld;

/// One remote call as a task of the pool: the code of a scenario's function on the interpreter.
class RealTask final : public runtime::Task
{
public:
    /// \param parent the task that submits it; null: the driver.
    /// \param actor whose method (or creation) it is; null: a plain task.
    RealTask(RealExecutor& executor,
             language::InvocationRef invocation,
             const TaskPath& path,
             RealTask* parent,
             RealActorWorld* actor);
    ~RealTask() override;

    /// Its futures, one per return value; before it is submitted.
    std::vector<language::FutureRef> makeFutures(std::uint64_t firstNumber);

    /// The tasks that make its direct arguments.
    std::span<runtime::Link> dependencies() { return m_dependencies; }

    const language::Invocation& invocation() const { return *m_invocation; }

    /// For the Submission. An actor with num_cpus holds them for life, one without holds none.
    std::uint32_t slotUnits() const;

    const TaskPath& path() const { return m_path; }

    RealActorWorld* actor() const { return m_actor; }

    /// Valid when isDone().
    bool hasError() const { return m_error.has_value(); }

    const language::Parcel& error() const { return *m_error; }

    /// How ray.cancel() is to end it.
    enum class Cancel : std::uint8_t { No, Interrupt, Kill };

    /// Says that it is to be cancelled, before the pool is told. \param children with all that it submits.
    void askToCancel(Cancel how, bool children);

    Cancel cancelAsked() const { return m_cancelAsked.load(std::memory_order_relaxed); }

    /// Somebody above it was cancelled with all that it submitted.
    bool isOrphan() const;

private:
    runtime::Outcome execute() noexcept override;
    void inherit(runtime::Task& failed) noexcept override;
    void abandon(runtime::AbandonReason reason) noexcept override;

    struct Attempt
    {
        std::vector<language::Parcel> results;
        std::optional<language::Parcel> error;
        bool isCrashed = false;
        bool isRetriable = false; ///< by retry_exceptions
        bool isOver = false;      ///< the run has ended: nobody will look
    };

    runtime::Outcome executePlain();
    runtime::Outcome executeOnActor();
    void endUnmadeActor();
    bool makeActorAgain();
    bool mayRepeat(const Attempt& attempt) const;
    runtime::Outcome repeat();
    void runFlow(language::Interpreter& interpreter,
                 const language::Invocation& invocation,
                 const TaskPath& path,
                 std::uint32_t number,
                 RealFlow& flow,
                 Attempt& attempt);
    runtime::Outcome end(Attempt& attempt);
    runtime::Outcome fail(language::Parcel error) noexcept;
    void settle(std::vector<language::Parcel> results);
    void forget() noexcept;

    RealExecutor& m_executor;
    language::InvocationRef m_invocation;
    TaskPath m_path;
    runtime::TaskPtr<RealTask> m_parent;
    RealActorWorld* m_actor;
    std::vector<runtime::Link> m_dependencies;
    boost::intrusive_ptr<RealFuture> m_first;             ///< until it is settled
    std::vector<boost::intrusive_ptr<RealFuture>> m_more; ///< for num_returns > 1
    std::optional<language::Parcel> m_error;
    std::int32_t m_repeats = 0; ///< so many attempts failed
    std::atomic<bool> m_cancelsChildren{false};
    std::atomic<Cancel> m_cancelAsked{Cancel::No};
};

} // namespace makespan::execution
