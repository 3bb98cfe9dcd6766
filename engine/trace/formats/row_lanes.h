#pragma once

#include <queue>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace makespan::trace {

/// Times of other programs are exact to this: microseconds since 1970 in doubles to a quarter of one and their sums to a half,
/// whole ones to one. What overlaps by no more does not overlap.
inline constexpr std::int64_t kForeignExactness = 1000; // ns

/// Deals what overlaps on the rows of a file (calls of an async actor, coroutines of one thread) out to lanes on which nothing
/// does. The first lane of a row has the row's number; further ones are numbered on behind all rows.
class RowLanes
{
public:
    struct Place
    {
        std::uint32_t lane = 0;
        std::int64_t begin =
            0; ///< when that lane is free: at most `latest`, or kForeignExactness late
    };

    /// \param most lanes and rows together
    RowLanes(std::size_t rows, std::size_t most);

    /// The row's first lane that is free. Those that are dealt out begin one after the other.
    /// \param latest how late this one may begin without a loss
    /// \throws JsonFault without position when there are too many lanes
    Place take(std::uint32_t row, std::int64_t begin, std::int64_t latest, std::int64_t end);

    /// Of each further lane, by its number less that of rows, which row it belongs to.
    const std::vector<std::uint32_t>& rowsOfFurtherLanes() const { return m_rowsOfFurther; }

private:
    template <typename Item>
    using Lowest = std::priority_queue<Item, std::vector<Item>, std::greater<>>;

    struct Further
    {
        Lowest<std::pair<std::int64_t, std::uint32_t>> taken; // until when, lane
        Lowest<std::uint32_t> free;
    };

    std::uint32_t furtherLane(std::uint32_t row, std::int64_t begin, std::int64_t end);

    std::size_t m_rows;
    std::size_t m_most;
    std::vector<std::int64_t> m_freeFrom; // by lane
    std::vector<std::uint32_t> m_rowsOfFurther;
    std::unordered_map<std::uint32_t, Further> m_further; // by row
};

} // namespace makespan::trace
