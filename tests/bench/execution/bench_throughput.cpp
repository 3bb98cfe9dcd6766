// What a second worker adds: independent computing tasks through the real executor with one worker and with two.
//   bench_throughput [--tasks N] [--repeat R]
// "gain" is the quotient of the times on the wall clock; it needs two idle cores to mean anything. "cost" is the quotient of
// the processor times: what a task costs more when another worker computes beside it (shared counters, the allocator, caches
// and the memory bus would show here), also on a machine that others use. On two idle cores the gain comes to 2 / cost.
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

namespace {

struct Program
{
    const char* name;
    const char* body; ///< of work(i)
};

constexpr Program kPrograms[] = {
    {"numbers", "    total = 0\n"
                "    for k in range(200000):\n"
                "        total += k * i % 7\n"
                "    return total\n"},
    {"lists", "    rows = [[k * i % 10 for k in range(100)] for _ in range(100)]\n"
              "    return sum(sum(row) for row in rows for _ in range(5))\n"},
    {"dictionaries", "    count = {}\n"
                     "    for k in range(40000):\n"
                     "        key = str(k % 500)\n"
                     "        count[key] = count.get(key, 0) + i\n"
                     "    return len(count)\n"},
    {"objects", "    class Point:\n"
                "        def __init__(self, x, y):\n"
                "            self.x = x\n"
                "            self.y = y\n"
                "        def moved(self, d):\n"
                "            return Point(self.x + d, self.y - d)\n"
                "    p = Point(i, i)\n"
                "    for k in range(30000):\n"
                "        p = p.moved(k)\n"
                "    return p.x\n"},
};

struct Times
{
    double wall = 0;
    double processor = 0;
};

double median(std::vector<double> values)
{
    std::nth_element(values.begin(),
                     values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
    return values[values.size() / 2];
}

Times measured(const std::string& source, std::uint32_t workers)
{
    execution::MachineModel machine;
    machine.workers = workers;
    execution::RunOptions options;
    options.clock = trace::Clock::Threads;
    const auto begin = std::chrono::steady_clock::now();
    const std::clock_t processor = std::clock();
    const execution::RunResult result = test::runProgram(source, machine, options);
    if (result.error)
        std::printf("%s: %s\n", result.error->type.c_str(), result.error->message.c_str());
    return {std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(),
            static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC};
}

} // namespace

int main(int argc, char** argv)
{
    int tasks = 40;
    int repeat = 5;
    for (int i = 1; i + 1 < argc; i += 2) {
        if (std::strcmp(argv[i], "--tasks") == 0)
            tasks = std::atoi(argv[i + 1]);
        else if (std::strcmp(argv[i], "--repeat") == 0)
            repeat = std::max(1, std::atoi(argv[i + 1]));
    }
    std::printf("%-14s %10s %10s %8s %8s\n", "program", "1 worker", "2 workers", "gain", "cost");
    for (const Program& program : kPrograms) {
        const std::string source = std::string("import ray\n@ray.remote\ndef work(i):\n")
                                   + program.body + "ray.get([work.remote(i) for i in range("
                                   + std::to_string(tasks) + ")])\n";
        measured(source, 1); // warm
        std::vector<double> gains;
        std::vector<double> costs;
        std::vector<double> one;
        std::vector<double> two;
        for (int r = 0; r < repeat; ++r) {
            const Times alone = measured(source, 1);
            const Times both = measured(source, 2);
            gains.push_back(alone.wall / both.wall);
            costs.push_back(both.processor / alone.processor);
            one.push_back(alone.wall);
            two.push_back(both.wall);
        }
        std::printf("%-14s %8.1fms %8.1fms %8.2f %8.2f\n", program.name, 1e3 * median(one),
                    1e3 * median(two), median(gains), median(costs));
    }
    return 0;
}
