#include "engine/experiment/grading.h"

#include <QtTest/QtTest>

using namespace makespan;
using namespace makespan::experiment;

namespace {

const std::string kProgram = "import ray\n"
                             "import time\n"
                             "tasks = 4  #: 1..64\n"
                             "nap = 1.0  #: 0..10 s\n"
                             "ray.init(num_cpus=2)\n"
                             "@ray.remote\n"
                             "def f(i):\n"
                             "    time.sleep(nap)\n"
                             "    return i * i\n"
                             "print(ray.get([f.remote(i) for i in range(tasks)]))\n";

scenario::Scenario scenarioOf(const std::string& source, const std::string& settings = {})
{
    const std::string block = settings.empty()
                                  ? std::string()
                                  : "# /// script\n# [tool.makespan]\n" + settings + "# ///\n";
    return scenario::Scenario::fromSource(block + source, "x.py");
}

std::string replaced(std::string text, const std::string& what, const std::string& with)
{
    return text.replace(text.find(what), what.size(), with);
}

Solution solutionOf(const std::string& settings = {})
{
    SolutionResult result = solve(scenarioOf(kProgram, settings), {});
    if (!result.solution)
        throw std::runtime_error(result.error);
    return *result.solution;
}

const CheckOutcome* firstBad(const Graded& graded)
{
    for (const CheckOutcome& check : graded.checks) {
        if (check.verdict != Verdict::Passed)
            return &check;
    }
    return nullptr;
}

} // namespace

class TestGrading : public QObject
{
    Q_OBJECT

private slots:

    void whatNeverEndsIsEndedByItsInstructions()
    {
        const Solution solution = solutionOf();
        QCOMPARE(solution.allowance().instructions, std::uint64_t{20'000'000});
        GradingOptions options;
        options.timeLimit = std::chrono::hours(1); // no clock ends it
        const Graded graded = grade(scenarioOf("while True:\n    pass\n"), options, &solution);
        QVERIFY(!graded.passed());
        QVERIFY(graded.run && graded.run->result.error);
        QCOMPARE(graded.run->result.error->type, std::string("InstructionLimit"));
        // Its serial elision has shown it; the parallel run was not made.
        QCOMPARE(graded.run->result.instructions, graded.run->serialRun->instructions);
    }

