// What one task costs. Every measure is repeated, ours and the peer's in turn, and its median is shown with the
// fastest and the slowest: on a shared machine a single figure says nothing.
//   bench_runtime [--tasks N] [--repeat R] [--workers W] [--only TEXT] [--trace-off]
#include "engine/runtime/pool.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <random>
#include <string>
#include <vector>

#if defined(MAKESPAN_BENCH_TBB)
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/task_arena.h>
#include <oneapi/tbb/task_group.h>
#endif

using namespace makespan::runtime;
using Clock = std::chrono::steady_clock;

namespace {

struct Settings
{
    std::size_t tasks = 1'000'000;
    int repeat = 5;
    unsigned workers = 2;
    std::string only;
    bool trace = true;
};

Settings settings;

struct Measure
{
    std::string name;
    /// Seconds for `count` units.
    std::function<double()> run;
    double count;
    std::vector<double> nanoseconds;
};

double secondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

PoolOptions options(Policy policy)
{
    PoolOptions result;
    result.workers = settings.workers;
    result.policy = policy;
    result.trace = settings.trace;
    return result;
}

double emptyTasks(Policy policy)
{
    Pool pool{options(policy)};
    const auto begin = Clock::now();
    for (std::size_t i = 0; i < settings.tasks; ++i)
        pool.remote([] {});
    pool.waitIdle();
    return secondsSince(begin);
}

double futures(Policy policy)
{
    Pool pool{options(policy)};
    std::vector<Future<std::size_t>> results;
    results.reserve(settings.tasks);
    const auto begin = Clock::now();
    for (std::size_t i = 0; i < settings.tasks; ++i)
        results.push_back(pool.remote([i] { return i; }));
    std::size_t sum = 0;
    for (const std::size_t value : pool.get(results))
        sum += value;
    const double seconds = secondsSince(begin);
    if (sum != settings.tasks * (settings.tasks - 1) / 2)
        std::abort();
    return seconds;
}

double chain(Policy policy)
{
    Pool pool{options(policy)};
    const auto begin = Clock::now();
    auto last = pool.remote([] { return std::size_t{0}; });
    for (std::size_t i = 1; i < settings.tasks; ++i)
        last = pool.remote([](std::size_t x) { return x + 1; }, last);
    if (pool.get(last) != settings.tasks - 1)
        std::abort();
    return secondsSince(begin);
}

double randomGraph(Policy policy)
{
    Pool pool{options(policy)};
    std::mt19937_64 random(42);
    constexpr std::size_t kLayer = 1000;
    std::vector<Future<std::size_t>> before;
    std::vector<Future<std::size_t>> layer;
    const auto begin = Clock::now();
    for (std::size_t i = 0; i < kLayer; ++i)
        before.push_back(pool.remote([] { return std::size_t{1}; }));
    for (std::size_t made = kLayer; made < settings.tasks; made += kLayer) {
        layer.clear();
        for (std::size_t i = 0; i < kLayer; ++i)
            layer.push_back(pool.remote([](std::size_t a, std::size_t b) { return a ^ b; },
                                        before[random() % kLayer], before[random() % kLayer]));
        std::swap(before, layer);
    }
    pool.get(before);
    return secondsSince(begin);
}

constexpr int kFibonacci = 12;
constexpr double kFibonacciTasks = 465; // 2 fib(13) - 1

double forkJoin(Policy policy)
{
    Pool pool{options(policy)};

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

    const auto begin = Clock::now();
    if (pool.get(pool.remote(Fibonacci{pool}, kFibonacci)) != 144)
        std::abort();
    return secondsSince(begin);
}

struct Counter
{
    std::size_t add() { return ++value; }

