#include "app/numbers/number_text.h"
#include "app/render/chart/chart_plot.h"
#include "app/render/look/render_text.h"

#include <cmath>

namespace makespan::render {

QString valueText(const ChartAxis& axis, double value)
{
    if (!axis.categories.isEmpty()) {
        const auto index = static_cast<qsizetype>(std::lround(value));
        return index >= 0 && index < axis.categories.size() ? axis.categories[index] : QString();
    }
    // Whole numbers are shown whole: %g would write 100000 tasks as 1e+05.
    const QString number = value == std::round(value) && std::abs(value) < 1e12
                               ? numbers::fixedText(value, 0)
                               : numbers::significantText(value, 4);
    return axis.unit.isEmpty() ? number : number + QChar(0x00A0) + axis.unit;
}

QString pointText(const ChartModel& model, ChartPlot::Place place)
{
    if (place.series < 0 || static_cast<std::size_t>(place.series) >= model.series.size()) {
        return {};
    }
    const ChartSeries& series = model.series[static_cast<std::size_t>(place.series)];
    if (place.point < 0 || static_cast<std::size_t>(place.point) >= series.points.size()) {
        return {};
    }
    const ChartPoint& point = series.points[static_cast<std::size_t>(place.point)];
    const QString where = model.x.categories.isEmpty()
                              ? model.x.title + QStringLiteral(" = ") + valueText(model.x, point.x)
                              : valueText(model.x, point.x);
    QString text =
        RenderText::tr("%1 %2 at %3").arg(model.y.title, valueText(model.y, point.median), where);
    if (!series.name.isEmpty()) {
        text = series.name + QStringLiteral(": ") + text;
    }
    if (series.kind == SeriesKind::Predicted) {
        return RenderText::tr("%1, predicted").arg(text);
    }
    const auto runs = static_cast<int>(point.single.size());
    if (runs > 1) {
        text = RenderText::tr("%1, median of %2 runs, %3 to %4")
                   .arg(text)
                   .arg(runs)
                   .arg(valueText(model.y, point.low), valueText(model.y, point.high));
    }
    return text;
}

} // namespace makespan::render
