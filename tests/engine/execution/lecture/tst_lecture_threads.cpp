#include "tests/engine/execution/lecture/shipped_run.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace makespan;

/// The same files on real threads: what they print is the same, and what they take when they only sleep.
class LectureThreadsTest : public QObject
{
    Q_OBJECT

private slots:

    void bothClocksPrintTheSame_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("settings");
        const auto row = [](const char* file, const char* settings) {
            QTest::addRow("%s %s", file, settings)
                << QString::fromLatin1(file) << QString::fromLatin1(settings);
        };
        row("01_sequential", "nap=0.01");
        row("02_parallel_tasks", "nap=0.01");
        row("03_serial_part", "nap=0.01 setup=0.01");
        row("04_longer_tasks", "nap=0.01");
        row("05_more_tasks", "nap=0.01");
        row("06_futures", "nap=0.02 own_work=0.01");
        row("06_futures", "nap=0.02 own_work=0.01 eager=True");
        row("07_side_effects", "nap=0.01");
        row("07_side_effects", "nap=0.001 tasks=16");
        row("08_dependencies", "t1=0.01 t2=0.02 tc=0.01");
        row("08_dependencies", "t1=0.01 t2=0.02 tc=0.01 remote_compute=False");
        row("09_merge_sort", "n=4096 cutoff=256 unit=0");
        row("09_merge_sort", "n=1000 cutoff=1 unit=0");
        row("10_num_cpus", "nap=0.01");
        row("10_num_cpus", "kind=compute loops=2000");
        row("11_local_call", "nap=0.01");
        row("11_local_call", "nap=0.01 where=before");
        row("11_local_call", "nap=0.01 where=all");
        row("11_local_call", "nap=0.01 where=none");
        row("12_wait", "scale=0.05");
        row("12_wait", "scale=0.05 how=get");
        row("13_actor", "nap=0.01");
        row("14_many_actors", "nap=0.01");
        row("14_many_actors", "nap=0.01 actors=3");
    }

    void bothClocksPrintTheSame()
    {
        QFETCH(QString, file);
        QFETCH(QString, settings);
        const QString path = QStringLiteral("lecture/") + file;
        const auto real = tests::runShipped(path, settings, trace::Clock::Threads, false);
        const auto simulated = tests::runShipped(path, settings, trace::Clock::Virtual, false);
        QCOMPARE(real.result.status, trace::Status::Finished);
        QCOMPARE(QString::fromStdString(real.result.output),
                 QString::fromStdString(simulated.result.output));
        QCOMPARE(real.result.trace.taskCount(), simulated.result.trace.taskCount());
        const analysis::Analysis& analysis = real.analysis;
        QVERIFY(std::abs(analysis.places - analysis.measures.speedup - analysis.losses.sum())
                <= 1e-9);
    }

    void sleepingProgramsTakeAsLongAsPredicted_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("settings");
        const auto row = [](const char* file, const char* settings) {
            QTest::addRow("%s %s", file, settings)
                << QString::fromLatin1(file) << QString::fromLatin1(settings);
        };
        row("01_sequential", "nap=0.1");
        row("02_parallel_tasks", "nap=0.2");
        row("02_parallel_tasks", "nap=0.2 workers=3");
        row("05_more_tasks", "nap=0.1");
        row("06_futures", "nap=0.25 own_work=0.2");
        row("07_side_effects", "nap=0.2");
        row("08_dependencies", "t1=0.1 t2=0.2 tc=0.1");
        row("08_dependencies", "t1=0.1 t2=0.2 tc=0.1 remote_compute=False");
        row("10_num_cpus", "nap=0.2");
        row("11_local_call", "nap=0.2");
        row("11_local_call", "nap=0.2 where=before");
        row("12_wait", "scale=0.3");
        row("12_wait", "scale=0.3 timeout=0.2");
        row("13_actor", "nap=0.05");
        row("14_many_actors", "nap=0.05 actors=3");
    }

    void sleepingProgramsTakeAsLongAsPredicted()
    {
        QFETCH(QString, file);
        QFETCH(QString, settings);
        const QString path = QStringLiteral("lecture/") + file;
        const double predicted =
            trace::seconds(tests::runShipped(path, settings, trace::Clock::Virtual, false)
                               .analysis.measures.makespan);
        // A busy computer can only make it longer, so the shortest of a few runs counts.
        double shortest = INFINITY;
        for (int attempt = 0; attempt < 5 && !(shortest <= predicted * 1.05); ++attempt) {
            const auto run = tests::runShipped(path, settings, trace::Clock::Threads, false);
            shortest = std::min(shortest, trace::seconds(run.analysis.measures.makespan));
        }
        QVERIFY2(shortest <= predicted * 1.05 && shortest >= predicted * 0.95,
                 qPrintable(QStringLiteral("%1 s instead of %2 s").arg(shortest).arg(predicted)));
    }
};

QTEST_GUILESS_MAIN(LectureThreadsTest)
#include "tst_lecture_threads.moc"
