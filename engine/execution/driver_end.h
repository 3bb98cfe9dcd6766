#pragma once

#include "engine/execution/run.h"
#include "engine/language/vm/interpreter.h"

#include <optional>

namespace makespan::execution {

/// How the driver's flow ended: the error of the run, when it is one. Takes the interpreter's error.
/// \param outcome Finished, Raised, or Stopped with StopReason::Exit.
std::optional<RunError> errorOfDriver(language::Interpreter& interpreter,
                                      language::RunOutcome outcome);

/// The error of a run that hit the limit of instructions, output or tasks.
RunError instructionLimitError(const RunOptions& options);
RunError outputLimitError(const RunOptions& options, std::uint32_t line);
RunError taskLimitError(const RunOptions& options, std::uint32_t line);

/// A length of time that a program gives in seconds; negative: 0. What is longer than a century is one.
trace::Duration durationOf(double seconds);

} // namespace makespan::execution
