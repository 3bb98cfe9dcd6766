#include "engine/analysis/analysis.h"
#include "engine/trace/trace_builder.h"
#include "tests/support/text_timeline.h"

#include <QtTest>

#include <chrono>

using namespace makespan;
using namespace makespan::analysis;
using namespace std::chrono_literals;

namespace {

constexpr double kExact = 1e-12;

void compare(double actual, double expected, const char* what, double tolerance = kExact)
{
    QVERIFY2(std::abs(actual - expected) <= tolerance,
             qPrintable(QString("%1 is %2, not %3").arg(what).arg(actual).arg(expected)));
}

void compareLosses(const Analysis& analysis, const Losses& expected)
{
    const Losses& losses = analysis.losses;
    compare(losses.serial, expected.serial, "serial");
    compare(losses.overhead, expected.overhead, "overhead");
    compare(losses.dependency, expected.dependency, "dependency");
    compare(losses.imbalance, expected.imbalance, "imbalance");
    compare(losses.unused, expected.unused, "unused");
    compare(losses.blocked, expected.blocked, "blocked");
    compare(losses.inflation, expected.inflation, "inflation");
    compare(losses.sum(), analysis.places - analysis.measures.speedup, "the sum");
}

// The driver works for s, submits n tasks of length t one after the other, and gets them all; as many
// workers as tasks.
trace::Trace oneRound(int n, trace::Duration s, trace::Duration t, const trace::Overheads& costs)
{
    using namespace trace;
    TraceBuilder builder;
    builder.info().workers = static_cast<std::uint32_t>(n);
    builder.addInterval(kDriverLane, {Time{}, Time{s}, kNoTask, State::Sleep});
    Time now{s};
    Time lastEnd{};
    for (int i = 0; i < n; ++i) {
        const LaneId lane = builder.addLane({"worker", LaneKind::Worker, std::uint32_t(i)});
        builder.addInterval(kDriverLane, {now, now + costs.submit, kNoTask, State::Overhead});
        now += costs.submit;
        Task task;
        task.function = builder.function("compute", 1);
        task.submitted = task.ready = task.started = now;
        task.ended = now + costs.start + t;
        task.lane = lane;
        task.outcome = Outcome::Finished;
        const TaskId id = builder.addTask(task);
        builder.addInterval(lane, {now, now + costs.start, id, State::Overhead});
        builder.addInterval(lane, {now + costs.start, task.ended, id, State::Sleep});
        lastEnd = task.ended;
    }
    builder.addInterval(kDriverLane, {now, lastEnd, kNoTask, State::Blocked});
    builder.addInterval(kDriverLane, {lastEnd, lastEnd + costs.get, kNoTask, State::Overhead});
    return std::move(builder).build(lastEnd + costs.get);
}

} // namespace

class TestLosses : public QObject
{
    Q_OBJECT

private slots:

    void theLecturesGapOfFourTasksHasItsPublishedParts()
    {
        trace::Overheads costs;
        costs.submit = 100us;
        costs.start = 400us;
        costs.get = 1ms;
        const Analysis analysis = analyse(oneRound(4, 50ms, 1s, costs));
        QCOMPARE(analysis.measures.makespan.count(), trace::Duration(1051800us).count());
        QCOMPARE(analysis.measures.serial.count(), trace::Duration(4050ms).count());
        compare(analysis.measures.speedup, 3.8505, "speedup", 5e-5);
        compare(analysis.losses.serial, 0.1474, "serial", 5e-5);
        compare(analysis.losses.overhead, 0.0015, "overhead", 5e-5);
        compare(analysis.losses.imbalance, 0.0006, "imbalance", 5e-5);
        compareLosses(analysis, {155.0 / 1051.8, 1.6 / 1051.8, 0, 0.6 / 1051.8, 0, 0, 0});
    }

