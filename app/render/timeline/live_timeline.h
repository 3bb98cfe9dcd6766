#pragma once

#include "app/render/timeline/timeline_data.h"
#include "engine/trace/live_feed.h"

#include <vector>

namespace makespan::render {

/// A run that goes on, prepared for drawing: it grows by what a feed tells, at a cost in proportion to what is new. What
/// has ended stays; what goes on is replaced each time. Causes of idleness are not known yet, so there are none.
/// Memory: about 20 bytes a bar and 24 a task.
/// Threads: as a picture any number of readers; add() alone.
class LiveTimeline final : public TimelineData
{
public:
    /// \param hues the colours of its functions, as in the prediction
    explicit LiveTimeline(FunctionHues hues);

    void add(const trace::LiveUpdate& update);

    std::span<const trace::Lane> lanes() const override { return m_lanes; }

    std::span<const trace::Function> functions() const override { return m_functions; }

    trace::Duration makespan() const override { return m_now - trace::Time{}; }

    std::size_t taskCount() const override { return m_tasks.size(); }

    trace::Task task(trace::TaskId id) const override;
    trace::Interval interval(trace::LaneId lane, std::size_t index) const override;
    Hue hue(trace::TaskId task) const override;

private:
    struct LiveTask
    {
        trace::Time started = trace::kNever;
        trace::Time ended = trace::kNever;
        trace::LaneId lane = trace::kNoLane;
        std::uint32_t function = 0; ///< a place in m_functions
    };

    void take(const trace::LiveInterval& found);
    void removeOpen();
    bool isPlace(trace::LaneId lane) const;
    std::uint32_t placeOf(trace::FunctionId function) const;

    trace::Time m_now{};
    std::vector<trace::Lane> m_lanes;
    std::vector<trace::Function> m_functions; ///< the first stands in for what was not told yet
    std::vector<Hue> m_hueOf;                 ///< by function
    std::vector<LiveTask> m_tasks;            ///< by the feed's numbers
    std::vector<std::vector<trace::TaskId>> m_taskOf; ///< by lane and bar
    std::vector<std::size_t> m_ended;                 ///< by lane: so many bars stay
    std::vector<trace::LaneId> m_open;                ///< lanes with more than that
};

} // namespace makespan::render
