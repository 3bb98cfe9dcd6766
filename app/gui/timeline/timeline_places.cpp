// Where the keys are in the timeline, and how they get there.
#include "app/gui/run/view_state.h"
#include "app/gui/timeline/bar_steps.h"
#include "app/gui/timeline/timeline_tip.h"
#include "app/gui/timeline/timeline_view.h"

#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace makespan::gui {
namespace {

using render::TimelineHit;

/// As long as the keys stay there: who reads slowly is not hurried.
constexpr int kTipShownMs = 60'000;

bool isPlace(const TimelineHit& hit)
{
    return hit.where == TimelineHit::Where::Bar || hit.where == TimelineHit::Where::Idle;
}

} // namespace

bool TimelineView::goByKey(const QKeyEvent& event)
{
    const int key = event.key();
    const bool along = key == Qt::Key_Left || key == Qt::Key_Right;
    const bool across = key == Qt::Key_Up || key == Qt::Key_Down;
    const bool toEnd = key == Qt::Key_Home || key == Qt::Key_End;
    if (!along && !across && !toEnd) {
        return false;
    }
    const int direction =
        key == Qt::Key_Right || key == Qt::Key_Down || key == Qt::Key_End ? 1 : -1;
    if (m_panels.empty()) {
        return true;
    }
    if (event.modifiers().testFlag(Qt::ShiftModifier)) {
        along ? moveRange(direction, 0) : moveRange(0, across ? -direction : 0);
        return true;
    }
    if (along && event.modifiers().testFlag(Qt::ControlModifier)) {
        selectNeighbour(direction);
        return true;
    }
    std::optional<TimelineHit> next;
    if (!m_place) {
        next = firstPlace(m_panels, m_panels.size() - 1);
        if (next && key == Qt::Key_End) {
            next = placeAtEnd(m_panels, *next, direction);
        }
    } else if (along) {
        next = placeBeside(m_panels, *m_place, direction);
    } else if (across) {
        next = placeAcross(m_panels, *m_place, direction);
    } else {
        next = placeAtEnd(m_panels, *m_place, direction);
    }
    // What is later than the instant that is played has not been drawn: the keys end at what happens then.
    const auto& from = next ? next : m_place;
    if (from && !isReached(*from)) {
        next = placeAt(m_panels, from->panel, from->lane, *m_options.until);
    }
    // At the end it tells once more where that is.
    const auto& to = next ? next : m_place;
    if (to && isReached(*to)) {
        goTo(*to);
    }
    return true;
}

void TimelineView::goTo(const TimelineHit& place)
{
    m_place = place;
    {
        const QScopedValueRollback going(m_goes, true);
        m_state.select(place.where == TimelineHit::Where::Bar ? place.task : trace::kNoTask);
    }
    describe();
    ensureVisible(rectOf(place));
    showTip(place);
    viewport()->update();
}

void TimelineView::activate(const TimelineHit& place)
{
    m_place = isPlace(place) ? std::optional(place) : std::nullopt;
    {
        const QScopedValueRollback going(m_goes, true);
        m_state.select(place.where == TimelineHit::Where::Bar ? place.task : trace::kNoTask);
    }
    m_state.setRange({});
    m_state.pointAt({});
    describe();
}

void TimelineView::selectNeighbour(int direction)
{
    const auto count = static_cast<std::int64_t>(m_panels.back().data->taskCount());
    if (count == 0) {
        return;
    }
    const auto selected = m_state.selected();
    std::int64_t next = direction > 0 ? 0 : count - 1;
    if (selected != trace::kNoTask) {
        next = std::clamp<std::int64_t>(
            static_cast<std::int64_t>(trace::index(selected)) + direction, 0, count - 1);
    }
    const trace::TaskId task{static_cast<std::uint32_t>(next)};
    if (const auto place = placeOf(m_panels, m_panels.size() - 1, task)) {
        goTo(*place);
    } else {
        m_state.select(task);
    }
}

void TimelineView::keepPlace()
{
    if (!m_place) {
        return;
    }
    const trace::Time time = m_place->time;
    const std::size_t panel = std::min(m_place->panel, m_panels.size() - 1);
    const bool known =
        !m_panels.empty() && trace::index(m_place->lane) < m_panels[panel].data->lanes().size();
    m_place = known ? placeAt(m_panels, panel, m_place->lane, time) : std::nullopt;
    if (m_place) {
        m_place->time = time;
    }
    describe();
}

/// Where another part of the window selects a task, the keys go on from there.
void TimelineView::followSelection()
{
    if (m_goes || m_panels.empty()) {
        return;
    }
    const auto selected = m_state.selected();
    if (selected != trace::kNoTask) {
        m_place = placeOf(m_panels, m_panels.size() - 1, selected);
    } else if (m_place && m_place->where == TimelineHit::Where::Bar
               && m_place->task != trace::kNoTask) {
        m_place.reset();
    }
}

QRectF TimelineView::rectOf(const TimelineHit& place) const
{
    const std::size_t row = m_layout.rowOf(place.panel, place.lane);
    if (row >= m_layout.rows.size()) {
        return {};
    }
    const QRectF& bar = m_layout.rows[row].bar;
    const double left = m_scale.toPixel(place.begin);
    return {left, bar.top(), m_scale.toPixel(place.end) - left, bar.height()};
}

void TimelineView::showTip(const TimelineHit& place) const
{
    const QRectF seen = rectOf(place).intersected(m_layout.lanes);
    const QPointF below(seen.left(), seen.bottom() + m_theme.laneGap);
    QToolTip::showText(viewport()->mapToGlobal(below.toPoint()), timelineTip(place, m_panels),
                       viewport(), {}, kTipShownMs);
}

/// For who hears the picture: what the keys are on, else how to use it.
void TimelineView::describe()
{
    if (!m_place) {
        setAccessibleDescription(
            tr("One lane for the driver and each worker over time. Left and Right go along a lane, "
               "from bar to bar and over what is idle between them, Up and Down to the lane above "
               "or below, Home and End to its ends, plus and minus zoom, F shows everything, M "
               "measures."));
        return;
    }
    QStringList runs(placeDescription(*m_place, m_panels));
    const bool isTask =
        m_place->where == TimelineHit::Where::Bar && m_place->task != trace::kNoTask;
    for (std::size_t other = 0; isTask && other < m_panels.size(); ++other) {
        const render::TimelinePanel& panel = m_panels[other];
        const QString text = taskDescription(*panel.data, m_place->task);
        if (other != m_place->panel && !text.isEmpty()) {
            runs << (panel.heading.isEmpty() ? text : panel.heading + QStringLiteral(": ") + text);
        }
    }
    setAccessibleDescription(runs.join(QStringLiteral(". ")));
}

void TimelineView::ensureVisible(const QRectF& rect)
{
    if (rect.isEmpty()) {
        return;
    }
    if (rect.right() < m_layout.lanes.left() || rect.left() > m_layout.lanes.right()) {
        centreOn(m_scale.toTime(rect.center().x()));
    }
    bringIntoView(rect);
}

} // namespace makespan::gui
