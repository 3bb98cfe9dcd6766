#include "tests/engine/execution/virtual/list_scheduler.h"
#include "tests/engine/execution/virtual/model_program.h"

#include <QtTest>

#include <random>
#include <string>

using namespace makespan::test;
using namespace makespan;
using namespace std::chrono_literals;

namespace {

std::vector<ListTask> randomTasks(std::mt19937& random, std::size_t count, unsigned longest)
{
    std::vector<ListTask> tasks(count);
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        tasks[i].length = static_cast<int>(random() % (longest + 1));
        const std::size_t wanted = random() % 4;
        for (std::size_t k = 0; k < wanted && i > 0; ++k) {
            const std::size_t other = random() % i;
            if (std::find(tasks[i].after.begin(), tasks[i].after.end(), other)
                == tasks[i].after.end())
                tasks[i].after.push_back(other);
        }
    }
    return tasks;
}

std::string nameOf(std::size_t task)
{
    return "t" + std::to_string(task);
}

Body programOf(const std::vector<ListTask>& tasks, bool doCompute)
{
    Body driver;
    std::vector<std::string> all;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        std::vector<std::string> inputs;
        for (const std::size_t other : tasks[i].after)
            inputs.push_back(nameOf(other));
        const trace::Duration length = tasks[i].length * 1s;
        driver.push_back(submit(nameOf(i), {doCompute ? compute(length) : sleep(length)}, inputs));
        all.push_back(nameOf(i));
    }
    driver.push_back(get(all));
    return driver;
}

// In the same place at the same time, all of them.
void compare(const std::vector<ListTask>& tasks,
             std::uint32_t workers,
             bool doCompute,
             unsigned seed)
{
    const std::vector<ListPlacement> expected = scheduleList(tasks, static_cast<int>(workers));
    const ModelRun run = runModel(idealMachine(workers), programOf(tasks, doCompute));
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const trace::Task task = run.trace.task(trace::TaskId(static_cast<std::uint32_t>(i)));
        const QByteArray where = QString("seed %1, task %2").arg(seed).arg(i).toUtf8();
        QVERIFY2(task.started == trace::Time{expected[i].started * 1s}, where);
        QVERIFY2(task.ended == trace::Time{expected[i].ended * 1s}, where);
        QVERIFY2(trace::index(task.lane) == static_cast<std::size_t>(expected[i].worker) + 1,
                 where);
    }
    QVERIFY(run.trace.makespan() == makespanOf(expected) * 1s);
}

} // namespace

class TestAgainstListScheduler : public QObject
{
    Q_OBJECT

private slots:

    void everyTaskStartsAndEndsWhenAndWhereThePlainSchedulerPutsIt_data()
    {
        QTest::addColumn<bool>("doCompute");
        QTest::newRow("sleeping tasks") << false;
        QTest::newRow("computing tasks, a core for each worker") << true;
    }

    void everyTaskStartsAndEndsWhenAndWhereThePlainSchedulerPutsIt()
    {
        QFETCH(bool, doCompute);
        for (unsigned seed = 0; seed < 5'000; ++seed) {
            std::mt19937 random(seed);
            const std::size_t count = 1 + random() % 30;
            const unsigned longest = 1 + static_cast<unsigned>(random() % 8);
            const std::vector<ListTask> tasks = randomTasks(random, count, longest);
            const auto workers = static_cast<std::uint32_t>(1 + random() % 6);
            compare(tasks, workers, doCompute, seed);
            if (QTest::currentTestFailed())
                return;
        }
    }

    // So many are under way in disorder that the queue of events is another one.
    void soItDoesWithThousandsAtOnce()
    {
        std::mt19937 random(1);
        compare(randomTasks(random, 4'500, 300), 3'500, false, 1);
    }
};

QTEST_GUILESS_MAIN(TestAgainstListScheduler)
#include "tst_against_list_scheduler.moc"
