#include "tests/support/run_program.h"

#include "engine/language/program.h"

#include <stdexcept>

namespace makespan::test {

execution::RunResult runProgram(std::string_view source,
                                const execution::MachineModel& machine,
                                const execution::RunOptions& options)
{
    const language::Compilation compilation = language::compile(source, "test.py");
    if (!compilation.program)
        throw std::runtime_error(
            compilation.diagnostics.empty()
                ? std::string("no program and no diagnostic")
                : language::format(compilation.diagnostics.front(), "test.py", source));
    return execution::run(compilation.program, machine, options);
}

execution::MachineModel slideMachine(std::uint32_t workers)
{
    execution::MachineModel machine;
    machine.workers = workers;
    machine.cores = workers;
    machine.stepNs = 0;
    return machine;
}

} // namespace makespan::test
