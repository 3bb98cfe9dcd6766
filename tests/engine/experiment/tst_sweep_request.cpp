#include "engine/experiment/sweep_compare.h"
#include "engine/experiment/sweep_csv.h"
#include "engine/experiment/sweep_request.h"
#include "engine/scenario/range.h"

#include <QtTest>

#include <atomic>
#include <sstream>
#include <thread>

using namespace makespan;
using namespace makespan::experiment;
using namespace std::chrono_literals;

namespace {

SweepRequest request(const std::string& range, std::vector<trace::Clock> clocks)
{
    SweepRequest request{scenario::Scenario::fromSource("import random\n"
                                                        "import time\n"
                                                        "import ray\n"
                                                        "tasks = 4     #: 0..20000\n"
                                                        "nap = 0.001   #: 0..10000 s\n"
                                                        "ray.init(num_cpus=2)\n"
                                                        "@ray.remote\n"
                                                        "def work(i):\n"
                                                        "    time.sleep(random.uniform(0, nap))\n"
                                                        "    return i\n"
                                                        "ray.get([work.remote(i) for i in "
                                                        "range(tasks)])\n",
                                                        "work.py"),
                         {},
                         std::move(clocks),
                         {},
                         trace::Duration::max()};
    request.settings.axes.push_back({"tasks", *scenario::parseRange(range).range});
    return request;
}

std::string tableOf(const SweepResult& result)
{
    std::ostringstream text;
    writeSweepCsv(text, result);
    return text.str();
}

} // namespace

class TestSweepRequest : public QObject
{
    Q_OBJECT

private slots:

    void allCoresMakeTheTableOfOne()
    {
        SweepRequest wanted = request("1..40", {trace::Clock::Virtual});
        wanted.settings.repeat = 5;
        const SweepPlan plan = planParts(wanted).front().plan;
        SweepOptions options;
        options.virtualAtOnce = 1;
        const SweepResult one = runSweep(wanted.scenario, plan, options);
        options.virtualAtOnce = 7;
        std::vector<std::uint32_t> order;
        options.onProgress = [&order](const SweepProgress& progress) {
            order.push_back(static_cast<std::uint32_t>(progress.done));
        };
        const SweepResult many = runSweep(wanted.scenario, plan, options);
        QVERIFY(many.complete);
        QCOMPARE(tableOf(many), tableOf(one));
        QCOMPARE(order.size(), std::size_t{200});
        QVERIFY(std::is_sorted(order.begin(), order.end()));
    }

    void aStopKeepsWhatWasMadeOnAllCores()
    {
        SweepRequest wanted = request("1..400", {trace::Clock::Virtual});
        const SweepPlan plan = planParts(wanted).front().plan;
        std::stop_source stop;
        SweepOptions options;
        options.virtualAtOnce = 4;
        options.stop = stop.get_token();
        options.onProgress = [&stop](const SweepProgress& progress) {
            if (progress.done == 10)
                stop.request_stop();
        };
        const SweepResult part = runSweep(wanted.scenario, plan, options);
        QVERIFY(!part.complete);
        QVERIFY(part.rows.size() >= 10 && part.rows.size() < 400);
        for (const SweepRow& row : part.rows)
            QVERIFY(row.status == trace::Status::Finished);
        // Gone on with, it is the table that it would have been.
        SweepOptions rest;
        rest.known = part.rows;
        QCOMPARE(tableOf(runSweep(wanted.scenario, plan, rest)),
                 tableOf(runSweep(wanted.scenario, plan, {})));
    }

    void aPausedSweepMakesNoRunUntilItIsResumed()
    {
        SweepRequest wanted = request("1..4", {trace::Clock::Virtual});
        const SweepPlan plan = planParts(wanted).front().plan;
        PauseSwitch pause;
        std::atomic<int> rows{0};
        std::atomic<bool> paused{false};
        SweepOptions options;
        options.virtualAtOnce = 1;
        options.pause = &pause;
        options.onProgress = [&](const SweepProgress&) {
            if (++rows == 2) {
                pause.pause();
                paused = true;
            }
        };
        SweepResult result;
        std::jthread running([&] { result = runSweep(wanted.scenario, plan, options); });
        QTRY_VERIFY(paused);
        QVERIFY(pause.isPaused());
        QCOMPARE(rows.load(), 2);
        pause.resume();
        running.join();
        QCOMPARE(rows.load(), 4);
        QVERIFY(result.complete);
    }

