#include "engine/analysis/analysis.h"
#include "engine/analysis/reschedule.h"
#include "tests/support/run_program.h"
#include "tests/support/text_timeline.h"

#include <QtTest>

#include <string>

using namespace makespan;
using analysis::rescheduled;
using trace::Trace;

namespace {

double secondsOf(const Trace& trace, std::uint32_t workers)
{
    const auto makespan = rescheduled(trace, workers);
    return makespan ? trace::seconds(*makespan) : -1;
}

const char* const kTasks = "import time\nimport random\nimport ray\n\n"
                           "@ray.remote\n"
                           "def nap(seconds, *needs):\n"
                           "    time.sleep(seconds)\n"
                           "    return seconds\n\n"
                           "@ray.remote\n"
                           "def nested(seconds):\n"
                           "    time.sleep(seconds)\n"
                           "    parts = [nap.remote(seconds / 3), nap.remote(seconds / 7)]\n"
                           "    time.sleep(0.01)\n"
                           "    total = sum(ray.get(parts))\n"
                           "    time.sleep(seconds)\n"
                           "    return total\n\n"
                           "@ray.remote\n"
                           "class Counter:\n"
                           "    def add(self, seconds):\n"
                           "        time.sleep(seconds)\n"
                           "        return seconds\n\n";

} // namespace

class TestReschedule : public QObject
{
    Q_OBJECT

private slots:

    void fifteenTasksRunInRounds()
    {
        const Trace trace = test::traceFromText("driver   |!!!!!!|\n"
                                                "worker 1 |aaCCee|\n"
                                                "worker 2 |bbDDff|\n");
        QCOMPARE(secondsOf(trace, 2), 6.0);
        QCOMPARE(secondsOf(trace, 1), 12.0);
        QCOMPARE(secondsOf(trace, 3), 4.0);
        QCOMPARE(secondsOf(trace, 4), 4.0);
        QCOMPARE(secondsOf(trace, 6), 2.0);
    }

    void overheadsAndTheGapsThatTheyLeaveAreGone()
    {
        const Trace trace = test::traceFromText("driver   |##^^!!!!!#|\n"
                                                "worker 1 |  ^^AAA   |\n"
                                                "worker 2 |   ^bbb   |\n"
                                                "A: submitted 2\n"
                                                "B: submitted 3\n");
        QCOMPARE(trace::seconds(trace.makespan()), 10.0);
        QCOMPARE(secondsOf(trace, 2), 6.0); // 2 of the driver, 3 of the tasks, 1 of the driver
        QCOMPARE(secondsOf(trace, 1), 9.0);
    }

    void inputsAreWaitedFor()
    {
        const Trace trace = test::traceFromText("driver   |!!!!!!|\n"
                                                "worker 1 |aabbcc|\n"
                                                "B: needs A\n");
        QCOMPARE(secondsOf(trace, 1), 6.0);
        QCOMPARE(secondsOf(trace, 2), 4.0);
        QCOMPARE(secondsOf(trace, 9), 4.0);
    }

    // The virtual clock runs the same program on so many workers.
    void theVirtualClockAgrees_data()
    {
        QTest::addColumn<QString>("body");
        QTest::newRow("tasks of all lengths")
            << "ray.get([nap.remote(0.1 + i % 7 * 0.03) for i in range(40)])\n";
        QTest::newRow("gets between")
            << "for k in range(4):\n"
               "    time.sleep(0.05)\n"
               "    ray.get([nap.remote(0.1 + i % 3 * 0.05) for i in range(5)])\n";
        QTest::newRow("get at once") << "for k in range(4):\n    ray.get(nap.remote(0.25))\n";
        QTest::newRow("chains")
            << "last = [nap.remote(0.1 * k) for k in range(1, 5)]\n"
               "for step in range(3):\n"
               "    last = [nap.remote(0.1 + 0.01 * k, last[k]) for k in range(4)]\n"
               "time.sleep(0.2)\n"
               "ray.get(last)\n"
               "time.sleep(0.125)\n";
        QTest::newRow("a tree")
            << "level = [nap.remote(0.3) for i in range(8)]\n"
               "while len(level) > 1:\n"
               "    level = [nap.remote(0.3, a, b) for a, b in zip(level[::2], level[1::2])]\n"
               "ray.get(level[0])\n";
        QTest::newRow("nested") << "ray.get([nested.remote(0.1 + i * 0.011) for i in range(6)])\n";
        QTest::newRow("actors")
            << "actors = [Counter.remote() for i in range(2)]\n"
               "calls = [actors[i % 2].add.remote(0.5 - 0.03 * i) for i in range(8)]\n"
               "naps = [nap.remote(0.3) for i in range(5)]\n"
               "ray.get(calls)\n"
               "ray.get(naps)\n";
        QTest::newRow("half a slot each")
            << "half = nap.options(num_cpus=0.5)\n"
               "ray.get([half.remote(0.2 + 0.01 * i) for i in range(9)])\n";
        QTest::newRow("a timeout") << "refs = [nap.remote(2.0) for i in range(3)]\n"
                                      "ready, rest = ray.wait(refs, num_returns=3, timeout=0.75)\n"
                                      "time.sleep(0.5)\n";
        QTest::newRow("left behind") << "nap.remote(9.0)\nray.get(nap.remote(0.5))\n";
    }

    void theVirtualClockAgrees()
    {
        QFETCH(QString, body);
        const std::string source = kTasks + body.toStdString();
        const auto runOn = [&source](std::uint32_t workers) {
            execution::MachineModel machine = test::slideMachine(workers);
            return test::runProgram(source, machine).trace;
        };
        const Trace four = runOn(4);
        QVERIFY(four.info().status == trace::Status::Finished);
        for (const std::uint32_t workers : {2U, 3U, 4U, 8U}) {
            const auto made = rescheduled(four, workers);
            QVERIFY(made.has_value());
            QCOMPARE(made->count(), runOn(workers).makespan().count());
        }
    }

    // Gets that follow upon each other have one stretch of waiting together on the driver's lane.
    void tasksThatAreWaitedForOneByOneAreOneAfterTheOther()
    {
        const Trace trace =
            test::runProgram(std::string(kTasks)
                                 + "for k in range(4):\n    ray.get(nap.remote(0.25))\n",
                             test::slideMachine(4))
                .trace;
        QCOMPARE(trace::seconds(analysis::analyse(trace).measures.span), 1.0);
    }

    void withoutTheOverheadsOfItsMachineARunIsThatOfTheIdealOne()
    {
        const std::string source =
            std::string(kTasks)
            + "time.sleep(0.05)\nray.get([nap.remote(1.0) for i in range(15)])\n";
        execution::MachineModel slow = test::slideMachine(4);
        slow.submit = std::chrono::milliseconds(2);
        slow.start = std::chrono::milliseconds(5);
        slow.get = std::chrono::milliseconds(1);
        const Trace trace = test::runProgram(source, slow).trace;
        QVERIFY(trace::seconds(trace.makespan()) > 4.06);
        QCOMPARE(secondsOf(trace, 4), 4.05);
        QCOMPARE(secondsOf(trace, 15), 1.05);
    }
};

QTEST_GUILESS_MAIN(TestReschedule)
#include "tst_reschedule.moc"
