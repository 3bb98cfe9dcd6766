#include "engine/analysis/analysis.h"
#include "engine/analysis/laws.h"
#include "engine/trace/trace_builder.h"
#include "tests/support/greedy_schedule.h"
#include "tests/support/random_trace.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace makespan;
using namespace makespan::trace;
using namespace makespan::analysis;
using makespan::test::anyTrace;
using makespan::test::greedySchedule;
using makespan::test::Random;

namespace {

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
        for (int round = 0; round < 3000; ++round) {
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
        for (int round = 0; round < 2000; ++round) {
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
        for (int round = 0; round < 3000; ++round) {
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
