#include "engine/analysis/analysis.h"
#include "engine/analysis/slack.h"
#include "engine/trace/trace_builder.h"
#include "tests/support/greedy_schedule.h"
#include "tests/support/random_trace.h"
#include "tests/support/text_timeline.h"

#include <QtTest>

#include <algorithm>
#include <chrono>
#include <map>
#include <numeric>
#include <vector>

using namespace makespan;
using namespace makespan::analysis;
using namespace std::chrono_literals;
using trace::Duration;
using trace::kNever;
using trace::TaskId;
using trace::Time;
using trace::Trace;

namespace {

// The slack of every task in seconds; '-' where there is none.
QString slackOfText(const char* text)
{
    QStringList told;
    for (const Duration slack : slackOf(test::traceFromText(text)))
        told += slack == Duration::max() ? QString("-") : QString::number(trace::seconds(slack));
    return told.join(' ');
}

// The makespan when one task takes longer: every task begins when its inputs are there and its worker is free of the
// task before it. Slow and obvious.
std::int64_t makespanWith(const Trace& trace, std::size_t longer, std::int64_t more)
{
    std::vector<std::size_t> order(trace.taskCount());
    std::iota(order.begin(), order.end(), 0U);
    const auto id = [](std::size_t i) { return TaskId(std::uint32_t(i)); };
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return trace.task(id(a)).started < trace.task(id(b)).started;
    });
    std::vector<std::int64_t> ended(trace.taskCount());
    std::map<trace::LaneId, std::int64_t> free;
    std::int64_t end = 0;
    for (const std::size_t i : order) {
        const trace::Task task = trace.task(id(i));
        std::int64_t begin = free[task.lane];
        for (const TaskId input : trace.dependencies(id(i)))
            begin = std::max(begin, ended[trace::index(input)]);
        ended[i] = begin + (task.ended - task.started).count() + (i == longer ? more : 0);
        free[task.lane] = ended[i];
        end = std::max(end, ended[i]);
    }
    return end;
}

} // namespace

class TestSlack : public QObject
{
    Q_OBJECT

private slots:

    void aTaskMayEndAsLateAsWhatFollowsAllows_data()
    {
        QTest::addColumn<QString>("timeline");
        QTest::addColumn<QString>("slack");

        QTest::newRow("the longest of three") << "driver   |!!!!|\n"
                                                 "worker 1 |aaaa|\n"
                                                 "worker 2 |bb..|\n"
                                                 "worker 3 |c...|\n"
                                              << "0 2 3";
        QTest::newRow("an input") << "driver   |!!!!!|\n"
                                     "worker 1 |aaacc|\n"
                                     "worker 2 |bb...|\n"
                                     "C: needs A B\n"
                                  << "0 1 0";
        QTest::newRow("the next one on the worker") << "driver   |!!!!!!|\n"
                                                       "worker 1 |aaaaaa|\n"
                                                       "worker 2 |bb.c..|\n"
                                                       "C: submitted 3\n"
                                                    << "0 3 2";
        QTest::newRow("a chain of others") << "driver   |!!!!!!|\n"
                                              "worker 1 |aaaadd|\n"
                                              "worker 2 |b.c...|\n"
                                              "C: submitted 2, needs B\n"
                                              "D: needs A C\n"
                                           << "0 2 1 0";
        QTest::newRow("the driver works on before its get") << "driver   |###!#|\n"
                                                               "worker 1 |aaaa.|\n"
                                                               "worker 2 |bb...|\n"
                                                            << "0 2";
        QTest::newRow("what it submitted late has to follow") << "driver   |!!!!!|\n"
                                                                 "worker 1 |AAAA.|\n"
                                                                 "worker 2 |..BBB|\n"
                                                                 "B: submitted 2, parent A\n"
                                                              << "1 0";
        QTest::newRow("a get inside a task") << "driver   |!!!!!!|\n"
                                                "worker 1 |A!!!AA|\n"
                                                "worker 2 |.BBB..|\n"
                                                "worker 3 |.CC...|\n"
                                                "B: submitted 1, parent A\n"
                                                "C: submitted 1, parent A\n"
                                             << "0 0 1";
        QTest::newRow("calls on one actor") << "driver    |!!!!!|\n"
                                               "Counter 1 |aa.bb|\n"
                                               "worker 1  |ccc..|\n"
                                               "A: actor Counter 1\n"
                                               "B: actor Counter 1, needs C\n"
                                            << "1 0 0";
        QTest::newRow("nobody waits for it") << "driver   |#~~~|\n"
                                                "worker 1 |.aa.|\n"
                                                "A: submitted 1\n"
                                             << "1";
        QTest::newRow("it had not ended") << "driver   |#~~~|\n"
                                             "worker 1 |.aaa|\n"
                                             "A: submitted 1, pending\n"
                                          << "-";
    }

