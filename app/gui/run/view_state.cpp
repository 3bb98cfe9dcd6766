#include "app/gui/run/view_state.h"

#include <algorithm>

namespace makespan::gui {
namespace {

bool knows(const RunFactsPtr& facts, trace::TaskId task)
{
    return facts && trace::index(task) < facts->trace.taskCount();
}

} // namespace

trace::Duration ViewState::length() const
{
    trace::Duration longest{0};
    for (const auto& facts : {m_prediction, m_measurement}) {
        if (facts) {
            longest = std::max(longest, facts->trace.makespan());
        }
    }
    return longest;
}

void ViewState::setPrediction(RunFactsPtr facts)
{
    m_prediction = std::move(facts);
    onRunsChanged();
}

void ViewState::setMeasurement(RunFactsPtr facts)
{
    m_measurement = std::move(facts);
    onRunsChanged();
}

void ViewState::onRunsChanged()
{
    std::vector<trace::Trace> traces;
    for (const auto& facts : {m_prediction, m_measurement}) {
        if (facts) {
            traces.push_back(facts->trace);
        }
    }
    m_hues = render::FunctionHues::of(traces);
    if (!knows(shown(), m_selected)) {
        select(trace::kNoTask);
    }
    if (!knows(shown(), m_hovered)) {
        hover(trace::kNoTask);
    }
    setFound({}); // its numbers were another run's
    pointAt({});
    emit runsChanged();
}

std::shared_ptr<const render::TimelineData> ViewState::pictureOf(const RunFactsPtr& facts) const
{
    if (facts->picture->hues().sameAs(m_hues)) {
        return facts->picture;
    }
    return std::make_shared<const render::TimelineData>(facts->trace, facts->analysis, m_hues);
}

void ViewState::setLive(LiveFactsPtr facts)
{
    m_live = std::move(facts);
    emit liveChanged();
}

void ViewState::setRange(std::optional<std::pair<trace::Time, trace::Time>> range)
{
    if (range && range->first > range->second) {
        std::swap(range->first, range->second);
    }
    if (range != m_range) {
        m_range = range;
        emit rangeChanged();
    }
}

void ViewState::pointAt(std::vector<render::Stretch> stretches)
{
    if (stretches != m_pointedAt) {
        m_pointedAt = std::move(stretches);
        emit pointedAtChanged();
    }
}

void ViewState::select(trace::TaskId task)
{
    if (task != m_selected) {
        m_selected = task;
        emit selectionChanged();
    }
}

void ViewState::hover(trace::TaskId task)
{
    if (task != m_hovered) {
        m_hovered = task;
        emit hoverChanged();
    }
}

void ViewState::setInstant(std::optional<trace::Time> instant)
{
    if (instant != m_instant) {
        m_instant = instant;
        emit instantChanged();
    }
}

void ViewState::setFound(std::optional<std::vector<trace::TaskId>> tasks)
{
    if (tasks != m_found) {
        m_found = std::move(tasks);
        emit foundChanged();
    }
}

} // namespace makespan::gui
