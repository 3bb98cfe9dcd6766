#pragma once

#include "engine/execution/virtual/quaternary_heap.h"
#include "engine/runtime/sync/prefetch.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

namespace makespan::execution {

/// Entries in ascending order of operator<, in a few runs each of which is in order: patience sorting (Mallows 1963), with an
/// end to the patience. What is produced by a few sources, each in its own order (sleeps of a hundred different
/// lengths), needs no more runs than sources, and is put in and taken out at the ends of runs: O(log of their number), in the
/// cache, where a heap of a hundred thousand would miss it at every level. Keys must be distinct.
template <typename Entry>
class OrderedRuns
{
public:
    bool empty() const { return m_size == 0; }

    std::size_t size() const { return m_size; }

    /// False: it fits behind none of the runs, and there are as many as there may be.
    bool push(const Entry& entry)
    {
        // The one that it continues most closely, so that the others stay open for smaller ones.
        const auto place =
            std::partition_point(m_backs.begin(), m_backs.end(),
                                 [&entry](const Entry& back) { return !(back < entry); });
        const auto index = static_cast<std::size_t>(place - m_backs.begin());
        if (place == m_backs.end()) {
            if (m_backs.size() == kMostRuns)
                return false;
            m_backs.push_back(entry);
            m_runs.emplace_back();
        } else {
            *place = entry;
        }
        std::deque<Entry>& run = m_runs[index];
        if (run.empty())
            m_fronts.push({entry, static_cast<std::uint32_t>(index)});
        run.push_back(entry);
        ++m_size;
        return true;
    }

    const Entry& front() const { return m_fronts.top().entry; }

    void pop()
    {
        const std::uint32_t index = m_fronts.top().run;
        std::deque<Entry>& run = m_runs[index];
        run.pop_front();
        if (run.empty())
            m_fronts.pop();
        else
            m_fronts.replaceTop({run.front(), index});
        m_isSameRun = !m_fronts.empty() && m_fronts.top().run == index;
        if (--m_size == 0) {
            m_runs.clear();
            m_backs.clear();
        }
    }

    /// As OrderedQueue::forSomeOfTheNext(), without the first.
    template <typename Use>
    void forSomeAfterTheFirst(Use&& use) const
    {
        if (empty())
            return;
        const std::deque<Entry>& run = m_runs[m_fronts.top().run];
        if (run.size() > kFetchedAhead)
            runtime::prefetchToWrite(&run[kFetchedAhead]);
        if (run.size() > kSoon)
            use(run[kSoon], true);
        if (run.size() > kLater)
            use(run[kLater], false);
        if (m_isSameRun)
            return; // the other runs' fronts have been asked for
        const std::vector<Front>& fronts = m_fronts.entries();
        for (std::size_t i = 1; i < std::min<std::size_t>(5, fronts.size()); ++i)
            use(fronts[i].entry, false);
    }

    /// All of them, in any order.
    template <typename Use>
    void forEach(Use&& use) const
    {
        for (const std::deque<Entry>& run : m_runs)
            std::for_each(run.begin(), run.end(), use);
    }

private:
    // Their ends, 24 bytes each, and the heap of their fronts stay in the first-level cache.
    static constexpr std::size_t kMostRuns = 256;
    // How far ahead what is fetched: each step needs what the one before it has brought, an entry's line, its record, what that names.
    static constexpr std::size_t kFetchedAhead = 12;
    static constexpr std::size_t kLater = 5;
    static constexpr std::size_t kSoon = 2;

    struct Front
    {
        Entry entry;
        std::uint32_t run = 0;

        friend bool operator<(const Front& a, const Front& b) { return a.entry < b.entry; }
    };

    std::vector<std::deque<Entry>> m_runs;
    std::vector<Entry> m_backs; // the last entry that each run has had; in descending order
    QuaternaryHeap<Front> m_fronts;
    std::size_t m_size = 0;
    bool m_isSameRun = false; // what comes first now stands behind what came first before
};

} // namespace makespan::execution
