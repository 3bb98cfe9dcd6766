#include "tests/bench/runtime/measure.h"
#include "tests/bench/runtime/merge_sort.h"

#include <atomic>
#include <future>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_invoke.h>
#include <oneapi/tbb/task_arena.h>
#include <oneapi/tbb/task_group.h>

namespace makespan::bench {

namespace {

using namespace oneapi::tbb;

/// An arena of as many workers as asked for, beside a thread that submits.
task_arena arenaFor(unsigned workers)
{
    return task_arena(static_cast<int>(workers) + 1, 1);
}

long fibonacci(int n)
{
    if (n < 2)
        return n;
    long a = 0;
    task_group group;
    group.run([&a, n] { a = fibonacci(n - 1); });
    const long b = fibonacci(n - 2);
    group.wait();
    return a + b;
}

long fibonacciByInvoke(int n)
{
    if (n < 2)
        return n;
    long a = 0;
    long b = 0;
    parallel_invoke([&a, n] { a = fibonacciByInvoke(n - 1); },
                    [&b, n] { b = fibonacciByInvoke(n - 2); });
    return a + b;
}

template <class Function>
double timeInArena(unsigned workers, Function&& function)
{
    task_arena arena(static_cast<int>(workers));
    arena.initialize();
    return secondTimeOf([&] {
        const auto begin = Clock::now();
        arena.execute(function);
        return secondsSince(begin);
    });
}

double emptyInGroup(std::size_t tasks)
{
    task_group group;
    const auto begin = Clock::now();
    for (std::size_t i = 0; i < tasks; ++i)
        group.run([] {});
    group.wait();
    return secondsSince(begin);
}

double emptyEnqueued(std::size_t tasks, unsigned workers)
{
    task_arena arena = arenaFor(workers);
    std::atomic<std::size_t> done{0};
    const auto begin = Clock::now();
    for (std::size_t i = 0; i < tasks; ++i)
        arena.enqueue([&done] { done.fetch_add(1, std::memory_order_relaxed); });
    while (done.load(std::memory_order_relaxed) != tasks)
        std::this_thread::yield();
    return secondsSince(begin);
}

/// A standard future of a task that is enqueued.
template <class Function>
auto submit(task_arena& arena, Function function)
{
    using Value = decltype(function());
    auto task = std::make_shared<std::packaged_task<Value()>>(std::move(function));
    std::future<Value> future = task->get_future();
    arena.enqueue([task] { (*task)(); });
    return future;
}

double futures(std::size_t tasks, unsigned workers)
{
    task_arena arena = arenaFor(workers);
    std::vector<std::future<std::size_t>> results;
    results.reserve(tasks);
    const auto begin = Clock::now();
    for (std::size_t i = 0; i < tasks; ++i)
        results.push_back(submit(arena, [i] { return i; }));
    std::size_t sum = 0;
    for (std::future<std::size_t>& result : results)
        sum += result.get();
    if (sum != tasks * (tasks - 1) / 2)
        std::abort();
    return secondsSince(begin);
}

double naps(int count)
{
    task_arena arena = arenaFor(4);
    arena.initialize();
    std::vector<std::future<int>> results;
    const auto begin = Clock::now();
    for (int i = 0; i < count; ++i)
        results.push_back(submit(arena, [] {
            std::this_thread::sleep_for(kNap);
            return 0;
        }));
    for (std::future<int>& result : results)
        result.get();
    return secondsSince(begin) - idealNaps(count);
}

} // namespace

void addTbb(Measures& measures, const Settings& settings)
{
    // Each arena says how many workers it has beside the thread that submits; this lets there be so many, whatever the
    // number of cores.
    constexpr unsigned kSleepers = 4;
    static const global_control control(global_control::max_allowed_parallelism,
                                        std::max(settings.workers, kSleepers) + 1);
    const auto n = static_cast<double>(settings.tasks);
    const std::size_t tasks = settings.tasks;
    const unsigned workers = settings.workers;
    const auto add = [&](const char* name, const char* system, double count, auto run) {
        measures.push_back(
            {name, system, count, run, Side::Peer, name == row::kForkJoin ? 2 : 1, {}, {}});
    };
    add(row::kEmpty, "oneTBB task_group", n, [=] { return emptyInGroup(tasks); });
    add(row::kEmpty, "oneTBB enqueue", n, [=] { return emptyEnqueued(tasks, workers); });
    add(row::kFutures, "oneTBB enqueue + packaged_task", n,
        [=] { return futures(tasks, workers); });
    add(row::kForkJoin, "oneTBB task_group", kFibonacciTasks, [=] {
        return timeInArena(workers, [] {
            if (fibonacci(kFibonacci) != kFibonacciValue)
                std::abort();
        });
    });
    add(row::kForkJoin, "oneTBB parallel_invoke", kFibonacciTasks, [=] {
        return timeInArena(workers, [] {
            if (fibonacciByInvoke(kFibonacci) != kFibonacciValue)
                std::abort();
        });
    });
    add(row::kOneByOne, "oneTBB enqueue + packaged_task", double{kRoundTrips}, [=] {
        task_arena arena = arenaFor(workers);
        arena.initialize();
        const auto begin = Clock::now();
        for (std::size_t i = 0; i < kRoundTrips; ++i)
            submit(arena, [] { return 1; }).get();
        return secondsSince(begin);
    });
    add(row::kStart, "oneTBB enqueue + packaged_task", kPauses, [=] {
        task_arena arena = arenaFor(workers);
        arena.initialize();
        return submitToStart([&] { return submit(arena, [] { return Clock::now(); }).get(); });
    });
    add(row::kReturn, "oneTBB enqueue + packaged_task", kPauses, [=] {
        task_arena arena = arenaFor(workers);
        arena.initialize();
        return endToReturn([&] { return submit(arena, napAndTellTime).get(); });
    });
    const std::size_t sorted = settings.sorted;
    add(row::kSort, "oneTBB parallel_invoke", static_cast<double>(sorted), [=] {
        return timeOfSorting(sorted, [&](int* items, int* buffer) {
            task_arena arena(static_cast<int>(workers));
            arena.execute([&] {
                mergeSort(items, buffer, sorted, [](auto a, auto b) { parallel_invoke(a, b); });
            });
        });
    });
    add(row::kSleep4, "oneTBB enqueue", 1, [] { return naps(4); });
    add(row::kSleep15, "oneTBB enqueue", 1, [] { return naps(15); });
}

} // namespace makespan::bench
