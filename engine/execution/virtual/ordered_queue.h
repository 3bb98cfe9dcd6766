#pragma once

#include <queue>

#include <cstddef>
#include <deque>
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
        const std::size_t size = m_entries.size();
        if (size == 0)
            return;
        std::size_t hole = 0;
        for (std::size_t first = 1; first < size; first = hole * 4 + 1) {
            std::size_t least = first;
            for (std::size_t child = first + 1; child < std::min(first + 4, size); ++child) {
                if (m_entries[child] < m_entries[least])
                    least = child;
            }
            if (!(m_entries[least] < last))
                break;
            m_entries[hole] = m_entries[least];
            hole = least;
        }
        m_entries[hole] = last;
    }

private:
    std::vector<Entry> m_entries;
};

/// Entries in ascending order of operator<, smallest first.
///
/// Simulations mostly produce their entries in order already (sleeps of equal length, tasks submitted one after the
/// other) or in exactly the reverse (last in, first out). Those go to the back or the front of a run, in O(1) and without
/// a cache miss; only what fits neither goes through a heap, in O(log n). Keys must be distinct.
template <typename Entry>
class OrderedQueue
{
public:
    bool empty() const { return m_run.empty() && m_heap.empty(); }

    std::size_t size() const { return m_run.size() + m_heap.size(); }

    void push(const Entry& entry)
    {
        if (m_run.empty() || m_run.back() < entry)
            m_run.push_back(entry);
        else if (entry < m_run.front())
            m_run.push_front(entry);
        else
            m_heap.push(entry);
    }

    const Entry& front() const { return runIsNext() ? m_run.front() : m_heap.top(); }

    void pop()
    {
        if (runIsNext())
            m_run.pop_front();
        else
            m_heap.pop();
    }

    /// Removes what the predicate names; O(n).
    template <typename Predicate>
    void removeIf(const Predicate& predicate)
    {
        std::deque<Entry> run;
        for (const Entry& entry : m_run) {
            if (!predicate(entry))
                run.push_back(entry);
        }
        m_run.swap(run);
        QuaternaryHeap<Entry> heap;
        for (const Entry& entry : m_heap.entries()) {
            if (!predicate(entry))
                heap.push(entry);
        }
        m_heap = std::move(heap);
    }

private:
    bool runIsNext() const
    {
        return m_heap.empty() || (!m_run.empty() && m_run.front() < m_heap.top());
    }

    std::deque<Entry> m_run;
    QuaternaryHeap<Entry> m_heap;
};

} // namespace makespan::execution
