// How tasks end otherwise than by returning: cancelled, abandoned, repeated, too late.
#include "engine/runtime/pool.h"
#include "tests/engine/runtime/counted.h"
#include "tests/engine/runtime/gate.h"

#include <QTest>

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using namespace makespan::runtime;
using namespace std::chrono_literals;

namespace {

int square(int x)
{
    return x * x;
}

} // namespace

class TestRuntimeEnding : public QObject
{
    Q_OBJECT

private slots:

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

    void anAttemptWaitsForItsTurn()
    {
        Pool pool{1};
        Gate gate;
        std::string order;
        CallOptions options;
        options.retries = 2;
        const auto failing = pool.remoteAs(options, [&]() -> int {
            gate.pass();
            order += 'f';
            throw std::out_of_range("never");
        });
        const auto late = pool.remote(square, failing);
        std::vector<Future<void>> others;
        for (const char name : {'a', 'b', 'c'})
            others.push_back(pool.remote([&order, name] { order += name; }));
        gate.open();
        QVERIFY_EXCEPTION_THROWN(pool.get(late), std::out_of_range);
        QCOMPARE(QString::fromStdString(order), QString("fabcff"));
    }

    void anAttemptThatHasNotStartedCanBeCancelled()
    {
        Pool pool{1};
        Gate gate;
        Gate other;
        std::atomic<int> runs{0};
        CallOptions options;
        options.retries = 2;
        const auto failing = pool.remoteAs(options, [&] {
            ++runs;
            gate.pass();
            throw std::out_of_range("never");
        });
        const auto before = pool.remote([&] { other.pass(); });
        const auto started = pool.remote([] {});
        gate.open();
        while (pool.snapshot().lanes.at(1).task != before.task().number())
            std::this_thread::yield();
        QVERIFY(pool.cancel(failing));
        QVERIFY(failing.isReady());
        QVERIFY_EXCEPTION_THROWN(pool.get(failing), Cancelled);
        other.open();
        pool.get(started);
        pool.waitIdle();
        QCOMPARE(runs.load(), 1);
    }

    void aPoolThatEndsGivesUpWhatWouldBeTriedForEver()
    {
        for (const Policy policy : {Policy::Fifo, Policy::Steal}) {
            std::atomic<int> runs{0};
            std::optional<Future<void>> future;
            {
                PoolOptions pools;
                pools.workers = 2;
                pools.policy = policy;
                Pool pool{pools};
                CallOptions options;
                options.retries = 65'534;
                future = pool.remoteAs(options, [&] {
                    ++runs;
                    pool.sleepFor(1ms);
                    throw std::out_of_range("never");
                });
                while (runs.load() < 3)
                    std::this_thread::yield();
            }
            QVERIFY(future->isReady());
            QVERIFY_EXCEPTION_THROWN(future->result().value(), Stopped);
        }
    }

    void anAttemptThatWouldStartAfterTheDeadlineDoesNotRun()
    {
        Pool pool{1};
        Gate gate;
        std::atomic<int> runs{0};
        CallOptions options;
        options.retries = 2;
        options.deadline = std::chrono::steady_clock::now() + 500ms;
        const auto failing = pool.remoteAs(options, [&] {
            ++runs;
            gate.pass();
            throw std::out_of_range("never");
        });
        pool.run([end = *options.deadline] {
            while (std::chrono::steady_clock::now() <= end) {}
        });
        while (runs.load() == 0)
            std::this_thread::yield();
        gate.open();
        QVERIFY_EXCEPTION_THROWN(pool.get(failing), std::out_of_range);
        QCOMPARE(runs.load(), 1);
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
};

QTEST_GUILESS_MAIN(TestRuntimeEnding)
#include "tst_runtime_ending.moc"
