#include "engine/trace/formats/row_lanes.h"

#include "engine/trace/formats/json_splitter.h"

#include <algorithm>
#include <limits>
#include <string>

namespace makespan::trace {

RowLanes::RowLanes(std::size_t rows, std::size_t most)
    : m_rows(rows)
    , m_most(most)
    , m_freeFrom(rows, std::numeric_limits<std::int64_t>::min())
{}

RowLanes::Place
RowLanes::take(std::uint32_t row, std::int64_t begin, std::int64_t latest, std::int64_t end)
{
    const bool isFirstFree = m_freeFrom[row] <= std::max(latest, begin + kForeignExactness);
    const std::uint32_t lane = isFirstFree ? row : furtherLane(row, begin, end);
    const std::int64_t from = std::max(begin, m_freeFrom[lane]);
    m_freeFrom[lane] = std::max(from, end);
    return {lane, from};
}

std::uint32_t RowLanes::furtherLane(std::uint32_t row, std::int64_t begin, std::int64_t end)
{
    Further& further = m_further[row];
    while (!further.taken.empty() && further.taken.top().first <= begin + kForeignExactness) {
        further.free.push(further.taken.top().second);
        further.taken.pop();
    }
    if (further.free.empty()) {
        if (m_freeFrom.size() >= m_most)
            failJson("so many events of one row overlap that there are more rows than "
                     + std::to_string(m_most));
        further.free.push(static_cast<std::uint32_t>(m_freeFrom.size()));
        m_freeFrom.push_back(std::numeric_limits<std::int64_t>::min());
        m_rowsOfFurther.push_back(row);
    }
    const std::uint32_t lane = further.free.top();
    further.free.pop();
    further.taken.emplace(end, lane);
    return lane;
}

} // namespace makespan::trace
