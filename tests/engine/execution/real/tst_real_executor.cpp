#include "tests/support/run_program.h"

#include <QtTest>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

using namespace makespan;
using namespace makespan::test;
using execution::MachineModel;
using execution::RunOptions;
using execution::RunResult;
using trace::Outcome;
using trace::Status;
using namespace std::chrono_literals;

namespace {

/// The lines that nearly every program begins with.
std::string program(const std::string& body)
{
    return "import time\nimport ray\n\n"
           "@ray.remote\ndef nap(seconds, result=None):\n    time.sleep(seconds)\n    return result\n\n"
           + body;
}

RunOptions onThreads()
{
    RunOptions options;
    options.clock = trace::Clock::Threads;
    return options;
}

RunResult runReal(const std::string& source, unsigned workers, RunOptions options = onThreads())
{
    return runProgram(source, slideMachine(workers), options);
}

QString out(const RunResult& result)
{
    return QString::fromStdString(result.output);
}

QString errorText(const RunResult& result)
{
    return result.error ? QString::fromStdString(result.error->type + ": " + result.error->message)
                        : QString("no error");
}

trace::Duration elapsedBy(const std::function<void()>& action)
{
    const auto begin = std::chrono::steady_clock::now();
    action();
    return std::chrono::steady_clock::now() - begin;
}

#define COMPARE_FINISHED(result)             \
    QVERIFY2(                                \
        (result).status == Status::Finished, \
        qPrintable(errorText(result)         \
                   + QString::fromStdString((result).error ? (result).error->traceback : "")))

} // namespace

class TestRealExecutor : public QObject
{
    Q_OBJECT

private slots:

    void sleepingTasksRunSideBySide()
    {
        const RunResult run =
            runReal(program("futures = [nap.remote(0.1, i * i) for i in range(4)]\n"
                            "print(ray.get(futures))\n"),
                    4);
        COMPARE_FINISHED(run);
        QCOMPARE(out(run), "[0, 1, 4, 9]\n");
        QCOMPARE(run.trace.taskCount(), std::size_t{4});
        QVERIFY(run.trace.makespan() >= 100ms);
        QVERIFY(run.trace.info().clock == trace::Clock::Threads);
        // All at once, each on its own worker, the first on the first.
        for (std::uint32_t i = 0; i < 4; ++i) {
            const trace::Task task = run.trace.task(trace::TaskId{i});
            QCOMPARE(trace::index(task.lane), std::size_t{i + 1});
            QVERIFY(task.started < run.trace.task(trace::TaskId{0}).ended);
        }
    }

    void aRunCanBeFollowedWhileItGoesOn()
    {
        RunOptions options = onThreads();
        std::shared_ptr<trace::LiveFeed> feed;
        options.onLive = [&](std::shared_ptr<trace::LiveFeed> live) { feed = std::move(live); };
        std::vector<trace::LiveInterval> ended;
        std::vector<trace::LiveInterval> open;
        std::vector<trace::Function> functions;
        const auto look = [&] {
            const trace::LiveUpdate update = feed->read();
            ended.insert(ended.end(), update.ended.begin(), update.ended.end());
            functions.insert(functions.end(), update.functions.begin(), update.functions.end());
            open = update.open;
        };
        // The program is printing, and so it is looked at, when one nap is over and the other is not.
        options.onOutput = [&](std::string_view) { look(); };
        const RunResult run =
            runReal(program("refs = [nap.remote(t) for t in (0.01, 3600)]\n"
                            "ray.wait(refs)\nprint('look')\nray.cancel(refs[1])\n"),
                    2, options);
        COMPARE_FINISHED(run);
        const auto isSleepOf = [&](std::uint32_t task) {
            return [&functions, task](const trace::LiveInterval& interval) {
                return interval.interval.task == trace::TaskId{task}
                       && interval.interval.state == trace::State::Sleep
                       && functions.at(trace::index(interval.function)).name == "nap";
            };
        };
        QCOMPARE(std::count_if(ended.begin(), ended.end(), isSleepOf(0)), std::ptrdiff_t{1});
        QCOMPARE(std::count_if(ended.begin(), ended.end(), isSleepOf(1)), std::ptrdiff_t{0});
        QCOMPARE(std::count_if(open.begin(), open.end(), isSleepOf(1)), std::ptrdiff_t{1});
        look(); // the run is over
        QCOMPARE(std::count_if(ended.begin(), ended.end(), isSleepOf(1)), std::ptrdiff_t{1});
    }

