#pragma once

#include "app/render/timeline_data.h"

namespace makespan::gui {

/// The task nearest in time to the middle of this one, on the next lane that has any.
/// \param lanes 1: on the lanes below, -1: above
/// \returns kNoTask when there is none, or \p from never ran
trace::TaskId taskBeside(const render::TimelineData& data, trace::TaskId from, int lanes);

} // namespace makespan::gui
