#include "engine/experiment/machine.h"

#include "engine/scenario/literal.h"
#include "engine/scenario/machine_keys.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <thread>

namespace makespan::experiment {

namespace {

using execution::MachineModel;
using execution::NestedGet;
using execution::QueuePolicy;
using scenario::MachineSettings;
using Value = MachineSettings::Value;

constexpr std::array<std::string_view, 5> kPresets{"ideal", "host", "ray", "dask",
                                                   "multiprocessing"};

/// Costs of a system in nanoseconds.
struct Costs
{
    double submit = 0;
    double start = 0;
    double get = 0;
    double actorStart = 0;
};

// The sourced figures of each system, not the round ones of a lecture ("about 0.5 ms", "about 10 ms"): those are of an empty
// task alone on another computer. Each system has two published figures: the round trip of one empty task (submit + start + get), and what
// each of many tasks costs the driver (submit). What starting an actor costs was not found for any.
//
// Ray: release benchmarks, 981 tasks/s one at a time, 8 041/s in flight, get 94 us.
constexpr Costs kRay{124'000, 782'000, 94'000, 0};
// dask.distributed 2022.12.1, 2 processes, measured: 2.0 ms one by one, 1.8 ms each by map; the scheduler is
// central, so nearly all of it is paid one after the other.
constexpr Costs kDask{1'800'000, 200'000, 0, 0};
// multiprocessing.Pool of CPython 3.11, measured: apply_async + get 80 us, map with chunksize 1 28 us.
constexpr Costs kMultiprocessing{28'000, 52'000, 0, 0};

constexpr double kDefaultStepNs = 20;
constexpr double kLongestCost = 1e18; // 30 years: sums of costs stay within 64 bits

std::optional<Costs> costsOf(std::string_view preset)
{
    if (preset == "ray")
        return kRay;
    if (preset == "dask")
        return kDask;
    if (preset == "multiprocessing")
        return kMultiprocessing;
    if (preset == "ideal")
        return Costs{};
    return std::nullopt;
}

QueuePolicy queueNamed(std::string_view name)
{
    constexpr std::array<std::pair<std::string_view, QueuePolicy>, 6> kQueues{
        {{"fifo", QueuePolicy::Fifo},
         {"lifo", QueuePolicy::Lifo},
         {"longest", QueuePolicy::Longest},
         {"shortest", QueuePolicy::Shortest},
         {"random", QueuePolicy::Random},
         {"steal", QueuePolicy::Steal}}};
    for (const auto& [word, policy] : kQueues) {
        if (word == name)
            return policy;
    }
    return QueuePolicy::Fifo;
}

// Fills in the values that nobody gave; collects what is wrong.
class Resolver
{
public:
    Resolver(MachineSettings settings, const MachineRequest& request)
        : m_settings(std::move(settings))
        , m_request(request)
    {}

    MachineResult resolve(const scenario::Knob& workers)
    {
        // The request's own "preset" value (a swept one) has been set already; else its preset counts
        // before the file's.
        const bool sweptPreset = m_request.values.contains("preset");
        Machine machine;
        machine.preset = !sweptPreset && !m_request.preset.empty()
                             ? m_request.preset
                             : m_settings.preset.value_or("ideal");
        const bool onHost = machine.preset == "host";
        const std::optional<Costs> costs = onHost ? Costs{} : costsOf(machine.preset);
        if (!costs)
            return {std::nullopt, "there is no machine '" + machine.preset
                                      + "': it can be ideal, host, ray, dask or multiprocessing"};

        MachineModel& model = machine.model;
        model.cores = m_settings.cores.value_or(hostCores());
        const auto number = scenario::parseNumber(workers.value);
        model.workers = number && *number >= 1 && *number <= 1e9
                            ? static_cast<std::uint32_t>(*number)
                            : hostCores();
        const HostCosts host = m_request.host.value_or(HostCosts{});
        model.submit = time("submit", m_settings.submit, onHost, costs->submit, host.submit);
        model.start = time("start", m_settings.start, onHost, costs->start, host.start);
        model.get = time("get", m_settings.get, onHost, costs->get, host.get);
        model.actorStart =
            time("actor_start", m_settings.actorStart, onHost, costs->actorStart, host.actorStart);
        model.stepNs = cost("step", m_settings.step, onHost, kDefaultStepNs, host.stepNs);
        if (onHost) {
            model.sleepOvershoot = host.sleepOvershoot;
            if (model.cores == hostCores())
                model.capacity = host.capacity;
        }
        model.queue = queueNamed(m_settings.queue.value_or("fifo"));
        model.nestedGet = m_settings.nestedGet.value_or("release") == "hold" ? NestedGet::Hold
                                                                             : NestedGet::Release;
        machine.seed = m_request.seed.value_or(m_settings.seed.value_or(0));
        if (!m_error.empty())
            return {std::nullopt, m_error, m_needsHostCosts};
        return {std::move(machine), {}};
    }

private:
    double
    cost(const char* key, const std::optional<Value>& set, bool onHost, double preset, double host)
    {
        const bool asHost = set ? set->host : onHost;
        if (asHost && !m_request.host) {
            m_needsHostCosts = true;
            m_error = std::string(key)
                      + " shall be as on this computer, which has not been calibrated yet: run "
                        "'makespan calibrate'";
        }
        const double nanoseconds = asHost ? host : set ? set->nanoseconds : preset;
        if (!(nanoseconds >= 0 && nanoseconds <= kLongestCost)) {
            m_error = std::string(key) + " has to be a time from 0 to 30 years";
            return 0;
        }
        return nanoseconds;
    }

    trace::Duration time(const char* key,
                         const std::optional<Value>& set,
                         bool onHost,
                         double preset,
                         trace::Duration host)
    {
        const double nanoseconds =
            cost(key, set, onHost, preset, static_cast<double>(host.count()));
        return trace::Duration(std::llround(nanoseconds));
    }

    MachineSettings m_settings;
    const MachineRequest& m_request;
    std::string m_error;
    bool m_needsHostCosts = false;
};

} // namespace

MachineResult resolveMachine(const scenario::Scenario& scenario, const MachineRequest& request)
{
    MachineSettings settings = request.settings.value_or(scenario.settings().machine);
    for (const auto& [key, value] : request.values) {
        const std::string error = scenario::setMachineKey(settings, key, value);
        if (!error.empty())
            return {std::nullopt, error};
    }
    return Resolver(std::move(settings), request).resolve(scenario.workers());
}

std::span<const std::string_view> machinePresets()
{
    return kPresets;
}

std::uint32_t hostCores()
{
    return std::max(1U, std::thread::hardware_concurrency());
}

} // namespace makespan::experiment
