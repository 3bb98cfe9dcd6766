#pragma once

#include "engine/trace/trace.h"

#include <optional>

namespace makespan::gui {

/// The first instant after \p from at which anything begins or ends on a lane, or the run ends; none after that.
/// Cost: a binary search a lane.
std::optional<trace::Time> nextEvent(const trace::Trace& trace, trace::Time from);

/// The last instant before \p from at which anything begins or ends on a lane, or the run begins; none before that.
std::optional<trace::Time> previousEvent(const trace::Trace& trace, trace::Time from);

} // namespace makespan::gui
