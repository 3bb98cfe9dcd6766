#include "app/gui/timeline/timeline_view.h"

#include "app/gui/run/view_state.h"
#include "app/gui/timeline/timeline_tip.h"

#include <QHelpEvent>
#include <QPainter>
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
constexpr double kRowStep = 0.05;
constexpr double kLowestRows = 0.4;  ///< of their natural height, before the view scrolls
constexpr double kHighestRows = 1.6; ///< where there is room

} // namespace

TimelineView::TimelineView(ViewState& state, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_state(state)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Timeline"));
    setAccessibleDescription(
        tr("One lane for the driver and each worker over time. Left and Right go from task to "
           "task, plus and minus zoom, F shows everything."));
    connect(&state, &ViewState::selectionChanged, this, [this] {
        const auto task = m_state.selected();
        m_options.selected = task == trace::kNoTask ? std::nullopt : std::optional(task);
        viewport()->update();
    });
    connect(&state, &ViewState::hoverChanged, this, [this] {
        const auto task = m_state.hovered();
        m_options.hovered = task == trace::kNoTask ? std::nullopt : std::optional(task);
        viewport()->update();
    });
    connect(&state, &ViewState::foundChanged, this, [this] {
        m_options.found = m_state.found();
        viewport()->update();
    });
    connect(&state, &ViewState::instantChanged, this, [this] {
        m_options.cursor = m_state.instant();
        m_options.until = m_state.instant();
        viewport()->update();
    });
}

void TimelineView::setPanels(std::vector<render::TimelinePanel> panels)
{
    m_panels = std::move(panels);
    m_options.range.reset();
    relayout();
    if (m_fitted) {
        fit();
    } else {
        setScale(m_scale.panned(0, render::longestRun(m_panels)));
    }
}

void TimelineView::setTheme(const render::Theme& theme)
{
    m_theme = theme;
    relayout();
    viewport()->update();
}

void TimelineView::fit()
{
    m_fitted = true;
    m_scale = render::TimeScale::fit(m_layout.lanes.left(), m_layout.lanes.width(),
                                     render::longestRun(m_panels));
    viewport()->update();
}

void TimelineView::zoom(double factor)
{
    setScale(m_scale.zoomed(factor, m_layout.lanes.center().x(), render::longestRun(m_panels)));
}

void TimelineView::showCriticalPath(bool on)
{
    m_options.criticalPath = on;
    viewport()->update();
}

void TimelineView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    if (m_panels.empty()) {
        painter.fillRect(viewport()->rect(), m_theme.background);
        painter.setPen(m_theme.mutedText);
        painter.setFont(m_theme.font);
        painter.drawText(viewport()->rect(), Qt::AlignCenter,
                         tr("No run to show yet: the program on the left has errors."));
        return;
    }
    render::paintTimeline(painter, m_panels, m_layout, m_scale, m_theme, m_options);
    if (m_drag == Drag::Box) {
        const QRectF box(QPointF(m_dragFrom.x(), m_layout.lanes.top()),
                         QPointF(m_dragAt.x(), m_layout.lanes.bottom()));
        painter.setPen(m_theme.selection);
        painter.drawRect(box.normalized());
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.selection, 1, Qt::DotLine));
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void TimelineView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    relayout();
}

void TimelineView::scrollContentsBy(int, int)
{
    relayout();
    viewport()->update();
}

