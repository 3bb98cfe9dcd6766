// Tasks that wait for tasks, and what that does to the worker slots.
#include "engine/runtime/actor.h"
#include "engine/runtime/pool.h"
#include "tests/engine/runtime/gate.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace makespan::runtime;

namespace {

int square(int x)
{
    return x * x;
}

/// An actor's object. Its calls take long enough for the caller to block.
struct Count
{
    int next()
    {
        std::this_thread::sleep_for(std::chrono::microseconds(200));
        return ++value;
    }

    int value = 0;
};

PoolOptions holding(unsigned workers)
{
    PoolOptions options;
    options.workers = workers;
    options.nestedGet = NestedGet::Hold;
    return options;
}

} // namespace

class TestRuntimeNesting : public QObject
{
    Q_OBJECT

private slots:

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

    void forksRunOnTheOnlyWorkerThoughTheFunctionBeforeThemHeldItWhileItWaited()
    {
        // Deeper than tasks run on top of waiting ones: a fork runs on its caller's stack in any case.
        constexpr int kDepth = 100;
        PoolOptions options = holding(1);
        options.policy = Policy::Steal;
        Pool pool{options};
        const Actor<Count> actor = pool.actor<Count>();

        struct Descent
        {
            Pool& pool;
            const Actor<Count>& actor;

            void operator()(int depth) const
            {
                if (depth > 0)
                    pool.invoke([this] { pool.get(actor.call(&Count::next)); },
                                [this, depth] { (*this)(depth - 1); });
            }
        };

        pool.get(pool.remote(Descent{pool, actor}, kDepth));
        QCOMPARE(pool.get(actor.call(&Count::next)), kDepth + 1);
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
};

QTEST_GUILESS_MAIN(TestRuntimeNesting)
#include "tst_runtime_nesting.moc"
