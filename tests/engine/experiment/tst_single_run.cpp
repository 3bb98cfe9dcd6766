#include "engine/experiment/check.h"
#include "engine/experiment/single_run.h"

#include <QtTest>

#include <cmath>

using namespace makespan;
using namespace makespan::experiment;
using namespace std::chrono_literals;

namespace {

// The lecture's program. Computing is free, so that the answers are exact.
scenario::Scenario sleepers(const std::string& settings = {})
{
    return scenario::Scenario::fromSource(
        "# /// script\n" + settings
            + "# [tool.makespan.machine]\n"
              "# step = \"0\"\n"
              "# submit = \"0.1 ms\"\n"
              "# start = \"0.4 ms\"\n"
              "# get = \"1 ms\"\n"
              "# ///\n"
              "\"\"\"Sleepers\"\"\"\n"
              "import time\n"
              "import ray\n"
              "tasks = 4  #: 1..64\n"
              "nap = 1.0  #: 0..10 s\n"
              "setup = 0.05  #: 0..2 s\n"
              "ray.init(num_cpus=4)\n"
              "@ray.remote\n"
              "def compute(idx):\n"
              "    time.sleep(nap)\n"
              "    return idx * idx\n"
              "time.sleep(setup)\n"
              "futures = [compute.remote(i) for i in range(tasks)]\n"
              "result = ray.get(futures)\n"
              "print(result)\n",
        "sleepers.py");
}

scenario::Scenario program(const std::string& source)
{
    return scenario::Scenario::fromSource(source, "test.py");
}

bool isNear(double actual, double expected)
{
    return std::abs(actual - expected) < 5e-5;
}

SingleRun runVirtually(const scenario::Scenario& scenario, bool withSerial = false)
{
    SingleRunOptions options;
    options.measureSerial = withSerial;
    return runOnce(scenario, options);
}

} // namespace

class TestSingleRun : public QObject
{
    Q_OBJECT

private slots:

    void theLecturesGapComesOutOfARealProgram()
    {
        const SingleRun run = runVirtually(sleepers(), true);
        QVERIFY2(run.ran(), run.error.c_str());
        QVERIFY(run.result.status == trace::Status::Finished);
        QCOMPARE(run.result.output, std::string("[0, 1, 4, 9]\n"));
        const analysis::Analysis& analysis = run.analysis;
        QVERIFY(analysis.measures.serialSource == analysis::SerialSource::Virtual);
        QVERIFY(analysis.measures.makespan == 1051800us);
        QVERIFY(analysis.measures.serial == 4050ms);
        QVERIFY(isNear(analysis.measures.speedup, 3.8505));
        QVERIFY(isNear(analysis.losses.serial, 0.1474));
        QVERIFY(isNear(analysis.losses.overhead, 0.0015));
        QVERIFY(isNear(analysis.losses.imbalance, 0.0006));
        QVERIFY(std::abs(analysis.places - analysis.measures.speedup - analysis.losses.sum())
                < 1e-9);
    }

    void theTraceKnowsWhatRan()
    {
        const SingleRun run = runVirtually(sleepers());
        const trace::RunInfo& info = run.result.trace.info();
        QCOMPARE(info.scenario, std::string("Sleepers"));
        QCOMPARE(info.workers, 4U);
        const std::pair<std::string, std::string> tasks{"tasks", "4"};
        QVERIFY(std::find(info.knobs.begin(), info.knobs.end(), tasks) != info.knobs.end());
    }

    void withoutTheSerialElisionTheSerialTimeIsEstimated()
    {
        const SingleRun run = runVirtually(sleepers());
        QVERIFY(run.analysis.measures.serialSource == analysis::SerialSource::Estimated);
        QVERIFY(run.analysis.measures.serial == 4050ms);
        QVERIFY(!run.serialRun);
    }

    void ofTheSerialElisionOnlyItsLengthIsKept()
    {
        const SingleRun run = runVirtually(sleepers(), true);
        QVERIFY(run.serialRun->status == trace::Status::Finished);
        QVERIFY(run.serialRun->trace.makespan() == 4050ms);
        QCOMPARE(run.serialRun->trace.taskCount(), std::size_t{0});
        QVERIFY(run.serialRun->instructions > 0);
    }

