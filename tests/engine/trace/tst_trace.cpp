#include "engine/trace/trace.h"
#include "engine/trace/trace_builder.h"

#include <QtTest>

#include <stdexcept>
#include <vector>

using namespace makespan::trace;
using namespace std::chrono_literals;

namespace {

Time at(Duration duration)
{
    return Time{duration};
}

Task finishedTask(FunctionId function, LaneId lane, Duration begin, Duration end)
{
    Task task;
    task.function = function;
    task.submitted = Time{};
    task.ready = Time{};
    task.started = at(begin);
    task.ended = at(end);
    task.lane = lane;
    task.outcome = Outcome::Finished;
    return task;
}

// The message of the exception that build() throws; empty when it does not.
QString rejection(TraceBuilder builder, Duration end = 10s)
{
    try {
        std::move(builder).build(at(end));
    } catch (const std::invalid_argument& error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

} // namespace

class TestTrace : public QObject
{
    Q_OBJECT

private slots:

    void anEmptyTraceHasOneDriverLaneAndNothingElse()
    {
        const Trace trace;
        QCOMPARE(trace.lanes().size(), std::size_t{1});
        QVERIFY(trace.lanes()[0].kind == LaneKind::Driver);
        QCOMPARE(trace.taskCount(), std::size_t{0});
        QVERIFY(trace.intervals(kDriverLane).empty());
        QCOMPARE(trace.makespan().count(), 0);
    }

    void aTaskComesBackFieldByField()
    {
        TraceBuilder builder;
        const LaneId actor = builder.addLane({"Counter 1", LaneKind::Actor, 0});
        Task task = finishedTask(builder.function("Counter.add", 7), actor, 2s, 3s);
        task.submitLine = 12;
        task.submitted = at(500ms);
        task.ready = at(1s);
        task.actor = actor;
        task.attempt = 2;
        task.demand = 0.5F;
        const TaskId first = builder.addTask(task);
        Task child = finishedTask(builder.function("f", 1), actor, 4s, 5s);
        child.parent = first;
        child.outcome = Outcome::Failed;
        const TaskId second = builder.addTask(child);
        const Trace trace = std::move(builder).build(at(6s));

        QVERIFY(trace.task(first) == task);
        QVERIFY(trace.task(second) == child);
        QCOMPARE(trace.functions()[index(trace.task(first).function)].name,
                 std::string("Counter.add"));
        QCOMPARE(trace.functions()[index(trace.task(first).function)].line, 7U);
    }

    void aFunctionOfTheSameNameAndLineIsTheSame()
    {
        TraceBuilder builder;
        QVERIFY(builder.function("f", 1) == builder.function("f", 1));
        QVERIFY(builder.function("f", 1) != builder.function("f", 2));
        QVERIFY(builder.function("f", 1) != builder.function("g", 1));
    }

    void lanesAreBroughtIntoTheirOrderAndEverythingFollows()
    {
        TraceBuilder builder;
        const LaneId actor = builder.addLane({"A 1", LaneKind::Actor, 0});
        const LaneId extra = builder.addLane({"extra worker 1", LaneKind::ExtraWorker, 0});
        const LaneId second = builder.addLane({"worker 2", LaneKind::Worker, 1});
        const LaneId first = builder.addLane({"worker 1", LaneKind::Worker, 0});
        const FunctionId f = builder.function("f", 1);
        Task onActor = finishedTask(f, actor, 0s, 1s);
        onActor.actor = actor;
        builder.addTask(onActor);
        builder.addTask(finishedTask(f, extra, 0s, 1s));
        builder.addTask(finishedTask(f, second, 0s, 1s));
        builder.addTask(finishedTask(f, first, 0s, 1s));
        builder.addInterval(first, {at(0s), at(1s), TaskId{3}, State::Run});
        builder.addInterval(actor, {at(0s), at(1s), TaskId{0}, State::Sleep});
        const Trace trace = std::move(builder).build(at(1s));

        std::vector<std::string> names;
        for (const Lane& lane : trace.lanes())
            names.push_back(lane.name);
        const std::vector<std::string> expected{"driver", "worker 1", "worker 2", "extra worker 1",
                                                "A 1"};
        QVERIFY(names == expected);
        QVERIFY(trace.task(TaskId{0}).lane == LaneId{4});
        QVERIFY(trace.task(TaskId{0}).actor == LaneId{4});
        QVERIFY(trace.task(TaskId{1}).lane == LaneId{3});
        QVERIFY(trace.task(TaskId{2}).lane == LaneId{2});
        QVERIFY(trace.task(TaskId{3}).lane == LaneId{1});
        QVERIFY(trace.intervals(LaneId{1})[0].task == TaskId{3});
        QVERIFY(trace.intervals(LaneId{4})[0].state == State::Sleep);
    }

    void intervalsAreSortedJoinedAndNeverEmpty()
    {
        TraceBuilder builder;
        builder.addInterval(kDriverLane, {at(3s), at(4s), kNoTask, State::Run});
        builder.addInterval(kDriverLane, {at(1s), at(1s), kNoTask, State::Sleep});
        builder.addInterval(kDriverLane, {at(0s), at(2s), kNoTask, State::Run});
        builder.addInterval(kDriverLane, {at(2s), at(3s), kNoTask, State::Run});
        builder.addInterval(kDriverLane, {at(4s), at(5s), kNoTask, State::Sleep});
        const Trace trace = std::move(builder).build(at(5s));
        const auto intervals = trace.intervals(kDriverLane);
        QCOMPARE(intervals.size(), std::size_t{2});
        QVERIFY((intervals[0] == Interval{at(0s), at(4s), kNoTask, State::Run}));
        QVERIFY((intervals[1] == Interval{at(4s), at(5s), kNoTask, State::Sleep}));
    }

    void whatLiesBeyondTheEndIsCut()
    {
        TraceBuilder builder;
        const LaneId worker = builder.addLane({"worker 1", LaneKind::Worker, 0});
        const FunctionId f = builder.function("f", 1);
        const TaskId running = builder.addTask(finishedTask(f, worker, 1s, 3s));
        const TaskId later = builder.addTask(finishedTask(f, worker, 3s, 4s));
        builder.addInterval(worker, {at(1s), at(3s), running, State::Run});
        builder.addInterval(worker, {at(3s), at(4s), later, State::Run});
        Call wait;
        wait.kind = CallKind::Wait;
        wait.begin = at(1s);
        wait.end = at(4s);
        builder.addCall(wait);
        builder.addOutput({at(1s), kNoTask, "kept"});
        builder.addOutput({at(3s), kNoTask, "too late"});
        const Trace trace = std::move(builder).build(at(2s));

        QCOMPARE(trace.makespan().count(), Duration(2s).count());
        QVERIFY(trace.task(running).outcome == Outcome::Pending);
        QVERIFY(trace.task(running).ended == kNever);
        QVERIFY(trace.task(running).lane == worker);
        QVERIFY(trace.task(later).started == kNever);
        QVERIFY(trace.task(later).lane == kNoLane);
        QCOMPARE(trace.intervals(worker).size(), std::size_t{1});
        QVERIFY(trace.intervals(worker)[0].end == at(2s));
        QVERIFY(trace.calls()[0].end == kNever);
        QCOMPARE(trace.outputs().size(), std::size_t{1});
    }

    void dependenciesAreSortedAndUnique()
    {
        TraceBuilder builder;
        const LaneId worker = builder.addLane({"worker 1", LaneKind::Worker, 0});
        const FunctionId f = builder.function("f", 1);
        for (int i = 0; i < 5; ++i)
            builder.addTask(finishedTask(f, worker, 0s, 1s));
        builder.addDependency(TaskId{4}, TaskId{2});
        builder.addDependency(TaskId{2}, TaskId{1});
        builder.addDependency(TaskId{2}, TaskId{0});
        builder.addDependency(TaskId{2}, TaskId{1});
        const Trace trace = std::move(builder).build(at(1s));
        QVERIFY(trace.dependencies(TaskId{0}).empty());
        QVERIFY(trace.dependencies(TaskId{1}).empty());
        QCOMPARE(trace.dependencies(TaskId{2}).size(), std::size_t{2});
        QVERIFY(trace.dependencies(TaskId{2})[0] == TaskId{0});
        QVERIFY(trace.dependencies(TaskId{2})[1] == TaskId{1});
        QVERIFY(trace.dependencies(TaskId{3}).empty());
        QVERIFY(trace.dependencies(TaskId{4})[0] == TaskId{2});
    }

    void callsAreInTheOrderOfTheirBegin()
    {
        TraceBuilder builder;
        Call call;
        call.begin = at(2s);
        call.end = at(3s);
        call.line = 2;
        builder.addCall(call);
        call.begin = at(1s);
        call.line = 1;
        builder.addCall(call);
        const Trace trace = std::move(builder).build(at(3s));
        QCOMPARE(trace.calls()[0].line, 1U);
        QCOMPARE(trace.calls()[1].line, 2U);
    }

    void theTasksOfACallFollowItSortedAndOnce()
    {
        TraceBuilder builder;
        const LaneId worker = builder.addLane({"worker 1", LaneKind::Worker, 0});
        std::vector<TaskId> tasks;
        for (int i = 0; i < 3; ++i)
            tasks.push_back(builder.addTask(
                finishedTask(builder.function("f", 1), worker, i * 1s, (i + 1) * 1s)));
        Call late;
        late.kind = CallKind::Get;
        late.begin = at(2s);
        late.end = at(3s);
        Call early = late;
        early.begin = at(1s);
        early.kind = CallKind::Wait;
        Call one = late;
        one.begin = at(0s);
        one.task = tasks[1];
        Call beyond = late;
        beyond.begin = beyond.end = at(20s);
        const std::size_t ofLate = builder.addCall(late);
        const std::size_t ofBeyond = builder.addCall(beyond);
        const std::size_t ofEarly = builder.addCall(early);
        builder.addCall(one);
        builder.setCallTasks(ofEarly, std::vector<TaskId>{tasks[2]});
        builder.setCallTasks(ofBeyond, tasks);
        builder.setCallTasks(ofLate, std::vector<TaskId>{tasks[1], tasks[0], tasks[1]});
        const Trace trace = std::move(builder).build(at(3s));
        const auto of = [&trace](std::size_t call) {
            const auto list = trace.callTasks(call);
            return std::vector<TaskId>(list.begin(), list.end());
        };
        QCOMPARE(trace.calls().size(), std::size_t{3});
        QCOMPARE(of(0), std::vector<TaskId>{tasks[1]}); // a get of one names it itself
        QCOMPARE(of(1), std::vector<TaskId>{tasks[2]});
        QCOMPARE(of(2), (std::vector<TaskId>{tasks[0], tasks[1]}));
    }

    void aCallOfATaskThatIsNotThereIsRefused()
    {
        TraceBuilder builder;
        Call get;
        get.kind = CallKind::Get;
        get.begin = get.end = at(1s);
        builder.setCallTasks(builder.addCall(get), std::vector<TaskId>{TaskId{7}});
        QCOMPARE(rejection(std::move(builder)), "Trace: a call is of task 7, which does not exist");
    }

    void overlappingIntervalsAreRefused()
    {
        TraceBuilder builder;
        builder.addInterval(kDriverLane, {at(0s), at(2s), kNoTask, State::Run});
        builder.addInterval(kDriverLane, {at(1s), at(3s), kNoTask, State::Sleep});
        QCOMPARE(
            rejection(std::move(builder)),
            "Trace: intervals of the driver and the driver overlap on lane \"driver\" at 1.000000000 s");
    }

    void timesOutOfOrderAreRefused()
    {
        TraceBuilder builder;
        const LaneId worker = builder.addLane({"worker 1", LaneKind::Worker, 0});
        builder.addTask(finishedTask(builder.function("f", 1), worker, 3s, 2s));
        QCOMPARE(
            rejection(std::move(builder)),
            "Trace: task 0 has its times out of order (submitted <= ready <= started <= ended)");
    }

    void idsThatPointNowhereAreRefused()
    {
        TraceBuilder interval;
        interval.addInterval(kDriverLane, {at(0s), at(2s), TaskId{5}, State::Run});
        QVERIFY(rejection(std::move(interval)).contains("task 5, which does not exist"));

        TraceBuilder lane;
        lane.addTask(finishedTask(lane.function("f", 1), LaneId{9}, 0s, 1s));
        QVERIFY(rejection(std::move(lane)).contains("does not exist"));

        TraceBuilder dependency;
        dependency.addTask(finishedTask(dependency.function("f", 1), kDriverLane, 0s, 1s));
        dependency.addDependency(TaskId{0}, TaskId{1});
        QCOMPARE(rejection(std::move(dependency)),
                 "Trace: a dependency of task 0 on task 1 refers to a task that does not exist");
    }
};

QTEST_GUILESS_MAIN(TestTrace)
#include "tst_trace.moc"
