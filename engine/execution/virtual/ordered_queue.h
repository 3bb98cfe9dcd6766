#pragma once

#include "engine/execution/virtual/ordered_runs.h"
#include "engine/execution/virtual/quaternary_heap.h"

#include <algorithm>
#include <cstddef>
#include <deque>
#include <utility>
#include <vector>

namespace makespan::execution {

/// Entries in ascending order of operator<, smallest first.
///
/// Simulations mostly produce their entries in order already (sleeps of equal length, tasks submitted one after the
/// other) or in exactly the reverse (last in, first out). Those go to the back or the front of a run, in O(1) and without
/// a cache miss; only what fits neither goes through a heap, in O(log n), or, when there is a lot of it, onto further
/// runs. Keys must be distinct.
template <typename Entry>
class OrderedQueue
{
public:
    bool empty() const { return m_run.empty() && m_heap.empty() && m_runs.empty(); }

    std::size_t size() const { return m_run.size() + m_heap.size() + m_runs.size(); }

    void push(const Entry& entry)
    {
        if (m_run.empty() || m_run.back() < entry)
            m_run.push_back(entry);
        else if (entry < m_run.front())
            m_run.push_front(entry);
        else if (m_heap.size() < kMany || !m_runs.push(entry))
            m_heap.push(entry);
    }

    const Entry& front() const
    {
        if (m_heap.empty() && m_runs.empty())
            return m_run.front();
        return *first().entry;
    }

    void pop()
    {
        if (m_heap.empty() && m_runs.empty()) {
            m_run.pop_front();
            return;
        }
        switch (first().part) {
        case Part::Run:
            m_run.pop_front();
            break;
        case Part::Heap:
            m_heap.pop();
            break;
        case Part::Runs:
            m_runs.pop();
            break;
        }
    }

    /// So that memory can be fetched in advance: where many are in disorder, so that what they stand for is far apart,
    /// calls with those that come next (true), and with some that may come after them (false). Not empty.
    template <typename Use>
    void forSomeOfTheNext(Use&& use) const
    {
        if (m_heap.size() < kMany && m_runs.empty())
            return;
        use(front(), true);
        const auto useLater = [&use](const Entry& entry) { use(entry, false); };
        const std::vector<Entry>& heap = m_heap.entries();
        std::for_each(heap.begin(), heap.begin() + std::min<std::ptrdiff_t>(5, std::ssize(heap)),
                      useLater);
        m_runs.forSomeAfterTheFirst(use);
    }

    /// Removes what the predicate names; O(n).
    template <typename Predicate>
    void removeIf(const Predicate& predicate)
    {
        OrderedQueue kept;
        const auto keep = [&](const Entry& entry) {
            if (!predicate(entry))
                kept.push(entry);
        };
        std::for_each(m_run.begin(), m_run.end(), keep);
        std::for_each(m_heap.entries().begin(), m_heap.entries().end(), keep);
        m_runs.forEach(keep);
        *this = std::move(kept);
    }

private:
    /// So many in a heap stay in the cache.
    static constexpr std::size_t kMany = 2'000;

    enum class Part { Run, Heap, Runs };

    struct First
    {
        const Entry* entry = nullptr;
        Part part = Part::Run;
    };

    // Not empty.
    First first() const
    {
        First first;
        const auto offer = [&first](const Entry& entry, Part part) {
            if (first.entry == nullptr || entry < *first.entry)
                first = {&entry, part};
        };
        if (!m_run.empty())
            offer(m_run.front(), Part::Run);
        if (!m_heap.empty())
            offer(m_heap.top(), Part::Heap);
        if (!m_runs.empty())
            offer(m_runs.front(), Part::Runs);
        return first;
    }

    std::deque<Entry> m_run;
    QuaternaryHeap<Entry> m_heap;
    OrderedRuns<Entry> m_runs;
};

} // namespace makespan::execution
