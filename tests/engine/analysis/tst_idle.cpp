#include "engine/analysis/analysis.h"
#include "tests/support/text_timeline.h"

#include <QtTest>

using namespace makespan;
using namespace makespan::analysis;

namespace {

char letter(Cause cause)
{
    switch (cause) {
    case Cause::Overhead:
        return 'o';
    case Cause::Serial:
        return 's';
    case Cause::Dependency:
        return 'd';
    case Cause::Blocked:
        return 'b';
    case Cause::Imbalance:
        return 'i';
    case Cause::Unused:
        return 'u';
    }
    return ' ';
}

qsizetype unit(trace::Time time)
{
    return static_cast<qsizetype>(trace::seconds(time));
}

// One line a place: the cause of every unit of idle time, '-' where the lane is not idle; then, in
// brackets, the task behind each interval's cause ('*': the driver).
QString causes(const char* text)
{
    const trace::Trace trace = test::traceFromText(text);
    const Analysis analysis = analyse(trace);
    const qsizetype units = unit(trace::Time{trace.makespan()});
    QString drawn;
    for (std::size_t i = 0; i < trace.lanes().size(); ++i) {
        if (trace.lanes()[i].kind == trace::LaneKind::Driver)
            continue;
        QString line(units, '-');
        QString because;
        for (const IdleInterval& idle : analysis.idle) {
            if (trace::index(idle.lane) != i)
                continue;
            for (auto t = unit(idle.begin); t < unit(idle.end); ++t)
                line[t] = letter(idle.cause);
            because += idle.because == trace::kNoTask
                           ? QChar('*')
                           : QChar(char('A' + trace::index(idle.because)));
        }
        drawn += QString("|%1| %2\n").arg(line, because);
    }
    return drawn;
}

} // namespace

class TestIdle : public QObject
{
    Q_OBJECT

private slots:

