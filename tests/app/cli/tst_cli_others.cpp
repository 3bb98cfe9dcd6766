#include "tests/app/cli/program.h"

#include <QDirIterator>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace makespan::tests;
using Json = nlohmann::json;

/// check, explain, list, new and help.
class CliOthersTest : public QObject
{
    Q_OBJECT

private slots:

    void everyShippedScenarioPassesItsChecks()
    {
        QStringList arguments{"check", "--timeout", "60"};
        QDirIterator files(QStringLiteral(MAKESPAN_SOURCE_DIR "/scenarios"), {"*.py"}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            arguments << files.next();
        }
        QVERIFY(arguments.size() > 16);
        const Outcome outcome = run(arguments);
        QVERIFY2(outcome.code == 0, qPrintable(outcome.out + outcome.err));
        QCOMPARE(outcome.out.count("passed"), arguments.size() - 3);
        // Three of them make a known mistake on purpose, and the hint says so.
        for (const QString& line : outcome.err.split(QLatin1Char('\n'))) {
            if (line.contains(": hint: ")) {
                QVERIFY2(line.contains("01_get_in_the_loop") || line.contains("07_side_effects")
                             || line.contains("11_shared_counter"),
                         qPrintable(line));
            }
        }
    }

    void aCheckThatFailsSaysWhy()
    {
        Folder folder;
        const QString file =
            folder.write("x.py", "# /// script\n# [tool.makespan]\n"
                                 "# check = [\"x == 2\", \"x == 1\", \"y > 0\"]\n# ///\nx = 1\n");
        const Outcome outcome = run({"check", file});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.out.startsWith("failed"), qPrintable(outcome.out));
        QVERIFY(outcome.out.contains("x == 2"));
        QVERIFY(!outcome.out.contains("x == 1"));
        QVERIFY(outcome.out.contains("y > 0"));

