#pragma once

#include <QFontMetricsF>
#include <QRawFont>
#include <QRectF>
#include <QString>

#include <array>

class QPainter;

namespace makespan::render {

/// Draws many short texts quickly: plain ASCII goes from a table of glyphs straight to the painter, without
/// being shaped anew for every bar and every frame. Anything else is drawn as usual.
class BarText
{
public:
    explicit BarText(const QFont& font);

    double width(const QString& text) const;

    double height() const { return m_metrics.height(); }

    /// In the middle of the rectangle, in the painter's pen.
    void draw(QPainter& painter, const QRectF& rect, const QString& text) const;

private:
    struct Glyph
    {
        quint32 index = 0;
        double advance = 0;
    };

    bool simple(const QString& text) const;

    QFont m_font;
    QFontMetricsF m_metrics;
    QRawFont m_raw;
    std::array<Glyph, 128> m_glyphs{};
};

} // namespace makespan::render
