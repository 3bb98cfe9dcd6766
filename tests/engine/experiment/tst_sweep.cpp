#include "engine/experiment/sweep.h"
#include "engine/scenario/range.h"

#include <QtTest>

#include <cmath>

using namespace makespan;
using namespace makespan::experiment;
using namespace std::chrono_literals;

namespace {

scenario::Scenario sleepers()
{
    return scenario::Scenario::fromSource(
        "# /// script\n"
        "# [tool.makespan.machine]\n"
        "# step = \"0\"\n"
        "# ///\n"
        "import random\n"
        "import time\n"
        "import ray\n"
        "tasks = 4  #: 0..64\n"
        "nap = 1.0  #: 0..10 s\n"
        "uneven = False  #:\n"
        "ray.init(num_cpus=4)\n"
        "@ray.remote\n"
        "def compute(idx):\n"
        "    time.sleep(random.uniform(0, nap) if uneven else nap)\n"
        "    return idx * idx\n"
        "futures = [compute.remote(i) for i in range(tasks)]\n"
        "result = ray.get(futures)\n"
        "first = result[0]\n",
        "sleepers.py");
}

scenario::SweepSettings over(std::vector<std::pair<std::string, std::string>> axes)
{
    scenario::SweepSettings settings;
    for (const auto& [name, range] : axes)
        settings.axes.push_back({name, *scenario::parseRange(range).range});
    return settings;
}

QString speedups(const SweepResult& result)
{
    QStringList values;
    for (const SweepRow& row : result.rows)
        values += QString::number(row.measures.speedup, 'g', 6);
    return values.join(' ');
}

} // namespace

class TestSweep : public QObject
{
    Q_OBJECT

private slots:

    void moreWorkersMakeAStaircase()
    {
        const scenario::Scenario scenario = sleepers();
        const SweepPlan plan = planSweep(scenario, over({{"workers", "1..5"}}));
        const SweepResult result = runSweep(scenario, plan, {});
        QVERIFY(result.complete);
        QCOMPARE(speedups(result), QString("1 2 2 4 4"));
        QVERIFY(std::abs(result.rows[2].losses.imbalance - 1) < 1e-9);
    }

    void moreTasksMakeASawtooth()
    {
        const scenario::Scenario scenario = sleepers();
        const SweepPlan plan = planSweep(scenario, over({{"tasks", "12..16"}}));
        QCOMPARE(speedups(runSweep(scenario, plan, {})), QString("4 3.25 3.5 3.75 4"));
    }

    void machineKeysAreSweptToo()
    {
        const scenario::Scenario scenario = sleepers();
        const SweepPlan plan = planSweep(scenario, over({{"submit", "['0', '100 ms']"}}));
        const SweepResult result = runSweep(scenario, plan, {});
        QVERIFY(result.rows[0].measures.makespan == 1s);
        QVERIFY(result.rows[1].measures.makespan == 1400ms);
    }

    void repetitionsDifferOnlyWhereThereIsChance()
    {
        const scenario::Scenario scenario = sleepers();
        scenario::SweepSettings settings = over({{"uneven", "[False, True]"}});
        settings.repeat = 3;
        const SweepPlan plan = planSweep(scenario, settings);
        const SweepResult once = runSweep(scenario, plan, {});
        const SweepResult again = runSweep(scenario, plan, {});
        QCOMPARE(once.rows.size(), std::size_t{6});
        QVERIFY(once.rows[0].measures.makespan == once.rows[2].measures.makespan);
        QVERIFY(once.rows[1].measures.makespan != once.rows[3].measures.makespan);
        for (std::size_t i = 0; i < once.rows.size(); ++i)
            QVERIFY(once.rows[i].measures.makespan == again.rows[i].measures.makespan);
        // The serial run had the same random lengths, so nothing is inflated.
        for (const SweepRow& row : once.rows)
            QVERIFY(std::abs(row.losses.inflation) < 1e-9);
    }

    void aPointThatFailsIsARow()
    {
        const scenario::Scenario scenario = sleepers();
        const SweepPlan plan = planSweep(scenario, over({{"tasks", "0..1"}}));
        const SweepResult result = runSweep(scenario, plan, {});
        QVERIFY(result.complete);
        QVERIFY(result.rows[0].status == trace::Status::Failed);
        QVERIFY(QString::fromStdString(result.rows[0].error).contains("IndexError"));
        QVERIFY(result.rows[1].status == trace::Status::Finished);
    }

    void stopKeepsTheRowsMadeSoFar()
    {
        const scenario::Scenario scenario = sleepers();
        const SweepPlan plan = planSweep(scenario, over({{"tasks", "1..20"}}));
        std::stop_source stop;
        SweepOptions options;
        options.virtualAtOnce = 1;
        options.stop = stop.get_token();
        options.onProgress = [&stop](const SweepProgress& progress) {
            if (progress.done == 3)
                stop.request_stop();
        };
        const SweepResult result = runSweep(scenario, plan, options);
        QVERIFY(!result.complete);
        QCOMPARE(result.rows.size(), std::size_t{3});
    }

    void progressCountsWarmUpRunsAndShowsRows()
    {
        const scenario::Scenario scenario = sleepers();
        scenario::SweepSettings settings = over({{"tasks", "1..2"}});
        settings.warmup = 1;
        const SweepPlan plan = planSweep(scenario, settings);
        SweepOptions options;
        QStringList seen;
        options.onProgress = [&seen](const SweepProgress& progress) {
            seen += QString("%1/%2%3")
                        .arg(progress.done)
                        .arg(progress.total)
                        .arg(progress.latest ? " row" : "");
        };
        const SweepResult result = runSweep(scenario, plan, options);
        QCOMPARE(seen.join(", "), QString("1/4, 2/4, 3/4 row, 4/4 row"));
        QCOMPARE(result.rows.size(), std::size_t{2});
    }

    void onThreadsTheSerialTimeIsMeasuredOncePerPoint()
    {
        const scenario::Scenario scenario = *sleepers().withKnob("nap", "0.01").scenario;
        scenario::SweepSettings settings = over({{"workers", "[1, 4]"}});
        settings.repeat = 2;
        const SweepPlan plan = planSweep(scenario, settings);
        SweepOptions options;
        options.clock = trace::Clock::Threads;
        const SweepResult result = runSweep(scenario, plan, options);
        QVERIFY(result.complete);
        // The number of workers stands in ray.init itself, so both points share one serial run.
        for (const SweepRow& row : result.rows) {
            QVERIFY(row.measures.serialSource == analysis::SerialSource::Measured);
            QVERIFY(row.measures.serial == result.rows[0].measures.serial);
            QVERIFY(row.measures.serial >= 40ms);
        }
    }
};

QTEST_GUILESS_MAIN(TestSweep)
#include "tst_sweep.moc"
