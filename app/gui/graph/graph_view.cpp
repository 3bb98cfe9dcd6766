#include "app/gui/graph/graph_view.h"

#include "app/gui/run/view_state.h"
#include "app/render/look/time_text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace makespan::gui {
namespace {

using Node = render::TaskGraph::Node;

constexpr double kSmallestScale = 0.01;
constexpr double kReadable = 0.6; ///< texts can be read from here on
constexpr double kMostOverhang =
    2.5; ///< times the view: a graph so large begins readable, and is moved
constexpr double kLargestScale = 4;
constexpr double kZoomPerKey = 1.4;
constexpr double kZoomPerWheelStep = 1.2;
constexpr double kWheelStep = 120;
constexpr double kClickTolerancePx = 4;

} // namespace

GraphView::GraphView(ViewState& state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Task graph"));
    setAccessibleDescription(
        tr("Which task needs which. Left and Right go along the edges, Up and Down to the "
           "neighbours, plus and minus zoom, F shows everything."));
    connect(&state, &ViewState::selectionChanged, this, &GraphView::obeyState);
    connect(&state, &ViewState::hoverChanged, this, &GraphView::obeyState);
    connect(&state, &ViewState::instantChanged, this, &GraphView::obeyState);
    connect(&state, &ViewState::foundChanged, this, &GraphView::obeyState);
}

void GraphView::obeyState()
{
    const auto some = [](trace::TaskId task) {
        return task == trace::kNoTask ? std::nullopt : std::optional(task);
    };
    m_options.selected = some(m_state.selected());
    m_options.hovered = some(m_state.hovered());
    m_options.found = m_state.found();
    m_options.instant = m_state.instant();
    update();
}

void GraphView::setGraph(std::shared_ptr<const DrawnGraph> graph)
{
    m_graph = std::move(graph);
    begin();
}

void GraphView::begin()
{
    fit();
    m_untouched = true;
    // A little too large for the view: rather begin at its left end, so that it can be read.
    if (m_graph && m_scale < kReadable && m_scale * kMostOverhang >= kReadable) {
        const QSizeF size = m_graph->layout.size * kReadable;
        m_scale = kReadable;
        m_origin =
            QPointF(std::max(0.0, (width() - size.width()) / 2), (height() - size.height()) / 2);
    }
}

void GraphView::setTheme(const render::Theme& theme)
{
    m_theme = theme;
    update();
}

void GraphView::showCriticalPath(bool on)
{
    m_options.criticalPath = on;
    update();
}

void GraphView::fit()
{
    m_untouched = false;
    update();
    if (!m_graph || m_graph->layout.size.isEmpty()) {
        return;
    }
    const QSizeF size = m_graph->layout.size;
    m_scale =
        std::clamp(std::min(width() / size.width(), height() / size.height()), kSmallestScale, 1.0);
    m_origin =
        QPointF((width() - size.width() * m_scale) / 2, (height() - size.height() * m_scale) / 2);
}

void GraphView::zoom(double factor, QPointF about)
{
    const double scale = std::clamp(m_scale * factor, kSmallestScale, kLargestScale);
    m_origin = about - (about - m_origin) * (scale / m_scale);
    m_scale = scale;
    m_untouched = false;
    update();
}

QRectF GraphView::nodeRect(trace::TaskId task) const
{
    if (!m_graph || trace::index(task) >= m_graph->graph.nodeOf.size()) {
        return {};
    }
    const QRectF box = m_graph->layout.nodes[m_graph->graph.nodeOf[trace::index(task)]];
    return {m_origin + box.topLeft() * m_scale, box.size() * m_scale};
}

std::optional<std::uint32_t> GraphView::nodeAt(QPointF place) const
{
    return m_graph ? m_graph->layout.nodeAt(toGraph(place)) : std::nullopt;
}

void GraphView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.background);
    if (!m_graph || m_graph->graph.nodeOf.empty()) {
        painter.setPen(m_theme.mutedText);
        painter.setFont(m_theme.font);
        painter.drawText(rect().adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap,
                         m_graph
                             ? tr("This program has no tasks: everything happens in the driver.")
                             : tr("No run to show yet."));
    } else {
        painter.save();
        painter.translate(m_origin);
        painter.scale(m_scale, m_scale);
        render::paintGraph(painter, *m_graph->data, m_graph->graph, m_graph->layout, m_theme,
                           m_options, m_scale);
        painter.restore();
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.selection, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void GraphView::resizeEvent(QResizeEvent*)
{
    if (m_untouched) {
        begin();
    }
}

void GraphView::wheelEvent(QWheelEvent* event)
{
    zoom(std::pow(kZoomPerWheelStep, event->angleDelta().y() / kWheelStep), event->position());
    event->accept();
}

void GraphView::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->button() == Qt::LeftButton;
    m_moved = false;
    m_pressedAt = m_draggedTo = event->position();
}

