// What a simulated task costs, from the program's text to the trace. Processor time (a simulation is one thread) and medians,
// because on a shared machine a single figure on the wall clock says nothing.
//   bench_virtual [--tasks N] [--repeat R] [--workers W] [--program BEGINNING]
// Beside it, where it is installed, SimGrid in the same run: see peer_simgrid.cpp for how much less it does.
#include "tests/support/run_program.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>
#include <vector>

using namespace makespan;

namespace {

const char* const kSleeping = "import time\nimport ray\n"
                              "@ray.remote\n"
                              "def nap(i):\n"
                              "    time.sleep(0.001)\n"
                              "    return i\n"
                              "ray.get([nap.remote(i) for i in range(TASKS)])\n";

const char* const kUneven = "import time\nimport ray\n"
                            "@ray.remote\n"
                            "def nap(i):\n"
                            "    time.sleep(0.001 + i % 97 * 0.00001)\n"
                            "    return i\n"
                            "ray.get([nap.remote(i) for i in range(TASKS)])\n";

const char* const kComputing = "import ray\n"
                               "@ray.remote\n"
                               "def work(i):\n"
                               "    return i * i + i\n"
                               "ray.get([work.remote(i) for i in range(TASKS)])\n";

double medianSeconds(const std::string& source, const execution::MachineModel& machine, int repeat)
{
    std::vector<double> seconds;
    for (int i = 0; i < repeat; ++i) {
        const std::clock_t begin = std::clock();
        const execution::RunResult result = test::runProgram(source, machine);
        seconds.push_back(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
        if (result.error)
            std::printf("%s: %s\n", result.error->type.c_str(), result.error->message.c_str());
    }
    std::nth_element(seconds.begin(), seconds.begin() + repeat / 2, seconds.end());
    return seconds[static_cast<std::size_t>(repeat / 2)];
}

// The median of some runs of the peer; 0 when there is none.
double simgridSeconds(const char* kind, std::uint32_t workers, std::size_t tasks, int repeat)
{
    std::vector<double> seconds;
#ifdef MAKESPAN_BENCH_SIMGRID
    const std::string command = std::string(MAKESPAN_BENCH_SIMGRID) + " " + kind + " "
                                + std::to_string(workers) + " " + std::to_string(tasks)
                                + " 2>/dev/null";
    for (int i = 0; i < repeat; ++i) {
        double one = 0;
        if (FILE* const pipe = popen(command.c_str(), "r")) {
            if (std::fscanf(pipe, "%lf", &one) == 1)
                seconds.push_back(one);
            pclose(pipe);
        }
    }
#else
    static_cast<void>(kind);
    static_cast<void>(workers);
    static_cast<void>(tasks);
    static_cast<void>(repeat);
#endif
    if (seconds.empty())
        return 0;
    std::sort(seconds.begin(), seconds.end());
    return seconds[seconds.size() / 2];
}

void printRow(const char* program, std::uint32_t workers, std::size_t tasks, double seconds)
{
    std::printf("%-24s %10u %10zu %12.0f %14.2f\n", program, workers, tasks,
                seconds / static_cast<double>(tasks) * 1e9,
                static_cast<double>(tasks) / seconds / 1e6);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    std::size_t most = 1'000'000;
    int repeat = 3;
    std::uint32_t onlyWorkers = 0;
    std::string onlyProgram;
    for (int i = 1; i + 1 < argc; i += 2) {
        if (std::strcmp(argv[i], "--tasks") == 0)
            most = std::strtoul(argv[i + 1], nullptr, 10);
        else if (std::strcmp(argv[i], "--repeat") == 0)
            repeat = std::atoi(argv[i + 1]);
        else if (std::strcmp(argv[i], "--workers") == 0)
            onlyWorkers = static_cast<std::uint32_t>(std::strtoul(argv[i + 1], nullptr, 10));
        else if (std::strcmp(argv[i], "--program") == 0)
            onlyProgram = argv[i + 1];
    }

    const struct
    {
        const char* name;
        const char* source;
        double stepNs;
    } programs[] = {{"sleeping, equal", kSleeping, 0},
                    {"sleeping, uneven", kUneven, 0},
                    {"sleeping, step 20 ns", kSleeping, 20},
                    {"computing, step 20 ns", kComputing, 20}};

    std::printf("%-24s %10s %10s %12s %14s\n", "program", "workers", "tasks", "ns a task",
                "M tasks/s");
    for (const auto& program : programs) {
        if (std::string(program.name).rfind(onlyProgram, 0) != 0)
            continue;
        for (const std::uint32_t workers : {4U, 64U, 1'000U, 100'000U}) {
            if (onlyWorkers != 0 && workers != onlyWorkers)
                continue;
            for (const std::size_t tasks : {std::size_t{1'000}, most}) {
                std::string source = program.source;
                source.replace(source.find("TASKS"), 5, std::to_string(tasks));
                execution::MachineModel machine = test::slideMachine(workers);
                machine.stepNs = program.stepNs;
                const double seconds = medianSeconds(source, machine, repeat);
                printRow(program.name, workers, tasks, seconds);
            }
        }
    }
    for (const char* kind : {"sleeping", "computing"}) {
        for (const std::uint32_t workers : {4U, 64U, 1'000U}) {
            const std::string name = std::string("SimGrid, ") + kind;
            if (name.rfind(onlyProgram, 0) != 0 || (onlyWorkers != 0 && workers != onlyWorkers))
                continue;
            if (const double seconds = simgridSeconds(kind, workers, most, repeat); seconds > 0)
                printRow(name.c_str(), workers, most, seconds);
        }
    }
    return 0;
}
