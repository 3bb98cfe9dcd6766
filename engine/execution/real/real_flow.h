#pragma once

#include "engine/execution/task_seed.h"
#include "engine/language/vm/effect.h"
#include "engine/runtime/submission.h"

#include <cstdint>
#include <string>

namespace makespan::execution {

class RealExecutor;
class RealTask;

/// One flow of the program on this computer: what its effects do. Everything is done in place, and what has to be
/// waited for blocks the thread.
/// Threads: the one that runs the flow.
class RealFlow final : public language::EffectHandler
{
public:
    /// \param task null: the driver.
    RealFlow(RealExecutor& executor, RealTask* task);

    language::EffectOutcome perform(language::Interpreter& interpreter,
                                    language::Effect& effect,
                                    language::EffectAnswer& answer) override;

private:
    using Effect = language::Effect;
    using EffectAnswer = language::EffectAnswer;
    using EffectOutcome = language::EffectOutcome;

    EffectOutcome sleep(const Effect& effect, EffectAnswer& answer);
    EffectOutcome submit(const Effect& effect, EffectAnswer& answer, runtime::Ticks called);
    EffectOutcome get(const Effect& effect, EffectAnswer& answer, runtime::Ticks called);
    EffectOutcome wait(const Effect& effect, EffectAnswer& answer, runtime::Ticks called);
    EffectOutcome cancel(const Effect& effect, EffectAnswer& answer);
    EffectOutcome interrupted(runtime::AwaitEnd end, std::uint32_t line, EffectAnswer& answer);
    runtime::FunctionId functionOf(const language::Invocation& invocation);

    RealExecutor& m_executor;
    RealTask* m_task;
    TaskPath m_path;
    std::uint64_t m_children = 0;
    // The last answer of functionOf(): calls in a row are mostly of one function.
    std::string m_lastName;
    std::uint32_t m_lastLine = 0;
    runtime::FunctionId m_lastFunction{0};
};

} // namespace makespan::execution
