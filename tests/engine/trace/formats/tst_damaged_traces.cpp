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
        QTest::newRow("empty") << QByteArray("")
                               << "line 1 (byte 0): this is no trace: a JSON array of events or an "
                                  "object with traceEvents has to stand here";
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
