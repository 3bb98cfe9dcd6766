#include "app/render/chart/plot_labels.h"

#include <QFontMetricsF>
#include <qcustomplot.h>

#include <algorithm>

namespace makespan::render {
namespace {

/// Lines beside the axis' own values that the labels may take: they are not in its way there.
constexpr double kBelow = 1.5;

} // namespace

void PlotLabels::add(const QString& name,
                     QPointF end,
                     const QColor& line,
                     const QColor& text,
                     const QFont& font,
                     const Theme& theme,
                     Sample sample)
{
    Label label;
    label.end = end;
    label.sample = std::move(sample);
    label.text = new QCPItemText(&m_plot);
    label.text->setClipToAxisRect(false);
    label.text->setText(name);
    label.text->setFont(font);
    label.text->setColor(text);
    label.text->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    label.text->position->setType(QCPItemPosition::ptAbsolute);
    label.leader = new QCPItemLine(&m_plot);
    label.leader->setClipToAxisRect(false);
    label.leader->setPen(QPen(line, theme.line));
    label.leader->start->setType(QCPItemPosition::ptAbsolute);
    label.leader->end->setType(QCPItemPosition::ptAbsolute);
    m_labels.push_back(label);
}

double PlotLabels::lineHeight(const Theme& theme) const
{
    return QFontMetricsF(theme.font).height();
}

// The space on the right is as wide as the widest label.
void PlotLabels::fit(const Theme& theme)
{
    double widest = 0;
    for (const Label& label : m_labels) {
        widest = std::max(widest,
                          QFontMetricsF(label.text->font()).horizontalAdvance(label.text->text()));
    }
    QCPAxisRect* area = m_plot.axisRect();
    area->setAutoMargins(QCP::msLeft | QCP::msBottom | QCP::msTop);
    const bool beside = widest > 0 && !m_legend && m_isShown;
    const int right =
        qRound(beside ? widest + 16 * theme.factor + theme.spacing : 3 * theme.spacing);
    const int gap = qRound(theme.spacing);
    area->setMinimumMargins(QMargins(gap, gap + gap / 2, right, gap));
    area->setMargins(QMargins(gap, gap, right, gap));
}

// Labels want to stand at the height of their curves' ends; those that would overlap move apart.
bool PlotLabels::place(const Theme& theme)
{
    const QRect area = m_plot.axisRect()->rect();
    const double line = lineHeight(theme);
    const bool legend =
        m_isShown
        && static_cast<double>(m_labels.size()) * line > area.height() + (0.5 + kBelow) * line;
    const bool changed = legend != m_legend;
    m_legend = legend;
    if (changed) {
        fit(theme);
    }
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t index = 0; index < m_labels.size(); ++index) {
        const double y = std::clamp(m_plot.yAxis->coordToPixel(m_labels[index].end.y()),
                                    area.top() + 0.0, area.bottom() + 0.0);
        order.emplace_back(y, index);
    }
    std::sort(order.begin(), order.end());
    std::vector<double> places;
    for (const auto& [wanted, index] : order) {
        const double lowest = places.empty() ? area.top() - line / 2 : places.back() + line;
        places.push_back(std::max(wanted, lowest));
    }
    // What was pushed out below is pushed back up.
    double limit = area.bottom() + kBelow * line;
    for (std::size_t at = places.size(); at > 0; --at) {
        places[at - 1] = std::min(places[at - 1], limit);
        limit = places[at - 1] - line;
    }
    for (std::size_t at = 0; at < order.size(); ++at) {
        Label& label = m_labels[order[at].second];
        const double x = area.right() + 16 * theme.factor;
        label.text->position->setCoords(x, places[at]);
        const double from = std::min(m_plot.xAxis->coordToPixel(label.end.x()), area.right() + 0.0);
        const bool visible =
            m_isShown && !m_legend && from >= area.left() && places[at] > area.top() - line;
        label.text->setVisible(visible);
        label.leader->setVisible(visible);
        label.leader->start->setCoords(std::max(from, area.right() - 8 * theme.factor) + 2,
                                       order[at].first);
        label.leader->end->setCoords(x - 3 * theme.factor, places[at]);
    }
    return changed;
}

void PlotLabels::forEach(const std::function<void(const QString& name, const Sample&)>& visit) const
{
    for (const Label& label : m_labels) {
        visit(label.text->text(), label.sample);
    }
}

void PlotLabels::paintLegend(QPainter& painter, const Theme& theme) const
{
    if (!m_legend) {
        return;
    }
    const QRectF area = m_plot.axisRect()->rect();
    const QFontMetricsF metrics(theme.smallFont);
    const double line = metrics.height();
    const double sample = 26 * theme.factor;
    const double gap = 4 * theme.factor;
    const int rows = std::max(1, static_cast<int>((area.height() - 2 * gap) / line));
    double column = area.left() + gap;
    for (std::size_t first = 0; first < m_labels.size(); first += static_cast<std::size_t>(rows)) {
        const std::size_t end = std::min(m_labels.size(), first + static_cast<std::size_t>(rows));
        double widest = 0;
        for (std::size_t at = first; at < end; ++at) {
            widest = std::max(widest, metrics.horizontalAdvance(m_labels[at].text->text()));
        }
        const double width = sample + widest + 3 * gap;
        if (column + width > area.right()) {
            return; // what is left has no room; hovering a point still tells its name
        }
        QColor paper = theme.background;
        paper.setAlpha(225);
        painter.fillRect(
            QRectF(column, area.top() + gap, width, line * static_cast<double>(end - first)),
            paper);
        for (std::size_t at = first; at < end; ++at) {
            const double top = area.top() + gap + line * static_cast<double>(at - first);
            m_labels[at].sample(painter, QRectF(column + gap, top, sample - gap, line));
            painter.setFont(theme.smallFont);
            painter.setPen(theme.text);
            painter.drawText(QRectF(column + sample + gap, top, widest + gap, line),
                             Qt::AlignLeft | Qt::AlignVCenter, m_labels[at].text->text());
        }
        column += width + gap;
    }
}

} // namespace makespan::render
