#include "app/render/chart/plot_stack.h"

#include "app/render/look/hatch.h"

namespace makespan::render {

namespace {

constexpr double kHalfWidth = 0.36; ///< of a bar, in categories
constexpr double kHatchPeriod = 7;

} // namespace

PlotStack::PlotStack(QCPAxis* keyAxis,
                     QCPAxis* valueAxis,
                     std::vector<ChartLayer> layers,
                     const Theme& theme)
    : QCPAbstractPlottable(keyAxis, valueAxis)
    , m_layers(std::move(layers))
    , m_theme(theme)
{}

void PlotStack::paintPart(QPainter& painter,
                          const QRectF& box,
                          const ChartLayer& layer,
                          const Theme& theme)
{
    const QColor fill = layer.hue > 0 ? theme.hues[static_cast<std::size_t>(layer.hue) % kHueCount]
                                      : theme.background;
    painter.fillRect(box, fill);
    if (layer.pattern != Pattern::Solid) {
        drawHatch(painter, box, layer.pattern, theme.mutedText, kHatchPeriod * theme.factor,
                  theme.line);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.axis, theme.line));
    painter.drawRect(box);
}

void PlotStack::draw(QCPPainter* painter)
{
    painter->setAntialiasing(true);
    const std::size_t count = m_layers.empty() ? 0 : m_layers.front().heights.size();
    for (std::size_t category = 0; category < count; ++category) {
        const auto middle = static_cast<double>(category);
        const double left = mKeyAxis->coordToPixel(middle - kHalfWidth);
        const double right = mKeyAxis->coordToPixel(middle + kHalfWidth);
        double up = 0;
        double down = 0;
        for (const ChartLayer& layer : m_layers) {
            const double height = layer.heights[category];
            if (height == 0) {
                continue;
            }
            double& level = height < 0 ? down : up;
            const double from = mValueAxis->coordToPixel(level);
            level += height;
            const double to = mValueAxis->coordToPixel(level);
            paintPart(*painter, QRectF(QPointF(left, from), QPointF(right, to)).normalized(), layer,
                      m_theme);
        }
    }
}

void PlotStack::drawLegendIcon(QCPPainter* /*painter*/, const QRectF& /*rect*/) const {}

double PlotStack::selectTest(const QPointF& /*position*/,
                             bool /*onlySelectable*/,
                             QVariant* /*details*/) const
{
    return -1;
}

QCPRange PlotStack::getKeyRange(bool& found, QCP::SignDomain /*domain*/) const
{
    found = !m_layers.empty();
    return found ? QCPRange(-0.5, static_cast<double>(m_layers.front().heights.size()) - 0.5)
                 : QCPRange();
}

QCPRange
PlotStack::getValueRange(bool& found, QCP::SignDomain /*domain*/, const QCPRange& /*keys*/) const
{
    found = false; // the chart sets its range itself
    return {};
}

} // namespace makespan::render
