#pragma once

#include "engine/analysis/measures.h"
#include "engine/trace/trace.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace makespan::analysis {

/// Why a place was idle; the rules stand in idle.h.
enum class Cause : std::uint8_t { Overhead, Serial, Dependency, Blocked, Imbalance, Unused };

/// An idle stretch of a worker's or an actor's lane, with its cause. Sorted by lane, then by time; together with
/// the lane's intervals they fill [0, makespan] without gap or overlap. The lanes of the driver and of extra
/// workers have none: they are no places. (Beyond four million intervals a gap is one interval, with the cause
/// that makes up most of it; the losses stay exact.)
struct IdleInterval
{
    trace::LaneId lane = trace::kDriverLane;
    trace::Time begin;
    trace::Time end;
    Cause cause = Cause::Imbalance;
    trace::TaskId because =
        trace::kNoTask; ///< the task waited for, when there is one; else the driver
};

/// Why a step of the critical path did not begin earlier.
enum class WaitReason : std::uint8_t {
    Nothing,    ///< began with the run
    Driver,     ///< the driver (or the task that submits it) had not submitted it yet
    Dependency, ///< an input was not there yet, or what its get or wait asked for
    Worker,     ///< no free worker
    ActorQueue  ///< an earlier call on the same actor
};

/// A task (or a stretch of the driver: kNoTask) on the chain that determined the makespan, in order of time.
struct CriticalStep
{
    trace::TaskId task = trace::kNoTask;
    trace::Time begin;
    trace::Time end;
    WaitReason reason = WaitReason::Nothing;
    /// How long it waited for that. Worker, ActorQueue: from ready; Dependency: from submitted, or from
    /// the get; Driver: from submitted (what the start itself took).
    trace::Duration waited{0};
};

/// What a lane did with the makespan; the four fill it.
struct LaneUse
{
    trace::Duration busy{0}; ///< run and sleep
    trace::Duration overhead{0};
    trace::Duration blocked{0}; ///< in get or wait
    trace::Duration idle{0};
};

/// All facts about one run. Facts only: numbers and ids; the app makes sentences of them.
struct Analysis
{
    Measures measures;
    Losses losses;
    int workers = 0; ///< W: worker slots; the lanes of workers where the trace does not say
    int places = 0;  ///< P: worker slots + actors
    std::vector<IdleInterval> idle;
    std::vector<CriticalStep> criticalPath;
    std::vector<LaneUse> lanes; ///< by LaneId
    /// For how long exactly so many tasks ran, by their number: see Parallelism::lengths.
    std::vector<trace::Duration> running;
    std::size_t parallelismSteps = 0; ///< how many steps Parallelism has
};

/// T_seq when it was measured or simulated by the serial elision; without it, it is estimated from the trace.
struct SerialTime
{
    trace::Duration time{0};
    SerialSource source = SerialSource::Virtual;
};

/// The identity: P - S = losses.sum(), exact to rounding, on every trace. At each instant each of the P places is
/// useful, in overhead, blocked or idle, so P T_P = useful + overhead + blocked + idle. With D, the driver's own
/// computing and sleeping (its lane is no place), in units of T_P:
///   serial     idle while the driver worked, less D            dependency, imbalance, unused   idle by cause
///   overhead   on the places' lanes, and idle by that cause    inflation  useful + D - T_seq
///   blocked    tasks in get or wait on the places' lanes, and idle by that cause, less what extra workers did:
///              they use the slots that the blocked tasks gave up. Below 0 when a task comes back from its get
///              while its slot is in use: then more than W run.
/// What the system costs on the driver's lane is nobody's loss by itself: it shows as `serial` where places were
/// idle meanwhile. Tasks that go on beyond the end of the driver count as far as the run goes.
/// Threads: pure function, any thread; of a long run two cores are used. Cost: O(n log n) in tasks and intervals.
Analysis analyse(const trace::Trace& trace, std::optional<SerialTime> serial = std::nullopt);

} // namespace makespan::analysis
