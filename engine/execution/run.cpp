#include "engine/execution/run.h"

#include "engine/execution/executors.h"

namespace makespan::execution {

RunResult run(const std::shared_ptr<const language::Program>& program,
              const MachineModel& machine,
              const RunOptions& options)
{
    if (options.mode == Mode::Serial)
        return runSerial(program, machine, options);
    if (options.clock == trace::Clock::Threads)
        return runReal(program, machine, options);
    return runVirtual(program, machine, options);
}

} // namespace makespan::execution
