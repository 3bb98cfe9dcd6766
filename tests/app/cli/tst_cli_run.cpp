#include "tests/app/cli/program.h"

#include <QImage>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace makespan::tests;
using Json = nlohmann::json;

class CliRunTest : public QObject
{
    Q_OBJECT

private slots:

    void theProgramsOutputGoesToStdoutAndTheMeasuresToStderr_data()
    {
        QTest::addColumn<QString>("clock");
        QTest::newRow("threads") << QStringLiteral("threads");
        QTest::newRow("virtual") << QStringLiteral("virtual");
    }

    void theProgramsOutputGoesToStdoutAndTheMeasuresToStderr()
    {
        QFETCH(QString, clock);
        const Outcome outcome =
            run({"run", shipped("lecture/02_parallel_tasks"), "--on", clock, "--set", "nap=0.05"});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.out, QStringLiteral("[0, 1, 4, 9]\n"));
        for (const char* measure : {"makespan", "serial time", "speedup", "efficiency"}) {
            QVERIFY2(outcome.err.contains(QLatin1String(measure)), qPrintable(outcome.err));
        }
    }

    void aRunThatTakesNoTimeHasNoSpeedup()
    {
        Folder folder;
        const QString file = folder.write(
            "nothing.py",
            "# /// script\n"
            "# [tool.makespan]\n"
            "# machine = { step = 0 }\n"
            "# sweep = { workers = [1, 2] }\n"
            "# check = ['makespan == 0', 'speedup >= 1', '\"speedup\" in \"a speedup\"']\n"
            "# ///\n"
            "print('done')\n");
        const Outcome text = run({"run", file, "--on", "virtual"});
        QCOMPARE(text.code, 0);
        QVERIFY2(text.err.contains("speedup      –           nothing took any time"),
                 qPrintable(text.err));
        QVERIFY(!text.err.contains("efficiency"));

        const auto json = nlohmann::json::parse(
            run({"run", file, "--on", "virtual", "--json"}).out.toStdString());
        for (const char* ratio : {"speedup", "relative_speedup", "efficiency", "parallelism"}) {
            QVERIFY2(json.at(ratio).is_null(), ratio);
        }
        QVERIFY(json.at("losses").at("serial").is_null());
        QCOMPARE(json.at("times").at("makespan").get<double>(), 0.0);

        const Outcome explained = run({"explain", file});
        QVERIFY2(explained.out.contains("takes 0 s: nothing in it took any time, so there is no "
                                        "speedup."),
                 qPrintable(explained.out));

        const Outcome checked = run({"check", file});
        QCOMPARE(checked.code, 1);
        QVERIFY2(checked.out.contains("nothing in this run took any time, so there is no speedup"),
                 qPrintable(checked.out));
        QVERIFY(!checked.out.contains("a speedup\""));

        const Outcome swept = run(
            {"sweep", file, "--csv", folder.path("runs.csv"), "--save", folder.path("runs.json")});
        QCOMPARE(swept.code, 0);
        QVERIFY2(swept.out.contains("      1       0 s        -           -     1"),
                 qPrintable(swept.out));
        QVERIFY2(folder.read("runs.csv").contains("\n2,0,0,virtual,0,0,,,,,,,,,,0,0,0,finished\n"),
                 folder.read("runs.csv").constData());
        // They can be read again, though there is nothing to draw.
        for (const char* table : {"runs.csv", "runs.json"}) {
            const Outcome plotted = run({"plot", folder.path(table), "--y", "makespan", "--chart",
                                         folder.path("chart.svg")});
            QVERIFY2(plotted.code == 0, qPrintable(plotted.err));
        }
    }

    void whatTheProgramWritesToStderrGoesThere_data()
    {
        QTest::addColumn<QString>("clock");
        QTest::newRow("threads") << "threads";
        QTest::newRow("virtual") << "virtual";
    }

    void whatTheProgramWritesToStderrGoesThere()
    {
        QFETCH(QString, clock);
        Folder folder;
        const QString file = folder.write("stderr.py", "import sys\n"
                                                       "print('a result')\n"
                                                       "print('a remark', file=sys.stderr)\n");
        const Outcome outcome = run({"run", file, "--on", clock});
        QCOMPARE(outcome.out, QString("a result\n"));
        QVERIFY2(outcome.err.count("a remark\n") == 1, qPrintable(outcome.err));
    }

    void aShippedScenarioCanBeNamed()
    {
        const Outcome outcome = run({"run", "01_sequential", "--on", "virtual"});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.out, QStringLiteral("[0, 1, 4, 9]\n"));
    }

    void theJsonHasEverythingAboutTheRun()
    {
        const Outcome outcome =
            run({"run", shipped("lecture/05_more_tasks"), "--on", "virtual", "--json", "--set",
                 "step=0", "--set", "tasks=13", "--workers", "4", "--seed", "7"});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.err, QString());
        const Json json = Json::parse(outcome.out.toStdString());
        QCOMPARE(json["schema"].get<std::string>(), std::string("makespan.run/1"));
        QCOMPARE(json["on"].get<std::string>(), std::string("virtual"));
        QCOMPARE(json["status"].get<std::string>(), std::string("finished"));
        QVERIFY(json["error"].is_null());
        QCOMPARE(json["workers"].get<int>(), 4);
        QCOMPARE(json["seed"].get<int>(), 7);
        QCOMPARE(json["tasks"].get<int>(), 13);
        QCOMPARE(json["knobs"]["tasks"].get<int>(), 13);
        QCOMPARE(json["knobs"]["nap"].get<double>(), 1.0);
        QCOMPARE(json["knobs"]["workers"].get<int>(), 4);
        QCOMPARE(json["output"].get<std::string>(),
                 std::string("[0, 1, 4, 9, 16, 25, 36, 49, 64, 81, 100, 121, 144]\n"));
        QCOMPARE(json["times"]["makespan"].get<double>(), 4.0);
        QCOMPARE(json["times"]["serial"].get<double>(), 13.0);
        QCOMPARE(json["times"]["serial_source"].get<std::string>(), std::string("virtual"));
        QCOMPARE(json["times"]["work"].get<double>(), 13.0);
        QCOMPARE(json["times"]["span"].get<double>(), 1.0);
        QCOMPARE(json["speedup"].get<double>(), 3.25);
        QCOMPARE(json["efficiency"].get<double>(), 3.25 / 4);
        QCOMPARE(json["peak_parallelism"].get<int>(), 4);
        QCOMPARE(json["places"].get<int>(), 4);
        // Four rounds, the last of one task: the others of the last but one could have ended a second later.
        QCOMPARE(json["slack"].size(), std::size_t(13));
        QCOMPARE(json["slack"][12].get<double>(), 0.0);
        QCOMPARE(json["slack"][11].get<double>(), 1.0);
        QCOMPARE(json["parallelism_profile"].size(), std::size_t(2));
        QCOMPARE(json["parallelism_profile"][1]["time"].get<double>(), 3.0);
        QCOMPARE(json["parallelism_profile"][1]["running"].get<int>(), 1);
        QCOMPARE(json["parallelism_times"][4].get<double>(), 3.0);
        QCOMPARE(json["laws"]["linear"].get<double>(), 4.0);
        QCOMPARE(json["laws"]["rounds"].get<double>(), 3.25);
        QCOMPARE(json["laws"]["work_law"].get<double>(), 3.25);
        QCOMPARE(json["laws"]["greedy_bound"].get<double>(), 4.0);
        QVERIFY(qAbs(json["laws"]["karp_flatt"].get<double>() - (4 / 3.25 - 1) / 3) < 1e-9);
        QVERIFY(qAbs(json["losses"]["imbalance"].get<double>() - 0.75) < 1e-9);
        for (const char* loss :
             {"serial", "overhead", "dependency", "unused", "blocked", "inflation"}) {
            QVERIFY(json["losses"].contains(loss));
        }
        QCOMPARE(json["lanes"].size(), std::size_t{5});
        QCOMPARE(json["lanes"][0]["kind"].get<std::string>(), std::string("driver"));
        QCOMPARE(json["lanes"][1]["busy"].get<double>(), 4.0);
        QCOMPARE(json["lanes"][4]["idle"].get<double>(), 1.0);
        QVERIFY(!json["critical_path"].empty());
        QVERIFY(json["critical_path"].back().contains("task"));
        QVERIFY(json["host"].contains("cores"));
    }

    void theSerialTimeIsMeasuredOnRequest()
    {
        const Outcome outcome = run({"run", shipped("lecture/02_parallel_tasks"), "--set",
                                     "nap=0.02", "--serial", "--json"});
        QCOMPARE(outcome.code, 0);
        const Json json = Json::parse(outcome.out.toStdString());
        QCOMPARE(json["on"].get<std::string>(), std::string("threads"));
        QCOMPARE(json["times"]["serial_source"].get<std::string>(), std::string("measured"));
        QVERIFY(json["times"]["serial"].get<double>() >= 0.08);
    }

    void allFilesAreWritten()
    {
        Folder folder;
        const Outcome outcome = run({"run", shipped("lecture/08_dependencies"), "--on", "virtual",
                                     "--trace", folder.path("t.json"), "--tasks",
                                     folder.path("t.csv"), "--timeline", folder.path("t.png")});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(folder.files(), QStringList({"t.csv", "t.json", "t.png"}));
        QVERIFY(Json::parse(folder.read("t.json").toStdString()).contains("traceEvents"));
        QCOMPARE(folder.read("t.csv").count('\n'), 4); // a header and three tasks
        const QImage image(folder.path("t.png"));
        QVERIFY(image.width() > 300 && image.height() > 100);
    }

    void theTimelineIsAlsoSvgAndPdf()
    {
        Folder folder;
        for (const char* name : {"t.svg", "t.pdf"}) {
            QCOMPARE(run({"run", shipped("lecture/02_parallel_tasks"), "--on", "virtual",
                          "--timeline", folder.path(QLatin1String(name))})
                         .code,
                     0);
        }
        QVERIFY(folder.read("t.svg").contains("<svg"));
        QVERIFY(folder.read("t.pdf").startsWith("%PDF"));
    }

    void anOlderFileIsReplacedOnlyByACompleteOne()
    {
        Folder folder;
        folder.write("t.csv", "old");
        QCOMPARE(run({"run", shipped("lecture/02_parallel_tasks"), "--set", "nope=1", "--tasks",
                      folder.path("t.csv")})
                     .code,
                 2);
        QCOMPARE(folder.read("t.csv"), QByteArray("old"));
        QCOMPARE(run({"run", shipped("lecture/02_parallel_tasks"), "--on", "virtual", "--tasks",
                      folder.path("t.csv")})
                     .code,
                 0);
        QVERIFY(folder.read("t.csv").startsWith("task_id"));
        QCOMPARE(folder.files(), QStringList({"t.csv"}));
    }

    void aFailedProgramKeepsWhatWasMeasured()
    {
        Folder folder;
        const QString file = folder.write(
            "bad.py", "import ray\nimport time\nray.init(num_cpus=2)\n\n"
                      "@ray.remote\ndef f(x):\n    time.sleep(0.01)\n    return 1 // x\n\n"
                      "print('before')\nray.get([f.remote(1), f.remote(0)])\n");
        for (const char* clock : {"threads", "virtual"}) {
            const Outcome outcome = run({"run", file, "--on", QLatin1String(clock), "--json",
                                         "--tasks", folder.path("t.csv")});
            QCOMPARE(outcome.code, 1);
            const Json json = Json::parse(outcome.out.toStdString());
            QCOMPARE(json["status"].get<std::string>(), std::string("failed"));
            QCOMPARE(json["error"]["type"].get<std::string>(), std::string("ZeroDivisionError"));
            QCOMPARE(json["output"].get<std::string>(), std::string("before\n"));
            QVERIFY(json["error"]["traceback"].get<std::string>().find("return 1 // x")
                    != std::string::npos);
            QCOMPARE(folder.read("t.csv").count('\n'), 3);
        }
    }

    void ctrlCKeepsWhatWasMeasured_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("sleeping tasks") << QByteArray("ray.get([f.remote() for _ in range(8)])\n");
        QTest::newRow("a computing driver")
            << QByteArray("x = f.remote()\nwhile True:\n    pass\n");
    }

    void ctrlCKeepsWhatWasMeasured()
    {
        QFETCH(QByteArray, body);
        Folder folder;
        const QString file =
            folder.write("long.py", "import ray\nimport time\nray.init(num_cpus=2)\n\n@ray.remote\n"
                                    "def f():\n    time.sleep(30)\n\nprint('begun', flush=True)\n"
                                        + body);
        Invocation invocation;
        invocation.arguments = {"run", file, "--tasks", folder.path("t.csv")};
        invocation.signalWhen = [](const QByteArray& out, const QByteArray&) {
            return out.contains("begun");
        };
        const Outcome outcome = run(invocation);
        QCOMPARE(outcome.code, 130);
        QCOMPARE(outcome.out, QStringLiteral("begun\n"));
        QVERIFY2(outcome.err.contains("interrupted"), qPrintable(outcome.err));
        QVERIFY(folder.read("t.csv").startsWith("task_id"));
        QCOMPARE(folder.files(), QStringList({"long.py", "t.csv"}));
    }
};

QTEST_GUILESS_MAIN(CliRunTest)
#include "tst_cli_run.moc"
