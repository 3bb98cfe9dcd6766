#include "tests/bench/runtime/measure.h"

#include <cstdio>
#include <cstdlib>

namespace makespan::bench {

namespace {

/// Seconds that the command prints: MEASURE WORKERS COUNT are its arguments.
double measure(const std::string& command, const std::string& name, unsigned workers, int count)
{
    const std::string call =
        command + " " + name + " " + std::to_string(workers) + " " + std::to_string(count);
    std::FILE* pipe = popen(call.c_str(), "r");
    double seconds = 0;
    if (pipe == nullptr || std::fscanf(pipe, "%lf", &seconds) != 1)
        std::abort();
    pclose(pipe);
    return seconds;
}

/// \param tasks, roundTrips so many that a measure takes some seconds
void addSystem(Measures& measures,
               const char* system,
               const std::string& command,
               unsigned workers,
               int tasks,
               int roundTrips)
{
    const auto add = [&](const char* name, double count, auto run) {
        measures.push_back({name, system, count, run, Side::Peer, 1, {}, {}});
    };
    add(row::kFutures, tasks, [=] { return measure(command, "futures", workers, tasks); });
    add(row::kOneByOne, roundTrips,
        [=] { return measure(command, "one_by_one", workers, roundTrips); });
    add(row::kSleep4, 1, [=] { return measure(command, "0.2", 4, 4) - idealNaps(4); });
    add(row::kSleep15, 1, [=] { return measure(command, "0.2", 4, 15) - idealNaps(15); });
}

} // namespace

void addPython(Measures& measures, const Settings& settings)
{
    addSystem(measures, "Python multiprocessing.Pool", MAKESPAN_BENCH_PYTHON, settings.workers,
              5'000, 1'000);
#if defined(MAKESPAN_BENCH_DASK)
    addSystem(measures, "Dask", MAKESPAN_BENCH_DASK, settings.workers, 500, 200);
#endif
}

} // namespace makespan::bench
