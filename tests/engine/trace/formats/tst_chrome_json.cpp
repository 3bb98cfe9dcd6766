#include "engine/trace/formats/chrome_json.h"
#include "engine/trace/trace_builder.h"
#include "tests/support/random_trace.h"
#include "tests/support/text_timeline.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <algorithm>
#include <map>
#include <sstream>
#include <vector>

using namespace makespan;
using namespace makespan::trace;
using namespace std::chrono_literals;

namespace {

std::string written(const Trace& trace, const ChromeJsonOptions& options = {})
{
    std::ostringstream out;
    writeChromeJson(out, trace, options);
    return out.str();
}

ReadResult readText(const std::string& text)
{
    std::istringstream in(text);
    return readTrace(in, "test");
}

QJsonArray events(const std::string& text)
{
    QJsonParseError error{};
    const auto document =
        QJsonDocument::fromJson(QByteArray(text.data(), qsizetype(text.size())), &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("not JSON: %s", qPrintable(error.errorString()));
    return document.object()["traceEvents"].toArray();
}

template <typename T>
bool isEqual(std::span<const T> a, std::span<const T> b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

// Empty when both are the same in everything, else what differs.
QString difference(const Trace& a, const Trace& b)
{
    if (!(a.info() == b.info()))
        return "the description of the run";
    if (a.makespan() != b.makespan())
        return "the makespan";
    if (a.lanes().size() != b.lanes().size() || a.taskCount() != b.taskCount()
        || a.functions().size() != b.functions().size())
        return "the number of lanes, tasks or functions";
    for (std::size_t i = 0; i < a.lanes().size(); ++i) {
        const auto lane = LaneId(std::uint32_t(i));
        if (a.lanes()[i].name != b.lanes()[i].name || a.lanes()[i].kind != b.lanes()[i].kind
            || a.lanes()[i].number != b.lanes()[i].number)
            return QString("lane %1").arg(i);
        if (!isEqual(a.intervals(lane), b.intervals(lane)))
            return QString("the intervals of lane %1").arg(i);
    }
    for (std::size_t i = 0; i < a.functions().size(); ++i) {
        if (a.functions()[i].name != b.functions()[i].name
            || a.functions()[i].line != b.functions()[i].line)
            return QString("function %1").arg(i);
    }
    for (std::size_t i = 0; i < a.taskCount(); ++i) {
        const auto id = TaskId(std::uint32_t(i));
        if (!(a.task(id) == b.task(id)))
            return QString("task %1").arg(i);
        if (!isEqual(a.dependencies(id), b.dependencies(id)))
            return QString("the inputs of task %1").arg(i);
    }
    if (!isEqual(a.calls(), b.calls()))
        return "the calls";
    for (std::size_t i = 0; i < a.calls().size(); ++i) {
        if (!isEqual(a.callTasks(i), b.callTasks(i)))
            return QString("the tasks of call %1").arg(i);
    }
    return isEqual(a.outputs(), b.outputs()) ? QString() : "the outputs";
}

Trace lecture()
{
    TraceBuilder builder;
    RunInfo& info = builder.info();
    info.scenario = "Four \"sleeping\" tasks";
    info.clock = Clock::Threads;
    info.workers = 2;
    info.cores = 2;
    info.seed = 0xFFFF'FFFF'FFFF'FFFFU;
    info.repetition = 3;
    info.overheads.submit = 100us;
    info.nestedGet = NestedGet::Hold;
    info.knobs = {{"tasks", "4"}, {"how", "'get'"}};
    info.host = "EPYC \\ Linux";
    const LaneId worker = builder.addLane({"worker 1", LaneKind::Worker, 0});
    const LaneId actor = builder.addLane({"Zähler 1", LaneKind::Actor, 0});
    builder.addInterval(kDriverLane, {Time{}, Time{1500ns}, kNoTask, State::Run});
    builder.addInterval(kDriverLane, {Time{1500ns}, Time{2500ns}, kNoTask, State::Overhead});
    builder.addInterval(kDriverLane, {Time{2500ns}, Time{1s}, kNoTask, State::Blocked});

    Task task;
    task.function = builder.function("compute", 17);
    task.submitLine = 23;
    task.submitted = task.ready = Time{2500ns};
    task.started = Time{3us};
    task.ended = Time{900'000'001ns};
    task.lane = worker;
    task.outcome = Outcome::Finished;
    const TaskId first = builder.addTask(task);
    builder.addInterval(worker, {task.started, Time{4us}, first, State::Overhead});
    builder.addInterval(worker, {Time{4us}, task.ended, first, State::Sleep});

    Task call = task;
    call.function = builder.function("Zähler.add", 5);
    call.ready = task.ended;
    call.started = task.ended;
    call.ended = Time{950ms};
    call.lane = call.actor = actor;
    call.demand = 0.1F;
    call.attempt = 2;
    call.parent = first;
    call.outcome = Outcome::Failed;
    const TaskId second = builder.addTask(call, std::vector<TaskId>{first});
    builder.addInterval(actor, {call.started, call.ended, second, State::Run});

    Task never;
    never.function = task.function;
    never.submitted = Time{5us};
    builder.addTask(never);
    Task cancelled = never;
    cancelled.ready = cancelled.started = cancelled.ended = Time{6us};
    cancelled.outcome = Outcome::Cancelled;
    builder.addTask(cancelled);

    Call submit;
    submit.begin = Time{1500ns};
    submit.end = Time{2500ns};
    submit.line = 23;
    submit.task = first;
    builder.addCall(submit);
    Call wait;
    wait.kind = CallKind::Wait;
    wait.cause = WaitCause::Timeout;
    wait.begin = Time{2500ns};
    wait.end = kNever;
    wait.futures = 3;
    wait.wanted = 2;
    wait.ready = 1;
    builder.addCall(wait);
    Call get;
    get.kind = CallKind::Get;
    get.begin = Time{2000ns};
    get.end = Time{2400ns};
    get.futures = 2;
    builder.setCallTasks(builder.addCall(get), std::vector<TaskId>{second, first});
    builder.addOutput({Time{7us}, kNoTask, "line\n\"quoted\"\t\x01 ü 🙂"});
    builder.addOutput({Time{8us}, first, ""});
    return std::move(builder).build(Time{1s});
}

} // namespace

class TestChromeJson : public QObject
{
    Q_OBJECT

private slots:

    void ourFileComesBackWithoutLoss()
    {
        const Trace trace = lecture();
        for (const bool extras : {false, true}) {
            const ReadResult result = readText(written(trace, {extras, extras}));
            QVERIFY2(result.trace, result.error.c_str());
            QCOMPARE(difference(trace, *result.trace), QString());
        }
    }

    void anEmptyTraceComesBack()
    {
        const ReadResult result = readText(written(Trace{}));
        QVERIFY2(result.trace, result.error.c_str());
        QCOMPARE(difference(Trace{}, *result.trace), QString());
    }

    void anyTraceComesBack()
    {
        test::Random random(11);
        for (int round = 0; round < 500; ++round) {
            const Trace trace = test::anyTrace(random);
            const ReadResult result = readText(written(trace));
            QVERIFY2(result.trace, result.error.c_str());
            QCOMPARE(difference(trace, *result.trace), QString());
        }
    }

    void metadataComesFirstAndNamesEveryLaneInOrder()
    {
        const QJsonArray all = events(written(lecture()));
        std::map<int, QString> names;
        std::map<int, int> order;
        bool metadataIsOver = false;
        for (const auto& value : all) {
            const QJsonObject event = value.toObject();
            if (event["ph"] != "M") {
                metadataIsOver = true;
                continue;
            }
            QVERIFY(!metadataIsOver);
            if (event["name"] == "thread_name")
                names[event["tid"].toInt()] = event["args"].toObject()["name"].toString();
            if (event["name"] == "thread_sort_index")
                order[event["tid"].toInt()] = event["args"].toObject()["sort_index"].toInt();
        }
        QCOMPARE(names.size(), std::size_t{3});
        QCOMPARE(names[0], QString("driver"));
        QCOMPARE(names[2], QString("Zähler 1"));
        QCOMPARE(order[2], 2);
    }

    void timesHaveExactlyThreeDecimals()
    {
        const std::string text = written(lecture());
        QVERIFY(text.find("\"ts\":3.000,\"dur\":899997.001,\"cat\":\"task\",\"name\":\"compute\"")
                != std::string::npos);
    }

    void slicesOfOneThreadNest()
    {
        test::Random random(12);
        for (int round = 0; round < 200; ++round) {
            struct Slice
            {
                qint64 begin;
                qint64 end;
            };

            std::map<int, std::vector<Slice>> rows;
            for (const auto& value : events(written(test::anyTrace(random)))) {
                const QJsonObject event = value.toObject();
                if (event["ph"] != "X")
                    continue;
                const auto begin = qint64(std::llround(event["ts"].toDouble() * 1000));
                const auto length = qint64(std::llround(event["dur"].toDouble() * 1000));
                rows[event["tid"].toInt()].push_back({begin, begin + length});
            }
            for (const auto& [tid, slices] : rows) {
                for (const Slice& a : slices) {
                    for (const Slice& b : slices)
                        QVERIFY(!(a.begin < b.begin && b.begin < a.end && a.end < b.end));
                }
            }
        }
    }

    void arrowsBeginAndEndInsideSlices()
    {
        const Trace trace = test::traceFromText(R"(
            driver   |^!!!!|
            worker 1 |.aabb|
            worker 2 |.cc..|
            A: submitted 1
            B: submitted 1, needs A C
            C: submitted 1
        )");
        expectArrows(trace, {{"input", 2}});
    }

    void whatAGetTookComesByAnArrow()
    {
        TraceBuilder builder;
        const LaneId worker = builder.addLane({"worker 1", LaneKind::Worker, 0});
        std::vector<TaskId> tasks;
        for (int i = 0; i < 3; ++i) {
            Task task;
            task.function = builder.function("f", 1);
            task.submitted = task.ready = Time{};
            task.started = Time{i * 1s};
            task.ended = task.started + 1s;
            task.lane = worker;
            task.outcome = Outcome::Finished;
            tasks.push_back(builder.addTask(task));
            builder.addInterval(worker, {task.started, task.ended, tasks.back(), State::Sleep});
        }
        Call get;
        get.kind = CallKind::Get;
        get.begin = Time{};
        get.end = Time{2s};
        get.futures = 2;
        builder.setCallTasks(builder.addCall(get), std::span(tasks).first(2));
        get.begin = Time{2s};
        get.end = Time{3s};
        get.futures = 1;
        get.task = tasks[2];
        builder.addCall(get);
        builder.addInterval(kDriverLane, {Time{}, Time{3s}, kNoTask, State::Blocked});
        expectArrows(std::move(builder).build(Time{3s}), {{"result", 3}});
    }

private:
    // So many arrows of each name, all of which begin and end inside slices of their rows.
    void expectArrows(const Trace& trace, const std::map<QString, int>& expected)
    {
        std::map<int, QJsonObject> begins;
        std::map<QString, int> arrows;
        const QJsonArray all = events(written(trace));
        const auto isInside = [&all](const QJsonObject& end) {
            return std::any_of(all.begin(), all.end(), [&end](const auto& value) {
                const QJsonObject slice = value.toObject();
                return slice["ph"] == "X" && slice["tid"] == end["tid"]
                       && slice["ts"].toDouble() <= end["ts"].toDouble()
                       && end["ts"].toDouble() <= slice["ts"].toDouble() + slice["dur"].toDouble();
            });
        };
        for (const auto& value : all) {
            const QJsonObject event = value.toObject();
            if (event["ph"] == "s")
                begins[event["id"].toInt()] = event;
            if (event["ph"] == "f") {
                ++arrows[event["name"].toString()];
                const QJsonObject begin = begins[event["id"].toInt()];
                QCOMPARE(begin["cat"], event["cat"]);
                QCOMPARE(begin["name"], event["name"]);
                QCOMPARE(event["bp"].toString(), QString("e"));
                QVERIFY(isInside(begin));
                QVERIFY(isInside(event));
            }
        }
        QCOMPARE(arrows, expected);
    }

private slots:

    void theCounterFollowsTheRunningTasks()
    {
        const Trace trace = test::traceFromText(R"(
            driver   |!!!|
            worker 1 |aac|
            worker 2 |b..|
        )");
        QStringList values;
        for (const auto& value : events(written(trace, {true, true}))) {
            const QJsonObject event = value.toObject();
            if (event["ph"] == "C")
                values += QString("%1:%2")
                              .arg(event["ts"].toDouble() / 1e6)
                              .arg(event["args"].toObject()["running"].toInt());
        }
        QCOMPARE(values.join(' '), QString("0:2 1:1 2:1 3:0"));
    }
};

QTEST_GUILESS_MAIN(TestChromeJson)
#include "tst_chrome_json.moc"
