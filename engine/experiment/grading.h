#pragma once

#include "engine/experiment/check.h"
#include "engine/experiment/single_run.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace makespan::experiment {

/// What each submission may take, and how near it has to come.
struct GradingOptions
{
    trace::Duration timeLimit{std::chrono::seconds(10)}; ///< of the computer's own time, each run
    std::uint64_t memoryLimit = std::uint64_t{1} << 30;  ///< bytes, each run
    std::uint64_t instructionLimit = 0;                  ///< each run; 0: none
    double tolerance = 0.1; ///< relative, both ways, of the makespan against the solution's
    std::stop_token stop;
};

/// A solution by which others are judged: what it prints and how long it takes on virtual time.
struct Solution
{
    scenario::Scenario scenario;
    std::string output;
    double makespan = 0;            ///< seconds
    std::uint64_t instructions = 0; ///< of its longer run, the serial one or the parallel one

    /// What a submission may need: a thousand times as much, and 20 million in any case. The same on every computer,
    /// however busy it is, and a fraction of a second where the solution is short.
    std::uint64_t allowance() const;
};

struct SolutionResult
{
    std::optional<Solution> solution;
    std::string
        error; ///< one sentence, when the file is no solution: it is invalid, fails, or fails its own checks
};

SolutionResult solve(const scenario::Scenario& scenario, const GradingOptions& options);

struct Graded
{
    language::Diagnostics diagnostics; ///< errors and hints; those of the run last (run_hints.h)
    std::size_t hints = 0;             ///< how many of them are hints
    std::string error;                 ///< why there was no run at all; one sentence, else empty
    std::optional<SingleRun> run;      ///< on virtual time, with the serial elision
    std::vector<CheckOutcome> checks;  ///< those of a run that finished

    bool passed() const;
};

/// Runs a submission on virtual time and evaluates checks: the file's own, or, against a solution, those of the
/// solution's file, on its machine and with its knobs' values where the submission has knobs of these names; then
/// its output has to be the solution's (but for space at the ends of lines), and its makespan within the
/// tolerance, unless the solution's checks bound makespan or speedup themselves.
/// A run that is ended by its time limit is not made a second time for its serial elision.
/// Never throws for what stands in the file. Threads: any, several at once.
Graded grade(const scenario::Scenario& submission,
             const GradingOptions& options,
             const Solution* solution = nullptr);

} // namespace makespan::experiment
