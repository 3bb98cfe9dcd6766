#pragma once

#include "engine/trace/records.h"

#include <algorithm>

namespace makespan::render {

/// How far a task, or the future that stands for its result, is at an instant.
enum class TaskPhase : std::uint8_t {
    Unborn,  ///< not submitted yet
    Pending, ///< submitted, waits for inputs or for a worker
    Running,
    Ended ///< the result (or the error) is there
};

constexpr TaskPhase phaseAt(const trace::Task& task, trace::Time instant)
{
    // What has not happened is kNever, later than every instant.
    if (task.ended <= instant) {
        return TaskPhase::Ended;
    }
    if (task.started <= instant) {
        return TaskPhase::Running;
    }
    return task.submitted <= instant ? TaskPhase::Pending : TaskPhase::Unborn;
}

/// The share of its running time that has passed, in [0, 1]; \p runEnd stands in for an end that never came.
constexpr double progressAt(const trace::Task& task, trace::Time instant, trace::Time runEnd)
{
    if (task.started >= instant) {
        return 0;
    }
    const trace::Time end = task.ended == trace::kNever ? runEnd : task.ended;
    if (end <= instant) {
        return 1;
    }
    return trace::seconds(instant - task.started) / trace::seconds(end - task.started);
}

} // namespace makespan::render
