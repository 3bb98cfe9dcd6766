#pragma once

#include "engine/experiment/sweep.h"

#include <vector>

namespace makespan::experiment {

/// What somebody wants to have swept; together with the computer it says all about the outcome.
struct SweepRequest
{
    scenario::Scenario scenario; ///< with the knobs as they were set
    scenario::SweepSettings settings;
    std::vector<trace::Clock> clocks; ///< Virtual, Threads, or both: the prediction first
    MachineRequest machine;
    trace::Duration timeLimitPerRun{trace::Duration::max()};
};

/// The plan of a request on one of its clocks.
struct SweepPart
{
    trace::Clock clock = trace::Clock::Virtual;
    SweepPlan plan;
};

/// A plan for each clock. Where nothing is left to chance, runs on virtual time are the same every time: beside a
/// real sweep each point is predicted once.
/// \throws std::invalid_argument as planSweep()
std::vector<SweepPart> planParts(const SweepRequest& request);

/// How many runs, warm-up included.
std::size_t runsOf(const std::vector<SweepPart>& parts);

/// Beyond either of these people are asked first.
inline constexpr std::size_t kManyRuns = 10'000;
inline constexpr std::chrono::minutes kLongSweep{10};

struct SweepEstimate
{
    std::size_t runs = 0;
    std::chrono::duration<double> time{0}; ///< of this computer

    bool isLarge() const { return runs > kManyRuns || time > kLongSweep; }
};

/// Tries some of the points on virtual time, for two seconds at most: what they take there is what they will take
/// on threads, and the time that the trial takes is what virtual runs take.
SweepEstimate estimateSweep(const SweepRequest& request,
                            const std::vector<SweepPart>& parts,
                            const std::stop_token& stop = {});

/// What of SweepOptions does not follow from the request.
struct SweepControl
{
    std::vector<SweepRow> known; ///< \see SweepOptions::known
    std::stop_token stop;
    PauseSwitch* pause = nullptr;
    std::function<void(const SweepProgress&)> onProgress; ///< counts over all parts
};

/// Makes one part after the other; the rows of all of them.
SweepResult runParts(const SweepRequest& request,
                     const std::vector<SweepPart>& parts,
                     const SweepControl& control);

} // namespace makespan::experiment
