#include "tests/engine/execution/virtual/model_program.h"
#include "tests/support/text_timeline.h"

#include <QtTest>

using namespace makespan::test;
using namespace makespan;
using execution::MachineModel;
using execution::NestedGet;
using trace::Outcome;
using trace::Time;
using namespace std::chrono_literals;

namespace {

QString drawn(const ModelRun& run, trace::Duration unit = 1s)
{
    return QString::fromStdString("\n" + textFromTrace(run.trace, unit));
}

} // namespace

class TestSimulation : public QObject
{
    Q_OBJECT

private slots:

    void tasksRunSideBySideAndTheDriverWaits()
    {
        const ModelRun run =
            runModel(idealMachine(2),
                     {sleep(1s), submit("a", {sleep(2s)}), submit("b", {compute(1s), sleep(1s)}),
                      submit("c", {sleep(1s)}), get({"a", "b", "c"}), compute(1s)});
        QCOMPARE(drawn(run), R"(
driver   |~!!!#|
worker 1 |.aac.|
worker 2 |.Bb..|
A: submitted 1
B: submitted 1
C: submitted 1
)");
    }

    void overheadsOccupyTheCallerAndTheWorker()
    {
        MachineModel machine = idealMachine(1);
        machine.submit = 1s;
        machine.start = 2s;
        machine.get = 3s;
        const ModelRun run = runModel(
            machine, {submit("a", {sleep(1s)}), submit("b", {sleep(1s)}), get({"a"}), get({"b"})});
        QCOMPARE(drawn(run), R"(
driver   |^^!!^^^^^^|
worker 1 |.^^a^^b...|
A: submitted 1
B: submitted 2
)");
    }

    void theRunEndsWithTheDriverAndAbandonsWhatStillRuns()
    {
        const ModelRun run = runModel(
            idealMachine(1), {submit("a", {sleep(5s)}), submit("b", {sleep(1s)}), sleep(2s)});
        QCOMPARE(drawn(run), R"(
driver   |~~|
worker 1 |aa|
A: pending
B:
)");
    }

    void aTaskThatEndsTogetherWithTheDriverHasEnded()
    {
        const ModelRun run = runModel(idealMachine(1), {submit("a", {sleep(2s)}), sleep(2s)});
        QVERIFY(run.task("a").outcome == Outcome::Finished);
    }

    void completionsComeBeforeTimeouts()
    {
        const ModelRun run =
            runModel(idealMachine(2), {submit("a", {sleep(1s)}), submit("b", {sleep(1s)}),
                                       wait({"a", "b"}, 2, 1s), wait({"a", "b"}, 2, 0s)});
        QCOMPARE(run.makespan(), 1.0);
        QVERIFY(run.trace.calls()[0].cause == trace::WaitCause::Count);
    }

    void aTimeoutOfZeroStillSeesWhatEndsAtThatInstant()
    {
        const ModelRun run =
            runModel(idealMachine(1), {submit("a", {sleep(1s)}), sleep(1s), wait({"a"}, 1, 0s)});
        QVERIFY(run.trace.calls()[0].cause == trace::WaitCause::Count);
        const ModelRun early = runModel(idealMachine(1), {submit("a", {sleep(2s)}), sleep(1s),
                                                          wait({"a"}, 1, 0s), wait({"a"}, 1)});
        QVERIFY(early.trace.calls()[0].cause == trace::WaitCause::Timeout);
        QCOMPARE(early.trace.calls()[0].ready, 0U);
        QCOMPARE(early.makespan(), 2.0);
    }

    void aBlockedTaskGivesItsWorkerAway()
    {
        const Body outer{sleep(1s), submit("inner", {sleep(2s)}), get({"inner"}), sleep(1s)};
        const ModelRun run = runModel(idealMachine(1), {submit("outer", outer), get({"outer"})});
        QVERIFY(!run.isDeadlocked);
        QCOMPARE(drawn(run), R"(
driver         |!!!!|
worker 1       |a!!a|
extra worker 1 |.bb.|
B: submitted 1, parent A
)");
    }

