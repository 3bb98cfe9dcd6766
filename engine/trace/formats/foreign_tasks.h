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
    bool isWhole = false;   ///< it is a task, also inside another slice of its row
    std::uint64_t task = 0; ///< whose, a number for its id; 0: it does not say
};

/// A task of a foreign file; what it did is a stretch of ForeignTasks::parts, and what no part covers is its own.
struct ForeignTask
{
    std::int64_t begin = 0;
    std::int64_t end = 0;
    std::uint32_t name = 0;
    std::uint32_t row = 0; ///< of the file; from ForeignTasks::separate on, its lane
    std::uint32_t firstPart = 0;
    std::uint32_t partCount = 0;
};

/// The tasks of the rows of a foreign file, and how they become tasks and intervals of a trace.
class ForeignTasks
{
public:
    /// Adds what the slices of one row are: see RowTasks.
    void addSlices(std::uint32_t row, std::vector<ForeignSlice> slices);

    /// Adds a task that names its parts itself. What it fetches before it runs may come while another one of its row runs.
    void addTask(std::uint32_t row, std::uint32_t name, const std::vector<ForeignSlice>& parts);

    /// After all are added: those of a row that overlap go to lanes of their own (RowLanes); on the driver's row, which stays
    /// one lane, and where a task only fetches its inputs meanwhile, it begins when the one before it has ended.
    /// \param rows how many there are \param driver the driver's, if there is one \param most lanes
    /// \returns of each lane beyond the rows, which row it belongs to \throws JsonFault without position
    std::vector<std::uint32_t>
    separate(std::size_t rows, std::optional<std::uint32_t> driver, std::size_t most);

    /// After separate. Puts them into a trace, by their begin: nobody says when they were submitted. On the driver's lane they are the
    /// driver's own doing. Where parts are nested the innermost counts. What no part covers runs, or is overhead where a
    /// part says what ran.
    /// \param lanes by lane of separate \param names by index \param origin the instant that becomes 0
    void build(TraceBuilder& builder,
               const std::vector<LaneId>& lanes,
               const std::vector<std::string>& names,
               std::int64_t origin);

private:
    std::int64_t latestBegin(const ForeignTask& task) const;
    bool saysWhatRan(const ForeignTask& task) const;

    std::vector<ForeignTask> m_tasks;
    std::vector<ForeignSlice> m_parts;
    std::vector<char> m_namesParts; // by row: its tasks name their parts themselves
};

} // namespace makespan::trace
