#pragma once

#include "app/gui/run/live_follower.h"
#include "app/gui/run/run_facts.h"
#include "app/render/timeline/function_hues.h"
#include "app/render/timeline/timeline_painter.h"
#include "engine/trace/ids.h"
#include "engine/trace/time.h"

#include <QObject>

#include <optional>
#include <utility>
#include <vector>

namespace makespan::gui {

/// What the window shows: the two runs, the stretch of time, the task selected and the one under the pointer. The
/// one object that the panels obey; they never talk to each other.
/// Threads: the GUI's.
class ViewState : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The virtual run of the present text; null before the first.
    const RunFactsPtr& prediction() const { return m_prediction; }

    /// The last real run; null when there was none since the file was opened.
    const RunFactsPtr& measurement() const { return m_measurement; }

    /// The measurement when there is one, else the prediction: what tables and sentences speak of.
    const RunFactsPtr& shown() const { return m_measurement ? m_measurement : m_prediction; }

    /// The real run that goes on; null at other times.
    const LiveFactsPtr& live() const { return m_live; }

    /// Of the longer of the two runs; 0 when there is none.
    trace::Duration length() const;

    trace::TaskId selected() const { return m_selected; }

    trace::TaskId hovered() const { return m_hovered; }

    std::optional<trace::Time> instant() const { return m_instant; }

    /// The tasks that were searched for, sorted; the others step back. Empty optional: nothing is searched for.
    const std::optional<std::vector<trace::TaskId>>& found() const { return m_found; }

    /// The range that is measured.
    const std::optional<std::pair<trace::Time, trace::Time>>& range() const { return m_range; }

    /// Parts of shown() that are pointed at, the most important one first.
    const std::vector<render::Stretch>& pointedAt() const { return m_pointedAt; }

    /// The colours of the functions, the same for both runs.
    const render::FunctionHues& hues() const { return m_hues; }

    /// A run prepared for drawing, in the colours of hues(). \param facts one of the two runs, not null
    std::shared_ptr<const render::TimelineData> pictureOf(const RunFactsPtr& facts) const;

    void setPrediction(RunFactsPtr facts);
    void setMeasurement(RunFactsPtr facts);
    void setLive(LiveFactsPtr facts);
    void select(trace::TaskId task);
    void hover(trace::TaskId task);
    void setInstant(std::optional<trace::Time> instant);
    void setFound(std::optional<std::vector<trace::TaskId>> tasks);

    void setRange(std::optional<std::pair<trace::Time, trace::Time>> range);
    void pointAt(std::vector<render::Stretch> stretches);

signals:
    void liveChanged();
    void rangeChanged();
    void pointedAtChanged();
    void runsChanged();
    void selectionChanged();
    void hoverChanged();
    void instantChanged();
    void foundChanged();

private:
    void onRunsChanged();

    RunFactsPtr m_prediction;
    RunFactsPtr m_measurement;
    LiveFactsPtr m_live;
    std::optional<std::pair<trace::Time, trace::Time>> m_range;
    std::vector<render::Stretch> m_pointedAt;
    trace::TaskId m_selected = trace::kNoTask;
    trace::TaskId m_hovered = trace::kNoTask;
    std::optional<trace::Time> m_instant;
    std::optional<std::vector<trace::TaskId>> m_found;
    render::FunctionHues m_hues;
};

} // namespace makespan::gui
