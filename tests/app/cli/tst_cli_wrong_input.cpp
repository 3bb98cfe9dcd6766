#include "tests/app/cli/program.h"

#include <QTest>

using namespace makespan::tests;

namespace {

constexpr const char* kGood =
    "import time\nimport ray\n\ntasks = 2  #: 1..8\n\nray.init(num_cpus=2)\n\n\n@ray.remote\n"
    "def f(x):\n    return x\n\n\nprint(ray.get([f.remote(i) for i in range(tasks)]))\n";

} // namespace

/// Whatever is wrong: one clear message on stderr, the right exit code, and no half-written file.
class CliWrongInputTest : public QObject
{
    Q_OBJECT

private slots:

    void wrongArgumentsAreExplained_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const QStringList& arguments, const char* message) {
            QTest::newRow(name) << arguments << QString::fromUtf8(message);
        };
        row("no such command", {"rum", "good.py"},
            "there is no command 'rum'; did you mean 'run'?");
        row("no file", {"run"}, "FILE is required");
        row("an unknown option", {"run", "good.py", "--fast"}, "--fast");
        row("a missing file", {"run", "missing.py"},
            "cannot open 'missing.py': there is no such file");
        row("a folder", {"run", "."}, "cannot read '.': it is a folder");
        row("an unknown clock", {"run", "good.py", "--on", "moon"}, "--on");
        row("an unknown machine", {"run", "good.py", "--machine", "abacus"}, "--machine");
        row("no workers", {"run", "good.py", "--workers", "0"}, "--workers");
        row("a timeout that is none", {"run", "good.py", "--timeout", "-1"}, "--timeout");
        row("a knob out of range", {"run", "good.py", "--set", "tasks=9"},
            "tasks = 9 is outside its range 1..8");
        row("an unknown knob", {"run", "good.py", "--set", "task=4"},
            "there is no knob 'task'; did you mean 'tasks'?");
        row("a knob without value", {"run", "good.py", "--set", "tasks"},
            "--set needs NAME=VALUE, not 'tasks'");
        row("a machine key of the wrong kind",
            {"run", "good.py", "--on", "virtual", "--set", "submit=4"},
            "submit is a time with its unit");
        row("a folder that does not exist", {"run", "good.py", "--tasks", "nowhere/t.csv"},
            "cannot write 'nowhere/t.csv': No such file or directory");
        row("a folder as a file", {"run", "good.py", "--trace", "."},
            "cannot write '.': it is a folder");
        row("a picture of no known kind", {"run", "good.py", "--timeline", "t.bmp"}, "t.bmp");
        row("a picture nowhere", {"run", "good.py", "--timeline", "nowhere/t.png"},
            "cannot write 'nowhere/t.png'");
        row("a range that is none", {"sweep", "good.py", "--over", "tasks=9..1"},
            "the range '9..1' is empty");
        row("a sweep over nothing", {"sweep", "good.py"}, "the file says nothing about a sweep");
        row("a sweep over what is not there", {"sweep", "good.py", "--over", "naps=1..3"}, "naps");
        row("a sweep out of range", {"sweep", "good.py", "--over", "tasks=1..9"}, "tasks");
        row("help for what is not there", {"help", "me"}, "there is no command 'me'");
        row("a name that is taken", {"new", "good"}, "'good.py' exists already");
    }

    void wrongArgumentsAreExplained()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, message);
        Folder folder;
        folder.write("good.py", kGood);
        Invocation invocation;
        invocation.arguments = arguments;
        invocation.folder = folder.path();
        const Outcome outcome = run(invocation);
        QCOMPARE(outcome.code, 2);
        QCOMPARE(outcome.out, QString());
        QVERIFY2(outcome.err.startsWith("makespan: "), qPrintable(outcome.err));
        QVERIFY2(outcome.err.contains(message), qPrintable(outcome.err));
        QCOMPARE(outcome.err.count('\n'), 1);
        QCOMPARE(folder.files(), QStringList({"good.py"}));
    }

    void invalidFilesAreExplained_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("messages");
        const auto row = [](const char* name, const char* text, const QStringList& messages) {
            QTest::newRow(name) << QByteArray(text) << messages;
        };
        row("a syntax error", "print('a')\nfor i in range(3)\n    print(i)\n", {"x.py:2:", "':'"});
        row("an unknown name", "tasks = 4\nprint(taks)\n", {"x.py:2:7:", "taks", "tasks"});
        row("all errors at once", "print(one)\nprint(two)\n", {"x.py:1:", "x.py:2:"});
        row("a wrong setting", "# /// script\n# [tool.makespan]\n# chekc = []\n# ///\nprint(1)\n",
            {"x.py:3:3:", "chekc", "did you mean 'check'?"});
        row("an unsupported module", "import numpy\n", {"x.py:1:", "numpy"});
        row("no UTF-8", "print('\xff')\n", {"x.py:1:"});
    }

    void invalidFilesAreExplained()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, messages);
        for (const char* command : {"run", "check", "explain", "sweep"}) {
            Folder folder;
            folder.write("x.py", text);
            Invocation invocation;
            invocation.arguments = {QLatin1String(command), "x.py"};
            invocation.folder = folder.path();
            const Outcome outcome = run(invocation);
            QCOMPARE(outcome.code, 2);
            for (const QString& message : messages) {
                QVERIFY2(outcome.err.contains(message), qPrintable(outcome.err));
            }
            QCOMPARE(folder.files(), QStringList({"x.py"}));
        }
    }

    void anExceptionInATaskIsShownAsPythonShowsIt_data()
    {
        QTest::addColumn<QString>("clock");
        QTest::newRow("threads") << QStringLiteral("threads");
        QTest::newRow("virtual") << QStringLiteral("virtual");
    }

    void anExceptionInATaskIsShownAsPythonShowsIt()
    {
        QFETCH(QString, clock);
        Folder folder;
        const QString file = folder.write(
            "x.py", "import ray\nray.init(num_cpus=2)\n\n@ray.remote\ndef f(x):\n"
                    "    return [1, 2][x]\n\nprint('begun')\nprint(ray.get(f.remote(5)))\n");
        const Outcome outcome = run({"run", file, "--on", clock});
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.out, QStringLiteral("begun\n"));
        QVERIFY2(outcome.err.contains("Traceback (most recent call last):"),
                 qPrintable(outcome.err));
        QVERIFY2(outcome.err.contains("return [1, 2][x]"), qPrintable(outcome.err));
        QVERIFY2(outcome.err.contains("IndexError"), qPrintable(outcome.err));
    }

    void aProgramThatNeverEndsIsEndedByItsTimeLimit_data()
    {
        QTest::addColumn<QString>("clock");
        QTest::addColumn<QByteArray>("body");
        for (const char* clock : {"threads", "virtual"}) {
            QTest::addRow("computing on %s", clock)
                << QString::fromLatin1(clock) << QByteArray("while True:\n    pass\n");
            QTest::addRow("a computing task on %s", clock)
                << QString::fromLatin1(clock)
                << QByteArray(
                       "import ray\n\n@ray.remote\ndef f():\n    while True:\n        pass\n\nray.get(f.remote())\n");
        }
        QTest::addRow("sleeping on threads")
            << QStringLiteral("threads") << QByteArray("import time\ntime.sleep(1000)\n");
    }

    void aProgramThatNeverEndsIsEndedByItsTimeLimit()
    {
        QFETCH(QString, clock);
        QFETCH(QByteArray, body);
        Folder folder;
        const QString file = folder.write("x.py", body);
        const Outcome outcome =
            run({"run", file, "--on", clock, "--timeout", "0.3", "--tasks", folder.path("t.csv")});
        QCOMPARE(outcome.code, 3);
        QVERIFY2(outcome.err.contains("time limit"), qPrintable(outcome.err));
        QCOMPARE(folder.files(), QStringList({"t.csv", "x.py"}));
    }

    void aDeadlockIsNamed()
    {
        const Outcome outcome = run({"run", shipped("beyond/09_waiting_inside_a_task"), "--on",
                                     "virtual", "--set", "outer=4"});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.contains("Deadlock"), qPrintable(outcome.err));
        QVERIFY2(outcome.err.contains("makespan"), qPrintable(outcome.err));
        QVERIFY2(!outcome.err.contains("speedup"), qPrintable(outcome.err)); // of what did not end

        // What would have made it end is found by running it so.
        const Outcome explained =
            run({"explain", shipped("beyond/09_waiting_inside_a_task"), "--set", "outer=4"});
        QCOMPARE(explained.code, 1);
        QVERIFY2(explained.out.contains("a deadlock, so there is no speedup."),
                 qPrintable(explained.out));
        QVERIFY2(explained.out.contains("  with nested_get = release the speedup would be "),
                 qPrintable(explained.out));
        QVERIFY(!explained.out.contains("What is missing"));
    }

    void aFullDiskIsOneMessage_data()
    {
        QTest::addColumn<QString>("option");
        QTest::newRow("--trace") << QStringLiteral("--trace");
        QTest::newRow("--tasks") << QStringLiteral("--tasks");
    }

    void aFullDiskIsOneMessage()
    {
        QFETCH(QString, option);
        if (!QFile::exists("/dev/full")) {
            QSKIP("this system has no /dev/full");
        }
        const Outcome outcome = run(
            {"run", shipped("lecture/02_parallel_tasks"), "--on", "virtual", option, "/dev/full"});
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.out, QStringLiteral("[0, 1, 4, 9]\n"));
        QCOMPARE(outcome.err.count("cannot write '/dev/full': No space left on device"), 1);
    }

    void aFullDiskForTheOutputIsOneMessage()
    {
        if (!QFile::exists("/dev/full")) {
            QSKIP("this system has no /dev/full");
        }
        for (const char* command : {"run", "explain", "check", "list"}) {
            Invocation invocation;
            invocation.arguments = {QLatin1String(command)};
            if (QLatin1String(command) != QLatin1String("list")) {
                invocation.arguments << shipped("lecture/02_parallel_tasks");
            }
            if (QLatin1String(command) == QLatin1String("run")) {
                invocation.arguments << "--on"
                                     << "virtual";
            }
            invocation.stdoutFile = "/dev/full";
            const Outcome outcome = run(invocation);
            QCOMPARE(outcome.code, 1);
            QCOMPARE(outcome.err.count("cannot write the output: No space left on device"), 1);
        }
    }

    void aFolderThatCannotBeWrittenIsOneMessage()
    {
        const Outcome outcome = run({"run", shipped("lecture/02_parallel_tasks"), "--on", "virtual",
                                     "--tasks", "/proc/t.csv"});
        QCOMPARE(outcome.code, 2);
        QVERIFY2(outcome.err.contains("cannot write '/proc/t.csv'"), qPrintable(outcome.err));
        QCOMPARE(outcome.out, QString()); // it was noticed before anything ran
    }
};

QTEST_GUILESS_MAIN(CliWrongInputTest)
#include "tst_cli_wrong_input.moc"
