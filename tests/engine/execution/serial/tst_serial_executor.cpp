#include "tests/support/run_program.h"
#include "tests/support/text_timeline.h"

#include <QtTest>

#include <string>

using namespace makespan;
using namespace makespan::test;
using execution::Mode;
using execution::RunOptions;
using execution::RunResult;
using trace::Status;
using namespace std::chrono_literals;

namespace {

RunOptions serial(trace::Clock clock = trace::Clock::Virtual)
{
    RunOptions options;
    options.mode = Mode::Serial;
    options.clock = clock;
    return options;
}

double lengthOf(const RunResult& result)
{
    return trace::seconds(result.trace.makespan());
}

QString out(const RunResult& result)
{
    return QString::fromStdString(result.output);
}

const std::string kNap = "import time\nimport ray\n"
                         "@ray.remote\n"
                         "def nap(seconds, result=None):\n"
                         "    time.sleep(seconds)\n"
                         "    return result\n";

} // namespace

class TestSerialExecutor : public QObject
{
    Q_OBJECT

private slots:

    void everyCallIsExecutedInPlaceOnTheDriversLane()
    {
        const RunResult run = runProgram(
            kNap + "time.sleep(1)\nf = nap.remote(2, 7)\ng = nap.remote(1, f)\nprint(ray.get(g))\n",
            slideMachine(4), serial());
        QVERIFY(run.status == Status::Finished);
        QCOMPARE(out(run), "7\n");
        QCOMPARE(QString::fromStdString(textFromTrace(run.trace)),
                 "driver |~aab|\nA: submitted 1\nB: submitted 3\n");
    }

    void nestedCallsAndActorsToo()
    {
        const RunResult run = runProgram(
            kNap
                + "@ray.remote\n"
                  "def outer(n):\n"
                  "    if n == 0:\n"
                  "        return 0\n"
                  "    time.sleep(1)\n"
                  "    return ray.get(outer.remote(n - 1)) + 1\n"
                  "@ray.remote\n"
                  "class Counter:\n"
                  "    def __init__(self):\n"
                  "        self.n = 0\n"
                  "    def add(self):\n"
                  "        time.sleep(0.5)\n"
                  "        self.n += 1\n"
                  "        return self.n\n"
                  "c = Counter.remote()\n"
                  "print(ray.get(outer.remote(3)), ray.get([c.add.remote() for i in range(4)]))\n",
            slideMachine(4), serial());
        QVERIFY(run.status == Status::Finished);
        QCOMPARE(out(run), "3 [1, 2, 3, 4]\n");
        QCOMPARE(lengthOf(run), 5.0);
    }

    void waitGivesTheFirstOfTheList()
    {
        const RunResult run = runProgram(
            kNap
                + "fs = [nap.remote(0.1, i) for i in range(4)]\nr, u = ray.wait(fs, num_returns=2)\n"
                  "print(ray.get(r), ray.get(u))\n",
            slideMachine(4), serial());
        QCOMPARE(out(run), "[0, 1] [2, 3]\n");
    }

    void errorsTravelAsInAParallelRun()
    {
        const RunResult run = runProgram(kNap
                                             + "@ray.remote\n"
                                               "def bad():\n"
                                               "    raise KeyError('k')\n"
                                               "f = nap.remote(1, bad.remote())\n"
                                               "try:\n"
                                               "    ray.get(f)\n"
                                               "except KeyError:\n"
                                               "    print('caught')\n",
                                         slideMachine(4), serial());
        QVERIFY(run.status == Status::Finished);
        QCOMPARE(out(run), "caught\n");
        QCOMPARE(lengthOf(run), 0.0);
    }

    void randomNumbersAreThoseOfTheParallelRun()
    {
        const std::string source = "import random\nimport ray\n"
                                   "@ray.remote\n"
                                   "def pick():\n"
                                   "    return random.randrange(1000000)\n"
                                   "print(ray.get([pick.remote() for i in range(5)]))\n";
        QCOMPARE(out(runProgram(source, slideMachine(2), serial())),
                 out(runProgram(source, slideMachine(2))));
    }

    void computingTakesAsLongAsOnOneWorker()
    {
        execution::MachineModel machine = slideMachine(1);
        machine.stepNs = 20;
        const RunResult run =
            runProgram("x = 0\nfor i in range(1000):\n    x += i\n", machine, serial());
        QVERIFY(run.trace.makespan() == trace::Duration(run.instructions * 20));
    }

    void onTheRealClockSleepsReallyTakeTheirTime()
    {
        const RunResult run = runProgram(kNap + "ray.get([nap.remote(0.02) for i in range(3)])\n",
                                         slideMachine(4), serial(trace::Clock::Threads));
        QVERIFY(run.status == Status::Finished);
        QVERIFY(run.trace.makespan() >= 60ms);
        QVERIFY(run.trace.info().clock == trace::Clock::Threads);
    }

    void endlessRemoteRecursionIsAnErrorOfTheProgram()
    {
        const RunResult run = runProgram("import ray\n"
                                         "@ray.remote\n"
                                         "def f():\n"
                                         "    return ray.get(f.remote())\n"
                                         "try:\n"
                                         "    ray.get(f.remote())\n"
                                         "except RecursionError:\n"
                                         "    print('too deep')\n",
                                         slideMachine(4), serial());
        QCOMPARE(out(run), "too deep\n");
    }
};

QTEST_GUILESS_MAIN(TestSerialExecutor)
#include "tst_serial_executor.moc"
