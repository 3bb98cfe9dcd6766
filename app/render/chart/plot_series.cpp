#include "app/render/chart/plot_series.h"

#include "app/render/chart/plot_stack.h"

#include <qcustomplot.h>

#include <algorithm>
#include <array>

namespace makespan::render {

namespace {

constexpr std::array kShapes{
    QCPScatterStyle::ssDisc,    QCPScatterStyle::ssSquare,           QCPScatterStyle::ssTriangle,
    QCPScatterStyle::ssDiamond, QCPScatterStyle::ssTriangleInverted, QCPScatterStyle::ssPlus,
    QCPScatterStyle::ssCross};

// Of predictions, which have no markers; the first is solid.
constexpr std::array kSeriesDashes{Qt::SolidLine, Qt::DashLine, Qt::DashDotLine, Qt::DashDotDotLine,
                                   Qt::DotLine};
constexpr std::array kLawDashes{Qt::DashLine, Qt::DotLine, Qt::DashDotLine, Qt::DashDotDotLine};

QColor translucent(QColor colour, int alpha)
{
    colour.setAlpha(alpha);
    return colour;
}

/// A marker and a stretch of line, for the legend.
PlotLabels::Sample lineSample(const QPen& pen)
{
    return [pen](QPainter& painter, const QRectF& box) {
        painter.setPen(pen);
        painter.drawLine(QPointF(box.left(), box.center().y()),
                         QPointF(box.right(), box.center().y()));
    };
}

PlotLabels::Sample markerSample(const QCPScatterStyle& style)
{
    return [style](QPainter& painter, const QRectF& box) {
        // The plot draws its legend with a painter of its own kind.
        auto& own = static_cast<QCPPainter&>(painter);
        style.applyTo(&own, style.pen());
        style.drawShape(&own, box.center());
    };
}

bool hasSpread(const ChartSeries& series)
{
    return std::any_of(series.points.begin(), series.points.end(),
                       [](const ChartPoint& point) { return point.high > point.low; });
}

QCPGraph::LineStyle lineStyle(const ChartSeries& series)
{
    return series.join == Join::Step ? QCPGraph::lsStepLeft : QCPGraph::lsLine;
}

} // namespace

// WCAG 2.1, 1.4.11.
QColor lineColour(const Theme& theme, int hue)
{
    QColor colour = theme.hues[static_cast<std::size_t>(std::clamp(hue, 0, 7))];
    const QColor away = theme.kind == ThemeKind::Dark ? QColor(Qt::white) : QColor(Qt::black);
    while (contrastRatio(colour, theme.background) < 3.0) {
        colour = mixed(colour, away, 0.08);
    }
    return colour;
}

void PlotSeries::add(const ChartModel& model, const QSet<QString>& hiddenLaws)
{
    std::size_t number = 0;
    for (const ChartLaw& law : model.laws) {
        const Qt::PenStyle dash = kLawDashes[number++ % kLawDashes.size()];
        if (!hiddenLaws.contains(law.name) && !law.points.empty()) {
            addLaw(law, dash);
        }
    }
    for (const SeriesKind kind : {SeriesKind::Predicted, SeriesKind::Measured}) {
        number = 0;
        for (const ChartSeries& series : model.series) {
            if (series.kind == kind) {
                addSeries(series, number++);
            }
        }
    }
    if (!model.layers.empty()) {
        addLayers(model);
    }
}

void PlotSeries::addLaw(const ChartLaw& law, Qt::PenStyle dash)
{
    const QColor colour = mixed(m_theme.background, m_theme.mutedText, 0.8);
    const QPen pen(colour, m_theme.line, dash);
    const auto style = law.step ? QCPGraph::lsStepLeft : QCPGraph::lsLine;
    const auto draw = [&](const std::vector<QPointF>& points) {
        QCPGraph* graph = m_plot.addGraph();
        for (const QPointF& point : points) {
            graph->addData(point.x(), point.y());
        }
        graph->setPen(pen);
        graph->setLineStyle(style);
        return graph;
    };
    QCPGraph* low = draw(law.points);
    if (!law.upper.empty()) {
        QCPGraph* high = draw(law.upper);
        high->setBrush(translucent(m_theme.mutedText, 28));
        high->setChannelFillGraph(low);
    }
    m_labels.add(law.name, law.points.back(), colour, m_theme.mutedText, m_theme.smallFont, m_theme,
                 lineSample(pen));
}

void PlotSeries::addBand(const ChartSeries& series, const QColor& colour)
{
    QCPGraph* low = m_plot.addGraph();
    QCPGraph* high = m_plot.addGraph();
    for (const ChartPoint& point : series.points) {
        low->addData(point.x, point.low);
        high->addData(point.x, point.high);
    }
    for (QCPGraph* edge : {low, high}) {
        edge->setPen(Qt::NoPen);
        edge->setLineStyle(lineStyle(series));
    }
    high->setBrush(translucent(colour, 45));
    high->setChannelFillGraph(low);
}

void PlotSeries::addRuns(const ChartSeries& series, const QColor& colour)
{
    QCPGraph* dots = m_plot.addGraph();
    for (const ChartPoint& point : series.points) {
        if (point.single.size() > 1) {
            for (const double value : point.single) {
                dots->addData(point.x, value);
            }
        }
    }
    dots->setLineStyle(QCPGraph::lsNone);
    dots->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, translucent(colour, 110),
                                          translucent(colour, 110), 3 * m_theme.factor));
}

