#include "tests/support/text_timeline.h"

#include <QtTest>

#include <stdexcept>

using namespace makespan::trace;
using namespace makespan::test;
using namespace std::chrono_literals;

class TestTextTimeline : public QObject
{
    Q_OBJECT

private slots:

    void charactersBecomeIntervalsOfTheirTask()
    {
        const Trace trace = traceFromText(R"(
            driver   |#~!!!.|
            worker 1 |^AA!aa|
            worker 2 |..BB  |
            B: submitted 1
        )");
        QCOMPARE(trace.makespan().count(), Duration(6s).count());
        QCOMPARE(trace.taskCount(), std::size_t{2});
        QVERIFY(trace.task(TaskId{0}).started == Time{0s});
        QVERIFY(trace.task(TaskId{0}).ended == Time{6s});
        QVERIFY(trace.task(TaskId{1}).submitted == Time{1s});
        QVERIFY(trace.task(TaskId{1}).started == Time{2s});
        const auto worker = trace.intervals(LaneId{1});
        QCOMPARE(worker.size(), std::size_t{4});
        QVERIFY((worker[0] == Interval{Time{0s}, Time{1s}, TaskId{0}, State::Overhead}));
        QVERIFY((worker[1] == Interval{Time{1s}, Time{3s}, TaskId{0}, State::Run}));
        QVERIFY((worker[2] == Interval{Time{3s}, Time{4s}, TaskId{0}, State::Blocked}));
        QVERIFY((worker[3] == Interval{Time{4s}, Time{6s}, TaskId{0}, State::Sleep}));
        const auto driver = trace.intervals(kDriverLane);
        QVERIFY((driver[2] == Interval{Time{2s}, Time{5s}, kNoTask, State::Blocked}));
    }

    void aTaskIsReadyWhenWhatItNeedsHasEnded()
    {
        const Trace trace = traceFromText(R"(
            worker 1 |AAC|
            worker 2 |B..|
            C: needs A B
        )");
        QVERIFY(trace.task(TaskId{2}).ready == Time{2s});
        QCOMPARE(trace.dependencies(TaskId{2}).size(), std::size_t{2});
    }

    void whatIsDrawnFromATraceReadsTheSameAgain()
    {
        const std::string text = "driver    |##^^?!!.|\n"
                                 "worker 1  |^AA!aa..|\n"
                                 "worker 2  |..BB.CCC|\n"
                                 "extra 1   |....DD..|\n"
                                 "Counter 1 |.eeee...|\n"
                                 "C: submitted 1, needs A B, ready 4, pending\n"
                                 "D: submitted 2, parent A, attempt 1, failed\n"
                                 "E: actor Counter 1\n"
                                 "F: slots 0.5, cancelled\n"
                                 "G:\n";
        QCOMPARE(QString::fromStdString(textFromTrace(traceFromText(text, 100ms), 100ms)),
                 QString::fromStdString(text));
    }

    void anUnknownCharacterIsNamed()
    {
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, traceFromText("worker 1 |A%|"));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, traceFromText("A: colour red"));
    }
};

QTEST_GUILESS_MAIN(TestTextTimeline)
#include "tst_text_timeline.moc"
