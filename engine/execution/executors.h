#pragma once

#include "engine/execution/run.h"

/// The executors behind run(), which chooses by the options. Same contract as run(), each.
namespace makespan::execution {

/// Virtual time, Mode::Parallel: a discrete-event simulation of the machine (virtual/).
RunResult runVirtual(const std::shared_ptr<const language::Program>& program,
                     const MachineModel& machine,
                     const RunOptions& options);

/// Threads of this computer, Mode::Parallel (real/). Of the machine only the workers and what a blocked task does with
/// its worker count.
RunResult runReal(const std::shared_ptr<const language::Program>& program,
                  const MachineModel& machine,
                  const RunOptions& options);

/// Mode::Serial on either clock: every .remote is executed in place, on the driver; no overheads (serial/).
RunResult runSerial(const std::shared_ptr<const language::Program>& program,
                    const MachineModel& machine,
                    const RunOptions& options);

} // namespace makespan::execution
