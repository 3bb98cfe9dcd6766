#pragma once

#include "app/render/look/theme.h"

#include <QFont>
#include <QPen>
#include <QPointF>
#include <QString>

#include <functional>
#include <vector>

class QCPItemLine;
class QCPItemText;
class QCustomPlot;
class QPainter;
class QRectF;

namespace makespan::render {

/// The names of curves, at their right ends where the plot is high enough for all of them, else in a legend inside it.
class PlotLabels
{
public:
    /// Draws a sample of what the name belongs to into a small rectangle of the legend.
    using Sample = std::function<void(QPainter&, const QRectF&)>;

    explicit PlotLabels(QCustomPlot& plot)
        : m_plot(plot)
    {}

    /// Forgets all; the items are the plot's and are removed by it.
    void clear() { m_labels.clear(); }

    /// \param end of the curve, in the plot's coordinates
    void add(const QString& name,
             QPointF end,
             const QColor& line,
             const QColor& text,
             const QFont& font,
             const Theme& theme,
             Sample sample);

    /// Makes room on the right. To be called when all are added.
    void fit(const Theme& theme);
    /// For the size that the plot has now; to be called after each layout. \returns whether the room changed, so that
    /// the plot has to be laid out again.
    bool place(const Theme& theme);

    bool isLegend() const { return m_legend; }

    /// Off: neither beside the curves nor in a legend.
    void setShown(bool on) { m_isShown = on; }

    void forEach(const std::function<void(const QString& name, const Sample&)>& visit) const;

    /// In the corner of the plot where the least is drawn: the upper left. Draws nothing while the names fit.
    void paintLegend(QPainter& painter, const Theme& theme) const;

private:
    struct Label
    {
        QCPItemText* text = nullptr;
        QCPItemLine* leader = nullptr;
        QPointF end; ///< in the plot's coordinates
        Sample sample;
    };

    double lineHeight(const Theme& theme) const;

    QCustomPlot& m_plot;
    std::vector<Label> m_labels;
    bool m_legend = false;
    bool m_isShown = true;
};

} // namespace makespan::render
