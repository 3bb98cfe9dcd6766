#include "engine/runtime/pool.h"
#include "engine/runtime/recording/trace_exporter.h"

#include <QTest>

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace makespan;
using namespace makespan::runtime;
using namespace std::chrono_literals;

namespace {

struct Counter
{
    int add(int amount) { return value += amount; }

    int value = 0;
};

trace::Trace traceOf(Pool& pool, Ticks begin)
{
    const Ticks end = now();
    const Recording recording = pool.close();
    trace::TraceBuilder builder;
    const TraceExporter exporter(recording, begin);
    exporter.exportTo(builder, end);
    return std::move(builder).build(exporter.time(end));
}

trace::TaskId id(std::uint32_t number)
{
    return trace::TaskId(number);
}

trace::Duration timeIn(const trace::Trace& trace, trace::LaneId lane, trace::State state)
{
    trace::Duration sum{0};
    for (const trace::Interval& interval : trace.intervals(lane)) {
        if (interval.state == state)
            sum += interval.end - interval.begin;
    }
    return sum;
}

} // namespace

class TestRuntimeTrace : public QObject
{
    Q_OBJECT

private slots:

    void everyTaskHasItsTimesInOrder()
    {
        Pool pool{2};
        const Ticks begin = now();
        auto last = pool.remote([] { return 0; });
        std::vector<Future<int>> futures{last};
        for (int i = 0; i < 500; ++i) {
            last = pool.remote([](int x, int y) { return x + y; }, last,
                               futures[static_cast<std::size_t>(i / 2)]);
            futures.push_back(last);
        }
        pool.get(last);
        const trace::Trace trace = traceOf(pool, begin);
        QCOMPARE(trace.taskCount(), std::size_t{501});
        for (std::uint32_t i = 0; i < 501; ++i) {
            const trace::Task task = trace.task(id(i));
            QVERIFY(task.submitted <= task.ready);
            QVERIFY(task.ready <= task.started);
            QVERIFY(task.started <= task.ended);
            QVERIFY(task.ended <= trace::Time(trace.makespan()));
            QVERIFY(task.outcome == trace::Outcome::Finished);
            for (const trace::TaskId input : trace.dependencies(id(i)))
                QVERIFY(trace.task(input).ended <= task.ready);
        }
        QCOMPARE(trace.dependencies(id(100)).size(), std::size_t{2});
    }

    void everyAttemptIsATaskOfItsOwn_data()
    {
        QTest::addColumn<int>("policy");
        QTest::newRow("fifo") << static_cast<int>(Policy::Fifo);
        QTest::newRow("steal") << static_cast<int>(Policy::Steal);
    }

    void everyAttemptIsATaskOfItsOwn()
    {
        QFETCH(int, policy);
        PoolOptions options;
        options.workers = 2;
        options.policy = static_cast<Policy>(policy);
        Pool pool{options};
        const Ticks begin = now();
        CallOptions often;
        often.function = pool.function("often", 7);
        often.line = 9;
        often.retries = 3;
        std::atomic<int> runs{0};
        const auto caller = pool.remote([&] {
            return pool.get(pool.remoteAs(often, [&] {
                pool.get(pool.remote([] {}));
                if (++runs < 3)
                    throw std::out_of_range("not yet");
                return 5;
            }));
        });
        QCOMPARE(pool.get(caller), 5);
        const trace::Trace trace = traceOf(pool, begin);
        QCOMPARE(trace.taskCount(),
                 std::size_t{7}); // the caller, three attempts and their children
        std::vector<trace::TaskId> attempts;
        for (std::uint32_t i = 0; i < 7; ++i) {
            if (trace.task(id(i)).submitLine == 9)
                attempts.push_back(id(i));
        }
        QCOMPARE(attempts.size(), std::size_t{3});
        for (std::size_t i = 0; i < 3; ++i) {
            const trace::Task task = trace.task(attempts[i]);
            QCOMPARE(int{task.attempt}, static_cast<int>(i));
            QVERIFY(task.outcome == (i < 2 ? trace::Outcome::Failed : trace::Outcome::Finished));
            QVERIFY(task.function == trace.task(attempts[0]).function);
            QVERIFY(task.parent == id(0));
            QVERIFY(task.submitted <= task.started && task.started <= task.ended);
            QVERIFY(i == 0 || task.submitted == trace.task(attempts[i - 1]).ended);
            const auto isChild = [&](std::uint32_t other) {
                return trace.task(id(other)).parent == attempts[i];
            };
            std::size_t children = 0;
            for (std::uint32_t other = 0; other < 7; ++other)
                children += isChild(other) ? 1 : 0;
            QCOMPARE(children, std::size_t{1});
            QVERIFY(trace.intervals(task.lane).size() > 0);
        }
    }

