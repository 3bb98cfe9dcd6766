#include "engine/analysis/analysis.h"
#include "engine/analysis/parallelism.h"
#include "tests/support/random_trace.h"
#include "tests/support/text_timeline.h"

#include <QtTest>

#include <algorithm>
#include <chrono>
#include <numeric>

using namespace makespan;
using namespace makespan::analysis;
using namespace std::chrono_literals;

class TestParallelism : public QObject
{
    Q_OBJECT

private slots:

    void stepsFollowTheRunningTasks()
    {
        // The driver's own second counts nothing, nor do overhead and blocking.
        const Parallelism parallelism = parallelismOf(test::traceFromText(R"(
            driver   |#!!!!!!|
            worker 1 |.^AabB.|
            worker 2 |..C!CD.|
            A: submitted 1
            B: submitted 1
            C: submitted 1
            D: submitted 1
        )"));
        QStringList told;
        for (const ParallelismStep& step : parallelism.steps)
            told += QString("%1:%2").arg(trace::seconds(step.begin)).arg(step.running);
        QCOMPARE(told.join(' '), QString("0:0 2:2 3:1 4:2 6:0"));
        QCOMPARE(parallelism.lengths, (std::vector<trace::Duration>{3s, 1s, 3s}));
    }

    void aRunThatEndsAtFullSpeedHasNoStepAtItsEnd()
    {
        const Parallelism parallelism =
            parallelismOf(test::traceFromText("driver   |!!|\nworker 1 |aa|\n"));
        QVERIFY(parallelism.steps == (std::vector<ParallelismStep>{{trace::Time{}, 1}}));
        QVERIFY(parallelismOf(trace::Trace{}).steps.empty());
    }

    void everyStepSaysHowManyTasksRunAsCountingDoes()
    {
        test::Random random(22);
        for (int round = 0; round < 300; ++round) {
            const trace::Trace trace = test::anyTrace(random);
            std::uint32_t before = 0;
            for (const ParallelismStep& step : parallelismOf(trace).steps) {
                std::uint32_t running = 0;
                for (std::size_t i = 0; i < trace.lanes().size(); ++i) {
                    for (const trace::Interval& interval :
                         trace.intervals(trace::LaneId(std::uint32_t(i)))) {
                        const bool runs = interval.state == trace::State::Run
                                          || interval.state == trace::State::Sleep;
                        running += runs && interval.task != trace::kNoTask
                                           && interval.begin <= step.begin
                                           && step.begin < interval.end
                                       ? 1
                                       : 0;
                    }
                }
                QCOMPARE(step.running, running);
                QVERIFY(step.begin == trace::Time{} || running != before);
                before = running;
            }
        }
    }

    void lengthsOfAnythingSumToTheMakespanAndTheirMeanToTheTasksWork()
    {
        test::Random random(21);
        for (int round = 0; round < 1'000; ++round) {
            const trace::Trace trace = test::anyTrace(random);
            const Parallelism parallelism = parallelismOf(trace);
            const auto& lengths = parallelism.lengths;
            QVERIFY(std::accumulate(lengths.begin(), lengths.end(), trace::Duration{0})
                    == trace.makespan());
            trace::Duration running{0};
            for (std::size_t i = 0; i < lengths.size(); ++i)
                running += lengths[i] * static_cast<std::int64_t>(i);
            trace::Duration expected{0};
            for (std::size_t i = 0; i < trace.lanes().size(); ++i) {
                for (const trace::Interval& interval :
                     trace.intervals(trace::LaneId(std::uint32_t(i)))) {
                    const bool runs = interval.state == trace::State::Run
                                      || interval.state == trace::State::Sleep;
                    if (runs && interval.task != trace::kNoTask)
                        expected += interval.end - interval.begin;
                }
            }
            QVERIFY(running == expected);
            const Analysis analysis = analyse(trace);
            QCOMPARE(analysis.measures.peakParallelism, int(lengths.size() - 1));
            QCOMPARE(analysis.running, lengths);
            QCOMPARE(analysis.parallelismSteps, parallelism.steps.size());
            QVERIFY(std::is_sorted(parallelism.steps.begin(), parallelism.steps.end(),
                                   [](const auto& a, const auto& b) { return a.begin < b.begin; }));
        }
    }
};

QTEST_GUILESS_MAIN(TestParallelism)
#include "tst_parallelism.moc"
