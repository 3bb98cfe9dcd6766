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

/// What each run of a submission may take.
struct Allowance
{
    trace::Duration time{std::chrono::seconds(10)}; ///< of the computer's own time
    std::uint64_t memory = std::uint64_t{1} << 30;  ///< bytes
    std::uint64_t instructions = 0;                 ///< 0: no limit
    std::uint32_t tasks = 20'000'000;
};

/// What each submission may take, and how near it has to come.
struct GradingOptions
{
    std::optional<trace::Duration>
        timeLimit; ///< default: the solution's allowance, without one Allowance's own
    std::optional<std::uint64_t> memoryLimit; ///< bytes; likewise
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
    std::uint32_t tasks = 0;
    bool isSmall = true;      ///< it needs less than an eighth of a gigabyte
    trace::Duration spent{0}; ///< of the computer's own time, on its runs and all else

    /// What a submission may need. A thousand times the solution's instructions and tasks, 20 million and 100 000 in any
    /// case: the same on every computer, however busy it is. Half a gigabyte of memory, which is four times what a small
    /// solution needs; else a whole one. Twenty times its time, from 2 s to 10 s: for what takes long without executing
    /// much.
    Allowance allowance() const;
};

/// The allowance with what the options say instead.
/// \param solution null: without one
Allowance allowanceOf(const GradingOptions& options, const Solution* solution);

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
