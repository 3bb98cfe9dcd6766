#include "tests/engine/execution/virtual/model_program.h"

#include <QtTest>

#include <string>
#include <utility>
#include <vector>

using namespace makespan::test;
using namespace makespan;
using execution::MachineModel;
using execution::QueuePolicy;
using trace::Duration;
using namespace std::chrono_literals;

namespace {

using Names = std::vector<std::string>;

std::string numbered(int i)
{
    return "f" + std::to_string(i);
}

// Submits one task for each length and gets them all.
Body independent(const std::vector<Duration>& lengths, bool doCompute = false)
{
    Body driver;
    Names all;
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        all.push_back(numbered(static_cast<int>(i)));
        driver.push_back(submit(all.back(), {doCompute ? compute(lengths[i]) : sleep(lengths[i])}));
    }
    driver.push_back(get(all));
    return driver;
}

Body independent(int count, Duration length, bool doCompute = false)
{
    return independent(std::vector<Duration>(static_cast<std::size_t>(count), length), doCompute);
}

// Graham's nine tasks, each shorter by so much.
Body graham(Duration shorter)
{
    const std::vector<Duration> lengths{3s, 2s, 2s, 2s, 4s, 4s, 4s, 4s, 9s};
    Body driver;
    Names all;
    for (int i = 0; i < 9; ++i) {
        Names after;
        if (i == 8)
            after = {numbered(0)};
        else if (i >= 4)
            after = {numbered(3)};
        all.push_back(numbered(i));
        driver.push_back(
            submit(all.back(), {sleep(lengths[static_cast<std::size_t>(i)] - shorter)}, after));
    }
    driver.push_back(get(all));
    return driver;
}

MachineModel lectureMachine(std::uint32_t workers)
{
    MachineModel machine = idealMachine(workers);
    machine.submit = 100us;
    machine.start = 400us;
    machine.get = 1ms;
    return machine;
}

} // namespace

/// The tables of the lecture, on models of its programs: what each program does, without the language.
class TestPublishedFigures : public QObject
{
    Q_OBJECT

private slots:

    void graham1969_data()
    {
        QTest::addColumn<quint32>("workers");
        QTest::addColumn<int>("shorter");
        QTest::addColumn<double>("makespan");
        QTest::newRow("three workers") << 3U << 0 << 12.0;
        QTest::newRow("a fourth worker makes it longer") << 4U << 0 << 15.0;
        QTest::newRow("shorter tasks make it longer") << 3U << 1 << 13.0;
    }

    void graham1969()
    {
        QFETCH(quint32, workers);
        QFETCH(int, shorter);
        QFETCH(double, makespan);
        QCOMPARE(runModel(idealMachine(workers), graham(shorter * 1s)).makespan(), makespan);
    }

    void row5TheDifferenceToTheIdealIsWhatTheMachineCosts()
    {
        Body driver = independent(4, 1s);
        driver.insert(driver.begin(), sleep(50ms));
        const ModelRun run = runModel(lectureMachine(4), driver);
        QVERIFY(run.trace.makespan() == 50ms + 4 * 100us + 400us + 1000ms + 1ms);
        QCOMPARE(run.makespan(), 1.0518);
    }

    void row7LongerTasksHideTheOverhead_data()
    {
        QTest::addColumn<int>("microseconds");
        QTest::addColumn<double>("speedup");
        QTest::newRow("0.5 ms") << 500 << 0.870;
        QTest::newRow("1 ms") << 1'000 << 1.43;
        QTest::newRow("5 ms") << 5'000 << 2.94;
        QTest::newRow("10 ms") << 10'000 << 3.39;
        QTest::newRow("0.1 s") << 100'000 << 3.93;
        QTest::newRow("1 s") << 1'000'000 << 3.993;
        QTest::newRow("5 s") << 5'000'000 << 3.999;
    }

    void row7LongerTasksHideTheOverhead()
    {
        QFETCH(int, microseconds);
        QFETCH(double, speedup);
        const Duration length = microseconds * 1us;
        const double makespan = runModel(lectureMachine(4), independent(4, length)).makespan();
        QCOMPARE(makespan, trace::seconds(length) + 0.0018);
        const double actual = 4 * trace::seconds(length) / makespan;
        QVERIFY2(std::abs(actual - speedup) < 0.005, qPrintable(QString::number(actual)));
    }

