#include "engine/trace/formats/chrome_json.h"
#include "tests/support/text_timeline.h"

#include <QtTest>

#include <algorithm>
#include <sstream>

using namespace makespan;
using namespace makespan::trace;
using namespace std::chrono_literals;

namespace {

// Backticks for quotes: JSON that can be read in a C++ text (and moc loses its way in raw ones).
std::string json(std::string text)
{
    std::replace(text.begin(), text.end(), '`', '"');
    return text;
}

Trace readText(const std::string& text)
{
    std::istringstream in(text);
    ReadResult result = readTrace(in, "foreign");
    if (!result.trace)
        qFatal("%s", result.error.c_str());
    return *result.trace;
}

// The lanes as text, one character a unit; without the lines about tasks.
QString lanes(const Trace& trace, Duration unit)
{
    QStringList kept;
    for (const QString& line :
         QString::fromStdString(test::textFromTrace(trace, unit)).split('\n')) {
        if (line.contains('|'))
            kept += line;
    }
    return kept.join('\n');
}

QString names(const Trace& trace)
{
    QStringList names;
    for (std::size_t i = 0; i < trace.taskCount(); ++i)
        names += QString::fromStdString(
            trace.functions()[index(trace.task(TaskId(std::uint32_t(i))).function)].name);
    return names.join(' ');
}

} // namespace

class TestForeignTraces : public QObject
{
    Q_OBJECT

private slots:

    void completeEventsBecomeTasksOfTheirThread()
    {
        const Trace trace = readText(json(
            "{`traceEvents`: [\n"
            "            {`ph`: `X`, `pid`: 1, `tid`: 7, `ts`: 1000.0, `dur`: 2, `name`: `f`},\n"
            "            {`ph`: `X`, `pid`: 1, `tid`: 7, `ts`: 1002.0, `dur`: 1, `name`: `g`, `args`: {`x`: [1]}},\n"
            "            {`ph`: `X`, `pid`: 1, `tid`: 7, `ts`: 1000.5, `dur`: 1, `name`: `inside f`},\n"
            "            {`ph`: `M`, `pid`: 1, `tid`: 9, `name`: `thread_name`, `args`: {`name`: `pool 2`}},\n"
            "            {`ph`: `X`, `pid`: 1, `tid`: 9, `ts`: 1001, `dur`: 1, `name`: `f`},\n"
            "            {`ph`: `C`, `pid`: 1, `tid`: 0, `ts`: 1001, `name`: `n`, `args`: {`n`: 1}}\n"
            "        ], `displayTimeUnit`: `ms`}"));
        // Numbered by their start, whatever row they are on.
        QCOMPARE(names(trace), QString("f f g"));
        QCOMPARE(lanes(trace, 1us), QString("driver   |...|\n"
                                            "worker 1 |AAC|\n"
                                            "pool 2   |.B.|"));
        QVERIFY(trace.info().clock == Clock::Imported);
        QCOMPARE(trace.info().scenario, std::string("foreign"));
        QCOMPARE(trace.info().workers, 2U);
    }

    void beginAndEndEventsPairUp()
    {
        const Trace trace =
            readText(json("[\n"
                          "            {`ph`: `B`, `pid`: 1, `tid`: 1, `ts`: 5, `name`: `f`},\n"
                          "            {`ph`: `B`, `pid`: 1, `tid`: 1, `ts`: 6, `name`: `inner`},\n"
                          "            {`ph`: `E`, `pid`: 1, `tid`: 1, `ts`: 7},\n"
                          "            {`ph`: `E`, `pid`: 1, `tid`: 1, `ts`: 9}\n"
                          "        ]"));
        QCOMPARE(names(trace), QString("f"));
        QCOMPARE(trace.makespan().count(), Duration(4us).count());
    }

    void whatHasNotEndedLastsUntilTheLastEvent()
    {
        const Trace trace = readText(
            json("[\n"
                 "            {`ph`: `B`, `pid`: 1, `tid`: 1, `ts`: 0, `name`: `f`},\n"
                 "            {`ph`: `B`, `pid`: 1, `tid`: 2, `ts`: 1, `name`: `g`},\n"
                 "            {`ph`: `X`, `pid`: 1, `tid`: 3, `ts`: 2, `dur`: 1, `name`: `h`}\n"
                 "        ]"));
        QCOMPARE(names(trace), QString("f g h"));
        QCOMPARE(lanes(trace, 1us), QString("driver   |...|\n"
                                            "worker 1 |AAA|\n"
                                            "worker 2 |.BB|\n"
                                            "worker 3 |..C|"));
    }

