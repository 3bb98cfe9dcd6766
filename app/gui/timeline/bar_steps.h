#pragma once

#include "app/render/timeline/timeline_hit.h"

#include <optional>
#include <span>

namespace makespan::gui {

// Going by keys over everything that the pointer can be on: bars and idle stretches, as the hit test tells of them.
// TimelineHit::time is where one is on the way up and down, so that short bars are found again below a long one.

/// The first lane of the panel that has anything, its first stretch; none: nothing ran.
std::optional<render::TimelineHit> firstPlace(std::span<const render::TimelinePanel> panels,
                                              std::size_t panel);

/// What is at the instant on a lane, else the nearest; none: the lane is empty.
std::optional<render::TimelineHit> placeAt(std::span<const render::TimelinePanel> panels,
                                           std::size_t panel,
                                           trace::LaneId lane,
                                           trace::Time time);

/// The first bar of a task on its lane; none: it never ran.
std::optional<render::TimelineHit>
placeOf(std::span<const render::TimelinePanel> panels, std::size_t panel, trace::TaskId task);

/// The stretch after (1) or before (-1) this one on its lane; none at its end.
std::optional<render::TimelineHit> placeBeside(std::span<const render::TimelinePanel> panels,
                                               const render::TimelineHit& from,
                                               int direction);

/// The last (1) or the first (-1) stretch of the lane.
std::optional<render::TimelineHit> placeAtEnd(std::span<const render::TimelinePanel> panels,
                                              const render::TimelineHit& from,
                                              int direction);

/// What is at the same instant on the next lane below (1) or above (-1) that has anything, the last panel's lanes after
/// the first one's; none: there is no such lane.
std::optional<render::TimelineHit> placeAcross(std::span<const render::TimelinePanel> panels,
                                               const render::TimelineHit& from,
                                               int direction);

} // namespace makespan::gui
