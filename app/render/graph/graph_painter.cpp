#include "app/render/graph/graph_painter.h"

#include "app/render/graph/task_phase.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace makespan::render {
namespace {

using Number = std::uint32_t;
using Edge = TaskGraph::Edge;
using Node = TaskGraph::Node;

constexpr double kSmallestText = 0.55;     ///< of the natural size
constexpr std::size_t kMostSmooth = 3'000; ///< edges, before they are drawn without smoothing
constexpr double kFaded = 0.18;

struct Context
{
    QPainter& painter;
    const TimelineData& data;
    const TaskGraph& graph;
    const GraphLayout& layout;
    const Theme& theme;
    const GraphOptions& options;
    double scale;
    Number selected;       ///< a node; graph.nodes.size(): none
    std::vector<bool> lit; ///< by node: something in it was found; empty: no search
};

Qt::PenStyle styleOf(Edge::Kind kind)
{
    switch (kind) {
    case Edge::Kind::Submit:
        return Qt::DashLine;
    case Edge::Kind::Result:
        return Qt::DotLine;
    case Edge::Kind::Order:
        return Qt::DashDotLine;
    case Edge::Kind::Input:
        break;
    }
    return Qt::SolidLine;
}

void paintEdge(const Context& context, const Edge& edge, bool strong)
{
    const QRectF& from = context.layout.nodes[edge.from];
    const QRectF& to = context.layout.nodes[edge.to];
    const QPointF begin(from.right(), from.center().y());
    const double head = 5 * context.theme.factor;
    const QPointF end(to.left(), to.center().y());
    const double bend = std::max(8.0, (end.x() - begin.x()) / 2);
    QPainterPath path(begin);
    path.cubicTo(begin + QPointF(bend, 0), end - QPointF(bend, 0), end - QPointF(head, 0));
    const bool critical = edge.critical && context.options.criticalPath;
    const QColor colour = critical ? context.theme.criticalPath
                          : strong ? context.theme.selection
                                   : context.theme.axis;
    context.painter.setPen(
        QPen(colour, (critical || strong ? 1.8 : 1.0) * context.theme.line, styleOf(edge.kind)));
    context.painter.setBrush(Qt::NoBrush);
    context.painter.drawPath(path);
    QPainterPath tip(end);
    tip.lineTo(end + QPointF(-head, -head * 0.5));
    tip.lineTo(end + QPointF(-head, head * 0.5));
    tip.closeSubpath();
    context.painter.fillPath(tip, colour);
}

/// By node, whether something in it was found; empty: nothing is searched for.
std::vector<bool> litNodes(const TaskGraph& graph, const GraphOptions& options)
{
    if (!options.found) {
        return {};
    }
    std::vector<bool> lit(graph.nodes.size(), false);
    for (const trace::TaskId task : *options.found) {
        if (trace::index(task) < graph.nodeOf.size()
            && graph.nodeOf[trace::index(task)] < lit.size()) {
            lit[graph.nodeOf[trace::index(task)]] = true;
        }
    }
    return lit;
}

/// The share of the node's box that is filled at the instant, and whether it is there at all.
std::pair<double, bool> filledShare(const Context& context, const Node& node)
{
    if (!context.options.instant || node.kind != Node::Kind::Task) {
        return {1, true};
    }
    const auto& trace = context.data.trace();
    const auto task = trace.task(node.task);
    const auto instant = *context.options.instant;
    return {progressAt(task, instant, trace::Time{} + trace.makespan()),
            phaseAt(task, instant) != TaskPhase::Unborn};
}

void paintNode(const Context& context, Number number)
{
    QPainter& painter = context.painter;
    const Theme& theme = context.theme;
    const Node& node = context.graph.nodes[number];
    const QRectF& box = context.layout.nodes[number];
    const bool isDriver = node.kind == Node::Kind::Driver;
    const auto [share, born] = filledShare(context, node);
    const bool lit = context.lit.empty() || context.lit[number];
    const QColor full =
        lit ? theme.hues[node.hue] : mixed(theme.background, theme.hues[node.hue], kFaded);
    const QColor empty = theme.lane;
    painter.fillRect(box, empty);
    const QRectF filled(box.left(), box.top(), box.width() * share, box.height());
    painter.fillRect(filled, isDriver && lit ? mixed(theme.background, full, 0.25) : full);

    const bool critical = node.critical && context.options.criticalPath;
    const bool selected = number == context.selected;
    QPen pen(critical   ? theme.criticalPath
             : selected ? theme.selection
                        : theme.outlineOf(full),
             critical || selected ? theme.strongLine : theme.line,
             born ? Qt::SolidLine : Qt::DotLine);
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box);
    if (node.kind == Node::Kind::Group) { // a pile of cards
        const double step = 2 * theme.factor;
        painter.drawPolyline(
            QPolygonF({box.topLeft() + QPointF(step, -step), box.topRight() + QPointF(step, -step),
                       box.bottomRight() + QPointF(step, -step)}));
    }
    if (selected && critical) {
        painter.setPen(QPen(theme.selection, theme.line));
        painter.drawRect(box.adjusted(3, 3, -3, -3));
    }
    if (context.scale < kSmallestText) {
        return;
    }
    // Half on the colour, half beside it: each half of the text in the colour that is read best there.
    painter.setFont(theme.smallFont);
    const auto write = [&](const QRectF& clip, const QColor& colour) {
        if (clip.width() > 0) {
            painter.save();
            painter.setClipRect(clip, Qt::IntersectClip);
            painter.setPen(lit ? colour : theme.mutedText);
            painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, node.text);
            painter.restore();
        }
    };
    const bool plain = isDriver || !lit;
    write(filled, plain ? theme.text : theme.textOn(full));
    write(QRectF(filled.right(), box.top(), box.right() - filled.right(), box.height()),
          theme.text);
}

} // namespace

void paintGraph(QPainter& painter,
                const TimelineData& data,
                const TaskGraph& graph,
                const GraphLayout& layout,
                const Theme& theme,
                const GraphOptions& options,
                double scale)
{
    const auto nodeOf = [&](const std::optional<trace::TaskId>& task) {
        return task && trace::index(*task) < graph.nodeOf.size()
                   ? graph.nodeOf[trace::index(*task)]
                   : static_cast<Number>(graph.nodes.size());
    };
    const Context context{painter,
                          data,
                          graph,
                          layout,
                          theme,
                          options,
                          scale,
                          nodeOf(options.selected),
                          litNodes(graph, options)};
    const Number hovered = nodeOf(options.hovered);
    const auto isOf = [&](const Edge& edge, Number node) {
        return edge.from == node || edge.to == node;
    };
    painter.setRenderHint(QPainter::Antialiasing, graph.edges.size() <= kMostSmooth);
    for (const Edge& edge : graph.edges) {
        if (!edge.critical && !isOf(edge, context.selected)) {
            paintEdge(context, edge, false);
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (const Edge& edge : graph.edges) {
        if (edge.critical || isOf(edge, context.selected)) {
            paintEdge(context, edge, isOf(edge, context.selected));
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (Number node = 0; node < graph.nodes.size(); ++node) {
        paintNode(context, node);
    }
    if (hovered < graph.nodes.size()) {
        painter.setPen(QPen(theme.hover, theme.strongLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(layout.nodes[hovered].adjusted(-3, -3, 3, 3));
    }
}

} // namespace makespan::render
