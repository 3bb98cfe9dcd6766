#pragma once

#include "engine/scenario/settings.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace makespan::scenario {

/// The keys of [tool.makespan.machine]; each can be swept and be set for one run.
std::span<const std::string_view> machineKeys();
bool isMachineKey(std::string_view name);

/// Sets one key from its text: "4" for cores, "0.1 ms", "0" or "host" for a time, "fifo" for the queue.
/// Quotes around the text are taken off. \returns one sentence when it cannot; the settings are unchanged then.
std::string setMachineKey(MachineSettings& machine, std::string_view key, std::string_view value);

/// A length of time with its unit ("20 ns", "0.1 ms", "2 s"; 0 needs none), in nanoseconds.
std::optional<double> parseTime(std::string_view text);

} // namespace makespan::scenario
