#include "tests/bench/runtime/measure.h"
#include "tests/bench/runtime/merge_sort.h"

#include <cstdlib>
#include <random>

namespace makespan::bench {

namespace {

/// Runs the body by one thread of a team; the others take its tasks.
template <class Body>
double timeInTeam(unsigned threads, Body&& body)
{
    const auto begin = Clock::now();
#pragma omp parallel num_threads(threads)
#pragma omp single
    body();
    return secondsSince(begin);
}

long fibonacci(int n)
{
    if (n < 2)
        return n;
    long a = 0;
#pragma omp task shared(a) firstprivate(n)
    a = fibonacci(n - 1);
    const long b = fibonacci(n - 2);
#pragma omp taskwait
    return a + b;
}

double chain(std::size_t tasks, unsigned workers)
{
    std::size_t value = 0;
    const double seconds = timeInTeam(workers + 1, [&] {
        for (std::size_t i = 0; i < tasks; ++i) {
#pragma omp task depend(inout : value) shared(value)
            ++value;
        }
    });
    if (value != tasks)
        std::abort();
    return seconds;
}

double graph(std::size_t tasks, unsigned workers)
{
    std::vector<std::size_t> values(tasks);
    std::size_t* value = values.data();
    std::mt19937_64 random(42);
    return timeInTeam(workers + 1, [&] {
        for (std::size_t i = 0; i < kLayer; ++i) {
#pragma omp task depend(out : value[i]) firstprivate(value, i)
            value[i] = 1;
        }
        for (std::size_t i = kLayer; i < tasks; ++i) {
            const std::size_t layer = (i / kLayer - 1) * kLayer;
            const std::size_t a = layer + random() % kLayer;
            const std::size_t b = layer + random() % kLayer;
#pragma omp task depend(in : value[a], value[b]) depend(out : value[i]) firstprivate(value, a, b, i)
            value[i] = value[a] ^ value[b];
        }
    });
}

} // namespace

void addOpenMp(Measures& measures, const Settings& settings)
{
    const auto n = static_cast<double>(settings.tasks);
    const std::size_t tasks = settings.tasks;
    const unsigned workers = settings.workers;
    const auto add = [&](const char* name, const char* system, double count, auto run) {
        measures.push_back(
            {name, system, count, run, Side::Peer, name == row::kForkJoin ? 2 : 1, {}, {}});
    };
    add(row::kEmpty, "OpenMP task", n, [=] {
        return timeInTeam(workers + 1, [&] {
            for (std::size_t i = 0; i < tasks; ++i) {
#pragma omp task
                asm volatile(""); // else there is no task at all
            }
        });
    });
    add(row::kFutures, "OpenMP task, slots for results", n, [=] {
        std::vector<std::size_t> values(tasks);
        std::size_t* value = values.data();
        return timeInTeam(workers + 1, [&] {
            for (std::size_t i = 0; i < tasks; ++i) {
#pragma omp task firstprivate(value, i)
                value[i] = i;
            }
        });
    });
    add(row::kChain, "OpenMP depend", n, [=] { return chain(tasks, workers); });
    add(row::kGraph, "OpenMP depend", n, [=] { return graph(tasks, workers); });
    add(row::kForkJoin, "OpenMP task", kFibonacciTasks, [=] {
        return secondTimeOf([workers] {
            return timeInTeam(workers, [] {
                if (fibonacci(kFibonacci) != kFibonacciValue)
                    std::abort();
            });
        });
    });
}

} // namespace makespan::bench