    void threeWorkersAreNoBetterThanTwoForFourTasks()
    {
        const Analysis analysis = analyse(test::traceFromText(R"(
            driver   |!!|
            worker 1 |ad|
            worker 2 |b.|
            worker 3 |c.|
        )"));
        compare(analysis.measures.speedup, 2, "speedup");
        compare(analysis.measures.efficiency, 2.0 / 3, "efficiency");
        compare(analysis.measures.utilisation, 2.0 / 3, "utilisation");
        QCOMPARE(analysis.measures.peakParallelism, 3);
        compareLosses(analysis, {0, 0, 0, 1, 0, 0, 0});
    }

    void whatTheDriverDoesAloneIsSerial()
    {
        const Analysis analysis = analyse(test::traceFromText(R"(
            driver   |#~!!|
            worker 1 |..aa|
            worker 2 |..bb|
            A: submitted 2
            B: submitted 2
        )"));
        QCOMPARE(analysis.measures.serial.count(), trace::Duration(6s).count());
        compare(analysis.measures.speedup, 1.5, "speedup");
        compareLosses(analysis, {0.5, 0, 0, 0, 0, 0, 0});
    }

    void aGetBeforeTheNextSubmitIsADependency()
    {
        const Analysis analysis = analyse(test::traceFromText(R"(
            driver   |!!!!|
            worker 1 |aabb|
            worker 2 |....|
            B: submitted 2
        )"));
        compareLosses(analysis, {0, 0, 0.5, 0, 0.5, 0, 0});
    }

    void waitingForInputsIsADependency()
    {
        const Analysis analysis = analyse(test::traceFromText(R"(
            driver   |!!!!!|
            worker 1 |aaccc|
            worker 2 |b....|
            C: needs A B
        )"));
        compareLosses(analysis, {0, 0, 0.2, 0.6, 0, 0, 0});
    }

    void startingAndDispatchingAreOverhead()
    {
        const Analysis analysis = analyse(test::traceFromText(R"(
            driver   |!!!|
            worker 1 |^aa|
            worker 2 |..b|
        )"));
        compareLosses(analysis, {0, 1, 0, 0, 0, 0, 0});
    }

    void aTaskThatHoldsItsWorkerInGetIsBlocked()
    {
        const Analysis analysis = analyse(test::traceFromText(R"(
            driver   |!!!!|
            worker 1 |A!!A|
            worker 2 |.BB.|
            worker 3 |....|
            B: submitted 1, parent A
        )"));
        compareLosses(analysis, {0, 0, 0, 0.5, 0.5, 1, 0});
    }

    void aSlotThatMovesToAnExtraWorkerIsNotLost()
    {
        const Analysis analysis = analyse(test::traceFromText(R"(
            driver   |!!!!!|
            worker 1 |A!!!A|
            extra 1  |.BBB.|
            B: submitted 1, parent A
        )"));
        QCOMPARE(analysis.places, 1);
        compare(analysis.measures.speedup, 1, "speedup");
        compare(analysis.measures.utilisation, 1, "utilisation");
        compareLosses(analysis, {});
    }

    void moreRunningThanSlotsAfterAGetCountsAgainstBlocked()
    {
        const Analysis analysis = analyse(test::traceFromText(R"(
            driver   |!!!!|
            worker 1 |A!AA|
            extra 1  |.CCC|
            C: submitted 1, parent A
        )"));
        compare(analysis.measures.speedup, 1.5, "speedup");
        compareLosses(analysis, {0, 0, 0, 0, 0, -0.5, 0});
    }

    void oneActorMakesNothingParallel()
    {
        const Analysis analysis = analyse(test::traceFromText(R"(
            driver    |!!!!|
            worker 1  |....|
            Counter 1 |aabb|
            A: actor Counter 1
            B: actor Counter 1
        )"));
        QCOMPARE(analysis.workers, 1);
        QCOMPARE(analysis.places, 2);
        compare(analysis.measures.speedup, 1, "speedup");
        compareLosses(analysis, {0, 0, 0, 0, 1, 0, 0});
    }

    void tasksThatTakeLongerThanInTheSerialRunAreInflated()
    {
        const SerialTime serial{4s, SerialSource::Measured};
        const Analysis analysis = analyse(test::traceFromText(R"(
            driver   |!!!|
            worker 1 |AAA|
            worker 2 |BBB|
        )"),
                                          serial);
        QVERIFY(analysis.measures.serialSource == SerialSource::Measured);
        compare(analysis.measures.speedup, 4.0 / 3, "speedup");
        compare(analysis.measures.relativeSpeedup, 2, "relative speedup");
        compareLosses(analysis, {0, 0, 0, 0, 0, 0, 2.0 / 3});
    }

    void anAbandonedTaskCountsAsFarAsTheRunGoes()
    {
        const Analysis analysis = analyse(test::traceFromText(R"(
            driver   |##|
            worker 1 |.A|
            A: submitted 1, pending
        )"));
        compare(analysis.measures.speedup, 1.5, "speedup");
        compareLosses(analysis, {-0.5, 0, 0, 0, 0, 0, 0});
    }

    void whileTasksAreOutTheDriversLastWorkIsNoSerialPart()
    {
        // The second worker ends first; the driver computes on and submits nothing more.
        const Analysis analysis = analyse(test::traceFromText(R"(
            driver   |####|
            worker 1 |aaa.|
            worker 2 |b...|
        )"));
        // Idle: worker 2 two units beside task A, and both one unit beside the driver alone.
        compareLosses(analysis, {(2.0 - 4.0) / 4, 0, 0, 0.5, 0, 0, 0});
    }

    void aRunOnTheDriversLaneAloneLeavesEveryPlaceIdle()
    {
        // The serial elision: tasks executed in place.
        const Analysis analysis = analyse(test::traceFromText(R"(
            driver   |aabb|
            worker 1 |....|
            worker 2 |....|
            B: submitted 2
        )"));
        compare(analysis.measures.speedup, 1, "speedup");
        QCOMPARE(analysis.places, 2);
        compare(analysis.losses.sum(), 1, "the sum");
    }

    void slotsWithoutALaneAreUnused()
    {
        trace::TraceBuilder builder;
        builder.info().workers = 3;
        const trace::LaneId lane = builder.addLane({"worker 1", trace::LaneKind::Worker, 0});
        trace::Task task;
        task.function = builder.function("f", 1);
        task.submitted = task.ready = task.started = trace::Time{};
        task.ended = trace::Time{1s};
        task.lane = lane;
        task.outcome = trace::Outcome::Finished;
        const trace::TaskId id = builder.addTask(task);
        builder.addInterval(lane, {trace::Time{}, trace::Time{1s}, id, trace::State::Run});
        const Analysis analysis = analyse(std::move(builder).build(trace::Time{1s}));
        QCOMPARE(analysis.places, 3);
        compareLosses(analysis, {0, 0, 0, 0, 2, 0, 0});
    }

    void anEmptyTraceHasNoLosses()
    {
        const Analysis analysis = analyse(trace::Trace{});
        compareLosses(analysis, {});
        QCOMPARE(analysis.measures.speedup, 0.0);
        QVERIFY(analysis.idle.empty());
        QVERIFY(analysis.criticalPath.empty());
    }

    void lanesAreAccountedFor()
    {
        const Analysis analysis = analyse(test::traceFromText(R"(
            driver   |#^!?.|
            worker 1 |^AA!.|
        )"));
        QCOMPARE(analysis.lanes.size(), std::size_t{2});
        const LaneUse& driver = analysis.lanes[0];
        QCOMPARE(driver.busy.count(), trace::Duration(1s).count());
        QCOMPARE(driver.overhead.count(), trace::Duration(1s).count());
        QCOMPARE(driver.blocked.count(), trace::Duration(2s).count());
        QCOMPARE(driver.idle.count(), trace::Duration(1s).count());
        const LaneUse& worker = analysis.lanes[1];
        QCOMPARE(worker.busy.count(), trace::Duration(2s).count());
        QCOMPARE(worker.idle.count(), trace::Duration(1s).count());
    }
};

QTEST_GUILESS_MAIN(TestLosses)
#include "tst_losses.moc"
