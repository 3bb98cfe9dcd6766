#pragma once

#include "engine/execution/run.h"

#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace makespan::app {

/// Runs a scenario on this computer's threads.
/// \returns nothing when it was stopped or did not end well within 20 s
std::optional<execution::RunResult> calibrationRun(const std::string& source,
                                                   const std::stop_token& stop);

/// The numbers that such a run printed; nothing when it did not end well or printed fewer than `count`.
std::optional<std::vector<double>>
printedNumbers(const std::string& source, std::size_t count, const std::stop_token& stop);

/// The source with every `place` replaced by a number.
std::string filledIn(std::string source, std::string_view place, std::uint32_t number);

} // namespace makespan::app
