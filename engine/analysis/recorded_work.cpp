#include "engine/analysis/recorded_work.h"

#include "engine/analysis/held_workers.h"
#include "engine/analysis/sort_by_time.h"
#include "engine/analysis/strand_intervals.h"

namespace makespan::analysis {

using trace::kNever;
using trace::kNoTask;
using trace::TaskId;
using trace::TaskRecord;

RecordedWork::RecordedWork(const trace::Trace& recorded)
    : trace(recorded)
    , strands(trace)
    , pieces(strands)
    , children(pieces.count(), [this](auto add) { addChildren(add); })
    , stretches(pieces.strandCount(), [this](auto add) { addStretches(add); })
    , service(trace, trace.info().cores)
    , holdsWorkers(heldWhileBlocked(trace))
{
    for (std::size_t slot = 0; slot < children.groups(); ++slot)
        sortByTime(children[slot], [this](std::uint32_t child) { return task(child).submitted; });
    for (std::size_t strand = 0; strand < stretches.groups(); ++strand)
        sortByTime(stretches[strand], [](const Stretch& stretch) { return stretch.begin; });
}

// Tasks that never started did nothing that counts, and what is repeated is submitted by the failure before it.
template <typename Add>
void RecordedWork::addChildren(Add add) const
{
    std::uint32_t number = 0;
    for (const std::vector<TaskRecord>& chunk : trace.records().chunks()) {
        for (const TaskRecord& task : chunk) {
            const std::uint32_t child = number++;
            if (task.started != kNever && strands.attempts().before(TaskId(child)) == kNoTask)
                add(pieces.slot(pieces.at(task.parent, task.submitted)), child);
        }
    }
}

template <typename Add>
void RecordedWork::addStretches(Add add) const
{
    forEachStrandInterval(trace, [this, &add](const trace::Interval& interval) {
        if (isUseful(interval.state))
            add(pieces.indexOf(interval.task),
                Stretch{interval.begin, interval.end, interval.state == trace::State::Sleep});
    });
}

} // namespace makespan::analysis
