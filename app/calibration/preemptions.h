#pragma once

#include <cstdint>

namespace makespan::app {

/// How often a thread of this process has lost its core to somebody else so far; 0 where the system does not tell.
std::uint64_t preemptions();

} // namespace makespan::app
