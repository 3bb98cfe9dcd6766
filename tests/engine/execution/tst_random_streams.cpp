#include "tests/support/run_program.h"

#include <QtTest>

#include <set>
#include <string>

using namespace makespan;
using execution::RunOptions;
using execution::RunResult;

namespace {

const char* const kDraw = "import random\nimport ray\n"
                          "@ray.remote\n"
                          "def draw():\n"
                          "    return random.random()\n"
                          "first = random.random()\n"
                          "drawn = ray.get([draw.remote() for i in range(3)])\n"
                          "print(first, drawn, random.random())\n";

std::string drawn(const RunOptions& options, std::uint32_t workers = 2)
{
    const RunResult run = test::runProgram(kDraw, test::slideMachine(workers), options);
    return run.error ? run.error->message : run.output;
}

RunOptions withSeed(std::uint64_t seed, std::uint32_t repetition = 0)
{
    RunOptions options;
    options.seed = seed;
    options.repetition = repetition;
    return options;
}

} // namespace

/// The stream of `random` that the driver and every task have, from (seed, repetition, task).
class TestRandomStreams : public QObject
{
    Q_OBJECT

private slots:

    void seedAndRepetitionChangeThoseOfTheDriverToo()
    {
        const char* const source = "import random\nprint(random.random())\n";
        std::set<std::string> outputs;
        for (const RunOptions& options :
             {withSeed(0), withSeed(1), withSeed(2), withSeed(0, 1), withSeed(0, 2)})
            outputs.insert(test::runProgram(source, test::slideMachine(1), options).output);
        QCOMPARE(outputs.size(), std::size_t{5});
    }

    void theSameSeedGivesTheSame()
    {
        QCOMPARE(drawn(withSeed(7, 3)), drawn(withSeed(7, 3)));
        QCOMPARE(drawn(withSeed(7, 3), 1), drawn(withSeed(7, 3), 5));
    }

    void theyAreTheSameOnThreadsAndInTheSerialRun()
    {
        const std::string onVirtual = drawn(withSeed(7, 3));
        RunOptions threads = withSeed(7, 3);
        threads.clock = trace::Clock::Threads;
        QCOMPARE(drawn(threads), onVirtual);
        RunOptions serial = withSeed(7, 3);
        serial.mode = execution::Mode::Serial;
        QCOMPARE(drawn(serial), onVirtual);
    }

    void aProgramThatSetsItsSeedDrawsWhatCPythonDraws()
    {
        const RunResult run =
            test::runProgram("import random\nrandom.seed(0)\nprint(random.random())\n",
                             test::slideMachine(1), withSeed(7, 3));
        QCOMPARE(run.output, std::string("0.8444218515250481\n"));
    }
};

QTEST_GUILESS_MAIN(TestRandomStreams)
#include "tst_random_streams.moc"
