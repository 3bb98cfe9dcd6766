#include "engine/runtime/pool.h"
#include "tests/engine/runtime/counted.h"
#include "tests/engine/runtime/gate.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <numeric>
#include <stdexcept>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

using namespace makespan::runtime;
using namespace std::chrono_literals;

namespace {

int square(int x)
{
    return x * x;
}

} // namespace

class TestRuntimePool : public QObject
{
    Q_OBJECT

private slots:

    void aFutureGivesTheResultOfItsTask()
    {
        Pool pool{2};
        const auto future = pool.remote(square, 7);
        QCOMPARE(pool.get(future), 49);
        QCOMPARE(pool.get(future), 49);
        QVERIFY(future.isReady());
    }

    void resultsComeInTheOrderOfTheFutures()
    {
        Pool pool{4};
        std::vector<Future<int>> futures;
        for (int i = 0; i < 1000; ++i)
            futures.push_back(pool.remote(square, i));
        const std::vector<int> values = pool.get(futures);
        for (int i = 0; i < 1000; ++i)
            QCOMPARE(values[static_cast<std::size_t>(i)], i * i);
    }

    void aTaskWithoutAResultCanBeWaitedFor()
    {
        Pool pool{2};
        std::atomic<int> count{0};
        std::vector<Future<void>> futures;
        for (int i = 0; i < 10; ++i)
            futures.push_back(pool.remote([&count] { ++count; }));
        pool.get(futures);
        QCOMPARE(count.load(), 10);
    }

    void futuresAsArgumentsArriveAsTheirValues()
    {
        Pool pool{2};
        const auto a = pool.remote([](int x) { return x * x; }, 10);
        const auto b = pool.remote([](int x) { return x * x * x; }, 42);
        const auto sum = pool.remote([](int x, int y, int z) { return x + y + z; }, a, 0, b);
        QCOMPARE(pool.get(sum), 74188);
    }

    void aTaskWaitsForAllItsInputs()
    {
        Pool pool{2};
        Gate gate;
        const auto slow = pool.remote([&gate] {
            gate.pass();
            return 1;
        });
        const auto fast = pool.remote([] { return 2; });
        const auto sum = pool.remote(std::plus<>{}, slow, fast);
        pool.get(fast);
        QVERIFY(!sum.isReady());
        gate.open();
        QCOMPARE(pool.get(sum), 3);
    }

