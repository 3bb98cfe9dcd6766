#include "tests/bench/runtime/measure.h"

#include <cstdio>
#include <cstdlib>

namespace makespan::bench {

namespace {

/// Seconds that process_pool.py prints.
double measure(const std::string& name, unsigned workers, int count)
{
    const std::string command = std::string(MAKESPAN_BENCH_PYTHON) + " " + name + " "
                                + std::to_string(workers) + " " + std::to_string(count);
    std::FILE* pipe = popen(command.c_str(), "r");
    double seconds = 0;
    if (pipe == nullptr || std::fscanf(pipe, "%lf", &seconds) != 1)
        std::abort();
    pclose(pipe);
    return seconds;
}

} // namespace

void addPython(Measures& measures, const Settings& settings)
{
    constexpr int kTasks = 5'000;
    const unsigned workers = settings.workers;
    const auto add = [&](const char* name, double count, auto run) {
        measures.push_back({name, "Python multiprocessing.Pool", count, run, false, {}, {}});
    };
    add(row::kFutures, kTasks, [=] { return measure("futures", workers, kTasks); });
    add(row::kOneByOne, 1'000, [=] { return measure("one_by_one", workers, 1'000); });
    add(row::kSleep4, 1, [] { return measure("0.2", 4, 4) - idealNaps(4); });
    add(row::kSleep15, 1, [] { return measure("0.2", 4, 15) - idealNaps(15); });
}

} // namespace makespan::bench
