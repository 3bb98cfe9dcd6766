// Counts: every task runs exactly once, every object is destroyed, nobody sleeps through his wake-up. A hang is a
// failure by the test's time limit. MAKESPAN_STRESS multiplies the rounds for long runs.
#include "engine/runtime/pool.h"

#include <QTest>

#include <array>
#include <atomic>
#include <cstdlib>
#include <memory>
#include <random>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace makespan::runtime;
using namespace std::chrono_literals;

namespace {

std::atomic<long> alive{0};

/// Counts itself; carried by arguments and results.
struct Counted
{
    explicit Counted(int number)
        : value(number)
    {
        ++alive;
    }

    Counted(const Counted& other)
        : value(other.value)
    {
        ++alive;
    }

    Counted(Counted&& other) noexcept
        : value(other.value)
    {
        ++alive;
    }

    Counted& operator=(const Counted&) = default;
    Counted& operator=(Counted&&) = default;

    ~Counted() { --alive; }

    int value;
};

int rounds(int usual)
{
    const char* factor = std::getenv("MAKESPAN_STRESS");
    return factor == nullptr ? usual : usual * std::atoi(factor);
}

struct Tally
{
    void add(int amount) { sum += amount; }

    int total() const { return sum; }

    int sum = 0;
};

} // namespace

class TestRuntimeStress : public QObject
{
    Q_OBJECT

    static PoolOptions optionsOfRow()
    {
        QFETCH_GLOBAL(Policy, policy);
        QFETCH_GLOBAL(unsigned, workers);
        PoolOptions options;
        options.policy = policy;
        options.workers = workers;
        return options;
    }

private slots:

    void initTestCase_data()
    {
        QTest::addColumn<Policy>("policy");
        QTest::addColumn<unsigned>("workers");
        for (const unsigned workers : {1U, 2U, 3U, 16U}) {
            QTest::addRow("fifo, %u workers", workers) << Policy::Fifo << workers;
            QTest::addRow("steal, %u workers", workers) << Policy::Steal << workers;
        }
    }

    void init() { QCOMPARE(alive.load(), 0L); }

    void cleanup() { QCOMPARE(alive.load(), 0L); }

    void everyTaskThatFailsIsTriedAgainAsOftenAsItMay()
    {
        constexpr int kTasks = 1000;
        constexpr unsigned kRetries = 3;
        for (int round = 0; round < rounds(2); ++round) {
            Pool pool{optionsOfRow()};
            std::vector<std::atomic<int>> runs(kTasks);
            std::vector<Future<int>> futures;
            CallOptions options;
            options.retries = kRetries;
            for (int i = 0; i < kTasks; ++i) {
                options.demand = i % 7 == 0 ? 0.5 : 1.0;
                futures.push_back(pool.remoteAs(
                    options,
                    [&runs](const Counted& counted) {
                        const auto place = static_cast<std::size_t>(counted.value);
                        if (++runs[place] <= counted.value % 6)
                            throw std::out_of_range("not yet");
                        return counted.value;
                    },
                    Counted(i)));
                if (i % 11 == 0)
                    pool.cancel(futures[static_cast<std::size_t>(i / 2)]);
            }
            int cancelled = 0;
            for (int i = 0; i < kTasks; ++i) {
                const int fails = i % 6;
                const int ran = static_cast<int>(kRetries) + 1;
                const auto place = static_cast<std::size_t>(i);
                try {
                    QCOMPARE(pool.get(futures[place]), i);
                    QVERIFY(fails < ran);
                    QCOMPARE(runs[place].load(), fails + 1);
                } catch (const std::out_of_range&) {
                    QVERIFY(runs[place].load() <= ran);
                    cancelled += runs[place].load() < ran ? 1 : 0;
                } catch (const Cancelled&) {
                    ++cancelled;
                }
            }
            QVERIFY(cancelled <= kTasks / 11 + 1);
        }
    }

    void everyTaskRunsExactlyOnce()
    {
        constexpr int kTasks = 5000;
        for (int round = 0; round < rounds(2); ++round) {
            Pool pool{optionsOfRow()};
            std::vector<std::atomic<int>> runs(kTasks);
            std::vector<Future<void>> futures;
            for (int i = 0; i < kTasks; ++i) {
                futures.push_back(pool.remote(
                    [&runs](const Counted& counted) {
                        ++runs[static_cast<std::size_t>(counted.value)];
                    },
                    Counted(i)));
                if (i % 1000 == 999)
                    pool.get(futures.back());
            }
            pool.get(futures);
            for (const std::atomic<int>& count : runs)
                QCOMPARE(count.load(), 1);
        }
    }