    void aCompleteEventThatDoesNotSayHowLongItTookLastsUntilTheLastEvent()
    {
        const Trace trace = readText(
            json("[\n"
                 "            {`ph`: `X`, `pid`: 1, `tid`: 1, `ts`: 1, `name`: `f`},\n"
                 "            {`ph`: `X`, `pid`: 1, `tid`: 3, `ts`: 0, `dur`: 3, `name`: `h`},\n"
                 "            {`ph`: `X`, `pid`: 1, `tid`: 2, `ts`: 2, `dur`: null, `name`: `g`}\n"
                 "        ]"));
        QCOMPARE(names(trace), QString("h f g"));
        QCOMPARE(lanes(trace, 1us), QString("driver   |...|\n"
                                            "worker 1 |.BB|\n"
                                            "worker 2 |AAA|\n"
                                            "worker 3 |..C|"));
    }

    void whereOnlyTheDriverDoesSomethingItIsTheWorker()
    {
        const Trace trace = readText(
            json("[{`ph`:`M`,`pid`:1,`tid`:7,`name`:`thread_name`,`args`:{`name`:`driver thread`}},"
                 " {`ph`:`X`,`pid`:1,`tid`:7,`ts`:0,`dur`:2,`name`:`f`}]"));
        QCOMPARE(lanes(trace, 1us), QString("driver        |..|\n"
                                            "driver thread |AA|"));
        QCOMPARE(trace.info().workers, 1U);
    }

    void spacesAreOfAnyKind()
    {
        for (const char* space : {" ", "\n", "\r\n", "\t", "\n\t\t"}) {
            std::string text = json(
                "[_{_`ph`_:_`X`_,_`ts`_:_10_,_`dur`_:_2_,_`name`_:_`f\\u0041`_,_`pid`_:_1_}_]_");
            for (std::size_t at = 0; (at = text.find('_', at)) != std::string::npos;)
                text.replace(at, 1, space);
            QCOMPARE(names(readText(text)), QString("fA"));
        }
    }

    void anArrayOfEventsNeedsNoClosingBracket()
    {
        // Written while the program ran, which then ended: the format allows it.
        const std::string event =
            json("{`ph`: `X`, `pid`: 1, `tid`: 1, `ts`: 0, `dur`: 2, `name`: `f`}");
        for (const char* end : {"", "\n", ",", ",\n", "]", " ]\n"})
            QCOMPARE(names(readText("[" + event + end)), QString("f"));
    }

    void aCommaMayStandBehindTheLastEvent()
    {
        // Tracers write one behind every event, and Chrome's viewers take it.
        const std::string event =
            json("{`ph`: `X`, `pid`: 1, `tid`: 1, `ts`: 0, `dur`: 2, `name`: `f`}");
        for (const char* end : {",]", ", ]\n", ",\n]", "\n,\n\n]"}) {
            QCOMPARE(names(readText("[" + event + end)), QString("f"));
            QCOMPARE(names(readText(json("{`traceEvents`: [") + event + end + json(", `a`: 1}"))),
                     QString("f"));
        }
    }

