#include "engine/trace/trace_builder.h"

#include "engine/trace/collected.h"

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
    return LaneId(static_cast<std::uint32_t>(m_collected->laneCount() - 1));
}

LaneId TraceBuilder::addWorkers(std::uint32_t count)
{
    if (m_collected->laneCount() != 1)
        throw std::logic_error("workers are counted before any other lane is added");
    m_collected->workers = count;
    return LaneId{1};
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
    TaskRecord record;
    record.submitted = task.submitted;
    record.ready = task.ready;
    record.started = task.started;
    record.ended = task.ended;
    record.lane = task.lane;
    record.parent = task.parent;
    record.site = m_collected->siteFor({task.function, task.submitLine, task.actor, task.demand});
    record.attempt = task.attempt;
    record.outcome = task.outcome;
    const TaskId id = addTask(record);
    for (const TaskId on : dependencies)
        addDependency(id, on);
    return id;
}

TaskId TraceBuilder::addTask(const TaskSite& site, Time submitted, TaskId parent)
{
    const std::uint32_t number = m_collected->siteFor(site);
    TaskRecord& record = m_collected->tasks.emplace_back();
    record.submitted = submitted;
    record.parent = parent;
    record.site = number;
    return TaskId(static_cast<std::uint32_t>(m_collected->tasks.size() - 1));
}

TaskId TraceBuilder::addTask(const TaskRecord& task)
{
    m_collected->tasks.emplace_back(task);
    return TaskId(static_cast<std::uint32_t>(m_collected->tasks.size() - 1));
}

TaskRecord& TraceBuilder::task(TaskId id)
{
    return m_collected->tasks[index(id)];
}

const TaskSite& TraceBuilder::siteOf(TaskId id) const
{
    return m_collected->sites[m_collected->tasks[index(id)].site];
}

void TraceBuilder::addDependency(TaskId task, TaskId on)
{
    m_collected->dependencies.push_back({task, on});
}

void TraceBuilder::reserveCalls(std::size_t count)
{
    m_collected->calls.reserve(count);
}

void TraceBuilder::addInterval(LaneId lane, const Interval& interval)
{
    addInterval(lane, interval.begin, interval.end, interval.task, interval.state);
}

void TraceBuilder::addInterval(LaneId lane, Time begin, Time end, TaskId task, State state)
{
    if (end <= begin)
        return;
    Collected::Recorded& recorded = m_collected->intervals.emplace_back();
    recorded.begin = begin;
    recorded.end = end;
    recorded.task = task;
    recorded.laneAndState =
        static_cast<std::uint32_t>(index(lane) << 3) | static_cast<std::uint32_t>(state);
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
    data->tasks = std::move(collected->tasks); // last: the others are checked against them
    return Trace(std::move(data));
}

} // namespace makespan::trace
