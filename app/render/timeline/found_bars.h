#pragma once

#include "app/render/timeline/timeline_data.h"

#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace makespan::render {

/// The bars of the tasks that were searched for, prepared for drawing them over the faded others: however many they are,
/// a frame costs the same.
/// Immutable and shared.
class FoundBars
{
public:
    /// \param tasks sorted
    /// Cost: some nanoseconds a bar of the run and some 30 for each that is found.
    /// \returns null when it was stopped
    static std::shared_ptr<const FoundBars> of(const TimelineData& data,
                                               std::span<const trace::TaskId> tasks,
                                               const std::stop_token& stop = {});

    const LanePyramid& bars(trace::LaneId lane) const { return m_bars[trace::index(lane)]; }

private:
    std::vector<LanePyramid> m_bars; ///< by lane
};

} // namespace makespan::render