    void theTraceTellsWhichTasksEachCallWasAbout()
    {
        const RunResult run = runReal(program("futures = [nap.remote(0.001, i) for i in range(3)]\n"
                                              "ready, rest = ray.wait(futures, num_returns=1)\n"
                                              "ray.get(futures)\n"),
                                      1);
        COMPARE_FINISHED(run);
        std::size_t gets = 0;
        std::size_t waits = 0;
        for (std::size_t i = 0; i < run.trace.calls().size(); ++i) {
            const trace::CallKind kind = run.trace.calls()[i].kind;
            const auto tasks = run.trace.callTasks(i);
            if (kind == trace::CallKind::Wait) {
                ++waits;
                QCOMPARE(tasks.size(), std::size_t{1});
                QCOMPARE(tasks[0], trace::TaskId{0});
            } else if (kind == trace::CallKind::Get) {
                ++gets;
                QCOMPARE(tasks.size(), std::size_t{3});
                QCOMPARE(tasks[2], trace::TaskId{2});
            }
        }
        QCOMPARE(waits, std::size_t{1});
        QCOMPARE(gets, std::size_t{1});
    }

    void theTraceTellsLinesNamesAndDependencies()
    {
        const RunResult run = runReal(program("a = nap.remote(0.001)\n"
                                              "b = nap.remote(0.001, a)\n"
                                              "print('got', ray.get(b))\n"),
                                      2);
        COMPARE_FINISHED(run);
        QCOMPARE(out(run), "got None\n");
        const trace::Task b = run.trace.task(trace::TaskId{1});
        QCOMPARE(b.submitLine, 10U);
        QCOMPARE(run.trace.functions()[trace::index(b.function)].name, std::string("nap"));
        QCOMPARE(run.trace.dependencies(trace::TaskId{1}).size(), std::size_t{1});
        QVERIFY(b.started >= run.trace.task(trace::TaskId{0}).ended);
        QCOMPARE(run.trace.outputs().size(), std::size_t{1});
        QCOMPARE(run.trace.outputs()[0].text, std::string("got None\n"));
        QVERIFY(run.trace.outputs()[0].time >= b.ended);
        const auto calls = run.trace.calls();
        QCOMPARE(calls.size(), std::size_t{3});
        QVERIFY(calls[2].kind == trace::CallKind::Get);
        QCOMPARE(calls[2].line, 11U);
    }

    void waitReturnsWithWhatIsReadyInTheOrderOfItsList()
    {
        const RunResult run =
            runReal(program("refs = [nap.remote(t, t) for t in (0.001, 5.0, 0.002)]\n"
                            "ready, rest = ray.wait(refs, num_returns=2)\n"
                            "print(ray.get(ready), len(rest))\n"
                            "ready, rest = ray.wait(rest, num_returns=1, timeout=0.01)\n"
                            "print(len(ready), len(rest))\n"
                            "ready, rest = ray.wait([ray.put(1), refs[1]], num_returns=1)\n"
                            "print(ray.get(ready))\n"),
                    3);
        COMPARE_FINISHED(run);
        QCOMPARE(out(run), "[0.001, 0.002] 1\n0 1\n[1]\n");
        // The driver is over long before the sleeping task: it is abandoned.
        QVERIFY(run.trace.makespan() < 4s);
        QVERIFY(run.trace.task(trace::TaskId{1}).outcome == Outcome::Pending);
    }

