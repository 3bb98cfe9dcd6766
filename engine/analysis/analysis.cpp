#include "engine/analysis/analysis.h"

#include "engine/analysis/critical_path.h"
#include "engine/analysis/idle.h"
#include "engine/analysis/parallelism.h"
#include "engine/analysis/place_time.h"
#include "engine/analysis/span.h"
#include "engine/analysis/strands.h"

#include <algorithm>
#include <future>
#include <utility>

namespace makespan::analysis {

namespace {

using trace::Duration;
using trace::Interval;
using trace::kNoTask;
using trace::LaneId;
using trace::LaneKind;
using trace::seconds;
using trace::State;
using trace::Time;
using trace::Trace;

// From so many tasks on it pays to start a thread for one half of the work.
constexpr std::size_t kLongRun = 20'000;

// What is asked of the chains of dependent work.
struct Chains
{
    Duration span{0};
    std::vector<CriticalStep> criticalPath;
};

Chains chainsOf(const Trace& trace)
{
    const Strands strands(trace);
    return {spanOf(strands), criticalPathOf(strands)};
}

LaneUse useOf(const Trace& trace, LaneId lane)
{
    LaneUse use;
    for (const Interval& interval : trace.intervals(lane)) {
        const Duration length = interval.end - interval.begin;
        switch (interval.state) {
        case State::Run:
        case State::Sleep:
            use.busy += length;
            break;
        case State::Overhead:
            use.overhead += length;
            break;
        case State::Blocked:
        case State::Wait:
            use.blocked += length;
            break;
        }
    }
    use.idle = trace.makespan() - use.busy - use.overhead - use.blocked;
    return use;
}

// The lanes' times, summed by what a lane is.
struct Areas
{
    PlaceTime useful;   // of all lanes but the driver's
    PlaceTime overhead; // of all lanes but the driver's
    PlaceTime blockedOnPlaces;
    PlaceTime extraWorkers; // what the lanes of extra workers did
    Duration driver{0};     // D
    int workerLanes = 0;
    int actorLanes = 0;
};

Areas sum(const Trace& trace, const std::vector<LaneUse>& uses)
{
    Areas areas;
    for (std::size_t i = 0; i < uses.size(); ++i) {
        const LaneUse& use = uses[i];
        const LaneKind kind = trace.lanes()[i].kind;
        if (kind == LaneKind::Driver) {
            areas.driver = use.busy;
            continue;
        }
        areas.useful += use.busy;
        areas.overhead += use.overhead;
        if (kind == LaneKind::ExtraWorker) {
            areas.extraWorkers += use.busy;
            areas.extraWorkers += use.overhead;
        } else {
            areas.blockedOnPlaces += use.blocked;
            ++(kind == LaneKind::Actor ? areas.actorLanes : areas.workerLanes);
        }
    }
    return areas;
}

double ratio(double numerator, double denominator)
{
    return denominator == 0 ? 0 : numerator / denominator;
}

Losses lossesOf(const Areas& areas, const CauseTimes& idle, Duration serial, Duration makespan)
{
    const double unit = seconds(makespan);
    const auto inPlaces = [unit](const PlaceTime& time) { return ratio(time.inSeconds(), unit); };
    const auto idleBy = [&idle](Cause cause) { return idle[index(cause)]; };

    Losses losses;
    PlaceTime serialPart = idleBy(Cause::Serial);
    serialPart -= areas.driver;
    losses.serial = inPlaces(serialPart);

    PlaceTime overhead = areas.overhead;
    overhead += idleBy(Cause::Overhead);
    losses.overhead = inPlaces(overhead);

    losses.dependency = inPlaces(idleBy(Cause::Dependency));
    losses.imbalance = inPlaces(idleBy(Cause::Imbalance));
    losses.unused = inPlaces(idleBy(Cause::Unused));

    PlaceTime blocked = areas.blockedOnPlaces;
    blocked += idleBy(Cause::Blocked);
    blocked -= areas.extraWorkers;
    losses.blocked = inPlaces(blocked);

    PlaceTime inflation = areas.useful;
    inflation += areas.driver;
    inflation -= serial;
    losses.inflation = inPlaces(inflation);
    return losses;
}

} // namespace

Analysis analyse(const Trace& trace, std::optional<SerialTime> serial)
{
    Analysis analysis;
    analysis.lanes.reserve(trace.lanes().size());
    for (std::size_t i = 0; i < trace.lanes().size(); ++i)
        analysis.lanes.push_back(useOf(trace, LaneId(static_cast<std::uint32_t>(i))));
    const Areas areas = sum(trace, analysis.lanes);
    analysis.workers = std::max(static_cast<int>(trace.info().workers), areas.workerLanes);
    analysis.places = analysis.workers + areas.actorLanes;

    auto chains =
        std::async(trace.taskCount() >= kLongRun ? std::launch::async : std::launch::deferred,
                   chainsOf, std::cref(trace));
    Idle idle = classifyIdle(trace, analysis.workers - areas.workerLanes);
    RunningTimes running = runningTimesOf(trace);
    analysis.running = std::move(running.lengths);
    analysis.parallelismSteps = running.steps;
    Chains ofTrace = chains.get();
    PlaceTime work = areas.useful;
    work += areas.driver;
    Measures& measures = analysis.measures;
    measures.makespan = trace.makespan();
    measures.work = work.clamped();
    measures.span = ofTrace.span;
    measures.serial = serial ? serial->time : measures.work;
    measures.serialSource = serial ? serial->source : SerialSource::Estimated;
    const double makespan = seconds(measures.makespan);
    measures.parallelism = ratio(seconds(measures.work), seconds(measures.span));
    measures.speedup = ratio(seconds(measures.serial), makespan);
    measures.relativeSpeedup = ratio(seconds(measures.work), makespan);
    measures.efficiency = ratio(measures.speedup, analysis.workers);
    measures.utilisation = ratio(areas.useful.inSeconds(), makespan * analysis.places);
    measures.peakParallelism =
        analysis.running.empty() ? 0 : static_cast<int>(analysis.running.size() - 1);
    analysis.losses = lossesOf(areas, idle.byCause, measures.serial, measures.makespan);
    analysis.idle = std::move(idle.intervals);
    analysis.criticalPath = std::move(ofTrace.criticalPath);
    return analysis;
}

} // namespace makespan::analysis