        const Json json = Json::parse(run({"check", file, "--json"}).out.toStdString());
        QCOMPARE(json["schema"].get<std::string>(), std::string("makespan.check/1"));
        const Json& checks = json["files"][0]["checks"];
        QCOMPARE(checks[0]["verdict"].get<std::string>(), std::string("failed"));
        QCOMPARE(checks[1]["verdict"].get<std::string>(), std::string("passed"));
        QCOMPARE(checks[2]["verdict"].get<std::string>(), std::string("broken"));
    }

    void oneBadFileDoesNotStopTheRest()
    {
        Folder folder;
        const QString endless = folder.write("endless.py", "while True:\n    pass\n");
        const QString invalid = folder.write("invalid.py", "print(\n");
        const QString failing = folder.write("failing.py", "print(1 // 0)\n");
        const QString good = folder.write("good.py", "print(1)\n");
        const Outcome outcome = run({"check", endless, invalid, failing, folder.path("missing.py"),
                                     good, "--timeout", "0.2", "--json"});
        QCOMPARE(outcome.code, 2);
        const Json json = Json::parse(outcome.out.toStdString());
        QCOMPARE(json["files"].size(), std::size_t{5});
        QCOMPARE(json["files"][0]["status"].get<std::string>(), std::string("timeout"));
        QCOMPARE(json["files"][1]["status"].get<std::string>(), std::string("invalid"));
        QCOMPARE(json["files"][1]["diagnostics"][0]["severity"].get<std::string>(),
                 std::string("error"));
        QCOMPARE(json["files"][2]["status"].get<std::string>(), std::string("failed"));
        QCOMPARE(json["files"][3]["status"].get<std::string>(), std::string("missing"));
        QCOMPARE(json["files"][4]["status"].get<std::string>(), std::string("passed"));
        QCOMPARE(run({"check", failing, good}).code, 1);
        QCOMPARE(run({"check", endless, good, "--timeout", "0.2"}).code, 3);
    }

    void aHintIsShownAndDoesNoHarm()
    {
        Folder folder;
        const QString file = folder.write("x.py", "tasks = 4  #: 1..8\nprint(1)\n");
        const Outcome outcome = run({"check", file});
        QCOMPARE(outcome.code, 0);
        QVERIFY2(outcome.err.contains("never used"), qPrintable(outcome.err));
    }

    void theExplanationNamesThePartsOfTheGap()
    {
        const Outcome outcome =
            run({"explain", shipped("lecture/03_serial_part"), "--set", "step=0"});
        QCOMPARE(outcome.code, 0);
        for (const char* part : {"Why is it not exactly four times as fast?", "1.052 s", "4.05 s",
                                 "3.85", "0.147", "serial part", "overhead", "imbalance"}) {
            QVERIFY2(outcome.out.contains(QLatin1String(part)), qPrintable(outcome.out));
        }
    }

    void aCalibratedComputerCanBeSimulated()
    {
        Folder folder;
        const QByteArray file = folder.path("costs.json").toLocal8Bit();
        qputenv("MAKESPAN_CALIBRATION", file);
        const QStringList run_{"run",       shipped("lecture/02_parallel_tasks"),
                               "--on",      "virtual",
                               "--machine", "host",
                               "--set",     "nap=0"};
        const Outcome before = run(run_);
        QCOMPARE(before.code, 2);
        QVERIFY2(before.err.contains("makespan calibrate"), qPrintable(before.err));

        const Outcome calibration = run({"calibrate"});
        QVERIFY2(calibration.code == 0, qPrintable(calibration.err));
        for (const char* cost : {"submit", "start", "get", "actor_start", "step"}) {
            QVERIFY2(calibration.out.contains(QLatin1String(cost)), qPrintable(calibration.out));
        }
        const Json costs = Json::parse(folder.read("costs.json").toStdString());
        QVERIFY(costs["step_ns"].get<double>() > 0);
        QVERIFY(costs["submit_ns"].get<double>() > 0);
        QCOMPARE(run(run_).code, 0);

        // Costs of another computer are not this one's, and a damaged file is as good as none.
        folder.write("costs.json", folder.read("costs.json").replace("cores", "coras"));
        QCOMPARE(run(run_).code, 2);
        folder.write("costs.json", "{");
        QCOMPARE(run(run_).code, 2);
        qunsetenv("MAKESPAN_CALIBRATION");
    }

    void theListHasEveryScenarioWithItsTitle()
    {
        const Outcome outcome = run({"list"});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.out.startsWith("lecture:\n  01_sequential"));
        QVERIFY(outcome.out.contains("14_many_actors"));
        QVERIFY(outcome.out.contains("Several actors side by side"));
        QVERIFY(outcome.out.contains("\nbeyond:\n"));
    }

    void aNewScenarioRunsAndPassesItsCheck()
    {
        Folder folder;
        Invocation invocation;
        invocation.arguments = {"new", "mine"};
        invocation.folder = folder.path();
        QCOMPARE(run(invocation).code, 0);
        QCOMPARE(folder.files(), QStringList({"mine.py"}));
        const Outcome outcome = run({"check", folder.path("mine.py")});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.out + outcome.err));
        QCOMPARE(outcome.err, QString());
    }

    void helpShowsTheCommandsAndTheExitCodes()
    {
        for (const QStringList& arguments : {QStringList{"help"}, QStringList{"--help"}}) {
            const Outcome outcome = run(arguments);
            QCOMPARE(outcome.code, 0);
            for (const char* word :
                 {"run", "sweep", "check", "explain", "list", "new", "130 interrupted"}) {
                QVERIFY2(outcome.out.contains(QLatin1String(word)), qPrintable(outcome.out));
            }
        }
        const Outcome run_ = run({"help", "run"});
        QCOMPARE(run_.code, 0);
        QVERIFY(run_.out.contains("--timeline"));
        QCOMPARE(run({"run", "--help"}).code, 0);
        QVERIFY(run({"--version"}).out.startsWith("makespan "));
    }
};

QTEST_GUILESS_MAIN(CliOthersTest)
#include "tst_cli_others.moc"
