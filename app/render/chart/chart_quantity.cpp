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

double quantityOf(const experiment::SweepRow& row, ChartQuantity quantity)
{
    switch (quantity) {
    case ChartQuantity::Speedup:
        return row.measures.speedup;
    case ChartQuantity::Efficiency:
        return row.measures.efficiency;
    case ChartQuantity::Makespan:
        return trace::seconds(row.measures.makespan);
    case ChartQuantity::Serial:
        return trace::seconds(row.measures.serial);
    case ChartQuantity::Throughput: {
        const double time = trace::seconds(row.measures.makespan);
        return time > 0 ? static_cast<double>(row.tasks) / time : 0;
    }
    case ChartQuantity::Loss:
    case ChartQuantity::Losses:
        return row.losses.sum();
    }
    return 0;
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
