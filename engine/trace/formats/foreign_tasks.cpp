#include "engine/trace/formats/foreign_tasks.h"

#include <algorithm>
#include <limits>
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

// Draws nested stretches as intervals that do not overlap: the innermost one wins.
class Flattening
{
public:
    Flattening(TraceBuilder& builder, LaneId lane, std::int64_t origin)
        : m_builder(builder)
        , m_lane(lane)
        , m_origin(origin)
    {}

    /// Of what is drawn from now on; nothing is open.
    void setTask(TaskId task)
    {
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
    LaneId m_lane;
    TaskId m_task = kNoTask;
    std::int64_t m_origin;
    std::int64_t m_cursor = std::numeric_limits<std::int64_t>::min();
    std::vector<Open> m_open;
};

} // namespace

std::vector<ForeignTask> tasksOfRow(std::vector<ForeignSlice> slices)
{
    if (!std::is_sorted(slices.begin(), slices.end(), outerFirst))
        std::sort(slices.begin(), slices.end(), outerFirst);
    std::vector<ForeignTask> tasks;
    for (const ForeignSlice& slice : slices) {
        const bool begins = tasks.empty() || slice.begin >= tasks.back().end;
        const bool crosses = !begins && !slice.isPart && slice.end > tasks.back().end;
        if (begins || crosses)
            tasks.push_back({begins ? slice.begin : tasks.back().end, slice.end, slice.name, {}});
        if (slice.isPart)
            tasks.back().parts.push_back(slice);
    }
    return tasks;
}

void addForeignTasks(TraceBuilder& builder,
                     LaneId lane,
                     std::vector<ForeignTask> tasks,
                     NamedFunctions& functions,
                     std::int64_t origin)
{
    const auto byBegin = [](const ForeignTask& a, const ForeignTask& b) {
        return a.begin < b.begin;
    };
    if (!std::is_sorted(tasks.begin(), tasks.end(), byBegin))
        std::stable_sort(tasks.begin(), tasks.end(), byBegin);
    std::int64_t free = origin;
    Flattening flattening(builder, lane, origin);
    for (ForeignTask& foreign : tasks) {
        const std::int64_t begin = std::max(foreign.begin, free);
        const std::int64_t end = std::max(foreign.end, begin);
        free = end;
        TaskId id = kNoTask;
        if (lane != kDriverLane) {
            Task task;
            task.function = functions.of(foreign.name);
            task.submitted = task.ready = task.started = Time{Duration(begin - origin)};
            task.ended = Time{Duration(end - origin)};
            task.lane = lane;
            task.outcome = Outcome::Finished;
            id = builder.addTask(task);
        }
        std::sort(foreign.parts.begin(), foreign.parts.end(), outerFirst);
        const bool saysWhatRan =
            std::any_of(foreign.parts.begin(), foreign.parts.end(),
                        [](const ForeignSlice& part) { return part.state == State::Run; });
        flattening.setTask(id);
        flattening.begin(begin, end, saysWhatRan ? State::Overhead : State::Run);
        for (const ForeignSlice& part : foreign.parts) {
            if (part.end > begin)
                flattening.begin(std::max(part.begin, begin), part.end, part.state);
        }
        flattening.closeUntil(end);
    }
}

} // namespace makespan::trace