    void aTaskMayEndAsLateAsWhatFollowsAllows()
    {
        QFETCH(QString, timeline);
        QFETCH(QString, slack);
        QCOMPARE(slackOfText(qPrintable(timeline)), slack);
    }

    void aGetWaitsForItsOwnTasksOnly()
    {
        // Two tasks of 1 and 2 s; the driver gets the first, works for 3 s and ends.
        using namespace trace;
        TraceBuilder builder;
        std::vector<TaskId> tasks;
        for (int i = 0; i < 2; ++i) {
            Task task;
            task.function = builder.function("f", 1);
            task.submitted = task.ready = task.started = Time{};
            task.ended = Time{(i + 1) * 1s};
            task.lane = builder.addLane({"worker", LaneKind::Worker, std::uint32_t(i)});
            task.outcome = Outcome::Finished;
            tasks.push_back(builder.addTask(task));
            builder.addInterval(task.lane, {Time{}, task.ended, tasks.back(), State::Run});
        }
        builder.addInterval(kDriverLane, {Time{}, Time{1s}, kNoTask, State::Blocked});
        builder.addInterval(kDriverLane, {Time{1s}, Time{4s}, kNoTask, State::Run});
        Call get;
        get.kind = CallKind::Get;
        get.begin = Time{};
        get.end = Time{1s};
        get.futures = 1;
        get.task = tasks[0];
        builder.addCall(get);
        const auto slack = slackOf(std::move(builder).build(Time{4s}));
        QVERIFY(slack[0] == 0s);
        QVERIFY(slack[1] == 2s);
    }

    void soMuchLongerAndNoMoreLeavesAGreedyScheduleAsLong()
    {
        test::Random random(31);
        for (int round = 0; round < 1'000; ++round) {
            const Trace trace = test::greedySchedule(random);
            const std::int64_t makespan = trace.makespan().count();
            const auto slack = slackOf(trace);
            for (std::size_t i = 0; i < trace.taskCount(); ++i) {
                QCOMPARE(makespanWith(trace, i, 0), makespan);
                QCOMPARE(makespanWith(trace, i, slack[i].count()), makespan);
                QCOMPARE(makespanWith(trace, i, slack[i].count() + 1), makespan + 1);
            }
        }
    }

    void theCriticalPathHasNoSlack()
    {
        test::Random random(32);
        for (int round = 0; round < 500; ++round) {
            const Trace trace = test::greedySchedule(random);
            const auto slack = slackOf(trace);
            for (const CriticalStep& step : analyse(trace).criticalPath) {
                if (step.task != trace::kNoTask)
                    QVERIFY(slack[trace::index(step.task)] == 0ns);
            }
        }
    }

    void slackOfAnythingIsWithinTheRun()
    {
        test::Random random(33);
        for (int round = 0; round < 2'000; ++round) {
            const Trace trace = test::anyTrace(random);
            const auto slack = slackOf(trace);
            QCOMPARE(slack.size(), trace.taskCount());
            for (std::size_t i = 0; i < slack.size(); ++i) {
                const Time ended = trace.task(TaskId(std::uint32_t(i))).ended;
                if (ended == kNever)
                    QVERIFY(slack[i] == Duration::max());
                else
                    QVERIFY(slack[i] >= 0ns && slack[i] <= Time{trace.makespan()} - ended);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestSlack)
#include "tst_slack.moc"