    void rows6And8SpeedupIsTasksOverRounds_data()
    {
        QTest::addColumn<int>("tasks");
        QTest::addColumn<quint32>("workers");
        QTest::addColumn<double>("speedup");
        QTest::newRow("4 on 1") << 4 << 1U << 1.0;
        QTest::newRow("4 on 2") << 4 << 2U << 2.0;
        QTest::newRow("4 on 3: no better than two") << 4 << 3U << 2.0;
        QTest::newRow("4 on 4") << 4 << 4U << 4.0;
        QTest::newRow("15 on 4") << 15 << 4U << 3.75;
        QTest::newRow("12 on 4") << 12 << 4U << 4.0;
        QTest::newRow("13 on 4") << 13 << 4U << 3.25;
        QTest::newRow("16 on 4") << 16 << 4U << 4.0;
        QTest::newRow("15 on 2") << 15 << 2U << 1.875;
        QTest::newRow("15 on 8") << 15 << 8U << 7.5;
        QTest::newRow("15 on 15") << 15 << 15U << 15.0;
    }

    void rows6And8SpeedupIsTasksOverRounds()
    {
        QFETCH(int, tasks);
        QFETCH(quint32, workers);
        QFETCH(double, speedup);
        QCOMPARE(tasks / runModel(idealMachine(workers), independent(tasks, 1s)).makespan(),
                 speedup);
    }

    void row9TheDriverWorksWhileTheTaskRuns()
    {
        const Body driver{submit("f", {sleep(1s)}), sleep(800ms), get({"f"})};
        QCOMPARE(runModel(idealMachine(1), driver).makespan(), 1.0);
    }

    void row11TheSpanDoesNotShrink_data()
    {
        QTest::addColumn<quint32>("workers");
        QTest::addColumn<double>("makespan");
        QTest::newRow("1 worker") << 1U << 4.0;
        QTest::newRow("2 workers") << 2U << 3.0;
        QTest::newRow("9 workers") << 9U << 3.0;
    }

    void row11TheSpanDoesNotShrink()
    {
        QFETCH(quint32, workers);
        QFETCH(double, makespan);
        const Body driver{submit("a", {sleep(1s)}), submit("b", {sleep(2s)}),
                          submit("c", {sleep(1s)}, {"a", "b"}), get({"c"})};
        QCOMPARE(runModel(idealMachine(workers), driver).makespan(), makespan);
    }

    void row14ALocalCallOccupiesTheDriver()
    {
        const Body after{submit("a", {sleep(1s)}), submit("b", {sleep(1s)}),
                         submit("c", {sleep(1s)}), sleep(1s), get({"a", "b", "c"})};
        QCOMPARE(runModel(idealMachine(3), after).makespan(), 1.0);
        const Body before{sleep(1s), submit("a", {sleep(1s)}), submit("b", {sleep(1s)}),
                          submit("c", {sleep(1s)}), get({"a", "b", "c"})};
        QCOMPARE(runModel(idealMachine(3), before).makespan(), 2.0);
    }

    void row16WaitReturnsAtTheThirdResultOrAtTheTimeout()
    {
        const Names all{"f0", "f1", "f2", "f3", "f4", "f5"};
        Body submits;
        const std::vector<Duration> lengths{888ms, 3571ms, 305ms, 3494ms, 41ms, 3085ms};
        for (std::size_t i = 0; i < lengths.size(); ++i)
            submits.push_back(submit(all[i], {sleep(lengths[i])}));

        Body three = submits;
        three.push_back(wait(all, 3));
        const ModelRun first = runModel(idealMachine(6), three);
        QCOMPARE(first.makespan(), 0.888);
        QVERIFY(first.trace.calls()[0].cause == trace::WaitCause::Count);
        QCOMPARE(first.trace.calls()[0].ready, 3U);

        Body firstSubmitted = submits;
        firstSubmitted.push_back(get({"f0", "f1", "f2"}));
        QCOMPARE(runModel(idealMachine(6), firstSubmitted).makespan(), 3.571);

        Body timeout = submits;
        timeout.push_back(wait(all, 3, 500ms));
        const ModelRun second = runModel(idealMachine(6), timeout);
        QCOMPARE(second.makespan(), 0.5);
        QVERIFY(second.trace.calls()[0].cause == trace::WaitCause::Timeout);
        QCOMPARE(second.trace.calls()[0].ready, 2U);
    }

    void rows17And18ActorsShareTenCalls_data()
    {
        QTest::addColumn<int>("actors");
        QTest::addColumn<double>("makespan");
        QTest::newRow("1 actor") << 1 << 5.0;
        QTest::newRow("2 actors") << 2 << 2.5;
        QTest::newRow("3 actors") << 3 << 2.0;
        QTest::newRow("5 actors") << 5 << 1.0;
        QTest::newRow("10 actors") << 10 << 0.5;
    }

    void rows17And18ActorsShareTenCalls()
    {
        QFETCH(int, actors);
        QFETCH(double, makespan);
        for (const std::uint32_t workers : {1U, 4U}) {
            Body driver;
            Names all;
            for (int i = 0; i < actors; ++i)
                driver.push_back(actor("counter" + std::to_string(i)));
            for (int i = 0; i < 10; ++i) {
                all.push_back(numbered(i));
                driver.push_back(
                    call(all.back(), "counter" + std::to_string(i % actors), {sleep(500ms)}));
            }
            driver.push_back(get(all));
            QCOMPARE(runModel(idealMachine(workers), driver).makespan(), makespan);
        }
    }

