#pragma once

#include "app/render/chart/chart_model.h"

#include <QSizeF>

#include <vector>

class QPaintDevice;

namespace makespan::render {

/// Charts of the same quantities on one page. A single one is a chart as it is; several are panels: each has the value
/// it stands for as its title, and what belongs to all stands once.
struct ChartPanels
{
    QString title;
    QString subtitle;
    QString footnote;
    std::vector<ChartModel> panels;
};

/// The panels in rows, all with the same scales, under one legend. A law whose name is not the same in all of them (it
/// has what was fitted in it) stands under its own panel's title instead. Needs a QApplication.
class PanelsPage
{
public:
    PanelsPage(const ChartPanels& panels, const Theme& theme);

    /// The size of a page for a chart of \p chart: higher where there are many panels.
    QSizeF sizeFor(QSizeF chart) const;
    /// Draws the page, \p size in logical pixels, each of them \p scale units of the device.
    void paint(QPaintDevice& device, QSizeF size, double scale, bool vector) const;

private:
    int columns() const;
    int rows() const;

    ChartPanels m_panels;
    Theme m_theme;
};

} // namespace makespan::render
