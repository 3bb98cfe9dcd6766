#pragma once

#include "engine/trace/trace_builder.h"

#include <array>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

namespace makespan::test {

/// The same numbers on every computer, unlike the standard distributions.
class Random
{
public:
    explicit Random(unsigned seed)
        : m_engine(seed)
    {}

    std::int64_t between(std::int64_t low, std::int64_t high)
    {
        return low + static_cast<std::int64_t>(m_engine() % std::uint64_t(high - low + 1));
    }

    bool chance(int percent) { return between(1, 100) <= percent; }

private:
    std::mt19937_64 m_engine;
};

/// Anything that the invariants of a trace allow, meaningful or not.
inline trace::Trace anyTrace(Random& random)
{
    using namespace trace;
    const auto at = [](std::int64_t ns) { return Time{Duration(ns)}; };
    TraceBuilder builder;
    const std::int64_t end = random.between(1, 3'000'000'000);
    const std::array states{State::Run, State::Sleep, State::Blocked, State::Wait, State::Overhead};
    std::vector<LaneId> lanes{kDriverLane};
    const std::array kinds{LaneKind::Worker, LaneKind::ExtraWorker, LaneKind::Actor};
    for (const LaneKind kind : kinds) {
        const std::int64_t count = random.between(kind == LaneKind::Worker ? 1 : 0, 4);
        for (std::int64_t i = 0; i < count; ++i)
            lanes.push_back(builder.addLane({"lane", kind, std::uint32_t(i)}));
    }
    builder.info().workers = static_cast<std::uint32_t>(random.between(0, 6));

    std::vector<TaskId> tasks;
    for (const LaneId lane : lanes) {
        std::int64_t now = random.between(0, end / 4);
        while (now < end && random.chance(85)) {
            Task task;
            task.function = builder.function("f", 1);
            task.submitted = at(random.between(0, now));
            task.ready = at(random.between(task.submitted.time_since_epoch().count(), now));
            task.started = at(now);
            task.lane = lane;
            if (lane != kDriverLane && random.chance(20))
                task.actor = lane;
            if (!tasks.empty() && random.chance(30))
                task.parent = tasks[std::size_t(random.between(0, std::int64_t(tasks.size()) - 1))];
            const TaskId id = builder.addTask(task);
            if (!tasks.empty() && random.chance(30))
                builder.addDependency(
                    id, tasks[std::size_t(random.between(0, std::int64_t(tasks.size()) - 1))]);
            tasks.push_back(id);
            const TaskId owner = lane == kDriverLane && random.chance(80) ? kNoTask : id;
            for (std::int64_t i = random.between(0, 4); i > 0; --i) {
                const std::int64_t stop = now + random.between(0, end / 6);
                builder.addInterval(
                    lane, {at(now), at(stop), owner, states[std::size_t(random.between(0, 4))]});
                now = stop;
            }
            builder.task(id).ended = at(now);
            builder.task(id).outcome = Outcome::Finished;
            if (random.chance(70))
                now += random.between(0, end / 5);
        }
    }
    for (int i = 0; i < 3; ++i) { // never ran
        Task task;
        task.function = builder.function("f", 1);
        task.submitted = at(random.between(0, end));
        if (random.chance(50))
            task.ready = task.submitted;
        if (random.chance(30)) {
            task.ended = task.submitted + Duration(random.between(0, end / 3));
            task.ready = task.started = task.ended;
            task.outcome = Outcome::Cancelled;
        }
        builder.addTask(task);
    }
    for (int i = 0; i < 4; ++i) {
        Call call;
        call.kind = random.chance(50) ? CallKind::Get : CallKind::Wait;
        call.cause = call.kind == CallKind::Wait ? WaitCause::Count : WaitCause::None;
        call.begin = at(random.between(0, end));
        call.end = call.begin + Duration(random.between(0, end / 3));
        call.futures = static_cast<std::uint32_t>(random.between(1, 3));
        if (!tasks.empty() && random.chance(40))
            call.caller = tasks[std::size_t(random.between(0, std::int64_t(tasks.size()) - 1))];
        if (!tasks.empty() && call.futures == 1)
            call.task = tasks.back();
        const std::size_t added = builder.addCall(call);
        if (call.task == kNoTask && random.chance(60)) {
            std::vector<TaskId> given;
            for (const TaskId task : tasks) {
                if (random.chance(40))
                    given.push_back(task);
            }
            builder.setCallTasks(added, given);
        }
    }
    return std::move(builder).build(at(end));
}

} // namespace makespan::test
