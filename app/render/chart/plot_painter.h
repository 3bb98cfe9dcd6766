#pragma once

#include <qcustomplot.h>

namespace makespan::render {

/// A painter for pictures of charts: its units are those of the screen at scale 1.
class PlotPainter : public QCPPainter
{
public:
    /// \param vector for SVG and PDF, where nothing may become pixels
    PlotPainter(QPaintDevice& device, double scale, bool vector)
        : QCPPainter(&device)
    {
        this->scale(scale, scale);
        if (vector) {
            setMode(QCPPainter::pmVectorized);
        }
        setMode(QCPPainter::pmNoCaching);
        setMode(QCPPainter::pmNonCosmetic);
    }
};

} // namespace makespan::render