    void randomGraphsComputeWhatALoopComputes()
    {
        std::mt19937 random(7);
        for (int round = 0; round < rounds(2); ++round) {
            Pool pool{optionsOfRow()};
            std::vector<Future<Counted>> futures;
            std::vector<int> expected;
            for (int i = 0; i < 2000; ++i) {
                if (i < 2) {
                    futures.push_back(pool.remote([](int x) { return Counted(x); }, i));
                    expected.push_back(i);
                    continue;
                }
                const std::size_t a = random() % futures.size();
                const std::size_t b = random() % futures.size();
                futures.push_back(pool.remote(
                    [](const Counted& x, const Counted& y) {
                        return Counted((x.value * 3 + y.value) % 1'000'003);
                    },
                    futures[a], futures[b]));
                expected.push_back((expected[a] * 3 + expected[b]) % 1'000'003);
            }
            const std::vector<Counted> values = pool.get(futures);
            for (std::size_t i = 0; i < values.size(); ++i)
                QCOMPARE(values[i].value, expected[i]);
        }
    }

    void noWakeUpIsLostBetweenTwoWhoTakeTurns()
    {
        // The pool is idle or about to be at every submission: the window in which a wake-up could get lost.
        Pool pool{optionsOfRow()};
        for (int i = 0; i < rounds(2000); ++i) {
            QCOMPARE(pool.get(pool.remote([i] { return i; })), i);
            if (i % 64 == 0)
                std::this_thread::sleep_for(50us);
        }
    }

    void tasksThatSubmitTasksAllRun()
    {
        Pool pool{optionsOfRow()};
        std::atomic<int> runs{0};

        struct Tree
        {
            Pool& pool;
            std::atomic<int>& runs;

            void operator()(int depth) const
            {
                ++runs;
                if (depth == 0)
                    return;
                pool.remote(*this, depth - 1);
                pool.remote(*this, depth - 1);
            }
        };

        for (int round = 0; round < rounds(1); ++round) {
            runs = 0;
            pool.remote(Tree{pool, runs}, 11);
            pool.waitIdle();
            QCOMPARE(runs.load(), (1 << 12) - 1);
        }
    }

    void nestedGetsComeBack()
    {
        Pool pool{optionsOfRow()};

        struct Sum
        {
            Pool& pool;

            int operator()(int from, int to) const
            {
                if (to - from == 1)
                    return from;
                const int middle = (from + to) / 2;
                const auto left = pool.remote(*this, from, middle);
                const auto right = pool.remote(*this, middle, to);
                return pool.get(left) + pool.get(right);
            }
        };

        for (int round = 0; round < rounds(3); ++round)
            QCOMPARE(pool.get(pool.remote(Sum{pool}, 0, 64)), 63 * 64 / 2);
    }

    void forksAreJoinedExactlyOnce()
    {
        Pool pool{optionsOfRow()};
        std::atomic<int> leaves{0};

        struct Tree
        {
            Pool& pool;
            std::atomic<int>& leaves;

            void operator()(int depth) const
            {
                if (depth == 0) {
                    ++leaves;
                    return;
                }
                const auto half = [this, depth, counted = Counted(depth)] { (*this)(depth - 1); };
                pool.invoke(half, half);
            }
        };

        // On many workers and with FIFO, whoever waits for a fork needs a spare thread.
        const bool isCheap = optionsOfRow().policy == Policy::Steal;
        const int depth = isCheap ? 10 : 5;
        for (int round = 0; round < rounds(5); ++round) {
            leaves = 0;
            std::vector<Future<void>> futures;
            for (int i = 0; i < 3; ++i)
                futures.push_back(pool.remote(Tree{pool, leaves}, depth));
            pool.get(futures);
            QCOMPARE(leaves.load(), 3 << depth);
        }
    }

    void forksOfAPoolThatEndsLeaveTheirCaller()
    {
        for (int round = 0; round < rounds(20); ++round) {
            std::atomic<int> entered{0};
            std::atomic<int> left{0};
            {
                Pool pool{optionsOfRow()};
                for (int i = 0; i < 4; ++i) {
                    pool.run([&] {
                        ++entered;
                        try {
                            pool.invoke([&] { pool.sleepFor(20us); }, [&] { pool.sleepFor(1h); });
                        } catch (const Cancelled&) {}
                        ++left;
                    });
                }
                std::this_thread::sleep_for(100us);
            }
            QCOMPARE(left.load(), entered.load());
        }
    }

