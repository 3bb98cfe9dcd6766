#include "engine/analysis/critical_path.h"

#include "engine/analysis/lane_ends.h"
#include "engine/analysis/slots.h"
#include "engine/analysis/strand_intervals.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

namespace makespan::analysis {

namespace {

using trace::Duration;
using trace::Interval;
using trace::kDriverLane;
using trace::kNever;
using trace::kNoLane;
using trace::kNoTask;
using trace::Lane;
using trace::LaneId;
using trace::LaneKind;
using trace::Task;
using trace::TaskId;
using trace::TaskRecord;
using trace::Time;
using trace::Trace;

// An instant of a strand: where the walk stands.
struct Point
{
    TaskId strand = kNoTask;
    Time time;
};

class Walk
{
public:
    explicit Walk(const Strands& strands)
        : m_strands(strands)
        , m_trace(strands.trace())
        , m_driverIsKnown(!m_trace.intervals(kDriverLane).empty() || !m_trace.calls().empty())
        , m_slotsDiffer(slotsDiffer(m_trace))
    {}

    std::vector<CriticalStep> steps()
    {
        if (m_trace.makespan() == Duration{0})
            return {};
        Point point{kNoTask, Time{m_trace.makespan()}};
        if (!m_driverIsKnown) {
            point = lastEnd();
            if (point.strand == kNoTask)
                return {};
        }
        // Instants never ascend, even where an imported trace contradicts itself; but at one of them
        // it might lead in circles.
        std::size_t left = 4 * (m_trace.taskCount() + m_trace.calls().size()) + 16;
        while (left-- > 0 && stepBack(point)) {}
        std::reverse(m_steps.begin(), m_steps.end());
        return std::move(m_steps);
    }

private:
    struct Released
    {
        Time time;
        TaskId task;
    };

    const TaskRecord& record(TaskId task) const { return m_trace.records()[trace::index(task)]; }

    // Most walks ask who was on a worker's lane before, and few who gave up a slot by waiting: found when it is asked for.
    const LaneEnds& onLanes()
    {
        if (!m_onLanes)
            m_onLanes.emplace(m_trace);
        return *m_onLanes;
    }

    const std::vector<Released>& released()
    {
        if (std::exchange(m_knowsReleased, true))
            return m_released;
        const std::span<const Lane> lanes = m_trace.lanes();
        const bool isHeld = m_trace.info().nestedGet == trace::NestedGet::Hold;
        for (std::size_t i = 0; i < lanes.size() && !isHeld; ++i) {
            if (lanes[i].kind != LaneKind::Worker && lanes[i].kind != LaneKind::ExtraWorker)
                continue;
            for (const Interval& interval :
                 m_trace.intervals(LaneId(static_cast<std::uint32_t>(i)))) {
                if (isWaiting(interval.state) && interval.task != kNoTask)
                    m_released.push_back({interval.begin, interval.task});
            }
        }
        if (m_slotsDiffer)
            addEnds();
        std::sort(m_released.begin(), m_released.end(), [](const Released& a, const Released& b) {
            return std::pair(a.time, a.task) < std::pair(b.time, b.task);
        });
        return m_released;
    }

    // Where tasks take different numbers of slots, who had the lane before says nothing of whose slots a task got.
    void addEnds()
    {
        for (std::size_t i = 0; i < m_trace.taskCount(); ++i) {
            const auto id = TaskId(static_cast<std::uint32_t>(i));
            const TaskRecord& task = record(id);
            const trace::TaskSite& site = m_trace.siteOf(task);
            if (site.actor == kNoLane && site.demand > 0 && task.lane != kNoLane
                && task.ended != kNever)
                m_released.push_back({task.ended, id});
        }
    }

    // The last one in (after, until] that gave up a slot; kNoTask: none.
    Released lastReleased(Time after, Time until, TaskId except)
    {
        const std::vector<Released>& sorted = released();
        auto it =
            std::upper_bound(sorted.begin(), sorted.end(), until,
                             [](Time value, const Released& one) { return value < one.time; });
        while (it != sorted.begin() && std::prev(it)->time > after) {
            --it;
            if (it->task != except)
                return *it;
        }
        return {Time{}, kNoTask};
    }

