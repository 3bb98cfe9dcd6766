#pragma once

#include <qcustomplot.h>

namespace makespan::render {

/// A text above or below the axes, wrapped at the width of the plot: nothing is cut off.
class NoteElement : public QCPLayoutElement
{
public:
    NoteElement(QCustomPlot* plot, QString text, const QFont& font, QColor colour)
        : QCPLayoutElement(plot)
        , m_text(std::move(text))
        , m_font(font)
        , m_colour(colour)
    {}

    QSize minimumOuterSizeHint() const override
    {
        return {0, heightFor(mParentPlot->viewport().width())};
    }

    QSize maximumOuterSizeHint() const override
    {
        return {QWIDGETSIZE_MAX, heightFor(mParentPlot->viewport().width())};
    }

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override
    {
        painter->setAntialiasing(true);
    }

    void draw(QCPPainter* painter) override
    {
        painter->setFont(m_font);
        painter->setPen(m_colour);
        painter->drawText(QRectF(mRect), kFlags, m_text);
    }

private:
    static constexpr int kFlags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap;

    int heightFor(int width) const
    {
        const int inner = std::max(width - mMargins.left() - mMargins.right(), 40);
        const QRectF box =
            QFontMetricsF(m_font).boundingRect(QRectF(0, 0, inner, 1e6), kFlags, m_text);
        return static_cast<int>(std::ceil(box.height())) + mMargins.top() + mMargins.bottom();
    }

    QString m_text;
    QFont m_font;
    QColor m_colour;
};

} // namespace makespan::render