    void waitsWithTimeLimitsAgreeWithWhatIsReady()
    {
        Pool pool{optionsOfRow()};
        std::mt19937 random(11);
        for (int round = 0; round < rounds(30); ++round) {
            std::vector<Future<Counted>> futures;
            for (int i = 0; i < 8; ++i) {
                const auto nap = std::chrono::microseconds(random() % 300);
                futures.push_back(pool.remote([&pool, nap, i] {
                    pool.sleepFor(nap);
                    return Counted(i);
                }));
            }
            std::size_t taken = 0;
            while (!futures.empty()) {
                const std::size_t wanted = 1 + random() % futures.size();
                const auto result =
                    pool.wait(futures, wanted, std::chrono::microseconds(random() % 400));
                QVERIFY(result.ready.size() <= wanted);
                QVERIFY(result.cause != AwaitEnd::Count || result.ready.size() == wanted);
                for (const Future<Counted>& future : result.ready)
                    QVERIFY(future.isReady());
                taken += result.ready.size();
                futures = result.pending;
            }
            QCOMPARE(taken, std::size_t{8});
        }
    }

    void manyThreadsSubmitCancelAndGetAtOnce()
    {
        Pool pool{optionsOfRow()};
        std::atomic<int> ran{0};
        std::atomic<int> cancelled{0};
        std::vector<std::thread> threads;
        const int count = rounds(300);
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&, t] {
                std::mt19937 random(static_cast<unsigned>(t));
                for (int i = 0; i < count; ++i) {
                    const auto first = pool.remote(
                        [&ran](const Counted&) {
                            ++ran;
                            return 1;
                        },
                        Counted(i));
                    const auto second = pool.remote([](int x) { return Counted(x); }, first);
                    if (random() % 3 == 0)
                        pool.cancel(first);
                    try {
                        pool.get(second);
                    } catch (const Cancelled&) {
                        ++cancelled;
                    }
                }
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        pool.waitIdle();
        QCOMPARE(ran.load() + cancelled.load(), 4 * count);
    }

    void actorsCountEveryCallOfEveryCaller()
    {
        Pool pool{optionsOfRow()};
        for (int round = 0; round < rounds(3); ++round) {
            const std::array<Actor<Tally>, 3> actors{pool.actor<Tally>(), pool.actor<Tally>(),
                                                     pool.actor<Tally>()};
            std::vector<Future<void>> callers;
            for (int caller = 0; caller < 8; ++caller) {
                callers.push_back(pool.remote([&pool, actors] {
                    const auto one = pool.remote([] { return 1; });
                    for (const Actor<Tally>& actor : actors) {
                        for (int i = 0; i < 30; ++i) {
                            actor.call(&Tally::add, 1);
                            actor.call(&Tally::add, one);
                        }
                    }
                }));
            }
            pool.get(callers);
            pool.waitIdle();
            for (const Actor<Tally>& actor : actors)
                QCOMPARE(pool.get(actor.call(&Tally::total)), 8 * 60);
        }
    }

    void poolsThatEndInTheMiddleLeaveNothingBehind()
    {
        std::mt19937 random(5);
        for (int round = 0; round < rounds(40); ++round) {
            std::vector<Future<Counted>> kept;
            {
                Pool pool{optionsOfRow()};
                const Actor<Tally> tally = pool.actor<Tally>();
                for (int i = 0; i < 50; ++i) {
                    kept.push_back(pool.remote(
                        [&pool](const Counted& counted) {
                            pool.sleepFor(10us);
                            pool.remote([](const Counted&) {}, counted);
                            return counted;
                        },
                        Counted(i)));
                    kept.push_back(pool.remote([](const Counted& x) { return x; }, kept.back()));
                    tally.call(&Tally::add, i);
                }
                std::this_thread::sleep_for(std::chrono::microseconds(random() % 500));
            }
            for (const Future<Counted>& future : kept)
                QVERIFY(future.isReady());
        }
    }

    void tasksThatThrowAnythingHurtNobody()
    {
        Pool pool{optionsOfRow()};
        int caught = 0;
        for (int i = 0; i < rounds(500); ++i) {
            const auto future = pool.remote(
                [](const Counted& counted) -> int {
                    if (counted.value % 2 == 0)
                        throw Counted(counted.value);
                    throw std::runtime_error("odd");
                },
                Counted(i));
            try {
                pool.get(future);
            } catch (const Counted& counted) {
                QCOMPARE(counted.value, i);
                ++caught;
            } catch (const std::runtime_error&) {
                ++caught;
            }
        }
        QCOMPARE(caught, rounds(500));
    }
};

QTEST_GUILESS_MAIN(TestRuntimeStress)
#include "tst_runtime_stress.moc"
