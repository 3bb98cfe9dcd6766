#include "tests/app/cli/program.h"

#include <QImage>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace makespan::tests;
using Json = nlohmann::json;

class CliSweepTest : public QObject
{
    Q_OBJECT

private slots:

    void theTableHasALineForEachPoint()
    {
        const Outcome outcome = run({"sweep", shipped("lecture/05_more_tasks"), "--over",
                                     "tasks=12..16", "--set", "step=0"});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.err, QString());
        QCOMPARE(outcome.out, QStringLiteral("tasks  makespan  speedup  efficiency  runs\n"
                                             "   12       3 s        4       100 %     1\n"
                                             "   13       4 s     3.25      81.3 %     1\n"
                                             "   14       4 s      3.5      87.5 %     1\n"
                                             "   15       4 s     3.75      93.8 %     1\n"
                                             "   16       4 s        4       100 %     1\n"));
    }

    void theSweepOfTheFileIsTheDefault()
    {
        const Outcome outcome = run({"sweep", shipped("lecture/02_parallel_tasks")});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.out.startsWith("workers  makespan"));
        QCOMPARE(outcome.out.count('\n'), 9);
    }

    void machineKeysCanBeSwept()
    {
        const Outcome outcome =
            run({"sweep", shipped("lecture/10_num_cpus"), "--set", "kind=compute", "--set",
                 "loops=2000", "--over", "cores=1,2,4", "--json"});
        QCOMPARE(outcome.code, 0);
        const Json json = Json::parse(outcome.out.toStdString());
        QCOMPARE(json["schema"].get<std::string>(), std::string("makespan.sweep/1"));
        QCOMPARE(json["runs"].size(), std::size_t{3});
        QVERIFY(json["complete"].get<bool>());
        for (const Json& one : json["runs"]) {
            const double cores = one["values"]["cores"].get<double>();
            QVERIFY(qAbs(one["speedup"].get<double>() / cores - 1) < 0.1);
        }
    }

    void csvAndChartAreWritten()
    {
        Folder folder;
        const Outcome outcome = run({"sweep", shipped("lecture/05_more_tasks"), "--csv",
                                     folder.path("s.csv"), "--chart", folder.path("s.png")});
        QCOMPARE(outcome.code, 0);
        const QByteArray csv = folder.read("s.csv");
        QVERIFY2(csv.startsWith("tasks,workers,repetition,seed,on,makespan,"),
                 csv.left(200).constData());
        QCOMPARE(csv.count('\n'), 1 + 24 * 3);
        const QImage image(folder.path("s.png"));
        QVERIFY(image.width() > 300 && image.height() > 100);
        QCOMPARE(folder.files(), QStringList({"s.csv", "s.png"}));
    }

    void threadsAreSweptOnRequest()
    {
        const Outcome outcome =
            run({"sweep", shipped("lecture/02_parallel_tasks"), "--on", "threads", "--set",
                 "nap=0.01", "--over", "workers=1,2", "--repeat", "2", "--json"});
        QCOMPARE(outcome.code, 0);
        const Json json = Json::parse(outcome.out.toStdString());
        QCOMPARE(json["runs"].size(), std::size_t{4});
        QCOMPARE(json["runs"][3]["repetition"].get<int>(), 1);
        QCOMPARE(json["runs"][3]["on"].get<std::string>(), std::string("threads"));
    }

    void aPointThatFailsIsARowAndNotTheEnd()
    {
        Folder folder;
        const QString file = folder.write("x.py", "k = 1  #: 0..3\nprint(1 // k)\n");
        const Outcome outcome = run({"sweep", file, "--over", "k", "--csv", folder.path("s.csv")});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.contains("1 of 4 runs did not finish"), qPrintable(outcome.err));
        QVERIFY2(outcome.err.contains("ZeroDivisionError"), qPrintable(outcome.err));
        QCOMPARE(folder.read("s.csv").count('\n'), 5);
    }

    void ctrlCKeepsTheRunsThatWereMade()
    {
        Folder folder;
        Invocation invocation;
        invocation.arguments = {"sweep",  shipped("lecture/02_parallel_tasks"),
                                "--on",   "threads",
                                "--over", "nap=[0.01, 10]",
                                "--csv",  folder.path("s.csv")};
        invocation.interruptAfterMs = 1000;
        const Outcome outcome = run(invocation);
        QCOMPARE(outcome.code, 130);
        QVERIFY2(outcome.err.contains("interrupted"), qPrintable(outcome.err));
        QVERIFY2(folder.read("s.csv").contains("\n0.01,"), folder.read("s.csv").constData());
        QCOMPARE(folder.files(), QStringList({"s.csv"}));
    }

    void noProgressIsShownWhereNobodyLooks()
    {
        const Outcome outcome = run({"sweep", shipped("lecture/02_parallel_tasks")});
        QVERIFY(!outcome.err.contains("left"));
    }
};

QTEST_GUILESS_MAIN(CliSweepTest)
#include "tst_cli_sweep.moc"