    void aPausedSweepCanBeStopped()
    {
        SweepRequest wanted = request("1..4", {trace::Clock::Virtual});
        const SweepPlan plan = planParts(wanted).front().plan;
        PauseSwitch pause;
        pause.pause();
        std::stop_source stop;
        SweepOptions options;
        options.pause = &pause;
        options.stop = stop.get_token();
        SweepResult result;
        std::jthread running([&] { result = runSweep(wanted.scenario, plan, options); });
        stop.request_stop();
        running.join();
        QVERIFY(!result.complete);
        QVERIFY(result.rows.empty());
    }

    void bothClocksStandInOneTable()
    {
        const SweepRequest wanted =
            request("[1, 3]", {trace::Clock::Virtual, trace::Clock::Threads});
        const std::vector<SweepPart> parts = planParts(wanted);
        QCOMPARE(runsOf(parts), std::size_t{4});
        std::size_t last = 0;
        SweepControl control;
        control.onProgress = [&last](const SweepProgress& progress) {
            QCOMPARE(progress.total, std::size_t{4});
            last = progress.done;
        };
        const SweepResult both = runParts(wanted, parts, control);
        QVERIFY(both.complete);
        QCOMPARE(last, std::size_t{4});
        QCOMPARE(rowsOn(both, trace::Clock::Virtual).rows.size(), std::size_t{2});
        QCOMPARE(rowsOn(both, trace::Clock::Threads).rows.size(), std::size_t{2});
        QCOMPARE(rowsOn(both, trace::Clock::Threads).rows[1].tasks, std::size_t{3});
    }

    void whatIsTheSameEveryTimeIsPredictedOnce()
    {
        SweepRequest wanted = request("[1, 3]", {trace::Clock::Virtual, trace::Clock::Threads});
        wanted.settings.repeat = 10;
        wanted.settings.warmup = 1;
        // This one draws random numbers, so every repetition has a prediction of its own.
        QCOMPARE(planParts(wanted)[0].plan.runs.size(), std::size_t{20});
        QCOMPARE(planParts(wanted)[1].plan.runs.size(), std::size_t{22});
        wanted.scenario =
            scenario::Scenario::fromSource("tasks = 4  #: 0..64\nprint(tasks)\n", "plain.py");
        QCOMPARE(planParts(wanted)[0].plan.runs.size(), std::size_t{2});
    }

    void aLongSweepIsKnownBeforeItBegins()
    {
        SweepRequest wanted = request("[1, 3]", {trace::Clock::Threads});
        QVERIFY(!estimateSweep(wanted, planParts(wanted)).isLarge());
        wanted.scenario = *wanted.scenario.withKnob("nap", "9000").scenario;
        const SweepEstimate slow = estimateSweep(wanted, planParts(wanted));
        QCOMPARE(slow.runs, std::size_t{2});
        QVERIFY2(slow.time > 600s, qPrintable(QString::number(slow.time.count())));
        QVERIFY(slow.isLarge());
        SweepRequest repeated = request("1..5", {trace::Clock::Virtual});
        repeated.settings.repeat = 2001;
        QVERIFY(estimateSweep(repeated, planParts(repeated)).isLarge());
    }

    void sweepsOverTheSameAreJoined()
    {
        SweepRequest wanted = request("[1, 2]", {trace::Clock::Virtual});
        const SweepResult one = runParts(wanted, planParts(wanted), {});
        const SweepResult two = joined({{"before", one}, {"it's after", one}});
        QCOMPARE(two.axes.size(), std::size_t{2});
        QCOMPARE(two.axes[1].name, std::string(kSweepAxis));
        QCOMPARE(two.rows.size(), std::size_t{4});
        QCOMPARE(two.rows[2].run.values[1], std::string("'it\\'s after'"));
        SweepResult other = one;
        other.axes[0].name = "nap";
        QVERIFY_EXCEPTION_THROWN(joined({{"a", one}, {"b", other}}), std::invalid_argument);
    }
};

QTEST_GUILESS_MAIN(TestSweepRequest)
#include "tst_sweep_request.moc"
