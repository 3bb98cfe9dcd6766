#pragma once

#include "engine/runtime/recording/recording.h"
#include "engine/trace/records.h"

#include <string>

namespace makespan::runtime {

/// A lane as people see it. \param name an actor's; else empty
trace::Lane shownLane(LaneKind kind, std::uint32_t number, const std::string& name);

} // namespace makespan::runtime
