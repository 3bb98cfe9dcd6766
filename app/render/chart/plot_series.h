#pragma once

#include "app/render/chart/chart_model.h"
#include "app/render/chart/plot_labels.h"

#include <QSet>

class QCustomPlot;

namespace makespan::render {

/// Everything that stands between the axes, with its labels. Colour is never the only difference: series have markers
/// and dashes of their own, laws thin dashes, layers hatchings.
class PlotSeries
{
public:
    PlotSeries(QCustomPlot& plot, PlotLabels& labels, const Theme& theme)
        : m_plot(plot)
        , m_labels(labels)
        , m_theme(theme)
    {}

    void add(const ChartModel& model, const QSet<QString>& hiddenLaws);

private:
    void addLaw(const ChartLaw& law, Qt::PenStyle dash);
    /// \param number counts the series of its kind
    void addSeries(const ChartSeries& series, std::size_t number);
    void addBand(const ChartSeries& series, const QColor& colour);
    void addRuns(const ChartSeries& series, const QColor& colour);
    void addMarkers(const ChartSeries& series, const QColor& colour, std::size_t number);
    void addLayers(const ChartModel& model);

    QCustomPlot& m_plot;
    PlotLabels& m_labels;
    const Theme& m_theme;
};

/// The colour of a line or marker with that hue: with three times the contrast to the background that a bar needs.
QColor lineColour(const Theme& theme, int hue);

} // namespace makespan::render
