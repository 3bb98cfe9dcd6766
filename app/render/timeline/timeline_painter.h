#pragma once

#include "app/render/timeline/found_bars.h"
#include "app/render/timeline/timeline_layout.h"

#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

class QPainter;

namespace makespan::render {

/// A task of one of the panels.
struct TaskRef
{
    std::size_t panel = 0;
    trace::TaskId task = trace::kNoTask;

    friend bool operator==(const TaskRef&, const TaskRef&) = default;
};

/// A part of a lane.
struct Stretch
{
    trace::LaneId lane = trace::kDriverLane;
    trace::Time begin;
    trace::Time end;

    friend bool operator==(const Stretch&, const Stretch&) = default;
};

/// A part of a lane of one of the panels.
struct StretchRef
{
    std::size_t panel = 0;
    Stretch stretch;

    friend bool operator==(const StretchRef&, const StretchRef&) = default;
};

/// What is drawn besides the bars.
struct TimelineOptions
{
    bool idleCauses = true;
    bool barTexts = true;
    bool grid = true;
    bool criticalPath = false;
    bool arrows = true;                    ///< of the selected task
    std::optional<trace::TaskId> selected; ///< the same task is marked in every panel
    std::optional<trace::TaskId> hovered;
    std::optional<StretchRef> focus;                          ///< what the keys are on
    std::optional<std::size_t> hoveredLegend;                 ///< lights what the entry stands for
    std::vector<Stretch> pointedAt;                           ///< framed, in the last panel
    std::optional<trace::Time> cursor;                        ///< an instant: playing, stepping
    std::optional<std::pair<trace::Time, trace::Time>> range; ///< measured
    std::vector<std::shared_ptr<const FoundBars>>
        found;                        ///< by panel; the others are faded. Empty: no search
    std::optional<trace::Time> until; ///< while playing: later bars are not drawn yet
};

/// Draws the whole picture. Works on any paint device; bars narrower than a pixel are drawn as their exact
/// coverage of it. The cost depends on the size of the picture, not on the number of tasks.
/// \param scale its left and width are those of layout.lanes
/// \param vectorColumnPx on SVG and PDF: width of a merged column in pixels; larger makes smaller files
void paintTimeline(QPainter& painter,
                   std::span<const TimelinePanel> panels,
                   const TimelineLayout& layout,
                   const TimeScale& scale,
                   const Theme& theme,
                   const TimelineOptions& options = {},
                   double vectorColumnPx = 1.0);

} // namespace makespan::render
