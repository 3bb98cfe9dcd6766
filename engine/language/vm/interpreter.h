#pragma once

#include "engine/language/bytecode/code.h"
#include "engine/language/program.h"
#include "engine/language/vm/effect.h"
#include "engine/language/vm/function.h"
#include "engine/language/vm/heap.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/parcel.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace makespan::language {

struct Frame;
struct GeneratorObject;

enum class RunOutcome : std::uint8_t {
    Finished,
    Raised,    ///< takeError()
    Suspended, ///< an effect waits: fill answer(), then resume() or resumeWithError()
    Stopped    ///< the stop flag, the instruction limit (stopReason()), or EffectOutcome::Stop
};

enum class StopReason : std::uint8_t { None, Requested, InstructionLimit, Handler, Exit };

/// One flow of control: a stack of frames, run by the dispatch loop. Python calls use heap memory, never
/// the C++ stack.
/// Threads: one at a time (a suspended flow may be resumed by another thread).
class Interpreter
{
public:
    explicit Interpreter(Isolate& isolate);
    ~Interpreter();
    Interpreter(const Interpreter&) = delete;
    Interpreter& operator=(const Interpreter&) = delete;

    Isolate& isolate() { return m_isolate; }

    /// The next run() executes the program's module: the driver.
    void beginProgram();
    /// The next run() executes a task, makes an actor, or calls its method. All dependencies must be ready
    /// and not failed. An actor's calls come on the isolate that made it.
    void begin(const Invocation& invocation, const TaskContext& context);

    RunOutcome run(EffectHandler& handler);
    /// After Suspended: the effect is done (answer() is filled).
    RunOutcome resume(EffectHandler& handler);
    /// After Suspended: the effect failed with answer().error.
    RunOutcome resumeWithError(EffectHandler& handler);

    /// Frees what the program cannot reach any more. For an executor, at an effect. False: the flow is to end, as a stop says.
    bool collectUnlessStopped();

    /// The effect that run() stopped at, and its answer.
    Effect& effect() { return m_effect; }

    EffectAnswer& answer() { return m_answer; }

    /// After Finished: the results, one per options().returns (for a task or a call); moved out. False: the
    /// result cannot travel or has the wrong number of parts; then takeError().
    bool takeResults(std::vector<Parcel>& results);
    /// After Raised, of a task: whether retry_exceptions says that it is to be done again. Before takeError().
    bool isRetriable();
    /// After Raised: of a task a RayTaskError parcel; of the driver the exception itself.
    Parcel takeError();
    /// After Raised, of the driver: what CPython would print.
    std::string traceback();
    /// Data values (numbers, text, containers of them) of the module's globals.
    Globals takeGlobals();

    /// Executed since the isolate was last reset, natives' own cost included. Exact at effects and between
    /// runs; the same on every machine and clock.
    std::uint64_t instructions() const
    {
        return static_cast<std::uint64_t>(*m_ticks) / 4 + m_isolate.m_charged - m_chargedByOthers;
    }

    StopReason stopReason() const { return m_stopReason; }

    /// After StopReason::Exit: sys.exit's or os._exit's code.
    int exitCode() const { return m_exitCode; }

    /// Line of the scenario that is being executed (prelude frames count for their callers).
    std::uint32_t currentLine() const;

    /// What the innermost `except` that runs is at; null: none.
    ExceptionObject* handledException() const;

    // --- for the VM itself ---------------------------------------------------------------------
    void reset();
    void markRoots(Heap::Marker& marker);
    /// Runs a module of the prelude; throws std::logic_error when it raises.
    void runPrelude(const Code& module, Value* globals, std::string_view fileName);
    /// Prepares a call of any callable without arguments beyond these; then run().
    void
    beginCall(Value callable, std::span<const Value> args, TupleObject* keywordNames = nullptr);
    /// Value of a global slot of the scenario; in a task from its snapshot. Undefined: unset.
    Value globalAt(std::uint32_t slot);
    /// After Finished: the value itself, still in this isolate.
    Value result() const;
    /// A value of the flow's own, for the prelude: its event loop. None at first.
    Value local() const;
    void setLocal(Value value);
    /// Before a flow does anything, where several share the isolate.
    void enter();

private:
    friend class Isolate;

    struct Impl;
    bool preparePlain(const Invocation& invocation);
    void prepareOther(const Invocation& invocation);
    bool packResults(std::vector<Parcel>& results);
    Parcel packError();
    void raiseMemoryError();
    Effect& beginEffect(EffectKind kind);
    void letGoOfEffect();

    /// What the effect and its answer refer to is let go.
    void endEffect()
    {
        if (m_isAsking)
            letGoOfEffect();
    }

    /// The flow ends where native work heeded a stop.
    RunOutcome stopped();
    /// Asks the failure, and what it came from, for its text where the program defines __str__.
    void describeFailure();

    Isolate& m_isolate;
    std::unique_ptr<Impl> m_impl;
    const std::int64_t* m_ticks; ///< m_impl's
    bool m_isAsking = false;     ///< m_effect and m_answer may refer to something
    Effect m_effect;
    EffectAnswer m_answer;
    StopReason m_stopReason = StopReason::None;
    int m_exitCode = 0;
    TaskContext m_context;               ///< while another flow runs
    std::uint64_t m_chargedBefore = 0;   ///< the isolate's charges when another flow took over
    std::uint64_t m_chargedByOthers = 0; ///< by other flows of the isolate, while this one lived
};

} // namespace makespan::language
