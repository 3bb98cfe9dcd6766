// What a simulated task costs, from the program's text to the trace. Processor time (a simulation is one thread) and medians,
// because on a shared machine a single figure on the wall clock says nothing.
//   bench_virtual [--tasks N] [--repeat R] [--workers W] [--program BEGINNING] [--once N]
// --once: so many tasks besides, in a single run on 1 000 workers: all of them wait at once, which takes 400 bytes each,
// and 4 GB by default; 0 leaves it out. Its first run in a virtual machine that has not used so much memory yet takes twice as long.
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

double secondsOf(const std::string& source, const execution::MachineModel& machine)
{
    const std::clock_t begin = std::clock();
    const execution::RunResult result = test::runProgram(source, machine);
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    if (result.error)
        std::printf("%s: %s\n", result.error->type.c_str(), result.error->message.c_str());
    return seconds;
}

// At least `repeat` runs; of small ones so many that a single interruption does not show.
double medianSeconds(const std::string& source,
                     const execution::MachineModel& machine,
                     std::size_t tasks,
                     int repeat)
{
    constexpr std::size_t kTasksAtLeast = 100'000;
    const std::size_t runs = std::max(static_cast<std::size_t>(repeat),
                                      std::min<std::size_t>(kTasksAtLeast / tasks, 30));
    std::vector<double> seconds;
    for (std::size_t i = 0; i < runs; ++i)
        seconds.push_back(secondsOf(source, machine));
    std::nth_element(seconds.begin(), seconds.begin() + static_cast<std::ptrdiff_t>(runs / 2),
                     seconds.end());
    return seconds[runs / 2];
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

struct Program
{
    const char* name;
    const char* source;
    double stepNs;
    double aimNs; ///< a task
};

constexpr Program kPrograms[] = {{"sleeping, equal", kSleeping, 0, 667},
                                 {"sleeping, uneven", kUneven, 0, 667},
                                 {"sleeping, step 20 ns", kSleeping, 20, 667},
                                 {"computing, step 20 ns", kComputing, 20, 1000}};

constexpr std::uint32_t kWorkers[] = {4, 64, 1'000, 100'000};
constexpr std::uint32_t kWorkersOfOnce = 1'000;

bool isChosen(const std::string& name, const std::string& beginning)
{
    return name.rfind(beginning, 0) == 0;
}

void printAim(const char* what, double value, double aim, const char* unit)
{
    std::printf("    %-44s %8.2f %-3s aim %g: %s\n", what, value, unit, aim,
                value <= aim ? "met" : "MISSED");
}

/// ns a task over workers (down) and tasks (across), and what becomes of the aims.
class Matrix
{
public:
    Matrix(const Program& program,
           std::size_t most,
           std::size_t once,
           int repeat,
           std::uint32_t onlyWorkers)
        : m_program(program)
        , m_once(once)
        , m_repeat(repeat)
        , m_onlyWorkers(onlyWorkers)
    {
        for (std::size_t tasks = 1'000; tasks < most; tasks *= 10)
            m_tasks.push_back(tasks);
        m_tasks.push_back(most);
    }

    void measure()
    {
        std::printf("\n%-22s", m_program.name);
        for (const std::size_t tasks : m_tasks)
            std::printf(" %10zu", tasks);
        std::printf("  tasks; ns a task\n");
        for (const std::uint32_t workers : kWorkers) {
            if (m_onlyWorkers == 0 || workers == m_onlyWorkers)
                measureRow(workers);
        }
        if (m_once > 0)
            measureOnce();
        printAim("most tasks, slowest number of workers", m_slowestOfMany, m_program.aimNs, "ns");
        printAim("slowest over quickest", m_slowest / m_quickest, 2, "");
        printAim("1 000 tasks, from text to trace", m_slowestOfFew * 1e-3, 5, "ms");
    }

private:
    void measureRow(std::uint32_t workers)
    {
        std::printf("%14u workers", workers);
        for (const std::size_t tasks : m_tasks) {
            const double ns = medianSeconds(sourceFor(tasks), machineOf(workers), tasks, m_repeat)
                              / static_cast<double>(tasks) * 1e9;
            std::printf(" %10.0f", ns);
            note(ns);
            if (tasks == m_tasks.front())
                m_slowestOfFew = std::max(m_slowestOfFew, ns);
            if (tasks == m_tasks.back())
                m_slowestOfMany = std::max(m_slowestOfMany, ns);
        }
        std::printf("\n");
    }

    void measureOnce()
    {
        std::printf("%14u workers %10zu tasks at once, one run:", kWorkersOfOnce, m_once);
        std::fflush(stdout);
        const double ns = secondsOf(sourceFor(m_once), machineOf(kWorkersOfOnce))
                          / static_cast<double>(m_once) * 1e9;
        std::printf(" %.0f\n", ns);
        note(ns);
    }

    void note(double ns)
    {
        std::fflush(stdout);
        m_slowest = std::max(m_slowest, ns);
        m_quickest = std::min(m_quickest, ns);
    }

    std::string sourceFor(std::size_t tasks) const
    {
        std::string source = m_program.source;
        return source.replace(source.find("TASKS"), 5, std::to_string(tasks));
    }

    execution::MachineModel machineOf(std::uint32_t workers) const
    {
        execution::MachineModel machine = test::slideMachine(workers);
        machine.stepNs = m_program.stepNs;
        return machine;
    }

    const Program& m_program;
    std::size_t m_once;
    int m_repeat;
    std::uint32_t m_onlyWorkers;
    std::vector<std::size_t> m_tasks;
    double m_slowest = 0;
    double m_quickest = 1e18;
    double m_slowestOfFew = 0; // in us in all: of a thousand tasks, ns a task
    double m_slowestOfMany = 0;
};

} // namespace

int main(int argc, char** argv)
{
    std::size_t most = 1'000'000;
    std::size_t once = 10'000'000;
    int repeat = 3;
    std::uint32_t onlyWorkers = 0;
    std::string onlyProgram;
    for (int i = 1; i + 1 < argc; i += 2) {
        if (std::strcmp(argv[i], "--tasks") == 0)
            most = std::strtoul(argv[i + 1], nullptr, 10);
        else if (std::strcmp(argv[i], "--once") == 0)
            once = std::strtoul(argv[i + 1], nullptr, 10);
        else if (std::strcmp(argv[i], "--repeat") == 0)
            repeat = std::max(1, std::atoi(argv[i + 1]));
        else if (std::strcmp(argv[i], "--workers") == 0)
            onlyWorkers = static_cast<std::uint32_t>(std::strtoul(argv[i + 1], nullptr, 10));
        else if (std::strcmp(argv[i], "--program") == 0)
            onlyProgram = argv[i + 1];
    }

    for (const Program& program : kPrograms) {
        if (isChosen(program.name, onlyProgram))
            Matrix(program, most, once, repeat, onlyWorkers).measure();
    }
    for (const char* kind : {"sleeping", "computing"}) {
        for (const std::uint32_t workers : kWorkers) {
            const std::string name = std::string("SimGrid, ") + kind;
            if (workers > 1'000 || !isChosen(name, onlyProgram)
                || (onlyWorkers != 0 && workers != onlyWorkers))
                continue;
            if (const double seconds = simgridSeconds(kind, workers, most, repeat); seconds > 0)
                std::printf("%-22s %10u workers %10zu tasks %10.0f ns a task\n", name.c_str(),
                            workers, most, seconds / static_cast<double>(most) * 1e9);
        }
    }
    return 0;
}
