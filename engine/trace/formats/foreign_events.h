#pragma once

#include "engine/trace/formats/chrome_json.h"

#include <memory>
#include <string>
#include <string_view>

namespace makespan::trace {

/// Puts a trace together from the events of other programs. A row (a pair of pid and tid, or Dask's worker and
/// thread) becomes a worker's lane in the order of its first event, unless it is called "driver…".
///  - any "X" or "B"/"E" event: what is inside no other event of its row is a task that runs;
///    Those of a row that overlap and do not nest become further lanes of it, as do Ray's calls inside each other ("task::…",
///    or "task" with its id), for nothing else than an async actor's calls overlap there;
///  - Ray's parts of a task: task:execute runs, deserializing and storing are overhead, ray.get and ray.wait are
///    waiting, on the driver's row too; worker_idle is none of them and is left out;
///  - Dask's startstops: compute runs, transfer, deserialize and disk-* are overhead of their task.
/// Nobody says when a task was submitted or ready, so that is taken to be its start, and tasks are numbered by it.
/// A fault is a JsonFault without position.
class ForeignEvents
{
public:
    explicit ForeignEvents(const ReadLimits& limits);
    ~ForeignEvents();

    /// One element of the array of events; the text has readable bytes behind it.
    void readEvent(std::string_view text);

    /// The element that the text begins with, if it is a plain one that ends in it: see readPlainEvent.
    /// \returns its length; 0: nothing was read, readEvent is to be asked
    std::size_t readPlain(std::string_view text);

    /// \param name what the run is called
    Trace finish(const std::string& name);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace makespan::trace