    void sleepingBlockingAndWaitingShowOnTheirLanes()
    {
        Pool pool{2};
        const Ticks begin = now();
        const auto slow = pool.remote([&pool] {
            pool.sleepFor(20ms);
            return 1;
        });
        pool.wait(std::vector{slow}, 1, 5ms);
        pool.get(slow);
        pool.sleepFor(10ms);
        const trace::Trace trace = traceOf(pool, begin);
        const trace::Task task = trace.task(id(0));
        QVERIFY(timeIn(trace, task.lane, trace::State::Sleep) >= 20ms);
        QVERIFY(timeIn(trace, trace::kDriverLane, trace::State::Wait) >= 5ms);
        QVERIFY(timeIn(trace, trace::kDriverLane, trace::State::Blocked) > 0ms);
        QVERIFY(timeIn(trace, trace::kDriverLane, trace::State::Sleep) >= 10ms);
        QVERIFY(trace.makespan() >= 30ms);
        // The driver's lane is never idle.
        trace::Duration driver{0};
        for (const trace::Interval& interval : trace.intervals(trace::kDriverLane))
            driver += interval.end - interval.begin;
        QCOMPARE(driver.count(), trace.makespan().count());
        QCOMPARE(trace.calls().size(), std::size_t{3});
        QVERIFY(trace.calls()[1].cause == trace::WaitCause::Timeout);
        QCOMPARE(trace.calls()[1].wanted, 1U);
        QCOMPARE(trace.calls()[1].ready, 0U);
        QVERIFY(trace.calls()[2].task == id(0));
    }

    void whoSubmittedATaskIsItsParent()
    {
        Pool pool{2};
        const Ticks begin = now();
        const auto outer = pool.remote([&pool] {
            const auto a = pool.remote([] { return 1; });
            const auto b = pool.remote([] { return 2; });
            return pool.get(a) + pool.get(b);
        });
        pool.get(outer);
        const auto alone = pool.remote([] { return 3; });
        pool.get(alone);
        const trace::Trace trace = traceOf(pool, begin);
        QVERIFY(trace.task(id(0)).parent == trace::kNoTask);
        QVERIFY(trace.task(id(1)).parent == id(0));
        QVERIFY(trace.task(id(2)).parent == id(0));
        QVERIFY(trace.task(id(3)).parent == trace::kNoTask);
        for (const trace::Call& call : trace.calls()) {
            if (call.kind == trace::CallKind::Submit)
                QVERIFY(call.caller == trace.task(call.task).parent);
        }
    }

    void whatIsInvokedShowsAsATaskOnTopOfItsCaller()
    {
        PoolOptions options;
        options.workers = 1;
        options.policy = Policy::Steal;
        Pool pool{options};
        const Ticks begin = now();
        pool.get(
            pool.remote([&pool] { pool.invoke([] {}, [&pool] { pool.invoke([] {}, [] {}); }); }));
        pool.get(pool.remote([] {}));
        const trace::Trace trace = traceOf(pool, begin);
        // Numbers that were set aside for forks leave no gaps.
        QCOMPARE(trace.taskCount(), std::size_t{4});
        QVERIFY(trace.task(id(1)).parent == id(0));
        QVERIFY(trace.task(id(2)).parent == id(1));
        QVERIFY(trace.task(id(3)).parent == trace::kNoTask);
        for (std::uint32_t i = 1; i < 3; ++i) {
            const trace::Task task = trace.task(id(i));
            QVERIFY(task.outcome == trace::Outcome::Finished);
            QVERIFY(task.lane == trace.task(id(0)).lane);
            QVERIFY(task.started >= trace.task(id(i - 1)).started);
            QVERIFY(task.ended <= trace.task(id(i - 1)).ended);
        }
    }

