#pragma once

#include "app/render/timeline_data.h"
#include "engine/trace/live_feed.h"
#include "engine/trace/trace.h"

#include <vector>

namespace makespan::gui {

/// Collects what a feed tells and makes traces of it: what has ended stays, what goes on is replaced each time.
/// Threads: one at a time.
class LivePicture
{
public:
    void add(trace::LiveUpdate update);

    /// All that is known, as if the run ended now. Causes of idleness are not known yet, so there are none.
    /// Cost: some 100 ns an interval.
    std::shared_ptr<const render::TimelineData> picture(const render::FunctionHues& hues) const;

private:
    void take(const trace::LiveInterval& found, std::vector<trace::Interval>& intervals);

    trace::Time m_now{};
    std::vector<trace::Lane> m_lanes;
    std::vector<trace::Function> m_functions;
    std::vector<std::vector<trace::Interval>> m_ended; ///< by lane
    std::vector<std::vector<trace::Interval>> m_open;  ///< by lane
    std::vector<trace::Task> m_tasks;                  ///< by the feed's numbers
};

} // namespace makespan::gui
