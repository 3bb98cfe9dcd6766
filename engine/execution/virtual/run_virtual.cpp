#include "engine/execution/executors.h"
#include "engine/execution/virtual/virtual_executor.h"

#include <utility>

namespace makespan::execution {

namespace {

// Longest and Shortest have to know the tasks' lengths: from a first run of the same program in the order of submission,
// which nobody sees. A task that only one of the two runs submits counts as empty.
TaskLengths lengthsOf(const std::shared_ptr<const language::Program>& program,
                      MachineModel machine,
                      RunOptions options)
{
    machine.queue = QueuePolicy::Fifo;
    options.onOutput = nullptr;
    options.onErrorOutput = nullptr;
    return VirtualExecutor(program, machine, options).measureLengths();
}

} // namespace

RunResult runVirtual(const std::shared_ptr<const language::Program>& program,
                     const MachineModel& machine,
                     const RunOptions& options)
{
    if (machine.queue == QueuePolicy::Longest || machine.queue == QueuePolicy::Shortest) {
        const TaskLengths lengths = lengthsOf(program, machine, options);
        return VirtualExecutor(program, machine, options, &lengths).run();
    }
    return VirtualExecutor(program, machine, options).run();
}

} // namespace makespan::execution