    void whatGrowsWithoutEndIsEndedByALimit_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("limit");
        const QString remote = "import ray\n@ray.remote\ndef f():\n    pass\n";
        QTest::newRow("tasks") << remote + "while True:\n    f.remote()\n"
                               << "TaskLimit";
        QTest::newRow("tasks that are waited for")
            << remote + "while True:\n    ray.get(f.remote())\n"
            << "TaskLimit";
        QTest::newRow("tasks of tasks")
            << "import ray\n@ray.remote\ndef f():\n    return [f.remote(), f.remote()]\n"
               "ray.get(f.remote())\nimport time\ntime.sleep(1e6)\n"
            << "TaskLimit";
        QTest::newRow("a list") << "x = [0]\nwhile True:\n    x += x\n"
                                << "MemoryError";
        QTest::newRow("a text") << "x = 'x'\nwhile True:\n    x += x\n"
                                << "MemoryError";
        QTest::newRow("output") << "while True:\n    print('x' * 10000)\n"
                                << "OutputLimit";
    }

    void whatGrowsWithoutEndIsEndedByALimit()
    {
        QFETCH(const QString, program);
        QFETCH(const QString, limit);
        const Solution solution = solutionOf();
        GradingOptions options;
        options.timeLimit = std::chrono::hours(1); // no clock ends it
        const Graded graded = grade(scenarioOf(program.toStdString()), options, &solution);
        QVERIFY(!graded.passed());
        QVERIFY(graded.run && graded.run->result.error);
        QCOMPARE(QString::fromStdString(graded.run->result.error->type), limit);
    }

    void actorsThatFindNoMemoryEndNothingButThemselves()
    {
        GradingOptions options;
        options.memoryLimit = std::uint64_t{16} << 20;
        const Graded graded =
            grade(scenarioOf("import ray\n@ray.remote\nclass A:\n    def get(self):\n"
                             "        return 1\nactors = []\nfor i in range(5000):\n"
                             "    actors.append(A.remote())\n"
                             "print(ray.get([a.get.remote() for a in actors]))\n"),
                  options);
        QVERIFY(!graded.passed());
        QVERIFY(graded.run && graded.run->result.error);
    }

    void theSolutionSaysWhatASubmissionMayTake()
    {
        const Allowance small = solutionOf().allowance();
        QCOMPARE(small.tasks, 100'000u);
        QCOMPARE(small.memory, std::uint64_t{512} << 20);
        QVERIFY(small.time >= std::chrono::seconds(2) && small.time <= std::chrono::seconds(10));

        SolutionResult large =
            solve(scenarioOf("import ray\n@ray.remote\ndef f():\n    pass\n"
                             "ray.get([f.remote() for i in range(500)])\nx = [0] * 30_000_000\n"),
                  {});
        QVERIFY2(large.solution, large.error.c_str());
        QCOMPARE(large.solution->allowance().tasks, 500'000u);
        QCOMPARE(large.solution->allowance().memory, std::uint64_t{1} << 30);

        GradingOptions options;
        options.memoryLimit = std::uint64_t{64} << 20;
        options.timeLimit = std::chrono::seconds(1);
        const Allowance said = allowanceOf(options, &*large.solution);
        QCOMPARE(said.memory, *options.memoryLimit);
        QVERIFY(said.time == *options.timeLimit);
        QCOMPARE(said.tasks, 500'000u);
    }

    void aSolutionPassesAgainstItself()
    {
        const Solution solution = solutionOf();
        QCOMPARE(solution.output, std::string("[0, 1, 4, 9]\n"));
        QVERIFY(std::abs(solution.makespan - 2.0) < 0.01);
        QVERIFY(grade(solution.scenario, {}, &solution).passed());
    }

    void theSolutionsKnobsAndMachineCount()
    {
        const Solution solution = solutionOf("# machine = { start = \"0.5 s\", step = \"0\" }\n");
        QCOMPARE(solution.makespan, 3.0);
        const auto submission = scenarioOf(
            replaced(replaced(kProgram, "tasks = 4", "tasks = 40"), "num_cpus=2", "num_cpus=8"),
            "# machine = { start = \"0\" }\n");
        const Graded graded = grade(submission, {}, &solution);
        QVERIFY2(graded.passed(), firstBad(graded) ? firstBad(graded)->message.c_str() : "");
        QCOMPARE(trace::seconds(graded.run->analysis.measures.makespan), 3.0);
    }

    void aKnobThatDoesNotAllowTheSolutionsValueIsBroken()
    {
        const Solution solution = solutionOf();
        const Graded graded =
            grade(scenarioOf(replaced(kProgram, "4  #: 1..64", "2  #: 1..3")), {}, &solution);
        QVERIFY(!graded.passed());
        QCOMPARE(firstBad(graded)->expression, std::string("tasks = 4"));
        QVERIFY(firstBad(graded)->verdict == Verdict::Broken);
    }

    void tooSlowAndTooQuickBothFail_data()
    {
        QTest::addColumn<QString>("sleep");
        QTest::addColumn<bool>("passes");
        QTest::newRow("as the solution") << "nap" << true;
        QTest::newRow("5 % slower") << "nap * 1.05" << true;
        QTest::newRow("5 % quicker") << "nap * 0.95" << true;
        QTest::newRow("20 % slower") << "nap * 1.2" << false;
        QTest::newRow("20 % quicker") << "nap * 0.8" << false;
    }

    void tooSlowAndTooQuickBothFail()
    {
        QFETCH(const QString, sleep);
        QFETCH(const bool, passes);
        const Solution solution = solutionOf();
        const auto submission =
            scenarioOf(replaced(kProgram, "sleep(nap)", "sleep(" + sleep.toStdString() + ")"));
        QCOMPARE(grade(submission, {}, &solution).passed(), passes);
    }

    void checksOfTheSolutionThatBoundTheTimeTakeThePlaceOfTheTolerance()
    {
        const Solution solution = solutionOf("# check = [\"1.9 <= makespan <= 4.1\"]\n");
        const auto slow = scenarioOf(replaced(kProgram, "sleep(nap)", "sleep(2 * nap)"));
        QVERIFY(grade(slow, {}, &solution).passed());
    }

    void theOutputIsComparedLineByLine_data()
    {
        QTest::addColumn<QString>("last");
        QTest::addColumn<QString>("message");
        QTest::newRow("same but for space") << "print('[0, 1, 4, 9]  \\n')"
                                            << "";
        QTest::newRow("other value") << "print('[0, 1]')"
                                     << "line 1 is '[0, 1]', not '[0, 1, 4, 9]'";
        QTest::newRow("a line more") << "print('[0, 1, 4, 9]')\nprint('done')"
                                     << "line 2 is 'done', not nothing";
        QTest::newRow("none") << "pass"
                              << "line 1 is nothing, not '[0, 1, 4, 9]'";
    }

    void theOutputIsComparedLineByLine()
    {
        QFETCH(const QString, last);
        QFETCH(const QString, message);
        const Solution solution = solutionOf();
        const auto submission = scenarioOf(
            replaced(kProgram, "print(ray.get([f.remote(i) for i in range(tasks)]))",
                     "ray.get([f.remote(i) for i in range(tasks)])\n" + last.toStdString()));
        const Graded graded = grade(submission, {}, &solution);
        QCOMPARE(graded.passed(), message.isEmpty());
        QCOMPARE(QString::fromStdString(graded.checks.front().message), message);
    }

    void whatDoesNotEndIsEndedByItsLimits()
    {
        GradingOptions options;
        options.timeLimit = std::chrono::milliseconds(100);
        options.memoryLimit = 64 << 20;
        const Graded endless = grade(scenarioOf("while True:\n    pass\n"), options);
        QVERIFY(!endless.passed());
        QVERIFY(endless.run->result.status == trace::Status::Timeout);
        options.timeLimit = std::chrono::seconds(60);
        const Graded greedy = grade(scenarioOf("x = [0]\nwhile True:\n    x += x\n"), options);
        QVERIFY(!greedy.passed());
        QCOMPARE(greedy.run->result.error->type, std::string("MemoryError"));
    }

    void aFileThatIsNoProgramHasNoRun()
    {
        const Graded graded = grade(scenarioOf("print(\n"), {});
        QVERIFY(!graded.run);
        QVERIFY(!graded.passed());
        QVERIFY(!graded.error.empty());
        QVERIFY(!graded.diagnostics.empty());
    }

    void whatFailsItsOwnChecksIsNoSolution()
    {
        const SolutionResult result =
            solve(scenarioOf(kProgram, "# check = [\"makespan < 1\"]\n"), {});
        QVERIFY(!result.solution);
        QVERIFY(result.error.find("makespan < 1") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestGrading)
#include "tst_grading.moc"
