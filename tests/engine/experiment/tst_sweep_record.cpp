#include "engine/experiment/sweep_csv.h"
#include "engine/experiment/sweep_record.h"
#include "engine/scenario/range.h"

#include <QtTest>

#include <sstream>

using namespace makespan;
using namespace makespan::experiment;
using namespace std::chrono_literals;

namespace {

const std::string kProgram = "import time, random\n"
                             "import ray\n"
                             "how = 'get'  #: {get, wait}\n"
                             "nap = 1.0    #: 0..10 s   \xC3\xA4\n"
                             "ray.init(num_cpus=4)\n"
                             "@ray.remote\n"
                             "def work(i):\n"
                             "    time.sleep(nap * random.random())\n"
                             "ray.get([work.remote(i) for i in range(7)])\n"
                             "if how == 'wait':\n"
                             "    raise ValueError('no')\n";

SweepRecord madeRecord()
{
    SweepRequest request{
        scenario::Scenario::fromSource(kProgram, "work.py"), {}, {trace::Clock::Virtual}, {}, 5s};
    request.settings.axes = {{"nap", *scenario::parseRange("0.1..0.5 step 0.1").range},
                             {"how", *scenario::parseRange("{get, wait}").range}};
    request.settings.repeat = 3;
    request.machine.preset = "host";
    request.machine.values = {{"queue", "lifo"}};
    request.machine.seed = 11;
    request.machine.host =
        HostCosts{1us, 2us, 3us, 4us, 12.5, 60us, execution::Capacity({{2, 1.7}, {4, 2.5}})};
    SweepRecord record{request,
                       runParts(request, planParts(request), {}),
                       {"a computer", "a system", "1.0", "2026-11-22T12:00:00+01:00"}};
    return record;
}

std::string tableOf(const SweepResult& result)
{
    std::ostringstream text;
    writeSweepCsv(text, result);
    return text.str();
}

} // namespace

class TestSweepRecord : public QObject
{
    Q_OBJECT

private slots:

    void whatIsWrittenIsRead()
    {
        const SweepRecord record = madeRecord();
        QCOMPARE(record.result.rows.size(), std::size_t{30});
        const std::string json = recordJson(record);
        const ReadRecord read = readRecord(json);
        QVERIFY2(read.record, read.error.c_str());
        QCOMPARE(recordJson(*read.record), json);
        QCOMPARE(tableOf(read.record->result), tableOf(record.result));
        QCOMPARE(read.record->result.rows[15].error, record.result.rows[15].error);
        QCOMPARE(read.record->origin.date, record.origin.date);
    }

    void theSweepIsMadeAgainFromIt()
    {
        const SweepRecord record = madeRecord();
        const ReadRecord read = readRecord(recordJson(record));
        QVERIFY2(read.record, read.error.c_str());
        const SweepRequest& request = read.record->request;
        QCOMPARE(request.scenario.source(), kProgram);
        const SweepResult again = runParts(request, planParts(request), {});
        QCOMPARE(tableOf(again), tableOf(record.result));
    }

    void whatIsNoRecordIsNamed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no object") << QByteArray("[1]");
        QTest::newRow("other schema") << QByteArray(R"({"schema": "makespan.run/1"})");
        QTest::newRow("nothing in it") << QByteArray(R"({"schema": "makespan.sweep/1"})");
        QByteArray wrong = QByteArray::fromStdString(recordJson(madeRecord()));
        QTest::newRow("cut off") << wrong.left(wrong.size() / 2);
        QTest::newRow("a text for a number")
            << QByteArray(wrong).replace("\"seed\": 11", "\"seed\": \"x\"");
        QTest::newRow("a time beyond all")
            << QByteArray(wrong).replace("\"time_limit\": 5.0", "\"time_limit\": 1e300");
        QTest::newRow("an unknown clock") << QByteArray(wrong).replace("\"virtual\"", "\"lunar\"");
    }

    void whatIsNoRecordIsNamed()
    {
        QFETCH(QByteArray, text);
        const ReadRecord read = readRecord(text.toStdString());
        QVERIFY(!read.record);
        QVERIFY(!read.error.empty());
    }
};

QTEST_GUILESS_MAIN(TestSweepRecord)
#include "tst_sweep_record.moc"
