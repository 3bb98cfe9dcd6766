// get and wait.
#include "engine/runtime/pool.h"
#include "tests/engine/runtime/gate.h"

#include <QTest>

#include <chrono>
#include <stdexcept>
#include <vector>

using namespace makespan::runtime;
using namespace std::chrono_literals;

namespace {

int square(int x)
{
    return x * x;
}

} // namespace

class TestRuntimeWaiting : public QObject
{
    Q_OBJECT

private slots:

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
};

QTEST_GUILESS_MAIN(TestRuntimeWaiting)
#include "tst_runtime_waiting.moc"
