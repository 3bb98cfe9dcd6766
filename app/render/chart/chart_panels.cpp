#include "app/render/chart/chart_panels.h"

#include "app/render/chart/chart_plot.h"
#include "app/render/chart/plot_painter.h"
#include "app/render/chart/plot_range.h"

#include <QFontMetricsF>
#include <QSet>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace makespan::render {

namespace {

constexpr int kTextFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
/// A panel that is lower than this part of its width cannot be read.
constexpr double kLowest = 0.72;

/// What every panel shows.
PlotRange commonRange(const std::vector<ChartModel>& panels)
{
    PlotRange all;
    bool isFirst = true;
    for (const ChartModel& panel : panels) {
        if (panel.series.empty() && panel.layers.empty()) {
            continue; // no run of it has finished yet
        }
        const PlotRange range = rangeOf(panel, {});
        all.left = isFirst ? range.left : std::min(all.left, range.left);
        all.right = isFirst ? range.right : std::max(all.right, range.right);
        all.bottom = isFirst ? range.bottom : std::min(all.bottom, range.bottom);
        all.top = isFirst ? range.top : std::max(all.top, range.top);
        isFirst = false;
    }
    return all;
}

QSet<QString> lawsOfAll(const std::vector<ChartModel>& panels)
{
    QSet<QString> common;
    for (std::size_t at = 0; at < panels.size(); ++at) {
        QSet<QString> names;
        for (const ChartLaw& law : panels[at].laws) {
            names.insert(law.name);
        }
        common = at == 0 ? names : common.intersect(names);
    }
    return common;
}

/// Writes a text at the top of an area and takes its height away.
void write(
    QPainter& painter, QRectF& area, const QString& text, const QFont& font, const QColor& colour)
{
    if (text.isEmpty()) {
        return;
    }
    painter.setFont(font);
    painter.setPen(colour);
    QRectF used;
    painter.drawText(area, kTextFlags, text, &used);
    area.setTop(used.bottom());
}

double heightOf(const QString& text, const QFont& font, double width)
{
    if (text.isEmpty()) {
        return 0;
    }
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 1e4), kTextFlags, text).height();
}

/// The names with their samples, in lines. \returns the height; draws where there is a painter.
double legend(QPainter* painter,
              const std::vector<ChartPlot::Named>& names,
              const QRectF& area,
              const Theme& theme)
{
    const QFontMetricsF metrics(theme.smallFont);
    const double line = metrics.height();
    const double sample = 26 * theme.factor;
    const double gap = 4 * theme.factor;
    double x = area.left();
    double y = area.top();
    for (const ChartPlot::Named& entry : names) {
        const double width = sample + gap + metrics.horizontalAdvance(entry.name) + gap;
        if (x > area.left() && x + width > area.right()) {
            x = area.left();
            y += line;
        }
        if (painter != nullptr) {
            painter->save();
            entry.sample(*painter, QRectF(x, y, sample, line));
            painter->restore();
            painter->setFont(theme.smallFont);
            painter->setPen(theme.text);
            painter->drawText(QRectF(x + sample + gap, y, width, line),
                              Qt::AlignLeft | Qt::AlignVCenter, entry.name);
        }
        x += width + 3 * gap;
    }
    return names.empty() ? 0 : y + line - area.top();
}

} // namespace

PanelsPage::PanelsPage(const ChartPanels& panels, const Theme& theme)
    : m_panels(panels)
    , m_theme(theme)
{}

int PanelsPage::columns() const
{
    constexpr int kMostInOneRow = 3;
    constexpr int kMostColumns = 4;
    const int count = static_cast<int>(m_panels.panels.size());
    return count <= kMostInOneRow
               ? std::max(count, 1)
               : std::min(kMostColumns, static_cast<int>(std::ceil(std::sqrt(count))));
}

int PanelsPage::rows() const
{
    return (static_cast<int>(m_panels.panels.size()) + columns() - 1) / columns();
}

QSizeF PanelsPage::sizeFor(QSizeF chart) const
{
    constexpr double kNotes = 110; // title, subtitle, legend and footnote
    const double lowest = rows() * kLowest * chart.width() / columns() + kNotes * m_theme.factor;
    return {chart.width(), std::max(chart.height(), lowest)};
}

void PanelsPage::paint(QPaintDevice& device, QSizeF size, double scale, bool vector) const
{
    const QSet<QString> common = lawsOfAll(m_panels.panels);
    const PlotRange range = commonRange(m_panels.panels);
    std::vector<std::unique_ptr<ChartPlot>> plots;
    std::vector<ChartPlot::Named> names;
    for (ChartModel panel : m_panels.panels) {
        QStringList own;
        QSet<QString> ownNames;
        for (const ChartLaw& law : panel.laws) {
            if (!common.contains(law.name)) {
                own += law.name;
                ownNames.insert(law.name);
            }
        }
        panel.subtitle = own.join(QStringLiteral(" · "));
        panel.footnote.clear();
        auto& plot = plots.emplace_back(std::make_unique<ChartPlot>());
        plot->setTheme(m_theme);
        plot->setNamed(false);
        plot->setModel(panel);
        plot->showRange(range);
        for (ChartPlot::Named& entry : plot->names()) {
            const bool known = std::any_of(names.begin(), names.end(), [&](const auto& other) {
                return other.name == entry.name;
            });
            if (!known && !ownNames.contains(entry.name)) {
                names.push_back(std::move(entry));
            }
        }
    }

    PlotPainter painter(device, scale, vector);
    painter.fillRect(QRectF(QPointF(), size), m_theme.background);
    const double side = m_theme.spacing;
    QRectF area = QRectF(QPointF(), size).adjusted(side, side, -side, -side / 2);
    write(painter, area, m_panels.title, m_theme.titleFont, m_theme.text);
    write(painter, area, m_panels.subtitle, m_theme.smallFont, m_theme.mutedText);
    area.setTop(area.top() + side / 2);
    area.setTop(area.top() + legend(&painter, names, area, m_theme));
    const double foot = heightOf(m_panels.footnote, m_theme.smallFont, area.width());
    QRectF below(area.left(), area.bottom() - foot, area.width(), foot);
    write(painter, below, m_panels.footnote, m_theme.smallFont, m_theme.mutedText);
    area.setBottom(area.bottom() - foot);

    const QSizeF cell(size.width() / columns(), area.height() / rows());
    for (std::size_t at = 0; at < plots.size(); ++at) {
        const int row = static_cast<int>(at) / columns();
        const int column = static_cast<int>(at) % columns();
        painter.save();
        painter.translate(column * cell.width(), area.top() + row * cell.height());
        plots[at]->paint(painter, cell);
        painter.restore();
    }
}

} // namespace makespan::render
