#include "engine/analysis/ready_that_fits.h"

#include "engine/analysis/held_workers.h"
#include "engine/analysis/slots.h"
#include "engine/analysis/strand_intervals.h"

#include <algorithm>
#include <set>
#include <utility>

namespace makespan::analysis {

namespace {

using trace::kNever;
using trace::Task;
using trace::TaskId;
using trace::Time;
using trace::Trace;

/// An actor keeps its slots for life.
bool keepsSlots(const Task& task)
{
    return task.actor != trace::kNoLane && task.started != kNever && task.demand > 0;
}

class Sweep
{
public:
    Sweep(const Trace& trace, const std::vector<LabelledStretch>& ready)
        : m_trace(trace)
        , m_free(static_cast<std::int64_t>(trace.info().workers) * kSlot)
    {
        for (std::size_t i = 0; i < trace.taskCount(); ++i) {
            const Task task = trace.task(TaskId(static_cast<std::uint32_t>(i)));
            if (!isOnWorker(task) && !keepsSlots(task))
                continue;
            changeSlots(task.started, -demandOf(task));
            if (isOnWorker(task) && task.ended != kNever)
                changeSlots(task.ended, demandOf(task));
        }
        if (!heldWhileBlocked(trace))
            readReleases();
        for (const LabelledStretch& stretch : ready) {
            m_changes.push_back({stretch.begin, 0, stretch.task, true});
            m_changes.push_back({stretch.end, 0, stretch.task, false});
        }
        std::sort(m_changes.begin(), m_changes.end(),
                  [](const Change& a, const Change& b) { return a.time < b.time; });
    }

    std::vector<LabelledStretch> fitting()
    {
        std::vector<LabelledStretch> found;
        for (std::size_t i = 0; i < m_changes.size();) {
            const Time now = m_changes[i].time;
            for (; i < m_changes.size() && m_changes[i].time == now; ++i)
                apply(m_changes[i]);
            if (i == m_changes.size() || m_ready.empty() || m_ready.begin()->first > m_free)
                continue;
            found.push_back({now, m_changes[i].time, m_ready.begin()->second});
        }
        return found;
    }

private:
    struct Change
    {
        Time time;
        std::int64_t slots = 0;       // that become free
        TaskId task = trace::kNoTask; // that becomes ready, or starts
        bool isReady = false;
    };

    void changeSlots(Time time, std::int64_t slots)
    {
        m_changes.push_back({time, slots, trace::kNoTask, false});
    }

    void readReleases()
    {
        forEachStrandInterval(m_trace, [this](const trace::Interval& interval) {
            if (!isWaiting(interval.state) || interval.task == trace::kNoTask)
                return;
            const Task task = m_trace.task(interval.task);
            if (!isOnWorker(task))
                return;
            changeSlots(interval.begin, demandOf(task));
            changeSlots(interval.end, -demandOf(task));
        });
    }

    void apply(const Change& change)
    {
        m_free += change.slots;
        if (change.task == trace::kNoTask)
            return;
        const std::pair one(demandOf(m_trace.task(change.task)), change.task);
        if (change.isReady)
            m_ready.insert(one);
        else
            m_ready.erase(one);
    }

    const Trace& m_trace;
    std::int64_t m_free;
    std::vector<Change> m_changes;
    std::set<std::pair<std::int64_t, TaskId>> m_ready; // the smallest demand first
};

} // namespace

std::vector<LabelledStretch> readyThatFits(const Trace& trace,
                                           const std::vector<LabelledStretch>& ready)
{
    // Without workers that are counted nobody knows how many slots there are.
    return trace.info().workers == 0 ? ready : Sweep(trace, ready).fitting();
}

} // namespace makespan::analysis
