#pragma once

#include <optional>

namespace makespan::app {

/// The processor time of all threads of this process so far, in seconds; nothing where the system does not tell.
std::optional<double> processSeconds();

} // namespace makespan::app
