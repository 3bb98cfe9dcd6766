#include "engine/experiment/sweep.h"
#include "engine/scenario/range.h"

#include <QtTest>

#include <stdexcept>

using namespace makespan;
using namespace makespan::experiment;

namespace {

scenario::Scenario sample()
{
    return scenario::Scenario::fromSource("# /// script\n"
                                          "# [tool.makespan.machine]\n"
                                          "# seed = 7\n"
                                          "# ///\n"
                                          "import ray\n"
                                          "tasks = 4  #: 1..64\n"
                                          "nap = 1.0  #: 0..10 s\n"
                                          "how = 'get'  #: {get, wait}\n"
                                          "ray.init(num_cpus=2)\n",
                                          "test.py");
}

scenario::SweepAxis axis(const char* name, const char* range)
{
    return {name, range[0] == '\0' ? scenario::ValueRange{} : *scenario::parseRange(range).range};
}

QString drawn(const SweepPlan& plan)
{
    QStringList runs;
    for (const PlannedRun& run : plan.runs) {
        QStringList values;
        for (const std::string& value : run.values)
            values += QString::fromStdString(value);
        runs += values.join(',') + (run.warmup ? "w" : QString("r%1").arg(run.repetition));
    }
    return runs.join(' ');
}

QString refusal(const scenario::SweepSettings& settings)
{
    try {
        planSweep(sample(), settings);
    } catch (const std::invalid_argument& error) {
        return error.what();
    }
    return {};
}

} // namespace

class TestSweepPlan : public QObject
{
    Q_OBJECT

private slots:

    void roundRobinMakesEveryPointBeforeTheNextRepetition()
    {
        scenario::SweepSettings settings;
        settings.axes = {axis("tasks", "1..2"), axis("workers", "[4, 8]")};
        settings.repeat = 2;
        QCOMPARE(drawn(planSweep(sample(), settings)),
                 QString("1,4r0 2,4r0 1,8r0 2,8r0 1,4r1 2,4r1 1,8r1 2,8r1"));
    }

    void sequentialMakesEveryRepetitionOfAPointFirst()
    {
        scenario::SweepSettings settings;
        settings.axes = {axis("tasks", "1..2")};
        settings.repeat = 2;
        settings.warmup = 1;
        settings.order = scenario::SweepOrder::Sequential;
        QCOMPARE(drawn(planSweep(sample(), settings)), QString("1w 1r0 1r1 2w 2r0 2r1"));
    }

    void warmUpRoundsComeFirst()
    {
        scenario::SweepSettings settings;
        settings.axes = {axis("tasks", "1..2")};
        settings.warmup = 1;
        QCOMPARE(drawn(planSweep(sample(), settings)), QString("1w 2w 1r0 2r0"));
    }

    void valuesStandAsInTheFile()
    {
        scenario::SweepSettings settings;
        settings.axes = {axis("nap", "[1, 5]")};
        QCOMPARE(drawn(planSweep(sample(), settings)), QString("1.0r0 5.0r0"));
        settings.axes = {axis("how", "")};
        QCOMPARE(drawn(planSweep(sample(), settings)), QString("'get'r0 'wait'r0"));
    }

    void machineKeysCanBeSwept()
    {
        scenario::SweepSettings settings;
        settings.axes = {axis("submit", "['0.1 ms', '1 ms']"), axis("cores", "1..2")};
        QCOMPARE(drawn(planSweep(sample(), settings)),
                 QString("'0.1 ms',1r0 '1 ms',1r0 '0.1 ms',2r0 '1 ms',2r0"));
    }

    void theSeedIsTheFilesOrTheSweptOne()
    {
        scenario::SweepSettings settings;
        settings.axes = {axis("tasks", "1..2")};
        QCOMPARE(planSweep(sample(), settings).runs[1].seed, std::uint64_t{7});
        settings.axes = {axis("seed", "1..3")};
        QCOMPARE(planSweep(sample(), settings).runs[2].seed, std::uint64_t{3});
    }

    void wrongSweepsAreRefusedWithASentence()
    {
        scenario::SweepSettings settings;
        QVERIFY(refusal(settings).contains("nothing to sweep"));
        settings.axes = {axis("taks", "1..2")};
        QVERIFY(refusal(settings).contains("'taks'"));
        QVERIFY(refusal(settings).contains("tasks, nap, how, workers"));
        settings.axes = {axis("tasks", "60..70")};
        QVERIFY(refusal(settings).contains("outside its range"));
        settings.axes = {axis("tasks", "1..2"), axis("tasks", "3..4")};
        QVERIFY(refusal(settings).contains("swept twice"));
        settings.axes = {axis("submit", "1..2")};
        QVERIFY(refusal(settings).contains("submit is a time"));
        settings.axes = {axis("tasks", "1..64"), axis("workers", "1..1000")};
        settings.repeat = 20;
        QVERIFY(refusal(settings).contains("more than a million runs"));
    }
};

QTEST_GUILESS_MAIN(TestSweepPlan)
#include "tst_sweep_plan.moc"
