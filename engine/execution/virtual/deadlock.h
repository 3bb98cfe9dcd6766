#pragma once

#include "engine/execution/virtual/simulation.h"

#include <string>

namespace makespan::execution {

/// Why nothing can happen any more, in words.
struct Deadlock
{
    std::string message;    ///< one sentence: who waits for whom, step by step
    std::uint32_t line = 0; ///< where the driver waits
};

/// Follows who waits for whom, from the driver, until somebody is met for the second time or nobody is left to wait for.
/// \param simulation has to be stuck (Simulation::isDeadlocked()).
Deadlock describeDeadlock(const Simulation& simulation, trace::TraceBuilder& trace);

} // namespace makespan::execution
