// What failed and was tried again: the attempts follow upon each other, and who needs the result waits for the last one.
#include "engine/analysis/analysis.h"
#include "engine/analysis/reschedule.h"
#include "engine/analysis/slack.h"
#include "engine/trace/trace_builder.h"

#include <QtTest>

#include <chrono>

using namespace makespan;
using namespace makespan::analysis;
using namespace makespan::trace;
using namespace std::chrono_literals;

namespace {

// f fails twice and succeeds at the third attempt, a second each, on the first of two workers; the driver gets it. With a
// follower, g takes its result and runs on the second worker, and the driver gets that.
Trace threeAttempts(bool isFollowed)
{
    TraceBuilder builder;
    builder.info().workers = 2;
    const LaneId one = builder.addLane({"worker 1", LaneKind::Worker, 0});
    const LaneId two = builder.addLane({"worker 2", LaneKind::Worker, 1});
    const auto add = [&](const char* name, LaneId lane, Time begin) {
        Task task;
        task.function = builder.function(name, 1);
        task.submitLine = 5;
        task.submitted = task.ready = task.started = begin;
        task.ended = begin + 1s;
        task.lane = lane;
        task.outcome = Outcome::Finished;
        const TaskId id = builder.addTask(task);
        builder.addInterval(lane, {begin, begin + 1s, id, State::Sleep});
        return id;
    };
    TaskId wanted = add("f", one, Time{});
    TaskId g{};
    if (isFollowed) {
        g = add("g", two, Time{3s});
        builder.task(g).submitted = Time{};
        builder.addDependency(g, wanted);
        wanted = g;
    }
    for (std::uint16_t attempt = 1; attempt <= 2; ++attempt)
        builder.task(add("f", one, Time{attempt * 1s})).attempt = attempt;
    builder.task(TaskId{0}).outcome = Outcome::Failed;
    builder.task(isFollowed ? TaskId{2} : TaskId{1}).outcome = Outcome::Failed;
    const Time end{isFollowed ? 4s : 3s};
    builder.addInterval(kDriverLane, {Time{}, end, kNoTask, State::Blocked});
    Call get;
    get.kind = CallKind::Get;
    get.begin = Time{};
    get.end = end;
    get.task = wanted;
    get.futures = 1;
    builder.addCall(get);
    return std::move(builder).build(end);
}

QString pathOf(const Trace& trace)
{
    QStringList steps;
    for (const CriticalStep& step : analyse(trace).criticalPath)
        steps += QString("%1:%2-%3")
                     .arg(step.task == kNoTask ? -1 : int(trace::index(step.task)))
                     .arg(seconds(step.begin))
                     .arg(seconds(step.end));
    return steps.join(' ');
}

} // namespace

class TestAttempts : public QObject
{
    Q_OBJECT

private slots:

    void theyFollowUponEachOther()
    {
        const Trace trace = threeAttempts(false);
        QCOMPARE(pathOf(trace), QString("0:0-1 1:1-2 2:2-3"));
        QCOMPARE(analyse(trace).measures.span.count(), Duration(3s).count());
        for (const Duration slack : slackOf(trace))
            QCOMPARE(slack.count(), 0);
    }

    void whoNeedsTheResultWaitsForTheLastOne()
    {
        const Trace trace = threeAttempts(true);
        QCOMPARE(pathOf(trace), QString("0:0-1 2:1-2 3:2-3 1:3-4"));
        QCOMPARE(analyse(trace).measures.span.count(), Duration(4s).count());
        for (const Duration slack : slackOf(trace))
            QCOMPARE(slack.count(), 0);
    }

    void theDriverDoesNotSubmitThem()
    {
        // Nobody waited for the driver or for an input while the other worker had nothing to do.
        const Analysis alone = analyse(threeAttempts(false));
        QCOMPARE(alone.losses.unused, 1.0);
        QCOMPARE(alone.losses.sum(), 1.0);
        const Analysis followed = analyse(threeAttempts(true));
        QCOMPARE(followed.losses.dependency, 0.75);
        QCOMPARE(followed.losses.imbalance, 0.25);
        QCOMPARE(followed.losses.sum(), 1.0);
    }

    void onOtherWorkersTheyFollowUponEachOtherToo()
    {
        for (const std::uint32_t workers : {1U, 2U, 5U}) {
            QVERIFY(rescheduled(threeAttempts(false), workers) == Duration(3s));
            QVERIFY(rescheduled(threeAttempts(true), workers) == Duration(4s));
        }
    }
};

QTEST_GUILESS_MAIN(TestAttempts)
#include "tst_attempts.moc"
