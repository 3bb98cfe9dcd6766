#pragma once

#include "app/render/timeline/function_hues.h"
#include "app/render/timeline/lane_pyramid.h"
#include "app/render/timeline/use_profile.h"
#include "engine/analysis/analysis.h"
#include "engine/trace/trace.h"

#include <QString>

#include <algorithm>
#include <memory>
#include <vector>

namespace makespan::render {

/// A run prepared for drawing: trace, analysis and a pyramid of busy and idle bars for each lane.
/// Immutable and shared. Building costs some 10 ns a bar and may be done in any thread.
/// A run that goes on is a LiveTimeline: it has no trace yet, so whatever draws or tells of what is drawn asks this class.
class TimelineData
{
public:
    TimelineData(trace::Trace trace,
                 analysis::Analysis analysis,
                 FunctionHues hues,
                 ColourBy colourBy = ColourBy::Function);
    TimelineData(const TimelineData&) = delete;
    TimelineData& operator=(const TimelineData&) = delete;
    virtual ~TimelineData() = default;

    /// The finished run; empty of one that goes on.
    const trace::Trace& trace() const { return m_trace; }

    virtual std::span<const trace::Lane> lanes() const { return m_trace.lanes(); }

    virtual std::span<const trace::Function> functions() const { return m_trace.functions(); }

    virtual trace::Duration makespan() const { return m_trace.makespan(); }

    virtual std::size_t taskCount() const { return m_trace.taskCount(); }

    virtual trace::Task task(trace::TaskId id) const { return m_trace.task(id); }

    virtual trace::Interval interval(trace::LaneId lane, std::size_t index) const
    {
        return m_trace.intervals(lane)[index];
    }

    const analysis::Analysis& analysis() const { return m_analysis; }

    const FunctionHues& hues() const { return m_hues; }

    ColourBy colourBy() const { return m_colourBy; }

    /// Bar i is interval i of the lane; its kind is the State.
    const LanePyramid& busy(trace::LaneId lane) const { return m_busy[trace::index(lane)]; }

    /// Bar i is idleOf(lane)[i]; its kind is the Cause.
    const LanePyramid& idle(trace::LaneId lane) const { return m_idle[trace::index(lane)]; }

    /// How long a lane computed and slept between two instants; exact.
    trace::Duration busyTime(trace::LaneId lane, trace::Time begin, trace::Time end) const;

    std::span<const analysis::IdleInterval> idleOf(trace::LaneId lane) const;

    /// How long all places (every lane but the driver's) computed and slept, over the run: for the overview strip.
    const UseProfile& profile() const { return m_profile; }

    /// How many places can be in use, at least 1.
    double places() const { return std::max(1, m_analysis.places); }

    /// The tasks whose results this one takes; none are known of a run that goes on.
    std::span<const trace::TaskId> dependencies(trace::TaskId id) const;
    /// The tasks that take this one's result as an argument; sorted.
    std::span<const trace::TaskId> consumers(trace::TaskId task) const;
    /// When the get of this very task returned; kNever when no get named it alone.
    trace::Time fetched(trace::TaskId task) const;

    /// Hue of a task; 0 for the driver's own intervals.
    virtual Hue hue(trace::TaskId task) const;
    /// "compute #3": the function and the submission number of the task; "driver" for kNoTask.
    QString taskName(trace::TaskId id) const;

protected:
    /// A run that begins.
    TimelineData(analysis::Analysis analysis, FunctionHues hues);

    void setPlaces(int places) { m_analysis.places = places; }

    /// A lane after the others, with nothing in it.
    void addLane();

    LanePyramid& growing(trace::LaneId lane) { return m_busy[trace::index(lane)]; }

    UseProfile& growingProfile() { return m_profile; }

private:
    void addBars();
    void addProfile();
    void addConsumers();

    trace::Trace m_trace;
    analysis::Analysis m_analysis;
    FunctionHues m_hues;
    ColourBy m_colourBy = ColourBy::Function;
    std::vector<Hue> m_hueOfFunction;
    std::vector<LanePyramid> m_busy;
    std::vector<LanePyramid> m_idle;
    UseProfile m_profile;
    std::vector<std::uint32_t>
        m_firstConsumer; ///< by task, and one past the end; empty: no dependencies
    std::vector<trace::TaskId> m_consumers;
    std::vector<std::pair<trace::TaskId, trace::Time>> m_fetched; ///< sorted by task
    std::vector<std::size_t> m_firstIdle;                         ///< by lane, and one past the end
};

/// One of the runs in a picture. Two panels (prediction above measurement) share the time axis.
struct TimelinePanel
{
    std::shared_ptr<const TimelineData> data;
    QString heading;     ///< "Prediction"; empty: no heading
    QStringList facts{}; ///< stand behind the heading, as many as fit; empty: the run's measures
};

} // namespace makespan::render
