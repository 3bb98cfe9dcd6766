#pragma once

#include "engine/runtime/sync/prefetch.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace makespan::execution {

/// A heap of four children a node: half as deep as a binary one, and the children of a node share a cache line or two, which
/// is what counts when it is large.
template <typename Entry>
class QuaternaryHeap
{
public:
    bool empty() const { return m_entries.empty(); }

    std::size_t size() const { return m_entries.size(); }

    const Entry& top() const { return m_entries.front(); }

    /// The top first; one of the next four comes after it.
    const std::vector<Entry>& entries() const { return m_entries; }

    void push(const Entry& entry)
    {
        std::size_t hole = m_entries.size();
        m_entries.push_back(entry);
        for (; hole > 0 && entry < m_entries[(hole - 1) / 4]; hole = (hole - 1) / 4)
            m_entries[hole] = m_entries[(hole - 1) / 4];
        m_entries[hole] = entry;
    }

    void pop()
    {
        const Entry last = m_entries.back();
        m_entries.pop_back();
        if (!m_entries.empty())
            replaceTop(last);
    }

    /// Takes out the top and puts another one in: cheaper than pop() and push().
    void replaceTop(const Entry& entry)
    {
        const std::size_t size = m_entries.size();
        std::size_t hole = 0;
        for (std::size_t first = 1; first < size; first = hole * 4 + 1) {
            if (size > kInCache)
                fetchChildrenOfFour(first);
            std::size_t least = first;
            for (std::size_t child = first + 1; child < std::min(first + 4, size); ++child) {
                if (m_entries[child] < m_entries[least])
                    least = child;
            }
            if (!(m_entries[least] < entry))
                break;
            m_entries[hole] = m_entries[least];
            hole = least;
        }
        m_entries[hole] = entry;
    }

private:
    // On the way down through a large heap every level is a cache miss: while one is compared, the next one is on its way.
    void fetchChildrenOfFour(std::size_t first) const
    {
        const std::size_t begin = std::min(first * 4 + 1, m_entries.size());
        const std::size_t end = std::min(begin + 16, m_entries.size());
        constexpr std::size_t kALine = std::max<std::size_t>(64 / sizeof(Entry), 1);
        for (std::size_t i = begin; i < end; i += kALine)
            runtime::prefetchToWrite(&m_entries[i]);
    }

    static constexpr std::size_t kInCache = (std::size_t{256} << 10) / sizeof(Entry);

    std::vector<Entry> m_entries;
};

} // namespace makespan::execution