    void aReleasedSlotShowsAsAnExtraWorkersLane()
    {
        Pool pool{1};
        const Ticks begin = now();
        const auto outer = pool.remote([&pool] {
            return pool.get(pool.remote([&pool] {
                pool.sleepFor(1ms);
                return 1;
            }));
        });
        pool.get(outer);
        const trace::Trace trace = traceOf(pool, begin);
        QCOMPARE(trace.lanes().size(), std::size_t{3});
        QVERIFY(trace.lanes()[2].kind == trace::LaneKind::ExtraWorker);
        QVERIFY(trace.task(id(1)).lane == trace::LaneId{2});
        QVERIFY(timeIn(trace, trace::LaneId{1}, trace::State::Blocked) >= 1ms);
    }

    void actorsHaveTheirOwnLanes()
    {
        Pool pool{1};
        const Ticks begin = now();
        const Actor<Counter> counter = pool.actor<Counter>();
        pool.get(counter.call(&Counter::add, 1));
        const trace::Trace trace = traceOf(pool, begin);
        QCOMPARE(trace.lanes().size(), std::size_t{3});
        QVERIFY(trace.lanes()[2].kind == trace::LaneKind::Actor);
        QVERIFY(trace.task(id(1)).actor == trace::LaneId{2});
        QVERIFY(trace.task(id(1)).lane == trace::LaneId{2});
        QVERIFY(trace.calls()[0].kind == trace::CallKind::CreateActor);
        QVERIFY(trace.calls()[1].kind == trace::CallKind::Submit);
    }

    void whatNeverRanSaysSo()
    {
        Pool pool{1};
        const Ticks begin = now();
        std::atomic<bool> isOpen{false};
        const auto first = pool.remote([&isOpen]() -> int {
            while (!isOpen)
                std::this_thread::yield();
            throw 1;
        });
        const auto cancelled = pool.remote([] { return 1; });
        const auto failed = pool.remote([](int x) { return x; }, first);
        pool.cancel(cancelled);
        isOpen = true;
        try {
            pool.get(failed);
        } catch (int) {}
        const trace::Trace trace = traceOf(pool, begin);
        QVERIFY(trace.task(id(0)).outcome == trace::Outcome::Failed);
        QVERIFY(trace.task(id(1)).outcome == trace::Outcome::Cancelled);
        QVERIFY(trace.task(id(1)).started == trace::kNever);
        QVERIFY(trace.task(id(2)).outcome == trace::Outcome::Failed);
        QVERIFY(trace.task(id(2)).started == trace::kNever);
    }

    void whatTheDriverDidNotWaitForIsPending()
    {
        Pool pool{1};
        const Ticks begin = now();
        std::atomic<bool> isRunning{false};
        pool.remote([&] {
            isRunning = true;
            pool.sleepFor(1h);
        });
        pool.remote([] { return 1; });
        while (!isRunning)
            std::this_thread::yield();
        const trace::Trace trace = traceOf(pool, begin);
        QVERIFY(trace.makespan() < 1h);
        QVERIFY(trace.task(id(0)).outcome == trace::Outcome::Pending);
        QVERIFY(trace.task(id(0)).ended == trace::kNever);
        QVERIFY(trace.task(id(1)).outcome == trace::Outcome::Pending);
    }

    void namesAndDemandsOfCallsAreShown()
    {
        Pool pool{2};
        const Ticks begin = now();
        CallOptions options;
        options.function = pool.function("compute", 12);
        options.line = 20;
        options.demand = 2;
        pool.get(pool.remoteAs(options, [] { return 1; }));
        const trace::Trace trace = traceOf(pool, begin);
        const trace::Task task = trace.task(id(0));
        QCOMPARE(trace.functions()[trace::index(task.function)].name, std::string("compute"));
        QCOMPARE(trace.functions()[trace::index(task.function)].line, 12U);
        QCOMPARE(task.submitLine, 20U);
        QCOMPARE(task.demand, 2.0F);
    }

    void theClockAgreesWithTheSystems()
    {
        ClockScale scale;
        const auto time = std::chrono::steady_clock::now();
        const Ticks first = now();
        std::this_thread::sleep_for(20ms);
        const auto later = std::chrono::steady_clock::now();
        const Ticks second = now();
        scale.close();
        const auto expected = std::chrono::nanoseconds(later - time).count();
        const auto measured = scale.nanoseconds(first, second);
        QVERIFY(std::abs(measured - expected) < 1'000'000);
        QVERIFY(std::abs(scale.nanoseconds(scale.ticks(time), first)) < 1'000'000);
    }
};

QTEST_GUILESS_MAIN(TestRuntimeTrace)
#include "tst_runtime_trace.moc"
