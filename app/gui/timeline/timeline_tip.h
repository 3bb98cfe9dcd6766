#pragma once

#include "app/render/timeline_hit.h"

#include <QString>

#include <span>

namespace makespan::gui {

/// What the pointer is over, in a few lines: a task with its times and what it waited for, an idle stretch with
/// its cause, a lane with its use. Empty where there is nothing to say.
QString timelineTip(const render::TimelineHit& hit, std::span<const render::TimelinePanel> panels);

} // namespace makespan::gui
