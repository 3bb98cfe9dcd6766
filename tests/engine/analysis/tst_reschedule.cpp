#include "engine/analysis/analysis.h"
#include "engine/analysis/held_workers.h"
#include "engine/analysis/reschedule.h"
#include "tests/support/run_program.h"
#include "tests/support/text_timeline.h"

#include <QtTest>

#include <cstdlib>
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

    // Four tasks of 1 s on two cores took 2 s each.
    void computingTasksShareTheCores()
    {
        const Trace trace = test::traceFromText("driver   |!!|\n"
                                                "worker 1 |AA|\n"
                                                "worker 2 |BB|\n"
                                                "worker 3 |CC|\n"
                                                "worker 4 |DD|\n"
                                                "cores: 2\n");
        QCOMPARE(secondsOf(trace, 1), 4.0);
        QCOMPARE(secondsOf(trace, 2), 2.0);
        QCOMPARE(secondsOf(trace, 3), 2.5); // three for 1.5 s, and the fourth alone
        QCOMPARE(secondsOf(trace, 4), 2.0);
        QCOMPARE(secondsOf(trace, 8), 2.0);
    }

    // A computes 4 s: 1 s alone, 2 s with B (1 s of work each), 1 s with nobody but a sleeper.
    void whoSleepsOrWaitsNeedsNoCore()
    {
        const Trace trace = test::traceFromText("driver   |!!!!|\n"
                                                "worker 1 |AAAA|\n"
                                                "worker 2 |ccBB|\n"
                                                "worker 3 |ddd |\n"
                                                "cores: 1\n");
        // A: 2 s + half of 2 s = 3 s of work; B: 1 s; c: 2 s and d: 3 s of sleep.
        QCOMPARE(secondsOf(trace, 1), 9.0);
        QCOMPARE(secondsOf(trace, 9), 4.0); // 4 s of work on one core, while the others sleep
    }

    void theDriverComputesOnACoreToo()
    {
        const Trace trace = test::traceFromText("driver   |####!!|\n"
                                                "worker 1 |AAAA  |\n"
                                                "worker 2 |    bb|\n"
                                                "B: submitted 4\n"
                                                "cores: 1\n");
        QCOMPARE(secondsOf(trace, 1), 6.0); // 2 s of work each, side by side; then B
    }

    // P waits inside itself for B, and keeps its worker: C has to wait although P only waits.
    void whoKeptItsWorkerKeepsIt()
    {
        const Trace held = test::traceFromText("driver   |!!!!!!!|\n"
                                               "worker 1 |pp!!!!p|\n"
                                               "worker 2 |  bbcc |\n"
                                               "B: submitted 2, parent P\n"
                                               "C: submitted 2, parent P\n");
        QVERIFY(analysis::heldWhileBlocked(held));
        QCOMPARE(secondsOf(held, 2), 7.0);
        QCOMPARE(secondsOf(held, 3), 5.0);
        QVERIFY(!rescheduled(held, 1)); // a deadlock

        const Trace released = test::traceFromText("driver   |!!!!!|\n"
                                                   "worker 1 |pp!!p|\n"
                                                   "worker 2 |  bb |\n"
                                                   "extra 1  |  cc |\n"
                                                   "B: submitted 2, parent P\n"
                                                   "C: submitted 2, parent P\n");
        QVERIFY(!analysis::heldWhileBlocked(released));
        QCOMPARE(secondsOf(released, 2), 5.0);
        QCOMPARE(secondsOf(released, 1), 7.0);
    }

    // The driver computes before and after it gets what is there already: one stretch that goes on behind the end of a piece.
    void whoGetsWhatIsThereGoesOn()
    {
        const std::string source = kTasks
                                   + std::string("refs = [nap.remote(0.01), nap.remote(0.02)]\n"
                                                 "time.sleep(0.1)\n"
                                                 "total = ray.get(refs[0]) + ray.get(refs[1])\n"
                                                 "for i in range(1000):\n"
                                                 "    total += i\n");
        execution::MachineModel machine = test::slideMachine(2);
        machine.stepNs = 1'000;
        const Trace two = test::runProgram(source, machine).trace;
        QCOMPARE(rescheduled(two, 2).value(), two.makespan());
    }

    // On nine workers nobody had to wait for a held one, so the run alone does not show that they were held.
    void aRunThatSaysThatWorkersWereHeldIsBelieved()
    {
        const std::string source =
            kTasks + std::string("ray.get([nested.remote(0.1 + i * 0.011) for i in range(3)])\n");
        const auto runOn = [&](std::uint32_t count) {
            execution::MachineModel machine = test::slideMachine(count);
            machine.nestedGet = execution::NestedGet::Hold;
            return test::runProgram(source, machine).trace;
        };
        const Trace nine = runOn(9);
        QVERIFY(analysis::heldWhileBlocked(nine));
        for (const std::uint32_t count : {4U, 5U, 9U})
            QCOMPARE(rescheduled(nine, count).value(), runOn(count).makespan());
        QVERIFY(!rescheduled(nine, 3)); // a deadlock
    }

    // The virtual clock runs the same program on so many workers; computing tasks share two cores.
    void theVirtualClockAgreesAboutSharedCoresAndHeldWorkers_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<bool>("holds");
        QTest::addColumn<QList<quint32>>("workers");
        const QString work = QStringLiteral("@ray.remote\n"
                                            "def work(n):\n"
                                            "    for i in range(n):\n"
                                            "        pass\n"
                                            "    return n\n");
        QTest::newRow("equal") << work + "ray.get([work.remote(3000) for i in range(10)])\n"
                               << false << QList<quint32>{1, 2, 3, 8};
        QTest::newRow("all lengths")
            << work + "ray.get([work.remote(500 + i * i * 37 % 1000) for i in range(40)])\n"
            << false << QList<quint32>{1, 2, 3, 8};
        QTest::newRow("computing, sleeping and computing")
            << "@ray.remote\n"
               "def both(n):\n"
               "    for i in range(n):\n"
               "        pass\n"
               "    time.sleep(0.002)\n"
               "    for i in range(n):\n"
               "        pass\n"
               "ray.get([both.remote(300 + 100 * i) for i in range(12)])\n"
            << false << QList<quint32>{1, 2, 3, 8};
        QTest::newRow("the driver, too") << work
                                                + "refs = [work.remote(2000) for i in range(3)]\n"
                                                  "for i in range(5000):\n    pass\n"
                                                  "refs += [work.remote(1000) for i in range(3)]\n"
                                                  "ray.get(refs)\n"
                                         << false << QList<quint32>{1, 2, 3, 8};
        QTest::newRow("held") << "ray.get([nested.remote(0.1 + i * 0.011) for i in range(3)])\n"
                              << true << QList<quint32>{4, 5, 8};
    }

    void theVirtualClockAgreesAboutSharedCoresAndHeldWorkers()
    {
        QFETCH(QString, body);
        QFETCH(bool, holds);
        QFETCH(QList<quint32>, workers);
        const std::string source = kTasks + body.toStdString();
        const auto runOn = [&](std::uint32_t count) {
            execution::MachineModel machine = test::slideMachine(count);
            machine.cores = 2;
            machine.stepNs = holds ? 0 : 1'000;
            machine.nestedGet = holds ? execution::NestedGet::Hold : execution::NestedGet::Release;
            return test::runProgram(source, machine).trace;
        };
        const Trace four = runOn(4);
        QVERIFY(four.info().status == trace::Status::Finished);
        QCOMPARE(analysis::heldWhileBlocked(four), holds);
        for (const std::uint32_t count : workers) {
            const auto made = rescheduled(four, count);
            QVERIFY(made.has_value());
            const auto expected = runOn(count).makespan();
            // Ends of shared computing are rounded to whole nanoseconds in both.
            QVERIFY2(std::abs((*made - expected).count()) <= 100,
                     qPrintable(QString("%1 workers: %2 instead of %3 ns")
                                    .arg(count)
                                    .arg(made->count())
                                    .arg(expected.count())));
        }
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
        const analysis::Rescheduling forAll(four);
        for (const std::uint32_t workers : {2U, 3U, 4U, 8U}) {
            const auto made = rescheduled(four, workers);
            QVERIFY(made.has_value());
            QCOMPARE(made->count(), runOn(workers).makespan().count());
            QVERIFY(forAll.makespan(workers) == made);
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
