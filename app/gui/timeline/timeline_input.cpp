// What mouse, wheel and keys do to the timeline.
#include "app/gui/run/view_state.h"
#include "app/gui/timeline/key_place.h"
#include "app/gui/timeline/timeline_tip.h"
#include "app/gui/timeline/timeline_view.h"

#include <QHelpEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace makespan::gui {
namespace {

constexpr double kZoomPerKey = 1.4;
constexpr double kZoomPerWheelStep = 1.2;
constexpr double kWheelStep = 120.0; ///< eighths of a degree in one notch
constexpr double kClickTolerancePx = 4;
constexpr double kRangeStepPx = 8; ///< of an end of the measured range, by a key

} // namespace

void TimelineView::wheelEvent(QWheelEvent* event)
{
    const QPointF turned = event->angleDelta();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        verticalScrollBar()->setValue(verticalScrollBar()->value()
                                      - static_cast<int>(turned.y() / 2));
    } else if (std::abs(turned.x()) > std::abs(turned.y())
               || event->modifiers().testFlag(Qt::ShiftModifier)) {
        const double px = std::abs(turned.x()) > std::abs(turned.y()) ? turned.x() : turned.y();
        setScale(m_scale.panned(px, render::longestRun(m_panels)));
    } else {
        setScale(m_scale.zoomed(std::pow(kZoomPerWheelStep, turned.y() / kWheelStep),
                                event->position().x(), render::longestRun(m_panels)));
    }
    event->accept();
}

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_panels.empty()) {
        return;
    }
    m_dragFrom = m_dragAt = event->position();
    m_moved = false;
    const auto hit = hitAt(event->position());
    if (hit.where == render::TimelineHit::Where::Overview) {
        m_drag = Drag::Overview;
        centreOn(hit.time);
    } else if (event->modifiers().testFlag(Qt::ShiftModifier)
               || hit.where == render::TimelineHit::Where::Axis) {
        m_drag = Drag::Measure;
    } else if (event->modifiers().testFlag(Qt::ControlModifier)) {
        m_drag = Drag::Box;
    } else {
        m_drag = Drag::Pan;
    }
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF position = event->position();
    if (m_drag == Drag::None) {
        const auto hit = hitAt(position);
        m_state.hover(hit.where == render::TimelineHit::Where::Bar ? hit.task : trace::kNoTask);
        hoverLegend(hit);
        viewport()->setCursor(hit.where == render::TimelineHit::Where::Axis ? Qt::SplitHCursor
                                                                            : Qt::ArrowCursor);
        return;
    }
    m_moved = m_moved || (position - m_dragFrom).manhattanLength() > kClickTolerancePx;
    if (!m_moved) {
        return;
    }
    switch (m_drag) {
    case Drag::Pan:
        viewport()->setCursor(Qt::ClosedHandCursor);
        setScale(m_scale.panned(position.x() - m_dragAt.x(), render::longestRun(m_panels)));
        verticalScrollBar()->setValue(verticalScrollBar()->value()
                                      - static_cast<int>(std::lround(position.y() - m_dragAt.y())));
        break;
    case Drag::Measure: {
        const auto [low, high] = std::minmax({m_dragFrom.x(), position.x()});
        m_state.setRange(std::pair(m_scale.toTime(low), m_scale.toTime(high)));
        break;
    }
    case Drag::Overview:
        centreOn(render::overviewScale(m_layout, m_panels).toTime(position.x()));
        break;
    case Drag::Box:
    case Drag::None:
        break;
    }
    m_dragAt = position;
    viewport()->update();
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    viewport()->unsetCursor();
    const Drag drag = std::exchange(m_drag, Drag::None);
    if (drag == Drag::Box && m_moved) {
        const auto [low, high] = std::minmax({m_dragFrom.x(), m_dragAt.x()});
        setScale(m_scale.showing(m_scale.toTime(low), m_scale.toTime(high),
                                 render::longestRun(m_panels)));
    } else if (!m_moved && drag != Drag::Overview && drag != Drag::None) {
        const auto hit = hitAt(event->position());
        activate(hit);
    }
    viewport()->update();
}

void TimelineView::hoverLegend(const render::TimelineHit& hit)
{
    const auto entry =
        hit.where == render::TimelineHit::Where::Legend ? std::optional(hit.index) : std::nullopt;
    if (entry != m_options.hoveredLegend) {
        m_options.hoveredLegend = entry;
        viewport()->update();
    }
}

void TimelineView::moveRange(int ends, int begins)
{
    if (!m_state.range()) {
        measure();
        return;
    }
    const auto step = m_scale.toDuration(kRangeStepPx);
    auto [begin, end] = *m_state.range();
    begin = std::max(begin + begins * step, trace::Time{});
    end = std::min(end + ends * step, trace::Time{} + render::longestRun(m_panels));
    if (begin < end) {
        m_state.setRange(std::pair(begin, end));
    }
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent*)
{
    fit();
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    const auto run = render::longestRun(m_panels);
    const double pan = m_layout.lanes.width() / 8;
    switch (keyByPlace(*event)) {
    case Qt::Key_M:
        measure();
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_W:
        zoom(kZoomPerKey);
        break;
    case Qt::Key_Minus:
    case Qt::Key_S:
        zoom(1 / kZoomPerKey);
        break;
    case Qt::Key_A:
        setScale(m_scale.panned(pan, run));
        break;
    case Qt::Key_D:
        setScale(m_scale.panned(-pan, run));
        break;
    case Qt::Key_F:
    case Qt::Key_0:
        fit();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (!m_place) {
            QAbstractScrollArea::keyPressEvent(event);
            break;
        }
        activate(*m_place);
        break;
    case Qt::Key_Escape:
        m_place.reset();
        QToolTip::hideText();
        describe();
        m_state.select(trace::kNoTask);
        m_state.setRange({});
        m_state.pointAt({});
        event->ignore(); // Escape also stops a run
        break;
    default:
        if (!goByKey(*event)) {
            QAbstractScrollArea::keyPressEvent(event);
        }
    }
}

bool TimelineView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event); // the type tag was checked
        const QString tip = timelineTip(hitAt(help->pos()), m_panels);
        if (tip.isEmpty()) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(help->globalPos(), tip, viewport());
        }
        return true;
    }
    if (event->type() == QEvent::Leave) {
        m_state.hover(trace::kNoTask);
        hoverLegend({});
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace makespan::gui
