#include "tests/engine/execution/virtual/model_program.h"
#include "tests/engine/execution/virtual/slow_machine.h"
#include "tests/support/run_program.h"

#include <QtTest>

#include <algorithm>
#include <random>
#include <string>
#include <utility>

using namespace makespan::test;
using namespace makespan;
using trace::Duration;
using namespace std::chrono_literals;

namespace {

/// Random programs: tasks that sleep, submit further tasks with inputs, get and wait, down to three levels.
class Generator
{
public:
    /// \param isPython only what Python with Ray allows: a wait or get of something, by whole numbers above 0.
    explicit Generator(unsigned seed, bool isPython = false)
        : m_random(seed)
        , m_isPython(isPython)
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
            } else if (!mine.empty()) {
                const std::vector<std::string> futures = some(mine);
                if (m_isPython && futures.empty())
                    continue;
                const auto most = static_cast<unsigned>(futures.size());
                const Duration timeout =
                    choice == 8 ? number(6) * 1ms : execution::Simulation::kForever;
                if (choice == 7)
                    steps.push_back(get(futures));
                else
                    steps.push_back(
                        wait(futures, m_isPython ? 1 + number(most) : number(most + 1), timeout));
            }
        }
        // Mostly everything is waited for; sometimes tasks are abandoned with the driver.
        if (depth == 0 && number(4) > 0 && !(m_isPython && mine.empty()))
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
    bool m_isPython;
    int m_names = 0;
};

QString where(unsigned seed, std::size_t task)
{
    return QString("seed %1, task %2").arg(seed).arg(task);
}

// Empty when every task was where and when the slow machine has it, else the first that was not.
QString difference(const trace::Trace& trace, const SlowMachine& slow, unsigned seed)
{
    const std::vector<SlowMachine::Placed> expected = slow.tasks();
    if (trace.makespan() != slow.now().time_since_epoch())
        return QString("seed %1: makespan %2 instead of %3 ns")
            .arg(seed)
            .arg(trace.makespan().count())
            .arg(slow.now().time_since_epoch().count());
    if (trace.taskCount() != expected.size())
        return QString("seed %1: the number of tasks").arg(seed);
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const trace::Task task = trace.task(trace::TaskId(static_cast<std::uint32_t>(i)));
        const bool isSame =
            task.submitted == expected[i].submitted && task.ready == expected[i].ready
            && task.started == expected[i].started && task.ended == expected[i].ended
            && (task.started == trace::kNever || trace::index(task.lane) == expected[i].lane);
        if (!isSame)
            return where(seed, i);
    }
    return {};
}

/// A model program as a scenario: every task has its own remote function, those that it calls stand before it.
class PythonWriter
{
public:
    explicit PythonWriter(const Body& driver)
    {
        const std::string main = linesOf(driver, "");
        m_text = "import time\nimport ray\n" + m_functions + main;
    }

    const std::string& text() const { return m_text; }

private:
    static std::string listOf(const std::vector<std::string>& names)
    {
        std::string text;
        for (const std::string& name : names)
            text += (text.empty() ? "" : ", ") + name;
        return text;
    }

    static std::string seconds(Duration duration) { return std::to_string(duration / 1ms) + "e-3"; }

    std::string linesOf(const Body& body, const std::string& indent)
    {
        std::string lines = indent + "pass\n";
        for (const Step& step : body) {
            lines += indent;
            switch (step.kind) {
            case Step::Kind::Sleep:
                lines += "time.sleep(" + seconds(step.duration) + ")\n";
                break;
            case Step::Kind::Submit:
                define(step.name, *step.body);
                lines +=
                    step.name + " = f_" + step.name + ".remote(" + listOf(step.futures) + ")\n";
                break;
            case Step::Kind::Get:
                lines += "ray.get([" + listOf(step.futures) + "])\n";
                break;
            case Step::Kind::Wait:
                lines += "ray.wait([" + listOf(step.futures)
                         + "], num_returns=" + std::to_string(step.count);
                if (step.duration != execution::Simulation::kForever)
                    lines += ", timeout=" + seconds(step.duration);
                lines += ")\n";
                break;
            default:
                qFatal("the generator makes no such steps");
            }
        }
        return lines;
    }

    // Making its lines defines the functions of the inner tasks: they come before it.
    void define(const std::string& name, const Body& body)
    {
        const std::string lines = linesOf(body, "    ");
        m_functions += "@ray.remote\ndef f_" + name + "(*inputs):\n" + lines;
    }

    std::string m_functions;
    std::string m_text;
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
        for (unsigned seed = 0; seed < 10'000; ++seed) {
            Generator generator(seed);
            const execution::MachineModel machine = generator.machine();
            const Body driver = generator.body(0);
            SlowMachine slow(machine, driver);
            const bool hasEnded = slow.run();
            const ModelRun run = runModel(machine, driver);
            QVERIFY2(run.isDeadlocked != hasEnded, qPrintable(QString("seed %1").arg(seed)));
            QCOMPARE(difference(run.trace, slow, seed), QString());
            tasks += run.trace.taskCount();
            blocked += static_cast<std::size_t>(std::count_if(
                run.trace.lanes().begin(), run.trace.lanes().end(),
                [](const trace::Lane& lane) { return lane.kind == trace::LaneKind::ExtraWorker; }));
        }
        // The programs are worth the comparison only when they are not trivial.
        QVERIFY2(tasks > 30'000, qPrintable(QString::number(tasks)));
        QVERIFY2(blocked > 300, qPrintable(QString::number(blocked)));
    }

    void theSameProgramsInPythonRunAsOnTheSlowMachine()
    {
        std::size_t tasks = 0;
        for (unsigned seed = 0; seed < 2'000; ++seed) {
            Generator generator(seed, true);
            execution::MachineModel machine = generator.machine();
            machine.stepNs = 0;
            const Body driver = generator.body(0);
            SlowMachine slow(machine, driver);
            const bool hasEnded = slow.run();
            const std::string source = PythonWriter(driver).text();
            const execution::RunResult run = runProgram(source, machine);
            QVERIFY2(run.status == (hasEnded ? trace::Status::Finished : trace::Status::Deadlock),
                     source.c_str());
            const QString fault = difference(run.trace, slow, seed);
            QVERIFY2(fault.isEmpty(), (fault.toStdString() + "\n" + source).c_str());
            tasks += run.trace.taskCount();
        }
        QVERIFY2(tasks > 6'000, qPrintable(QString::number(tasks)));
    }
};

QTEST_GUILESS_MAIN(TestAgainstSlowMachine)
#include "tst_against_slow_machine.moc"
