#include "tests/engine/execution/lecture/shipped_run.h"

#include <QTest>

#include <cmath>

using namespace makespan;

namespace {

double simulatedMakespan(const QString& file, const QString& settings)
{
    return trace::seconds(
        tests::runShipped(file, settings, trace::Clock::Virtual, false).analysis.measures.makespan);
}

} // namespace

/// What others have published about such schedules, from the shipped programs on virtual time.
class PublishedScenariosTest : public QObject
{
    Q_OBJECT

private slots:

    void theVirtualClockReproducesThem_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("settings");
        QTest::addColumn<double>("makespan");
        const auto row = [](const char* source, const char* file, const char* settings,
                            double makespan) {
            QTest::addRow("%s: %s", source, settings)
                << QString::fromLatin1(file) << QString::fromLatin1(settings) << makespan;
        };
        row("Ray's tips, get in the loop", "beyond/01_get_in_the_loop", "submit=0 step=0", 4.0);
        row("Ray's tips, get at the end", "beyond/01_get_in_the_loop", "how=end submit=0 step=0",
            1.0);
        row("Ray's tips, no get", "beyond/01_get_in_the_loop", "how=never step=0", 0.36e-3);
        row("Ray's tips, chunks of 1000", "beyond/02_too_small_tasks", "submit=0 step=0", 3.34);
        row("Ray's tips, a task each", "beyond/02_too_small_tasks", "chunk=1 step=0", 27.4601336);
        row("Ray's tutorial 2", "beyond/04_chains", "step=0", 0.4);
        row("Ray's tutorial 3", "beyond/05_nested_tasks", "step=0", 0.3);
        row("Ray's tutorial 4", "lecture/14_many_actors", "step=0", 2.5);
        row("Ray's tutorial 6", "lecture/12_wait", "step=0", 0.888);
        row("Ray's tutorial 12", "beyond/06_tree_reduction", "step=0", 1.2);
        row("the same as a chain", "beyond/06_tree_reduction", "shape=chain step=0", 2.4);
        row("eduWRENCH, 20 tasks on 4", "lecture/05_more_tasks", "tasks=20 workers=4 step=0", 5);
        row("eduWRENCH, 20 tasks on 8", "lecture/05_more_tasks", "tasks=20 workers=8 step=0", 3);
        // 15 minutes and 60 minutes there; here a hundredth of it.
        row("eduWRENCH, 10 tasks on 3", "lecture/05_more_tasks", "tasks=10 workers=3 nap=9 step=0",
            36);
        row("eduWRENCH, as given", "beyond/08_order_of_the_list", "step=0", 27);
        row("eduWRENCH, shortest first", "beyond/08_order_of_the_list", "first=shortest step=0",
            30);
        row("eduWRENCH, longest first", "beyond/08_order_of_the_list", "first=longest step=0", 25);
        row("eduWRENCH, longest first on 3", "beyond/08_order_of_the_list",
            "first=longest workers=3 step=0", 16);
        row("Graham 1969, 3 workers", "beyond/07_more_workers_are_slower", "step=0", 12);
        row("Graham 1969, 4 workers", "beyond/07_more_workers_are_slower", "workers=4 step=0", 15);
        row("Graham 1969, shorter tasks", "beyond/07_more_workers_are_slower", "shorter=1 step=0",
            13);
        row("a worker is held", "beyond/09_waiting_inside_a_task", "step=0", 2.1);
        row("a worker is released", "beyond/09_waiting_inside_a_task", "nested_get=release step=0",
            1.1);
        row("a shared counter", "beyond/11_shared_counter", "step=0", 1.4);
    }

    void theVirtualClockReproducesThem()
    {
        QFETCH(QString, file);
        QFETCH(QString, settings);
        QFETCH(double, makespan);
        const double found = simulatedMakespan(file, settings);
        QVERIFY2(std::fabs(found - makespan) < 1e-9, qPrintable(QString::number(found, 'g', 12)));
    }

    void efficienciesOfEduWrench()
    {
        for (const int workers : {5, 10}) {
            const auto run = tests::runShipped(
                QStringLiteral("lecture/05_more_tasks"),
                QStringLiteral("step=0 tasks=15 workers=%1").arg(workers), trace::Clock::Virtual);
            QVERIFY(std::fabs(run.analysis.measures.efficiency - (workers == 5 ? 1.0 : 0.75))
                    < 1e-9);
        }
    }

    void waitIsFasterThanGetOnAverage()
    {
        // Four tasks of U(0, 4 s) with 1 s of driver work each: 7.2 (exactly 4 * 4 / 5 + 4) and 5.1 s in the mean. The mean of 200 seeds
        // has a standard error of about 0.07 s.
        const auto mean = [](const char* how) {
            double sum = 0;
            for (int seed = 0; seed < 200; ++seed) {
                const double one = simulatedMakespan(
                    QStringLiteral("beyond/03_wait_or_get"),
                    QStringLiteral("how=%1 seed=%2").arg(QLatin1String(how)).arg(seed));
                sum += one;
            }
            return sum / 200;
        };
        const double get = mean("get");
        const double wait = mean("wait");
        QVERIFY2(std::fabs(get - 7.2) < 0.3, qPrintable(QString::number(get)));
        QVERIFY2(std::fabs(wait - 5.1) < 0.3, qPrintable(QString::number(wait)));
    }

    void computingTasksShareTheCoresAsInSimGrid()
    {
        // 15 tasks of 1 s on 4 cores: 3.75 s all at once, 4 s through four workers.
        const auto speedup = [](const char* settings) {
            return tests::runShipped(QStringLiteral("lecture/10_num_cpus"), QLatin1String(settings),
                                     trace::Clock::Virtual)
                .analysis.measures.speedup;
        };
        const double atOnce = speedup("kind=compute cores=4 workers=15");
        const double byFour = speedup("kind=compute cores=4 workers=4");
        QVERIFY2(std::fabs(15 / atOnce - 3.75) < 0.01, qPrintable(QString::number(15 / atOnce)));
        QVERIFY2(std::fabs(15 / byFour - 4.0) < 0.01, qPrintable(QString::number(15 / byFour)));
    }

    void aHeldWorkerCanEndInADeadlock()
    {
        const auto run = tests::runShipped(QStringLiteral("beyond/09_waiting_inside_a_task"),
                                           QStringLiteral("outer=4"), trace::Clock::Virtual, false);
        QCOMPARE(run.result.status, trace::Status::Deadlock);
    }
};

QTEST_GUILESS_MAIN(PublishedScenariosTest)
#include "tst_published_scenarios.moc"