    std::size_t value = 0;
};

double actorCalls()
{
    Pool pool{options(Policy::Fifo)};
    const Actor<Counter> actors[2] = {pool.actor<Counter>(), pool.actor<Counter>()};
    std::vector<Future<std::size_t>> results;
    results.reserve(settings.tasks);
    const auto begin = Clock::now();
    for (std::size_t i = 0; i < settings.tasks; ++i)
        results.push_back(actors[i % 2].call(&Counter::add));
    pool.get(results);
    return secondsSince(begin);
}

constexpr std::size_t kRoundTrips = 20'000;

double oneAtATime()
{
    Pool pool{options(Policy::Fifo)};
    const auto begin = Clock::now();
    for (std::size_t i = 0; i < kRoundTrips; ++i)
        pool.get(pool.remote([] { return 1; }));
    return secondsSince(begin);
}

constexpr int kPauses = 200;

double submitToStartOfAnIdlePool()
{
    Pool pool{options(Policy::Fifo)};
    double sum = 0;
    for (int i = 0; i < kPauses; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
        const auto begin = Clock::now();
        const Clock::time_point started = pool.get(pool.remote([] { return Clock::now(); }));
        sum += std::chrono::duration<double>(started - begin).count();
    }
    return sum;
}

double endToReturnOfGet()
{
    Pool pool{options(Policy::Fifo)};
    double sum = 0;
    for (int i = 0; i < kPauses; ++i) {
        const Clock::time_point ended = pool.get(pool.remote([&pool] {
            pool.sleepFor(std::chrono::milliseconds(2));
            return Clock::now();
        }));
        sum += secondsSince(ended);
    }
    return sum;
}

/// Seconds over the ideal for n sleeping tasks of 0.2 s on 4 workers.
double sleepers(int count)
{
    PoolOptions four = options(Policy::Fifo);
    four.workers = 4;
    Pool pool{four};
    std::vector<Future<int>> results;
    const auto begin = Clock::now();
    for (int i = 0; i < count; ++i)
        results.push_back(pool.remote([&pool] {
            pool.sleepFor(std::chrono::milliseconds(200));
            return 0;
        }));
    pool.get(results);
    const int rounds = (count + 3) / 4;
    return secondsSince(begin) - 0.2 * rounds;
}

#if defined(MAKESPAN_BENCH_TBB)
double tbbEmptyTasks()
{
    oneapi::tbb::task_group group;
    const auto begin = Clock::now();
    for (std::size_t i = 0; i < settings.tasks; ++i)
        group.run([] {});
    group.wait();
    return secondsSince(begin);
}

double tbbEnqueue()
{
    oneapi::tbb::task_arena arena(static_cast<int>(settings.workers) + 1, 1);
    std::atomic<std::size_t> done{0};
    const auto begin = Clock::now();
    for (std::size_t i = 0; i < settings.tasks; ++i)
        arena.enqueue([&done] { done.fetch_add(1, std::memory_order_relaxed); });
    while (done.load(std::memory_order_relaxed) != settings.tasks)
        std::this_thread::yield();
    return secondsSince(begin);
}
#endif

std::vector<Measure> measures()
{
    const auto n = static_cast<double>(settings.tasks);
    std::vector<Measure> list
    {
        {"empty tasks, fifo", [] { return emptyTasks(Policy::Fifo); }, n, {}},
            {"empty tasks, steal", [] { return emptyTasks(Policy::Steal); }, n, {}},
#if defined(MAKESPAN_BENCH_TBB)
            {"empty tasks, oneTBB task_group", tbbEmptyTasks, n, {}},
            {"empty tasks, oneTBB enqueue", tbbEnqueue, n, {}},
#endif
            {"a future per task, fifo", [] { return futures(Policy::Fifo); }, n, {}},
            {"a future per task, steal", [] { return futures(Policy::Steal); }, n, {}},
            {"chain, fifo", [] { return chain(Policy::Fifo); }, n, {}},
            {"chain, steal", [] { return chain(Policy::Steal); }, n, {}},
            {"random graph of fan-in 2, fifo", [] { return randomGraph(Policy::Fifo); }, n, {}},
            {"random graph of fan-in 2, steal", [] { return randomGraph(Policy::Steal); }, n, {}},
            {"fork-join with futures, fib(12), fifo",
             [] { return forkJoin(Policy::Fifo); },
             kFibonacciTasks,
             {}},
            {"fork-join with futures, fib(12), steal",
             [] { return forkJoin(Policy::Steal); },
             kFibonacciTasks,
             {}},
            {"calls on 2 actors with futures", actorCalls, n, {}},
            {"submit one, get it", oneAtATime, double{kRoundTrips}, {}},
            {"idle pool: submit to start", submitToStartOfAnIdlePool, double{kPauses}, {}},
            {"idle pool: end to return of get", endToReturnOfGet, double{kPauses}, {}},
            {"4 sleeps on 4 workers, over the ideal", [] { return sleepers(4); }, 1, {}},
            {"15 sleeps on 4 workers, over the ideal", [] { return sleepers(15); }, 1, {}},
    };
    return list;
}

void read(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        const auto value = [&] { return i + 1 < argc ? argv[++i] : ""; };
        if (std::strcmp(argv[i], "--tasks") == 0)
            settings.tasks = std::strtoul(value(), nullptr, 10) / 1000 * 1000;
        else if (std::strcmp(argv[i], "--repeat") == 0)
            settings.repeat = std::atoi(value());
        else if (std::strcmp(argv[i], "--workers") == 0)
            settings.workers = static_cast<unsigned>(std::atoi(value()));
        else if (std::strcmp(argv[i], "--only") == 0)
            settings.only = value();
        else if (std::strcmp(argv[i], "--trace-off") == 0)
            settings.trace = false;
    }
}

} // namespace

int main(int argc, char** argv)
{
    read(argc, argv);
    std::vector<Measure> list = measures();
    std::printf("%zu tasks, %u workers, tracing %s, clock %s; median (fastest - slowest) of %d, ns "
                "each\n",
                settings.tasks, settings.workers, settings.trace ? "on" : "off",
                ticksAreTsc() ? "TSC" : "steady_clock", settings.repeat);
    for (int round = 0; round < settings.repeat; ++round) {
        for (Measure& measure : list) {
            if (measure.name.find(settings.only) != std::string::npos)
                measure.nanoseconds.push_back(measure.run() / measure.count * 1e9);
        }
    }
    for (Measure& measure : list) {
        if (measure.nanoseconds.empty())
            continue;
        std::sort(measure.nanoseconds.begin(), measure.nanoseconds.end());
        std::printf("%-42s %10.1f  (%.1f - %.1f)\n", measure.name.c_str(),
                    measure.nanoseconds[measure.nanoseconds.size() / 2],
                    measure.nanoseconds.front(), measure.nanoseconds.back());
    }
    return 0;
}
