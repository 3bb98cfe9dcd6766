// Runs any text as a program on virtual time, with small limits: whatever it does, the run must end, with
// a result or with an error that says something.
#include "engine/execution/run.h"
#include "engine/language/program.h"
#include "tests/fuzz/fuzz_target.h"

#include <chrono>
#include <cstdlib>
#include <string_view>

using namespace makespan;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view source(reinterpret_cast<const char*>(data), size);
    const language::Compilation compilation = language::compile(source, "fuzz.py");
    if (!compilation.program)
        return 0;
    execution::MachineModel machine;
    machine.workers = 2;
    machine.cores = 2;
    execution::RunOptions options;
    options.instructionLimit = 200'000;
    options.memoryLimit = std::uint64_t{64} << 20;
    options.taskLimit = 200;
    options.outputLimit = std::uint64_t{1} << 20;
    options.timeLimit = std::chrono::seconds(20); // far above what the instructions take
    const execution::RunResult result = execution::run(compilation.program, machine, options);
    const bool maySaySo = source.find("SystemError") != std::string_view::npos; // raises it itself
    if (result.error
        && (result.error->type.empty() || (result.error->type == "SystemError" && !maySaySo)))
        std::abort(); // a broken promise inside the virtual machine
    if (result.error && result.error->type == "TimeLimit")
        std::abort(); // something ran on without being counted
    return 0;
}
