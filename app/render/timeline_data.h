#pragma once

#include "app/render/function_hues.h"
#include "app/render/lane_pyramid.h"
#include "engine/analysis/analysis.h"
#include "engine/trace/trace.h"

#include <QString>

#include <memory>
#include <vector>

namespace makespan::render {

/// A run prepared for drawing: trace, analysis and a pyramid of busy and idle bars for each lane.
/// Immutable and shared. Building costs some 10 ns a bar and may be done in any thread.
class TimelineData
{
public:
    TimelineData(trace::Trace trace,
                 analysis::Analysis analysis,
                 FunctionHues hues,
                 ColourBy colourBy = ColourBy::Function);

    const trace::Trace& trace() const { return m_trace; }

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

    /// How long all places (every lane but the driver's) computed and slept, in nanoseconds, in kProfileColumns equal
    /// parts of the run: for the overview strip. A part that is kept busy by all of them is profileFull().
    static constexpr std::size_t kProfileColumns = 2048;

    std::span<const double> profile() const { return m_profile; }

    double profileFull() const;

    /// The tasks that take this one's result as an argument; sorted.
    std::span<const trace::TaskId> consumers(trace::TaskId task) const;
    /// When the get of this very task returned; kNever when no get named it alone.
    trace::Time fetched(trace::TaskId task) const;

    /// Hue of a task; 0 for the driver's own intervals.
    Hue hue(trace::TaskId task) const;
    /// "compute #3": the function and the submission number of the task; "driver" for kNoTask.
    QString taskName(trace::TaskId task) const;

private:
    trace::Trace m_trace;
    analysis::Analysis m_analysis;
    FunctionHues m_hues;
    ColourBy m_colourBy;
    std::vector<Hue> m_hueOfFunction;
    std::vector<LanePyramid> m_busy;
    std::vector<LanePyramid> m_idle;
    void addConsumers();
    void addProfile();

    std::vector<double> m_profile;
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
    QString heading; ///< "Prediction"; empty: no heading
    QString facts{}; ///< stands behind the heading; empty: the run's measures
};

} // namespace makespan::render