    void rayDocsTipsForFirstTimeUsers()
    {
        QCOMPARE(runModel(idealMachine(4), independent(4, 1s)).makespan(), 1.0);

        Body getInLoop;
        for (int i = 0; i < 4; ++i) {
            getInLoop.push_back(submit(numbered(i), {sleep(1s)}));
            getInLoop.push_back(get({numbered(i)}));
        }
        QCOMPARE(runModel(idealMachine(4), getInLoop).makespan(), 4.0);

        Body noGet = independent(4, 1s);
        noGet.pop_back();
        MachineModel ray = idealMachine(4);
        ray.submit = 90us;
        const ModelRun run = runModel(ray, noGet);
        QCOMPARE(run.makespan(), 0.00036);
        QVERIFY(run.task("f0").outcome == trace::Outcome::Pending);

        MachineModel chunks = idealMachine(4);
        chunks.submit = 274'600ns;
        const double makespan = runModel(chunks, independent(100, 133'600us)).makespan();
        QVERIFY2(std::abs(makespan - 3.34) < 0.005, qPrintable(QString::number(makespan)));
    }

    void rayTutorialExercise2FourChains()
    {
        Body driver;
        Names last;
        for (int chain = 0; chain < 4; ++chain) {
            Names previous;
            for (int i = 0; i < 4; ++i) {
                const std::string name = numbered(chain * 4 + i);
                driver.push_back(submit(name, {sleep(100ms)}, previous));
                previous = {name};
            }
            last.push_back(previous.front());
        }
        driver.push_back(get(last));
        QCOMPARE(runModel(idealMachine(4), driver).makespan(), 0.4);
    }

    void rayTutorialExercise3NestedTasks()
    {
        // Three experiments; each ten times submits two gradients and gets them.
        Body experiment;
        for (int i = 0; i < 10; ++i) {
            experiment.push_back(submit("g1", {sleep(30ms)}));
            experiment.push_back(submit("g2", {sleep(30ms)}));
            experiment.push_back(get({"g1", "g2"}));
        }
        const Body driver{submit("e1", experiment), submit("e2", experiment),
                          submit("e3", experiment), get({"e1", "e2", "e3"})};
        QCOMPARE(runModel(idealMachine(9), driver).makespan(), 0.3);
    }

    void rayTutorialExercise4TwoActors()
    {
        Body driver{actor("a"), actor("b")};
        Names all;
        for (int i = 0; i < 10; ++i) {
            all.push_back(numbered(i));
            driver.push_back(call(all.back(), i % 2 == 0 ? "a" : "b", {sleep(500ms)}));
        }
        driver.push_back(get(all));
        QCOMPARE(runModel(idealMachine(4), driver).makespan(), 2.5);
    }

    void rayTutorialExercise12TreeReduction()
    {
        Body driver;
        std::vector<std::string> level;
        for (int i = 0; i < 8; ++i) {
            level.push_back("leaf" + std::to_string(i));
            driver.push_back(submit(level.back(), {sleep(300ms)}));
        }
        int made = 0;
        while (level.size() > 1) {
            std::vector<std::string> above;
            for (std::size_t i = 0; i < level.size(); i += 2) {
                above.push_back(numbered(made++));
                driver.push_back(submit(above.back(), {sleep(300ms)}, {level[i], level[i + 1]}));
            }
            level = above;
        }
        driver.push_back(get(level));
        QCOMPARE(runModel(idealMachine(8), driver).makespan(), 1.2);
    }

    void eduWrench()
    {
        QCOMPARE(runModel(idealMachine(4), independent(20, 1s, true)).makespan(), 5.0);
        QCOMPARE(runModel(idealMachine(8), independent(20, 1s, true)).makespan(), 3.0);
        QCOMPARE(runModel(idealMachine(3), independent(10, 15min, true)).makespan(), 3600.0);
        QCOMPARE(15.0 / runModel(idealMachine(5), independent(15, 1s, true)).makespan() / 5, 1.0);
        QCOMPARE(15.0 / runModel(idealMachine(10), independent(15, 1s, true)).makespan() / 10,
                 0.75);
    }

    void simGridFifteenComputingTasksOnFourCores()
    {
        MachineModel allAtOnce = idealMachine(15);
        allAtOnce.cores = 4;
        QCOMPARE(runModel(allAtOnce, independent(15, 1s, true)).makespan(), 3.75);
        QCOMPARE(runModel(idealMachine(4), independent(15, 1s, true)).makespan(), 4.0);
    }
};

QTEST_GUILESS_MAIN(TestPublishedFigures)
#include "tst_published_figures.moc"
