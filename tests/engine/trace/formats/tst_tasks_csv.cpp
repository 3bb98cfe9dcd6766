#include "engine/trace/formats/tasks_csv.h"
#include "engine/trace/trace_builder.h"
#include "tests/support/text_timeline.h"

#include <QtTest>

#include <chrono>
#include <sstream>
#include <vector>

using namespace makespan;
using namespace makespan::trace;

class TestTasksCsv : public QObject
{
    Q_OBJECT

private slots:

    void everyTaskIsARow()
    {
        const Trace trace = test::traceFromText(R"(
            driver    |^!!!!!|
            worker 1  |.aa.cc|
            worker 2  |..b...|
            Counter 1 |...dd.|
            A: submitted 1
            B: submitted 1, parent A, failed
            C: submitted 2, needs A B, pending
            D: actor Counter 1
        )",
                                                std::chrono::nanoseconds(1));
        std::ostringstream out;
        writeTasksCsv(out, trace);
        QCOMPARE(
            QString::fromStdString(out.str()),
            QString("task_id,name,worker,submit_ns,ready_ns,start_ns,end_ns,state,parent_id,deps\n"
                    "0,A,worker 1,1,1,1,3,finished,,\n"
                    "1,B,worker 2,1,1,2,3,failed,0,\n"
                    "2,C,worker 1,2,3,4,,running,,0 1\n"
                    "3,D,Counter 1,0,0,3,5,finished,,\n"));
    }

    void slackIsOneColumnMore()
    {
        const Trace trace = test::traceFromText("driver   |!!!!|\n"
                                                "worker 1 |aa..|\n"
                                                "worker 2 |bbbb|\n",
                                                std::chrono::nanoseconds(1));
        const std::vector<Duration> slack{Duration(2), Duration::max()};
        std::ostringstream out;
        writeTasksCsv(out, trace, slack);
        const QStringList lines = QString::fromStdString(out.str()).split('\n');
        QVERIFY(lines[0].endsWith(",deps,slack_ns"));
        QCOMPARE(lines[1], QString("0,A,worker 1,0,0,0,2,finished,,,2"));
        QCOMPARE(lines[2], QString("1,B,worker 2,0,0,0,4,finished,,,"));
    }

    void whatHasNotHappenedIsEmptyAndNamesAreQuoted()
    {
        TraceBuilder builder;
        Task task;
        task.function = builder.function("say \"a, b\"", 1);
        builder.addTask(task);
        task.submitted = task.ready = Time{};
        builder.addTask(task);
        std::ostringstream out;
        writeTasksCsv(out, std::move(builder).build(Time{Duration(5)}));
        const QStringList lines = QString::fromStdString(out.str()).split('\n');
        QCOMPARE(lines[1], QString("0,\"say \"\"a, b\"\"\",,,,,,pending,,"));
        QCOMPARE(lines[2], QString("1,\"say \"\"a, b\"\"\",,0,0,,,ready,,"));
    }
};

QTEST_GUILESS_MAIN(TestTasksCsv)
#include "tst_tasks_csv.moc"
