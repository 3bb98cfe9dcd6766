#include "tests/support/run_program.h"
#include "tests/support/text_timeline.h"

#include <QtTest>

#include <algorithm>
#include <stop_token>
#include <string>
#include <thread>

using namespace makespan;
using namespace makespan::test;
using execution::MachineModel;
using execution::RunOptions;
using execution::RunResult;
using trace::Outcome;
using trace::Status;
using namespace std::chrono_literals;

namespace {

// The lines that nearly every program begins with.
std::string program(const std::string& body)
{
    return "import time\nimport ray\n\n"
           "@ray.remote\ndef nap(seconds, result=None):\n    time.sleep(seconds)\n    return result\n\n"
           + body;
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

double lengthOf(const RunResult& result)
{
    return trace::seconds(result.trace.makespan());
}

#define COMPARE_FINISHED(result)             \
    QVERIFY2(                                \
        (result).status == Status::Finished, \
        qPrintable(errorText(result)         \
                   + QString::fromStdString((result).error ? (result).error->traceback : "")))

} // namespace

class TestVirtualExecutor : public QObject
{
    Q_OBJECT

private slots:

    void tasksRunSideBySideAndPrintWhatTheyShould()
    {
        const RunResult run =
            runProgram(program("futures = [nap.remote(1.0, i * i) for i in range(4)]\n"
                               "print(ray.get(futures))\n"),
                       slideMachine(4));
        COMPARE_FINISHED(run);
        QCOMPARE(out(run), "[0, 1, 4, 9]\n");
        QCOMPARE(lengthOf(run), 1.0);
        QCOMPARE(run.trace.taskCount(), std::size_t{4});
    }

