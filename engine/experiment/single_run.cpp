#include "engine/experiment/single_run.h"

#include <algorithm>

namespace makespan::experiment {

namespace {

using language::Diagnostic;
using language::Diagnostics;
using language::Severity;

const Diagnostic* firstError(const Diagnostics& diagnostics)
{
    const auto error =
        std::find_if(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& diagnostic) {
            return diagnostic.severity == Severity::Error;
        });
    return error == diagnostics.end() ? nullptr : &*error;
}

std::string sentence(const Diagnostic& error)
{
    return "line " + std::to_string(error.range.begin.line) + ": " + error.message;
}

bool isCutOff(const execution::RunResult& result)
{
    const auto isEndedBy = [&result](const char* limit) {
        return result.error && result.error->type == limit;
    };
    return result.status == trace::Status::Timeout || isEndedBy("InstructionLimit")
           || isEndedBy("TaskLimit") || isEndedBy("OutputLimit");
}

execution::RunOptions runOptions(const scenario::Scenario& scenario,
                                 const SingleRunOptions& options,
                                 const Machine& machine)
{
    execution::RunOptions run;
    run.clock = options.clock;
    run.seed = machine.seed;
    run.repetition = options.repetition;
    run.scenario = scenario.title();
    for (const scenario::Knob& knob : scenario.knobs())
        run.knobs.emplace_back(knob.name, knob.value);
    run.timeLimit = options.timeLimit;
    run.instructionLimit = options.instructionLimit;
    run.memoryLimit = options.memoryLimit.value_or(run.memoryLimit);
    run.taskLimit = options.taskLimit.value_or(run.taskLimit);
    run.stop = options.stop;
    return run;
}

} // namespace

CompiledScenario compileScenario(const scenario::Scenario& scenario)
{
    CompiledScenario compiled;
    language::Compilation compilation = language::compile(scenario.source(), scenario.fileName());
    compiled.diagnostics = scenario.diagnostics();
    compiled.diagnostics.insert(compiled.diagnostics.end(), compilation.diagnostics.begin(),
                                compilation.diagnostics.end());
    std::stable_sort(compiled.diagnostics.begin(), compiled.diagnostics.end(),
                     [](const Diagnostic& a, const Diagnostic& b) {
                         return a.range.begin.offset < b.range.begin.offset;
                     });
    if (const Diagnostic* error = firstError(compiled.diagnostics))
        compiled.error = sentence(*error);
    else if (!compilation.program)
        compiled.error = "this file could not be compiled";
    else
        compiled.program = std::move(compilation.program);
    return compiled;
}

SingleRun runOnce(const scenario::Scenario& scenario, const SingleRunOptions& options)
{
    CompiledScenario compiled = compileScenario(scenario);
    SingleRun run;
    if (compiled.program)
        run = runOnce(scenario, compiled.program, options);
    else
        run.error = std::move(compiled.error);
    run.diagnostics = std::move(compiled.diagnostics);
    return run;
}

SingleRun runOnce(const scenario::Scenario& scenario,
                  const std::shared_ptr<const language::Program>& program,
                  const SingleRunOptions& options)
{
    SingleRun run;
    MachineResult machine = resolveMachine(scenario, options.machine);
    if (!machine.machine) {
        run.error = std::move(machine.error);
        return run;
    }
    run.machine = std::move(*machine.machine);

    execution::RunOptions runs = runOptions(scenario, options, run.machine);
    std::optional<analysis::SerialTime> serial = options.knownSerial;
    if (options.measureSerial && !serial) {
        runs.mode = execution::Mode::Serial;
        runs.lengthOnly = true;
        run.serialRun = execution::run(program, run.machine.model, runs);
        if (run.serialRun->status == trace::Status::Finished)
            serial = analysis::SerialTime{run.serialRun->trace.makespan(),
                                          options.clock == trace::Clock::Threads
                                              ? analysis::SerialSource::Measured
                                              : analysis::SerialSource::Virtual};
        runs.mode = execution::Mode::Parallel;
        if (options.clock == trace::Clock::Virtual && isCutOff(*run.serialRun)) {
            run.result = *run.serialRun;
            run.analysis = analysis::analyse(run.result.trace);
            return run;
        }
    }
    runs.onOutput = options.onOutput;
    runs.onErrorOutput = options.onErrorOutput;
    runs.onLive = options.onLive;
    run.result = execution::run(program, run.machine.model, runs);
    run.analysis = analysis::analyse(run.result.trace, serial);
    return run;
}

} // namespace makespan::experiment
