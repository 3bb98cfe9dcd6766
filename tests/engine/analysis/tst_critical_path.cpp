#include "engine/analysis/analysis.h"
#include "tests/support/text_timeline.h"

#include <QtTest>

using namespace makespan;
using namespace makespan::analysis;

namespace {

const char* name(WaitReason reason)
{
    switch (reason) {
    case WaitReason::Nothing:
        return "nothing";
    case WaitReason::Driver:
        return "driver";
    case WaitReason::Dependency:
        return "dependency";
    case WaitReason::Worker:
        return "worker";
    case WaitReason::ActorQueue:
        return "actor queue";
    }
    return "";
}

// "driver 0-2 nothing 0; A 2-4 driver 0"
QString path(const char* text)
{
    QStringList steps;
    for (const CriticalStep& step : analyse(test::traceFromText(text)).criticalPath) {
        const QString who = step.task == trace::kNoTask
                                ? QString("driver")
                                : QString(QChar(char('A' + trace::index(step.task))));
        steps += QString("%1 %2-%3 %4 %5")
                     .arg(who)
                     .arg(trace::seconds(step.begin))
                     .arg(trace::seconds(step.end))
                     .arg(name(step.reason))
                     .arg(trace::seconds(step.waited));
    }
    return steps.join("; ");
}

} // namespace

class TestCriticalPath : public QObject
{
    Q_OBJECT

private slots:

    void everyWaitHasItsReason_data()
    {
        QTest::addColumn<QString>("timeline");
        QTest::addColumn<QString>("expected");

        // B's worker has been free since 1, but two of three slots only since 2.
        QTest::newRow("it waited for slots that others had") << "driver   |!!!!|\n"
                                                                "worker 1 |c.bb|\n"
                                                                "worker 2 |aa..|\n"
                                                                "A: slots 2\n"
                                                                "B: slots 3\n"
                                                             << "A 0-2 nothing 0; B 2-4 worker 2";
        QTest::newRow("the driver submits after its own work")
            << "driver   |##!!#|\n"
               "worker 1 |..aa.|\n"
               "A: submitted 2\n"
            << "driver 0-2 nothing 0; A 2-4 driver 0; driver 4-5 dependency 2";
        QTest::newRow("a task that starts with the run") << "driver   |!!|\n"
                                                            "worker 1 |aa|\n"
                                                         << "A 0-2 nothing 0";
        QTest::newRow("four tasks on three workers: the last one had no worker")
            << "driver   |!!!|\n"
               "worker 1 |aab|\n"
               "worker 2 |cc.|\n"
               "worker 3 |dd.|\n"
            << "A 0-2 nothing 0; B 2-3 worker 2";
        QTest::newRow("an input") << "driver   |!!!!|\n"
                                     "worker 1 |a...|\n"
                                     "worker 2 |bbcc|\n"
                                     "C: needs A B\n"
                                  << "B 0-2 nothing 0; C 2-4 dependency 2";
        QTest::newRow("calls on one actor") << "driver    |!!!|\n"
                                               "Counter 1 |abc|\n"
                                               "A: actor Counter 1\n"
                                               "B: actor Counter 1\n"
                                               "C: actor Counter 1\n"
                                            << "A 0-1 nothing 0; B 1-2 actor queue 1; "
                                               "C 2-3 actor queue 2";
        QTest::newRow("a task waits for the tasks that it submitted")
            << "driver   |!!!!!!|\n"
               "worker 1 |A!!!AA|\n"
               "worker 2 |.BBB..|\n"
               "worker 3 |.CC...|\n"
               "B: submitted 1, parent A\n"
               "C: submitted 1, parent A\n"
            << "A 0-1 nothing 0; B 1-4 driver 0; A 4-6 dependency 3";
        QTest::newRow("a worker that a blocked task gave up")
            << "driver   |!!!!|\n"
               "worker 1 |AA!A|\n"
               "extra 1  |..B.|\n"
               "B: submitted 1, parent A\n"
            << "A 0-2 nothing 0; B 2-3 worker 1; A 3-4 dependency 1";
        QTest::newRow("no driver: the task that ended last") << "worker 1 |aa..|\n"
                                                                "worker 2 |..bb|\n"
                                                                "B: needs A\n"
                                                             << "A 0-2 nothing 0; "
                                                                "B 2-4 dependency 2";
        QTest::newRow("a driver that waits for nothing") << "driver   |##.|\n"
                                                            "worker 1 |aaa|\n"
                                                            "A: pending\n"
                                                         << "driver 0-3 nothing 0";
    }

    void everyWaitHasItsReason()
    {
        QFETCH(QString, timeline);
        QFETCH(QString, expected);
        QCOMPARE(path(qPrintable(timeline)), expected);
    }

    void stepsDoNotOverlapAndWaitsFillTheGaps()
    {
        const Analysis analysis = analyse(test::traceFromText(R"(
            driver   |#^!!!!#^!!!!#|
            worker 1 |..aaaa..ccc..|
            worker 2 |..bb....dddd.|
            A: submitted 2
            B: submitted 2
            C: submitted 8
            D: submitted 8
        )"));
        trace::Time last{};
        for (const CriticalStep& step : analysis.criticalPath) {
            QVERIFY(step.begin >= last);
            last = step.end;
        }
        QVERIFY(last == trace::Time{analysis.measures.makespan});
        QCOMPARE(analysis.criticalPath.size(), std::size_t{5});
    }
};

QTEST_GUILESS_MAIN(TestCriticalPath)
#include "tst_critical_path.moc"
