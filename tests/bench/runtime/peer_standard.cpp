#include "tests/bench/runtime/measure.h"
#include "tests/bench/runtime/merge_sort.h"

#include <future>

namespace makespan::bench {

namespace {

/// A thread a task: so many are enough to know what one costs.
constexpr std::size_t kThreads = 2'000;

double futures()
{
    std::vector<std::future<std::size_t>> results;
    results.reserve(kThreads);
    const auto begin = Clock::now();
    for (std::size_t i = 0; i < kThreads; ++i)
        results.push_back(std::async(std::launch::async, [i] { return i; }));
    for (std::future<std::size_t>& result : results)
        result.get();
    return secondsSince(begin);
}

double naps(int count)
{
    std::vector<std::future<void>> results;
    const auto begin = Clock::now();
    for (int i = 0; i < count; ++i)
        results.push_back(
            std::async(std::launch::async, [] { std::this_thread::sleep_for(kNap); }));
    for (std::future<void>& result : results)
        result.get();
    return secondsSince(begin) - idealNaps(count);
}

} // namespace

void addStandard(Measures& measures, const Settings& settings)
{
    const std::size_t sorted = settings.sorted;
    const auto add = [&](const char* name, const char* system, double count, auto run) {
        measures.push_back({name, system, count, run, Side::Peer, 1, {}, {}});
    };
    add(row::kFutures, "std::async", double{kThreads}, [] { return futures(); });
    add(row::kOneByOne, "std::async", 1'000, [] {
        const auto begin = Clock::now();
        for (int i = 0; i < 1'000; ++i)
            std::async(std::launch::async, [] { return 1; }).get();
        return secondsSince(begin);
    });
    add(row::kStart, "std::async", kPauses, [] {
        return submitToStart(
            [] { return std::async(std::launch::async, [] { return Clock::now(); }).get(); });
    });
    add(row::kReturn, "std::async", kPauses, [] {
        return endToReturn([] { return std::async(std::launch::async, napAndTellTime).get(); });
    });
    add(row::kSort, "sequential", static_cast<double>(sorted), [=] {
        return timeOfSorting(sorted, [&](int* items, int* buffer) {
            mergeSort(items, buffer, sorted, [](auto a, auto b) {
                a();
                b();
            });
        });
    });
    add(row::kSleep4, "std::async", 1, [] { return naps(4); });
}

} // namespace makespan::bench
