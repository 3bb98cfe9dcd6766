#pragma once

#include "engine/trace/trace_builder.h"

#include <cstdint>
#include <optional>
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

/// A task of a foreign file; what it did is a stretch of ForeignTasks::parts, and what no part covers is its own.
struct ForeignTask
{
    std::int64_t begin = 0;
    std::int64_t end = 0;
    std::uint32_t name = 0;
    std::uint32_t row = 0;
    std::uint32_t firstPart = 0;
    std::uint32_t partCount = 0;
};

/// The tasks of the rows of a foreign file, and how they become tasks and intervals of a trace.
class ForeignTasks
{
public:
    /// Adds what the slices of one row are: tasks are those that lie inside no other one. Parts go to the task in which they
    /// begin, or are one by themselves; a task that crosses the end of another begins there.
    void addSlices(std::uint32_t row, std::vector<ForeignSlice> slices);

    /// Adds a task that names its parts itself.
    void addTask(std::uint32_t row, std::uint32_t name, const std::vector<ForeignSlice>& parts);

    /// Puts them into a trace, by their begin: nobody says when they were submitted. On the driver's lane they are the
    /// driver's own doing. Where parts are nested the innermost counts. What no part covers runs, or is overhead where a
    /// part says what ran.
    /// \param lanes by row \param names by index \param origin the instant that becomes 0
    void build(TraceBuilder& builder,
               const std::vector<LaneId>& lanes,
               const std::vector<std::string>& names,
               std::int64_t origin);

private:
    void separate(std::size_t rows);
    bool saysWhatRan(const ForeignTask& task) const;

    std::vector<ForeignTask> m_tasks;
    std::vector<ForeignSlice> m_parts;
};

} // namespace makespan::trace