    void anExceptionInATaskIsRaisedByGet()
    {
        const RunResult run =
            runReal(program("@ray.remote\n"
                            "def bad():\n"
                            "    return 1 / 0\n"
                            "try:\n"
                            "    ray.get(nap.remote(0, bad.remote()))\n"
                            "except ZeroDivisionError as e:\n"
                            "    print('caught', isinstance(e, ray.exceptions.RayTaskError))\n"),
                    2);
        COMPARE_FINISHED(run);
        QCOMPARE(out(run), "caught True\n");
        QVERIFY(run.trace.task(trace::TaskId{0}).outcome == Outcome::Failed);
        QVERIFY(run.trace.task(trace::TaskId{1}).outcome == Outcome::Failed);
        QVERIFY(run.trace.task(trace::TaskId{1}).started == trace::kNever);
    }

    void anUncaughtExceptionEndsTheRun()
    {
        const RunResult run = runReal("print('before')\nx = [1][3]\nprint('after')\n", 1);
        QVERIFY(run.status == Status::Failed);
        QCOMPARE(out(run), "before\n");
        QCOMPARE(run.error->type, std::string("IndexError"));
        QCOMPARE(run.error->line, 2U);
        QVERIFY(!run.error->traceback.empty());
    }

    void getGivesUpAtItsTimeLimit()
    {
        const RunResult run = runReal(program("try:\n"
                                              "    ray.get(nap.remote(5), timeout=0.01)\n"
                                              "except ray.exceptions.GetTimeoutError:\n"
                                              "    print('too late')\n"),
                                      1);
        COMPARE_FINISHED(run);
        QCOMPARE(out(run), "too late\n");
    }

    void actorsKeepTheirStateAndRunOneCallAfterTheOther()
    {
        const RunResult run =
            runReal("import ray\n"
                    "@ray.remote\n"
                    "class Counter:\n"
                    "    def __init__(self, start):\n"
                    "        self.value = start\n"
                    "    def add(self, n):\n"
                    "        self.value += n\n"
                    "        return self.value\n"
                    "counters = [Counter.remote(i * 10) for i in range(2)]\n"
                    "print(ray.get([c.add.remote(1) for c in counters for k in range(3)]))\n",
                    2);
        COMPARE_FINISHED(run);
        QCOMPARE(out(run), "[1, 2, 3, 11, 12, 13]\n");
        const auto lanes = run.trace.lanes();
        QCOMPARE(lanes.size(), std::size_t{5});
        QVERIFY(lanes[3].kind == trace::LaneKind::Actor);
        QCOMPARE(lanes[3].name, std::string("Counter 1"));
    }

    void anActorWhoseInitFailsIsDead()
    {
        const RunResult run = runReal("import ray\n"
                                      "@ray.remote\n"
                                      "class Bad:\n"
                                      "    def __init__(self):\n"
                                      "        raise ValueError('no')\n"
                                      "    def f(self):\n"
                                      "        return 1\n"
                                      "try:\n"
                                      "    ray.get(Bad.remote().f.remote())\n"
                                      "except ray.exceptions.RayActorError:\n"
                                      "    print('dead')\n",
                                      1);
        COMPARE_FINISHED(run);
        QCOMPARE(out(run), "dead\n");
    }

    void aTaskThatBlocksGivesItsWorkerToOthers()
    {
        const RunResult run = runReal(program("@ray.remote\n"
                                              "def outer(n):\n"
                                              "    if n == 0:\n"
                                              "        return 0\n"
                                              "    return 1 + ray.get(outer.remote(n - 1))\n"
                                              "print(ray.get(outer.remote(5)))\n"),
                                      1);
        COMPARE_FINISHED(run);
        QCOMPARE(out(run), "5\n");
        QVERIFY(std::any_of(
            run.trace.lanes().begin(), run.trace.lanes().end(),
            [](const trace::Lane& lane) { return lane.kind == trace::LaneKind::ExtraWorker; }));
    }

