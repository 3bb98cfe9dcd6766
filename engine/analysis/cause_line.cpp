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

trace::Time CauseLine::endOf(std::size_t piece) const
{
    return piece + 1 < m_pieces.size() ? m_pieces[piece + 1].begin : m_end;
}

CauseLine::Stretch CauseLine::stretch(trace::Time begin, trace::Time end, std::size_t near) const
{
    const auto beginsAfter = [](trace::Time time, const Piece& piece) {
        return time < piece.begin;
    };
    // In steps that double, then within the last one.
    std::size_t step = 1;
    for (; near + step < m_pieces.size() && m_pieces[near + step].begin <= begin; step *= 2)
        near += step;
    const auto first = m_pieces.begin() + static_cast<std::ptrdiff_t>(near);
    const auto last =
        m_pieces.begin() + static_cast<std::ptrdiff_t>(std::min(near + step, m_pieces.size()));
    const auto after = std::upper_bound(first, last, begin, beginsAfter);
    Stretch stretch{begin, end, static_cast<std::size_t>(after - m_pieces.begin()) - 1, 0};
    // Most gaps are short: the end is near, or it is searched for like the begin.
    stretch.last = stretch.first;
    for (std::size_t steps = 0; steps < kStride && endOf(stretch.last) < end; ++steps)
        ++stretch.last;
    if (endOf(stretch.last) < end) {
        const auto beyond = std::lower_bound(
            m_pieces.begin() + static_cast<std::ptrdiff_t>(stretch.last), m_pieces.end(), end,
            [](const Piece& piece, trace::Time time) { return piece.begin < time; });
        stretch.last = static_cast<std::size_t>(beyond - m_pieces.begin()) - 1;
    }
    return stretch;
}

// Time by cause from the beginning of the line to an instant of the piece.
std::array<trace::Duration, kCauseCount> CauseLine::untilTime(std::size_t piece,
                                                              trace::Time time) const
{
    std::array<trace::Duration, kCauseCount> until = m_before[piece / kStride];
    for (std::size_t k = piece / kStride * kStride; k < piece; ++k)
        until[index(m_pieces[k].cause)] += m_pieces[k + 1].begin - m_pieces[k].begin;
    until[index(m_pieces[piece].cause)] += time - m_pieces[piece].begin;
    return until;
}

void CauseLine::addTo(CauseTimes& sums, const Stretch& stretch, std::int64_t places) const
{
    if (stretch.pieces() <= kStride) {
        for (std::size_t i = stretch.first; i <= stretch.last; ++i)
            sums[index(m_pieces[i].cause)].add(std::min(stretch.end, endOf(i))
                                                   - std::max(stretch.begin, m_pieces[i].begin),
                                               places);
        return;
    }
    const auto from = untilTime(stretch.first, stretch.begin);
    const auto to = untilTime(stretch.last, stretch.end);
    for (std::size_t cause = 0; cause < kCauseCount; ++cause)
        sums[cause].add(to[cause] - from[cause], places);
}

void CauseLine::cut(trace::LaneId lane, const Stretch& stretch, std::vector<IdleInterval>& to) const
{
    for (std::size_t i = stretch.first; i <= stretch.last; ++i) {
        const trace::Time end = std::min(stretch.end, endOf(i));
        if (i > stretch.first && m_pieces[i].cause == m_pieces[i - 1].cause)
            to.back().end = end;
        else
            to.push_back({lane, std::max(stretch.begin, m_pieces[i].begin), end, m_pieces[i].cause,
                          m_pieces[i].because});
    }
}

} // namespace makespan::analysis
