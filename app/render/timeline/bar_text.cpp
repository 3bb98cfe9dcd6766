#include "app/render/timeline/bar_text.h"

#include <QGlyphRun>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace makespan::render {

BarText::BarText(const QFont& font)
    : m_font(font)
    , m_metrics(font)
    , m_raw(QRawFont::fromFont(font))
{
    QString all;
    for (char16_t c = u' '; c < 127; ++c) {
        all += QChar(c);
    }
    const QList<quint32> indexes = m_raw.glyphIndexesForString(all);
    const QList<QPointF> advances = m_raw.advancesForGlyphIndexes(indexes);
    const qsizetype known = std::min({all.size(), indexes.size(), advances.size()});
    for (qsizetype at = 0; at < known; ++at) {
        m_glyphs[all[at].unicode()] = {indexes[at], advances[at].x()};
    }
}

bool BarText::simple(const QString& text) const
{
    return std::all_of(text.begin(), text.end(), [this](QChar c) {
        return c.unicode() < m_glyphs.size() && m_glyphs[c.unicode()].index != 0;
    });
}

double BarText::width(const QString& text) const
{
    if (!simple(text)) {
        return m_metrics.horizontalAdvance(text);
    }
    double sum = 0;
    for (const QChar c : text) {
        sum += m_glyphs[c.unicode()].advance;
    }
    return sum;
}

void BarText::draw(QPainter& painter, const QRectF& rect, const QString& text) const
{
    if (!simple(text)) {
        painter.setFont(m_font);
        painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, text);
        return;
    }
    QList<quint32> indexes;
    QList<QPointF> positions;
    indexes.reserve(text.size());
    positions.reserve(text.size());
    double x = 0;
    for (const QChar c : text) {
        const Glyph& glyph = m_glyphs[c.unicode()];
        indexes.push_back(glyph.index);
        positions.push_back({x, 0});
        x += glyph.advance;
    }
    QGlyphRun run;
    run.setRawFont(m_raw);
    run.setGlyphIndexes(indexes);
    run.setPositions(positions);
    // Whole pixels keep the letters sharp.
    const QPointF baseline(
        std::round(rect.center().x() - x / 2),
        std::round(rect.center().y() + (m_metrics.ascent() - m_metrics.descent()) / 2));
    painter.drawGlyphRun(baseline, run);
}

} // namespace makespan::render
