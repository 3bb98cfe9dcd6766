#pragma once

#include "engine/runtime/task/submission.h"
#include "engine/runtime/task/task.h"
#include "engine/trace/trace.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

/// What the lanes' events say, as tables: in between the recording and the trace.
namespace makespan::runtime {

using Nanoseconds = std::int64_t; ///< of the run
inline constexpr Nanoseconds kUnknown = std::numeric_limits<Nanoseconds>::max();
inline constexpr std::uint32_t kNobody = 0xFFFFFFFFU;

/// What is known of one task.
struct RecordedTask
{
    Nanoseconds submitted = 0;
    Nanoseconds ready = kUnknown;
    Nanoseconds started = kUnknown;
    Nanoseconds ended = kUnknown;
    std::uint32_t function = 0;
    std::uint32_t line = 0;
    std::uint32_t parent = kNobody;
    std::uint32_t lane = kNobody; ///< index in the recording
    std::uint32_t previousOnLane =
        kNobody;                       ///< the task that ran there before, on the same stack level
    std::uint32_t below = kNobody;     ///< the task on top of which it ran
    std::uint32_t lastAbove = kNobody; ///< the last task that ran on top of it
    std::uint32_t actorLane = kNobody;
    std::uint32_t slotUnits = kNobody; ///< kNobody: as usual
    std::uint32_t before = kNobody;    ///< the attempt that failed, and whose repetition it is
    std::uint16_t attempt = 0;
    Outcome outcome = Outcome::Pending;
    bool isSubmitted = false;

    /// Numbers that workers took for forks and did not need are no tasks.
    bool isTask() const { return isSubmitted || started != kUnknown; }

    std::uint32_t demand() const
    {
        const std::uint32_t usual = actorLane == kNobody ? kUnitsPerSlot : 0;
        return slotUnits == kNobody ? usual : slotUnits;
    }
};

/// A stretch in which a task, or the driver, did not compute.
struct Pause
{
    Nanoseconds begin;
    Nanoseconds end;
    trace::State state;
    std::uint32_t nested = kNobody; ///< another task ran on top: nothing is shown of this one
};

/// A task's stay on a lane, with its pauses.
struct Stay
{
    std::uint32_t task;
    std::size_t firstPause;
    std::size_t pauseCount;
};

struct RecordedLane
{
    std::vector<Stay> stays;
    std::vector<Pause> pauses;
    std::uint32_t firstTask = kNobody; ///< an actor's, by number
};

/// A task needs another one's result.
struct RecordedDependency
{
    std::uint32_t task;
    std::uint32_t on;
};

/// One task that a call was about.
struct AwaitedTask
{
    std::size_t call;   ///< in RecordedRun::calls
    std::uint32_t task; ///< number
};

/// Tasks are known by their numbers, lanes by their indexes in the recording.
struct RecordedRun
{
    std::vector<RecordedTask> tasks;
    std::vector<RecordedLane> lanes;
    std::vector<RecordedDependency> dependencies; ///< by task, in the order of the arguments
    std::vector<std::size_t> firstDependency;     ///< by task, and one more
    std::vector<trace::Call> calls;               ///< task and caller are numbers
    std::vector<AwaitedTask> awaited;             ///< in the order of the calls

    std::span<const RecordedDependency> dependenciesOf(std::uint32_t task) const
    {
        return std::span(dependencies)
            .subspan(firstDependency[task], firstDependency[task + 1] - firstDependency[task]);
    }
};

} // namespace makespan::runtime
