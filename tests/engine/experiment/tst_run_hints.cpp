#include "engine/experiment/run_hints.h"
#include "engine/experiment/single_run.h"
#include "engine/trace/trace_builder.h"

#include <QtTest/QtTest>

#include <chrono>
#include <optional>
#include <utility>

using namespace makespan;
using namespace std::chrono_literals;
using namespace makespan::experiment;

namespace {

const std::string kSleeping = "import ray\nimport time\nray.init(num_cpus=4)\n"
                              "@ray.remote\ndef f(i):\n    time.sleep(0.0005)\n"
                              "ray.get([f.remote(i) for i in range(20)])\n";
const std::string kComputing = "import ray\nray.init(num_cpus=4)\n"
                               "@ray.remote\ndef f(i):\n    for k in range(2000): i += k\n"
                               "ray.get([f.remote(i) for i in range(8)])\n";

/// A real run: so many tasks of line 4, one after the other on one worker, fetched by one get. No overheads in it.
trace::Trace realRun(std::uint32_t tasks, trace::Duration length)
{
    trace::RunInfo info;
    info.clock = trace::Clock::Threads;
    info.workers = 1;
    trace::TraceBuilder builder(info);
    const trace::LaneId worker = builder.addWorkers(1);
    const trace::FunctionId function = builder.function("f", 4);
    trace::Time now{};
    for (std::uint32_t i = 0; i < tasks; ++i) {
        trace::Task task;
        task.function = function;
        task.submitted = task.ready = trace::Time{};
        task.started = now;
        task.ended = now + length;
        task.lane = worker;
        task.outcome = trace::Outcome::Finished;
        const trace::TaskId id = builder.addTask(task);
        builder.addInterval(worker, {now, now + length, id, trace::State::Run});
        now += length;
    }
    trace::Call get;
    get.kind = trace::CallKind::Get;
    get.end = now;
    get.futures = tasks;
    builder.addCall(get);
    return std::move(builder).build(now);
}

} // namespace

/// Hints that only a run can give, word for word.
class TestRunHints : public QObject
{
    Q_OBJECT

private slots:

    void aRunShowsKnownMistakes_data()
    {
        QTest::addColumn<QString>("machine");
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expected");
        const QString sleeping = QString::fromStdString(kSleeping);
        const QString computing = QString::fromStdString(kComputing);
        QTest::newRow("tasks shorter than their overhead")
            << "submit = \"0.5 ms\", start = \"0.2 ms\", step = \"0\"" << sleeping
            << QStringLiteral(
                   "x.py:8:1: hint: The tasks of 'f' are shorter than their overhead: 500 µs each, while "
                   "submitting, starting and fetching one takes 700 µs.\n"
                   "    @ray.remote\n    ^^^^^^^^^^^\n"
                   "    Give each task more to do, for example many items at once.\n");
        QTest::newRow("tasks longer than their overhead")
            << "submit = \"0.2 ms\", start = \"0.2 ms\", step = \"0\"" << sleeping << QString();
        QTest::newRow("three tasks are not many")
            << "submit = \"5 ms\", step = \"0\""
            << QString(sleeping).replace("range(20)", "range(3)") << QString();
        QTest::newRow("more computing workers than cores")
            << "cores = 2" << computing
            << QStringLiteral(
                   "x.py:6:19: hint: Up to 4 tasks computed at once on 2 cores, so each of them took "
                   "longer.\n"
                   "    ray.init(num_cpus=4)\n                      ^\n"
                   "    More workers than cores help tasks that sleep or wait, not tasks that compute: take "
                   "at most 2.\n");
        QTest::newRow("as many computing workers as cores")
            << "cores = 4" << computing << QString();
        QTest::newRow("more sleeping workers than cores")
            << "cores = 1" << QString(sleeping).replace("0.0005", "0.5") << QString();
    }

    void aRunShowsKnownMistakes()
    {
        QFETCH(QString, machine);
        QFETCH(QString, source);
        QFETCH(QString, expected);
        const auto scenario = scenario::Scenario::fromSource(
            "# /// script\n# [tool.makespan]\n# machine = { " + machine.toStdString()
                + " }\n# ///\n" + source.toStdString(),
            "x.py");
        const SingleRun run = runOnce(scenario);
        QVERIFY2(run.ran(), run.error.c_str());
        QString text;
        for (const language::Diagnostic& hint : runHints(scenario, run.result.trace)) {
            QVERIFY(hint.severity == language::Severity::Hint);
            text += QString::fromStdString(
                language::format(hint, scenario.fileName(), scenario.source()));
        }
        QCOMPARE(text, expected);
    }

    void aRealRunIsComparedWithWhatTasksCostOnItsComputer_data()
    {
        QTest::addColumn<int>("tasks");
        QTest::addColumn<int>("lengthNs");
        QTest::addColumn<bool>("isCalibrated");
        QTest::addColumn<QString>("expected");
        // Of 10 tasks each costs 1.5 µs + 2 µs, and a tenth of the get's 5 µs.
        QTest::newRow("shorter than their overhead")
            << 10 << 3'990 << true
            << QStringLiteral(
                   "4: The tasks of 'f' are shorter than their overhead: 3.99 µs each, while submitting, "
                   "starting and fetching one takes 4 µs.");
        QTest::newRow("as long as their overhead") << 10 << 4'000 << true << QString();
        QTest::newRow("three tasks are not many") << 3 << 100 << true << QString();
        QTest::newRow("on an unknown computer") << 10 << 100 << false << QString();
    }

    void aRealRunIsComparedWithWhatTasksCostOnItsComputer()
    {
        QFETCH(int, tasks);
        QFETCH(int, lengthNs);
        QFETCH(bool, isCalibrated);
        QFETCH(QString, expected);
        std::optional<HostCosts> host;
        if (isCalibrated) {
            host.emplace();
            host->submit = 1500ns;
            host->start = 2000ns;
            host->get = 5000ns;
        }
        const auto scenario = scenario::Scenario::fromSource(kSleeping, "x.py");
        const trace::Trace run =
            realRun(static_cast<std::uint32_t>(tasks), std::chrono::nanoseconds(lengthNs));
        QString text;
        for (const language::Diagnostic& hint : runHints(scenario, run, host)) {
            text += QString::number(hint.range.begin.line) + QStringLiteral(": ")
                    + QString::fromStdString(hint.message);
        }
        QCOMPARE(text, expected);
    }

    void emptyTasksOnThreadsAreShorterThanWhatTheyCost()
    {
        const auto scenario = scenario::Scenario::fromSource(
            "import ray\nray.init(num_cpus=1)\n@ray.remote\ndef f():\n    pass\n"
            "ray.get([f.remote() for i in range(100)])\n",
            "x.py");
        SingleRunOptions options;
        options.clock = trace::Clock::Threads;
        const SingleRun run = runOnce(scenario, options);
        QVERIFY2(run.ran(), run.error.c_str());
        HostCosts slow; // so much longer than an empty task on any computer
        slow.submit = 100s;
        const language::Diagnostics hints = runHints(scenario, run.result.trace, slow);
        QCOMPARE(hints.size(), std::size_t{1});
        QCOMPARE(hints.front().range.begin.line, 3U);
    }
};

QTEST_GUILESS_MAIN(TestRunHints)
#include "tst_run_hints.moc"