void PlotSeries::addMarkers(const ChartSeries& series, const QColor& colour, std::size_t number)
{
    // Above its own repetitions; filled shapes differ too, for black and white.
    const QCPScatterStyle style(
        kShapes[number % kShapes.size()], QPen(colour, 1.5 * m_theme.factor),
        QBrush(number % 2 == 0 ? colour : m_theme.background), 7.5 * m_theme.factor);
    QCPGraph* markers = m_plot.addGraph();
    for (const ChartPoint& point : series.points) {
        markers->addData(point.x, point.median);
    }
    markers->setLineStyle(QCPGraph::lsNone);
    markers->setScatterStyle(style);
    if (!series.name.isEmpty() && !series.points.empty()) {
        const ChartPoint& last = series.points.back();
        m_labels.add(series.name, {last.x, last.median}, colour, m_theme.text, m_theme.font,
                     m_theme, markerSample(style));
    }
}

void PlotSeries::addSeries(const ChartSeries& series, std::size_t number)
{
    const QColor colour = lineColour(m_theme, series.hue);
    const bool predicted = series.kind == SeriesKind::Predicted;
    const bool joined = series.join != Join::None;
    const bool band = joined && !predicted;
    const bool spread = hasSpread(series);
    if (spread && band && series.points.size() > 1) {
        addBand(series, colour);
    }
    QCPGraph* graph = m_plot.addGraph();
    for (const ChartPoint& point : series.points) {
        graph->addData(point.x, point.median);
    }
    QPen pen(colour, predicted ? m_theme.strongLine : m_theme.line,
             predicted ? kSeriesDashes[number % kSeriesDashes.size()] : Qt::SolidLine);
    pen.setJoinStyle(Qt::RoundJoin);
    graph->setPen(pen);
    graph->setLineStyle(joined ? lineStyle(series) : QCPGraph::lsNone);
    if (predicted) {
        if (!series.name.isEmpty() && !series.points.empty()) {
            const ChartPoint& last = series.points.back();
            m_labels.add(series.name, {last.x, last.median}, colour, m_theme.text, m_theme.font,
                         m_theme, lineSample(pen));
        }
        return;
    }
    if (spread && !band) {
        auto* bars = new QCPErrorBars(m_plot.xAxis, m_plot.yAxis);
        bars->removeFromLegend();
        bars->setDataPlottable(graph);
        bars->setPen(QPen(colour, m_theme.line));
        bars->setWhiskerWidth(6 * m_theme.factor);
        for (const ChartPoint& point : series.points) {
            bars->addData(point.median - point.low, point.high - point.median);
        }
    }
    addRuns(series, colour);
    addMarkers(series, colour, number);
}

void PlotSeries::addLayers(const ChartModel& model)
{
    new PlotStack(m_plot.xAxis, m_plot.yAxis, model.layers, m_theme); // owned by the plot
    double up = 0;
    double down = 0;
    for (const ChartLayer& layer : model.layers) {
        const double height = layer.heights.empty() ? 0 : layer.heights.back();
        double& level = height < 0 ? down : up;
        const double last = static_cast<double>(layer.heights.size()) - 1;
        m_labels.add(layer.name, {last, level + height / 2}, m_theme.axis, m_theme.text,
                     m_theme.font, m_theme,
                     [layer, theme = m_theme](QPainter& painter, const QRectF& box) {
                         PlotStack::paintPart(painter, box.adjusted(0, 2, 0, -2), layer, theme);
                     });
        level += height;
    }
}

} // namespace makespan::render
