#include "engine/analysis/cause_line.h"

#include <algorithm>

namespace makespan::analysis {

void CauseLine::continueWith(const Piece& piece)
{
    if (!m_pieces.empty()) {
        const Piece& last = m_pieces.back();
        if (last.cause == piece.cause && last.because == piece.because)
            return;
        m_total[index(last.cause)] += piece.begin - last.begin;
    }
    if (m_pieces.size() % kStride == 0)
        m_before.push_back(m_total);
    m_pieces.push_back(piece);
}

std::size_t CauseLine::pieceAt(trace::Time time) const
{
    const auto after =
        std::upper_bound(m_pieces.begin(), m_pieces.end(), time,
                         [](trace::Time value, const Piece& piece) { return value < piece.begin; });
    return static_cast<std::size_t>(after - m_pieces.begin()) - 1;
}

std::array<trace::Duration, kCauseCount> CauseLine::untilTime(trace::Time time) const
{
    const std::size_t i = pieceAt(time);
    std::array<trace::Duration, kCauseCount> until = m_before[i / kStride];
    for (std::size_t k = i / kStride * kStride; k < i; ++k)
        until[index(m_pieces[k].cause)] += m_pieces[k + 1].begin - m_pieces[k].begin;
    until[index(m_pieces[i].cause)] += time - m_pieces[i].begin;
    return until;
}

void CauseLine::addTo(CauseTimes& sums,
                      trace::Time begin,
                      trace::Time end,
                      std::int64_t places) const
{
    if (begin >= end)
        return;
    const auto from = untilTime(begin);
    const auto to = untilTime(end);
    for (std::size_t cause = 0; cause < kCauseCount; ++cause)
        sums[cause].add(to[cause] - from[cause], places);
}

std::size_t CauseLine::count(trace::Time begin, trace::Time end) const
{
    return begin >= end ? 0 : pieceAt(end - trace::Duration(1)) - pieceAt(begin) + 1;
}

void CauseLine::cut(trace::LaneId lane,
                    trace::Time begin,
                    trace::Time end,
                    std::vector<IdleInterval>& to) const
{
    if (begin >= end)
        return;
    const std::size_t first = pieceAt(begin);
    for (std::size_t i = first; i < m_pieces.size() && m_pieces[i].begin < end; ++i) {
        const trace::Time pieceEnd = i + 1 < m_pieces.size() ? m_pieces[i + 1].begin : m_end;
        if (i > first && m_pieces[i].cause == m_pieces[i - 1].cause)
            to.back().end = std::min(end, pieceEnd);
        else
            to.push_back({lane, std::max(begin, m_pieces[i].begin), std::min(end, pieceEnd),
                          m_pieces[i].cause, m_pieces[i].because});
    }
}

} // namespace makespan::analysis
