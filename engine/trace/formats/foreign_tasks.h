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

/// The functions of a trace by the index of their name, each asked for once.
class NamedFunctions
{
public:
    NamedFunctions(TraceBuilder& builder, const std::vector<std::string>& names)
        : m_builder(builder)
        , m_names(names)
        , m_ids(names.size())
    {}

    FunctionId of(std::uint32_t name)
    {
        std::optional<FunctionId>& id = m_ids[name];
        if (!id)
            id = m_builder.function(m_names[name], 0);
        return *id;
    }

private:
    TraceBuilder& m_builder;
    const std::vector<std::string>& m_names;
    std::vector<std::optional<FunctionId>> m_ids;
};

/// Adds the tasks of one row to a trace; on the driver's lane they are the driver's own doing. Where parts
/// are nested the innermost counts. What no part covers runs, or is overhead where a part says what ran.
/// \param origin the instant that becomes 0
void addForeignTasks(TraceBuilder& builder,
                     LaneId lane,
                     std::vector<ForeignTask> tasks,
                     NamedFunctions& functions,
                     std::int64_t origin);

} // namespace makespan::trace
