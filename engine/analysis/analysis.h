#pragma once

#include "engine/analysis/measures.h"
#include "engine/trace/trace.h"

#include <optional>
#include <string>
#include <vector>

namespace makespan::analysis {

/// Why a place was idle (design.md section 8, first rule that fits).
enum class Cause : std::uint8_t { Overhead, Serial, Dependency, Blocked, Imbalance, Unused };

/// An idle stretch of a worker's or an actor's lane, with its cause. Sorted by lane, then by time; together with
/// the lane's intervals they fill [0, makespan] without gap or overlap.
struct IdleInterval
{
    trace::LaneId lane = trace::kDriverLane;
    trace::Time begin;
    trace::Time end;
    Cause cause = Cause::Imbalance;
    trace::TaskId because = trace::kNoTask;  ///< the task waited for, when there is one; else the driver
};

/// Why a step of the critical path did not begin earlier.
enum class WaitReason : std::uint8_t {
    Nothing,       ///< began as soon as it was submitted
    Driver,        ///< the driver had not submitted it yet
    Dependency,    ///< an input was not there yet
    Worker,        ///< no free worker
    ActorQueue     ///< an earlier call on the same actor
};

/// A task (or a stretch of the driver: kNoTask) on the chain that determined the makespan, in order of time.
struct CriticalStep
{
    trace::TaskId task = trace::kNoTask;
    trace::Time begin;
    trace::Time end;
    WaitReason reason = WaitReason::Nothing;
    trace::Duration waited{0};             ///< from ready (or submitted) to begin
};

struct LaneUse
{
    trace::Duration busy{0};               ///< run and sleep
    trace::Duration overhead{0};
    trace::Duration blocked{0};            ///< in get or wait
    trace::Duration idle{0};
};

/// All facts about one run. Facts only: numbers and ids; the app makes sentences of them.
struct Analysis
{
    Measures measures;
    Losses losses;
    int places = 0;                        ///< P: worker slots + actors
    std::vector<IdleInterval> idle;
    std::vector<CriticalStep> criticalPath;
    std::vector<LaneUse> lanes;            ///< by LaneId
};

/// T_seq when it was measured or simulated by the serial elision; without it, it is estimated from the trace.
struct SerialTime
{
    trace::Duration time{0};
    SerialSource source = SerialSource::Virtual;
};

/// Threads: pure function, any thread. Cost: O(n log n) in tasks and intervals.
Analysis analyse(const trace::Trace& trace, std::optional<SerialTime> serial = std::nullopt);

} // namespace makespan::analysis
