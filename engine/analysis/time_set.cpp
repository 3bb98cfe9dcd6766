#include "engine/analysis/time_set.h"

#include "engine/analysis/sort_by_time.h"

#include <algorithm>

namespace makespan::analysis {

TimeSet::TimeSet(std::vector<LabelledStretch> stretches)
{
    std::erase_if(stretches, [](const LabelledStretch& s) { return s.end <= s.begin; });
    sortByTime(stretches, [](const LabelledStretch& stretch) { return stretch.begin; });
    Cover cover(m_pieces);
    for (const LabelledStretch& stretch : stretches)
        cover.add(stretch);
    cover.close();
}

void TimeSet::Cover::open(const LabelledStretch& stretch)
{
    m_current = m_best = stretch;
    m_isOpen = m_isFirst = true;
}

// Ends the piece; whether another one touches it, which is then the current one.
bool TimeSet::Cover::goOn()
{
    m_pieces.push_back(m_current);
    if (m_best.end == m_current.end)
        return false;
    m_best.begin = m_current.end;
    m_current = m_best;
    m_isFirst = false;
    return true;
}

// The longest among those that begin together, then always the one that reaches furthest among those that begin before the
// current one ends.
void TimeSet::Cover::add(const LabelledStretch& stretch)
{
    if (!m_isOpen) {
        open(stretch);
        return;
    }
    if (m_isFirst && stretch.begin == m_current.begin) {
        if (stretch.end > m_current.end)
            m_current = m_best = stretch;
        return;
    }
    while (stretch.begin > m_current.end) {
        if (!goOn()) {
            open(stretch);
            return;
        }
    }
    if (stretch.end > m_best.end)
        m_best = stretch;
}

void TimeSet::Cover::close()
{
    while (m_isOpen)
        m_isOpen = goOn();
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
