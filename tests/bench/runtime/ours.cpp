#include "engine/runtime/pool.h"
#include "tests/bench/runtime/measure.h"
#include "tests/bench/runtime/merge_sort.h"

namespace makespan::bench {

namespace {

using namespace runtime;

/// Our pool as one of the measured systems.
class Ours
{
public:
    Ours(std::size_t tasks, unsigned workers, Policy policy, bool trace = true)
        : m_tasks(tasks)
    {
        m_options.workers = workers;
        m_options.policy = policy;
        m_options.trace = trace;
    }

    double empty() const
    {
        Pool pool{m_options};
        const auto begin = Clock::now();
        for (std::size_t i = 0; i < m_tasks; ++i)
            pool.run([] {});
        pool.waitIdle();
        return secondsSince(begin);
    }

    double futures() const
    {
        Pool pool{m_options};
        std::vector<Future<std::size_t>> results;
        results.reserve(m_tasks);
        const auto begin = Clock::now();
        for (std::size_t i = 0; i < m_tasks; ++i)
            results.push_back(pool.remote([i] { return i; }));
        std::size_t sum = 0;
        for (const std::size_t value : pool.get(results))
            sum += value;
        const double seconds = secondsSince(begin);
        if (sum != m_tasks * (m_tasks - 1) / 2)
            std::abort();
        return seconds;
    }

    double chain() const
    {
        Pool pool{m_options};
        const auto begin = Clock::now();
        auto last = pool.remote([] { return std::size_t{0}; });
        for (std::size_t i = 1; i < m_tasks; ++i)
            last = pool.remote([](std::size_t x) { return x + 1; }, last);
        if (pool.get(last) != m_tasks - 1)
            std::abort();
        return secondsSince(begin);
    }

    double graph() const
    {
        Pool pool{m_options};
        std::mt19937_64 random(42);
        std::vector<Future<std::size_t>> before;
        std::vector<Future<std::size_t>> layer;
        const auto begin = Clock::now();
        for (std::size_t i = 0; i < kLayer; ++i)
            before.push_back(pool.remote([] { return std::size_t{1}; }));
        for (std::size_t made = kLayer; made < m_tasks; made += kLayer) {
            layer.clear();
            for (std::size_t i = 0; i < kLayer; ++i)
                layer.push_back(pool.remote([](std::size_t a, std::size_t b) { return a ^ b; },
                                            before[random() % kLayer], before[random() % kLayer]));
            std::swap(before, layer);
        }
        pool.get(before);
        return secondsSince(begin);
    }

    double forkJoinWithFutures() const
    {
        struct Fibonacci
        {
            Pool& pool;

            long operator()(int n) const
            {
                if (n < 2)
                    return n;
                const auto a = pool.remote(*this, n - 1);
                const auto b = pool.remote(*this, n - 2);
                return pool.get(a) + pool.get(b);
            }
        };

        Pool pool{m_options};
        return secondTimeOf([&pool] {
            const auto begin = Clock::now();
            if (pool.get(pool.remote(Fibonacci{pool}, kFibonacci)) != kFibonacciValue)
                std::abort();
            return secondsSince(begin);
        });
    }

    double forkJoin() const
    {
        struct Fibonacci
        {
            Pool& pool;

            long operator()(int n) const
            {
                if (n < 2)
                    return n;
                long a = 0;
                long b = 0;
                pool.invoke([&] { a = (*this)(n - 1); }, [&] { b = (*this)(n - 2); });
                return a + b;
            }
        };

        Pool pool{m_options};
        return secondTimeOf([&pool] {
            const auto begin = Clock::now();
            if (pool.get(pool.remote(Fibonacci{pool}, kFibonacci)) != kFibonacciValue)
                std::abort();
            return secondsSince(begin);
        });
    }

    double actorCalls() const
    {
        struct Counter
        {
            std::size_t add() { return ++value; }

            std::size_t value = 0;
        };

        Pool pool{m_options};
        const Actor<Counter> actors[2] = {pool.actor<Counter>(), pool.actor<Counter>()};
        std::vector<Future<std::size_t>> results;
        results.reserve(m_tasks);
        const auto begin = Clock::now();
        for (std::size_t i = 0; i < m_tasks; ++i)
            results.push_back(actors[i % 2].call(&Counter::add));
        pool.get(results);
        return secondsSince(begin);
    }

