#include "app/render/chart/plot_range.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace makespan::render {

namespace {

/// Smallest and largest of what is shown.
struct Extent
{
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    void add(double value)
    {
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }

    bool empty() const { return low > high; }
};

/// What the bars of one category reach, upwards and downwards.
void addStack(Extent& y, const ChartModel& model, std::size_t category)
{
    double up = 0;
    double down = 0;
    for (const ChartLayer& layer : model.layers) {
        const double height = category < layer.heights.size() ? layer.heights[category] : 0;
        (height > 0 ? up : down) += height;
    }
    y.add(up);
    y.add(down);
}

void addSeries(Extent& x, Extent& y, const ChartModel& model)
{
    for (const ChartSeries& series : model.series) {
        for (const ChartPoint& point : series.points) {
            x.add(point.x);
            y.add(point.median);
            y.add(point.low);
            y.add(point.high);
            for (const double value : point.single) {
                y.add(value);
            }
        }
    }
}

void addLaws(Extent& x, Extent& y, const ChartModel& model, const QSet<QString>& hidden)
{
    constexpr double kFarAbove = 2.5;
    const Extent data = y;
    for (const ChartLaw& law : model.laws) {
        if (hidden.contains(law.name)) {
            continue;
        }
        for (const auto* points : {&law.points, &law.upper}) {
            for (const QPointF& point : *points) {
                if (model.series.empty()) {
                    x.add(point.x());
                }
                if (data.empty() || point.y() <= kFarAbove * data.high) {
                    y.add(point.y());
                }
            }
        }
    }
}

} // namespace

PlotRange rangeOf(const ChartModel& model, const QSet<QString>& hiddenLaws)
{
    Extent x;
    Extent y;
    addSeries(x, y, model);
    addLaws(x, y, model, hiddenLaws);
    for (qsizetype category = 0; category < model.x.categories.size(); ++category) {
        if (!model.layers.empty()) {
            addStack(y, model, static_cast<std::size_t>(category));
        }
    }
    if (y.empty()) {
        y = {0, 1};
    }
    if (x.empty()) {
        x = {0, 1};
    }
    PlotRange range;
    if (!model.x.categories.isEmpty()) {
        range.left = -0.5;
        range.right = static_cast<double>(model.x.categories.size()) - 0.5;
    } else if (model.x.logarithmic && x.low > 0) {
        const double margin = std::pow(std::max(x.high / x.low, 2.0), 0.04);
        range.left = x.low / margin;
        range.right = x.high * margin;
    } else {
        const double margin = std::max((x.high - x.low) * 0.03, x.high == x.low ? 0.5 : 0.0);
        range.left = x.low - margin;
        range.right = x.high + margin;
    }
    if (model.y.logarithmic && y.low > 0) {
        const double margin = std::pow(std::max(y.high / y.low, 2.0), 0.06);
        range.bottom = y.low / margin;
        range.top = y.high * margin;
    } else {
        const double low = std::min(0.0, y.low);
        const double high = std::max(y.high, low + 1e-9);
        range.bottom = low - (low < 0 ? 0.05 * (high - low) : 0.0);
        range.top = high + 0.06 * (high - low);
    }
    return range;
}

} // namespace makespan::render
