#include "engine/trace/formats/chrome_json.h"
#include "engine/trace/trace_builder.h"
#include "tests/support/random_trace.h"

#include <QtTest>

#include <algorithm>
#include <sstream>

using namespace makespan;
using namespace makespan::trace;

namespace {

// Backticks for quotes: JSON that can be read in a C++ text (and moc loses its way in raw ones).
std::string json(std::string text)
{
    std::replace(text.begin(), text.end(), '`', '"');
    return text;
}

ReadResult readText(const std::string& text, const ReadLimits& limits = {})
{
    std::istringstream in(text);
    return readTrace(in, "test", limits);
}

QString errorOf(const std::string& text, const ReadLimits& limits = {})
{
    return QString::fromStdString(readText(text, limits).error);
}

std::string replaced(std::string text, const std::string& what, const std::string& with)
{
    const std::size_t at = text.find(what);
    if (at == std::string::npos)
        qFatal("%s is not in the text", what.c_str());
    return text.replace(at, what.size(), with);
}

std::string sample()
{
    std::ostringstream out;
    test::Random random(3);
    writeChromeJson(out, test::anyTrace(random));
    return out.str();
}

} // namespace

class TestDamagedTraces : public QObject
{
    Q_OBJECT

private slots:

    void theErrorSaysWhatAndWhere_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("error");
        QTest::newRow("empty") << QByteArray("") << "line 1 (byte 0): the file is empty";
        QTest::newRow("compressed") << QByteArray("\x1F\x8B\x08\x00", 4)
                                    << "line 1 (byte 0): this file is compressed by gzip: unpack "
                                       "it first (gunzip)";
        QTest::newRow("an archive")
            << QByteArray("PK\x03\x04\x00", 5)
            << "line 1 (byte 0): this is a ZIP archive: unpack it first (unzip)";
        QTest::newRow("UTF-16") << QByteArray(
            "\xFF\xFE[\0{\0",
            6) << "line 1 (byte 0): this text is in UTF-16 or UTF-32: save it as UTF-8";
        QTest::newRow("UTF-16 without its mark")
            << QByteArray("[\0{\0\"\0p\0", 8)
            << "line 1 (byte 0): this text is in UTF-16 or UTF-32, or is no text at all: save it "
               "as UTF-8";
        QTest::newRow("a web page") << QByteArray("\n<!DOCTYPE html>")
                                    << "line 2 (byte 1): this is a web page and no JSON: of Dask's "
                                       "task stream save its data, not its picture";
        QTest::newRow("a table") << QByteArray("task_id,name,worker\n")
                                 << "line 1 (byte 0): this is a table of tasks, which does not "
                                    "tell the whole run: open the run's JSON file";
        QTest::newRow("Perfetto's own format")
            << QByteArray("\x0A\x1C\x3A\x02", 4)
            << "line 2 (byte 1): this is a binary file and no JSON text; Perfetto's own traces are "
               "turned into JSON by `traceconv json`";
        QTest::newRow("an object without events")
            << QByteArray("{\"nodes\":[]}\n")
            << "line 1 (byte 11): this object ends without traceEvents, so it is no trace";
        QTest::newRow("one event a line")
            << QByteArray("{\"ph\":\"X\"}\n{\"ph\":\"X\"}\n")
            << "line 1 (byte 9): this object ends without traceEvents, so it is no trace";
        QTest::newRow("an empty object")
            << QByteArray("{ }") << "line 1 (byte 2): this object is empty, and has no traceEvents";
        QTest::newRow("two files in one")
            << QByteArray("[{\"ph\":\"X\",\"ts\":1,\"dur\":1}]\n[]")
            << "line 2 (byte 28): the trace has ended before this, yet more follows: are these two "
               "files in one?";
        QTest::newRow("another version of ours")
            << QByteArray("{\"otherData\":{\"schema\":\"makespan.trace/2\"},\"traceEvents\":[]}")
            << "line 1 (byte 13): this run was written by another version of Makespan "
               "('makespan.trace/2'), and this one reads 'makespan.trace/1' only";
        QTest::newRow("ours without its description")
            << QByteArray("{\"otherData\":{\"schema\":\"makespan.trace/1\"},\"traceEvents\":[]}")
            << "line 1 (byte 13): the description of the run is damaged: key 'makespan_ns' not "
               "found";
        QTest::newRow("text") << QByteArray("\n\nhello")
                              << "line 3 (byte 2): this is no trace: a JSON array of events or an "
                                 "object with traceEvents has to stand here";
        QTest::newRow("no events") << QByteArray("[]")
                                   << "there is no task in this file: no complete (X) or begin/end "
                                      "(B, E) events";
        QTest::newRow("cut off in an event")
            << QByteArray("[\n{\"ph\": \"X\", \"ts\"")
            << "line 2 (byte 2): the file ends inside the value that begins here";
        QTest::newRow("cut off after an event")
            << QByteArray("{\"traceEvents\":[{\"ph\":\"X\",\"ts\":1,\"dur\":1}")
            << "line 1 (byte 41): the file ends in the middle";
        QTest::newRow("events centuries apart")
            << QByteArray("[{\"ph\":\"X\",\"ts\":-4e15,\"dur\":0},"
                          "{\"ph\":\"X\",\"ts\":4e15,\"dur\":4e15}]")
            << "the events of this file lie more than 30 years apart: no run takes that long";
        QTest::newRow("a negative length") << QByteArray("[{\"ph\":\"X\",\"ts\":1,\"dur\":-1}]")
                                           << "line 1 (byte 1): this event ends before it begins";
        QTest::newRow("an event that is none")
            << QByteArray("[1, 2]")
            << "line 1 (byte 1): this is no event: an object in braces has to stand here";
        QTest::newRow("no time") << QByteArray("[{\"ph\":\"X\",\"name\":\"f\"}]")
                                 << "line 1 (byte 1): this event has no ts";
        QTest::newRow("a time that is none") << QByteArray("[{\"ph\":\"X\",\"ts\":\"soon\"}]")
                                             << "line 1 (byte 1): '\"soon\"' is no time";
        QTest::newRow("an end without a begin")
            << QByteArray("[{\"ph\":\"E\",\"ts\":1}]")
            << "line 1 (byte 1): this end (E) has no begin (B) before it on its thread";
        QTest::newRow("a bracket too many")
            << QByteArray("[{\"ph\":\"X\",\"ts\":1}}]")
            << "line 1 (byte 18): '}' stands where ',' or ']' has to follow";
    }

    void theErrorSaysWhatAndWhere()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, error);
        QCOMPARE(errorOf(text.toStdString()), error);
    }

    void damageInOurOwnFileIsNamed()
    {
        const std::string text = sample();
        QVERIFY(errorOf(replaced(text, "\"outcome\":\"finished\"", "\"outcome\":\"fine\""))
                    .endsWith("'fine' is unknown here"));
        QVERIFY(errorOf(replaced(text, "\"task\":0", "\"task\":8"))
                    .endsWith("task 8 stands where task 0 has to"));
        QVERIFY(errorOf(replaced(text, "\"function\":0", "\"function\":99"))
                    .endsWith("there is no function 99"));
        QVERIFY(errorOf(replaced(text, "\"lanes\":", "\"planes\":"))
                    .contains("the description of the run is damaged"));
        QVERIFY(errorOf(replaced(text, "\"makespan_ns\":", "\"makespan_ns\":-"))
                    .contains("is not possible"));
    }

    void callsThatNameWhatIsNotThereAreNamed()
    {
        TraceBuilder builder;
        Task task;
        task.function = builder.function("f", 1);
        task.submitted = Time{};
        std::vector<TaskId> tasks;
        for (int i = 0; i < 5; ++i)
            tasks.push_back(builder.addTask(task));
        tasks.erase(tasks.begin() + 2);
        Call get;
        get.kind = CallKind::Get;
        get.begin = get.end = Time{};
        get.futures = 4;
        builder.setCallTasks(builder.addCall(get), tasks);
        std::ostringstream out;
        writeChromeJson(out, std::move(builder).build(Time{Duration(10)}));
        const std::string text = out.str();
        QVERIFY(readText(text).trace);
        const std::string written = "\"task_ranges\":[0,1,3,4]";
        for (const char* wrong : {"[0,1,3]", "[0,5]", "[1,0]", "[-1,1]", "[0,4294967295]"}) {
            const QString error =
                errorOf(replaced(text, written, "\"task_ranges\":" + std::string(wrong)));
            QVERIFY2(error.endsWith("are no ranges of the 5 tasks before it"), qPrintable(error));
        }
        // A few bytes may not become any number of tasks.
        ReadLimits limits;
        limits.events = 20;
        std::string many = "[0,4";
        for (int i = 0; i < 10; ++i)
            many += ",0,4";
        QVERIFY(errorOf(replaced(text, written, "\"task_ranges\":" + many + "]"), limits)
                    .contains("name more tasks than 20"));
    }

    void limitsAreKept()
    {
        const std::string text = json("[{`ph`:`X`,`ts`:1,`tid`:1},{`ph`:`X`,`ts`:1,`tid`:2}]");
        ReadLimits limits;
        limits.events = 1;
        QVERIFY(errorOf(text, limits).contains("more events than 1"));
        limits = {};
        limits.lanes = 1;
        QVERIFY(errorOf(text, limits).contains("more rows than 1"));
        limits = {};
        limits.bytes = 10;
        QVERIFY(errorOf(text, limits).contains("larger than 10 bytes"));
        QVERIFY(errorOf(text).isEmpty());
    }

    void everyTruncationIsAnError()
    {
        const std::string text = sample();
        const std::size_t end = text.find_last_of('}');
        for (std::size_t length = 0; length < end; length += 7)
            QVERIFY(!readText(text.substr(0, length)).trace);
    }

    void flippedBytesNeverCrash()
    {
        const std::string text = sample();
        test::Random random(5);
        int readable = 0;
        for (int round = 0; round < 3000; ++round) {
            std::string damaged = text;
            for (std::int64_t i = random.between(1, 4); i > 0; --i)
                damaged[std::size_t(random.between(0, std::int64_t(text.size()) - 1))] =
                    char(random.between(0, 255));
            const ReadResult result = readText(damaged);
            QVERIFY(result.trace.has_value() != !result.error.empty());
            readable += result.trace ? 1 : 0;
        }
        QVERIFY(readable > 0); // names and outputs may change without harm
    }

    void longFilesOfPlainEventsAreReadInPieces()
    {
        std::string text = "[";
        for (int i = 0; i < 60'000; ++i)
            text += json("{`ph`:`X`,`pid`:1,`tid`:1,`ts`:") + std::to_string(i)
                    + json(",`dur`:1,`name`:`f`,`args`:{`a`:[1,`}`]}},") + (i % 3 == 0 ? "\n" : "");
        const ReadResult result = readText(text);
        QVERIFY2(result.trace, result.error.c_str());
        QCOMPARE(result.trace->taskCount(), std::size_t{60'000});
        QVERIFY(result.trace->makespan() == Duration(60'000'000));
        // What is wrong far into the file is named with its place.
        const QString error = errorOf(text + "\n{`ph`}");
        const QString beginning = QString("line %1 (byte %2): this is no valid JSON: ")
                                      .arg(std::count(text.begin(), text.end(), '\n') + 2)
                                      .arg(text.size() + 1);
        QVERIFY2(error.startsWith(beginning), qPrintable(error));
    }

    void longFilesAreReadInPieces()
    {
        // Values lie across the borders of the buffer at every offset.
        std::string text = "[";
        for (int i = 0; i < 40'000; ++i)
            text += json("{`ph`:`X`,`pid`:1,`tid`:1,`ts`:") + std::to_string(i)
                    + json(",`dur`:1,`name`:`a \\` b \\\\`},") + (i % 3 == 0 ? "\n" : "");
        text.back() = ']';
        if (text[text.size() - 2] == ',')
            text[text.size() - 2] = ' ';
        const ReadResult result = readText(text);
        QVERIFY2(result.trace, result.error.c_str());
        QCOMPARE(result.trace->taskCount(), std::size_t{40'000});
        QCOMPARE(result.trace->functions()[0].name, std::string("a \" b \\"));
    }
};

QTEST_GUILESS_MAIN(TestDamagedTraces)
#include "tst_damaged_traces.moc"
