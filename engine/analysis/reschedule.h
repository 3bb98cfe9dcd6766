#pragma once

#include "engine/trace/trace.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace makespan::analysis {

/// How long a run would have taken on so many workers and without any overhead: what its tasks and its driver did, scheduled
/// anew. Where there is only a trace, and no program to run again, this is what can be said of another machine.
///
/// Kept from the trace: what every task computed and slept, after how much of it it submitted and waited, what it needed, which
/// tasks each get and wait took, the order of an actor's calls, how long a wait took that ran into its timeout. New: who runs
/// when. A free worker takes the task that has been ready for longest, then the one with the lower number; a task that waits for
/// others gives its slot up and takes it again before new ones begin, or keeps it where the run shows that it did (heldWhileBlocked). Actors have their own places. Computing
/// tasks share the cores of the machine of the run, where it is known how many there were: equally, and what one has computed is what
/// it was given while others shared them with it then.
/// A run without overheads that was scheduled in this way has its own makespan, to the nanosecond.
/// \param workers >= 1
/// \returns nothing when it cannot end so: what the driver takes is never made (a trace with parts missing)
/// Threads: pure function, any thread. Cost: O(n log n) in tasks, inputs and calls.
std::optional<trace::Duration> rescheduled(const trace::Trace& trace, std::uint32_t workers);

struct RecordedWork;

/// The same for several numbers of workers: what is kept of the run is found once.
class Rescheduling
{
public:
    explicit Rescheduling(const trace::Trace& trace);
    ~Rescheduling();

    /// See rescheduled.
    std::optional<trace::Duration> makespan(std::uint32_t workers) const;

private:
    std::unique_ptr<const RecordedWork> m_work;
};

} // namespace makespan::analysis