    void whoReturnsFromGetWaitsForASlotButGoesBeforeNewTasks()
    {
        // While a (A) is blocked, c (B) and then b (C) have the slot. When b ends, a goes on, although
        // d (D) has been ready since 1 s.
        const Body a{submit("b", {sleep(1s)}), get({"b"}), sleep(1s)};
        const ModelRun run =
            runModel(idealMachine(1), {submit("a", a), submit("c", {sleep(2s)}), sleep(1s),
                                       submit("d", {sleep(1s)}), get({"a", "c", "d"})});
        QCOMPARE(drawn(run), R"(
driver         |~!!!!|
worker 1       |!!!ad|
extra worker 1 |bbc..|
C: parent A
D: submitted 1
)");
    }

    void neverMoreTasksRunThanThereAreSlots()
    {
        Body driver;
        std::vector<std::string> all;
        for (int i = 0; i < 6; ++i) {
            all.push_back("t" + std::to_string(i));
            driver.push_back(submit(all.back(), {sleep(i * 1s), submit("inner", {sleep(2s)}),
                                                 get({"inner"}), sleep(3s)}));
        }
        driver.push_back(get(all));
        const ModelRun run = runModel(idealMachine(2), driver);
        // Events at which the number of lanes that run or sleep changes.
        std::map<Time, int> changes;
        for (std::uint32_t lane = 1; lane < run.trace.lanes().size(); ++lane) {
            for (const trace::Interval& interval : run.trace.intervals(trace::LaneId{lane})) {
                if (interval.state == trace::State::Blocked)
                    continue;
                ++changes[interval.begin];
                --changes[interval.end];
            }
        }
        int running = 0;
        int most = 0;
        for (const auto& [time, change] : changes) {
            running += change;
            most = std::max(most, running);
        }
        QCOMPARE(most, 2);
    }

    void holdingTheWorkerCanDeadlockAndTheCircleIsNamed()
    {
        MachineModel machine = idealMachine(1);
        machine.nestedGet = NestedGet::Hold;
        const Body outer{submit("inner", {sleep(2s)}), get({"inner"})};
        const ModelRun run = runModel(machine, {submit("outer", outer), get({"outer"})});
        QVERIFY(run.isDeadlocked);
        QCOMPARE(
            QString::fromStdString(run.deadlock),
            "Nothing can go on: the driver waits for outer (task 0); outer (task 0) waits for inner (task "
            "1); inner (task 1) needs a worker, and outer (task 0) holds one; and so on in a circle.");
        const ModelRun enough = runModel(
            [&] {
                MachineModel two = machine;
                two.workers = 2;
                return two;
            }(),
            {submit("outer", outer), get({"outer"})});
        QVERIFY(!enough.isDeadlocked);
    }

    void anActorThatWaitsForItselfIsNamed()
    {
        const ModelRun run =
            runModel(idealMachine(1),
                     {actor("A"), call("x", "A", {call("y", "A", {}), get({"y"})}), get({"x"})});
        QCOMPARE(
            QString::fromStdString(run.deadlock),
            "Nothing can go on: the driver waits for x (task 1); x (task 1) waits for y (task 2); y (task "
            "2) needs its actor, which x (task 1) occupies; and so on in a circle.");
    }

    void moreSlotsThanTheMachineHasNeverStart()
    {
        const ModelRun run = runModel(idealMachine(2), {submit("big", {}, {}, 2.5), get({"big"})});
        QVERIFY(run.isDeadlocked);
        QCOMPARE(
            QString::fromStdString(run.deadlock),
            "Nothing can go on: the driver waits for big (task 0); big (task 0) asks for num_cpus=2.5, more "
            "than the machine has (2).");
    }

    void demandsAreAddedUp()
    {
        // Two slots: 2 alone, then 0.5 four times at once.
        Body driver{submit("big", {sleep(1s)}, {}, 2)};
        std::vector<std::string> all{"big"};
        for (int i = 0; i < 5; ++i) {
            all.push_back("half" + std::to_string(i));
            driver.push_back(submit(all.back(), {sleep(1s)}, {}, 0.5));
        }
        driver.push_back(get(all));
        const ModelRun run = runModel(idealMachine(2), driver);
        QVERIFY(run.task("half3").started == Time{1s});
        QVERIFY(run.task("half4").started == Time{2s});
        QCOMPARE(run.makespan(), 3.0);
        QCOMPARE(run.task("half0").demand, 0.5F);
    }

