#pragma once

#include "engine/execution/run.h"

#include <string_view>

namespace makespan::test {

/// Compiles a scenario text (named "test.py") and runs it.
/// \throws std::runtime_error with the first diagnostic when it does not compile.
execution::RunResult runProgram(std::string_view source,
                                const execution::MachineModel& machine,
                                const execution::RunOptions& options = {});

/// W workers, as many cores, no overheads, computing is free: the machine of the slides.
execution::MachineModel slideMachine(std::uint32_t workers);

} // namespace makespan::test