    void everyRuleNamesItsCause_data()
    {
        QTest::addColumn<QString>("timeline");
        QTest::addColumn<QString>("expected");

        QTest::newRow("1: a ready task that nobody took") << "driver   |!!!|\n"
                                                             "worker 1 |aaa|\n"
                                                             "worker 2 |.bb|\n"
                                                          << "|---| \n"
                                                             "|o--| B\n";
        QTest::newRow("1 comes before 2: a ready task while the driver works") << "driver   |##!|\n"
                                                                                  "worker 1 |..a|\n"
                                                                                  "A: submitted 1\n"
                                                                               << "|so-| *A\n";
        QTest::newRow("1 does not fit while the ready task needs more slots than are free")
            << "driver   |!!!!|\n"
               "worker 1 |aabb|\n"
               "worker 2 |c...|\n"
               "worker 3 |d...|\n"
               "A: slots 2\n"
               "B: slots 3\n"
               "D: slots 0\n"
            << "|----| \n"
               "|-iii| B\n"
               "|-iii| B\n";
        QTest::newRow("1 fits where one of the ready tasks has slots enough") << "driver   |!!!!|\n"
                                                                                 "worker 1 |aabb|\n"
                                                                                 "worker 2 |..c.|\n"
                                                                                 "A: slots 2\n"
                                                                                 "B: slots 2\n"
                                                                                 "C: slots 0\n"
                                                                              << "|----| \n"
                                                                                 "|oo-i| CB\n";
        QTest::newRow("2: the driver works and submits later") << "driver   |#^!!|\n"
                                                                  "worker 1 |.aa.|\n"
                                                                  "worker 2 |..bb|\n"
                                                                  "A: submitted 1\n"
                                                                  "B: submitted 2\n"
                                                               << "|s--i| *B\n"
                                                                  "|ss--| *\n";
        QTest::newRow("2: the driver works and nothing is outstanding") << "driver   |!#|\n"
                                                                           "worker 1 |a.|\n"
                                                                        << "|-s| *\n";
        QTest::newRow(
            "2 does not fit while something is outstanding and nothing is submitted later")
            << "driver   |##|\n"
               "worker 1 |aa|\n"
               "worker 2 |b.|\n"
            << "|--| \n"
               "|-i| A\n";
        QTest::newRow("3: the driver waits and submits later") << "driver   |?!!!|\n"
                                                                  "worker 1 |aaab|\n"
                                                                  "worker 2 |c...|\n"
                                                                  "B: submitted 3\n"
                                                               << "|----| \n"
                                                                  "|-ddi| *B\n";
        QTest::newRow("4: a task waits for its inputs") << "driver   |!!!|\n"
                                                           "worker 1 |aab|\n"
                                                           "worker 2 |c..|\n"
                                                           "B: needs A\n"
                                                        << "|---| \n"
                                                           "|-di| BB\n";
        QTest::newRow("5: a task holds its worker in a get") << "driver   |!!!!|\n"
                                                                "worker 1 |A!!A|\n"
                                                                "worker 2 |.BB.|\n"
                                                                "worker 3 |c...|\n"
                                                                "B: submitted 1, parent A\n"
                                                             << "|----| \n"
                                                                "|i--i| AA\n"
                                                                "|-bbi| AA\n";
        QTest::newRow("6: imbalance, or unused where a place never got anything")
            << "driver   |!!|\n"
               "worker 1 |aa|\n"
               "worker 2 |b.|\n"
               "worker 3 |..|\n"
            << "|--| \n"
               "|-i| A\n"
               "|uu| A\n";
        QTest::newRow("an actor's place: only its own calls are queued for it")
            << "driver    |!!!!|\n"
               "worker 1  |aab.|\n"
               "Counter 1 |.c.d|\n"
               "B: ready 1\n"
               "C: actor Counter 1\n"
               "D: actor Counter 1, submitted 2, ready 3\n"
            << "|---i| D\n"
               "|o-d-| CD\n";
        QTest::newRow("an extra worker is no place") << "driver   |!!!|\n"
                                                        "worker 1 |A!A|\n"
                                                        "extra 1  |.B.|\n"
                                                        "B: submitted 1, parent A\n"
                                                     << "|---| \n"
                                                        "|---| \n";
        QTest::newRow("no driver at all, as in an imported trace") << "worker 1 |aa.|\n"
                                                                      "worker 2 |..b|\n"
                                                                      "B: submitted 2\n"
                                                                   << "|--i| B\n"
                                                                      "|ii-| A\n";
        QTest::newRow("the driver goes on after everything has ended") << "driver   |!!!#|\n"
                                                                          "worker 1 |aaa.|\n"
                                                                          "worker 2 |b...|\n"
                                                                       << "|---s| *\n"
                                                                          "|-iis| A*\n";
    }

    void everyRuleNamesItsCause()
    {
        QFETCH(QString, timeline);
        QFETCH(QString, expected);
        QCOMPARE(causes(qPrintable(timeline)), expected);
    }

    void idleIntervalsAndWorkFillEveryPlace()
    {
        const trace::Trace trace = test::traceFromText(R"(
            driver    |##!!#^!!.|
            worker 1  |..A!A.bb.|
            worker 2  |...cc....|
            extra 1   |...dd....|
            Counter 1 |.....ee..|
            A: submitted 2
            C: submitted 2
            D: submitted 3, parent A
            B: submitted 5
            E: submitted 5, actor Counter 1
        )");
        const Analysis analysis = analyse(trace);
        for (std::size_t i = 0; i < trace.lanes().size(); ++i) {
            trace::Duration idle{0};
            const auto lane = trace::LaneId(static_cast<std::uint32_t>(i));
            trace::Time last{};
            for (const IdleInterval& interval : analysis.idle) {
                if (interval.lane != lane)
                    continue;
                QVERIFY(interval.begin >= last);
                QVERIFY(interval.begin < interval.end);
                for (const trace::Interval& busy : trace.intervals(lane))
                    QVERIFY(busy.end <= interval.begin || interval.end <= busy.begin);
                last = interval.end;
                idle += interval.end - interval.begin;
            }
            const trace::LaneKind kind = trace.lanes()[i].kind;
            if (kind == trace::LaneKind::Worker || kind == trace::LaneKind::Actor)
                QCOMPARE(idle.count(), analysis.lanes[i].idle.count());
            else
                QCOMPARE(idle.count(), 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestIdle)
#include "tst_idle.moc"