void GraphView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_pressed) {
        const auto node = nodeAt(event->position());
        m_state.hover(node ? m_graph->graph.nodes[*node].task : trace::kNoTask);
        return;
    }
    m_moved = m_moved || (event->position() - m_pressedAt).manhattanLength() > kClickTolerancePx;
    if (m_moved) {
        m_untouched = false;
        m_origin += event->position() - m_draggedTo;
        m_draggedTo = event->position();
        update();
    }
}

void GraphView::mouseReleaseEvent(QMouseEvent* event)
{
    if (std::exchange(m_pressed, false) && !m_moved) {
        const auto node = nodeAt(event->position());
        m_state.select(node ? m_graph->graph.nodes[*node].task : trace::kNoTask);
    }
}

void GraphView::mouseDoubleClickEvent(QMouseEvent*)
{
    fit();
}

void GraphView::leaveEvent(QEvent*)
{
    m_state.hover(trace::kNoTask);
}

void GraphView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(kZoomPerKey, rect().center());
        break;
    case Qt::Key_Minus:
        zoom(1 / kZoomPerKey, rect().center());
        break;
    case Qt::Key_F:
    case Qt::Key_0:
        fit();
        break;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        step(event->key());
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void GraphView::step(int key)
{
    if (!m_graph || m_graph->graph.nodeOf.empty()) {
        return;
    }
    if (m_state.selected() == trace::kNoTask) {
        m_state.select(trace::TaskId{0});
        return;
    }
    const auto& graph = m_graph->graph;
    const auto from = graph.nodeOf[trace::index(m_state.selected())];
    const QPointF here = m_graph->layout.nodes[from].center();
    std::optional<std::uint32_t> best;
    double bestDistance = 0;
    const auto offer = [&](std::uint32_t node) {
        const QPointF way = m_graph->layout.nodes[node].center() - here;
        if (graph.nodes[node].kind != Node::Kind::Driver
            && (!best || std::hypot(way.x(), way.y()) < bestDistance)) {
            best = node;
            bestDistance = std::hypot(way.x(), way.y());
        }
    };
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
        for (const auto& edge : graph.edges) {
            if (key == Qt::Key_Right && edge.from == from) {
                offer(edge.to);
            } else if (key == Qt::Key_Left && edge.to == from) {
                offer(edge.from);
            }
        }
    } else {
        for (std::uint32_t node = 0; node < graph.nodes.size(); ++node) {
            const double down = m_graph->layout.nodes[node].center().y() - here.y();
            if (graph.nodes[node].layer == graph.nodes[from].layer && node != from
                && (key == Qt::Key_Down ? down > 0 : down < 0)) {
                offer(node);
            }
        }
    }
    if (best) {
        m_state.select(graph.nodes[*best].task);
        const QRectF box = nodeRect(graph.nodes[*best].task);
        if (!rect().contains(box.center().toPoint())) {
            m_untouched = false;
            m_origin += QRectF(rect()).center() - box.center();
            update();
        }
    }
}

QString GraphView::tip(std::uint32_t number) const
{
    const Node& node = m_graph->graph.nodes[number];
    QStringList lines{QStringLiteral("<b>%1</b>").arg(node.text.toHtmlEscaped())};
    if (node.kind == Node::Kind::Driver) {
        lines << (node.line == 0
                      ? tr("the driver, from the beginning of the program")
                      : tr("the driver goes on after its get or wait in line %1").arg(node.line));
    } else if (node.kind == Node::Kind::Task) {
        const auto task = m_graph->data->trace().task(node.task);
        if (task.ended != trace::kNever && task.started != trace::kNever) {
            lines << tr("took %1").arg(render::durationText(task.ended - task.started));
        }
    }
    if (node.critical) {
        lines << tr("on the critical path");
    }
    return lines.join(QStringLiteral("<br>"));
}

bool GraphView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event); // the type tag was checked
        if (const auto node = nodeAt(help->pos())) {
            QToolTip::showText(help->globalPos(), tip(*node), this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QWidget::event(event);
}

} // namespace makespan::gui
