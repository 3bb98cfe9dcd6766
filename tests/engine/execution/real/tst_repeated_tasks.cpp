// What fails and is tried again: on threads as on virtual time.
#include "tests/support/run_program.h"

#include <QtTest>

#include <algorithm>
#include <string>
#include <vector>

using namespace makespan;
using execution::RunOptions;
using execution::RunResult;
using trace::Task;
using trace::TaskId;

namespace {

constexpr const char* kHead = "import os\nimport time\nimport ray\n\n"
                              "@ray.remote\ndef nap(seconds):\n    time.sleep(seconds)\n\n"
                              "@ray.remote\nclass Count:\n"
                              "    def __init__(self):\n        self.value = 0\n"
                              "    def up(self):\n        self.value += 1\n"
                              "        return self.value\n\n";

RunResult runOn(trace::Clock clock, const std::string& source, std::uint32_t workers)
{
    RunOptions options;
    options.clock = clock;
    options.timeLimit = std::chrono::seconds(10);
    return test::runProgram(kHead + source, test::slideMachine(workers), options);
}

const char* nameOf(trace::Outcome outcome)
{
    switch (outcome) {
    case trace::Outcome::Finished:
        return "finished";
    case trace::Outcome::Failed:
        return "failed";
    case trace::Outcome::Cancelled:
        return "cancelled";
    case trace::Outcome::Pending:
        break;
    }
    return "pending";
}

/// "function attempt outcome" of every task on a worker, in the order of their starts; in that of the alphabet if there are
/// several workers. What never ran is at the end.
QStringList tasksOf(const trace::Trace& trace, std::uint32_t workers)
{
    std::vector<Task> tasks;
    for (std::uint32_t i = 0; i < trace.taskCount(); ++i) {
        if (trace.task(TaskId{i}).actor == trace::kNoLane)
            tasks.push_back(trace.task(TaskId{i}));
    }
    std::stable_sort(tasks.begin(), tasks.end(),
                     [](const Task& a, const Task& b) { return a.started < b.started; });
    QStringList lines;
    for (const Task& task : tasks)
        lines += QString("%1 %2 %3")
                     .arg(QString::fromStdString(
                         std::string(trace.functions()[trace::index(task.function)].name)))
                     .arg(task.attempt)
                     .arg(nameOf(task.outcome));
    if (workers > 1)
        lines.sort();
    return lines;
}

/// The attempts each of which was submitted by another's failure.
int followUps(const trace::Trace& trace)
{
    int count = 0;
    for (std::uint32_t i = 0; i < trace.taskCount(); ++i) {
        const Task task = trace.task(TaskId{i});
        for (std::uint32_t j = 0; task.attempt > 0 && j < i; ++j) {
            const Task before = trace.task(TaskId{j});
            if (before.attempt + 1 == task.attempt && before.ended == task.submitted
                && before.function == task.function && before.parent == task.parent
                && before.submitLine == task.submitLine) {
                ++count;
                break;
            }
        }
    }
    return count;
}

} // namespace

/// The virtual clock is the judge of the pool: the same attempts with the same outcomes, and with one worker in the
/// same order.
class TestRepeatedTasks : public QObject
{
    Q_OBJECT

private slots:

    void attemptsAreThoseOfTheVirtualClock_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<int>("repeats");
        QTest::newRow("behind all that are ready")
            << "@ray.remote(max_retries=2, retry_exceptions=True)\n"
               "def fails():\n    time.sleep(0.02)\n    raise ValueError\n"
               "ray.wait([fails.remote()] + [nap.remote(0.005) for _ in range(3)], num_returns=4)\n"
            << 2;
        QTest::newRow("two that take turns")
            << "@ray.remote(max_retries=2, retry_exceptions=True)\n"
               "def a():\n    time.sleep(0.02)\n    raise ValueError\n"
               "@ray.remote(max_retries=3, retry_exceptions=True)\n"
               "def b():\n    time.sleep(0.01)\n    raise ValueError\n"
               "ray.wait([a.remote(), b.remote()], num_returns=2)\n"
            << 5;
        QTest::newRow("success at last, and what depends on it")
            << "@ray.remote(max_retries=5, retry_exceptions=True)\n"
               "def lucky(count):\n    n = ray.get(count.up.remote())\n    time.sleep(0.01)\n"
               "    if n < 3:\n        raise ValueError\n    return n\n"
               "@ray.remote\ndef after(n):\n    return n\n"
               "count = Count.remote()\n"
               "assert ray.get(after.remote(lucky.remote(count))) == 3\n"
            << 2;
        QTest::newRow("workers that die")
            << "@ray.remote(max_retries=2)\n"
               "def dies():\n    time.sleep(0.01)\n    os._exit(1)\n"
               "ray.wait([dies.remote(), nap.remote(0.005)], num_returns=2)\n"
            << 2;
        QTest::newRow("calls within calls")
            << "@ray.remote(max_retries=1, retry_exceptions=True)\n"
               "def outer():\n    ray.get(nap.remote(0.005))\n    raise ValueError\n"
               "ray.wait([outer.remote()])\n"
            << 1;
        QTest::newRow("half a slot")
            << "@ray.remote(num_cpus=0.5, max_retries=1, retry_exceptions=True)\n"
               "def half():\n    time.sleep(0.02)\n    raise ValueError\n"
               "ray.wait([half.remote(), nap.remote(0.005)], num_returns=2)\n"
            << 1;
        QTest::newRow("cancelled before the second attempt began")
            << "@ray.remote(max_retries=1, retry_exceptions=True)\n"
               "def fails():\n    time.sleep(0.02)\n    raise ValueError\n"
               "a = fails.remote()\n"
               "naps = [nap.remote(0.25) for _ in range(3)]\n"
               "time.sleep(0.15)\n"
               "ray.cancel(a)\n"
               "ray.get(naps)\n"
               "try:\n    ray.get(a)\nexcept ray.exceptions.TaskCancelledError:\n    pass\n"
            << 1;
    }

    void attemptsAreThoseOfTheVirtualClock()
    {
        QFETCH(QString, source);
        QFETCH(int, repeats);
        for (const std::uint32_t workers : {1U, 2U}) {
            const RunResult judge = runOn(trace::Clock::Virtual, source.toStdString(), workers);
            const RunResult run = runOn(trace::Clock::Threads, source.toStdString(), workers);
            QVERIFY(!judge.error && !run.error);
            QCOMPARE(tasksOf(run.trace, workers).join(", "),
                     tasksOf(judge.trace, workers).join(", "));
            QCOMPARE(followUps(judge.trace), repeats);
            QCOMPARE(followUps(run.trace), repeats);
        }
    }

    void aCallThatItsDyingActorRepeatsIsATaskOfItsOwn()
    {
        const std::string source = "@ray.remote(max_restarts=2, max_task_retries=2)\n"
                                   "class A:\n    def dies(self):\n        os._exit(1)\n"
                                   "ray.wait([A.remote().dies.remote()])\n";
        for (const trace::Clock clock : {trace::Clock::Virtual, trace::Clock::Threads}) {
            const RunResult run = runOn(clock, source, 1);
            QVERIFY(!run.error);
            QCOMPARE(followUps(run.trace), 2);
        }
    }
};

QTEST_GUILESS_MAIN(TestRepeatedTasks)
#include "tst_repeated_tasks.moc"
