#pragma once

#include "engine/analysis/analysis.h"
#include "engine/analysis/place_time.h"
#include "engine/analysis/time_set.h"

#include <array>
#include <cstddef>
#include <vector>

namespace makespan::analysis {

inline constexpr std::size_t kCauseCount = 6;

constexpr std::size_t index(Cause cause)
{
    return static_cast<std::size_t>(cause);
}

/// Lengths of time by cause, exact.
using CauseTimes = std::array<PlaceTime, kCauseCount>;

/// Why a place would be idle, at every instant of a run: pieces that fill [0, end). Built once for all
/// places of a kind. A stretch of time is looked up once, in O(log pieces) between it and one before; what is asked of it then
/// costs what it returns.
class CauseLine
{
public:
    struct Piece
    {
        trace::Time begin;
        Cause cause = Cause::Imbalance;
        trace::TaskId because = trace::kNoTask;
    };

    explicit CauseLine(trace::Time end)
        : m_end(end)
    {}

    /// Continues with this cause from that instant on; instants ascend, the first is 0.
    void continueWith(const Piece& piece);

    /// A stretch of time, not empty, and the pieces that it touches.
    struct Stretch
    {
        trace::Time begin;
        trace::Time end;
        std::size_t first = 0; ///< piece
        std::size_t last = 0;  ///< piece

        std::size_t pieces() const { return last - first + 1; }
    };

    /// \param begin before end, which is not after the end of the line
    /// \param near a piece that does not begin after it: the nearer, the sooner it is found
    Stretch stretch(trace::Time begin, trace::Time end, std::size_t near = 0) const;

    /// Adds the time of each cause within the stretch to the sums, which may be of many places.
    void addTo(CauseTimes& sums, const Stretch& stretch, std::int64_t places = 1) const;

    /// Appends the idle intervals of the lane for the stretch: one as long as the cause stays, with the task of its first
    /// instant. Not more than there are pieces.
    void cut(trace::LaneId lane, const Stretch& stretch, std::vector<IdleInterval>& to) const;

private:
    trace::Time endOf(std::size_t piece) const;
    std::array<trace::Duration, kCauseCount> untilTime(std::size_t piece, trace::Time time) const;

    trace::Time m_end;
    std::vector<Piece> m_pieces;
    // Time by cause before every kStride-th piece, so that a piece costs 16 bytes and not 64.
    static constexpr std::size_t kStride = 32;
    std::vector<std::array<trace::Duration, kCauseCount>> m_before;
    std::array<trace::Duration, kCauseCount> m_total{}; // before the last piece
};

} // namespace makespan::analysis
