#pragma once

#include "engine/runtime/recording/recording.h"
#include "engine/trace/trace_builder.h"

namespace makespan::runtime {

/// Turns what a pool recorded into the records of a trace. Times that two threads' clocks reversed are
/// clamped into their causal order: submitted <= ready <= started <= ended, and no task starts before
/// its dependencies ended.
class TraceExporter
{
public:
    /// \param origin the instant at which the driver's first instruction was due.
    TraceExporter(const Recording& recording, Ticks origin);

    /// The instant as a time of the run.
    trace::Time time(Ticks ticks) const;

    /// Adds lanes, functions, tasks, intervals and calls; TaskId is the submission number, less those that were set
    /// aside for Pool::invoke and not used. The builder must be new. \param end when the driver ended.
    void exportTo(trace::TraceBuilder& builder, Ticks end) const;

private:
    const Recording& m_recording;
    Ticks m_origin;
};

} // namespace makespan::runtime
