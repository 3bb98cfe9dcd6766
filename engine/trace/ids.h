#pragma once

#include <cstddef>
#include <cstdint>

namespace makespan::trace {

/// A task of a trace: its submission number, counted from 0.
enum class TaskId : std::uint32_t {};
/// A lane of a trace: 0 is the driver, then workers, extra workers, actors.
enum class LaneId : std::uint32_t {};
/// A remote function or an actor's method: an index into Trace::functions().
enum class FunctionId : std::uint32_t {};

/// "No task": as a parent or as the owner of an interval it stands for the driver.
inline constexpr TaskId kNoTask{0xFFFFFFFFU};
/// "No lane": the task never started, or it is no actor's.
inline constexpr LaneId kNoLane{0xFFFFFFFFU};
/// The driver's lane.
inline constexpr LaneId kDriverLane{0};

constexpr std::size_t index(TaskId id)
{
    return static_cast<std::size_t>(id);
}

constexpr std::size_t index(LaneId id)
{
    return static_cast<std::size_t>(id);
}

constexpr std::size_t index(FunctionId id)
{
    return static_cast<std::size_t>(id);
}

} // namespace makespan::trace
