#include "engine/analysis/statistics.h"

#include <algorithm>
#include <cmath>

namespace makespan::analysis {

double quantile(const std::vector<double>& sorted, double p)
{
    const double position = p * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    const double share = position - static_cast<double>(below);
    return sorted[below] + share * (sorted[above] - sorted[below]);
}

std::optional<MedianRanks> medianRanks(std::size_t n, double confidence)
{
    if (n == 0)
        return std::nullopt;
    // The median lies outside [x_k, x_(n-1-k)] when at most k of n values fall on one side of it:
    // 2 P(B <= k), B binomial (n, 1/2). Terms as logarithms, so that large n do not underflow.
    const auto count = static_cast<double>(n);
    std::optional<MedianRanks> ranks;
    double logTerm = -count * std::log(2.0);
    double tail = 0;
    for (std::size_t k = 0; 2 * k + 1 < n; ++k) {
        tail += std::exp(logTerm);
        const double covered = 1 - 2 * tail;
        if (covered < confidence)
            break;
        ranks = MedianRanks{k, n - 1 - k, covered};
        const auto next = static_cast<double>(k + 1);
        logTerm += std::log(count - next + 1) - std::log(next);
    }
    return ranks;
}

Summary summarise(std::vector<double> values)
{
    std::erase_if(values, [](double value) { return !std::isfinite(value); });
    std::sort(values.begin(), values.end());
    Summary summary;
    summary.n = values.size();
    if (values.empty())
        return summary;
    summary.median = quantile(values, 0.5);
    summary.lowerQuartile = quantile(values, 0.25);
    summary.upperQuartile = quantile(values, 0.75);
    summary.minimum = values.front();
    summary.maximum = values.back();
    if (const auto ranks = medianRanks(values.size())) {
        summary.interval = Bounds{values[ranks->low], values[ranks->high]};
        summary.confidence = ranks->confidence;
    }
    return summary;
}

} // namespace makespan::analysis
