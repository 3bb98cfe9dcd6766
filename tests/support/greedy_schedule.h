#pragma once

#include "engine/trace/trace_builder.h"
#include "tests/support/random_trace.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace makespan::test {

/// A random graph of 1 to 40 tasks on 1 to 6 workers, run by the greedy list scheduler of the textbooks: the driver submits
/// everything at once and gets it; a free worker takes the first ready task in the order of submission.
inline trace::Trace greedySchedule(Random& random)
{
    using namespace trace;

    const auto at = [](std::int64_t ns) { return Time{Duration(ns)}; };

    struct Planned
    {
        std::int64_t length = 0;
        std::vector<TaskId> needs;
    };

    const auto workers = static_cast<std::size_t>(random.between(1, 6));
    std::vector<Planned> plan(static_cast<std::size_t>(random.between(1, 40)));
    for (std::size_t i = 0; i < plan.size(); ++i) {
        plan[i].length = random.between(1, 20);
        for (std::size_t k = 0; k < i; ++k) {
            if (random.chance(8))
                plan[i].needs.push_back(TaskId(std::uint32_t(k)));
        }
    }

    TraceBuilder builder;
    builder.info().workers = static_cast<std::uint32_t>(workers);
    std::vector<LaneId> lanes;
    for (std::size_t i = 0; i < workers; ++i)
        lanes.push_back(builder.addLane({"worker", LaneKind::Worker, std::uint32_t(i)}));
    std::vector<std::int64_t> freeAt(workers);
    std::vector<std::int64_t> ended(plan.size(), -1);
    std::vector<Task> tasks(plan.size());
    std::size_t left = plan.size();
    std::int64_t end = 0;
    for (std::int64_t now = 0; left > 0; ++now) {
        for (std::size_t i = 0; i < plan.size(); ++i) {
            if (ended[i] >= 0)
                continue;
            std::int64_t ready = 0;
            bool isReady = true;
            for (const TaskId need : plan[i].needs) {
                const std::int64_t done = ended[index(need)];
                isReady = isReady && done >= 0 && done <= now;
                ready = std::max(ready, done);
            }
            const auto worker = std::find_if(freeAt.begin(), freeAt.end(),
                                             [now](std::int64_t t) { return t <= now; });
            if (!isReady || worker == freeAt.end())
                continue;
            *worker = ended[i] = now + plan[i].length;
            Task& task = tasks[i];
            task.function = builder.function("f", 1);
            task.submitted = at(0);
            task.ready = at(ready);
            task.started = at(now);
            task.ended = at(ended[i]);
            task.lane = lanes[static_cast<std::size_t>(worker - freeAt.begin())];
            task.outcome = Outcome::Finished;
            end = std::max(end, ended[i]);
            --left;
        }
    }
    for (std::size_t i = 0; i < plan.size(); ++i) {
        const TaskId id = builder.addTask(tasks[i], plan[i].needs);
        builder.addInterval(tasks[i].lane, {tasks[i].started, tasks[i].ended, id, State::Sleep});
    }
    builder.addInterval(kDriverLane, {at(0), at(end), kNoTask, State::Blocked});
    return std::move(builder).build(at(end));
}

} // namespace makespan::test
