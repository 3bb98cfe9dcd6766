// SimGrid on the machine of bench_virtual: W workers take N tasks of 1 ms from a counter. There is no program to execute,
// nothing is submitted, no result comes back and no trace is kept: the least that a simulator can do. A program of its
// own, because there can be one simulation in a process. Prints the processor time in seconds.
//   peer_simgrid sleeping|computing WORKERS TASKS
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <simgrid/s4u.hpp>
#include <string>

namespace s4u = simgrid::s4u;

int main(int argc, char** argv)
{
    if (argc != 4)
        return 2;
    const bool doCompute = std::strcmp(argv[1], "computing") == 0;
    const int workers = std::atoi(argv[2]);
    const long tasks = std::atol(argv[3]);

    const std::clock_t begin = std::clock();
    int engineArguments = 1;
    s4u::Engine engine(&engineArguments, argv);
    auto* const zone = s4u::create_full_zone("world");
    auto* const host = zone->create_host("machine", 1e9)->set_core_count(workers)->seal();
    zone->seal();
    long next = 0;
    for (int i = 0; i < workers; ++i) {
        s4u::Actor::create("worker " + std::to_string(i), host, [&next, tasks, doCompute] {
            while (next < tasks) {
                ++next;
                if (doCompute)
                    s4u::this_actor::execute(1e6);
                else
                    s4u::this_actor::sleep_for(1e-3);
            }
        });
    }
    engine.run();
    std::printf("%.6f\n", static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    return 0;
}
