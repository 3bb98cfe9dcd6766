#include "engine/trace/collected.h"

#include <algorithm>
#include <cstdio>
#include <numeric>
#include <stdexcept>
#include <tuple>

namespace makespan::trace {

namespace {

[[noreturn]] void reject(const std::string& what)
{
    throw std::invalid_argument("Trace: " + what);
}

std::string number(TaskId id)
{
    return id == kNoTask ? "the driver" : "task " + std::to_string(index(id));
}

std::string inSeconds(Time time)
{
    char text[40];
    std::snprintf(text, sizeof text, "%.9f s", seconds(time));
    return text;
}

// Sorts, cuts at the end, joins what touches; how many are left.
std::size_t tidy(std::span<Interval> intervals, const Lanes& lanes, std::size_t lane, Time end)
{
    const auto byTime = [](const Interval& a, const Interval& b) {
        return std::tie(a.begin, a.end) < std::tie(b.begin, b.end);
    };
    if (!std::is_sorted(intervals.begin(), intervals.end(), byTime))
        std::stable_sort(intervals.begin(), intervals.end(), byTime);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < intervals.size(); ++i) {
        Interval& interval = intervals[i];
        interval.end = std::min(interval.end, end);
        if (interval.end <= interval.begin)
            continue;
        if (interval.begin < Time{})
            reject("an interval on lane \"" + lanes.name(lane) + "\" begins before the run, at "
                   + inSeconds(interval.begin));
        if (kept > 0) {
            Interval& last = intervals[kept - 1];
            if (interval.begin < last.end)
                reject("intervals of " + number(last.task) + " and " + number(interval.task)
                       + " overlap on lane \"" + lanes.name(lane) + "\" at "
                       + inSeconds(interval.begin));
            if (interval.begin == last.end && interval.task == last.task
                && interval.state == last.state) {
                last.end = interval.end;
                continue;
            }
        }
        if (kept != i)
            intervals[kept] = interval;
        ++kept;
    }
    return kept;
}

// A task that had not got so far when the driver ended never will have, as far as this run goes.
void cut(TaskRecord& task, Time end)
{
    for (Time* time : {&task.submitted, &task.ready, &task.started, &task.ended}) {
        if (*time > end)
            *time = kNever;
    }
    if (task.started == kNever)
        task.lane = kNoLane;
    if (task.started != kNever && task.ended == kNever)
        task.outcome = Outcome::Pending;
}

void check(const TaskRecord& task, TaskId id)
{
    if (task.submitted < Time{})
        reject(number(id) + " was submitted before the run");
    if (task.ready < task.submitted || task.started < task.ready || task.ended < task.started)
        reject(number(id) + " has its times out of order (submitted <= ready <= started <= ended)");
    if (task.ended != kNever && task.outcome == Outcome::Pending)
        reject(number(id) + " has ended, but its outcome is Pending");
}

} // namespace

std::uint32_t TraceBuilder::Collected::siteFor(const TaskSite& site)
{
    if (sites.empty() || !(sites[lastSite] == site)) {
        const auto [entry, isNew] =
            siteNumbers.try_emplace({site.function, site.submitLine, site.actor, site.demand},
                                    static_cast<std::uint32_t>(sites.size()));
        if (isNew)
            sites.push_back(site);
        lastSite = entry->second;
    }
    return lastSite;
}

LaneId TraceBuilder::Collected::renumber(LaneId old) const
{
    if (old == kNoLane || (index(old) > 0 && index(old) <= workers))
        return old;
    return renumbered[index(old) == 0 ? 0 : index(old) - workers];
}

