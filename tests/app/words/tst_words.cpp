#include "app/words/equation.h"
#include "app/words/explanation.h"
#include "app/words/lesson_text.h"
#include "app/words/quantities.h"
#include "app/words/run_summary.h"
#include "engine/analysis/analysis.h"
#include "engine/trace/trace_builder.h"
#include "tests/support/text_timeline.h"

#include <QLocale>
#include <QTest>

using namespace makespan;
using namespace std::chrono_literals;

namespace {

words::Explanation explained(std::string_view timeline)
{
    const trace::Trace trace = test::traceFromText(timeline);
    return words::explain(trace, analysis::analyse(trace));
}

QStringList sentences(const words::Explanation& explanation)
{
    QStringList lines;
    for (const words::LossSentence& loss : explanation.losses) {
        lines << loss.sentence;
    }
    return lines;
}

} // namespace

class WordsTest : public QObject
{
    Q_OBJECT

private slots:

    void numbersAreWrittenAsTheLanguageDoes()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(words::durationText(1052ms), QStringLiteral("1,052 s"));
        QCOMPARE(words::ratioText(3.75), QStringLiteral("3,75"));
        QCOMPARE(words::ratioText(1234.5), QStringLiteral("1234,5"));
        QCOMPARE(words::percentText(0.9375), QStringLiteral("93,8 %"));
        QLocale::setDefault(before);
        QCOMPARE(words::ratioText(3.75), QStringLiteral("3.75"));
    }

    void aLessonWithoutATranslationSpeaksAsItsFileDoes()
    {
        QCOMPARE(words::lessonText("What I tried"), QStringLiteral("What I tried"));
        QCOMPARE(words::lessonSummary("One\ntwo.\n\n    S = 4\n\nThree."),
                 QStringLiteral("One\ntwo.\n\n    S = 4\n\nThree."));
    }

    void durationsHaveAUnitThatFits_data()
    {
        QTest::addColumn<qint64>("nanoseconds");
        QTest::addColumn<QString>("text");
        const auto row = [](qint64 nanoseconds, const char* text) {
            QTest::newRow(text) << nanoseconds << QString::fromUtf8(text);
        };
        row(0, "0 s");
        row(20, "20 ns");
        row(1'500, "1.5 µs");
        row(400'000, "400 µs");
        row(1'800'000, "1.8 ms");
        row(50'000'000, "50 ms");
        row(1'051'800'000, "1.052 s");
        row(4'000'000'000, "4 s");
        row(123'456'000'000, "123.5 s");
        row(999'999'060, "1 s");
        row(999'940'000, "999.9 ms");
        row(9'999'800, "10 ms");
        row(-2'000'000, "-2 ms");
    }

    void durationsHaveAUnitThatFits()
    {
        QFETCH(qint64, nanoseconds);
        QFETCH(QString, text);
        QCOMPARE(words::durationText(trace::Duration(nanoseconds)), text);
    }

    void ratiosLoseNeedlessZeros()
    {
        QCOMPARE(words::ratioText(4), QStringLiteral("4"));
        QCOMPARE(words::ratioText(3.75), QStringLiteral("3.75"));
        QCOMPARE(words::ratioText(3.8505), QStringLiteral("3.85"));
        QCOMPARE(words::ratioText(0.00147), QStringLiteral("0.0015"));
        QCOMPARE(words::ratioText(-1e-9), QStringLiteral("0"));
        QCOMPARE(words::percentText(0.9375), QStringLiteral("93.8 %"));
        QCOMPARE(words::percentText(1), QStringLiteral("100 %"));
    }

    void aPerfectRunMissesNothing()
    {
        const words::Explanation explanation = explained("driver   |!!!!|\n"
                                                         "worker 1 |AAAA|\n"
                                                         "worker 2 |BBBB|\n");
        QCOMPARE(
            explanation.headline,
            QStringLiteral(
                "With 2 workers the program takes 4 s. One task after the other it takes 8 s (estimated "
                "from the tasks). So the speedup is 2 and the efficiency 100 %."));
        QVERIFY(explanation.losses.empty());
        QCOMPARE(explanation.gap, QString());
    }

    void eachPartOfTheGapHasItsSentenceLargestFirst()
    {
        const words::Explanation explanation = explained("driver   |##!!!!!!|\n"
                                                         "worker 1 |..AAAA..|\n"
                                                         "worker 2 |..BBBBBB|\n"
                                                         "worker 3 |........|\n"
                                                         "A: submitted 2\n"
                                                         "B: submitted 2\n");
        QCOMPARE(
            sentences(explanation).join(QLatin1Char('\n')),
            QStringLiteral(
                "0.75 because 1 place never got anything to do.\n"
                "0.5 for the serial part: 4 s of the workers' time was lost while only the driver "
                "worked.\n"
                "0.25 for imbalance: workers were idle for 2 s in all while the last tasks ran on "
                "others."));
        QCOMPARE(
            explanation.gap,
            QStringLiteral("3 workers could work at the same time, so the speedup could be 3. What "
                           "is missing, 1.5, is made up of:"));
        for (const words::LossSentence& loss : explanation.losses) {
            QVERIFY(!loss.advice.isEmpty());
        }
    }

    void thePartsAddUpInTheirShownDigits()
    {
        analysis::Analysis row5;
        row5.places = 4;
        row5.measures.speedup = 4050 / 1051.8;
        row5.losses.serial = 155.0 / 1051.8;
        row5.losses.overhead = 1.6 / 1051.8;
        row5.losses.imbalance = 0.6 / 1051.8;
        QCOMPARE(words::equation(row5),
                 QString::fromUtf8("3.8505 = 4 − 0.1474 (serial part) − 0.0015 (overhead) − 0.0006 "
                                   "(imbalance)"));

        // Thirds: rounded one by one they would miss the sum.
        analysis::Analysis thirds;
        thirds.places = 2;
        thirds.measures.speedup = 1;
        thirds.losses.serial = thirds.losses.dependency = thirds.losses.imbalance = 1.0 / 3;
        QCOMPARE(words::equation(thirds),
                 QString::fromUtf8("1 = 2 − 0.3334 (serial part) − 0.3333 (dependencies) − 0.3333 "
                                   "(imbalance)"));

        analysis::Analysis gain;
        gain.places = 3;
        gain.measures.speedup = 4;
        gain.losses.serial = -1;
        QCOMPARE(words::equation(gain), QString::fromUtf8("4 = 3 + 1 (driver's own work)"));
    }

    void aRunThatTakesNoTimeHasNoSpeedup()
    {
        const trace::Trace trace;
        const words::Explanation explanation = words::explain(trace, analysis::analyse(trace));
        QVERIFY2(explanation.headline.endsWith(QStringLiteral(
                     "takes 0 s: nothing in it took any time, so there is no speedup.")),
                 qPrintable(explanation.headline));
        QVERIFY(explanation.losses.empty());
    }

    void aRunThatDidNotEndHasNoSpeedup()
    {
        trace::TraceBuilder builder;
        builder.info().status = trace::Status::Deadlock;
        builder.info().workers = 2;
        const trace::Trace trace = std::move(builder).build(trace::Time{2s});
        const words::Explanation explanation = words::explain(trace, analysis::analyse(trace));
        QCOMPARE(explanation.headline,
                 QStringLiteral(
                     "With 2 workers the program came to a standstill after 2 s: a deadlock, so "
                     "there is no speedup."));
        QVERIFY(explanation.losses.empty());
        QVERIFY(explanation.limit.isEmpty());
    }

    void tasksThatTakeMoreOrLessThanAWorkerAreSaidToDoSo()
    {
        const words::Explanation several = explained("driver   |!!!!|\n"
                                                     "worker 1 |aabb|\n"
                                                     "worker 2 |c...|\n"
                                                     "A: slots 1\n"
                                                     "B: slots 2\n");
        QCOMPARE(sentences(several).join(QLatin1Char('\n')),
                 QStringLiteral(
                     "0.75 for imbalance: workers were idle for 3 s in all while tasks ran that "
                     "take several workers each, or the last ones ran on others."));
        const words::Explanation less = explained("driver   |!!!!|\n"
                                                  "worker 1 |aaaa|\n"
                                                  "extra 1  |bbbb|\n"
                                                  "A: slots 0.5\n"
                                                  "B: slots 0.5\n");
        QCOMPARE(sentences(less).join(QLatin1Char('\n')),
                 QStringLiteral(
                     "1 gained: tasks that take less than a worker ran beside others, so for 4 s "
                     "more of them ran than there are workers."));
    }

    void cancelledTasksAreSaidToBeLeftUndone()
    {
        const trace::Trace cut = test::traceFromText("driver   |!!|\n"
                                                     "worker 1 |aa|\n"
                                                     "worker 2 |bb|\n"
                                                     "B: cancelled\n");
        const analysis::SerialTime serial{trace::Duration(9s), analysis::SerialSource::Virtual};
        const words::Explanation explanation = words::explain(cut, analysis::analyse(cut, serial));
        QCOMPARE(sentences(explanation).join(QLatin1Char('\n')),
                 QStringLiteral(
                     "2.5 gained: tasks were cancelled; one after the other, every task is done to "
                     "its end, which takes 5 s longer."));
        QVERIFY(!explanation.limit.contains(QStringLiteral("cannot exceed")));
    }

    void aGainSaysWhereItComesFrom()
    {
        const words::Explanation driver = explained("driver   |##!|\n"
                                                    "worker 1 |aaa|\n");
        QCOMPARE(sentences(driver).join(QLatin1Char('\n')),
                 QStringLiteral(
                     "0.6667 gained: the driver did a part of the work itself, for 2 s, while "
                     "tasks ran on the workers."));
        QCOMPARE(driver.gap,
                 QStringLiteral("1 worker could work at the same time; yet the speedup is "
                                "0.6667 more than 1. That is made up of:"));

        const trace::Trace cut = test::traceFromText("driver   |!!|\n"
                                                     "worker 1 |aa|\n"
                                                     "worker 2 |bb|\n"
                                                     "B: pending\n");
        const analysis::SerialTime serial{trace::Duration(9s), analysis::SerialSource::Virtual};
        const words::Explanation abandoned = words::explain(cut, analysis::analyse(cut, serial));
        QCOMPARE(sentences(abandoned).join(QLatin1Char('\n')),
                 QStringLiteral(
                     "2.5 gained: the program ended before one of its tasks had; one after the "
                     "other, every task is done to its end, which takes 5 s longer."));
        QVERIFY(!abandoned.limit.contains(QStringLiteral("cannot exceed")));
    }

    void howManyRanAtOnceIsSaid()
    {
        QCOMPARE(
            explained("driver   |!!!!|\n"
                      "worker 1 |AABB|\n"
                      "worker 2 |CCC.|\n")
                .parallelism,
            QStringLiteral("On average 1.75 tasks ran at the same time, at most 2: every place had "
                           "one for 75 % of the time."));
        QCOMPARE(
            explained("driver   |!!|\n"
                      "worker 1 |A.|\n"
                      "worker 2 |..|\n")
                .parallelism,
            QStringLiteral("On average 0.5 tasks ran at the same time, at most 1: fewer than there "
                           "were places for."));
        QCOMPARE(explained("driver |##|\n").parallelism, QString());
    }

    void whatARecordingDoesNotTellIsNotGuessed()
    {
        trace::RunInfo info;
        info.clock = trace::Clock::Imported;
        trace::TraceBuilder builder(info);
        const trace::LaneId lane = builder.addLane({"worker 1", trace::LaneKind::Worker, 0});
        trace::Task task;
        task.function = builder.function("f", 0);
        task.lane = lane;
        task.outcome = trace::Outcome::Finished;
        for (const trace::Time begin : {trace::Time{}, trace::Time{3s}}) {
            task.submitted = task.ready = task.started = begin;
            task.ended = begin + 1s;
            const trace::TaskId id = builder.addTask(task);
            builder.addInterval(lane, {task.started, task.ended, id, trace::State::Run});
        }
        const trace::Trace trace = std::move(builder).build(trace::Time{4s});
        const words::Explanation explanation = words::explain(trace, analysis::analyse(trace));
        QCOMPARE(
            sentences(explanation).join(QLatin1Char('\n')),
            QStringLiteral("0.5 for imbalance: workers were idle for 2 s in all. Why is not in "
                           "the recording: it tells nothing of the driver, of submissions and "
                           "of dependencies."));
        QVERIFY(explanation.losses.front().advice.isEmpty());
    }

    void stepsThatTakeNoTimeAreLeftOut()
    {
        trace::TraceBuilder builder;
        const trace::LaneId lane = builder.addLane({"worker 1", trace::LaneKind::Worker, 0});
        trace::Task task;
        task.function = builder.function("f", 1);
        task.submitted = task.ready = trace::Time{1ns};
        task.started = trace::Time{1ns};
        task.ended = trace::Time{1s};
        task.lane = lane;
        task.outcome = trace::Outcome::Finished;
        const trace::TaskId id = builder.addTask(task);
        builder.addInterval(lane, {task.started, task.ended, id, trace::State::Run});
        builder.addInterval(trace::kDriverLane,
                            {trace::Time{}, trace::Time{1ns}, trace::kNoTask, trace::State::Run});
        builder.addInterval(trace::kDriverLane, {trace::Time{1ns}, trace::Time{1s}, trace::kNoTask,
                                                 trace::State::Blocked});
        builder.addInterval(trace::kDriverLane, {trace::Time{1s}, trace::Time{1s + 40ns},
                                                 trace::kNoTask, trace::State::Run});
        const trace::Trace trace = std::move(builder).build(trace::Time{1s + 40ns});
        const words::Explanation explanation = words::explain(trace, analysis::analyse(trace));
        QCOMPARE(explanation.criticalPath.size(), std::size_t{2});
        QVERIFY(explanation.criticalPath[1].contains(QStringLiteral("f, task 0")));
    }

    void theTextHasAllOfIt()
    {
        const words::Explanation explanation = explained("driver   |!!!!!!|\n"
                                                         "worker 1 |AA..CC|\n"
                                                         "worker 2 |BBBB..|\n"
                                                         "C: needs A B\n");
        const QString text = words::plainText(explanation);
        QVERIFY(text.contains(explanation.headline));
        QVERIFY(text.contains(explanation.gap));
        QVERIFY(text.contains(explanation.limit));
        QVERIFY(!explanation.losses.empty());
        for (const words::LossSentence& loss : explanation.losses) {
            QVERIFY(text.contains(loss.sentence));
            QVERIFY(text.contains(loss.advice));
        }
        for (const QString& step : explanation.criticalPath) {
            QVERIFY(text.contains(step));
        }
    }

    void theCriticalPathNamesTasksAndReasons()
    {
        const words::Explanation explanation = explained("driver   |!!!!!!|\n"
                                                         "worker 1 |AA..CC|\n"
                                                         "worker 2 |BBBB..|\n"
                                                         "C: needs A B\n");
        const QString path =
            explanation.criticalPath.empty() ? QString() : explanation.criticalPath.back();
        QVERIFY2(path.contains(QStringLiteral("4 s – 6 s  C, task 2")), qPrintable(path));
        QVERIFY2(explanation.limit.contains(QStringLiteral("the span, takes 6 s")),
                 qPrintable(explanation.limit));
    }

    void aLongCriticalPathIsShortened()
    {
        trace::Trace trace = test::traceFromText("driver   |!!!!!!!!!!!!!!!!!!!!!!!!!!|\n"
                                                 "worker 1 |ABCDEFGHIJKLMNOPQRSTUVWXYZ|\n");
        const analysis::Analysis analysis = analysis::analyse(trace);
        QVERIFY(analysis.criticalPath.size() > 20);
        const words::Explanation explanation = words::explain(trace, analysis);
        QCOMPARE(explanation.criticalPath.size(), std::size_t{13});
        QVERIFY(explanation.criticalPath[6].contains(QStringLiteral("more steps")));
    }

    void theEndOfARunIsOneSentence()
    {
        execution::RunResult result;
        QCOMPARE(words::endText(result), QString());
        result.status = trace::Status::Failed;
        result.error = execution::RunError{"ValueError", "no", 7, "Traceback"};
        QCOMPARE(words::endText(result),
                 QStringLiteral("The program failed in line 7: ValueError: no"));
        result.error->line = 0;
        QCOMPARE(words::endText(result), QStringLiteral("The program failed: ValueError: no"));
        result.status = trace::Status::Timeout;
        QVERIFY(words::endText(result).contains(QStringLiteral("time limit")));
        result.status = trace::Status::Cancelled;
        QVERIFY(words::endText(result).contains(QStringLiteral("interrupted")));
        result.status = trace::Status::Deadlock;
        result.error->message = "A waits for B";
        QCOMPARE(words::endText(result), QStringLiteral("Deadlock: A waits for B"));
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "tst_words.moc"
