#pragma once

#include "engine/analysis/core_service.h"
#include "engine/analysis/grouped.h"
#include "engine/analysis/pieces.h"
#include "engine/analysis/strands.h"
#include "engine/trace/trace.h"

#include <cstdint>

namespace makespan::analysis {

/// What the tasks and the driver of a run did, apart from when: what a schedule of other workers keeps of it. See reschedule.h.
/// Threads: any number of readers.
struct RecordedWork
{
    /// A strand computed or slept.
    struct Stretch
    {
        trace::Time begin;
        trace::Time end;
        bool isSleep = false;
    };

    explicit RecordedWork(const trace::Trace& recorded);
    RecordedWork(const RecordedWork&) = delete;
    RecordedWork& operator=(const RecordedWork&) = delete;

    const trace::TaskRecord& task(std::size_t strand) const { return trace.records()[strand]; }

    trace::Trace trace;
    Strands strands;
    Pieces pieces;
    /// The tasks that a piece submits, by its slot, in the order in which they were submitted.
    Grouped<std::uint32_t> children;
    /// By strand and time.
    Grouped<Stretch> stretches;
    CoreService service;
    bool holdsWorkers = false; ///< who is blocked keeps its slots

private:
    template <typename Add>
    void addChildren(Add add) const;
    template <typename Add>
    void addStretches(Add add) const;
};

} // namespace makespan::analysis