    void anElisionThatALimitEndsShowsHowFarItCame()
    {
        SingleRunOptions options;
        options.measureSerial = true;
        options.instructionLimit = runVirtually(sleepers()).result.instructions / 2;
        const SingleRun cut = runOnce(sleepers(), options);
        QVERIFY(cut.result.status == trace::Status::Failed);
        QCOMPARE(cut.result.error->type, std::string("InstructionLimit"));
        QVERIFY(cut.result.trace.taskCount() > 0);
        QVERIFY(cut.result.trace.taskCount() < 4);
    }

    void onThreadsTheAnswerIsTheSame()
    {
        SingleRunOptions options;
        options.clock = trace::Clock::Threads;
        options.measureSerial = true;
        const scenario::Scenario quick = *sleepers().withKnob("nap", "0.02").scenario;
        const SingleRun run = runOnce(quick, options);
        QVERIFY2(run.ran(), run.error.c_str());
        QCOMPARE(run.result.output, std::string("[0, 1, 4, 9]\n"));
        QVERIFY(run.analysis.measures.serialSource == analysis::SerialSource::Measured);
        QVERIFY(run.analysis.measures.serial >= 130ms);
        QVERIFY(run.analysis.measures.makespan >= 70ms);
        QVERIFY(std::abs(run.analysis.places - run.analysis.measures.speedup
                         - run.analysis.losses.sum())
                < 1e-9);
    }

    void aProgramWithErrorsDoesNotRun()
    {
        const SingleRun run = runVirtually(program("import time\nx = (1 +\n"));
        QVERIFY(!run.ran());
        QVERIFY(QString::fromStdString(run.error).startsWith("line 2: "));
        QVERIFY(!run.diagnostics.empty());
    }

    void aMachineThatIsNotKnownIsNamed()
    {
        SingleRunOptions options;
        options.machine.preset = "cray";
        const SingleRun run = runOnce(sleepers(), options);
        QVERIFY(!run.ran());
        QVERIFY(QString::fromStdString(run.error).contains("'cray'"));
    }

    void aProgramThatFailsIsARunThatFailed()
    {
        const SingleRun run = runVirtually(program("print('before')\nx = 1 / 0\n"), true);
        QVERIFY2(run.ran(), run.error.c_str());
        QVERIFY(run.result.status == trace::Status::Failed);
        QVERIFY(run.result.error.has_value());
        QCOMPARE(run.result.error->type, std::string("ZeroDivisionError"));
        QCOMPARE(run.result.error->line, 2U);
        QVERIFY(run.analysis.measures.serialSource == analysis::SerialSource::Estimated);
    }

    void checksSeeMeasuresOutputAndGlobals()
    {
        const scenario::Scenario scenario = sleepers(
            "# [tool.makespan]\n"
            "# check = [\"result == [0, 1, 4, 9]\", \"1.05 < makespan < 1.06\", \"tasks_run == 4\",\n"
            "#          \"output == '[0, 1, 4, 9]\\\\n'\", \"speedup > 5\", \"nosuch > 1\"]\n");
        const SingleRun run = runVirtually(scenario, true);
        const std::vector<CheckOutcome> outcomes = evaluateChecks(scenario, run);
        QCOMPARE(outcomes.size(), std::size_t{6});
        for (std::size_t i = 0; i < 4; ++i)
            QVERIFY2(outcomes[i].verdict == Verdict::Passed,
                     (outcomes[i].expression + ": " + outcomes[i].message).c_str());
        QVERIFY(outcomes[4].verdict == Verdict::Failed);
        QVERIFY(QString::fromStdString(outcomes[4].message).startsWith("speedup = 3.8505"));
        QVERIFY(outcomes[5].verdict == Verdict::Broken);
        QVERIFY(QString::fromStdString(outcomes[5].message).contains("nosuch"));
    }

    void measuresHideGlobalsOfTheirName()
    {
        const SingleRun run = runVirtually(program("span = 'mine'\nother = 7\n"));
        QVERIFY(evaluateCheck("span >= 0 and other == 7", run).verdict == Verdict::Passed);
    }
};

QTEST_GUILESS_MAIN(TestSingleRun)
#include "tst_single_run.moc"
