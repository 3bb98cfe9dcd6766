#pragma once

#include "app/render/chart/chart_model.h"
#include "app/render/chart/plot_range.h"
#include "app/render/look/theme.h"

#include <QPointF>
#include <QSizeF>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

class QCPPainter;
class QPaintDevice;
class QPainter;
class QRectF;
class QWidget;

namespace makespan::render {

/// The plot of a ChartModel, on the screen and on any paint device. Wraps QCustomPlot, whose header
/// stays in one file. Needs a QApplication.
class ChartPlot
{
public:
    explicit ChartPlot(QWidget* parent = nullptr);
    ~ChartPlot();
    ChartPlot(const ChartPlot&) = delete;
    ChartPlot& operator=(const ChartPlot&) = delete;

    QWidget* widget() const;

    /// Repaints soon, once, however often this is called. What was zoomed stays zoomed while the axes
    /// are the same ones.
    void setModel(const ChartModel& model);
    const ChartModel& model() const;
    void setTheme(const Theme& theme);
    void setLawVisible(const QString& name, bool visible);

    /// Shows everything; zooming by hand starts from there.
    void showAll();
    /// Zooms both axes about the middle; > 1: closer.
    void zoom(double factor);

    /// A point of a series; none: series < 0.
    struct Place
    {
        int series = -1;
        int point = -1;

        friend bool operator==(const Place&, const Place&) = default;
    };

    /// The point nearest to a position of the widget, within 24 pixels.
    Place nearest(QPointF position) const;
    void mark(Place place);
    Place marked() const;

    /// What is shown, whatever the model has.
    void showRange(const PlotRange& range);
    /// Off: the names stand elsewhere, and take no room.
    void setNamed(bool on);

    /// The name of a curve or a layer.
    struct Named
    {
        QString name;
        std::function<void(QPainter&, const QRectF&)> sample; ///< draws what it belongs to
    };

    std::vector<Named> names() const;

    /// Draws all of it on another device: \p size in logical pixels, each of them \p scale units of the device.
    void paint(QPaintDevice& device, QSizeF size, double scale, bool vector);
    /// Likewise from the painter's origin, with its scale.
    void paint(QCPPainter& painter, QSizeF size);

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

/// "4 workers: speedup 3.75 at tasks = 15, median of 5 runs, 3.74 to 3.76".
QString pointText(const ChartModel& model, ChartPlot::Place place);

/// A value with the axis' unit, in four digits; a category by its name.
QString valueText(const ChartAxis& axis, double value);

} // namespace makespan::render
