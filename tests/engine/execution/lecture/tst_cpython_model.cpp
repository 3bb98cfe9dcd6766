#include "tests/engine/execution/lecture/shipped_run.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <cmath>

using namespace makespan;

namespace {

struct ModelRun
{
    QString output;
    double makespan = -1;
    QString error;
};

/// The file under CPython, with the model of Ray in ray_model/ray.py.
ModelRun onModel(const QString& file, const QString& settings)
{
    QProcess process;
    process.start(
        QStandardPaths::findExecutable(QStringLiteral("python3")),
        QStringList{QStringLiteral("-B"),
                    QStringLiteral(MAKESPAN_SOURCE_DIR
                                   "/tests/engine/execution/lecture/ray_model/run_model.py"),
                    QStringLiteral(MAKESPAN_SOURCE_DIR "/scenarios/%1.py").arg(file)}
            + settings.split(QLatin1Char(' '), Qt::SkipEmptyParts));
    ModelRun run;
    if (!process.waitForFinished(60'000) || process.exitCode() != 0) {
        run.error = QString::fromUtf8(process.readAllStandardError()) + process.errorString();
        return run;
    }
    run.output = QString::fromUtf8(process.readAllStandardOutput());
    run.makespan = process.readAllStandardError().trimmed().toDouble();
    return run;
}

} // namespace

/// CPython is the judge: every shipped program prints the same there, on a model of Ray that was written on its own,
/// and takes the same virtual time. (The two with random numbers are left out: every task has its own stream here.)
class CPythonModelTest : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty()) {
            QSKIP("there is no python3 to compare with");
        }
    }

    void outputAndMakespanAgree_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("settings");
        const auto row = [](const char* file, const char* settings) {
            QTest::addRow("%s %s", file, settings)
                << QString::fromLatin1(file) << QString::fromLatin1(settings);
        };
        row("lecture/01_sequential", "");
        row("lecture/02_parallel_tasks", "");
        row("lecture/02_parallel_tasks", "workers=3 tasks=17");
        row("lecture/03_serial_part", "");
        row("lecture/04_longer_tasks", "setup=0.05 nap=0.01");
        row("lecture/05_more_tasks", "");
        row("lecture/05_more_tasks", "tasks=29 workers=7");
        row("lecture/06_futures", "");
        row("lecture/06_futures", "eager=True");
        row("lecture/07_side_effects", "");
        row("lecture/07_side_effects", "tasks=9");
        row("lecture/08_dependencies", "");
        row("lecture/08_dependencies", "workers=1");
        row("lecture/08_dependencies", "remote_compute=False t1=2.5");
        row("lecture/09_merge_sort", "");
        row("lecture/09_merge_sort", "n=4096 cutoff=256 workers=16");
        row("lecture/09_merge_sort", "n=1000 cutoff=300 workers=8");
        row("lecture/10_num_cpus", "");
        row("lecture/11_local_call", "");
        row("lecture/11_local_call", "where='before'");
        row("lecture/11_local_call", "where='none'");
        row("lecture/12_wait", "");
        row("lecture/12_wait", "timeout=0.5");
        row("lecture/12_wait", "k=5 workers=2");
        row("lecture/13_actor", "");
        row("lecture/14_many_actors", "actors=3");
        row("beyond/01_get_in_the_loop", "");
        row("beyond/01_get_in_the_loop", "how='end'");
        row("beyond/02_too_small_tasks", "total=5000 chunk=300");
        row("beyond/04_chains", "chains=5");
        row("beyond/05_nested_tasks", "");
        row("beyond/06_tree_reduction", "values=11 workers=3");
        row("beyond/06_tree_reduction", "shape='chain'");
        row("beyond/07_more_workers_are_slower", "");
        row("beyond/07_more_workers_are_slower", "workers=4");
        row("beyond/07_more_workers_are_slower", "shorter=1");
        row("beyond/08_order_of_the_list", "first='shortest'");
        row("beyond/09_waiting_inside_a_task", "");
        row("beyond/11_shared_counter", "");
        row("beyond/11_shared_counter", "tasks=7 workers=3");
    }

    void outputAndMakespanAgree()
    {
        QFETCH(QString, file);
        QFETCH(QString, settings);
        const ModelRun model = onModel(file, settings);
        QVERIFY2(model.error.isEmpty(), qPrintable(model.error));
        const auto run = tests::runShipped(
            file,
            settings
                + QStringLiteral(" submit=0 start=0 get=0 actor_start=0 step=0 nested_get=release"),
            trace::Clock::Virtual, false);
        QCOMPARE(run.result.status, trace::Status::Finished);
        QCOMPARE(QString::fromStdString(run.result.output), model.output);
        const double makespan = trace::seconds(run.analysis.measures.makespan);
        // The model adds up doubles, the engine whole nanoseconds.
        QVERIFY2(
            std::fabs(makespan - model.makespan) < 1e-6,
            qPrintable(QStringLiteral("%1 s instead of %2 s").arg(makespan).arg(model.makespan)));
    }
};

QTEST_GUILESS_MAIN(CPythonModelTest)
#include "tst_cpython_model.moc"