    Point lastEnd() const
    {
        Point last;
        for (std::size_t i = 0; i < m_trace.taskCount(); ++i) {
            const auto id = TaskId(static_cast<std::uint32_t>(i));
            const Time ended = record(id).ended;
            if (ended != kNever && (last.strand == kNoTask || ended > last.time))
                last = {id, ended};
        }
        return last;
    }

    // Adds the stretch that ends at the point and moves the point to what it waited for.
    // false: the beginning has been reached.
    bool stepBack(Point& point)
    {
        const auto joins = m_strands.joins(point.strand);
        auto join = std::upper_bound(joins.begin(), joins.end(), point.time,
                                     [](Time value, const Join& one) { return value < one.at; });
        while (join != joins.begin()) {
            --join;
            if (join->cause == kNoTask)
                continue;
            add(point.strand, join->at, point.time, WaitReason::Dependency,
                join->at - join->blockedFrom);
            point = {join->cause, record(join->cause).ended};
            return true;
        }
        return point.strand == kNoTask ? endAtDriver(point) : stepToCauseOfStart(point);
    }

    bool endAtDriver(const Point& point)
    {
        if (m_driverIsKnown)
            add(kNoTask, Time{}, point.time, WaitReason::Nothing, Duration{0});
        return false;
    }

    bool stepToCauseOfStart(Point& point)
    {
        const TaskId id = point.strand;
        const Task task = m_trace.task(id);
        const Time started = std::min(task.started, point.time);
        const auto follow = [&](WaitReason reason, Duration waited, Point to) {
            add(id, started, point.time, reason, waited);
            point = to;
            return true;
        };
        if (task.ready != kNever && started > task.ready) {
            const TaskId previous = m_strands.previousOnActor(id);
            const Duration waited = started - task.ready;
            const Time free = previous == kNoTask ? Time{} : record(previous).ended;
            if (previous != kNoTask && free > task.ready && free <= started)
                return follow(WaitReason::ActorQueue, waited, {previous, free});
            if (task.actor == kNoLane && task.lane != kNoLane && task.lane != kDriverLane) {
                const TaskId before =
                    m_slotsDiffer ? kNoTask : onLanes().latest(task.lane, task.ready, started, id);
                if (before != kNoTask)
                    return follow(WaitReason::Worker, waited, {before, record(before).ended});
                const Released released = lastReleased(task.ready, started, id);
                if (released.task != kNoTask)
                    return follow(WaitReason::Worker, waited, {released.task, released.time});
            }
        }
        TaskId lastInput = kNoTask;
        Time inputEnd = std::min(task.submitted, started);
        m_strands.forEachInput(id, [&](TaskId input) {
            const Time ended = record(input).ended;
            if (ended <= started && ended > inputEnd) {
                lastInput = input;
                inputEnd = ended;
            }
        });
        if (lastInput != kNoTask)
            return follow(WaitReason::Dependency, started - std::min(task.submitted, started),
                          {lastInput, inputEnd});
        const TaskId failed = m_strands.attempts().before(id);
        if (failed != kNoTask)
            return follow(WaitReason::Dependency, started - std::min(task.submitted, started),
                          {failed, record(failed).ended});
        if (task.submitted == kNever || task.submitted == Time{}
            || (task.parent == kNoTask && !m_driverIsKnown)) {
            add(id, started, point.time, WaitReason::Nothing, Duration{0});
            return false;
        }
        const Time submitted = std::min(task.submitted, started);
        return follow(WaitReason::Driver, started - submitted, {task.parent, submitted});
    }

    void add(TaskId strand, Time begin, Time end, WaitReason reason, Duration waited)
    {
        if (strand == kNoTask && begin == end)
            return; // it only passed on what it was given
        m_steps.push_back({strand, begin, end, reason, waited});
    }

    const Strands& m_strands;
    const Trace& m_trace;
    bool m_driverIsKnown;
    std::optional<LaneEnds> m_onLanes;
    bool m_slotsDiffer; // between tasks
    // Begins of waits on workers' lanes, in the order of time; and ends of tasks, where their slots differ.
    std::vector<Released> m_released;
    bool m_knowsReleased = false;
    std::vector<CriticalStep> m_steps;
};

} // namespace

std::vector<CriticalStep> criticalPathOf(const Strands& strands)
{
    return Walk(strands).steps();
}

} // namespace makespan::analysis
