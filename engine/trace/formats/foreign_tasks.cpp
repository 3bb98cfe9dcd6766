#include "engine/trace/formats/foreign_tasks.h"

#include "engine/trace/formats/row_lanes.h"
#include "engine/trace/formats/row_tasks.h"
#include "engine/trace/merge_runs.h"

#include <algorithm>
#include <limits>
#include <span>
#include <utility>

namespace makespan::trace {

namespace {

// The enclosing slice first.
bool outerFirst(const ForeignSlice& a, const ForeignSlice& b)
{
    if (a.begin != b.begin)
        return a.begin < b.begin;
    if (a.end != b.end)
        return a.end > b.end;
    return !a.isPart && b.isPart;
}

// Draws nested stretches of one task as intervals that do not overlap: the innermost one wins.
class Flattening
{
public:
    Flattening(TraceBuilder& builder, std::int64_t origin)
        : m_builder(builder)
        , m_origin(origin)
    {}

    /// Of what is drawn from now on; nothing is open.
    void setTask(LaneId lane, TaskId task)
    {
        m_lane = lane;
        m_task = task;
        m_cursor = std::numeric_limits<std::int64_t>::min();
    }

    void begin(std::int64_t begin, std::int64_t end, State state)
    {
        closeUntil(begin);
        if (!m_open.empty()) {
            draw(begin, m_open.back().state);
            end = std::min(end, m_open.back().end);
        }
        m_cursor = std::max(m_cursor, begin);
        m_open.push_back({end, state});
    }

    void closeUntil(std::int64_t time)
    {
        while (!m_open.empty() && m_open.back().end <= time) {
            draw(m_open.back().end, m_open.back().state);
            m_open.pop_back();
        }
    }

private:
    struct Open
    {
        std::int64_t end = 0;
        State state = State::Run;
    };

    void draw(std::int64_t until, State state)
    {
        if (m_cursor >= until)
            return;
        m_builder.addInterval(m_lane, {Time{Duration(m_cursor - m_origin)},
                                       Time{Duration(until - m_origin)}, m_task, state});
        m_cursor = until;
    }

    TraceBuilder& m_builder;
    std::int64_t m_origin;
    LaneId m_lane = kDriverLane;
    TaskId m_task = kNoTask;
    std::int64_t m_cursor = std::numeric_limits<std::int64_t>::min();
    std::vector<Open> m_open;
};

template <typename TaskOrRecord>
void setTimes(TaskOrRecord& task, const ForeignTask& foreign, LaneId lane, std::int64_t origin)
{
    task.submitted = task.ready = task.started = Time{Duration(foreign.begin - origin)};
    task.ended = Time{Duration(foreign.end - origin)};
    task.lane = lane;
    task.outcome = Outcome::Finished;
}

} // namespace

void ForeignTasks::addSlices(std::uint32_t row, std::vector<ForeignSlice> slices)
{
    mergeRuns(slices, outerFirst);
    RowTasks tasks(row, m_tasks, m_parts);
    for (const ForeignSlice& slice : slices)
        tasks.add(slice);
    tasks.finish();
}

void ForeignTasks::addTask(std::uint32_t row,
                           std::uint32_t name,
                           const std::vector<ForeignSlice>& parts)
{
    ForeignTask task{std::numeric_limits<std::int64_t>::max(),
                     std::numeric_limits<std::int64_t>::min(),
                     name,
                     row,
                     static_cast<std::uint32_t>(m_parts.size()),
                     static_cast<std::uint32_t>(parts.size())};
    for (const ForeignSlice& part : parts) {
        task.begin = std::min(task.begin, part.begin);
        task.end = std::max(task.end, part.end);
    }
    m_tasks.push_back(task);
    if (m_namesParts.size() <= row)
        m_namesParts.resize(row + 1);
    m_namesParts[row] = 1;
    m_parts.insert(m_parts.end(), parts.begin(), parts.end());
    std::sort(m_parts.end() - static_cast<std::ptrdiff_t>(parts.size()), m_parts.end(), outerFirst);
}

std::int64_t ForeignTasks::latestBegin(const ForeignTask& task) const
{
    for (std::uint32_t i = 0; i < task.partCount; ++i) {
        const ForeignSlice& part = m_parts[task.firstPart + i];
        if (part.state == State::Run)
            return part.begin;
    }
    return task.begin;
}

std::vector<std::uint32_t>
ForeignTasks::separate(std::size_t rows, std::optional<std::uint32_t> driver, std::size_t most)
{
    const auto earlier = [](const ForeignTask& a, const ForeignTask& b) {
        return a.begin < b.begin;
    };
    mergeRuns(m_tasks, earlier);
    m_namesParts.resize(rows);
    RowLanes lanes(rows, most);
    for (ForeignTask& task : m_tasks) {
        std::int64_t latest = task.begin;
        if (task.row == driver)
            latest = std::numeric_limits<std::int64_t>::max();
        else if (m_namesParts[task.row] != 0)
            latest = latestBegin(task);
        const RowLanes::Place place = lanes.take(task.row, task.begin, latest, task.end);
        task.row = place.lane;
        task.begin = place.begin;
        task.end = std::max(task.end, task.begin);
    }
    mergeRuns(m_tasks, earlier);
    return lanes.rowsOfFurtherLanes();
}

bool ForeignTasks::saysWhatRan(const ForeignTask& task) const
{
    const auto parts = std::span(m_parts).subspan(task.firstPart, task.partCount);
    return std::any_of(parts.begin(), parts.end(),
                       [](const ForeignSlice& part) { return part.state == State::Run; });
}

void ForeignTasks::build(TraceBuilder& builder,
                         const std::vector<LaneId>& lanes,
                         const std::vector<std::string>& names,
                         std::int64_t origin)
{
    // Of each name, where its tasks come from, once it is known: looked for a million times it costs more than the rest.
    std::vector<std::optional<std::uint32_t>> sites(names.size());
    Flattening flattening(builder, origin);
    for (const ForeignTask& foreign : m_tasks) {
        const LaneId lane = lanes[foreign.row];
        TaskId id = kNoTask;
        if (lane != kDriverLane) {
            std::optional<std::uint32_t>& site = sites[foreign.name];
            if (site) {
                TaskRecord task;
                setTimes(task, foreign, lane, origin);
                task.site = *site;
                id = builder.addTask(task);
            } else {
                Task task;
                setTimes(task, foreign, lane, origin);
                task.function = builder.function(names[foreign.name], 0);
                id = builder.addTask(task);
                site = builder.task(id).site;
            }
        }
        flattening.setTask(lane, id);
        flattening.begin(foreign.begin, foreign.end,
                         saysWhatRan(foreign) ? State::Overhead : State::Run);
        for (std::uint32_t i = 0; i < foreign.partCount; ++i) {
            const ForeignSlice& part = m_parts[foreign.firstPart + i];
            if (part.end > foreign.begin)
                flattening.begin(std::max(part.begin, foreign.begin), part.end, part.state);
        }
        flattening.closeUntil(foreign.end);
    }
    m_tasks = {};
    m_parts = {};
}

} // namespace makespan::trace
