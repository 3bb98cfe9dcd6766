#include "engine/execution/driver_end.h"
#include "engine/execution/task_errors.h"
#include "engine/execution/virtual/virtual_executor.h"
#include "engine/language/vm/invocation.h"

#include <utility>

/// Tasks that run ahead of their time: the part of VirtualExecutor between the code's own pace and the clock's.
namespace makespan::execution {

using language::Effect;
using language::EffectAnswer;
using language::EffectKind;
using language::EffectOutcome;

namespace {

// A task may sleep for ever, in a loop.
constexpr std::size_t kMostAhead = 64;

/// Instructions that a flow computes at a stretch while others may have to do with it: a tenth of a second of virtual time.
constexpr std::uint64_t kPausedAfter = 5'000'000;

} // namespace

void VirtualExecutor::Execution::reset()
{
    isolate.reset();
    own.reset();
    interpreter = nullptr;
    ahead.clear();
    aheadDone = 0;
    stage = Stage::Computing;
    pace = Pace::InTime;
    isCrash = false;
    isRetriable = false;
    hasFailed = false;
    error = {};
    results.clear();
    children = 0;
    isInterrupted = false;
    busy = trace::Duration{0};
}

EffectOutcome
VirtualExecutor::perform(language::Interpreter& interpreter, Effect& effect, EffectAnswer& answer)
{
    const TaskIndex task = m_current;
    if (m_guard.shouldStop())
        return EffectOutcome::Stop;
    Execution& code = execution(task);
    if (code.pace == Pace::Ahead) {
        if (effect.kind == EffectKind::Sleep && code.ahead.size() < kMostAhead) {
            code.ahead.push_back({interpreter.instructions(), durationOf(effect.seconds)});
            return EffectOutcome::Done;
        }
        code.pace = Pace::InTime;
        if (!code.ahead.empty())
            return EffectOutcome::Suspend; // goOn() comes back to the effect when its time has come
    } else if (code.pace == Pace::Repeating && effect.kind == EffectKind::Sleep) {
        if (code.aheadDone > 0) {
            --code.aheadDone;
            return EffectOutcome::Done;
        }
        code.pace = Pace::InTime;
        answer.error = interruptError();
        return EffectOutcome::Raise;
    }
    if (!charge(task)) {
        code.stage = Stage::Computing;
        return EffectOutcome::Suspend;
    }
    return act(task, effect, answer);
}

// What runs ahead may never end, and should then be stopped when its time has come. What computes for long in its own time lets
// time pass meanwhile: others' timeouts and cancels come through, also in an endless loop. Calls that share their actor with others are
// left alone: only at effects may one of them take turns with another.
EffectOutcome VirtualExecutor::poll()
{
    const TaskIndex task = m_current;
    Execution& code = execution(task);
    if (code.pace == Pace::Ahead) {
        code.pace = Pace::InTime;
        return code.ahead.empty() ? EffectOutcome::Done : EffectOutcome::Stop;
    }
    if (std::exchange(code.isInterrupted, false))
        return EffectOutcome::Raise;
    if (code.pace == Pace::Repeating
        || code.interpreter->instructions() - code.instructions < kPausedAfter)
        return EffectOutcome::Done;
    const ActorIndex actor = m_simulation.task(task).actor;
    if (actor != kNoActor && (code.own || m_simulation.runningOn(actor).size() > 1))
        return EffectOutcome::Done;
    if (charge(task))
        return EffectOutcome::Done;
    code.stage = Stage::Paused;
    return EffectOutcome::Suspend;
}

// Passes in virtual time through the next stretch that the code has passed already; after the last one, on with its effect, or
// its end.
void VirtualExecutor::goOn(TaskIndex task)
{
    Execution& code = execution(task);
    if (code.aheadDone < code.ahead.size()) {
        code.stage = Stage::AheadComputing;
        if (chargeTo(code, task, code.ahead[code.aheadDone].instructions))
            sleepAhead(task);
    } else if (code.interpreter == nullptr) {
        code.stage = Stage::Ending;
        if (chargeTo(code, task, code.lastInstruction))
            endTask(task);
    } else {
        code.stage = Stage::Computing;
        if (charge(task))
            proceed(task, act(task, code.interpreter->effect(), code.interpreter->answer()));
    }
}

void VirtualExecutor::sleepAhead(TaskIndex task)
{
    Execution& code = execution(task);
    const trace::Duration duration = code.ahead[code.aheadDone].sleep;
    code.stage = Stage::AheadSleeping;
    code.busy += duration;
    m_simulation.sleep(task, duration);
}

// Tasks of a function that computes for long between its sleeps are not worth beginning twice: none of them runs ahead any more.
void VirtualExecutor::repeatInTime(TaskIndex task)
{
    m_inTime.insert(&flow(task).invocation->definition());
    Execution& code = execution(task);
    m_isolates.release(std::move(code.isolate));
    code.ahead.clear();
    code.pace = Pace::InTime;
    beginCode(task);
    proceed(task, code.interpreter->run(*this));
}

// It is interrupted in a stretch that its code has passed already: once more from its arguments, up to the sleep at the end of
// that stretch, without being charged for it again.
void VirtualExecutor::repeatUntilInterrupt(TaskIndex task)
{
    Execution& code = execution(task);
    if (code.isolate)
        m_isolates.release(std::move(code.isolate));
    code.ahead.clear();
    code.results.clear();
    code.hasFailed = false;
    code.isCrash = false;
    code.isRetriable = false;
    code.pace = Pace::Repeating;
    const std::uint64_t charged = code.instructions - code.firstInstruction;
    beginCode(task);
    code.instructions += charged;
    proceed(task, code.interpreter->run(*this));
}

} // namespace makespan::execution
