#include "tests/engine/execution/virtual/model_program.h"
#include "tests/engine/execution/virtual/slow_machine.h"

#include <QtTest>

#include <algorithm>
#include <random>
#include <string>

using namespace makespan::test;
using namespace makespan;
using trace::Duration;
using namespace std::chrono_literals;

namespace {

/// Random programs: tasks that sleep, submit further tasks with inputs, get and wait, down to three levels.
class Generator
{
public:
    explicit Generator(unsigned seed)
        : m_random(seed)
    {}

    execution::MachineModel machine()
    {
        execution::MachineModel machine = idealMachine(1 + number(4));
        if (number(2) == 0) {
            machine.submit = number(3) * 1ms;
            machine.start = number(3) * 1ms;
            machine.get = number(3) * 1ms;
        }
        return machine;
    }

    Body body(int depth)
    {
        Body steps;
        std::vector<std::string> mine;
        const unsigned count = number(depth == 0 ? 10 : 5);
        for (unsigned i = 0; i < count; ++i) {
            const unsigned choice = number(10);
            if (choice < 3 || (depth == 3 && choice < 7)) {
                steps.push_back(sleep(number(5) * 1ms));
            } else if (choice < 7) {
                const std::string name = "t" + std::to_string(m_names++);
                steps.push_back(submit(name, body(depth + 1), some(mine)));
                mine.push_back(name);
            } else if (!mine.empty() && choice == 7) {
                steps.push_back(get(some(mine)));
            } else if (!mine.empty()) {
                const std::vector<std::string> futures = some(mine);
                const Duration timeout =
                    choice == 8 ? number(6) * 1ms : execution::Simulation::kForever;
                steps.push_back(
                    wait(futures, number(static_cast<unsigned>(futures.size()) + 1), timeout));
            }
        }
        // Mostly everything is waited for; sometimes tasks are abandoned with the driver.
        if (depth == 0 && number(4) > 0)
            steps.push_back(get(mine));
        return steps;
    }

private:
    unsigned number(unsigned bound) { return static_cast<unsigned>(m_random() % bound); }

    std::vector<std::string> some(const std::vector<std::string>& names)
    {
        std::vector<std::string> chosen;
        for (const std::string& name : names) {
            if (number(3) == 0)
                chosen.push_back(name);
        }
        return chosen;
    }

    std::mt19937 m_random;
    int m_names = 0;
};

} // namespace

class TestAgainstSlowMachine : public QObject
{
    Q_OBJECT

private slots:

    void randomProgramsRunAsOnTheSlowMachine()
    {
        std::size_t tasks = 0;
        std::size_t blocked = 0;
        for (unsigned seed = 0; seed < 3'000; ++seed) {
            Generator generator(seed);
            const execution::MachineModel machine = generator.machine();
            const Body driver = generator.body(0);
            SlowMachine slow(machine, driver);
            const bool hasEnded = slow.run();
            const ModelRun run = runModel(machine, driver);
            const std::vector<SlowMachine::Placed> expected = slow.tasks();
            const QByteArray where = "seed " + QByteArray::number(seed);
            QVERIFY2(run.isDeadlocked != hasEnded, where);
            QVERIFY2(run.trace.makespan() == slow.now().time_since_epoch(), where);
            QVERIFY2(run.trace.taskCount() == expected.size(), where);
            for (std::size_t i = 0; i < expected.size(); ++i) {
                const trace::Task task =
                    run.trace.task(trace::TaskId(static_cast<std::uint32_t>(i)));
                const QByteArray which =
                    where + ", task " + QByteArray::number(static_cast<int>(i));
                QVERIFY2(task.submitted == expected[i].submitted, which);
                QVERIFY2(task.ready == expected[i].ready, which);
                QVERIFY2(task.started == expected[i].started, which);
                QVERIFY2(task.ended == expected[i].ended, which);
                if (task.started != trace::kNever)
                    QVERIFY2(trace::index(task.lane) == expected[i].lane, which);
            }
            tasks += expected.size();
            blocked += static_cast<std::size_t>(std::count_if(
                run.trace.lanes().begin(), run.trace.lanes().end(),
                [](const trace::Lane& lane) { return lane.kind == trace::LaneKind::ExtraWorker; }));
        }
        // The programs are worth the comparison only when they are not trivial.
        QVERIFY2(tasks > 10'000, qPrintable(QString::number(tasks)));
        QVERIFY2(blocked > 100, qPrintable(QString::number(blocked)));
    }
};

QTEST_GUILESS_MAIN(TestAgainstSlowMachine)
#include "tst_against_slow_machine.moc"
