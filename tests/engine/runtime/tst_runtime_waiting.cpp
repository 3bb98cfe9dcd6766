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

    void whatEndsAfterTheTimeLimitIsNotReady_data()
    {
        QTest::addColumn<unsigned>("workers");
        QTest::addColumn<int>("policy");
        QTest::addColumn<int>("nestedGet");
        const auto release = static_cast<int>(NestedGet::Release);
        const auto fifo = static_cast<int>(Policy::Fifo);
        QTest::newRow("fifo, release") << 1U << fifo << release;
        QTest::newRow("steal, release") << 1U << static_cast<int>(Policy::Steal) << release;
        QTest::newRow("fifo, hold") << 2U << fifo << static_cast<int>(NestedGet::Hold);
    }

    void whatEndsAfterTheTimeLimitIsNotReady()
    {
        // The slot that the waiting task gave back is taken until long after its time limit.
        QFETCH(unsigned, workers);
        QFETCH(int, policy);
        QFETCH(int, nestedGet);
        PoolOptions options;
        options.workers = workers;
        options.policy = static_cast<Policy>(policy);
        options.nestedGet = static_cast<NestedGet>(nestedGet);
        Pool pool{options};
        const auto looking = pool.remote([&pool] {
            const auto done = pool.remote(square, 2);
            pool.get(done);
            const auto late = pool.remote([] {
                const auto end = std::chrono::steady_clock::now() + 300ms;
                while (std::chrono::steady_clock::now() < end) {}
                return 1;
            });
            const std::vector<Future<int>> futures{late, done};
            const WaitResult<int> result = pool.wait(futures, 2, 20ms);
            return result.ready.size() == 1 && result.ready[0] == done && result.pending.size() == 1
                   && result.pending[0] == late && result.cause == AwaitEnd::Timeout;
        });
        QVERIFY(pool.get(looking));
    }

    void whatEndsAfterTheLastOneThatWasWantedIsNotReady()
    {
        // It comes before that one in the list, and ends while the waiting task is without its slot.
        Pool pool{1};
        const auto looking = pool.remote([&pool] {
            const auto sooner = pool.remote(square, 2);
            const auto later = pool.remote(square, 3);
            const WaitResult<int> result = pool.wait(std::vector{later, sooner}, 1, 1h);
            return result.ready.size() == 1 && result.ready[0] == sooner
                   && result.cause == AwaitEnd::Count;
        });
        QVERIFY(pool.get(looking));
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
