// How late a Stop comes: from the request to the return of run(), with everything cleared away and the trace made.
//   bench_stop [--repeat R]
// The aim is 100 ms. "puts" asks after a million of them, whose calls are all in the trace.
#include "tests/support/run_program.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

using namespace makespan;
using namespace std::chrono_literals;

namespace {

struct Program
{
    const char* name;
    const char* source; ///< prints a line when it is worth stopping
};

constexpr Program kPrograms[] = {
    {"while True: pass", "print('now')\nwhile True:\n    pass\n"},
    {"the same in tasks", "@ray.remote\ndef f():\n    while True:\n        pass\n"
                          "refs = [f.remote() for _ in range(4)]\nprint('now')\nray.get(refs)\n"},
    {"sleeping tasks",
     "@ray.remote\ndef f():\n    time.sleep(1000)\n"
     "refs = [f.remote() for _ in range(1000)]\nprint('now')\nwhile True:\n    pass\n"},
    {"a million puts",
     "refs = [ray.put(i) for i in range(10 ** 6)]\nprint('now')\nwhile True:\n    pass\n"},
    {"puts, dropped",
     "for i in range(10 ** 6):\n    ray.put(i)\nprint('now')\nwhile True:\n    pass\n"},
    {"a million tasks",
     "@ray.remote\ndef f():\n    pass\n"
     "ray.get([f.remote() for _ in range(10 ** 6)])\nprint('now')\nwhile True:\n    pass\n"},
    {"sorting a list", "big = [i * 7919 % 1000003 for i in range(2 * 10 ** 6)]\nprint('now')\n"
                       "while True:\n    sorted(big)\n"},
    {"sum of a range", "print('now')\nsum(range(10 ** 12))\n"},
    {"a large power", "print('now')\nwhile True:\n    3 ** 1000000\n"},
    {"a long string", "print('now')\nwhile True:\n    ('ab' * 10 ** 7).replace('b', 'cd')\n"},
    {"a list of objects",
     "big = [[i] for i in range(2 * 10 ** 6)]\nprint('now')\nwhile True:\n    pass\n"},
};

/// Milliseconds.
double lateness(const Program& program, trace::Clock clock)
{
    std::stop_source stop;
    std::atomic<bool> isReady{false};
    execution::MachineModel machine;
    machine.workers = 2;
    execution::RunOptions options;
    options.clock = clock;
    options.stop = stop.get_token();
    options.timeLimit = 60s;
    options.onOutput = [&isReady](std::string_view) { isReady = true; };
    std::chrono::steady_clock::time_point asked;
    std::jthread stopper([&](const std::stop_token& isOver) {
        while (!isReady && !isOver.stop_requested())
            std::this_thread::sleep_for(5ms);
        std::this_thread::sleep_for(50ms);
        asked = std::chrono::steady_clock::now();
        stop.request_stop();
    });
    const execution::RunResult result =
        test::runProgram(std::string("import ray, time\n") + program.source, machine, options);
    const auto ended = std::chrono::steady_clock::now();
    stopper.request_stop();
    stopper.join();
    if (result.status != trace::Status::Cancelled)
        std::printf("%s: not stopped, but %s\n", program.name,
                    result.error ? result.error->message.c_str() : "finished");
    return std::chrono::duration<double, std::milli>(ended - asked).count();
}

} // namespace

int main(int argc, char** argv)
{
    int repeat = 3;
    for (int i = 1; i + 1 < argc; i += 2) {
        if (std::strcmp(argv[i], "--repeat") == 0)
            repeat = std::max(1, std::atoi(argv[i + 1]));
    }
    std::printf("%-20s %14s %14s   (ms after the Stop: median, worst)\n", "program", "virtual time",
                "threads");
    for (const Program& program : kPrograms) {
        std::printf("%-20s", program.name);
        for (const trace::Clock clock : {trace::Clock::Virtual, trace::Clock::Threads}) {
            std::vector<double> times;
            for (int r = 0; r < repeat; ++r)
                times.push_back(lateness(program, clock));
            std::sort(times.begin(), times.end());
            std::printf(" %6.1f %7.1f", times[times.size() / 2], times.back());
        }
        std::printf("\n");
        std::fflush(stdout);
    }
    return 0;
}
