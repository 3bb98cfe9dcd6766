#include "tests/app/render/scenes.h"

#include "engine/trace/trace_builder.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace makespan::test {

namespace {

using trace::Duration;
using trace::Interval;
using trace::State;
using trace::TaskId;
using trace::Time;

Duration length(double seconds)
{
    return Duration{std::llround(seconds * 1e9)};
}

} // namespace

trace::Trace traceOf(const Scene& scene)
{
    trace::RunInfo info;
    info.scenario = "Four sleeping tasks";
    info.clock = scene.clock;
    info.workers = scene.workers;
    info.cores = 2;
    info.seed = 7;
    info.knobs = {{"tasks", std::to_string(scene.tasks)},
                  {"nap", std::to_string(scene.taskSeconds)}};
    info.host = scene.clock == trace::Clock::Threads ? "AMD EPYC, 2 cores, Linux 6.1" : "";
    trace::TraceBuilder builder(info);
    std::vector<trace::LaneId> lanes;
    for (std::uint32_t worker = 0; worker < scene.workers; ++worker) {
        lanes.push_back(builder.addLane(
            {"worker " + std::to_string(worker + 1), trace::LaneKind::Worker, worker}));
    }

    Time now{};
    const auto driver = [&](State state, Time end) {
        if (end > now) {
            builder.addInterval(trace::kDriverLane, {now, end, trace::kNoTask, state});
            now = end;
        }
    };
    driver(State::Run, now + length(scene.setupSeconds));
    std::mt19937 random(5);
    std::vector<Time> free(scene.workers, Time{});
    std::vector<Time> ends;
    for (std::uint32_t number = 0; number < scene.tasks; ++number) {
        driver(State::Overhead, now + length(scene.submitSeconds));
        trace::Task task;
        task.function =
            builder.function(scene.functions[number % scene.functions.size()],
                             20 + number % static_cast<std::uint32_t>(scene.functions.size()));
        task.submitted = now;
        task.ready = now;
        std::vector<TaskId> needs;
        if (scene.chained && number >= scene.workers) {
            needs.push_back(TaskId{number - scene.workers});
            task.ready = std::max(now, ends[number - scene.workers]);
        }
        const auto worker = std::min_element(free.begin(), free.end());
        const auto lane = static_cast<std::size_t>(worker - free.begin());
        task.started = std::max(*worker, task.ready);
        const double factor =
            1.0 + scene.jitter * std::uniform_real_distribution<double>(0, 1)(random);
        const Time begin = task.started + length(scene.startSeconds);
        task.ended = begin + length(scene.taskSeconds * factor);
        task.lane = lanes[lane];
        task.outcome = trace::Outcome::Finished;
        const TaskId id = builder.addTask(task, needs);
        builder.addInterval(lanes[lane], {task.started, begin, id, State::Overhead});
        builder.addInterval(lanes[lane], {begin, task.ended, id, scene.state});
        *worker = task.ended;
        ends.push_back(task.ended);
    }
    const Time got = *std::max_element(ends.begin(), ends.end());
    const Time called = now;
    driver(State::Blocked, std::max(now, got));
    driver(State::Overhead, now + length(scene.getSeconds));
    trace::Call call;
    call.kind = trace::CallKind::Get;
    call.begin = called;
    call.end = now;
    call.futures = scene.tasks;
    builder.addCall(call);
    return std::move(builder).build(now);
}

trace::Trace bigTrace(std::size_t tasks, std::uint32_t workers, double busyShare)
{
    trace::RunInfo info;
    info.scenario = "Many tasks";
    info.workers = workers;
    trace::TraceBuilder builder(info);
    const trace::FunctionId one = builder.function("even", 10);
    const trace::FunctionId two = builder.function("odd", 14);
    std::vector<trace::LaneId> lanes;
    for (std::uint32_t worker = 0; worker < workers; ++worker) {
        lanes.push_back(builder.addLane(
            {"worker " + std::to_string(worker + 1), trace::LaneKind::Worker, worker}));
    }
    constexpr std::int64_t kSlot = 10'000;
    const auto busy = static_cast<std::int64_t>(kSlot * busyShare);
    for (std::size_t number = 0; number < tasks; ++number) {
        const std::size_t lane = number % workers;
        const auto slot = static_cast<std::int64_t>(number / workers);
        trace::Task task;
        task.function = number / workers % 2 == 0 ? one : two;
        task.submitted = Time{};
        task.ready = Time{};
        task.started = Time{Duration{slot * kSlot}};
        task.ended = Time{Duration{slot * kSlot + busy}};
        task.lane = lanes[lane];
        task.outcome = trace::Outcome::Finished;
        const TaskId id = builder.addTask(task);
        builder.addInterval(lanes[lane], {task.started, task.ended, id, State::Run});
    }
    return std::move(builder).build(
        Time{Duration{static_cast<std::int64_t>((tasks + workers - 1) / workers) * kSlot}});
}

analysis::Analysis plainAnalysis(const trace::Trace& trace, analysis::Cause cause)
{
    analysis::Analysis analysis;
    analysis.places = static_cast<int>(trace.lanes().size()) - 1;
    analysis.measures.makespan = trace.makespan();
    const Time end = Time{} + trace.makespan();
    for (std::uint32_t lane = 1; lane < trace.lanes().size(); ++lane) {
        Time at{};
        const auto intervals = trace.intervals(trace::LaneId{lane});
        const auto gap = [&](Time until) {
            if (until > at) {
                analysis.idle.push_back({trace::LaneId{lane}, at, until,
                                         intervals.empty() ? analysis::Cause::Unused : cause,
                                         trace::kNoTask});
            }
        };
        for (const Interval& interval : intervals) {
            gap(interval.begin);
            at = interval.end;
        }
        gap(end);
    }
    return analysis;
}

std::shared_ptr<const render::TimelineData> dataOf(const trace::Trace& trace,
                                                   render::ColourBy colourBy)
{
    const std::vector<trace::Trace> traces{trace};
    return std::make_shared<render::TimelineData>(trace, plainAnalysis(trace),
                                                  render::FunctionHues::of(traces), colourBy);
}

} // namespace makespan::test