// Lanes into their order; renumbered[old] becomes the new number.
void TraceBuilder::Collected::moveLanes(Trace::Data& data)
{
    const auto precedes = [](const Lane& a, const Lane& b) {
        return std::tie(a.kind, a.number) < std::tie(b.kind, b.number);
    };
    std::vector<std::uint32_t> order(lanes.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return precedes(lanes[a], lanes[b]);
    });
    renumbered.resize(lanes.size());
    std::vector<Lane> sorted;
    sorted.reserve(lanes.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        renumbered[order[i]] = LaneId(static_cast<std::uint32_t>(i == 0 ? 0 : i + workers));
        sorted.push_back(std::move(lanes[order[i]]));
    }
    if (sorted.size() > 1 && sorted[1].kind == LaneKind::Driver)
        reject("there is more than one driver's lane");
    if (workers > 0 && sorted.size() > 1 && sorted[1].kind == LaneKind::Worker)
        reject("there are workers besides those that were counted");
    data.lanes.emplace(std::move(sorted), workers);
}

// Counting sort by lane, then every lane on its own. Lanes behind the last one that was used cost nothing.
void TraceBuilder::Collected::moveIntervals(Trace::Data& data, Time end)
{
    data.laneBegin.assign(2, 0);
    const auto countIn = [this, &data](const Recorded& recorded) {
        if (recorded.lane() >= data.lanes->size())
            reject("an interval of " + number(recorded.task) + " is on a lane that does not exist");
        const std::size_t lane =
            index(renumber(LaneId(static_cast<std::uint32_t>(recorded.lane()))));
        if (!isTask(recorded.task))
            reject("an interval on lane \"" + data.lanes->name(lane) + "\" is of "
                   + number(recorded.task) + ", which does not exist");
        if (lane + 2 > data.laneBegin.size())
            data.laneBegin.resize(lane + 2);
        ++data.laneBegin[lane + 1];
    };
    for (const std::vector<Recorded>& chunk : intervals.chunks())
        std::for_each(chunk.begin(), chunk.end(), countIn);
    std::partial_sum(data.laneBegin.begin(), data.laneBegin.end(), data.laneBegin.begin());
    std::vector<std::size_t> next(data.laneBegin.begin(), data.laneBegin.end() - 1);
    data.intervals.resize(intervals.size());
    intervals.drain([&](const Recorded& recorded) {
        const LaneId lane = renumber(LaneId(static_cast<std::uint32_t>(recorded.lane())));
        // Field by field: as one value it would be put together in memory and read back before it is there.
        Interval& interval = data.intervals[next[index(lane)]++];
        interval.begin = recorded.begin;
        interval.end = recorded.end;
        interval.task = recorded.task;
        interval.state = recorded.state();
    });

    std::size_t kept = 0;
    for (std::size_t lane = 0; lane + 1 < data.laneBegin.size(); ++lane) {
        const std::span<Interval> ofLane =
            std::span<Interval>(data.intervals)
                .subspan(data.laneBegin[lane], next[lane] - data.laneBegin[lane]);
        const std::size_t count = tidy(ofLane, *data.lanes, lane, end);
        if (kept != data.laneBegin[lane])
            std::move(ofLane.begin(), ofLane.begin() + static_cast<std::ptrdiff_t>(count),
                      data.intervals.begin() + static_cast<std::ptrdiff_t>(kept));
        data.laneBegin[lane] = kept;
        kept += count;
    }
    data.laneBegin.back() = kept;
    data.intervals.resize(kept);
    data.intervals.shrink_to_fit();
}

void TraceBuilder::Collected::moveTasks(Trace::Data& data, Time end)
{
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const auto id = TaskId(static_cast<std::uint32_t>(i));
        TaskRecord& task = tasks[i];
        cut(task, end);
        check(task, id);
        if (task.site >= sites.size() || !isLane(task.lane) || !isTask(task.parent))
            reject(number(id) + " refers to a function, lane or parent that does not exist");
        task.lane = renumber(task.lane);
    }
    for (TaskSite& site : sites) {
        if (index(site.function) >= data.functions.size() || !isLane(site.actor))
            reject("a task refers to a function or an actor that does not exist");
        site.actor = renumber(site.actor);
    }
    data.sites = std::move(sites);
}

