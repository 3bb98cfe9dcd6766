#pragma once

#include "engine/execution/task_seed.h"
#include "engine/language/vm/effect.h"
#include "engine/runtime/task/submission.h"

#include <cstdint>
#include <mutex>
#include <span>
#include <string>

namespace makespan::execution {

class RealExecutor;
class RealTask;
struct ActorLife;

/// One flow of the program on this computer: what its effects do. Everything is done in place, and what has to be
/// waited for blocks the thread.
/// Threads: the one that runs the flow.
class RealFlow final : public language::EffectHandler
{
public:
    /// \param task null: the driver. \param life of the actor whose call it is, and its turn, which the calling
    /// thread has; null: it is none.
    RealFlow(RealExecutor& executor,
             RealTask* task,
             const ActorLife* life,
             std::unique_lock<std::mutex>* turn);

    /// Its worker or its actor was killed.
    bool isDead() const;

    language::EffectOutcome perform(language::Interpreter& interpreter,
                                    language::Effect& effect,
                                    language::EffectAnswer& answer) override;

    language::EffectOutcome poll() override;

private:
    using Effect = language::Effect;
    using EffectAnswer = language::EffectAnswer;
    using EffectOutcome = language::EffectOutcome;

    EffectOutcome sleep(const Effect& effect, EffectAnswer& answer);
    EffectOutcome submit(const Effect& effect, EffectAnswer& answer, runtime::Ticks called);
    EffectOutcome get(const Effect& effect, EffectAnswer& answer, runtime::Ticks called);
    EffectOutcome wait(const Effect& effect, EffectAnswer& answer, runtime::Ticks called);
    EffectOutcome cancel(const Effect& effect, EffectAnswer& answer);
    EffectOutcome kill(const Effect& effect);
    runtime::AwaitEnd await(std::span<runtime::Task* const> tasks,
                            const runtime::AwaitRequest& request);
    bool endForgottenActors(language::EffectKind before);
    EffectOutcome interrupted(runtime::AwaitEnd end, std::uint32_t line, EffectAnswer& answer);
    runtime::FunctionId functionOf(const language::Invocation& invocation);

    RealExecutor& m_executor;
    RealTask* m_task;
    const ActorLife* m_life;
    std::unique_lock<std::mutex>* m_turn;
    language::Interpreter* m_interpreter = nullptr; // since its first effect
    bool m_isInterrupted = false;                   // has been told that it is cancelled
    TaskPath m_path;
    std::uint64_t m_children = 0;
    // The last answer of functionOf(): calls in a row are mostly of one function.
    std::string m_lastName;
    std::uint32_t m_lastLine = 0;
    runtime::FunctionId m_lastFunction{0};
};

} // namespace makespan::execution
