#pragma once

#include "app/render/chart/chart_model.h"
#include "app/render/look/theme.h"

#include <qcustomplot.h>

#include <vector>

namespace makespan::render {

/// Bars over the categories of the key axis, each a stack of the layers; parts below zero hang down from it.
class PlotStack : public QCPAbstractPlottable
{
public:
    PlotStack(QCPAxis* keyAxis,
              QCPAxis* valueAxis,
              std::vector<ChartLayer> layers,
              const Theme& theme);

    /// One part of a stack, or a sample of it.
    static void
    paintPart(QPainter& painter, const QRectF& box, const ChartLayer& layer, const Theme& theme);

    double
    selectTest(const QPointF& position, bool onlySelectable, QVariant* details) const override;
    QCPRange getKeyRange(bool& found, QCP::SignDomain domain) const override;
    QCPRange
    getValueRange(bool& found, QCP::SignDomain domain, const QCPRange& keys) const override;

protected:
    void draw(QCPPainter* painter) override;
    void drawLegendIcon(QCPPainter* painter, const QRectF& rect) const override;

private:
    std::vector<ChartLayer> m_layers;
    Theme m_theme;
};

} // namespace makespan::render
