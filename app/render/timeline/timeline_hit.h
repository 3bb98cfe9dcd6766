#pragma once

#include "app/render/timeline/timeline_layout.h"

#include <QPointF>

#include <optional>
#include <span>

namespace makespan::render {

/// What is at a position of the picture.
struct TimelineHit
{
    enum class Where : std::uint8_t { Nothing, Label, Bar, Idle, Lane, Axis, Overview, Legend };

    Where where = Where::Nothing;
    std::size_t panel = 0;
    std::size_t row = 0;                 ///< Label, Bar, Idle, Lane
    trace::LaneId lane = trace::kNoLane; ///< Label, Bar, Idle, Lane (of one lane)
    trace::Time time{};    ///< under the pointer; in the overview by the overview's scale
    std::size_t index = 0; ///< Bar: of the interval; Idle: of idleOf(lane); Legend: of the entry
    trace::TaskId task = trace::kNoTask;                ///< Bar: whose; Idle: the task waited for
    trace::State state = trace::State::Run;             ///< Bar
    analysis::Cause cause = analysis::Cause::Imbalance; ///< Idle
    trace::Time begin{};                                ///< Bar, Idle
    trace::Time end{};

    friend bool operator==(const TimelineHit&, const TimelineHit&) = default;
};

/// The bar or the idle stretch of a lane with that index, as hitTest() tells of it; the row is left open.
/// \param where Bar or Idle
TimelineHit hitOf(std::span<const TimelinePanel> panels,
                  std::size_t panel,
                  trace::LaneId lane,
                  TimelineHit::Where where,
                  std::size_t index);

/// Two binary searches: below a microsecond for ten million bars. When several bars share the pixel, the one
/// at the pixel's centre is meant, else the nearest within \p tolerancePx.
TimelineHit hitTest(const TimelineLayout& layout,
                    std::span<const TimelinePanel> panels,
                    const TimeScale& scale,
                    QPointF position,
                    double tolerancePx = 2.0);

/// The scale of the overview strip: the longest run, over its whole width.
TimeScale overviewScale(const TimelineLayout& layout, std::span<const TimelinePanel> panels);

/// The rectangle of a task's part on its lane (from started to ended); empty when it never started.
QRectF taskRect(const TimelineLayout& layout,
                std::span<const TimelinePanel> panels,
                const TimeScale& scale,
                std::size_t panel,
                trace::TaskId task);

/// The longest makespan of the panels.
trace::Duration longestRun(std::span<const TimelinePanel> panels);

} // namespace makespan::render