    void otherCommasWithoutAnEventAreFaults_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("error");
        QTest::newRow("nothing before it")
            << QByteArray("[,]") << QByteArray("line 1 (byte 1): ',' stands where");
        QTest::newRow("two") << QByteArray("[@,,]")
                             << QByteArray("line 1 (byte 60): ',' stands where");
        QTest::newRow("two, then an event")
            << QByteArray("[@,,@]") << QByteArray("line 1 (byte 60): ',' stands where");
        QTest::newRow("in an object, and no bracket")
            << QByteArray("{`traceEvents`:[@,}")
            << QByteArray("line 1 (byte 75): '}' stands where");
        QTest::newRow("behind the members of an object")
            << QByteArray("{`traceEvents`:[@],}")
            << QByteArray("line 1 (byte 76): '}' stands where");
        QTest::newRow("inside an event")
            << QByteArray("[{`ph`: `X`,}]") << QByteArray("line 1 (byte 1): ");
    }

    void otherCommasWithoutAnEventAreFaults()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, error);
        text.replace("@", "{`ph`: `X`,`pid`: 1,`tid`: 1,`ts`: 0,`dur`: 2,`name`: `f`}");
        std::istringstream in(json(text.toStdString()));
        const ReadResult result = readTrace(in, "foreign");
        QVERIFY(!result.trace);
        QCOMPARE(QByteArray::fromStdString(result.error).left(error.size()), error);
    }

    void raysTimelineShowsWhatAWorkerDid()
    {
        // As `ray timeline` writes it: epoch microseconds, rows by name, no metadata.
        const Trace trace = readText(json(
            "[\n"
            " {`cat`:`submit_task`,`name`:`submit_task`,`pid`:`10.0.0.1`,`tid`:`driver:01`,`ts`:1645000000000000.0,`dur`:1000000.0,`ph`:`X`,`args`:{}},\n"
            " {`cat`:`ray.get`,`name`:`ray.get`,`pid`:`10.0.0.1`,`tid`:`driver:01`,`ts`:1645000001000000.0,`dur`:8000000.0,`ph`:`X`,`args`:{}},\n"
            " {`cat`:`task::compute`,`name`:`task::compute`,`pid`:`10.0.0.1`,`tid`:`worker:aa`,`ts`:1645000001000000.0,`dur`:8000000.0,`ph`:`X`,`args`:{`name`:`compute`}},\n"
            " {`cat`:`task:deserialize_arguments`,`name`:`task:deserialize_arguments`,`pid`:`10.0.0.1`,`tid`:`worker:aa`,`ts`:1645000001000000.0,`dur`:1000000.0,`ph`:`X`,`args`:{}},\n"
            " {`cat`:`task:execute`,`name`:`task:execute`,`pid`:`10.0.0.1`,`tid`:`worker:aa`,`ts`:1645000002000000.0,`dur`:5000000.0,`ph`:`X`,`args`:{}},\n"
            " {`cat`:`ray.get`,`name`:`ray.get`,`pid`:`10.0.0.1`,`tid`:`worker:aa`,`ts`:1645000003000000.0,`dur`:2000000.0,`ph`:`X`,`args`:{}},\n"
            " {`cat`:`task:store_outputs`,`name`:`task:store_outputs`,`pid`:`10.0.0.1`,`tid`:`worker:aa`,`ts`:1645000007000000.0,`dur`:1000000.0,`ph`:`X`,`args`:{}},\n"
            " {`cat`:`worker_idle`,`name`:`worker_idle`,`pid`:`10.0.0.1`,`tid`:`worker:bb`,`ts`:1645000000000000.0,`dur`:9000000.0,`ph`:`X`,`args`:{}},\n"
            " {`cat`:`task`,`name`:`task`,`pid`:`10.0.0.1`,`tid`:`worker:bb`,`ts`:1645000004000000.125,`dur`:1000000.0,`ph`:`X`,`args`:{`name`:`other`}}\n"
            "        ]"));
        QCOMPARE(names(trace), QString("compute other"));
        const auto worker = trace.intervals(LaneId{1});
        QStringList states;
        for (const Interval& interval : worker)
            states += QString("%1-%2:%3")
                          .arg(seconds(interval.begin))
                          .arg(seconds(interval.end))
                          .arg(int(interval.state));
        // Overhead, Run, Blocked, Run, Overhead.
        QCOMPARE(states.join(' '), QString("1-2:4 2-3:0 3-5:2 5-7:0 7-9:4"));
        QVERIFY(trace.task(TaskId{1}).started == Time{4'000'000'125ns});
        const auto driver = trace.intervals(kDriverLane);
        QCOMPARE(driver.size(), std::size_t{2});
        QVERIFY(driver[0].state == State::Overhead);
        QVERIFY(driver[1].state == State::Blocked);
    }

    void daskTaskStreamsShowTransferAndCompute()
    {
        const Trace trace = readText(json(
            "[\n"
            " {`worker`: `tcp://127.0.0.1:36393`, `thread`: 140248055015104, `key`: `add-51674abc9`, `status`: `OK`, `nbytes`: 28,\n"
            "  `typename`: `int`, `metadata`: {}, `startstops`: [\n"
            "   {`action`: `transfer`, `start`: 1795336618.5, `stop`: 1795336619.5, `source`: `tcp://127.0.0.1:1`},\n"
            "   {`action`: `compute`, `start`: 1795336619.5, `stop`: 1795336621.5}]},\n"
            " {`worker`: `tcp://127.0.0.1:36393`, `thread`: 140248055015104, `status`: `OK`,\n"
            "  `key`: `('inc-0123456789', 0)`,\n"
            "  `startstops`: [{`action`: `transfer`, `start`: 1795336620.5, `stop`: 1795336621.0},\n"
            "                 {`action`: `compute`, `start`: 1795336622.5, `stop`: 1795336623.5}]},\n"
            " {`worker`: `tcp://127.0.0.1:4`, `thread`: 1, `key`: `no-hash`, `status`: `OK`, `startstops`: []}\n"
            "]"));
        QCOMPARE(names(trace), QString("add inc"));
        const auto worker = trace.intervals(LaneId{1});
        QCOMPARE(worker.size(), std::size_t{4});
        QVERIFY((worker[0] == Interval{Time{0s}, Time{1s}, TaskId{0}, State::Overhead}));
        QVERIFY((worker[1] == Interval{Time{1s}, Time{3s}, TaskId{0}, State::Run}));
        // The second one's transfer happened while the first one computed.
        QVERIFY((worker[2] == Interval{Time{3s}, Time{4s}, TaskId{1}, State::Overhead}));
        QVERIFY((worker[3] == Interval{Time{4s}, Time{5s}, TaskId{1}, State::Run}));
    }

    void olderDaskVersionsNamePartsByTheirPlace()
    {
        const Trace trace = readText(
            json("[{`worker`: `tcp://1`, `thread`: 1, `key`: [`sum-51674abc9`, 0], `startstops`:\n"
                 "   [[`transfer`, 1.5, 2.5], [`compute`, 2.5, 4.5]]}]"));
        QCOMPARE(names(trace), QString("sum"));
        const auto worker = trace.intervals(LaneId{1});
        QCOMPARE(worker.size(), std::size_t{2});
        QVERIFY((worker[0] == Interval{Time{0s}, Time{1s}, TaskId{0}, State::Overhead}));
        QVERIFY((worker[1] == Interval{Time{1s}, Time{3s}, TaskId{0}, State::Run}));
    }

    void callsThatOverlapOnARowGetRowsOfTheirOwn()
    {
        // As those of an async actor: f is under way when g and h begin; i and j find places that are free again.
        const Trace trace = readText(json(
            "[\n"
            " {`ph`: `M`, `pid`: 1, `tid`: 1, `name`: `thread_name`, `args`: {`name`: `pool`}},\n"
            " {`ph`: `X`, `pid`: 1, `tid`: 1, `ts`: 0, `dur`: 40, `name`: `f`},\n"
            " {`ph`: `X`, `pid`: 1, `tid`: 1, `ts`: 20, `dur`: 40, `name`: `g`},\n"
            " {`ph`: `X`, `pid`: 1, `tid`: 1, `ts`: 30, `dur`: 60, `name`: `h`},\n"
            " {`ph`: `X`, `pid`: 1, `tid`: 2, `ts`: 0, `dur`: 10, `name`: `k`},\n"
            " {`ph`: `X`, `pid`: 1, `tid`: 1, `ts`: 50, `dur`: 60, `name`: `i`},\n"
            " {`ph`: `X`, `pid`: 1, `tid`: 1, `ts`: 60, `dur`: 60, `name`: `j`}\n"
            "]"));
        QCOMPARE(names(trace), QString("f k g h i j"));
        QCOMPARE(lanes(trace, 10us), QString("driver   |............|\n"
                                             "pool     |AAAA.EEEEEE.|\n"
                                             "pool (2) |..CCCCFFFFFF|\n"
                                             "pool (3) |...DDDDDD...|\n"
                                             "worker 2 |B...........|"));
        QCOMPARE(trace.info().workers, 4U);
    }

    void whatOverlapsByLessThanItsTimesAreExactStaysOnItsRow()
    {
        // Epoch microseconds in doubles are exact to a quarter; others round up to whole ones.
        const Trace trace = readText(json(
            "[\n"
            " {`ph`: `X`, `pid`: 1, `tid`: 1, `ts`: 1645000000000000.25, `dur`: 5.0, `name`: `f`},\n"
            " {`ph`: `X`, `pid`: 1, `tid`: 1, `ts`: 1645000000000005.0, `dur`: 5.25, `name`: `g`},\n"
            " {`ph`: `X`, `pid`: 1, `tid`: 1, `ts`: 1645000000000009.25, `dur`: 5.0, `name`: `h`}\n"
            "]"));
        QCOMPARE(trace.lanes().size(), std::size_t{2});
        QVERIFY(trace.task(TaskId{1}).started == Time{5us});
        QVERIFY(trace.task(TaskId{2}).started == Time{10us});
    }

    void raysCallsInsideOthersOfTheirWorkerAreNoneOfTheirParts()
    {
        // An async actor: the second call begins and ends while the first one waits. What they did says whose it is.
        const Trace trace = readText(json(
            "[\n"
            " {`cat`:`task::A.f`,`name`:`task::A.f`,`pid`:0,`tid`:3,`ts`:0,`dur`:100,`ph`:`X`,`args`:{`task_id`:`01`,`name`:`f`}},\n"
            " {`cat`:`task:execute`,`name`:`task:execute`,`pid`:0,`tid`:3,`ts`:10,`dur`:80,`ph`:`X`,`args`:{`task_id`:`01`}},\n"
            " {`cat`:`task:store_outputs`,`name`:`task:store_outputs`,`pid`:0,`tid`:3,`ts`:90,`dur`:10,`ph`:`X`,`args`:{`task_id`:`01`}},\n"
            " {`cat`:`task::A.g`,`name`:`task::A.g`,`pid`:0,`tid`:3,`ts`:20,`dur`:40,`ph`:`X`,`args`:{`task_id`:`02`,`name`:`g`}},\n"
            " {`cat`:`task:deserialize_arguments`,`name`:`task:deserialize_arguments`,`pid`:0,`tid`:3,`ts`:20,`dur`:10,`ph`:`X`,`args`:{`task_id`:`02`}},\n"
            " {`cat`:`task:execute`,`name`:`task:execute`,`pid`:0,`tid`:3,`ts`:30,`dur`:30,`ph`:`X`,`args`:{`task_id`:`02`}},\n"
            " {`cat`:`ray.get`,`name`:`ray.get`,`pid`:0,`tid`:3,`ts`:40,`dur`:40,`ph`:`X`,`args`:{`task_id`:`01`}}\n"
            "]"));
        QCOMPARE(names(trace), QString("A.f A.g"));
        QCOMPARE(lanes(trace, 10us), QString("driver       |..........|\n"
                                             "worker 1     |^AAA!!!!A^|\n"
                                             "worker 1 (2) |..^BBB....|"));
    }

    void slicesInsideOneAreItsCallsAlsoWhereOthersOverlapIt()
    {
        const Trace trace =
            readText(json("[\n"
                          " {`ph`: `X`, `pid`: 1, `tid`: 1, `ts`: 0, `dur`: 60, `name`: `f`},\n"
                          " {`ph`: `X`, `pid`: 1, `tid`: 1, `ts`: 20, `dur`: 60, `name`: `g`},\n"
                          " {`ph`: `X`, `pid`: 1, `tid`: 1, `ts`: 10, `dur`: 10, `name`: `in f`},\n"
                          " {`ph`: `X`, `pid`: 1, `tid`: 1, `ts`: 30, `dur`: 40, `name`: `in g`}\n"
                          "]"));
        QCOMPARE(names(trace), QString("f g"));
    }

    void daskTasksThatComputeAtOnceOnAThreadGetRowsOfTheirOwn()
    {
        // Coroutines all run on the thread of the event loop.
        const Trace trace = readText(json(
            "[{`worker`: `tcp://1`, `thread`: 1, `key`: `f`, `startstops`: [[`compute`, 1, 4]]},\n"
            " {`worker`: `tcp://1`, `thread`: 1, `key`: `g`, `startstops`: [[`transfer`, 2, 3], [`compute`, 3, 6]]}]"));
        QCOMPARE(lanes(trace, 1s), QString("driver      |.....|\n"
                                           "tcp://1     |AAA..|\n"
                                           "tcp://1 (2) |.^BBB|"));
    }

    void callsThatOverlapBeyondTheRowsThatAreReadAreRefused()
    {
        std::string text = "[";
        for (int i = 0; i < 40; ++i) {
            text += json("{`ph`: `X`, `pid`: 1, `tid`: 1, `ts`: ") + std::to_string(10 * i)
                    + json(", `dur`: 1000, `name`: `f`},");
        }
        ReadLimits limits;
        limits.lanes = 39;
        std::istringstream in(text);
        const ReadResult result = readTrace(in, "foreign", limits);
        QVERIFY(!result.trace);
        QVERIFY2(result.error.find("more rows than 39") != std::string::npos, result.error.c_str());
        limits.lanes = 40;
        std::istringstream again(text);
        QCOMPARE(readTrace(again, "foreign", limits).trace.value().lanes().size(), std::size_t{41});
    }
};

QTEST_GUILESS_MAIN(TestForeignTraces)
#include "tst_foreign_traces.moc"