    void nestedGetsThatHoldTheirWorkersAreADeadlockThatIsReported()
    {
        MachineModel machine = slideMachine(1);
        machine.nestedGet = execution::NestedGet::Hold;
        const RunResult run = runProgram(program("@ray.remote\n"
                                                 "def outer():\n"
                                                 "    return ray.get(nap.remote(0))\n"
                                                 "ray.get(outer.remote())\n"),
                                         machine, onThreads());
        QVERIFY(run.status == Status::Deadlock);
        QCOMPARE(run.error->line, 12U);
        QCOMPARE(run.error->type, std::string("Deadlock"));
        QCOMPARE(
            QString::fromStdString(run.error->message),
            "Nothing can go on: the driver waits in line 12 for outer (task 0); outer (task 0) waits "
            "in line 11 for nap (task 1); nap (task 1) needs a worker, and outer (task 0) holds one; "
            "and so on in a circle.");
    }

    void aCancelledTaskNeverRuns()
    {
        const RunResult run = runReal(program("blocker = nap.remote(5)\n"
                                              "queued = nap.remote(0)\n"
                                              "ray.cancel(queued)\n"
                                              "try:\n"
                                              "    ray.get(queued)\n"
                                              "except ray.exceptions.TaskCancelledError:\n"
                                              "    print('cancelled')\n"
                                              "ray.cancel(blocker)\n"
                                              "try:\n"
                                              "    ray.get(blocker)\n"
                                              "except ray.exceptions.TaskCancelledError:\n"
                                              "    print('interrupted')\n"),
                                      1);
        COMPARE_FINISHED(run);
        QCOMPARE(out(run), "cancelled\ninterrupted\n");
        QVERIFY(run.trace.task(trace::TaskId{1}).outcome == Outcome::Cancelled);
    }

    void tasksSeeNoneOfTheDriversLaterChanges()
    {
        const RunResult run = runReal("import ray\n"
                                      "data = [1, 2, 3]\n"
                                      "@ray.remote\n"
                                      "def change(items):\n"
                                      "    items.append(4)\n"
                                      "    return items\n"
                                      "ref = change.remote(data)\n"
                                      "data.append(9)\n"
                                      "print(ray.get(ref), data)\n",
                                      2);
        COMPARE_FINISHED(run);
        QCOMPARE(out(run), "[1, 2, 3, 4] [1, 2, 3, 9]\n");
    }

    void randomNumbersDependOnTheTaskAndNotOnTheSchedule()
    {
        const std::string source =
            "import random\nimport ray\n"
            "@ray.remote\n"
            "def leaf():\n"
            "    return random.random()\n"
            "@ray.remote\n"
            "def inner():\n"
            "    return ray.get([leaf.remote() for i in range(3)])\n"
            "print(ray.get([inner.remote() for i in range(6)]), random.random())\n";
        RunOptions options = onThreads();
        options.seed = 5;
        const RunResult one = runReal(source, 1, options);
        const RunResult four = runReal(source, 4, options);
        COMPARE_FINISHED(one);
        COMPARE_FINISHED(four);
        QCOMPARE(out(one), out(four));
        options.clock = trace::Clock::Virtual;
        const RunResult simulated = runReal(source, 4, options);
        QCOMPARE(out(simulated), out(one));
        options.clock = trace::Clock::Threads;
        options.repetition = 1;
        QVERIFY(out(runReal(source, 1, options)) != out(one));
    }

