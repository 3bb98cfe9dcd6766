#include "engine/trace/trace_builder.h"

#include "engine/trace/collected.h"

#include <charconv>
#include <stdexcept>
#include <utility>

namespace makespan::trace {

TraceBuilder::TraceBuilder(RunInfo info)
    : m_collected(std::make_shared<Collected>())
{
    m_collected->info = std::move(info);
    addLane({"driver", LaneKind::Driver, 0});
}

RunInfo& TraceBuilder::info()
{
    return m_collected->info;
}

LaneId TraceBuilder::addLane(Lane lane)
{
    m_collected->lanes.push_back(std::move(lane));
    return LaneId(static_cast<std::uint32_t>(m_collected->lanes.size() - 1));
}

LaneId TraceBuilder::addWorkers(std::uint32_t count)
{
    std::vector<Lane>& lanes = m_collected->lanes;
    const auto first = static_cast<std::uint32_t>(lanes.size());
    lanes.reserve(lanes.size() + count);
    char name[20] = "worker ";
    for (std::uint32_t i = 0; i < count; ++i) {
        const char* const end = std::to_chars(name + 7, name + sizeof name, i + 1).ptr;
        Lane& lane = lanes.emplace_back();
        lane.name.assign(name, static_cast<std::size_t>(end - name));
        lane.kind = LaneKind::Worker;
        lane.number = i;
    }
    return LaneId(first);
}

FunctionId TraceBuilder::function(const std::string& name, std::uint32_t line)
{
    const auto next = FunctionId(static_cast<std::uint32_t>(m_collected->functions.size()));
    const auto [entry, isNew] = m_collected->functionIds.try_emplace({name, line}, next);
    if (isNew)
        m_collected->functions.push_back({name, line});
    return entry->second;
}

const Function& TraceBuilder::functionOf(FunctionId id) const
{
    return m_collected->functions.at(index(id));
}

TaskId TraceBuilder::addTask(const Task& task, std::span<const TaskId> dependencies)
{
    const auto id = TaskId(static_cast<std::uint32_t>(m_collected->tasks.size()));
    m_collected->tasks.push_back(task);
    for (const TaskId on : dependencies)
        addDependency(id, on);
    return id;
}

Task& TraceBuilder::task(TaskId id)
{
    return m_collected->tasks[index(id)];
}

void TraceBuilder::addDependency(TaskId task, TaskId on)
{
    m_collected->dependencies.push_back({task, on});
}

void TraceBuilder::reserve(std::size_t intervals, std::size_t calls)
{
    m_collected->intervals.reserve(intervals);
    m_collected->calls.reserve(calls);
}

void TraceBuilder::addInterval(LaneId lane, const Interval& interval)
{
    if (interval.end <= interval.begin)
        return;
    m_collected->intervals.push_back({interval.begin, interval.end, interval.task,
                                      static_cast<std::uint32_t>(index(lane) << 3)
                                          | static_cast<std::uint32_t>(interval.state)});
}

std::size_t TraceBuilder::addCall(const Call& call)
{
    m_collected->calls.push_back(call);
    return m_collected->calls.size() - 1;
}

void TraceBuilder::setCallTasks(std::size_t call, std::span<const TaskId> tasks)
{
    if (call >= m_collected->calls.size())
        throw std::invalid_argument("Trace: there is no call " + std::to_string(call));
    std::vector<TaskId>& all = m_collected->tasksOfCalls;
    m_collected->callTasks.push_back({call, all.size(), tasks.size()});
    all.insert(all.end(), tasks.begin(), tasks.end());
}

void TraceBuilder::addOutput(Output output)
{
    m_collected->outputs.push_back(std::move(output));
}

Trace TraceBuilder::build(Time end) &&
{
    const std::shared_ptr<Collected> collected = std::move(m_collected);
    auto data = std::make_shared<Trace::Data>();
    data->info = std::move(collected->info);
    data->makespan = end.time_since_epoch();
    data->functions = std::move(collected->functions);
    collected->moveLanes(*data);
    collected->moveIntervals(*data, end);
    collected->moveTasks(*data, end);
    collected->moveDependencies(*data);
    collected->moveCalls(*data, end);
    collected->moveOutputs(*data, end);
    return Trace(std::move(data));
}

} // namespace makespan::trace
