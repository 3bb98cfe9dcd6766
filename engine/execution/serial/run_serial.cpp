#include "engine/execution/executors.h"
#include "engine/execution/serial/serial_executor.h"

#include <utility>

namespace makespan::execution {

RunResult runSerial(const std::shared_ptr<const language::Program>& program,
                    const MachineModel& machine,
                    const RunOptions& options)
{
    trace::RunInfo info;
    info.scenario = options.scenario;
    info.clock = options.clock;
    info.workers = machine.workers;
    info.cores = machine.cores;
    info.seed = options.seed;
    info.repetition = options.repetition;
    info.knobs = options.knobs;
    std::unique_ptr<SerialClock> clock;
    if (options.clock == trace::Clock::Threads)
        clock = std::make_unique<RealSerialClock>();
    else
        clock = std::make_unique<VirtualSerialClock>(machine.stepNs, machine.sleepOvershoot);
    return SerialExecutor(program, std::move(clock), std::move(info), options).run();
}

} // namespace makespan::execution