    void aFailureEndsAGetAtOnceAndWhoNeedsItNeverRuns()
    {
        const ModelRun run = runModel(
            idealMachine(4), {submit("bad", {sleep(1s), fail()}), submit("long", {sleep(5s)}),
                              submit("next", {sleep(1s)}, {"bad"}),
                              submit("after", {sleep(1s)}, {"next"}), get({"long", "bad"})});
        QCOMPARE(run.makespan(), 1.0);
        QVERIFY(run.task("bad").outcome == Outcome::Failed);
        QVERIFY(run.task("next").outcome == Outcome::Failed);
        QVERIFY(run.task("next").started == trace::kNever);
        QVERIFY(run.task("after").outcome == Outcome::Failed);
        QVERIFY(run.task("long").outcome == Outcome::Pending);
    }

    void aTaskThatNeedsAnAlreadyFailedOneNeverRuns()
    {
        const ModelRun run =
            runModel(idealMachine(4), {submit("bad", {fail()}), sleep(1s),
                                       submit("next", {sleep(1s)}, {"bad"}), wait({"next"}, 1)});
        QVERIFY(run.task("next").outcome == Outcome::Failed);
        QCOMPARE(run.makespan(), 1.0);
    }

    void aLongChainOfFailuresDoesNotOverflowTheStack()
    {
        Body driver{submit("t", {sleep(1s), fail()})};
        for (int i = 0; i < 20'000; ++i)
            driver.push_back(submit("t", {}, {"t"}));
        driver.push_back(wait({"t"}, 1));
        const ModelRun run = runModel(idealMachine(1), driver);
        QCOMPARE(run.makespan(), 1.0);
        QVERIFY(run.task("t").outcome == Outcome::Failed);
    }

    void aRetryIsANewTaskOfTheTrace()
    {
        const ModelRun run =
            runModel(idealMachine(1), {submit("flaky", {sleep(1s), failFirst(2)}), get({"flaky"})});
        QCOMPARE(run.makespan(), 3.0);
        QCOMPARE(run.trace.taskCount(), std::size_t{3});
        QVERIFY(run.trace.task(trace::TaskId{0}).outcome == Outcome::Failed);
        QVERIFY(run.task("flaky").outcome == Outcome::Finished);
        QCOMPARE(int{run.task("flaky").attempt}, 2);
    }

    void aTaskCancelledInTimeNeverStarts()
    {
        const ModelRun run =
            runModel(idealMachine(1),
                     {submit("a", {sleep(1s)}), submit("b", {sleep(1s)}), submit("c", {sleep(1s)}),
                      cancel("b"), get({"a", "c"}), wait({"b"}, 1)});
        QVERIFY(run.task("b").outcome == Outcome::Cancelled);
        QVERIFY(run.task("b").started == trace::kNever);
        QCOMPARE(run.makespan(), 2.0);
    }

    void anInterruptedTaskStopsWhateverItDoes()
    {
        const ModelRun run = runModel(
            idealMachine(4),
            {submit("sleeper", {sleep(9s)}), submit("worker", {compute(9s)}),
             submit("getter", {get({"worker"})}), sleep(1s), interrupt("getter"),
             interrupt("sleeper"), interrupt("worker"), wait({"sleeper", "worker", "getter"}, 3)});
        QCOMPARE(run.makespan(), 1.0);
        for (const char* name : {"sleeper", "worker", "getter"}) {
            QVERIFY(run.task(name).outcome == Outcome::Cancelled);
            QVERIFY(run.task(name).ended == Time{1s});
        }
    }

    void anActorTakesItsCallsOneAfterAnotherInOrder()
    {
        const ModelRun run =
            runModel(idealMachine(1),
                     {actor("A", {sleep(1s)}), call("x", "A", {sleep(1s)}),
                      call("y", "A", {sleep(2s)}), submit("z", {sleep(1s)}), get({"x", "y", "z"})});
        QCOMPARE(drawn(run), R"(
driver   |!!!!|
worker 1 |d...|
A        |abcc|
A: actor A
B: actor A
C: actor A
)");
    }

    void aCallWithoutItsInputHoldsBackTheSameCallersButNotOthers()
    {
        const ModelRun run =
            runModel(idealMachine(2),
                     {actor("A"), submit("input", {sleep(2s)}),
                      call("first", "A", {sleep(1s)}, {"input"}), call("second", "A", {sleep(1s)}),
                      submit("other", {call("third", "A", {sleep(1s)}), get({"third"})}),
                      get({"first", "second", "other"})});
        QVERIFY(run.task("third").started == Time{0s});
        QVERIFY(run.task("first").started == Time{2s});
        QVERIFY(run.task("second").started == Time{3s});
    }

    void aCallWhoseInputFailedDoesNotHoldBackForEver()
    {
        const ModelRun run =
            runModel(idealMachine(2), {actor("A"), submit("input", {sleep(2s), fail()}),
                                       call("first", "A", {sleep(1s)}, {"input"}),
                                       call("second", "A", {sleep(1s)}), get({"second"})});
        QVERIFY(run.task("first").outcome == Outcome::Failed);
        QVERIFY(run.task("second").started == Time{2s});
    }

    void anActorMayTakeSeveralCallsAtOnce()
    {
        const ModelRun run =
            runModel(idealMachine(1), {actor("A", {}, 0, 2), call("x", "A", {sleep(1s)}),
                                       call("y", "A", {sleep(1s)}), call("z", "A", {sleep(1s)}),
                                       get({"x", "y", "z"})});
        QCOMPARE(run.makespan(), 2.0);
        QCOMPARE(run.trace.lanes().size(), std::size_t{4});
    }

    void anActorWithSlotsKeepsThemForLife()
    {
        const ModelRun run = runModel(idealMachine(2), {actor("A", {}, 1), submit("x", {sleep(1s)}),
                                                        submit("y", {sleep(1s)}), get({"x", "y"})});
        QCOMPARE(run.makespan(), 2.0);
        const ModelRun freed = runModel(
            idealMachine(2), {actor("A", {}, 1), sleep(1s), kill("A"), submit("x", {sleep(1s)}),
                              submit("y", {sleep(1s)}), get({"x", "y"})});
        QCOMPARE(freed.makespan(), 2.0);
    }

    void aKilledActorFailsTheCallsThatWait()
    {
        const ModelRun run = runModel(
            idealMachine(1),
            {actor("A"), call("x", "A", {sleep(2s)}), call("y", "A", {sleep(2s)}), sleep(1s),
             kill("A"), wait({"y"}, 1), call("z", "A", {sleep(1s)}), wait({"z"}, 1)});
        QCOMPARE(run.makespan(), 1.0);
        QVERIFY(run.task("y").outcome == Outcome::Failed);
        QVERIFY(run.task("z").outcome == Outcome::Failed);
    }

    void computingTasksAndTheDriverShareTheCores()
    {
        MachineModel machine = idealMachine(2);
        machine.cores = 2;
        const ModelRun run =
            runModel(machine, {submit("a", {compute(2s)}), submit("b", {compute(2s)}), sleep(0s),
                               compute(2s), get({"a", "b"})});
        QCOMPARE(run.makespan(), 3.0);
    }

    void theSameRunIsTheSameToTheLastBit()
    {
        Body driver;
        std::vector<std::string> all;
        for (int i = 0; i < 26; ++i) {
            all.push_back("t" + std::to_string(i));
            driver.push_back(
                submit(all.back(), {sleep((i * 7 % 5) * 1s), sleep((i * 3 % 4) * 1s)}));
        }
        driver.push_back(get(all));
        for (const auto policy : {execution::QueuePolicy::Fifo, execution::QueuePolicy::Lifo,
                                  execution::QueuePolicy::Random, execution::QueuePolicy::Steal}) {
            MachineModel machine = idealMachine(3);
            machine.queue = policy;
            QCOMPARE(drawn(runModel(machine, driver, 5)), drawn(runModel(machine, driver, 5)));
        }
    }
};

QTEST_GUILESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
