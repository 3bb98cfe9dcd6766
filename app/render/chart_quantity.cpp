#include "app/render/chart_quantity.h"

#include "app/render/render_text.h"

namespace makespan::render {

QString nameOf(ChartQuantity quantity, ChartLoss loss)
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
    case ChartQuantity::Losses:
        return RenderText::tr("places: speedup and what is lost");
    case ChartQuantity::Loss:
        break;
    }
    switch (loss) {
    case ChartLoss::All:
        return RenderText::tr("lost speedup");
    case ChartLoss::Serial:
        return RenderText::tr("speedup lost to the serial part");
    case ChartLoss::Overhead:
        return RenderText::tr("speedup lost to overhead");
    case ChartLoss::Dependency:
        return RenderText::tr("speedup lost to dependencies");
    case ChartLoss::Imbalance:
        return RenderText::tr("speedup lost to imbalance");
    case ChartLoss::Unused:
        return RenderText::tr("speedup lost to unused workers");
    case ChartLoss::Blocked:
        return RenderText::tr("speedup lost to blocked tasks");
    case ChartLoss::Inflation:
        return RenderText::tr("speedup lost to slower tasks");
    }
    return {};
}

QString shortName(ChartLoss loss)
{
    switch (loss) {
    case ChartLoss::All:
        return RenderText::tr("lost");
    case ChartLoss::Serial:
        return RenderText::tr("serial part");
    case ChartLoss::Overhead:
        return RenderText::tr("overhead");
    case ChartLoss::Dependency:
        return RenderText::tr("dependencies");
    case ChartLoss::Imbalance:
        return RenderText::tr("imbalance");
    case ChartLoss::Unused:
        return RenderText::tr("unused workers");
    case ChartLoss::Blocked:
        return RenderText::tr("blocked in get");
    case ChartLoss::Inflation:
        return RenderText::tr("slower tasks");
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

double lossOf(const analysis::Losses& losses, ChartLoss loss)
{
    switch (loss) {
    case ChartLoss::All:
        return losses.sum();
    case ChartLoss::Serial:
        return losses.serial;
    case ChartLoss::Overhead:
        return losses.overhead;
    case ChartLoss::Dependency:
        return losses.dependency;
    case ChartLoss::Imbalance:
        return losses.imbalance;
    case ChartLoss::Unused:
        return losses.unused;
    case ChartLoss::Blocked:
        return losses.blocked;
    case ChartLoss::Inflation:
        return losses.inflation;
    }
    return 0;
}

double quantityOf(const experiment::SweepRow& row, ChartQuantity quantity, ChartLoss loss)
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
        return lossOf(row.losses, loss);
    case ChartQuantity::Losses:
        return lossOf(row.losses, ChartLoss::All);
    }
    return 0;
}

Pattern patternOf(ChartLoss loss)
{
    switch (loss) {
    case ChartLoss::Serial:
        return patternOf(analysis::Cause::Serial);
    case ChartLoss::Overhead:
        return patternOf(analysis::Cause::Overhead);
    case ChartLoss::Dependency:
        return patternOf(analysis::Cause::Dependency);
    case ChartLoss::Imbalance:
        return patternOf(analysis::Cause::Imbalance);
    case ChartLoss::Unused:
        return patternOf(analysis::Cause::Unused);
    case ChartLoss::Blocked:
        return patternOf(analysis::Cause::Blocked);
    case ChartLoss::All:
    case ChartLoss::Inflation:
        break;
    }
    return Pattern::Solid;
}

} // namespace makespan::render
