#pragma once

#include <queue>

#include <cstddef>
#include <deque>
#include <vector>

namespace makespan::execution {

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
        Heap heap;
        for (; !m_heap.empty(); m_heap.pop()) {
            if (!predicate(m_heap.top()))
                heap.push(m_heap.top());
        }
        m_heap.swap(heap);
    }

private:
    struct Later
    {
        bool operator()(const Entry& a, const Entry& b) const { return b < a; }
    };

    using Heap = std::priority_queue<Entry, std::vector<Entry>, Later>;

    bool runIsNext() const
    {
        return m_heap.empty() || (!m_run.empty() && m_run.front() < m_heap.top());
    }

    std::deque<Entry> m_run;
    Heap m_heap;
};

} // namespace makespan::execution
