#pragma once

#include "engine/analysis/analysis.h"
#include "engine/execution/run.h"
#include "engine/experiment/machine.h"
#include "engine/experiment/pause_switch.h"
#include "engine/scenario/scenario.h"

#include <chrono>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace makespan::experiment {

/// One run of a sweep: which values, which repetition.
struct PlannedRun
{
    std::vector<std::string> values; ///< by axis, as Python literals
    std::uint32_t repetition = 0;    ///< from 0; warm-up runs are not counted
    bool warmup = false;
    std::uint64_t seed = 0;
};

/// All runs in the order in which they are made.
struct SweepPlan
{
    std::vector<scenario::SweepAxis> axes;
    std::vector<PlannedRun> runs;
};

/// Round robin makes the first repetition of every point before the second of any, so that a slow
/// moment of the computer does not fall on one point; the first axis varies fastest. Warm-up runs of
/// a point come before its measured ones. An axis with an empty range takes its knob's own.
/// Every repetition has the seed of the file (or of a swept "seed"): random streams differ by the
/// repetition's number.
/// \throws std::invalid_argument with one clear sentence when an axis names nothing that can be
/// swept, has no values, or asks for a value that its knob does not allow.
SweepPlan planSweep(const scenario::Scenario& scenario, const scenario::SweepSettings& settings);

/// The outcome of one run: a row of the table, whatever happened.
struct SweepRow
{
    PlannedRun run;
    trace::Clock clock = trace::Clock::Virtual;
    trace::Status status = trace::Status::Finished;
    analysis::Measures measures;
    analysis::Losses losses;
    std::size_t tasks = 0; ///< how many ran
    std::string error;     ///< one line, when it did not finish
};

struct SweepResult
{
    std::vector<scenario::SweepAxis> axes;
    std::vector<SweepRow> rows; ///< without warm-up runs; may be partial
    bool complete = false;
};

struct SweepProgress
{
    std::size_t done = 0;
    std::size_t total = 0;
    std::chrono::duration<double> remaining{0}; ///< estimated from the runs so far
    const SweepRow* latest = nullptr;           ///< null for warm-up runs
    bool wasKnown = false;                      ///< latest is of an earlier sweep
};

struct SweepOptions
{
    trace::Clock clock = trace::Clock::Virtual;
    MachineRequest machine; ///< what is not swept
    /// Rows of an earlier sweep that was not completed (same axes): those of this plan are taken as
    /// they are instead of being run. Cancelled ones are run again.
    std::vector<SweepRow> known;
    std::stop_token stop;                                 ///< keeps the rows made so far
    PauseSwitch* pause = nullptr;                         ///< looked at before each run
    std::function<void(const SweepProgress&)> onProgress; ///< from the calling thread, row by row
    trace::Duration timeLimitPerRun{trace::Duration::max()};
    std::size_t virtualAtOnce = 0; ///< runs on virtual time at the same time; 0: a core each
};

/// Runs the plan: on threads one run at a time, on virtual time on all cores, with the same rows in the same order
/// as on one. On threads the serial time is measured once per point, on virtual time in every run (its random
/// numbers are the run's own). A run that fails is a row with its status.
SweepResult
runSweep(const scenario::Scenario& scenario, const SweepPlan& plan, const SweepOptions& options);

} // namespace makespan::experiment
