#include "engine/analysis/idle.h"

#include "engine/analysis/ready_that_fits.h"
#include "engine/analysis/slots.h"
#include "engine/analysis/strand_intervals.h"
#include "engine/analysis/time_set.h"

#include <algorithm>
#include <span>

namespace makespan::analysis {

namespace {

using trace::Interval;
using trace::kNever;
using trace::kNoLane;
using trace::kNoTask;
using trace::Lane;
using trace::LaneId;
using trace::LaneKind;
using trace::Outcome;
using trace::TaskId;
using trace::TaskRecord;
using trace::Time;
using trace::Trace;

// Beyond this the gaps of a run are no longer cut at every change of their cause: ten thousand idle
// workers beside a million changes would be 10^10 intervals, which nobody can look at.
constexpr std::size_t kMostIdleIntervals = 4'000'000;

// When a state that nothing ended within the run was over: with the task, or never.
Time endOf(const TaskRecord& task, Time end)
{
    if (task.ended != kNever)
        return task.ended;
    return task.outcome == Outcome::Pending ? end : task.submitted;
}

// What the rules ask for, as functions of time.
struct Situation
{
    TimeSet ready;       // a task that needs a worker could start
    TimeSet waiting;     // a submitted task lacks an input
    TimeSet outstanding; // a submitted task has not ended
    TimeSet held;        // a task is blocked in get or wait
    TimeSet driverWorks;
    TimeSet driverBlocked;
    Time lastSubmit{};                                // of the driver
    std::vector<std::vector<LabelledStretch>> queued; // by lane: calls ready on that actor
    std::vector<char> gotWork;                        // by lane
};

// Visits the tasks that were submitted, each with the instants at which it was ready, started and over, as far as the run goes.
template <typename Visit>
void forEachSubmitted(const Trace& trace, Time end, Visit visit)
{
    std::uint32_t number = 0;
    for (const std::vector<TaskRecord>& chunk : trace.records().chunks()) {
        for (const TaskRecord& task : chunk) {
            const auto id = TaskId(number++);
            if (task.submitted == kNever)
                continue;
            const Time over = endOf(task, end);
            visit(id, task, std::min(task.ready, over), std::min(task.started, over), over);
        }
    }
}

void readTasks(const Trace& trace, Time end, Situation& situation)
{
    bool anyWaitsForInputs =
        false; // most programs have none, and need not be looked through for them
    forEachSubmitted(
        trace, end, [&](TaskId id, const TaskRecord& task, Time ready, Time starts, Time) {
            if (starts > ready) {
                const LaneId actor = trace.siteOf(task).actor;
                if (actor != kNoLane)
                    situation.queued[trace::index(actor)].push_back({ready, starts, id});
            }
            anyWaitsForInputs = anyWaitsForInputs || ready > task.submitted;
            if (task.parent == kNoTask && task.attempt == 0) // what is repeated it does not submit
                situation.lastSubmit = std::max(situation.lastSubmit, task.submitted);
            if (task.lane != kNoLane && task.started != kNever)
                situation.gotWork[trace::index(task.lane)] = 1;
        });
    const auto forEachReady = [&](auto add) {
        forEachSubmitted(trace, end,
                         [&](TaskId id, const TaskRecord& task, Time ready, Time starts, Time) {
                             if (starts > ready && trace.siteOf(task).actor == kNoLane)
                                 add({ready, starts, id});
                         });
    };
    if (slotsDiffer(trace)) {
        std::vector<LabelledStretch> ready;
        forEachReady([&ready](const LabelledStretch& stretch) { ready.push_back(stretch); });
        situation.ready = TimeSet(readyThatFits(trace, ready));
    } else {
        situation.ready = TimeSet::of(forEachReady);
    }
    if (anyWaitsForInputs) {
        situation.waiting = TimeSet::of([&](auto add) {
            forEachSubmitted(trace, end,
                             [&](TaskId id, const TaskRecord& task, Time ready, Time, Time) {
                                 add({task.submitted, ready, id});
                             });
        });
    }
    situation.outstanding = TimeSet::of([&](auto add) {
        forEachSubmitted(trace, end, [&](TaskId id, const TaskRecord& task, Time, Time, Time over) {
            add({task.submitted, over, id});
        });
    });
}

void readLanes(const Trace& trace, Situation& situation)
{
    const auto ofDriver = [&trace](bool waits) {
        return TimeSet::of([&trace, waits](auto add) {
            for (const Interval& interval : trace.intervals(trace::kDriverLane)) {
                if (isWaiting(interval.state) == waits)
                    add({interval.begin, interval.end, kNoTask});
            }
        });
    };
    situation.driverWorks = ofDriver(false);
    situation.driverBlocked = ofDriver(true);
    std::vector<LabelledStretch> held;
    for (std::size_t i = 0; i < trace.lanes().size(); ++i) {
        const auto lane = LaneId(static_cast<std::uint32_t>(i));
        const std::span<const Interval> intervals = trace.intervals(lane);
        if (!intervals.empty())
            situation.gotWork[i] = 1;
        if (lane == trace::kDriverLane)
            continue;
        for (const Interval& interval : intervals) {
            if (isWaiting(interval.state))
                held.push_back({interval.begin, interval.end, interval.task});
        }
    }
    situation.held = TimeSet(std::move(held));
}

// The rules, applied between any two instants at which something changes. withReady: rule 1 as it
// stands for a worker's place; without it the line is that of an actor's place whose queue is empty.
CauseLine lineOf(const Situation& situation, Time end, bool withReady)
{
    static const TimeSet nothing;
    TimeSet::Cursor ready(withReady ? situation.ready : nothing);
    TimeSet::Cursor waiting(situation.waiting);
    TimeSet::Cursor outstanding(situation.outstanding);
    TimeSet::Cursor held(situation.held);
    TimeSet::Cursor driverWorks(situation.driverWorks);
    TimeSet::Cursor driverBlocked(situation.driverBlocked);

    CauseLine line(end);
    Time time{};
    do {
        const LabelledStretch* readyTask = ready.at(time);
        const LabelledStretch* waitingTask = waiting.at(time);
        const LabelledStretch* outstandingTask = outstanding.at(time);
        const LabelledStretch* heldTask = held.at(time);
        const bool works = driverWorks.at(time) != nullptr;
        const bool blocked = driverBlocked.at(time) != nullptr;
        const bool submitsLater = time < situation.lastSubmit;
        if (readyTask)
            line.continueWith({time, Cause::Overhead, readyTask->task});
        else if (works && (submitsLater || !outstandingTask))
            line.continueWith({time, Cause::Serial, kNoTask});
        else if (blocked && submitsLater)
            line.continueWith({time, Cause::Dependency, kNoTask});
        else if (waitingTask)
            line.continueWith({time, Cause::Dependency, waitingTask->task});
        else if (heldTask)
            line.continueWith({time, Cause::Blocked, heldTask->task});
        else
            line.continueWith(
                {time, Cause::Imbalance, outstandingTask ? outstandingTask->task : kNoTask});

        Time next =
            std::min({ready.nextChange(), waiting.nextChange(), outstanding.nextChange(),
                      held.nextChange(), driverWorks.nextChange(), driverBlocked.nextChange()});
        if (submitsLater)
            next = std::min(next, situation.lastSubmit);
        time = next;
    } while (time < end);
    return line;
}

// One place: what its gaps add to the sums and to the list.
class Place
{
public:
    Place(Idle& idle, const CauseLine& line, LaneId lane, bool isUsed)
        : m_idle(idle)
        , m_line(line)
        , m_lane(lane)
        , m_isUsed(isUsed)
    {}

