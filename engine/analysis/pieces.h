#pragma once

#include "engine/analysis/strands.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace makespan::analysis {

/// A stretch of a strand between two of its joins: number n begins at join n - 1, number 0 with the strand.
struct Piece
{
    std::size_t strand = 0; ///< a task's number; the number of tasks stands for the driver
    std::size_t number = 0;
};

/// The pieces of all strands of a run, numbered in one row of slots. Whatever follows upon another strand begins with a
/// piece, so that the graph of a run is one of pieces: see span.h and slack.h.
class Pieces
{
public:
    explicit Pieces(const Strands& strands)
        : m_strands(strands)
        , m_first(strands.trace().taskCount() + 2)
    {
        for (std::size_t s = 0; s <= taskCount(); ++s)
            m_first[s + 1] =
                m_first[s] + 1 + static_cast<std::uint32_t>(strands.joins(strandOf(s)).size());
    }

    std::size_t strandCount() const { return taskCount() + 1; }

    /// Slots are below it.
    std::size_t count() const { return m_first.back(); }

    std::size_t slot(const Piece& piece) const
    {
        return std::size_t{m_first[piece.strand]} + piece.number;
    }

    trace::TaskId strandOf(std::size_t index) const
    {
        return index == taskCount() ? trace::kNoTask
                                    : trace::TaskId(static_cast<std::uint32_t>(index));
    }

    std::size_t indexOf(trace::TaskId strand) const
    {
        return strand == trace::kNoTask ? taskCount() : trace::index(strand);
    }

    Piece lastOf(std::size_t strand) const
    {
        return {strand, m_first[strand + 1] - m_first[strand] - 1};
    }

    Piece lastOf(trace::TaskId strand) const { return lastOf(indexOf(strand)); }

    /// The one that contains the instant; at a join, the one that begins there.
    Piece at(trace::TaskId strand, trace::Time time) const
    {
        const auto joins = m_strands.joins(strand);
        const auto after =
            std::upper_bound(joins.begin(), joins.end(), time,
                             [](trace::Time value, const Join& join) { return value < join.at; });
        return {indexOf(strand), static_cast<std::size_t>(after - joins.begin())};
    }

private:
    std::size_t taskCount() const { return m_strands.trace().taskCount(); }

    const Strands& m_strands;
    std::vector<std::uint32_t> m_first; // slot, by strand
};

} // namespace makespan::analysis
