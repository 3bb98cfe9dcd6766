#include "app/render/chart/chart_quantity.h"

#include "app/render/look/render_text.h"

namespace makespan::render {

QString nameOf(ChartQuantity quantity)
{
    switch (quantity) {
    case ChartQuantity::Speedup:
        return RenderText::tr("speedup");
    case ChartQuantity::Efficiency:
        return RenderText::tr("efficiency");
    case ChartQuantity::Makespan:
        return RenderText::tr("makespan");
    case ChartQuantity::Serial:
        return RenderText::tr("serial time");
    case ChartQuantity::Throughput:
        return RenderText::tr("throughput, tasks");
    case ChartQuantity::Loss:
        return RenderText::tr("lost speedup");
    case ChartQuantity::Losses:
        return RenderText::tr("places: speedup and what is lost");
    }
    return {};
}

QString unitOf(ChartQuantity quantity)
{
    switch (quantity) {
    case ChartQuantity::Makespan:
    case ChartQuantity::Serial:
        return QStringLiteral("s");
    case ChartQuantity::Throughput:
        return QStringLiteral("1/s");
    case ChartQuantity::Speedup:
    case ChartQuantity::Efficiency:
    case ChartQuantity::Loss:
    case ChartQuantity::Losses:
        break;
    }
    return {};
}

std::optional<double> quantityOf(const experiment::SweepRow& row, ChartQuantity quantity)
{
    const analysis::Measures& measures = row.measures;
    if (quantity == ChartQuantity::Makespan) {
        return trace::seconds(measures.makespan);
    }
    if (quantity == ChartQuantity::Serial) {
        return trace::seconds(measures.serial);
    }
    if (!measures.hasSpeedup()) {
        return std::nullopt;
    }
    switch (quantity) {
    case ChartQuantity::Speedup:
        return measures.speedup;
    case ChartQuantity::Efficiency:
        return measures.efficiency;
    case ChartQuantity::Throughput:
        return static_cast<double>(row.tasks) / trace::seconds(measures.makespan);
    default:
        return row.losses.sum();
    }
}

Pattern patternOf(words::Loss loss)
{
    switch (loss) {
    case words::Loss::Serial:
        return patternOf(analysis::Cause::Serial);
    case words::Loss::Overhead:
        return patternOf(analysis::Cause::Overhead);
    case words::Loss::Dependency:
        return patternOf(analysis::Cause::Dependency);
    case words::Loss::Imbalance:
        return patternOf(analysis::Cause::Imbalance);
    case words::Loss::Unused:
        return patternOf(analysis::Cause::Unused);
    case words::Loss::Blocked:
        return patternOf(analysis::Cause::Blocked);
    case words::Loss::Inflation:
        break;
    }
    return Pattern::Solid;
}

} // namespace makespan::render
