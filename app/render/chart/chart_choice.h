#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace makespan::render {

enum class ChartQuantity : std::uint8_t {
    Speedup,
    Efficiency,
    Makespan,
    Serial,
    Throughput, ///< tasks a second
    Loss,       ///< all that is lost, as a line
    Losses      ///< its parts stacked upon the speedup: together they are the places P
};

/// A thin labelled curve to compare with.
enum class ChartCurve : std::uint8_t {
    Linear,    ///< S = W, the ideal
    Rounds,    ///< n equal tasks: S = n/⌈n/W⌉
    Amdahl,    ///< fitted, with its serial share
    Gustafson, ///< fitted, with its serial share
    Greedy,    ///< the band in which every greedy schedule lies
    Usl,       ///< universal scalability law, fitted
    Ceiling    ///< what this computer's cores reach together
};

/// What the interval around a median is.
enum class ChartSpread : std::uint8_t {
    Interval, ///< 95 % confidence interval of the median; minimum and maximum with fewer than six runs
    Quartiles,
    Range ///< minimum and maximum
};

struct ChartChoice
{
    ChartQuantity y = ChartQuantity::Speedup;
    std::size_t xAxis = 0; ///< index into SweepResult::axes
    /// Its values make the series; default: the next axis that is not x, if any.
    std::optional<std::size_t> seriesAxis;
    /// The value of an axis that is neither, as a literal; default: the first there is. Named in the subtitle.
    std::map<std::size_t, std::string> fixed;
    /// Those that have a meaning for this x and y are drawn.
    std::set<ChartCurve> curves{ChartCurve::Linear, ChartCurve::Rounds, ChartCurve::Amdahl};
    ChartSpread spread = ChartSpread::Interval;
    bool logX = false; ///< besides axes that were swept logarithmically
    bool logY = false;
};

} // namespace makespan::render
