#include "engine/experiment/sweep_csv.h"

#include <QtTest>

#include <sstream>

using namespace makespan;
using namespace makespan::experiment;
using namespace std::chrono_literals;

class TestSweepCsv : public QObject
{
    Q_OBJECT

private slots:

    void everyRunIsARow()
    {
        SweepResult result;
        result.axes = {{"tasks", {}}, {"how, exactly", {}}};
        SweepRow row;
        row.run.values = {"4", "'get, \"now\"'"};
        row.run.repetition = 2;
        row.run.seed = 7;
        row.measures.makespan = 1051800us;
        row.measures.serial = 4050ms;
        row.measures.speedup = 3.8505;
        row.measures.efficiency = 0.962625;
        row.losses = {0.1474, 0.0015, 0, 0.0006, 0, -0.25, 1e-17};
        result.rows.push_back(row);
        row.clock = trace::Clock::Threads;
        row.status = trace::Status::Deadlock;
        result.rows.push_back(row);

        std::ostringstream out;
        writeSweepCsv(out, result);
        QCOMPARE(QString::fromStdString(out.str()),
                 QString("tasks,\"how, exactly\",repetition,seed,on,makespan,serial,speedup,"
                         "efficiency,loss_serial,loss_overhead,loss_dependency,loss_imbalance,"
                         "loss_unused,loss_blocked,loss_inflation,status\n"
                         "4,\"get, \"\"now\"\"\",2,7,virtual,1.0518,4.05,3.8505,0.962625,0.1474,"
                         "0.0015,0,0.0006,0,-0.25,0,finished\n"
                         "4,\"get, \"\"now\"\"\",2,7,threads,,,,,,,,,,,,deadlock\n"));
    }
};

QTEST_GUILESS_MAIN(TestSweepCsv)
#include "tst_sweep_csv.moc"
