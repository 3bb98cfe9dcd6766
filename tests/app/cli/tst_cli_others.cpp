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
        const auto count = QString::number(arguments.size() - 3);
        QVERIFY2(outcome.out.endsWith("\n" + count + " of " + count + " passed\n"),
                 qPrintable(outcome.out));
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

    void aFolderOfSubmissionsIsCheckedAgainstASolution()
    {
        const QByteArray solution = "import ray\nimport time\n"
                                    "tasks = 4  #: 1..64\n"
                                    "ray.init(num_cpus=4)\n"
                                    "@ray.remote\n"
                                    "def f(i):\n"
                                    "    time.sleep(1)\n"
                                    "    return i\n"
                                    "print(ray.get([f.remote(i) for i in range(tasks)]))\n";
        Folder folder;
        const QString teacher = folder.write("solution.py", solution);
        Folder submissions;
        submissions.write("a_good.py", QByteArray(solution).replace("tasks = 4", "tasks = 7"));
        submissions.write("b_slow.py", QByteArray(solution).replace("ray.get([f.remote(i) for",
                                                                    "([ray.get(f.remote(i)) for"));
        submissions.write("c_quick.py", QByteArray(solution).replace("sleep(1)", "sleep(0.5)"));
        submissions.write("d_wrong.py", QByteArray(solution).replace("return i", "return i + 1"));
        submissions.write("notes.txt", "no program");
        const Outcome outcome = run({"check", submissions.path(), "--against", teacher});
        QCOMPARE(outcome.code, 1);
        const QStringList lines = outcome.out.split('\n', Qt::SkipEmptyParts);
        QVERIFY2(lines.first().startsWith("failed"), qPrintable(outcome.out)); // failing ones first
        QCOMPARE(lines.last(), QStringLiteral("1 of 4 passed"));
        QVERIFY2(outcome.out.contains("makespan = 4."), qPrintable(outcome.out));
        QVERIFY2(outcome.out.contains("makespan = 0.5"), qPrintable(outcome.out));
        QVERIFY2(outcome.out.contains("line 1 is '[1, 2, 3, 4]', not '[0, 1, 2, 3]'"),
                 qPrintable(outcome.out));

        const Json json = Json::parse(
            run({"check", submissions.path(), "--against", teacher, "--json"}).out.toStdString());
        QCOMPARE(json["files"].size(), std::size_t{4});
        QCOMPARE(json["files"][3]["status"].get<std::string>(), std::string("passed"));
        int hints = 0;
        for (const Json& file : json["files"]) {
            hints += file["hints"].get<int>();
        }
        QCOMPARE(hints, 1); // get in the loop
        QCOMPARE(run({"check", teacher, "--against", folder.path("none.py")}).code, 2);
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
        for (const char* part :
             {"Why is it not exactly four times as fast?", "1.052 s", "4.05 s",
              "- 0.1474 for the serial part", "- 0.0015 for overhead", "- 0.0006 for imbalance",
              "3.8505 = 4 − 0.1474 (serial part) − 0.0015 (overhead) − 0.0006 "
              "(imbalance)",
              "with setup = 0 the speedup would be 3.993 (it would take 1.002 s)"}) {
            QVERIFY2(outcome.out.contains(QString::fromUtf8(part)), qPrintable(outcome.out));
        }
    }

    void whatWouldHelpIsWhatHelps()
    {
        const QString inTheLoop = run({"explain", shipped("beyond/01_get_in_the_loop")}).out;
        QVERIFY2(
            inTheLoop.contains("with how = 'end' the speedup would be 3.999 (it would take 1 s)"),
            qPrintable(inTheLoop));
        // It would leave the tasks undone, and is no help.
        QVERIFY2(!inTheLoop.contains("'never'"), qPrintable(inTheLoop));
        const QString waits = run({"explain", shipped("lecture/12_wait")}).out;
        QVERIFY2(!waits.contains("timeout = 0"), qPrintable(waits));
        // An actor's calls of no length would be another program; a counter that is wrong, too.
        const QString actor = run({"explain", shipped("lecture/13_actor")}).out;
        QVERIFY2(!actor.contains("nap = 0"), qPrintable(actor));
        const QString counter = run({"explain", shipped("beyond/11_shared_counter")}).out;
        QVERIFY2(!counter.contains("how = "), qPrintable(counter));
        QVERIFY2(counter.contains("with count_time = 0 the speedup would be 4"),
                 qPrintable(counter));
        const QString order = run({"explain", shipped("beyond/08_order_of_the_list")}).out;
        QVERIFY2(
            order.contains("with queue = longest the speedup would be 1.84 (it would take 25 s)"),
            qPrintable(order));
    }

    void aTraceFileIsExplainedAsTheRunWas()
    {
        Folder folder;
        const QString file = folder.path("run.json");
        QCOMPARE(
            run({"run", shipped("lecture/05_more_tasks"), "--on", "virtual", "--trace", file}).code,
            0);
        const Outcome outcome = run({"explain", file});
        QCOMPARE(outcome.code, 0);
        for (const char* part :
             {"What if 4 tasks become 15?", "With 4 workers the program takes 4 s",
              "0.25 for imbalance", "(estimated from the tasks)", "task 14",
              "What would help (found by scheduling its tasks anew on virtual time):\n"
              "  with no overheads and workers = 8 the speedup would be 7.5 (it would take 2 s)\n"
              "  with no overheads and workers = 5 the speedup would be 5 (it would take 3 s)\n"}) {
            QVERIFY2(outcome.out.contains(QLatin1String(part)), qPrintable(outcome.out));
        }
    }

    void aDamagedTraceIsNamedWithThePosition()
    {
        Folder folder;
        const QString file = folder.path("cut.json");
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write("[\n{\"ph\": \"X\", \"ts\"");
        out.close();
        const Outcome outcome = run({"explain", file});
        QCOMPARE(outcome.code, 2);
        QVERIFY2(outcome.err.contains("cut.json': line 2 (byte 2): the file ends inside the value"),
                 qPrintable(outcome.err));
        QVERIFY(
            run({"explain", folder.path("missing.json")}).err.contains("cannot read the trace"));
        // Other kinds of files that recordings come in are no programs either.
        const QString packed = folder.path("run.json.gz");
        QFile archive(packed);
        QVERIFY(archive.open(QIODevice::WriteOnly));
        archive.write("\x1F\x8B\x08");
        archive.close();
        QVERIFY(run({"explain", packed}).err.contains("compressed by gzip: unpack it first"));
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
        const Outcome calibration = run({"calibrate"});
        QVERIFY2(calibration.code == 0, qPrintable(calibration.err));
        for (const char* cost : {"submit", "start", "get", "actor_start", "step"}) {
            QVERIFY2(calibration.out.contains(QLatin1String(cost)), qPrintable(calibration.out));
        }
        const Json costs = Json::parse(folder.read("costs.json").toStdString());
        QVERIFY(costs["step_ns"].get<double>() > 0);
        QVERIFY(costs["submit_ns"].get<double>() > 0);
        QCOMPARE(run(run_).code, 0);

        QVERIFY(!run(run_).err.contains("measur"));

        // Costs of another computer are not this one's, and a damaged file is as good as none.
        qputenv("CI", "true");
        for (const QByteArray& text :
             {folder.read("costs.json").replace("cores", "coras"), QByteArray("{")}) {
            folder.write("costs.json", text);
            const Outcome outcome = run(run_);
            QCOMPARE(outcome.code, 0);
            QVERIFY2(outcome.err.contains("typical computer"), qPrintable(outcome.err));
            QVERIFY2(outcome.err.contains("makespan calibrate"), qPrintable(outcome.err));
            QCOMPARE(folder.read("costs.json"), text);
        }
        qunsetenv("CI");
        qunsetenv("MAKESPAN_CALIBRATION");
    }

    void theFirstRunThatNeedsThisComputersCostsMeasuresAndKeepsThem()
    {
        Folder folder;
        const QByteArray ci = qgetenv("CI");
        qunsetenv("CI");
        qputenv("MAKESPAN_CALIBRATION", folder.path("new/costs.json").toLocal8Bit());
        const QStringList run_{"run",       shipped("lecture/02_parallel_tasks"),
                               "--on",      "virtual",
                               "--machine", "host",
                               "--set",     "nap=0"};
        const Outcome first = run(run_);
        QCOMPARE(first.code, 0);
        QVERIFY2(first.err.contains("measuring once"), qPrintable(first.err));
        QVERIFY(folder.read("new/costs.json").contains("step_ns"));
        const Outcome second = run(run_);
        QCOMPARE(second.code, 0);
        QVERIFY2(!second.err.contains("measur"), qPrintable(second.err));
        // A run that asks for nothing of the kind measures nothing.
        qputenv("MAKESPAN_CALIBRATION", folder.path("none.json").toLocal8Bit());
        const Outcome ideal = run({"run", shipped("lecture/02_parallel_tasks"), "--on", "virtual"});
        QVERIFY2(!ideal.err.contains("measur"), qPrintable(ideal.err));
        QVERIFY(!folder.files().contains("none.json"));
        // Where they cannot be kept nobody waits for them.
        qputenv("MAKESPAN_CALIBRATION", "/dev/null/costs.json");
        const Outcome homeless = run(run_);
        QCOMPARE(homeless.code, 0);
        QVERIFY2(homeless.err.contains("typical computer"), qPrintable(homeless.err));
        qunsetenv("MAKESPAN_CALIBRATION");
        if (!ci.isEmpty()) {
            qputenv("CI", ci);
        }
    }

    void theFirstMeasurementCanBeSkipped()
    {
        Folder folder;
        const QByteArray ci = qgetenv("CI");
        qunsetenv("CI");
        qputenv("MAKESPAN_CALIBRATION", folder.path("costs.json").toLocal8Bit());
        Invocation invocation;
        invocation.arguments = {
            "run", shipped("lecture/02_parallel_tasks"), "--on", "virtual", "--machine", "host"};
        invocation.signalWhen = [](const QByteArray&, const QByteArray& err) {
            return err.contains("measuring once");
        };
        const Outcome outcome = run(invocation);
        QCOMPARE(outcome.code, 0);
        QVERIFY2(outcome.out.startsWith("[0, 1, 4, 9]"), qPrintable(outcome.out));
        QVERIFY2(outcome.err.contains("typical computer"), qPrintable(outcome.err));
        QVERIFY(!folder.files().contains("costs.json"));
        qunsetenv("MAKESPAN_CALIBRATION");
        if (!ci.isEmpty()) {
            qputenv("CI", ci);
        }
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

    void helpLanguageNamesWhatProgramsCanUseAndWhatNot()
    {
        const Outcome outcome = run({"help", "language"});
        QCOMPARE(outcome.code, 0);
        for (const char* part :
             {"Statements", "Built-in names", "enumerate(", "Module ray:", "wait(",
              "Module itertools:", "Type str:", "Known in Python, but not here", "eval"}) {
            QVERIFY2(outcome.out.contains(part), part);
        }
        QVERIFY(outcome.out.endsWith('\n'));
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
