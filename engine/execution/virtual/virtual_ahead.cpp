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

EffectOutcome VirtualExecutor::perform(language::Interpreter&, Effect& effect, EffectAnswer& answer)
{
    const TaskIndex task = m_current;
    if (m_guard.shouldStop())
        return EffectOutcome::Stop;
    ExecutionRecord& code = execution(task);
    if (code.pace == Pace::Ahead) {
        if (effect.kind == EffectKind::Sleep && code.aheadCount() < kMostAhead) {
            code.addAhead({live(code).instructions(), durationOf(effect.seconds)});
            return EffectOutcome::Done;
        }
        code.pace = Pace::InTime;
        if (code.aheadCount() > 0)
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
    ExecutionRecord& record = execution(task);
    if (record.pace == Pace::Ahead) {
        record.pace = Pace::InTime;
        return record.aheadCount() == 0 ? EffectOutcome::Done : EffectOutcome::Stop;
    }
    LiveCode& code = live(record);
    if (std::exchange(code.isInterrupted, false))
        return EffectOutcome::Raise;
    if (record.pace == Pace::Repeating || code.instructions() - record.charged < kPausedAfter)
        return EffectOutcome::Done;
    const ActorIndex actor = m_simulation.task(task).actor;
    if (actor != kNoActor && (code.own || m_simulation.runningOn(actor).size() > 1))
        return EffectOutcome::Done;
    if (charge(task))
        return EffectOutcome::Done;
    record.stage = Stage::Paused;
    return EffectOutcome::Suspend;
}

// Passes in virtual time through the next stretch that the code has passed already; after the last one, on with its effect, or
// its end.
void VirtualExecutor::goOn(TaskIndex task)
{
    ExecutionRecord& code = execution(task);
    if (code.aheadDone < code.aheadCount()) {
        code.stage = Stage::AheadComputing;
        if (chargeTo(code, task, code.ahead(code.aheadDone).instructions))
            sleepAhead(task);
    } else if (code.isOver()) {
        code.stage = Stage::Ending;
        if (chargeTo(code, task, code.lastInstruction))
            endTask(task);
    } else {
        code.stage = Stage::Computing;
        language::Interpreter& interpreter = *live(code).interpreter;
        if (charge(task))
            proceed(task, act(task, interpreter.effect(), interpreter.answer()));
    }
}

void VirtualExecutor::sleepAhead(TaskIndex task)
{
    ExecutionRecord& code = execution(task);
    const trace::Duration duration = code.ahead(code.aheadDone).sleep;
    code.stage = Stage::AheadSleeping;
    noteBusy(task, duration);
    m_simulation.sleep(task, duration);
}

// Tasks of a function that computes for long between its sleeps are not worth beginning twice: none of them runs ahead any more.
void VirtualExecutor::repeatInTime(TaskIndex task)
{
    m_inTime.insert(&flow(task).invocation->definition());
    ExecutionRecord& code = execution(task);
    endCode(code);
    code.clearAhead();
    code.pace = Pace::InTime;
    beginCode(task);
    proceed(task, live(code).interpreter->run(*this));
}

// It is interrupted in a stretch that its code has passed already: once more from its arguments, up to the sleep at the end of
// that stretch, without being charged for it again.
void VirtualExecutor::repeatUntilInterrupt(TaskIndex task)
{
    ExecutionRecord& code = execution(task);
    endCode(code);
    code.clearAhead();
    code.result = {};
    code.hasResult = false;
    code.hasFailed = false;
    code.isCrash = false;
    code.isRetriable = false;
    code.pace = Pace::Repeating;
    const std::uint64_t charged = code.charged;
    beginCode(task);
    code.charged = charged;
    proceed(task, live(code).interpreter->run(*this));
}

} // namespace makespan::execution
