#include "engine/analysis/span.h"
#include "engine/trace/trace_builder.h"
#include "tests/support/text_timeline.h"

#include <QtTest>

using namespace makespan;
using namespace makespan::analysis;
using namespace std::chrono_literals;

namespace {

double spanOfText(const char* text)
{
    return trace::seconds(spanOf(Strands(test::traceFromText(text))));
}

} // namespace

class TestSpan : public QObject
{
    Q_OBJECT

private slots:

    void theLongestChainCounts_data()
    {
        QTest::addColumn<QString>("timeline");
        QTest::addColumn<double>("span");

        QTest::newRow("independent tasks: the longest one") << "driver   |!!!!|\n"
                                                               "worker 1 |aaab|\n"
                                                               "worker 2 |cc..|\n"
                                                            << 3.0;
        QTest::newRow("inputs") << "driver   |!!!!!|\n"
                                   "worker 1 |aaacc|\n"
                                   "worker 2 |bbb..|\n"
                                   "C: needs A B\n"
                                << 5.0;
        QTest::newRow("the driver's own time before and after") << "driver   |##!!#|\n"
                                                                   "worker 1 |..aa.|\n"
                                                                   "A: submitted 2\n"
                                                                << 5.0;
        QTest::newRow("the driver works beside the task") << "driver   |###!#|\n"
                                                             "worker 1 |aa...|\n"
                                                          << 4.0;
        QTest::newRow("waiting for a worker does not count") << "driver   |!!!!|\n"
                                                                "worker 1 |aabb|\n"
                                                             << 2.0;
        QTest::newRow("a longer task that ended earlier is joined, too") << "driver   |!!!!#|\n"
                                                                            "worker 1 |aaa..|\n"
                                                                            "worker 2 |ddbb.|\n"
                                                                         << 4.0;
        QTest::newRow("overhead does not count") << "driver   |^!!!|\n"
                                                    "worker 1 |.^aa|\n"
                                                    "A: submitted 1\n"
                                                 << 2.0;
        QTest::newRow("a task that submits and gets") << "driver   |!!!!!!|\n"
                                                         "worker 1 |A!!!AA|\n"
                                                         "worker 2 |.BBB..|\n"
                                                         "worker 3 |.CC...|\n"
                                                         "B: submitted 1, parent A\n"
                                                         "C: submitted 1, parent A\n"
                                                      << 6.0;
        QTest::newRow("a task that submits and does not get") << "driver   |!!!!!|\n"
                                                                 "worker 1 |AAAA.|\n"
                                                                 "worker 2 |..BBB|\n"
                                                                 "B: submitted 2, parent A\n"
                                                              << 5.0;
        QTest::newRow("calls on one actor") << "driver    |!!!!|\n"
                                               "Counter 1 |aabb|\n"
                                               "A: actor Counter 1\n"
                                               "B: actor Counter 1\n"
                                            << 4.0;
        QTest::newRow("calls on two actors") << "driver    |!!!|\n"
                                                "Counter 1 |aa.|\n"
                                                "Counter 2 |bbb|\n"
                                                "A: actor Counter 1\n"
                                                "B: actor Counter 2\n"
                                             << 3.0;
        QTest::newRow("an abandoned task") << "driver   |#.|\n"
                                              "worker 1 |aa|\n"
                                              "A: pending\n"
                                           << 2.0;
        QTest::newRow("nothing at all") << "driver |...|\n" << 0.0;
    }

    void theLongestChainCounts()
    {
        QFETCH(QString, timeline);
        QFETCH(double, span);
        QCOMPARE(spanOfText(qPrintable(timeline)), span);
    }