    void stopEndsWhateverGoesOn_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addRow("the driver computes") << "while True:\n    pass\n";
        QTest::addRow("the driver sleeps") << "time.sleep(1000)\n";
        QTest::addRow("the driver waits for a task that sleeps") << "ray.get(nap.remote(1000))\n";
        QTest::addRow("the driver waits for a task that computes")
            << "@ray.remote\ndef spin():\n    while True:\n        pass\nray.get(spin.remote())\n";
        QTest::addRow("an actor sleeps")
            << "@ray.remote\nclass A:\n    def f(self):\n        time.sleep(1000)\n"
               "ray.get(A.remote().f.remote())\n";
        QTest::addRow("tasks without end") << "while True:\n    nap.remote(0)\n";
    }

    void stopEndsWhateverGoesOn()
    {
        QFETCH(QString, body);
        std::stop_source source;
        RunOptions options = onThreads();
        options.stop = source.get_token();
        std::jthread stopper([&source] {
            std::this_thread::sleep_for(30ms);
            source.request_stop();
        });
        RunResult run;
        const trace::Duration elapsed =
            elapsedBy([&] { run = runReal(program(body.toStdString()), 2, options); });
        QVERIFY(run.status == Status::Cancelled);
        QVERIFY2(elapsed < 20s, "it went on"); // the promise is 100 ms; a loaded computer gets more
    }

    void theTimeLimitEndsTheRun()
    {
        RunOptions options = onThreads();
        options.timeLimit = 20ms;
        const RunResult run = runReal(program("ray.get(nap.remote(1000))\n"), 1, options);
        QVERIFY(run.status == Status::Timeout);
        QVERIFY(run.trace.makespan() >= 20ms);
        QVERIFY(run.trace.task(trace::TaskId{0}).outcome == Outcome::Pending);
    }

    void limitsEndTheRunWithTheirName()
    {
        RunOptions options = onThreads();
        options.taskLimit = 10;
        const RunResult tasks =
            runReal(program("for i in range(100):\n    nap.remote(0)\n"), 2, options);
        QVERIFY(tasks.status == Status::Failed);
        QCOMPARE(tasks.error->type, std::string("TaskLimit"));

        options = onThreads();
        options.outputLimit = 100;
        const RunResult output = runReal("while True:\n    print('x' * 10)\n", 1, options);
        QVERIFY(output.status == Status::Failed);
        QCOMPARE(output.error->type, std::string("OutputLimit"));

        options = onThreads();
        options.instructionLimit = 10'000;
        const RunResult instructions = runReal("while True:\n    pass\n", 1, options);
        QVERIFY(instructions.status == Status::Failed);
        QCOMPARE(instructions.error->type, std::string("InstructionLimit"));
    }

    void outputComesAsItIsPrintedOnePieceAtATime()
    {
        RunOptions options = onThreads();
        std::atomic<int> inside{0};
        bool wasAlone = true;
        std::string text;
        options.onOutput = [&](std::string_view piece) {
            wasAlone = ++inside == 1 && wasAlone;
            text += piece;
            --inside;
        };
        const RunResult run = runReal("import ray\n"
                                      "@ray.remote\n"
                                      "def talk(i):\n"
                                      "    for k in range(20):\n"
                                      "        print('task', i)\n"
                                      "ray.get([talk.remote(i) for i in range(8)])\n"
                                      "print('done')\n",
                                      4, options);
        COMPARE_FINISHED(run);
        QVERIFY(wasAlone);
        QCOMPARE(text, run.output);
        QCOMPARE(std::count(text.begin(), text.end(), '\n'), std::ptrdiff_t{161});
        QVERIFY(text.substr(text.size() - 5) == "done\n");
        QCOMPARE(run.trace.outputs().size(), std::size_t{161});
    }

    void severalResultsOfATaskAreSeveralFutures()
    {
        const RunResult run = runReal("import ray\n"
                                      "@ray.remote(num_returns=2)\n"
                                      "def both(x):\n"
                                      "    return x, x * x\n"
                                      "a, b = both.remote(7)\n"
                                      "print(ray.get(b), ray.get(a), ray.get([b, a, b]))\n",
                                      1);
        COMPARE_FINISHED(run);
        QCOMPARE(out(run), "49 7 [49, 7, 49]\n");
    }

    void globalsOfTheDriverAreThereAtTheEnd()
    {
        const RunResult run =
            runReal(program("result = ray.get([nap.remote(0, i) for i in range(3)])\n"), 2);
        COMPARE_FINISHED(run);
        const auto result = run.globals.find("result");
        QVERIFY(result != run.globals.end());
        QCOMPARE(language::reprOf(result->second), std::string("[0, 1, 2]"));
    }
};

QTEST_GUILESS_MAIN(TestRealExecutor)
#include "tst_real_executor.moc"