    void addGap(Time begin, Time end)
    {
        if (begin >= end)
            return;
        const CauseLine::Stretch stretch = m_line.stretch(begin, end, m_last);
        m_last = stretch.last;
        CauseTimes times;
        m_line.addTo(times, stretch);
        if (!m_isUsed)
            std::swap(times[index(Cause::Imbalance)], times[index(Cause::Unused)]);
        for (std::size_t cause = 0; cause < kCauseCount; ++cause)
            m_idle.byCause[cause] += times[cause];

        std::vector<IdleInterval>& list = m_idle.intervals;
        if (list.size() + stretch.pieces() <= kMostIdleIntervals) {
            const std::size_t first = list.size();
            m_line.cut(m_lane, stretch, list);
            for (std::size_t i = first; i < list.size(); ++i) {
                if (list[i].cause == Cause::Imbalance && !m_isUsed)
                    list[i].cause = Cause::Unused;
            }
        } else {
            const auto longest = std::max_element(times.begin(), times.end(),
                                                  [](const PlaceTime& a, const PlaceTime& b) {
                                                      return a.inSeconds() < b.inSeconds();
                                                  });
            list.push_back({m_lane, begin, end, Cause(longest - times.begin()), kNoTask});
        }
    }

    void addQueued(Time begin, Time end, TaskId call)
    {
        m_idle.byCause[index(Cause::Overhead)] += end - begin;
        std::vector<IdleInterval>& list = m_idle.intervals;
        const bool continues = !list.empty() && list.back().lane == m_lane
                               && list.back().end == begin && list.back().cause == Cause::Overhead;
        if (continues)
            list.back().end = end;
        else
            list.push_back({m_lane, begin, end, Cause::Overhead, call});
    }

private:
    Idle& m_idle;
    const CauseLine& m_line;
    LaneId m_lane;
    bool m_isUsed;
    std::size_t m_last = 0; // piece of the line: gaps come in the order of time
};

// An actor's gap: rule 1 asks for calls on this very actor, the others are the same everywhere.
void addActorGap(
    Place& place, std::span<const LabelledStretch> queued, std::size_t& next, Time begin, Time end)
{
    while (next < queued.size() && queued[next].end <= begin)
        ++next;
    for (std::size_t i = next; i < queued.size() && queued[i].begin < end; ++i) {
        const Time from = std::max(begin, queued[i].begin);
        const Time to = std::min(end, queued[i].end);
        place.addGap(begin, from);
        place.addQueued(from, to, queued[i].task);
        begin = to;
    }
    place.addGap(begin, end);
}

} // namespace

Idle classifyIdle(const Trace& trace, std::int64_t missingWorkers)
{
    Idle idle;
    const Time end{trace.makespan()};
    if (end == Time{})
        return idle;

    Situation situation;
    situation.queued.resize(trace.lanes().size());
    situation.gotWork.resize(trace.lanes().size());
    readTasks(trace, end, situation);
    readLanes(trace, situation);
    const CauseLine workerLine = lineOf(situation, end, true);
    const CauseLine actorLine = lineOf(situation, end, false);

    const std::span<const Lane> lanes = trace.lanes();
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        const LaneKind kind = lanes[i].kind;
        if (kind != LaneKind::Worker && kind != LaneKind::Actor)
            continue;
        const auto lane = LaneId(static_cast<std::uint32_t>(i));
        const bool isActor = kind == LaneKind::Actor;
        Place place(idle, isActor ? actorLine : workerLine, lane, situation.gotWork[i] != 0);
        const TimeSet queued(std::move(situation.queued[i]));
        std::size_t next = 0;
        Time free{};
        const auto addGap = [&](Time begin, Time until) {
            if (isActor)
                addActorGap(place, queued.pieces(), next, begin, until);
            else
                place.addGap(begin, until);
        };
        for (const Interval& interval : trace.intervals(lane)) {
            addGap(free, interval.begin);
            free = interval.end;
        }
        addGap(free, end);
    }

    if (missingWorkers > 0) {
        CauseTimes times;
        workerLine.addTo(times, workerLine.stretch(Time{}, end), missingWorkers);
        std::swap(times[index(Cause::Imbalance)], times[index(Cause::Unused)]);
        for (std::size_t cause = 0; cause < kCauseCount; ++cause)
            idle.byCause[cause] += times[cause];
    }
    return idle;
}

} // namespace makespan::analysis
