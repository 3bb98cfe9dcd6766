#include "engine/analysis/time_set.h"

#include "engine/trace/merge_runs.h"

#include <algorithm>

namespace makespan::analysis {

TimeSet::TimeSet(std::vector<LabelledStretch> stretches)
{
    const auto byBegin = [](const LabelledStretch& a, const LabelledStretch& b) {
        return a.begin < b.begin;
    };
    std::erase_if(stretches, [](const LabelledStretch& s) { return s.end <= s.begin; });
    trace::mergeRuns(stretches, byBegin);

    std::size_t i = 0;
    while (i < stretches.size()) {
        // The longest among those that begin together, then always the one that reaches furthest
        // among those that begin before the current one ends: the smallest cover of the union.
        LabelledStretch current = stretches[i];
        LabelledStretch best = current;
        while (i < stretches.size() && stretches[i].begin == current.begin) {
            if (stretches[i].end > current.end)
                current = stretches[i];
            ++i;
        }
        best = current;
        for (;;) {
            while (i < stretches.size() && stretches[i].begin <= current.end) {
                if (stretches[i].end > best.end)
                    best = stretches[i];
                ++i;
            }
            m_pieces.push_back(current);
            if (best.end == current.end)
                break;
            best.begin = current.end;
            current = best;
        }
    }
}

const LabelledStretch* TimeSet::Cursor::at(trace::Time time)
{
    m_time = time;
    while (m_next < m_pieces.size() && m_pieces[m_next].end <= time)
        ++m_next;
    if (m_next == m_pieces.size() || m_pieces[m_next].begin > time)
        return nullptr;
    return &m_pieces[m_next];
}

trace::Time TimeSet::Cursor::nextChange() const
{
    if (m_next == m_pieces.size())
        return trace::kNever;
    const LabelledStretch& piece = m_pieces[m_next];
    return piece.begin > m_time ? piece.begin : piece.end;
}

} // namespace makespan::analysis
