#pragma once

#include <optional>

namespace makespan::app {

// Processor time in seconds since some instant: what others do on a busy computer does not count.

/// Of the calling thread. Where the system does not tell: the time that has passed.
double threadSeconds();

/// Of all threads of this process; nothing where the system does not tell.
std::optional<double> processSeconds();

} // namespace makespan::app
