#include "app/gui/run/view_state.h"

namespace makespan::gui {
namespace {

bool knows(const RunFactsPtr& facts, trace::TaskId task)
{
    return facts && trace::index(task) < facts->trace.taskCount();
}

} // namespace

void ViewState::setPrediction(RunFactsPtr facts)
{
    m_prediction = std::move(facts);
    if (!knows(shown(), m_selected)) {
        select(trace::kNoTask);
    }
    emit runsChanged();
}

void ViewState::setMeasurement(RunFactsPtr facts)
{
    m_measurement = std::move(facts);
    if (!knows(shown(), m_selected)) {
        select(trace::kNoTask);
    }
    emit runsChanged();
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

} // namespace makespan::gui
