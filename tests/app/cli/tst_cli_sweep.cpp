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
        invocation.signalWhen = [&folder](const QByteArray&, const QByteArray&) {
            return folder.read("s.csv.partial").contains("\n0.01,");
        };
        const Outcome outcome = run(invocation);
        QCOMPARE(outcome.code, 130);
        QVERIFY2(outcome.err.contains("interrupted"), qPrintable(outcome.err));
        QVERIFY2(folder.read("s.csv").contains("\n0.01,"), folder.read("s.csv").constData());
        QCOMPARE(folder.files(), QStringList({"s.csv"}));
    }

    void aSweepThatWasKilledIsResumed()
    {
        Folder folder;
        const QString file =
            folder.write("x.py", "n = 1  #: 1..40\nfor i in range(400_000):\n    pass\n"
                                 "for i in range(n):\n    pass\n");
        const QStringList sweep{"sweep", file, "--over", "n", "--repeat", "2", "--csv"};
        QCOMPARE(run(sweep + QStringList{folder.path("whole.csv")}).code, 0);

        Invocation killed;
        killed.arguments = sweep + QStringList{folder.path("s.csv")};
        killed.signal = 9;
        killed.signalWhen = [&folder](const QByteArray&, const QByteArray&) {
            return folder.read("s.csv.partial").count('\n') > 4;
        };
        QCOMPARE(run(killed).code, -1);
        const QByteArray partial = folder.read("s.csv.partial");
        QVERIFY(partial.count('\n') > 4);
        QVERIFY(!folder.files().contains("s.csv"));

        // Not without being asked: the rows that were made would be lost.
        const Outcome again = run(killed.arguments);
        QCOMPARE(again.code, 2);
        QVERIFY2(again.err.contains("--resume"), qPrintable(again.err));
        QCOMPARE(folder.read("s.csv.partial"), partial);

        // A row that was known is not made again: a mark in one survives.
        folder.write("s.csv.partial", QByteArray(partial)
                                          .replace(",finished\n", ",failed\n")
                                          .left(partial.lastIndexOf(",finished") - 1));
        const Outcome resumed = run(killed.arguments + QStringList{"--resume"});
        QVERIFY2(resumed.err.contains("runs did not finish"), qPrintable(resumed.err));
        QCOMPARE(folder.files().filter("partial"), QStringList());

        folder.write("s.csv.partial", partial.left(partial.size() - 9));
        QCOMPARE(run(killed.arguments + QStringList{"--resume"}).code, 0);
        QCOMPARE(folder.read("s.csv"), folder.read("whole.csv"));

        const Outcome other = run(
            {"sweep", file, "--over", "workers=1..2", "--csv", folder.path("s.csv"), "--resume"});
        QCOMPARE(other.code, 2);
        QVERIFY2(other.err.contains("a sweep over n, not over workers"), qPrintable(other.err));
    }

    void tablesArePlottedAndCompared()
    {
        Folder folder;
        const QString scenario = shipped("lecture/02_parallel_tasks");
        for (const auto& [name, start] : {std::pair{"ideal.csv", "0"}, {"slow.csv", "0.5 s"}}) {
            QCOMPARE(run({"sweep", scenario, "--over", "tasks=1..8", "--over", "workers=[2, 4]",
                          "--set", QStringLiteral("start=") + start, "--csv", folder.path(name)})
                         .code,
                     0);
        }
        const Outcome one =
            run({"plot", folder.path("ideal.csv"), "--chart", folder.path("one.svg")});
        QVERIFY2(one.code == 0, qPrintable(one.err));
        const QByteArray lines = folder.read("one.svg");
        QVERIFY(lines.contains("2 workers") && lines.contains("4 workers"));
        QVERIFY(lines.contains(">ideal<"));

        const Outcome two =
            run({"plot", folder.path("ideal.csv"), folder.path("slow.csv"), "--chart",
                 folder.path("two.svg"), "--y", "makespan", "--title", "Two machines"});
        QVERIFY2(two.code == 0, qPrintable(two.err));
        const QByteArray compared = folder.read("two.svg");
        QVERIFY(compared.contains(">slow<") && compared.contains("Two machines"));
        QVERIFY(compared.contains("makespan"));

        QVERIFY(
            run({"plot", folder.path("ideal.csv"), "--chart", folder.path("x.svg"), "--x", "nap"})
                .err.contains("'nap' was not swept; there is tasks, workers"));
        const QString other =
            folder.write("other.csv", "n,on,makespan,speedup,status\n1,virtual,x,1,finished\n");
        const Outcome wrong = run({"plot", other, "--chart", folder.path("x.svg")});
        QCOMPARE(wrong.code, 2);
        QVERIFY2(wrong.err.contains("line 2, column 11: 'x' is no number"), qPrintable(wrong.err));
        QVERIFY(!folder.files().contains("x.svg"));
    }

    void aSavedSweepIsMadeAgain()
    {
        Folder folder;
        const Outcome first = run({"sweep", shipped("beyond/03_wait_or_get"), "--over", "seed=3..6",
                                   "--set", "queue=lifo", "--repeat", "2", "--save",
                                   folder.path("s.json"), "--csv", folder.path("first.csv")});
        QVERIFY2(first.code == 0, qPrintable(first.err));
        const Json json = Json::parse(folder.read("s.json").toStdString());
        QCOMPARE(json["machine"]["set"]["queue"].get<std::string>(), std::string("lifo"));
        QVERIFY(json["program"].get<std::string>().find("import ray") != std::string::npos);
        for (const char* key : {"version", "date", "host", "plan", "knobs"}) {
            QVERIFY2(json.contains(key), key);
        }
        const Outcome again =
            run({"sweep", folder.path("s.json"), "--csv", folder.path("again.csv")});
        QVERIFY2(again.code == 0, qPrintable(again.err));
        QCOMPARE(again.out, first.out);
        QCOMPARE(folder.read("again.csv"), folder.read("first.csv"));
        QVERIFY(folder.read("first.csv").startsWith("swept_seed,"));

        QCOMPARE(run({"plot", folder.path("s.json"), "--chart", folder.path("s.svg")}).code, 0);
        const Outcome changed = run({"sweep", folder.path("s.json"), "--set", "queue=fifo"});
        QCOMPARE(changed.code, 2);
        QVERIFY2(changed.err.contains("made again with its own"), qPrintable(changed.err));
        const Outcome wrong = run({"sweep", folder.write("x.json", "{\"schema\": 1}")});
        QCOMPARE(wrong.code, 2);
        QVERIFY2(wrong.err.contains("no sweep that was saved"), qPrintable(wrong.err));
    }

    void bothClocksAreSweptTogether()
    {
        Folder folder;
        const Outcome outcome =
            run({"sweep", shipped("lecture/02_parallel_tasks"), "--on", "both", "--set", "nap=0.01",
                 "--over", "workers=1,2,4", "--repeat", "2", "--csv", folder.path("s.csv"),
                 "--chart", folder.path("s.svg"), "--curves", "rounds,greedy"});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QCOMPARE(folder.read("s.csv").count(",virtual,"), 3);
        QCOMPARE(folder.read("s.csv").count(",threads,"), 6);
        const QByteArray chart = folder.read("s.svg");
        QVERIFY(chart.contains("lines: prediction") && chart.contains(">greedy bounds<"));
        QVERIFY(!chart.contains(">linear<"));
    }

    void aLargeSweepHasToBeWanted()
    {
        Folder folder;
        const QString slow = folder.write("x.py", "import time\nn = 1  #: 1..9\n"
                                                  "time.sleep(100 * n)\n");
        const Outcome unasked = run({"sweep", slow, "--over", "n", "--on", "threads"});
        QCOMPARE(unasked.code, 2);
        QVERIFY2(unasked.err.contains("--yes"), qPrintable(unasked.err));
        QVERIFY2(unasked.err.contains("9 runs"), qPrintable(unasked.err));
        QCOMPARE(run({"sweep", slow, "--over", "n"}).code, 0); // on virtual time it is short
        const QString quick = folder.write("y.py", "n = 1  #: 1..9\nprint(n)\n");
        const QStringList many{"sweep", quick, "--over", "n=1,2", "--repeat", "5001"};
        QCOMPARE(run(many).code, 2);
        QCOMPARE(run(many + QStringList{"--yes"}).code, 0);
    }

    void aReportIsOnePage()
    {
        Folder folder;
        const Outcome outcome =
            run({"sweep", shipped("lecture/05_more_tasks"), "--report", folder.path("r.html")});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        const QByteArray page = folder.read("r.html");
        QVERIFY(page.startsWith("<!DOCTYPE html>"));
        QVERIFY(page.contains("What if 4 tasks become 15?"));
        QCOMPARE(run({"run", shipped("lecture/02_parallel_tasks"), "--set", "nap=0.01", "--report",
                      folder.path("run.html")})
                     .code,
                 0);
        const QByteArray ran = folder.read("run.html");
        QVERIFY(ran.contains("Measured on this computer") && ran.contains("Prediction"));
        const Outcome wrong =
            run({"sweep", shipped("lecture/05_more_tasks"), "--report", folder.path("r.pdf")});
        QCOMPARE(wrong.code, 2);
        QVERIFY2(wrong.err.contains(".html"), qPrintable(wrong.err));
    }

    void lossesAreStacked()
    {
        Folder folder;
        QCOMPARE(run({"sweep", shipped("lecture/03_serial_part"), "--chart", folder.path("l.svg"),
                      "--y", "losses"})
                     .code,
                 0);
        QVERIFY(folder.read("l.svg").contains(">serial part<"));
    }

    void noProgressIsShownWhereNobodyLooks()
    {
        const Outcome outcome = run({"sweep", shipped("lecture/02_parallel_tasks")});
        QVERIFY(!outcome.err.contains("left"));
    }
};

QTEST_GUILESS_MAIN(CliSweepTest)
#include "tst_cli_sweep.moc"
