#pragma once

#include "engine/trace/records.h"

#include <cstdint>

namespace makespan::trace {

/// What many tasks have in common: a trace has few of these, so a task holds only an index.
struct TaskSite
{
    FunctionId function{0};
    std::uint32_t submitLine = 0;
    LaneId actor = kNoLane;
    float demand = 1.0F;

    friend bool operator==(const TaskSite&, const TaskSite&) = default;
};

/// What a trace keeps of one task, of which it may have ten million: 48 bytes. The fields are those of Task.
struct TaskRecord
{
    Time submitted = kNever;
    Time ready = kNever;
    Time started = kNever;
    Time ended = kNever;
    LaneId lane = kNoLane;
    TaskId parent = kNoTask;
    std::uint32_t site = 0; ///< which TaskSite
    std::uint16_t attempt = 0;
    Outcome outcome = Outcome::Pending;
};

static_assert(sizeof(TaskRecord) == 48);

} // namespace makespan::trace
