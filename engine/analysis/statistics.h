#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace makespan::analysis {

/// A closed interval.
struct Bounds
{
    double low = 0;
    double high = 0;
};

/// What repetitions of one measurement say, without assuming a distribution.
struct Summary
{
    std::size_t n = 0; ///< to be stated wherever one of the numbers is shown
    double median = 0;
    double lowerQuartile = 0;
    double upperQuartile = 0;
    double minimum = 0;
    double maximum = 0;
    /// The 95 % confidence interval of the median, if n is enough for one (n >= 6).
    std::optional<Bounds> interval;
    /// The real confidence of that interval, >= 0.95: order statistics come in steps.
    double confidence = 0;
};

/// Values that are not finite are left out. n = 0: all zero.
Summary summarise(std::vector<double> values);

/// The p-quantile of sorted values, linear between order statistics: Hyndman & Fan 1996, type 7 (the
/// default of R and NumPy). \param sorted ascending, not empty \param p in [0, 1]
double quantile(const std::vector<double>& sorted, double p);

/// Which order statistics (counted from 0) bound the median with at least the confidence asked for:
/// the narrowest symmetric pair (k, n - 1 - k) with P(k < B <= n - 1 - k) >= confidence, B binomial
/// (n, 1/2), computed exactly. (Thompson 1936; Hoefler & Belli 2015, section 3.1.3.)
struct MedianRanks
{
    std::size_t low = 0;
    std::size_t high = 0;
    double confidence = 0;
};

/// Nothing when even minimum and maximum are not enough: n < 6 for 95 %.
std::optional<MedianRanks> medianRanks(std::size_t n, double confidence = 0.95);

} // namespace makespan::analysis
