#include "app/calibration/host_costs.h"
#include "engine/experiment/single_run.h"

#include <algorithm>
#include <array>
#include <sstream>

namespace makespan::app {

namespace {

/// What lectures' programs do: loops, arithmetic, calls, lists.
constexpr const char* kComputing = R"(
def step(a, b):
    return a * 3 + b


total = 0
values = []
for i in range(100000):
    total = step(total, i) % 1000
    if i % 10 == 0:
        values.append(total)
)";

/// Prints, in seconds: a round trip of one empty task, a submission among many, a get of what is there, and the
/// first call of a new actor beyond a later one. Each is the least of several rounds.
constexpr const char* kCosts = R"(
import time
import ray

ray.init(num_cpus=1)


@ray.remote
def empty():
    return None


@ray.remote
class Actor:
    def call(self):
        return None


round_trip = submit = get = first_call = later_call = 1.0
for _ in range(9):
    begin = time.perf_counter()
    for _ in range(100):
        ray.get(empty.remote())
    round_trip = min(round_trip, (time.perf_counter() - begin) / 100)

    begin = time.perf_counter()
    futures = [empty.remote() for _ in range(500)]
    submit = min(submit, (time.perf_counter() - begin) / 500)

    ray.get(futures)
    begin = time.perf_counter()
    for future in futures:
        ray.get(future)
    get = min(get, (time.perf_counter() - begin) / 500)

    begin = time.perf_counter()
    actor = Actor.remote()
    ray.get(actor.call.remote())
    first_call = min(first_call, time.perf_counter() - begin)
    begin = time.perf_counter()
    ray.get(actor.call.remote())
    later_call = min(later_call, time.perf_counter() - begin)

print(round_trip, submit, get, max(0.0, first_call - later_call))
)";

std::optional<execution::RunResult> finishedRun(const char* source, const std::stop_token& stop)
{
    experiment::SingleRunOptions options;
    options.clock = trace::Clock::Threads;
    options.stop = stop;
    options.timeLimit = std::chrono::seconds(20);
    experiment::SingleRun run =
        experiment::runOnce(scenario::Scenario::fromSource(source, "calibration.py"), options);
    if (!run.ran() || run.result.status != trace::Status::Finished) {
        return std::nullopt;
    }
    return std::move(run.result);
}

trace::Duration duration(double seconds)
{
    return std::chrono::duration_cast<trace::Duration>(
        std::chrono::duration<double>(std::max(0.0, seconds)));
}

std::optional<double> measureStep(const std::stop_token& stop)
{
    double least = 0;
    for (int round = 0; round < 5; ++round) {
        const auto result = finishedRun(kComputing, stop);
        if (!result || result->instructions == 0) {
            return std::nullopt;
        }
        const double step = static_cast<double>(result->trace.makespan().count())
                            / static_cast<double>(result->instructions);
        least = round == 0 ? step : std::min(least, step);
    }
    return least;
}

} // namespace

std::optional<experiment::HostCosts> measureHostCosts(const std::stop_token& stop)
{
    const auto step = measureStep(stop);
    const auto costs = step ? finishedRun(kCosts, stop) : std::nullopt;
    if (!costs) {
        return std::nullopt;
    }
    std::istringstream numbers(costs->output);
    numbers.imbue(std::locale::classic());
    std::array<double, 4> seconds{};
    for (double& number : seconds) {
        numbers >> number;
    }
    if (!numbers) {
        return std::nullopt;
    }
    const auto [roundTrip, submit, get, actorStart] = seconds;
    experiment::HostCosts result;
    result.stepNs = *step;
    result.submit = duration(submit);
    result.get = duration(get);
    // What is left of the round trip: waking the worker, its start, and the way back.
    result.start = duration(roundTrip - submit - get);
    result.actorStart = duration(actorStart);
    return result;
}

} // namespace makespan::app
