#include "engine/trace/formats/row_tasks.h"

#include "engine/trace/formats/row_lanes.h"

#include <algorithm>

namespace makespan::trace {

RowTasks::RowTasks(std::uint32_t row,
                   std::vector<ForeignTask>& tasks,
                   std::vector<ForeignSlice>& parts)
    : m_row(row)
    , m_tasks(tasks)
    , m_parts(parts)
    , m_firstTask(tasks.size())
    , m_firstPart(parts.size())
{}

void RowTasks::add(const ForeignSlice& slice)
{
    if (!slice.isPart) {
        if (slice.isWhole || !isCallOfAnother(slice))
            begin(slice);
        return;
    }
    const std::optional<std::size_t> owner = ownerOf(slice);
    if (!owner) {
        begin(slice);
        addPart(m_last->task, slice);
        return;
    }
    addPart(*owner, slice);
    const std::int64_t end = m_tasks[*owner].end;
    if (slice.end > end + kForeignExactness) {
        ForeignSlice rest = slice;
        rest.begin = end;
        addPart(addTask(rest), rest);
    }
}

bool RowTasks::isOpen(const std::optional<Open>& open, std::int64_t at) const
{
    return open && m_tasks[open->task].end > at;
}

// The end of a call may be a little after that of its caller where times are not exact; most of it lies inside.
bool RowTasks::isCallOfAnother(const ForeignSlice& slice) const
{
    if (!isOpen(m_latest, slice.begin))
        return false;
    const std::int64_t beyond = slice.end - m_tasks[m_latest->task].end;
    return beyond <= 0 || (beyond <= kForeignExactness && beyond <= (slice.end - slice.begin) / 2);
}

std::optional<std::size_t> RowTasks::ownerOf(const ForeignSlice& part) const
{
    const bool isLastOpen = isOpen(m_last, part.begin);
    if (part.task != 0 && (!isLastOpen || part.task != m_last->id)) {
        const auto known = m_byId.find(part.task);
        if (known != m_byId.end() && m_tasks[known->second].end > part.begin)
            return known->second;
    }
    const bool isLatestOpen = isOpen(m_latest, part.begin);
    const bool isInLast = isLastOpen && part.end <= m_tasks[m_last->task].end;
    if (isLastOpen && (isInLast || part.task == m_last->id || !isLatestOpen))
        return m_last->task;
    if (isLatestOpen)
        return m_latest->task;
    return std::nullopt;
}

std::size_t RowTasks::addTask(const ForeignSlice& slice)
{
    m_tasks.push_back(
        {slice.begin, slice.end, slice.name, m_row, static_cast<std::uint32_t>(m_parts.size()), 0});
    return m_tasks.size() - 1;
}

void RowTasks::begin(const ForeignSlice& slice)
{
    const bool overlaps = isOpen(m_latest, slice.begin);
    m_last = {addTask(slice), slice.task};
    if (overlaps) {
        m_byId[m_latest->id] = m_latest->task;
        m_byId[m_last->id] = m_last->task;
    }
    if (!overlaps || slice.end > m_tasks[m_latest->task].end)
        m_latest = m_last;
}

void RowTasks::addPart(std::size_t owner, const ForeignSlice& part)
{
    m_isInOrder = m_isInOrder && owner + 1 == m_tasks.size();
    m_parts.push_back(part);
    m_owners.push_back(static_cast<std::uint32_t>(owner - m_firstTask));
    ++m_tasks[owner].partCount;
}

void RowTasks::finish()
{
    if (m_isInOrder)
        return;
    auto next = static_cast<std::uint32_t>(m_firstPart);
    for (std::size_t i = m_firstTask; i < m_tasks.size(); ++i) {
        m_tasks[i].firstPart = next;
        next += m_tasks[i].partCount;
    }
    std::vector<std::uint32_t> places;
    for (std::size_t i = m_firstTask; i < m_tasks.size(); ++i)
        places.push_back(m_tasks[i].firstPart);
    std::vector<ForeignSlice> sorted(m_owners.size());
    for (std::size_t i = 0; i < m_owners.size(); ++i)
        sorted[places[m_owners[i]]++ - m_firstPart] = m_parts[m_firstPart + i];
    std::copy(sorted.begin(), sorted.end(),
              m_parts.begin() + static_cast<std::ptrdiff_t>(m_firstPart));
}

} // namespace makespan::trace
