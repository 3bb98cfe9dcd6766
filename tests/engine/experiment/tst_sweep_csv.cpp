#include "engine/experiment/sweep_csv.h"
#include "engine/experiment/sweep_csv_reader.h"

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
        row.measures.work = 4200ms;
        row.measures.span = 1050ms;
        row.tasks = 4;
        result.rows.push_back(row);
        row.clock = trace::Clock::Threads;
        row.status = trace::Status::Deadlock;
        result.rows.push_back(row);

        std::ostringstream out;
        writeSweepCsv(out, result);
        QCOMPARE(QString::fromStdString(out.str()),
                 QString("tasks,\"how, exactly\",repetition,seed,on,makespan,serial,speedup,"
                         "efficiency,loss_serial,loss_overhead,loss_dependency,loss_imbalance,"
                         "loss_unused,loss_blocked,loss_inflation,work,span,tasks_run,status\n"
                         "4,\"get, \"\"now\"\"\",2,7,virtual,1.0518,4.05,3.8505,0.962625,0.1474,"
                         "0.0015,0,0.0006,0,-0.25,0,4.2,1.05,4,finished\n"
                         "4,\"get, \"\"now\"\"\",2,7,threads,,,,,,,,,,,,,,,deadlock\n"));
    }

    void whatIsWrittenIsRead()
    {
        SweepResult result;
        result.axes = {{"tasks", {}}, {"how, exactly", {}}};
        for (int i = 0; i < 50; ++i) {
            SweepRow row;
            row.run.values = {std::to_string(i), i % 2 == 0 ? "'get, \"now\"'" : "0.1"};
            row.run.repetition = static_cast<std::uint32_t>(i % 5);
            row.run.seed = std::uint64_t{1} << (i % 64);
            row.clock = i % 3 == 0 ? trace::Clock::Threads : trace::Clock::Virtual;
            row.status = i % 7 == 0 ? trace::Status::Timeout : trace::Status::Finished;
            row.measures.makespan = trace::Duration(1'234'567'891LL * i);
            row.measures.serial = 4050ms;
            row.measures.speedup = 1.0 / (i + 1);
            row.measures.efficiency = 0.3;
            row.losses = {0.1, 0.2, 1.0 / 3, 0.4, 0.5, -0.25, 1e-9};
            result.rows.push_back(row);
        }
        std::ostringstream out;
        writeSweepCsv(out, result);
        const ReadSweep read = readSweepCsv(out.str());
        QVERIFY2(read.sweep, read.error.c_str());
        QCOMPARE(read.sweep->axes[1].name, std::string("how, exactly"));
        QCOMPARE(read.sweep->rows.size(), result.rows.size());
        QCOMPARE(read.sweep->rows[2].run.values, result.rows[2].run.values);
        QVERIFY(read.sweep->rows[2].measures.makespan == result.rows[2].measures.makespan);
        std::ostringstream again;
        writeSweepCsv(again, *read.sweep);
        QCOMPARE(again.str(), out.str());
    }

    void anAxisMayBeCalledLikeAColumn()
    {
        SweepResult result;
        result.axes = {{"seed", {}}};
        SweepRow row;
        row.run.values = {"12"};
        row.run.seed = 12;
        result.rows.push_back(row);
        std::ostringstream out;
        writeSweepCsv(out, result);
        QVERIFY(out.str().compare(0, 27, "swept_seed,repetition,seed,") == 0);
        const ReadSweep read = readSweepCsv(out.str());
        QVERIFY2(read.sweep, read.error.c_str());
        QCOMPARE(read.sweep->axes[0].name, std::string("seed"));
        QCOMPARE(read.sweep->rows[0].run.values, std::vector<std::string>{"12"});
    }

    void spreadsheetsMayHaveChangedIt()
    {
        const ReadSweep read = readSweepCsv("\xEF\xBB\xBFstatus,speedup,n,on,makespan\r\n"
                                            "finished,2.5,fast,virtual,1e-3\r\n\r\n");
        QVERIFY2(read.sweep, read.error.c_str());
        QCOMPARE(read.sweep->axes.size(), std::size_t{1});
        QCOMPARE(read.sweep->rows.size(), std::size_t{1});
        QCOMPARE(read.sweep->rows[0].run.values, std::vector<std::string>{"'fast'"});
        QVERIFY(read.sweep->rows[0].measures.makespan == 1ms);
    }

    void aRowThatWasBeingWrittenIsLeftOut()
    {
        const std::string whole = "n,on,makespan,speedup,status\n1,virtual,1,1,finished\n";
        const std::string next = "2,virtual,1,1,finished";
        for (std::size_t size = 0; size < next.size(); ++size) {
            const ReadSweep read = readSweepCsv(whole + next.substr(0, size));
            QVERIFY2(read.sweep, read.error.c_str());
            QCOMPARE(read.sweep->rows.size(), std::size_t{1});
        }
        QCOMPARE(readSweepCsv(whole + next).sweep->rows.size(), std::size_t{2});
        QCOMPARE(readSweepCsv(whole + "2,\"virt").sweep->rows.size(), std::size_t{1});
    }

    void whatIsNoTableIsNamedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("error");
        const QByteArray header = "n,on,makespan,speedup,status\n";
        QTest::newRow("empty") << QByteArray()
                               << QByteArray("line 1, column 1: the table is empty");
        QTest::newRow("other columns")
            << QByteArray("a;b;c\n")
            << QByteArray("line 1, column 1: there is no column 'on'; is this the "
                          "table of a sweep, with commas between the columns?");
        QTest::newRow("too few") << header + "1,virtual\n"
                                 << QByteArray(
                                        "line 2, column 3: there are 2 columns instead of 5");
        QTest::newRow("no number") << header + "1,virtual,abc,1,finished\n"
                                   << QByteArray("line 2, column 11: 'abc' is no number");
        QTest::newRow("not finite") << header + "1,virtual,nan,1,finished\n"
                                    << QByteArray("line 2, column 11: 'nan' is no number");
        QTest::newRow("too long") << header + "1,virtual,1e300,1,finished\n"
                                  << QByteArray("line 2, column 11: 1e300 s is no length of a run");
        QTest::newRow("no clock")
            << header + "1,sundial,1,1,finished\n"
            << QByteArray("line 2, column 3: 'sundial' is no clock: threads or virtual");
        QTest::newRow("open quote") << header + "\"1,virtual,1,1,finished\n1,1\n"
                                    << QByteArray("line 2, column 1: this quote is never closed");
        QTest::newRow("twice") << QByteArray("on,on,makespan,speedup,status\n")
                               << QByteArray("line 1, column 4: there are two columns on");
    }

    void whatIsNoTableIsNamedWithItsPlace()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, error);
        const ReadSweep read = readSweepCsv(text.toStdString());
        QVERIFY(!read.sweep);
        QCOMPARE(QByteArray::fromStdString(read.error), error);
    }
};

QTEST_GUILESS_MAIN(TestSweepCsv)
#include "tst_sweep_csv.moc"
