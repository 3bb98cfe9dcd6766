#include "engine/analysis/laws.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace makespan::analysis::laws {

double linear(double workers)
{
    return workers;
}

double rounds(std::uint64_t tasks, std::uint64_t workers)
{
    if (tasks == 0 || workers == 0)
        return 0;
    const std::uint64_t count = tasks / workers + (tasks % workers != 0 ? 1 : 0);
    return static_cast<double>(tasks) / static_cast<double>(count);
}

double workLaw(double work, double workers)
{
    return work / workers;
}

double spanLaw(double span)
{
    return span;
}

double lowerBound(double work, double span, double workers)
{
    return std::max(workLaw(work, workers), spanLaw(span));
}

double greedyBound(double work, double span, double workers)
{
    return work / workers + span * (1 - 1 / workers);
}

double amdahl(double serialShare, double workers)
{
    return 1 / (serialShare + (1 - serialShare) / workers);
}

double gustafson(double serialShare, double workers)
{
    return workers - serialShare * (workers - 1);
}

double karpFlatt(double speedup, double workers)
{
    if (workers <= 1 || speedup <= 0)
        return std::numeric_limits<double>::quiet_NaN();
    return (1 / speedup - 1 / workers) / (1 - 1 / workers);
}

double universalScalability(double contention, double coherency, double workers)
{
    return workers / (1 + contention * (workers - 1) + coherency * workers * (workers - 1));
}

double mergeSort(double elements, double workers)
{
    const double depth = std::log2(elements);
    const double levels = std::log2(workers);
    return depth / ((depth - levels) / workers + 2 * (1 - 1 / workers));
}

} // namespace makespan::analysis::laws
