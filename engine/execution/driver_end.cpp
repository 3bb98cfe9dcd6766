#include "engine/execution/driver_end.h"

#include "engine/language/vm/parcel.h"

#include <algorithm>
#include <cmath>

namespace makespan::execution {

namespace {

/// sys.exit(): nothing or 0 is a good end; any other code or text is why it was none.
std::optional<RunError> errorOfExit(RunError error)
{
    if (error.message.empty() || error.message == "None" || error.message == "0"
        || error.message == "False")
        return std::nullopt;
    error.traceback.clear();
    return error;
}

std::string memoryLimitText(std::uint64_t bytes)
{
    constexpr std::uint64_t kMegabyte = std::uint64_t{1} << 20;
    return "The program needs more than its limit of " + std::to_string(bytes / kMegabyte)
           + " MB of memory for all that it holds at once.";
}

} // namespace

std::optional<RunError> errorOfDriver(language::Interpreter& interpreter,
                                      language::RunOutcome outcome)
{
    if (outcome == language::RunOutcome::Raised) {
        RunError error;
        error.traceback = interpreter.traceback();
        const language::ErrorFacts facts = language::factsOf(interpreter.takeError());
        error.type = facts.type;
        error.message = facts.message;
        if (facts.type == "MemoryError" && facts.message.empty())
            error.message = memoryLimitText(interpreter.isolate().limits().memory);
        error.line = facts.line;
        if (error.type == "SystemExit")
            return errorOfExit(std::move(error));
        return error;
    }
    if (outcome == language::RunOutcome::Stopped && interpreter.exitCode() != 0)
        return RunError{"SystemExit", std::to_string(interpreter.exitCode()), 0, {}};
    return std::nullopt;
}

RunError instructionLimitError(const RunOptions& options)
{
    return {"InstructionLimit",
            "The program was stopped after its limit of " + std::to_string(options.instructionLimit)
                + " instructions.",
            0,
            {}};
}

RunError outputLimitError(const RunOptions& options, std::uint32_t line)
{
    return {"OutputLimit",
            "The program was stopped because it printed more than its limit of "
                + std::to_string(options.outputLimit) + " bytes.",
            line,
            {}};
}

RunError taskLimitError(const RunOptions& options, std::uint32_t line)
{
    return {"TaskLimit",
            "The program was stopped because it submitted more than its limit of "
                + std::to_string(options.taskLimit) + " tasks.",
            line,
            {}};
}

trace::Duration durationOf(double seconds)
{
    constexpr double kCentury = 3.2e9;
    if (!(seconds > 0))
        return trace::Duration{0};
    return trace::Duration(std::llround(std::min(seconds, kCentury) * 1e9));
}

} // namespace makespan::execution
