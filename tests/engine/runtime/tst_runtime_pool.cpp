#include "engine/runtime/pool.h"

#include <QTest>

#include <atomic>
#include <chrono>
#include <memory>
#include <numeric>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace makespan::runtime;
using namespace std::chrono_literals;

namespace {

int square(int x)
{
    return x * x;
}

/// Counts how many of it are alive.
struct Counted
{
    explicit Counted(std::atomic<int>& counter)
        : alive(&counter)
    {
        ++*alive;
    }

    Counted(const Counted& other)
        : alive(other.alive)
    {
        ++*alive;
    }

    Counted& operator=(const Counted&) = delete;

    ~Counted() { --*alive; }

    std::atomic<int>* alive;
};

/// Lets threads wait for each other without sleeping.
class Gate
{
public:
    void open() { m_isOpen.store(true); }

    void pass() const
    {
        while (!m_isOpen.load())
            std::this_thread::yield();
    }

private:
    std::atomic<bool> m_isOpen{false};
};

PoolOptions holding(unsigned workers)
{
    PoolOptions options;
    options.workers = workers;
    options.nestedGet = NestedGet::Hold;
    return options;
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

    void getOfAListThrowsWithoutWaitingForTheOthers()
    {
        Pool pool{2};
        Gate gate;
        std::vector<Future<int>> futures;
        futures.push_back(pool.remote([&gate] {
            gate.pass();
            return 1;
        }));
        futures.push_back(pool.remote([]() -> int { throw std::out_of_range("bad"); }));
        QVERIFY_EXCEPTION_THROWN(pool.get(futures), std::out_of_range);
        QVERIFY(!futures[0].isReady());
        gate.open();
    }

    void waitGivesExactlyAsManyAsAskedForInTheOrderOfItsList()
    {
        Pool pool{1};
        std::vector<Future<int>> futures;
        for (int i = 0; i < 5; ++i)
            futures.push_back(pool.remote(square, i));
        pool.get(futures);
        const WaitResult<int> result = pool.wait(futures, 2);
        QCOMPARE(result.ready.size(), std::size_t{2});
        QVERIFY(result.ready[0] == futures[0]);
        QVERIFY(result.ready[1] == futures[1]);
        QCOMPARE(result.pending.size(), std::size_t{3});
        QVERIFY(result.pending[0] == futures[2]);
        QVERIFY(result.cause == AwaitEnd::Count);
    }

    void waitReturnsAsSoonAsEnoughAreReady()
    {
        Pool pool{3};
        Gate gate;
        const auto blocked = [&gate] {
            gate.pass();
            return 0;
        };
        const std::vector<Future<int>> futures{pool.remote(blocked), pool.remote(square, 2),
                                               pool.remote([]() -> int { throw 1; })};
        const WaitResult<int> result = pool.wait(futures, 2);
        QCOMPARE(result.ready.size(), std::size_t{2}); // a failed one is ready, too
        QVERIFY(result.ready[0] == futures[1]);
        QVERIFY(result.pending[0] == futures[0]);
        gate.open();
    }

    void waitGivesFewerOnlyAtTheTimeLimit()
    {
        Pool pool{2};
        Gate gate;
        const std::vector<Future<int>> futures{pool.remote([&gate] {
                                                   gate.pass();
                                                   return 0;
                                               }),
                                               pool.remote(square, 2)};
        pool.get(futures[1]);
        const WaitResult<int> result = pool.wait(futures, 2, 1ms);
        QCOMPARE(result.ready.size(), std::size_t{1});
        QVERIFY(result.cause == AwaitEnd::Timeout);
        const WaitResult<int> atOnce = pool.wait(futures, 2, 0ns);
        QVERIFY(atOnce.cause == AwaitEnd::Timeout);
        gate.open();
        QVERIFY(pool.wait(futures, 2).cause == AwaitEnd::Count);
    }

    void waitRejectsWhatRayRejects()
    {
        Pool pool{1};
        const auto future = pool.remote(square, 1);
        QVERIFY_EXCEPTION_THROWN(pool.wait(std::vector{future, future}), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(pool.wait(std::vector{future}, 0), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(pool.wait(std::vector{future}, 2), std::invalid_argument);
        QVERIFY(pool.wait(std::vector<Future<int>>{}).ready.empty());
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

    void aTaskMaySubmitTasksAndGetTheirResults()
    {
        Pool pool{2};

        struct Fibonacci
        {
            Pool& pool;

            int operator()(int n) const
            {
                if (n < 2)
                    return n;
                const auto a = pool.remote(*this, n - 1);
                const auto b = pool.remote(*this, n - 2);
                return pool.get(a) + pool.get(b);
            }
        };

        QCOMPARE(pool.get(pool.remote(Fibonacci{pool}, 9)), 34);
    }

    void functionsThatAreInvokedTogetherHaveAllEndedWhenInvokeReturns_data()
    {
        QTest::addColumn<Policy>("policy");
        QTest::newRow("fifo") << Policy::Fifo;
        QTest::newRow("steal") << Policy::Steal;
    }

    void functionsThatAreInvokedTogetherHaveAllEndedWhenInvokeReturns()
    {
        QFETCH(Policy, policy);
        PoolOptions options;
        options.workers = 2;
        options.policy = policy;
        Pool pool{options};

        struct Sum
        {
            Pool& pool;

            int operator()(int from, int to) const
            {
                if (to - from == 1)
                    return from;
                int left = 0;
                int right = 0;
                const int middle = (from + to) / 2;
                pool.invoke([&] { left = (*this)(from, middle); },
                            [&] { right = (*this)(middle, to); });
                return left + right;
            }
        };

        QCOMPARE(Sum({pool})(0, 100), 4950); // from the driver
        QCOMPARE(pool.get(pool.remote(Sum{pool}, 0, 100)), 4950);
        int a = 0;
        int b = 0;
        int c = 0;
        pool.get(pool.remote([&] { pool.invoke([&] { a = 1; }, [&] { b = 2; }, [&] { c = 3; }); }));
        QCOMPARE(a + 10 * b + 100 * c, 321);
    }

    void whatInvokedFunctionsThrowIsThrownOnWhenAllHaveEnded()
    {
        PoolOptions options;
        options.workers = 2;
        options.policy = Policy::Steal;
        Pool pool{options};
        bool ran = false;
        const auto firstThrows = [&] {
            pool.invoke([] { throw std::out_of_range("first"); },
                        [&] {
                            ran = true;
                            throw std::runtime_error("second");
                        });
        };
        QVERIFY_EXCEPTION_THROWN(pool.get(pool.remote(firstThrows)), std::out_of_range);
        QVERIFY(ran);
        const auto secondThrows = [&] {
            pool.invoke([] {}, [] { throw std::out_of_range("second"); });
        };
        QVERIFY_EXCEPTION_THROWN(pool.get(pool.remote(secondThrows)), std::out_of_range);
        QVERIFY_EXCEPTION_THROWN(secondThrows(), std::out_of_range);
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

    void aBlockedTaskReleasesItsSlotAndNeverRunsOnMoreThanThereAre()
    {
        Pool pool{1};
        std::atomic<int> running{0};
        std::atomic<int> most{0};
        const auto busy = [&] {
            most = std::max(most.load(), ++running);
            std::this_thread::yield();
            --running;
        };
        const auto outer = pool.remote([&] {
            busy();
            for (int i = 0; i < 20; ++i) {
                pool.get(pool.remote(busy));
                busy();
            }
        });
        pool.get(outer);
        QCOMPARE(most.load(), 1);
    }

    void nestedGetsThatHoldTheirWorkersAreFoundToBeADeadlock()
    {
        Pool pool{holding(1)};
        const auto outer = pool.remote([&pool] { return pool.get(pool.remote(square, 3)); });
        try {
            pool.get(outer);
            QFAIL("no deadlock was reported");
        } catch (const Deadlock& deadlock) {
            const std::vector<WaitEdge> expected{{kDriver, 0, WaitReason::Result, 0},
                                                 {0, 1, WaitReason::Result, 0},
                                                 {1, 0, WaitReason::Worker, 0}};
            QVERIFY(deadlock.chain() == expected);
        }
    }

    void aTaskThatAsksForMoreThanThereIsIsFoundToBeADeadlock()
    {
        Pool pool{2};
        CallOptions options;
        options.demand = 3;
        const auto future = pool.remoteAs(options, square, 1);
        try {
            pool.get(future);
            QFAIL("no deadlock was reported");
        } catch (const Deadlock& deadlock) {
            const std::vector<WaitEdge> expected{{kDriver, 0, WaitReason::Result, 0},
                                                 {0, 0, WaitReason::Slots, 0}};
            QVERIFY(deadlock.chain() == expected);
        }
    }

    void theDemandsOfRunningTasksNeverExceedTheSlots()
    {
        Pool pool{3};
        std::atomic<int> used{0};
        std::atomic<int> most{0};
        std::atomic<int> runs{0};
        const auto task = [&](int demand) {
            const int now = used += demand;
            int seen = most.load();
            while (now > seen && !most.compare_exchange_weak(seen, now)) {}
            std::this_thread::yield();
            used -= demand;
            ++runs;
        };
        for (int i = 0; i < 300; ++i) {
            CallOptions options;
            options.demand = i % 4;
            pool.remoteAs(options, task, i % 4);
        }
        pool.waitIdle();
        QCOMPARE(runs.load(), 300);
        QVERIFY(most.load() <= 3);
    }

    void halfADemandLetsTwiceAsManyRun()
    {
        Pool pool{1};
        Gate both;
        std::atomic<int> inside{0};
        CallOptions options;
        options.demand = 0.5;
        const auto meet = [&] {
            if (++inside == 2)
                both.open();
            both.pass();
        };
        const auto a = pool.remoteAs(options, meet);
        const auto b = pool.remoteAs(options, meet);
        pool.get(a);
        pool.get(b);
        QCOMPARE(inside.load(), 2);
    }

    void aTaskThatHasNotStartedCanBeCancelled()
    {
        Pool pool{1};
        Gate gate;
        std::atomic<bool> ran{false};
        const auto first = pool.remote([&gate] { gate.pass(); });
        const auto second = pool.remote([&ran] {
            ran = true;
            return 1;
        });
        const auto third = pool.remote(square, second);
        QVERIFY(pool.cancel(second));
        QVERIFY_EXCEPTION_THROWN(pool.get(second), Cancelled);
        QVERIFY_EXCEPTION_THROWN(pool.get(third), Cancelled);
        gate.open();
        pool.waitIdle();
        QVERIFY(!ran);
        QVERIFY(!pool.cancel(first));
    }

    void aSleepingTaskIsWokenWhenItIsCancelled()
    {
        Pool pool{1};
        Gate started;
        const auto future = pool.remote([&] {
            started.open();
            pool.sleepFor(1h);
        });
        started.pass();
        QVERIFY(pool.cancel(future));
        QVERIFY_EXCEPTION_THROWN(pool.get(future), Cancelled);
    }

    void aBlockedTaskIsWokenWhenItIsCancelled()
    {
        Pool pool{2};
        Gate started;
        Gate gate;
        const auto slow = pool.remote([&gate] {
            gate.pass();
            return 1;
        });
        const auto waiting = pool.remote([&pool, &started, slow] {
            started.open();
            return pool.get(slow);
        });
        started.pass();
        pool.cancel(waiting);
        QVERIFY_EXCEPTION_THROWN(pool.get(waiting), Cancelled);
        gate.open();
    }

    void destroyingThePoolAbandonsWhatHasNotStarted()
    {
        std::atomic<int> alive{0};
        std::vector<Future<int>> futures;
        Gate gate;
        {
            Pool pool{2};
            for (int i = 0; i < 2; ++i)
                futures.push_back(pool.remote([&pool] {
                    pool.sleepFor(1h);
                    return 1;
                }));
            for (int i = 0; i < 100; ++i) {
                futures.push_back(pool.remote([counted = Counted(alive)] { return 1; }));
                futures.push_back(
                    pool.remote([counted = Counted(alive)](int x) { return x; }, futures.back()));
            }
        }
        for (const Future<int>& future : futures) {
            QVERIFY(future.isReady());
            QVERIFY_EXCEPTION_THROWN(future.result().value(), Stopped);
        }
        futures.clear();
        QCOMPARE(alive.load(), 0);
    }

    void stopEndsGetsThatBlock()
    {
        Pool pool{1};
        const auto future = pool.remote([&pool] { pool.sleepFor(1h); });
        std::thread other([&pool] { pool.stop(); });
        QVERIFY_EXCEPTION_THROWN(pool.get(future), Stopped);
        other.join();
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

    void aTaskThatFailsIsRepeatedAsOftenAsItMay()
    {
        Pool pool{2};
        std::atomic<int> runs{0};
        const auto failing = [&runs](int enough) {
            if (++runs < enough)
                throw std::out_of_range("not yet");
            return runs.load();
        };
        CallOptions options;
        options.retries = 3;
        QCOMPARE(pool.get(pool.remoteAs(options, failing, 4)), 4);
        runs = 0;
        QVERIFY_EXCEPTION_THROWN(pool.get(pool.remoteAs(options, failing, 5)), std::out_of_range);
        QCOMPARE(runs.load(), 4);
        QVERIFY_EXCEPTION_THROWN(pool.remoteAs(
                                     options, [](const std::unique_ptr<int>& x) { return *x; },
                                     std::make_unique<int>(1)),
                                 std::invalid_argument);
    }

    void aTaskThatHasNotStartedByItsDeadlineDoesNotRun()
    {
        Pool pool{1};
        Gate gate;
        pool.run([&gate] { gate.pass(); });
        std::atomic<bool> ran{false};
        CallOptions options;
        options.deadline = std::chrono::steady_clock::now() + 1ms;
        const auto late = pool.remoteAs(options, [&ran] { ran = true; });
        options.deadline = std::chrono::steady_clock::now() + 1h;
        const auto early = pool.remoteAs(options, square, 3);
        QVERIFY_EXCEPTION_THROWN(pool.get(late, 2ms), TimedOut); // it waits behind the other
        gate.open();
        QVERIFY_EXCEPTION_THROWN(pool.get(late), TimedOut);
        QVERIFY(!ran);
        QCOMPARE(pool.get(early), 9);
    }

    void getWithATimeLimitGivesUp()
    {
        Pool pool{1};
        Gate gate;
        const auto slow = pool.remote([&gate] {
            gate.pass();
            return 1;
        });
        QVERIFY_EXCEPTION_THROWN(pool.get(slow, 1ms), TimedOut);
        gate.open();
        QCOMPARE(pool.get(slow, 1h), 1);
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