void TraceBuilder::Collected::moveDependencies(Trace::Data& data)
{
    if (dependencies.empty())
        return;
    if (!std::is_sorted(dependencies.begin(), dependencies.end()))
        std::sort(dependencies.begin(), dependencies.end());
    dependencies.erase(std::unique(dependencies.begin(), dependencies.end()), dependencies.end());
    data.dependencyBegin.reserve(tasks.size() + 1);
    data.dependencies.reserve(dependencies.size());
    const auto beginHereUpTo = [&data](std::size_t task) {
        data.dependencyBegin.resize(task + 1, static_cast<std::uint32_t>(data.dependencies.size()));
    };
    for (const Dependency& dependency : dependencies) {
        if (index(dependency.task) >= tasks.size() || index(dependency.on) >= tasks.size())
            reject("a dependency of " + number(dependency.task) + " on " + number(dependency.on)
                   + " refers to a task that does not exist");
        if (data.dependencyBegin.size() <= index(dependency.task))
            beginHereUpTo(index(dependency.task));
        data.dependencies.push_back(dependency.on);
    }
    beginHereUpTo(tasks.size());
}

void TraceBuilder::Collected::moveCalls(Trace::Data& data, Time end)
{
    for (Call& call : calls) {
        if (call.end > end)
            call.end = kNever;
        if (call.end < call.begin)
            reject("a call of " + number(call.caller) + " ends before it begins");
        if (!isTask(call.caller) || !isTask(call.task))
            reject("a call refers to a task that does not exist");
    }
    const auto precedes = [](const Call& a, const Call& b) { return a.begin < b.begin; };
    const bool isInOrder = std::is_sorted(calls.begin(), calls.end(), precedes)
                           && (calls.empty() || calls.back().begin <= end);
    if (isInOrder && callTasks.empty()) {
        data.calls = std::move(calls);
        return;
    }
    // Those that began within the run, by their begin; their tasks follow them.
    std::vector<std::size_t> order;
    order.reserve(calls.size());
    for (std::size_t i = 0; i < calls.size(); ++i) {
        if (calls[i].begin <= end)
            order.push_back(i);
    }
    if (!isInOrder)
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return precedes(calls[a], calls[b]);
        });
    data.calls.reserve(order.size());
    for (const std::size_t i : order)
        data.calls.push_back(calls[i]);
    if (callTasks.empty())
        return;

    std::vector<const CallTasks*> listOf(calls.size());
    for (const CallTasks& list : callTasks)
        listOf[list.call] = &list;
    data.callTasksBegin.reserve(order.size() + 1);
    data.callTasks.reserve(tasksOfCalls.size());
    for (const std::size_t i : order) {
        const std::size_t begin = data.callTasks.size();
        data.callTasksBegin.push_back(begin);
        if (listOf[i] == nullptr)
            continue;
        const auto named =
            std::span<const TaskId>(tasksOfCalls).subspan(listOf[i]->begin, listOf[i]->count);
        data.callTasks.insert(data.callTasks.end(), named.begin(), named.end());
        const auto first = data.callTasks.begin() + static_cast<std::ptrdiff_t>(begin);
        if (!std::is_sorted(first, data.callTasks.end()))
            std::sort(first, data.callTasks.end());
        data.callTasks.erase(std::unique(first, data.callTasks.end()), data.callTasks.end());
        if (data.callTasks.size() > begin && !isOne(data.callTasks.back()))
            reject("a call is of " + number(data.callTasks.back()) + ", which does not exist");
    }
    data.callTasksBegin.push_back(data.callTasks.size());
}

void TraceBuilder::Collected::moveOutputs(Trace::Data& data, Time end)
{
    std::erase_if(outputs, [end](const Output& output) { return output.time > end; });
    for (const Output& output : outputs) {
        if (!isTask(output.task))
            reject("an output refers to a task that does not exist");
    }
    std::stable_sort(outputs.begin(), outputs.end(),
                     [](const Output& a, const Output& b) { return a.time < b.time; });
    data.outputs = std::move(outputs);
}

} // namespace makespan::trace
