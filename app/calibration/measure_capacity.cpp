#include "app/calibration/measure_capacity.h"

#include "app/calibration/calibration_run.h"
#include "app/calibration/preemptions.h"
#include "engine/experiment/machine.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace makespan::app {

namespace {

constexpr int kEnoughRounds = 8; ///< undisturbed ones
constexpr int kMostRounds = 40;

/// %1 tasks at the same time that only compute. Prints the seconds until all have ended.
constexpr const char* kComputingTasks = R"(
import time
import ray

ray.init(num_cpus=%1)


@ray.remote
def work(loops):
    total = 0
    for i in range(loops):
        total = (total + i) % 1000
    return total


ray.get([work.remote(1000) for _ in range(%1)])
begin = time.perf_counter()
ray.get([work.remote(1000000) for _ in range(%1)])
print(time.perf_counter() - begin)
)";

/// Of so many tasks at the same time.
struct Measured
{
    std::uint32_t tasks = 1;
    double seconds = 0; ///< the least of the undisturbed rounds
    int rounds = 0;     ///< those
};

bool measureOnce(Measured& measured, const std::stop_token& stop)
{
    const std::uint64_t before = preemptions();
    const auto seconds = printedNumbers(filledIn(kComputingTasks, "%1", measured.tasks), 1, stop);
    if (!seconds) {
        return false;
    }
    if (preemptions() == before) {
        measured.seconds =
            measured.rounds == 0 ? seconds->front() : std::min(measured.seconds, seconds->front());
        ++measured.rounds;
    }
    return true;
}

} // namespace

std::optional<execution::Capacity> measureCapacity(const std::stop_token& stop)
{
    const std::uint32_t cores = experiment::hostCores();
    std::vector<Measured> all;
    for (std::uint32_t tasks = 1; tasks < cores; tasks *= 2) {
        all.push_back({tasks});
    }
    all.push_back({cores});
    for (int round = 0; round < kMostRounds; ++round) {
        bool isEnough = true;
        for (Measured& measured : all) {
            if (measured.rounds < kEnoughRounds && !measureOnce(measured, stop)) {
                return std::nullopt;
            }
            isEnough = isEnough && measured.rounds >= kEnoughRounds;
        }
        if (isEnough) {
            break;
        }
    }
    const Measured& one = all.front();
    std::vector<execution::Capacity::Point> points;
    for (const Measured& measured : all) {
        if (one.rounds > 0 && measured.rounds > 0 && measured.seconds > 0) {
            points.push_back({measured.tasks, measured.tasks * one.seconds / measured.seconds});
        }
    }
    // One task alone says nothing of several cores.
    return points.size() > 1 || cores == 1 ? execution::Capacity(std::move(points))
                                           : execution::Capacity();
}

} // namespace makespan::app
