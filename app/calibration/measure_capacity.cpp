#include "app/calibration/measure_capacity.h"

#include "app/calibration/calibration_run.h"
#include "app/calibration/processor_time.h"
#include "engine/experiment/machine.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace makespan::app {

namespace {

constexpr int kEnoughRounds = 8; ///< undisturbed ones
constexpr int kMostRounds = 24;
/// A round's processor time is at least this share of its cores' time when nobody else took them: they start and end
/// a little apart.
constexpr double kUndisturbed = 0.85;

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
ray.get([work.remote(2000000) for _ in range(%1)])
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
    const std::string source = filledIn(kComputingTasks, "%1", measured.tasks);
    const auto begin = std::chrono::steady_clock::now();
    const std::optional<double> before = processSeconds();
    const auto seconds = printedNumbers(source, 1, stop);
    if (!seconds) {
        return false;
    }
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begin;
    if (!before || *processSeconds() - *before >= kUndisturbed * measured.tasks * passed.count()) {
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