    void aGetOfOneFutureJoinsThatTaskOnly()
    {
        // The driver gets the short one and works on; the long one is nobody's input.
        using namespace trace;
        const auto make = [](TaskId wanted) {
            TraceBuilder builder;
            const LaneId first = builder.addLane({"worker 1", LaneKind::Worker, 0});
            const LaneId second = builder.addLane({"worker 2", LaneKind::Worker, 1});
            Task task;
            task.function = builder.function("f", 1);
            task.submitted = task.ready = task.started = Time{};
            task.outcome = Outcome::Finished;
            task.lane = first;
            task.ended = Time{3s};
            const TaskId longTask = builder.addTask(task);
            builder.addInterval(first, {Time{}, task.ended, longTask, State::Sleep});
            task.lane = second;
            task.ended = Time{1s};
            const TaskId shortTask = builder.addTask(task);
            builder.addInterval(second, {Time{}, task.ended, shortTask, State::Sleep});
            builder.addInterval(kDriverLane, {Time{4s}, Time{6s}, kNoTask, State::Run});
            Call call;
            call.kind = CallKind::Get;
            call.begin = call.end = Time{4s};
            call.futures = wanted == kNoTask ? 2 : 1;
            call.task = wanted;
            builder.addCall(call);
            return std::move(builder).build(Time{6s});
        };
        QCOMPARE(trace::seconds(spanOf(Strands(make(TaskId{1})))), 3.0);
        QCOMPARE(trace::seconds(spanOf(Strands(make(TaskId{0})))), 5.0);
        QCOMPARE(trace::seconds(spanOf(Strands(make(trace::kNoTask)))), 5.0);
    }

    void aListGivenToGetJoinsItsTasksOnly()
    {
        // Three tasks side by side, of 5, 2 and 1 s; the driver gets two of them and works for 4 s.
        using namespace trace;
        const auto make = [](std::initializer_list<std::uint32_t> wanted) {
            TraceBuilder builder;
            std::uint32_t number = 0;
            for (const int length : {5, 2, 1}) {
                const LaneId lane = builder.addLane({"worker", LaneKind::Worker, number++});
                Task task;
                task.function = builder.function("f", 1);
                task.submitted = task.ready = task.started = Time{};
                task.ended = Time{length * 1s};
                task.outcome = Outcome::Finished;
                task.lane = lane;
                const TaskId id = builder.addTask(task);
                builder.addInterval(lane, {Time{}, task.ended, id, State::Sleep});
            }
            builder.addInterval(kDriverLane, {Time{6s}, Time{10s}, kNoTask, State::Run});
            Call call;
            call.kind = CallKind::Get;
            call.begin = call.end = Time{6s};
            call.futures = 2;
            std::vector<TaskId> tasks;
            for (const std::uint32_t task : wanted)
                tasks.push_back(TaskId{task});
            builder.setCallTasks(builder.addCall(call), tasks);
            return std::move(builder).build(Time{10s});
        };
        QCOMPARE(trace::seconds(spanOf(Strands(make({0, 1})))), 9.0);
        QCOMPARE(trace::seconds(spanOf(Strands(make({1, 2})))), 6.0);
    }

    void aChainOfAHundredThousandTasksNeedsNoDeepStack()
    {
        using namespace trace;
        TraceBuilder builder;
        const LaneId lane = builder.addLane({"worker 1", LaneKind::Worker, 0});
        Task task;
        task.function = builder.function("f", 1);
        task.submitted = Time{};
        task.outcome = Outcome::Finished;
        task.lane = lane;
        constexpr std::uint32_t kCount = 100'000;
        // Numbered against the direction of the chain, so that evaluation begins at its far end.
        for (std::uint32_t i = 0; i < kCount; ++i) {
            const Time begin{std::chrono::nanoseconds(kCount - 1 - i)};
            task.ready = task.started = begin;
            task.ended = begin + Duration(1);
            const TaskId id = builder.addTask(task);
            builder.addInterval(lane, {begin, task.ended, id, State::Run});
        }
        for (std::uint32_t i = 0; i + 1 < kCount; ++i)
            builder.addDependency(TaskId{i}, TaskId{i + 1});
        const Trace trace = std::move(builder).build(Time{std::chrono::nanoseconds(kCount)});
        QCOMPARE(spanOf(Strands(trace)).count(), std::int64_t{kCount});
    }

    void circlesOfTasksWithoutLengthDoNotHang()
    {
        using namespace trace;
        TraceBuilder builder;
        Task task;
        task.function = builder.function("f", 1);
        task.submitted = task.ready = task.started = task.ended = Time{1s};
        task.outcome = Outcome::Finished;
        task.lane = builder.addLane({"worker 1", LaneKind::Worker, 0});
        const TaskId first = builder.addTask(task);
        const TaskId second = builder.addTask(task);
        builder.addDependency(first, second);
        builder.addDependency(second, first);
        builder.addInterval(kDriverLane, {Time{}, Time{2s}, kNoTask, State::Run});
        const Trace trace = std::move(builder).build(Time{2s});
        QCOMPARE(spanOf(Strands(trace)).count(), Duration(2s).count());
    }
};

QTEST_GUILESS_MAIN(TestSpan)
#include "tst_span.moc"
