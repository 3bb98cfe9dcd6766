#pragma once

#include "engine/execution/machine_model.h"
#include "engine/scenario/scenario.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace makespan::experiment {

/// What this computer's own runs cost, measured: what "host" stands for.
struct HostCosts
{
    trace::Duration submit{0};
    trace::Duration start{0};
    trace::Duration get{0};
    trace::Duration actorStart{0};
    double stepNs = 0;                 ///< nanoseconds per VM instruction
    trace::Duration sleepOvershoot{0}; ///< how much longer than asked for a sleep takes
    execution::Capacity capacity;      ///< of its cores
};

/// What somebody wants of the machine beyond what the scenario file says.
struct MachineRequest
{
    /// "ideal", "host", "ray", "dask", "multiprocessing"; empty: the file's preset, else "ideal".
    /// It fills in what the file does not set.
    std::string preset;
    /// What counts as the file's settings in place of its own.
    std::optional<scenario::MachineSettings> settings;
    /// Machine keys (scenario::machineKeys) that override the file: "submit" -> "0.1 ms",
    /// "cores" -> "8", "queue" -> "lifo".
    std::map<std::string, std::string> values;
    std::optional<std::uint64_t> seed;
    std::optional<HostCosts> host; ///< needed only when something is asked to be as on the host
};

struct Machine
{
    execution::MachineModel model;
    std::uint64_t seed = 0;
    std::string preset;
};

struct MachineResult
{
    std::optional<Machine> machine;
    std::string error; ///< one sentence, when there is no machine
    /// There is none because something is to be as on the host, whose costs the request does not have.
    bool needsHostCosts = false;
};

/// The machine on which a scenario runs. For each value the first source that has it counts: the
/// request's values, the file's settings, the preset (the request's before the file's), the default
/// (this computer's cores, no overheads, 20 ns an instruction). The workers are the scenario's knob.
/// Threads: any.
MachineResult resolveMachine(const scenario::Scenario& scenario,
                             const MachineRequest& request = {});

/// The presets, in the order in which to offer them.
std::span<const std::string_view> machinePresets();

/// The computer's logical cores, at least 1.
std::uint32_t hostCores();

} // namespace makespan::experiment
