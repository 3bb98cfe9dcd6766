#pragma once

#include "app/render/timeline/timeline_hit.h"

#include <QString>

#include <span>

namespace makespan::gui {

/// What the pointer is over, in a few lines: a task with its times and what it waited for, an idle stretch with
/// its cause, a lane with its use. Empty where there is nothing to say.
QString timelineTip(const render::TimelineHit& hit, std::span<const render::TimelinePanel> panels);

/// The same without formatting, with its run and its lane: to be read aloud.
QString placeDescription(const render::TimelineHit& hit,
                         std::span<const render::TimelinePanel> panels);

/// When and where a task ran, in one sentence to be read aloud. Empty when it never ran.
QString taskDescription(const render::TimelineData& data, trace::TaskId task);

} // namespace makespan::gui
