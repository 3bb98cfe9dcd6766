#pragma once

#include "engine/trace/trace_builder.h"

#include <cstdint>
#include <string>
#include <vector>

namespace makespan::trace {

/// A stretch of a row in a foreign file, in nanoseconds of its own clock.
struct ForeignSlice
{
    std::int64_t begin = 0;
    std::int64_t end = 0;
    std::uint32_t name = 0; ///< index of a name
    bool isPart = false;    ///< it says what a task did, and is none itself
    State state = State::Run;
};

/// A task of a foreign file, with what it did; what no part covers is the task's own.
struct ForeignTask
{
    std::int64_t begin = 0;
    std::int64_t end = 0;
    std::uint32_t name = 0;
    std::vector<ForeignSlice> parts;
};

/// Finds the tasks of one row: slices that lie inside no other one. Parts go to the task in which they
/// begin, or are one by themselves; a task that crosses the end of another begins there.
std::vector<ForeignTask> tasksOfRow(std::vector<ForeignSlice> slices);

/// Adds the tasks of one row to a trace; on the driver's lane they are the driver's own doing. Where parts
/// are nested the innermost counts. What no part covers runs, or is overhead where a part says what ran.
/// \param origin the instant that becomes 0
void addForeignTasks(TraceBuilder& builder,
                     LaneId lane,
                     std::vector<ForeignTask> tasks,
                     const std::vector<std::string>& names,
                     std::int64_t origin);

} // namespace makespan::trace
