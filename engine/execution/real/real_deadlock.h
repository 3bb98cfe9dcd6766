#pragma once

#include "engine/runtime/task/errors.h"
#include "engine/trace/trace.h"

#include <string>
#include <vector>

namespace makespan::execution {

/// Who waits for whom, in words: the pool's chain with the trace's names.
std::string describeDeadlock(const std::vector<runtime::WaitEdge>& chain,
                             const trace::Trace& trace);

} // namespace makespan::execution