void TimelineView::relayout()
{
    render::LayoutRequest request;
    request.size = viewport()->size();
    request.scrollY = verticalScrollBar()->value();
    m_layout = render::layoutTimeline(m_panels, m_theme, request);
    // Lower rows and no overview rather than a run half out of sight; from there on they scroll.
    while (m_layout.contentHeight > m_layout.lanes.height()
           && (request.zoomY > kLowestRows || request.overview)) {
        if (request.zoomY > kLowestRows) {
            request.zoomY -= kRowStep;
        } else {
            request.overview = false;
        }
        m_layout = render::layoutTimeline(m_panels, m_theme, request);
    }
    // Higher ones where there is room.
    while (request.zoomY >= 1 && request.zoomY + kRowStep <= kHighestRows) {
        request.zoomY += kRowStep;
        auto higher = render::layoutTimeline(m_panels, m_theme, request);
        if (higher.contentHeight > higher.lanes.height()) {
            break;
        }
        m_layout = std::move(higher);
    }
    const double beyond = std::max(0.0, m_layout.contentHeight - m_layout.lanes.height());
    verticalScrollBar()->setRange(0, static_cast<int>(std::ceil(beyond)));
    verticalScrollBar()->setPageStep(static_cast<int>(m_layout.lanes.height()));
    verticalScrollBar()->setSingleStep(static_cast<int>(m_theme.laneHeight));
    if (m_fitted) {
        fit();
    } else {
        m_scale = m_scale.placed(m_layout.lanes.left(), m_layout.lanes.width());
    }
}

void TimelineView::setScale(const render::TimeScale& scale)
{
    m_fitted = false;
    m_scale = scale;
    viewport()->update();
}

render::TimelineHit TimelineView::hitAt(QPointF position) const
{
    return render::hitTest(m_layout, m_panels, m_scale, position);
}

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
    } else if (event->modifiers().testFlag(Qt::ShiftModifier)) {
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
        const auto [low, high] = std::minmax(m_dragFrom.x(), position.x());
        m_options.range = std::pair(m_scale.toTime(low), m_scale.toTime(high));
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
        const auto [low, high] = std::minmax(m_dragFrom.x(), m_dragAt.x());
        setScale(m_scale.showing(m_scale.toTime(low), m_scale.toTime(high),
                                 render::longestRun(m_panels)));
    } else if (!m_moved && drag != Drag::Overview && drag != Drag::None) {
        const auto hit = hitAt(event->position());
        m_state.select(hit.where == render::TimelineHit::Where::Bar ? hit.task : trace::kNoTask);
        m_options.range.reset();
    }
    viewport()->update();
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent*)
{
    fit();
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    const auto run = render::longestRun(m_panels);
    const double pan = m_layout.lanes.width() / 8;
    switch (event->key()) {
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
    case Qt::Key_Right:
        selectNeighbour(1);
        break;
    case Qt::Key_Left:
        selectNeighbour(-1);
        break;
    case Qt::Key_Escape:
        m_state.select(trace::kNoTask);
        m_options.range.reset();
        viewport()->update();
        event->ignore(); // Escape also stops a run
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
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
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineView::centreOn(trace::Time time)
{
    const double px = m_scale.toPixel(time);
    setScale(m_scale.panned(m_layout.lanes.center().x() - px, render::longestRun(m_panels)));
}

void TimelineView::selectNeighbour(int direction)
{
    if (m_panels.empty()) {
        return;
    }
    const auto count = static_cast<std::int64_t>(m_panels.back().data->trace().taskCount());
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
    m_state.select(task);
    ensureVisible(task);
}

void TimelineView::ensureVisible(trace::TaskId task)
{
    const auto panel = m_panels.size() - 1;
    const QRectF rect = render::taskRect(m_layout, m_panels, m_scale, panel, task);
    if (rect.isEmpty()) {
        return;
    }
    if (rect.right() < m_layout.lanes.left() || rect.left() > m_layout.lanes.right()) {
        centreOn(m_scale.toTime(rect.center().x()));
    }
    if (rect.top() < m_layout.lanes.top()) {
        verticalScrollBar()->setValue(
            verticalScrollBar()->value()
            - static_cast<int>(m_layout.lanes.top() - rect.top() + m_theme.laneGap));
    } else if (rect.bottom() > m_layout.lanes.bottom()) {
        verticalScrollBar()->setValue(
            verticalScrollBar()->value()
            + static_cast<int>(rect.bottom() - m_layout.lanes.bottom() + m_theme.laneGap));
    }
}

} // namespace makespan::gui
