#pragma once

#include "engine/trace/trace.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace makespan::analysis {

/// From this instant on so many tasks run (compute or sleep), until the next step.
struct ParallelismStep
{
    trace::Time begin;
    std::uint32_t running = 0;

    friend bool operator==(const ParallelismStep&, const ParallelismStep&) = default;
};

/// How many tasks run over time: the driver's own work is none, and a task that is blocked does not run.
struct Parallelism
{
    /// In order of time, the first at 0, each with another number than the one before; empty for a run of no length.
    std::vector<ParallelismStep> steps;
    /// For how long exactly so many tasks ran, by their number: from 0 to the peak. The sum is the makespan; the mean,
    /// weighted with these lengths, is the tasks' part of T_1 / T_P.
    std::vector<trace::Duration> lengths;
};

/// The same without its steps, of which a long run has millions.
struct RunningTimes
{
    std::size_t steps = 0;                ///< how many there are
    std::vector<trace::Duration> lengths; ///< see Parallelism
};

/// Threads: pure functions, any thread. Cost: O(n) in intervals.
Parallelism parallelismOf(const trace::Trace& trace);
RunningTimes runningTimesOf(const trace::Trace& trace);

} // namespace makespan::analysis
