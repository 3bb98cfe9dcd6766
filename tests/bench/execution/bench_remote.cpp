// Empty remote calls of a scenario on the threads of this computer: batches that are submitted and fetched.
//   bench_remote [--batches B] [--calls N] [--workers W] [--repeat R]
// The aim is a million a second. "cpu" is the processor time of a call, on all threads together.
#include "tests/support/run_program.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>
#include <vector>

using namespace makespan;

int main(int argc, char** argv)
{
    int batches = 10;
    int calls = 20'000;
    int workers = 2;
    int repeat = 7;
    for (int i = 1; i + 1 < argc; i += 2) {
        const int value = std::max(1, std::atoi(argv[i + 1]));
        if (std::strcmp(argv[i], "--batches") == 0)
            batches = value;
        else if (std::strcmp(argv[i], "--calls") == 0)
            calls = value;
        else if (std::strcmp(argv[i], "--workers") == 0)
            workers = value;
        else if (std::strcmp(argv[i], "--repeat") == 0)
            repeat = value;
    }
    // The program takes the time itself: what making the trace takes is not the calls'.
    const std::string source =
        "import ray, time\n"
        "@ray.remote\n"
        "def f():\n"
        "    pass\n"
        "begin = time.perf_counter()\n"
        "for _ in range("
        + std::to_string(batches) + "):\n    ray.get([f.remote() for _ in range("
        + std::to_string(calls) + ")])\nprint(time.perf_counter() - begin)\n";
    execution::MachineModel machine;
    machine.workers = static_cast<std::uint32_t>(workers);
    execution::RunOptions options;
    options.clock = trace::Clock::Threads;
    std::vector<double> rates;
    std::vector<double> cpu;
    for (int r = 0; r <= repeat; ++r) {
        const std::clock_t begin = std::clock();
        std::clock_t end = begin;
        options.onOutput = [&end](std::string_view) { end = std::clock(); };
        const execution::RunResult result = test::runProgram(source, machine, options);
        if (result.error) {
            std::printf("%s: %s\n", result.error->type.c_str(), result.error->message.c_str());
            return 1;
        }
        if (r == 0)
            continue; // warm
        const double count = static_cast<double>(batches) * calls;
        rates.push_back(count / std::stod(result.output) / 1e6);
        cpu.push_back(static_cast<double>(end - begin) / CLOCKS_PER_SEC * 1e9 / count);
    }
    std::sort(rates.begin(), rates.end());
    std::sort(cpu.begin(), cpu.end());
    std::printf(
        "%d x %d empty remote calls on %d workers: %.2f M/s (%.2f to %.2f), cpu %.0f ns a call\n",
        batches, calls, workers, rates[rates.size() / 2], rates.front(), rates.back(),
        cpu[cpu.size() / 2]);
    return 0;
}
