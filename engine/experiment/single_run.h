#pragma once

#include "engine/analysis/analysis.h"
#include "engine/execution/run.h"
#include "engine/experiment/machine.h"
#include "engine/scenario/scenario.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace makespan::experiment {

struct SingleRunOptions
{
    trace::Clock clock = trace::Clock::Virtual; ///< Threads or Virtual
    MachineRequest machine;
    /// Run the serial elision as well, on the same clock and before the run itself; else the serial time is estimated
    /// from its tasks. When a limit ends the elision on virtual time, that is the result: the run would meet it again.
    bool measureSerial = false;
    /// Instead of either: the serial time that is already known.
    std::optional<analysis::SerialTime> knownSerial;
    std::uint32_t repetition = 0;
    trace::Duration timeLimit{trace::Duration::max()}; ///< of each run, in the computer's own time
    std::uint64_t instructionLimit = 0;                ///< 0: none
    std::optional<std::uint64_t> memoryLimit;          ///< bytes; default: the executors' own
    std::optional<std::uint32_t> taskLimit;            ///< likewise
    std::stop_token stop;
    /// What the program prints, as it prints it; the serial elision's output is not passed on.
    std::function<void(std::string_view)> onOutput;
    std::function<void(std::string_view)> onErrorOutput; ///< what it writes to sys.stderr
    /// Of the run itself, when it is a real one: see execution::RunOptions::onLive.
    std::function<void(std::shared_ptr<trace::LiveFeed>)> onLive;
};

/// One run of a scenario with everything that is known about it.
struct SingleRun
{
    /// Why there was no run at all, as one sentence; the diagnostics say more when the program has
    /// errors. Empty: it ran (and may have failed: see result.status).
    std::string error;
    language::Diagnostics diagnostics; ///< errors and hints of settings, knobs and program
    Machine machine;
    execution::RunResult result;
    /// Of the serial elision, when it was asked for. Its trace has a makespan and nothing else when it finished.
    std::optional<execution::RunResult> serialRun;
    analysis::Analysis analysis;

    bool ran() const { return error.empty(); }
};

struct CompiledScenario
{
    std::shared_ptr<const language::Program> program; ///< null when there are errors
    language::Diagnostics diagnostics; ///< of settings, knobs and program, in the order of the text
    std::string error;                 ///< the first error as one sentence
};

CompiledScenario compileScenario(const scenario::Scenario& scenario);

/// Compiles the scenario as it stands (knobs are set with Scenario::withKnob), runs it once and
/// analyses the run. A serial elision that does not finish makes the serial time an estimate again.
/// Never throws for what stands in the file or for what the program does.
/// Threads: any; real runs of one process one at a time.
SingleRun runOnce(const scenario::Scenario& scenario, const SingleRunOptions& options = {});

/// The same with a program that is compiled already (from this scenario's source).
SingleRun runOnce(const scenario::Scenario& scenario,
                  const std::shared_ptr<const language::Program>& program,
                  const SingleRunOptions& options);

} // namespace makespan::experiment
