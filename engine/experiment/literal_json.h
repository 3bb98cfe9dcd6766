#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace makespan::experiment {

/// The value of a Python literal as JSON has it: a number, true, false, or a string without its quotes. What is no literal of
/// these stands as it is, as a string.
nlohmann::ordered_json literalJson(const std::string& literal);

} // namespace makespan::experiment
