// What a task costs on the whole way from a program's text to the facts about its run, as `run --on virtual` goes it: compiled,
// run as its serial elision, run on virtual time, analysed. Processor time, medians, and the most memory that was in use.
// Aims: 1.5 us a task at a million, 500 bytes; ten million at once cost at most 1.5 times as much each as 100 000.
//   bench_facts [--tasks N] [--repeat R] [--once N]
// --once: so many tasks besides, in a single run at the end; 0 leaves it out.
#include "engine/analysis/analysis.h"
#include "engine/execution/run.h"
#include "engine/experiment/single_run.h"
#include "tests/bench/stopwatch.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>
#include <vector>

using namespace makespan;

namespace {

constexpr std::uint32_t kWorkers = 1'000;

struct Program
{
    const char* name;
    const char* source; ///< of so many TASKS
};

// Computing takes the default of 20 ns an instruction, so a sleeping task has three intervals.
constexpr Program kPrograms[] = {
    {"sleeping, equal", "import time\nimport ray\n"
                        "ray.init(num_cpus=1000)\n"
                        "@ray.remote\n"
                        "def nap(i):\n"
                        "    time.sleep(0.001)\n"
                        "    return i\n"
                        "ray.get([nap.remote(i) for i in range(TASKS)])\n"},
    {"sleeping, uneven", "import time\nimport ray\n"
                         "ray.init(num_cpus=1000)\n"
                         "@ray.remote\n"
                         "def nap(i):\n"
                         "    time.sleep(0.001 + i % 97 * 0.00001)\n"
                         "    return i\n"
                         "ray.get([nap.remote(i) for i in range(TASKS)])\n"}};

std::string sourceOf(const Program& program, std::size_t tasks)
{
    std::string source = program.source;
    return source.replace(source.find("TASKS"), 5, std::to_string(tasks));
}

// MB, since the process began; 0 where the system does not say.
double mostMemory()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.rfind("VmHWM:", 0) == 0)
            return std::strtod(line.c_str() + 6, nullptr) / 1024;
    }
    return 0;
}

struct Cost
{
    double whole = 0;
    double analysis = 0; ///< of it
};

/// Nanoseconds of the processors, a task.
Cost costOf(const Program& program, std::size_t tasks)
{
    const auto each = [tasks](const bench::Stopwatch& watch) {
        return watch.processorMs() * 1e6 / static_cast<double>(tasks);
    };
    const bench::Stopwatch whole;
    const auto scenario = scenario::Scenario::fromSource(sourceOf(program, tasks), "bench.py");
    experiment::SingleRunOptions options;
    options.measureSerial = true;
    const experiment::SingleRun run = experiment::runOnce(scenario, options);
    Cost cost;
    cost.whole = each(whole);
    if (!run.ran() || run.result.status != trace::Status::Finished
        || run.result.trace.taskCount() != tasks)
        std::printf("this run failed\n");
    const bench::Stopwatch again;
    const analysis::Analysis analysis = analysis::analyse(run.result.trace);
    cost.analysis = analysis.measures.makespan == run.result.trace.makespan() ? each(again) : 0;
    return cost;
}

Cost median(const Program& program, std::size_t tasks, int repeat)
{
    std::vector<Cost> costs;
    for (int i = 0; i < repeat; ++i)
        costs.push_back(costOf(program, tasks));
    std::sort(costs.begin(), costs.end(),
              [](const Cost& a, const Cost& b) { return a.whole < b.whole; });
    return costs[costs.size() / 2];
}

void print(const Program& program, std::size_t tasks, const Cost& cost)
{
    std::printf("%-18s %10zu %12.0f %12.0f %12.0f\n", program.name, tasks, cost.whole,
                cost.analysis, mostMemory());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    std::size_t most = 1'000'000;
    std::size_t once = 0;
    int repeat = 3;
    for (int i = 1; i + 1 < argc; i += 2) {
        if (std::strcmp(argv[i], "--tasks") == 0)
            most = std::strtoul(argv[i + 1], nullptr, 10);
        else if (std::strcmp(argv[i], "--once") == 0)
            once = std::strtoul(argv[i + 1], nullptr, 10);
        else if (std::strcmp(argv[i], "--repeat") == 0)
            repeat = std::max(1, std::atoi(argv[i + 1]));
    }
    std::printf("%u workers          %10s %12s %12s %12s\n", kWorkers, "tasks", "ns a task",
                "analysis", "MB at most");
    for (const std::size_t tasks : {most / 10, most}) {
        for (const Program& program : kPrograms)
            print(program, tasks, median(program, tasks, repeat));
    }
    if (once > 0)
        print(kPrograms[0], once, costOf(kPrograms[0], once));
    return 0;
}