    double oneByOne() const
    {
        Pool pool{m_options};
        const auto begin = Clock::now();
        for (std::size_t i = 0; i < kRoundTrips; ++i)
            pool.get(pool.remote([] { return 1; }));
        return secondsSince(begin);
    }

    double toStart() const
    {
        Pool pool{m_options};
        return submitToStart([&] { return pool.get(pool.remote([] { return Clock::now(); })); });
    }

    double toReturn() const
    {
        Pool pool{m_options};
        return endToReturn([&] { return pool.get(pool.remote(napAndTellTime)); });
    }

    double sort(std::size_t count) const
    {
        Pool pool{m_options};
        return timeOfSorting(count, [&](int* items, int* buffer) {
            const auto both = [&pool](auto a, auto b) { pool.invoke(a, b); };
            pool.get(pool.remote([&] { mergeSort(items, buffer, count, both); }));
        });
    }

    double naps(int count) const
    {
        PoolOptions four = m_options;
        four.workers = 4;
        Pool pool{four};
        std::vector<Future<void>> results;
        const auto begin = Clock::now();
        for (int i = 0; i < count; ++i)
            results.push_back(pool.remote([&pool] { pool.sleepFor(kNap); }));
        pool.get(results);
        return secondsSince(begin) - idealNaps(count);
    }

    /// By how much the latest of many sleeps was late, in seconds.
    double latest() const
    {
        PoolOptions many = m_options;
        many.workers = 64;
        Pool pool{many};
        std::vector<Future<double>> results;
        for (int i = 0; i < 1000; ++i)
            results.push_back(pool.remote([&pool] {
                constexpr std::chrono::milliseconds kShortNap{10};
                const auto begin = Clock::now();
                pool.sleepFor(kShortNap);
                return secondsSince(begin) - std::chrono::duration<double>(kShortNap).count();
            }));
        const std::vector<double> late = pool.get(results);
        return *std::max_element(late.begin(), late.end());
    }

private:
    std::size_t m_tasks;
    PoolOptions m_options;
};

} // namespace

void addOurs(Measures& measures, const Settings& settings)
{
    const auto n = static_cast<double>(settings.tasks);
    const Ours fifo(settings.tasks, settings.workers, Policy::Fifo);
    const Ours steal(settings.tasks, settings.workers, Policy::Steal);
    const Ours untraced(settings.tasks, settings.workers, Policy::Fifo, false);
    const auto add = [&](const char* name, const char* system, double count, auto run,
                         Side side = Side::Ours) {
        measures.push_back(
            {name, system, count, run, side, name == row::kForkJoin ? 2 : 1, {}, {}});
    };
    add(row::kEmpty, "ours, fifo", n, [=] { return fifo.empty(); });
    add(row::kEmpty, "ours, steal", n, [=] { return steal.empty(); });
    add(
        row::kEmpty, "ours, fifo, without tracing", n, [=] { return untraced.empty(); },
        Side::Untraced);
    add(row::kFutures, "ours, fifo", n, [=] { return fifo.futures(); });
    add(row::kFutures, "ours, steal", n, [=] { return steal.futures(); });
    add(row::kChain, "ours, fifo", n, [=] { return fifo.chain(); });
    add(row::kChain, "ours, steal", n, [=] { return steal.chain(); });
    add(row::kGraph, "ours, fifo", n, [=] { return fifo.graph(); });
    add(row::kGraph, "ours, steal", n, [=] { return steal.graph(); });
    add(row::kForkJoin, "ours, steal, invoke", kFibonacciTasks, [=] { return steal.forkJoin(); });
    add(row::kForkJoin, "ours, steal, with futures", kFibonacciTasks,
        [=] { return steal.forkJoinWithFutures(); });
    add(row::kActors, "ours, with futures", n, [=] { return fifo.actorCalls(); });
    add(row::kOneByOne, "ours", double{kRoundTrips}, [=] { return fifo.oneByOne(); });
    add(row::kStart, "ours", kPauses, [=] { return fifo.toStart(); });
    add(row::kReturn, "ours", kPauses, [=] { return fifo.toReturn(); });
    const std::size_t sorted = settings.sorted;
    add(row::kSort, "ours, invoke", static_cast<double>(sorted),
        [=] { return steal.sort(sorted); });
    add(row::kSleep4, "ours", 1, [=] { return fifo.naps(4); });
    add(row::kSleep15, "ours", 1, [=] { return fifo.naps(15); });
    add(row::kLate, "ours", 1, [=] { return fifo.latest(); });
}

} // namespace makespan::bench