    void aLongChainOfDependentTasksIsNoRecursion()
    {
        Pool pool{2};
        auto last = pool.remote([] { return 0; });
        for (int i = 0; i < 100'000; ++i)
            last = pool.remote([](int x) { return x + 1; }, last);
        QCOMPARE(pool.get(last), 100'000);
    }

    void moveOnlyResultsAreMovedOutOfTheLastFuture()
    {
        Pool pool{1};
        std::unique_ptr<int> value = pool.get(pool.remote([] { return std::make_unique<int>(5); }));
        QCOMPARE(*value, 5);
    }

    void whatATaskThrowsIsThrownByGet()
    {
        Pool pool{2};
        const auto future = pool.remote([]() -> int { throw std::out_of_range("no such thing"); });
        QVERIFY_EXCEPTION_THROWN(pool.get(future), std::out_of_range);
        QVERIFY_EXCEPTION_THROWN(pool.get(future), std::out_of_range);
        const auto odd = pool.remote([] { throw 42; });
        try {
            pool.get(odd);
            QFAIL("nothing was thrown");
        } catch (int value) {
            QCOMPARE(value, 42);
        }
    }

    void aTaskWithAFailedInputDoesNotRunAndFailsWithTheSameError()
    {
        Pool pool{2};
        std::atomic<bool> ran{false};
        const auto bad = pool.remote([]() -> int { throw std::out_of_range("bad"); });
        auto last = pool.remote(
            [&ran](int x) {
                ran = true;
                return x;
            },
            bad);
        for (int i = 0; i < 100'000; ++i)
            last = pool.remote([](int x) { return x; }, last);
        QVERIFY_EXCEPTION_THROWN(pool.get(last), std::out_of_range);
        QVERIFY(!ran);
    }

    void fifoRunsTasksInTheOrderOfTheirSubmission()
    {
        Pool pool{1};
        Gate gate;
        pool.remote([&gate] { gate.pass(); });
        std::vector<int> order;
        for (int i = 0; i < 100; ++i)
            pool.remote([&order, i] { order.push_back(i); });
        gate.open();
        pool.waitIdle();
        std::vector<int> expected(100);
        std::iota(expected.begin(), expected.end(), 0);
        QCOMPARE(order, expected);
    }

    void tasksThatOneEndMakesReadyRunInTheOrderOfTheirNumbers()
    {
        Pool pool{1};
        Gate gate;
        const auto first = pool.remote([&gate] {
            gate.pass();
            return 0;
        });
        const auto second = pool.remote([] { return 0; });
        std::vector<int> order;
        // Their links at `first` come in another order than their numbers when `second` is done first.
        for (int i = 0; i < 50; ++i) {
            if (i % 3 == 0)
                pool.remote([&order, i](int, int) { order.push_back(i); }, second, first);
            else
                pool.remote([&order, i](int) { order.push_back(i); }, first);
        }
        gate.open();
        pool.waitIdle();
        std::vector<int> direct;
        std::vector<int> joint;
        for (const int i : order)
            (i % 3 == 0 ? joint : direct).push_back(i);
        QVERIFY(std::is_sorted(direct.begin(), direct.end()));
        QVERIFY(std::is_sorted(joint.begin(), joint.end()));
        QCOMPARE(order.size(), std::size_t{50});
    }

    void tasksWithoutAFutureRunToo()
    {
        std::atomic<int> alive{0};
        std::atomic<int> runs{0};
        {
            Pool pool{2};
            for (int i = 0; i < 100; ++i) {
                pool.run([&runs](const Counted&) { ++runs; }, Counted(alive));
                pool.run([] { throw std::runtime_error("nobody hears it"); });
            }
            pool.waitIdle();
        }
        QCOMPARE(runs.load(), 100);
        QCOMPARE(alive.load(), 0);
    }

    void foreignThreadsMayUseThePool()
    {
        Pool pool{2};
        std::vector<std::thread> threads;
        std::atomic<int> sum{0};
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&] {
                for (int i = 0; i < 200; ++i)
                    sum += pool.get(pool.remote(square, 2));
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(sum.load(), 4 * 200 * 4);
    }

    void aRunningPoolCanBeLookedAt()
    {
        Pool pool{3};
        Gate gate;
        Gate computing;
        const auto sleeping = pool.remote([&pool] { pool.sleepFor(1h); });
        const auto running = pool.remote([&] {
            computing.open();
            gate.pass();
        });
        const auto blocked = pool.remote([&pool, running] { pool.get(running); });
        computing.pass();
        const auto stateOf = [&pool](std::uint32_t task) {
            const Snapshot snapshot = pool.snapshot();
            for (const LaneSnapshot& lane : snapshot.lanes) {
                if (lane.task == task)
                    return lane.state;
            }
            return LaneState::Idle;
        };
        QTRY_VERIFY(stateOf(sleeping.number()) == LaneState::Sleeping);
        QTRY_VERIFY(stateOf(running.number()) == LaneState::Running);
        QTRY_VERIFY(stateOf(blocked.number()) == LaneState::Blocked);
        Snapshot snapshot = pool.snapshot();
        QCOMPARE(snapshot.lanes.size(), std::size_t{4});
        QVERIFY(snapshot.lanes[0].kind == LaneKind::Driver);
        QVERIFY(snapshot.lanes[0].state == LaneState::Running);
        QCOMPARE(snapshot.freeSlots, 1.0);
        pool.run([&gate] { gate.pass(); });
        const auto queued = pool.remote(square, 2);
        QTRY_COMPARE(pool.snapshot().ready, std::size_t{1});
        gate.open();
        pool.get(blocked);
        pool.get(queued);
        snapshot = pool.snapshot();
        std::uint64_t ended = 0;
        for (const LaneSnapshot& lane : snapshot.lanes)
            ended += lane.ended;
        QVERIFY(ended >= 3 && ended <= 4);
        pool.cancel(sleeping);
    }

    void aDestructorThatRunsLastMayUseThePool()
    {
        /// Submits a task when it is destroyed.
        struct Farewell
        {
            explicit Farewell(Pool& p, std::atomic<int>& c)
                : pool(&p)
                , count(&c)
            {}

            Farewell(Farewell&& other) noexcept
                : pool(std::exchange(other.pool, nullptr))
                , count(other.count)
            {}

            ~Farewell()
            {
                if (pool != nullptr)
                    pool->run([c = count] { ++*c; });
            }

            Pool* pool;
            std::atomic<int>* count;
        };

        std::atomic<int> count{0};
        Pool pool{2};
        for (int i = 0; i < 100; ++i) {
            pool.run([](const Farewell&) {}, Farewell(pool, count)); // an argument's
            pool.remote([&] { return Farewell(pool, count); }); // a result's, which nobody fetches
            pool.run([farewell = Farewell(pool, count)] { throw 1; }); // a function's
        }
        QTRY_COMPARE(count.load(), 300);
    }

    void thousandsOfPoolsComeAndGo()
    {
        std::atomic<int> runs{0};
        for (int i = 0; i < 2000; ++i) {
            Pool pool{2};
            pool.get(pool.remote([&runs] { ++runs; }));
        }
        QCOMPARE(runs.load(), 2000);
    }

    void aPoolThatGetsFewerThreadsSaysSo()
    {
        PoolOptions options;
        options.workers = 4;
        int started = 0;
        options.startThread = [&started](std::function<void()> body) {
            if (++started > 2)
                throw std::system_error(EAGAIN, std::generic_category());
            return std::thread(std::move(body));
        };
        Pool pool{options};
        QCOMPARE(pool.workers(), 2U);
        QCOMPARE(pool.shortfall(), 2U);
        QCOMPARE(pool.get(pool.remote(square, 3)), 9);
        // Without a spare thread a nested get cannot be served: that is reported, and does not hang.
        const auto nested = [&pool] { return pool.get(pool.remote(square, 3)); };
        const std::vector<Future<int>> futures{pool.remote(nested), pool.remote(nested)};
        try {
            pool.get(futures);
        } catch (const Deadlock&) {}
    }
};

QTEST_GUILESS_MAIN(TestRuntimePool)
#include "tst_runtime_pool.moc"
