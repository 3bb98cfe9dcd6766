#include "engine/analysis/analysis.h"
#include "engine/analysis/laws.h"
#include "engine/trace/trace_builder.h"
#include "tests/support/random_trace.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace makespan;
using namespace makespan::trace;
using namespace makespan::analysis;
using makespan::test::anyTrace;
using makespan::test::Random;

namespace {

Time at(std::int64_t ns)
{
    return Time{Duration(ns)};
}

// The greedy list scheduler of the textbooks: the driver submits everything at once and gets it; a free
// worker takes the first ready task in the order of submission.
Trace greedySchedule(Random& random)
{
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

bool addsUp(const Analysis& analysis)
{
    return std::abs(analysis.places - analysis.measures.speedup - analysis.losses.sum()) <= 1e-9;
}

} // namespace

class TestIdentity : public QObject
{
    Q_OBJECT

private slots:

    void lossesOfGreedySchedulesAddUpAndTheBoundsHold()
    {
        Random random(7);
        for (int round = 0; round < 700; ++round) {
            const Trace trace = greedySchedule(random);
            const Analysis analysis = analyse(trace);
            const double makespan = seconds(analysis.measures.makespan);
            const double work = seconds(analysis.measures.work);
            const double span = seconds(analysis.measures.span);
            constexpr double kRounding = 1e-15; // times are of the order of 1e-7
            QVERIFY(addsUp(analysis));
            QVERIFY(makespan >= laws::lowerBound(work, span, analysis.places) - kRounding);
            QVERIFY(makespan <= laws::greedyBound(work, span, analysis.places) + kRounding);
            QVERIFY(analysis.measures.peakParallelism <= analysis.places);
            QCOMPARE(analysis.losses.inflation, 0.0);
            QCOMPARE(analysis.losses.overhead, 0.0); // nobody idles beside a ready task
        }
    }

    void theCriticalPathOfAGreedyScheduleLeavesNoGap()
    {
        Random random(8);
        for (int round = 0; round < 400; ++round) {
            const Analysis analysis = analyse(greedySchedule(random));
            Time last{};
            for (const CriticalStep& step : analysis.criticalPath) {
                QVERIFY(step.begin == last);
                last = step.end;
            }
            QVERIFY(last == Time{analysis.measures.makespan});
        }
    }

    void lossesOfAnythingAddUp()
    {
        Random random(9);
        for (int round = 0; round < 700; ++round) {
            const Trace trace = anyTrace(random);
            QVERIFY(addsUp(analyse(trace)));
            const SerialTime serial{Duration(random.between(0, 10'000'000'000)),
                                    SerialSource::Measured};
            const Analysis analysis = analyse(trace, serial);
            QVERIFY(addsUp(analysis));
            QVERIFY(analysis.measures.span <= analysis.measures.makespan);
            Time last{};
            for (const CriticalStep& step : analysis.criticalPath) {
                QVERIFY(step.begin <= step.end);
                QVERIFY(step.begin >= last);
                last = step.end;
            }
        }
    }

    void idleIntervalsOfAnythingSumToTheLosses()
    {
        Random random(10);
        for (int round = 0; round < 400; ++round) {
            const Trace trace = anyTrace(random);
            const Analysis analysis = analyse(trace);
            double dependency = 0;
            double imbalance = 0;
            double idle = 0;
            for (const IdleInterval& interval : analysis.idle) {
                const double share =
                    seconds(interval.end - interval.begin) / seconds(analysis.measures.makespan);
                idle += share;
                dependency += interval.cause == Cause::Dependency ? share : 0;
                imbalance += interval.cause == Cause::Imbalance ? share : 0;
            }
            double expected = 0;
            for (std::size_t i = 0; i < analysis.lanes.size(); ++i) {
                const LaneKind kind = trace.lanes()[i].kind;
                if (kind == LaneKind::Worker || kind == LaneKind::Actor)
                    expected +=
                        seconds(analysis.lanes[i].idle) / seconds(analysis.measures.makespan);
            }
            QVERIFY(std::abs(idle - expected) < 1e-9);
            QVERIFY(std::abs(imbalance - analysis.losses.imbalance) < 1e-9);
            if (int(trace.info().workers) <= analysis.workers
                && analysis.workers
                       == int(std::count_if(
                           trace.lanes().begin(), trace.lanes().end(),
                           [](const Lane& lane) { return lane.kind == LaneKind::Worker; })))
                QVERIFY(std::abs(dependency - analysis.losses.dependency) < 1e-9);
        }
    }

    void aHundredThousandWorkersForADayAddUp()
    {
        TraceBuilder builder;
        constexpr std::uint32_t kWorkers = 100'000;
        const Duration day = std::chrono::hours(24);
        builder.info().workers = kWorkers;
        for (std::uint32_t i = 0; i < kWorkers; ++i) {
            const LaneId lane = builder.addLane({"w", LaneKind::Worker, i});
            Task task;
            task.function = builder.function("f", 1);
            task.submitted = task.ready = task.started = Time{Duration(i)};
            task.ended = Time{day - Duration(7 * i)};
            task.lane = lane;
            task.outcome = Outcome::Finished;
            const TaskId id = builder.addTask(task);
            builder.addInterval(lane, {task.started, task.ended, id, State::Run});
        }
        builder.addInterval(kDriverLane, {Time{}, Time{day}, kNoTask, State::Blocked});
        const Analysis analysis = analyse(std::move(builder).build(Time{day}));
        QVERIFY(addsUp(analysis));
        QVERIFY(analysis.losses.imbalance > 0);
    }
};

QTEST_GUILESS_MAIN(TestIdentity)
#include "tst_identity.moc"