    // What comes next is fetched in advance where thousands are under way in disorder: the driver is not a task of the trace.
    void theDriverSleepsAmongThousandsOfSleepers()
    {
        const RunResult run =
            runProgram(program("futures = [nap.remote(0.001 + i * 7919 % 10007 * 0.00001, i) "
                               "for i in range(20000)]\n"
                               "for _ in range(300):\n"
                               "    time.sleep(0.0005)\n"
                               "print(sum(ray.get(futures)))\n"),
                       slideMachine(20'000));
        COMPARE_FINISHED(run);
        QCOMPARE(out(run), "199990000\n");
        QCOMPARE(lengthOf(run), 0.15);
    }

    void theTraceTellsEverything()
    {
        const RunResult run = runProgram(program("time.sleep(1)\n"
                                                 "a = nap.remote(2)\n"
                                                 "b = nap.remote(1)\n"
                                                 "c = nap.remote(1, b)\n"
                                                 "print('got', ray.get([a, c]))\n"),
                                         slideMachine(2));
        COMPARE_FINISHED(run);
        QCOMPARE(QString::fromStdString("\n" + textFromTrace(run.trace)), R"(
driver   |~!!|
worker 1 |.aa|
worker 2 |.bc|
A: submitted 1
B: submitted 1
C: submitted 1, needs B
)");
        const trace::Task c = run.trace.task(trace::TaskId{2});
        QCOMPARE(c.submitLine, 12U);
        QCOMPARE(run.trace.functions()[trace::index(c.function)].name, std::string("nap"));
        QCOMPARE(run.trace.functions()[trace::index(c.function)].line, 4U);
        QCOMPARE(run.trace.outputs().size(), std::size_t{1});
        QVERIFY(run.trace.outputs()[0].time == trace::Time{3s});
        QCOMPARE(run.trace.calls().size(), std::size_t{1});
        QVERIFY(run.trace.calls()[0].kind == trace::CallKind::Get);
        QVERIFY(run.trace.calls()[0].begin == trace::Time{1s});
        QVERIFY(run.trace.calls()[0].end == trace::Time{3s});
        QCOMPARE(run.trace.calls()[0].line, 13U);
    }

    void theTraceNamesWhatEveryGetAndWaitTook()
    {
        const RunResult run = runProgram(program("refs = [nap.remote(i) for i in (3, 1, 2)]\n"
                                                 "refs.append(ray.put(7))\n"
                                                 "ready, rest = ray.wait(refs, num_returns=2)\n"
                                                 "ray.get(refs[2])\n"
                                                 "ready, rest = ray.wait(refs[:3], num_returns=3, "
                                                 "timeout=0.5)\n"
                                                 "ray.get(refs)\n"
                                                 "ray.get(refs)\n"),
                                         slideMachine(3));
        COMPARE_FINISHED(run);
        QStringList told;
        for (std::size_t i = 0; i < run.trace.calls().size(); ++i) {
            QString tasks;
            for (const trace::TaskId task : run.trace.callTasks(i))
                tasks += QString::number(trace::index(task));
            told += QString("%1:%2").arg(trace::seconds(run.trace.calls()[i].end)).arg(tasks);
        }
        // put at 0; the first wait has the value and task 1; then a get of task 2, a wait until its timeout, two gets
        QCOMPARE(told.join(' '), QString("0: 1:1 2:2 2.5:12 3:012 3:012"));
    }

    void aGetThatNeverReturnsNamesWhatItWaitsFor()
    {
        MachineModel machine = slideMachine(1);
        machine.nestedGet = execution::NestedGet::Hold;
        const RunResult run =
            runProgram(program("@ray.remote\n"
                               "def outer():\n"
                               "    return ray.get([nap.remote(1), nap.remote(2)])\n"
                               "ray.get(outer.remote())\n"),
                       machine);
        QVERIFY(run.status == trace::Status::Deadlock);
        std::vector<std::size_t> asked;
        for (std::size_t i = 0; i < run.trace.calls().size(); ++i)
            asked.push_back(run.trace.callTasks(i).size());
        QCOMPARE(asked, (std::vector<std::size_t>{1, 2}));
    }

    void overheadsAddUpAsInRow5()
    {
        MachineModel machine = slideMachine(4);
        machine.submit = 100us;
        machine.start = 400us;
        machine.get = 1ms;
        const RunResult run = runProgram(
            program("time.sleep(0.05)\nray.get([nap.remote(1.0) for i in range(4)])\n"), machine);
        QVERIFY(run.trace.makespan() == 50ms + 4 * 100us + 400us + 1000ms + 1ms);
    }

    void computingTakesAStepPerInstruction()
    {
        const std::string source = "x = 0\nfor i in range(100000):\n    x = x + i\n";
        MachineModel machine = slideMachine(1);
        machine.stepNs = 20;
        const RunResult run = runProgram(source, machine);
        COMPARE_FINISHED(run);
        QVERIFY(run.instructions > 100'000);
        QVERIFY(run.trace.makespan() == trace::Duration(run.instructions * 20));
        machine.stepNs = 40;
        QVERIFY(runProgram(source, machine).trace.makespan()
                == trace::Duration(run.instructions * 40));
    }

    void computingTasksShareTheCoresAndSleepingOnesDoNot()
    {
        const std::string source = "import ray\n"
                                   "@ray.remote\n"
                                   "def work():\n"
                                   "    x = 0\n"
                                   "    for i in range(100000):\n"
                                   "        x = x + i\n"
                                   "    return x\n"
                                   "ray.get([work.remote() for i in range(4)])\n";
        MachineModel machine = slideMachine(4);
        machine.stepNs = 20;
        const double fourCores = lengthOf(runProgram(source, machine));
        machine.cores = 2;
        const double twoCores = lengthOf(runProgram(source, machine));
        QVERIFY2(std::abs(twoCores / fourCores - 2) < 0.01,
                 qPrintable(QString::number(twoCores / fourCores)));
    }

    void theSameProgramTakesTheSameToTheNanosecondAgain()
    {
        MachineModel machine = slideMachine(3);
        machine.stepNs = 7.3;
        machine.cores = 2;
        const std::string source = program("import random\n"
                                           "more = True\n"
                                           "fs = [nap.remote(random.random()) for i in range(20)]\n"
                                           "while fs:\n"
                                           "    done, fs = ray.wait(fs)\n"
                                           "    if len(fs) == 10 and more:\n"
                                           "        more = False\n"
                                           "        fs.append(nap.remote(0.1))\n");
        const RunResult first = runProgram(source, machine);
        const RunResult second = runProgram(source, machine);
        COMPARE_FINISHED(first);
        QCOMPARE(first.trace.makespan().count(), second.trace.makespan().count());
        QCOMPARE(first.instructions, second.instructions);
    }

    void waitReturnsAtKOrAtTheTimeoutInTheOrderOfTheList()
    {
        const std::string submits = "lengths = [0.888, 3.571, 0.305, 3.494, 0.041, 3.085]\n"
                                    "fs = [nap.remote(s, i) for i, s in enumerate(lengths)]\n";
        const RunResult three = runProgram(program(submits
                                                   + "ready, rest = ray.wait(fs, num_returns=3)\n"
                                                     "print(ray.get(ready), len(rest))\n"),
                                           slideMachine(6));
        COMPARE_FINISHED(three);
        QCOMPARE(out(three), "[0, 2, 4] 3\n");
        QCOMPARE(lengthOf(three), 0.888);
        const RunResult timeout =
            runProgram(program(submits
                               + "ready, rest = ray.wait(fs, num_returns=3, timeout=0.5)\n"
                                 "print(ray.get(ready), len(rest))\n"),
                       slideMachine(6));
        QCOMPARE(out(timeout), "[2, 4] 4\n");
        QCOMPARE(lengthOf(timeout), 0.5);
        QVERIFY(timeout.trace.calls()[0].cause == trace::WaitCause::Timeout);
        QCOMPARE(timeout.trace.calls()[0].ready, 2U);
    }

    void waitReturnsExactlyAsManyAsAskedForEvenWhenMoreAreReady()
    {
        const RunResult run = runProgram(program("fs = [nap.remote(1, i) for i in range(4)]\n"
                                                 "time.sleep(2)\n"
                                                 "ready, rest = ray.wait(fs, num_returns=2)\n"
                                                 "print(ray.get(ready), ray.get(rest))\n"),
                                         slideMachine(4));
        QCOMPARE(out(run), "[0, 1] [2, 3]\n");
    }

    void getWithATimeoutRaises()
    {
        const RunResult run = runProgram(program("f = nap.remote(2)\n"
                                                 "try:\n"
                                                 "    ray.get(f, timeout=0.5)\n"
                                                 "except ray.exceptions.GetTimeoutError:\n"
                                                 "    print('too late at', time.time())\n"),
                                         slideMachine(1));
        COMPARE_FINISHED(run);
        QCOMPARE(out(run), "too late at 0.5\n");
        QCOMPARE(lengthOf(run), 0.5);
    }

    void anExceptionTravelsToGetAndEndsTheProgram()
    {
        const RunResult run = runProgram("import ray\n"
                                         "@ray.remote\n"
                                         "def bad():\n"
                                         "    return 1 / 0\n"
                                         "try:\n"
                                         "    ray.get(bad.remote())\n"
                                         "except ZeroDivisionError as e:\n"
                                         "    print('caught')\n"
                                         "ray.get(bad.remote())\n",
                                         slideMachine(1));
        QVERIFY(run.status == Status::Failed);
        QCOMPARE(out(run), "caught\n");
        QVERIFY(run.error.has_value());
        QVERIFY2(errorText(run).contains("ZeroDivisionError"), qPrintable(errorText(run)));
        QVERIFY(run.trace.task(trace::TaskId{0}).outcome == Outcome::Failed);
        QVERIFY(run.trace.info().status == Status::Failed);
    }

    void aTaskWhoseArgumentFailedFailsWithTheSameError()
    {
        const RunResult run = runProgram(program("@ray.remote\n"
                                                 "def bad():\n"
                                                 "    raise ValueError('no')\n"
                                                 "f = nap.remote(1, bad.remote())\n"
                                                 "try:\n"
                                                 "    ray.get(f)\n"
                                                 "except ValueError:\n"
                                                 "    print('caught')\n"),
                                         slideMachine(1));
        COMPARE_FINISHED(run);
        QCOMPARE(out(run), "caught\n");
        QCOMPARE(lengthOf(run), 0.0);
    }

    void actorsKeepStateAndTakeOneCallAtATime()
    {
        const RunResult run =
            runProgram("import time\nimport ray\n"
                       "@ray.remote\n"
                       "class Counter:\n"
                       "    def __init__(self):\n"
                       "        self.n = 0\n"
                       "    def add(self):\n"
                       "        time.sleep(0.5)\n"
                       "        self.n += 1\n"
                       "        return self.n\n"
                       "counters = [Counter.remote() for i in range(2)]\n"
                       "print(ray.get([counters[i % 2].add.remote() for i in range(10)]))\n",
                       slideMachine(4));
        COMPARE_FINISHED(run);
        QCOMPARE(out(run), "[1, 1, 2, 2, 3, 3, 4, 4, 5, 5]\n");
        QCOMPARE(lengthOf(run), 2.5);
        QCOMPARE(run.trace.lanes()[5].name, std::string("Counter 1"));
        QVERIFY(run.trace.lanes()[6].kind == trace::LaneKind::Actor);
    }

    void anActorCanBeFoundByNameAndKilled()
    {
        const RunResult run = runProgram("import time\nimport ray\n"
                                         "@ray.remote\n"
                                         "class Box:\n"
                                         "    def take(self):\n"
                                         "        time.sleep(1)\n"
                                         "        return 7\n"
                                         "b = Box.options(name='box').remote()\n"
                                         "print(ray.get(ray.get_actor('box').take.remote()))\n"
                                         "f = b.take.remote()\n"
                                         "g = b.take.remote()\n"
                                         "time.sleep(0.5)\n"
                                         "ray.kill(b)\n"
                                         "for x in (f, g, b.take.remote()):\n"
                                         "    try:\n"
                                         "        ray.get(x)\n"
                                         "    except ray.exceptions.RayActorError:\n"
                                         "        print('dead')\n"
                                         "try:\n"
                                         "    ray.get_actor('box')\n"
                                         "except ValueError:\n"
                                         "    print('gone')\n",
                                         slideMachine(1));
        COMPARE_FINISHED(run);
        QCOMPARE(out(run), "7\ndead\ndead\ndead\ngone\n");
        QCOMPARE(lengthOf(run), 1.5);
    }

    void nestedTasksReleaseTheirWorkerOrDeadlock()
    {
        const std::string source = program("@ray.remote\n"
                                           "def outer():\n"
                                           "    return ray.get(nap.remote(1, 5)) + 1\n"
                                           "print(ray.get(outer.remote()))\n");
        const RunResult run = runProgram(source, slideMachine(1));
        COMPARE_FINISHED(run);
        QCOMPARE(out(run), "6\n");
        QCOMPARE(lengthOf(run), 1.0);
        MachineModel holding = slideMachine(1);
        holding.nestedGet = execution::NestedGet::Hold;
        const RunResult stuck = runProgram(source, holding);
        QVERIFY(stuck.status == Status::Deadlock);
        QCOMPARE(
            errorText(stuck),
            "Deadlock: Nothing can go on: the driver waits in line 12 for outer (task 0); outer (task 0) "
            "waits in line 11 for nap (task 1); nap (task 1) needs a worker, and outer (task 0) holds one; "
            "and so on in a circle.");
        QCOMPARE(stuck.error->line, 12U);
    }

    // Arguments travel by value: whoever calls pays for a large one, each time; a future of it is handed on for nothing.
    void copyingALargeArgumentTakesItsTime()
    {
        MachineModel machine = slideMachine(1);
        machine.stepNs = 10;
        const auto submitting = [&machine](const std::string& data, const std::string& argument) {
            const RunResult run = runProgram(program("@ray.remote\n"
                                                     "def use(values):\n"
                                                     "    return 0\n"
                                                     "data = "
                                                     + data
                                                     + "\n"
                                                       "ref = ray.put(data)\n"
                                                       "begin = time.perf_counter()\n"
                                                       "use.remote("
                                                     + argument
                                                     + ")\n"
                                                       "print(time.perf_counter() - begin)\n"),
                                             machine);
            return out(run).toDouble();
        };
        const double small = submitting("list(range(1000))", "data");
        const double large = submitting("list(range(100000))", "data");
        QVERIFY2(small > 0 && large > 20 * small,
                 qPrintable(QString("%1 %2").arg(small).arg(large)));
        QVERIFY(submitting("list(range(100000))", "ref") < small);
    }

    void aGetOfWhatHasFailedIsACallThatCosts()
    {
        MachineModel machine = slideMachine(1);
        machine.get = 10ms;
        const RunResult run = runProgram(program("@ray.remote(max_retries=0)\n"
                                                 "def fail():\n"
                                                 "    raise ValueError('no')\n"
                                                 "f = fail.remote()\n"
                                                 "time.sleep(1)\n"
                                                 "for again in range(2):\n"
                                                 "    try:\n"
                                                 "        ray.get(f)\n"
                                                 "    except ValueError:\n"
                                                 "        print('failed')\n"),
                                         machine);
        COMPARE_FINISHED(run);
        QCOMPARE(out(run), "failed\nfailed\n");
        QCOMPARE(lengthOf(run), 1.02);
        const auto calls = run.trace.calls();
        QCOMPARE(std::count_if(calls.begin(), calls.end(),
                               [](const trace::Call& call) {
                                   return call.kind == trace::CallKind::Get
                                          && call.task == trace::TaskId{0};
                               }),
                 2);
    }

    void aTaskIsInterruptedInTheSleepInWhichItIs()
    {
        const std::string source = program("@ray.remote\n"
                                           "def steps(base):\n"
                                           "    done = [base]\n"
                                           "    try:\n"
                                           "        for i in range(5):\n"
                                           "            time.sleep(1)\n"
                                           "            done.append(i)\n"
                                           "        return done\n"
                                           "    except KeyboardInterrupt:\n"
                                           "        print('after', done, time.time() > 0)\n"
                                           "        time.sleep(0.25)\n"
                                           "        return 'saved'\n"
                                           "f = steps.remote(7)\n"
                                           "time.sleep(AT)\n"
                                           "ray.cancel(f)\n"
                                           "print(ray.get(f))\n");
        const auto interruptedAt = [&source](const std::string& seconds) {
            std::string text = source;
            return runProgram(text.replace(text.find("AT"), 2, seconds), slideMachine(1));
        };
        const RunResult early = interruptedAt("0.5");
        COMPARE_FINISHED(early);
        QCOMPARE(out(early), "after [7] True\nsaved\n");
        QCOMPARE(lengthOf(early), 0.75);
        const RunResult later = interruptedAt("2.5");
        COMPARE_FINISHED(later);
        QCOMPARE(out(later), "after [7, 0, 1] True\nsaved\n");
        QCOMPARE(lengthOf(later), 2.75);
        QVERIFY(later.trace.task(trace::TaskId{0}).outcome == Outcome::Finished);
        // What was computed before the interruption is charged once.
        MachineModel slow = slideMachine(1);
        slow.stepNs = 100;
        std::string text = source;
        const RunResult computing = runProgram(text.replace(text.find("AT"), 2, "2.5"), slow);
        COMPARE_FINISHED(computing);
        QVERIFY(lengthOf(computing) > 2.75 && lengthOf(computing) < 2.751);
    }

    void aTaskSeesTheValuesOfItsFirstCallAlsoAfterASleepAndWhenItIsBegunAgain()
    {
        // Its code is ahead of its time, or is executed a second time for the interrupt: neither shows.
        const RunResult result = runProgram("import time\n"
                                            "import ray\n"
                                            "level = 1\n"
                                            "notes = [1]\n"
                                            "@ray.remote\n"
                                            "def late(nap):\n"
                                            "    try:\n"
                                            "        notes.append(2)\n"
                                            "        time.sleep(nap)\n"
                                            "        return level, notes\n"
                                            "    except KeyboardInterrupt:\n"
                                            "        print('interrupted with', level, notes)\n"
                                            "        raise\n"
                                            "first = late.remote(1)\n"
                                            "level = 2\n"
                                            "notes.append(3)\n"
                                            "time.sleep(0.5)\n"
                                            "level = 3\n"
                                            "print(ray.get(first), level, notes)\n"
                                            "second = late.remote(9)\n"
                                            "time.sleep(1)\n"
                                            "level = 4\n"
                                            "ray.cancel(second)\n"
                                            "try:\n"
                                            "    ray.get(second)\n"
                                            "except ray.exceptions.TaskCancelledError:\n"
                                            "    print('cancelled', level)\n",
                                            slideMachine(2));
        COMPARE_FINISHED(result);
        QCOMPARE(out(result), QString("(1, [1, 2]) 3 [1, 3]\n"
                                      "interrupted with 1 [1, 2]\n"
                                      "cancelled 4\n"));
        QCOMPARE(lengthOf(result), 2.0);
    }

    void callsThatWaitAreSmall()
    {
        RunOptions options;
        options.memoryLimit = std::size_t{20} << 20;
        const RunResult result =
            runProgram("import ray\n"
                       "@ray.remote\n"
                       "def same(i):\n"
                       "    return i\n"
                       "print(sum(ray.get([same.remote(i) for i in range(50000)])))\n",
                       slideMachine(4), options);
        COMPARE_FINISHED(result);
        QCOMPARE(out(result), QString("1249975000\n"));
    }

    void workersThatGotNothingAreLanesAllTheSame()
    {
        const RunResult result =
            runProgram(program("@ray.remote\nclass A:\n    def f(self):\n        return 1\n"
                               "a = A.remote()\n"
                               "ray.get([nap.remote(1), nap.remote(1), a.f.remote()])\n"),
                       slideMachine(100'000));
        COMPARE_FINISHED(result);
        const auto lanes = result.trace.lanes();
        QCOMPARE(lanes.size(), std::size_t{100'002});
        QCOMPARE(QString::fromStdString(lanes[2].name), QString("worker 2"));
        QCOMPARE(QString::fromStdString(lanes[100'000].name), QString("worker 100000"));
        QCOMPARE(lanes[100'000].number, 99'999U);
        QCOMPARE(QString::fromStdString(lanes[100'001].name), QString("A 1"));
        QCOMPARE(result.trace.intervals(trace::LaneId{2}).size(), std::size_t{1});
        QVERIFY(result.trace.intervals(trace::LaneId{3}).empty());
        QVERIFY(result.trace.intervals(trace::LaneId{100'001}).empty());
        QCOMPARE(result.trace.task(trace::TaskId{3}).actor, trace::LaneId{100'001});
    }

    void aTaskThatSleepsForEverIsLeftBehind()
    {
        const RunResult run = runProgram(program("@ray.remote\n"
                                                 "def watch():\n"
                                                 "    while True:\n"
                                                 "        time.sleep(0.001)\n"
                                                 "w = watch.remote()\n"
                                                 "print(ray.get(nap.remote(1, 'over')))\n"),
                                         slideMachine(2));
        COMPARE_FINISHED(run);
        QCOMPARE(out(run), "over\n");
        QCOMPARE(lengthOf(run), 1.0);
        QVERIFY(run.trace.task(trace::TaskId{0}).outcome == Outcome::Pending);
    }

    // The loop is not reached before the sleep has passed: until then others go on.
    void whatComesAfterASleepEndsNoRunBeforeItsTime()
    {
        const std::string endless = "@ray.remote\n"
                                    "def endless():\n"
                                    "    time.sleep(2)\n"
                                    "    while True:\n"
                                    "        pass\n"
                                    "e = endless.remote()\n";
        RunOptions options;
        options.instructionLimit = 1'000'000;
        const RunResult before = runProgram(program(endless + "time.sleep(1)\nprint('first')\n"),
                                            slideMachine(2), options);
        COMPARE_FINISHED(before);
        QCOMPARE(out(before), "first\n");
        const RunResult after = runProgram(
            program(endless + "time.sleep(1)\nprint('first')\ntime.sleep(2)\nprint('never')\n"),
            slideMachine(2), options);
        QVERIFY(after.status == Status::Failed);
        QCOMPARE(out(after), "first\n");
    }

    void whatATaskComputesAfterItsSleepTakesItsTime()
    {
        MachineModel machine = slideMachine(1);
        machine.stepNs = 1000;
        const RunResult run =
            runProgram(program("@ray.remote\n"
                               "def work(n):\n"
                               "    time.sleep(1)\n"
                               "    for i in range(n):\n"
                               "        pass\n"
                               "    time.sleep(1)\n"
                               "    return n\n"
                               "print(ray.get([work.remote(n) for n in (10, 100000)]))\n"),
                       machine);
        COMPARE_FINISHED(run);
        QCOMPARE(out(run), "[10, 100000]\n");
        const trace::Task little = run.trace.task(trace::TaskId{0});
        const trace::Task much = run.trace.task(trace::TaskId{1});
        QVERIFY(trace::seconds(little.ended - little.started) < 2.001);
        QVERIFY(trace::seconds(much.ended - much.started) > 2.1);
    }

    void cancellingReachesWaitingAndRunningTasks()
    {
        const RunResult run = runProgram(program("a = nap.remote(5)\n"
                                                 "b = nap.remote(5)\n"
                                                 "time.sleep(1)\n"
                                                 "ray.cancel(a)\n"
                                                 "ray.cancel(b)\n"
                                                 "for f in (a, b):\n"
                                                 "    try:\n"
                                                 "        ray.get(f)\n"
                                                 "    except ray.exceptions.TaskCancelledError:\n"
                                                 "        print('cancelled')\n"),
                                         slideMachine(1));
        COMPARE_FINISHED(run);
        QCOMPARE(out(run), "cancelled\ncancelled\n");
        QCOMPARE(lengthOf(run), 1.0);
        QVERIFY(run.trace.task(trace::TaskId{0}).outcome == Outcome::Cancelled);
    }

    void aFlakyTaskIsTriedAgainWithAnotherRandomStream()
    {
        const RunResult run = runProgram("import random\nimport ray\n"
                                         "@ray.remote(max_retries=-1, retry_exceptions=True)\n"
                                         "def flaky():\n"
                                         "    if random.random() < 0.7:\n"
                                         "        raise ValueError('again')\n"
                                         "    return 'done'\n"
                                         "print(ray.get([flaky.remote() for i in range(5)]))\n",
                                         slideMachine(1));
        COMPARE_FINISHED(run);
        QCOMPARE(out(run), "['done', 'done', 'done', 'done', 'done']\n");
        QVERIFY(run.trace.taskCount() > 5);
    }

    void severalResultsAndPutAndLocalCalls()
    {
        const RunResult run =
            runProgram(program("@ray.remote(num_returns=2)\n"
                               "def two(x):\n"
                               "    return x, x + 1\n"
                               "a, b = two.remote(ray.put(4))\n"
                               "print(ray.get(a), ray.get(b), nap._function(2, 'local'))\n"),
                       slideMachine(1));
        COMPARE_FINISHED(run);
        QCOMPARE(out(run), "4 5 local\n");
        QCOMPARE(lengthOf(run), 2.0);
    }

    void tasksHaveTheSameLengthsUnderEveryScheduleAndTheRepetitionChangesThem()
    {
        const std::string source =
            program("import random\n"
                    "@ray.remote\n"
                    "def outer():\n"
                    "    return ray.get([inner.remote() for i in range(3)])\n"
                    "@ray.remote\n"
                    "def inner():\n"
                    "    time.sleep(random.random())\n"
                    "    return random.randrange(1000)\n"
                    "print(ray.get([outer.remote() for i in range(4)]))\n");
        const RunResult one = runProgram(source, slideMachine(1));
        COMPARE_FINISHED(one);
        for (const std::uint32_t workers : {2U, 3U, 8U})
            QCOMPARE(out(runProgram(source, slideMachine(workers))), out(one));
        RunOptions second;
        second.repetition = 1;
        QVERIFY(out(runProgram(source, slideMachine(1), second)) != out(one));
    }

    void queuePoliciesOnFiveTasks_data()
    {
        QTest::addColumn<execution::QueuePolicy>("policy");
        QTest::addColumn<quint32>("workers");
        QTest::addColumn<double>("expected");
        QTest::newRow("fifo") << execution::QueuePolicy::Fifo << 2U << 27.0;
        QTest::newRow("shortest first") << execution::QueuePolicy::Shortest << 2U << 30.0;
        QTest::newRow("longest first") << execution::QueuePolicy::Longest << 2U << 25.0;
        QTest::newRow("longest first, three workers")
            << execution::QueuePolicy::Longest << 3U << 16.0;
    }

    void queuePoliciesOnFiveTasks()
    {
        QFETCH(execution::QueuePolicy, policy);
        QFETCH(quint32, workers);
        QFETCH(double, expected);
        MachineModel machine = slideMachine(workers);
        machine.queue = policy;
        const RunResult run =
            runProgram(program("ray.get([nap.remote(s) for s in (10, 16, 4, 5, 11)])\n"), machine);
        COMPARE_FINISHED(run);
        QCOMPARE(lengthOf(run), expected);
    }

    void theUnseenFirstRunPrintsNothing()
    {
        MachineModel machine = slideMachine(2);
        machine.queue = execution::QueuePolicy::Longest;
        RunOptions options;
        std::string seen;
        options.onOutput = [&seen](std::string_view text) { seen += text; };
        runProgram(program("print('once')\nray.get(nap.remote(1))\n"), machine, options);
        QCOMPARE(seen, std::string("once\n"));
    }

    void theModulesValuesAreThereAtTheEnd()
    {
        const RunResult run = runProgram("x = 42\nname = 'abc'\n", slideMachine(1));
        QVERIFY(run.globals.count("x") == 1);
        QVERIFY(run.globals.find("x")->second.integer() == 42);
        QVERIFY(run.globals.find("name")->second.text() == "abc");
    }

    void anEndlessLoopStopsWhenAskedTo()
    {
        std::stop_source source;
        RunOptions options;
        options.stop = source.get_token();
        std::jthread later([&source] {
            std::this_thread::sleep_for(50ms);
            source.request_stop();
        });
        const RunResult run = runProgram("while True:\n    pass\n", slideMachine(1), options);
        QVERIFY(run.status == Status::Cancelled);
        QVERIFY(run.instructions > 0);
    }

    void whatWasComputedUntilTheStopHasPassedOnTheClock()
    {
        MachineModel machine = slideMachine(2);
        machine.stepNs = 20;
        RunOptions options;
        options.instructionLimit = 1'000'000;
        const RunResult alone = runProgram("while True:\n    pass\n", machine, options);
        QVERIFY(alone.instructions >= 1'000'000);
        QVERIFY(alone.trace.makespan() == trace::Duration(alone.instructions * 20));

        // A million instructions are 20 ms: one of the two naps is over by then, and what comes after it is not begun.
        const RunResult beside = runProgram(program("nap.remote(0.005)\n"
                                                    "nap.remote(1)\n"
                                                    "while True:\n    pass\n"),
                                            machine, options);
        QVERIFY(beside.status == Status::Failed);
        QVERIFY(beside.trace.makespan() >= 20ms);
        QVERIFY(beside.trace.makespan() < 21ms);
        const trace::Task first = beside.trace.task(trace::TaskId{0});
        QVERIFY(first.outcome == Outcome::Finished);
        QVERIFY(first.ended >= trace::Time{5ms});
        QVERIFY(first.ended < trace::Time{6ms});
        QVERIFY(beside.trace.task(trace::TaskId{1}).outcome == Outcome::Pending);
    }

    void anEndlessLoopOfSleepsStopsAtTheTimeLimit()
    {
        RunOptions options;
        options.timeLimit = 100ms;
        const RunResult run =
            runProgram("import time\nwhile True:\n    time.sleep(1)\n", slideMachine(1), options);
        QVERIFY(run.status == Status::Timeout);
        QCOMPARE(errorText(run), "TimeLimit: The run was stopped after its time limit of 0.1 s.");
        QVERIFY(lengthOf(run) > 1);
    }

    void limitsEndTheProgramWithAClearMessage_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("error");
        QTest::newRow("instructions")
            << "while True:\n    pass\n"
            << "InstructionLimit: The program was stopped after its limit of 1000000 instructions.";
        QTest::newRow("output")
            << "while True:\n    print('spam')\n"
            << "OutputLimit: The program was stopped because it printed more than its limit "
               "of 1000 bytes.";
        QTest::newRow("tasks")
            << QString::fromStdString(program("while True:\n    nap.remote(1)\n"))
            << "TaskLimit: The program was stopped because it submitted more than its limit "
               "of 100 tasks.";
    }

    void limitsEndTheProgramWithAClearMessage()
    {
        QFETCH(QString, source);
        QFETCH(QString, error);
        RunOptions options;
        options.instructionLimit = 1'000'000;
        options.outputLimit = 1'000;
        options.taskLimit = 100;
        const RunResult run = runProgram(source.toStdString(), slideMachine(2), options);
        QVERIFY(run.status == Status::Failed);
        QCOMPARE(errorText(run), error);
    }

    void whatStillRunsIsAbandonedWithTheDriver()
    {
        MachineModel machine = slideMachine(4);
        machine.submit = 90us;
        const RunResult run =
            runProgram(program("fs = [nap.remote(1) for i in range(4)]\n"), machine);
        COMPARE_FINISHED(run);
        QCOMPARE(lengthOf(run), 0.00036);
        QVERIFY(run.trace.task(trace::TaskId{0}).outcome == Outcome::Pending);
    }
};

QTEST_GUILESS_MAIN(TestVirtualExecutor)
#include "tst_virtual_executor.moc"
