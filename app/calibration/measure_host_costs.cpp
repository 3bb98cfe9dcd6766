#include "app/calibration/calibration_run.h"
#include "app/calibration/host_costs.h"
#include "app/calibration/measure_capacity.h"
#include "app/calibration/processor_time.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>

namespace makespan::app {

namespace {

/// What lectures' tasks do, in a function as theirs: loops over numbers above all, calls, lists, remainders; %1 rounds. Instructions do not
/// all take the same: those of a plain loop are a third quicker than those of calls, and one figure has to do for both.
constexpr const char* kComputing = R"(
def step(a, b):
    return a * 3 + b


def compute(rounds):
    total = 0
    values = []
    for i in range(rounds):
        for k in range(150):
            total += k
        total = step(total, i) % 1000
        if i % 10 == 0:
            values.append(total)
    return total


compute(%1)
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

/// Prints, in seconds, how much longer than asked for a sleep in a task takes.
constexpr const char* kSleeping = R"(
import time
import ray

ray.init(num_cpus=1)


@ray.remote
def overshoot():
    longer = []
    for _ in range(40):
        begin = time.perf_counter()
        time.sleep(0.002)
        longer.append(time.perf_counter() - begin - 0.002)
    return sorted(longer)[10]


print(ray.get(overshoot.remote()))
)";

trace::Duration duration(double seconds)
{
    return std::chrono::duration_cast<trace::Duration>(
        std::chrono::duration<double>(std::max(0.0, seconds)));
}

/// Processor time and instructions of a run whose driver, the calling thread, does all the computing.
struct Computed
{
    double seconds = 0;
    double instructions = 0;
};

std::optional<Computed> compute(std::uint32_t rounds, const std::stop_token& stop)
{
    const std::string source = filledIn(kComputing, "%1", rounds);
    const double begin = threadSeconds();
    const auto result = calibrationRun(source, stop);
    if (!result) {
        return std::nullopt;
    }
    return Computed{threadSeconds() - begin, static_cast<double>(result->instructions)};
}

/// From the difference of a long and a short run, each the least of several: compiling, and what the first run of a
/// process makes for all others, is in both or in neither.
std::optional<double> measureStep(const std::stop_token& stop)
{
    std::optional<Computed> little;
    std::optional<Computed> much;
    const auto keepLeast = [&stop](std::optional<Computed>& least, std::uint32_t rounds) {
        const auto one = compute(rounds, stop);
        if (one && (!least || one->seconds < least->seconds)) {
            least = one;
        }
        return one.has_value();
    };
    for (int round = 0; round < 9; ++round) {
        if (!keepLeast(little, 800) || !keepLeast(much, 12'000)) {
            return std::nullopt;
        }
    }
    const double seconds = much->seconds - little->seconds;
    const double instructions = much->instructions - little->instructions;
    return seconds > 0 && instructions > 0 ? std::optional(seconds * 1e9 / instructions)
                                           : std::nullopt;
}

} // namespace

std::optional<experiment::HostCosts> measureHostCosts(const std::stop_token& stop)
{
    const auto step = measureStep(stop);
    const auto costs = step ? printedNumbers(kCosts, 4, stop) : std::nullopt;
    const auto overshoot = costs ? printedNumbers(kSleeping, 1, stop) : std::nullopt;
    auto capacity = overshoot ? measureCapacity(stop) : std::nullopt;
    if (!capacity) {
        return std::nullopt;
    }
    const double roundTrip = (*costs)[0];
    const double submit = (*costs)[1];
    const double get = (*costs)[2];
    const double actorStart = (*costs)[3];
    experiment::HostCosts result;
    result.stepNs = *step;
    result.sleepOvershoot = duration(overshoot->front());
    result.capacity = std::move(*capacity);
    result.submit = duration(submit);
    result.get = duration(get);
    // What is left of the round trip: waking the worker, its start, and the way back.
    result.start = duration(roundTrip - submit - get);
    result.actorStart = duration(actorStart);
    return result;
}

experiment::HostCosts typicalHostCosts()
{
    using std::chrono::nanoseconds;
    experiment::HostCosts costs;
    costs.submit = nanoseconds(500);
    costs.start = nanoseconds(2'000);
    costs.get = nanoseconds(120);
    costs.actorStart = nanoseconds(90'000);
    costs.stepNs = 1.2;
    costs.sleepOvershoot = nanoseconds(5'000);
    return costs;
}

} // namespace makespan::app
