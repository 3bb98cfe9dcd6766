#pragma once

#include "engine/language/vm/stop.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace makespan::language::builtins {

/// Stable merge sort in the manner of timsort (Peters 2002): natural runs, short ones extended by
/// binary insertion to at least 32, merged by the rule of Munro and Wild's powersort in its simple,
/// stack-invariant form. A sorted or reversed input costs n - 1 comparisons.
///
/// Heeds a stop. `less(a, b, answer)` compares; it returns false to give up (an exception, or Python code is needed);
/// then sort() returns false and the items are a permutation of the original ones.
template <typename Item, typename Less>
class MergeSort
{
public:
    MergeSort(std::vector<Item>& items, Less& less)
        : m_items(items)
        , m_less(less)
    {}

    bool sort()
    {
        const std::size_t count = m_items.size();
        const std::size_t minimum = minimumRun(count);
        std::size_t begin = 0;
        while (begin < count) {
            std::size_t end = begin;
            if (!findRun(begin, end)) {
                return false;
            }
            const std::size_t wanted = std::min(count, begin + minimum);
            if (end < wanted) {
                if (!insertInto(begin, end, wanted)) {
                    return false;
                }
                end = wanted;
            }
            m_runs.push_back({begin, end});
            begin = end;
            if (!collapse()) {
                return false;
            }
        }
        while (m_runs.size() > 1) {
            const std::size_t n = m_runs.size();
            const bool first = n > 2 && length(n - 3) < length(n - 1);
            if (!mergeAt(first ? n - 3 : n - 2)) {
                return false;
            }
        }
        return true;
    }

private:
    struct Run
    {
        std::size_t begin;
        std::size_t end;
    };

    static std::size_t minimumRun(std::size_t count)
    {
        std::size_t rest = 0;
        while (count >= 64) {
            rest |= count & 1;
            count >>= 1;
        }
        return count + rest;
    }

    std::size_t length(std::size_t run) const { return m_runs[run].end - m_runs[run].begin; }

    /// end: behind the longest ascending, or strictly descending and then reversed, run from begin.
    bool findRun(std::size_t begin, std::size_t& end)
    {
        end = begin + 1;
        if (end >= m_items.size()) {
            return true;
        }
        bool descending = false;
        if (!m_less(m_items[end], m_items[begin], descending)) {
            return false;
        }
        StopCheck check;
        for (++end; end < m_items.size(); ++end) {
            check();
            bool falls = false;
            if (!m_less(m_items[end], m_items[end - 1], falls)) {
                return false;
            }
            if (falls != descending) {
                break;
            }
        }
        if (descending) {
            std::reverse(at(begin), at(end));
        }
        return true;
    }

    bool insertInto(std::size_t begin, std::size_t sorted, std::size_t end)
    {
        m_check((end - begin) * 8);
        for (; sorted < end; ++sorted) {
            std::size_t left = begin;
            std::size_t right = sorted;
            while (left < right) {
                const std::size_t middle = left + (right - left) / 2;
                bool before = false;
                if (!m_less(m_items[sorted], m_items[middle], before)) {
                    return false;
                }
                if (before) {
                    right = middle;
                } else {
                    left = middle + 1;
                }
            }
            std::rotate(at(left), at(sorted), at(sorted + 1));
        }
        return true;
    }

    bool collapse()
    {
        while (m_runs.size() > 1) {
            const std::size_t n = m_runs.size();
            const bool broken = (n > 2 && length(n - 3) <= length(n - 2) + length(n - 1))
                                || (n > 3 && length(n - 4) <= length(n - 3) + length(n - 2));
            std::size_t where = n - 2;
            if (broken) {
                where = length(n - 3) < length(n - 1) ? n - 3 : n - 2;
            } else if (length(n - 2) > length(n - 1)) {
                return true;
            }
            if (!mergeAt(where)) {
                return false;
            }
        }
        return true;
    }

    bool mergeAt(std::size_t run)
    {
        const Run left = m_runs[run];
        const Run right = m_runs[run + 1];
        m_buffer.resize(left.end - left.begin);
        copyInPieces(m_items.data() + left.begin, m_buffer.size(), m_buffer.data());
        std::size_t a = 0;
        std::size_t b = right.begin;
        std::size_t out = left.begin;
        while (a < m_buffer.size() && b < right.end) {
            m_check();
            bool rightFirst = false;
            if (!m_less(m_items[b], m_buffer[a], rightFirst)) {
                std::copy(m_buffer.begin() + static_cast<std::ptrdiff_t>(a), m_buffer.end(),
                          at(out));
                return false;
            }
            m_items[out++] = rightFirst ? m_items[b++] : m_buffer[a++];
        }
        copyInPieces(m_buffer.data() + a, m_buffer.size() - a, m_items.data() + out);
        m_runs[run].end = right.end;
        m_runs.erase(m_runs.begin() + static_cast<std::ptrdiff_t>(run) + 1);
        return true;
    }

    typename std::vector<Item>::iterator at(std::size_t index)
    {
        return m_items.begin() + static_cast<std::ptrdiff_t>(index);
    }

    std::vector<Item>& m_items;
    Less& m_less;
    std::vector<Run> m_runs;
    std::vector<Item> m_buffer;
    StopCheck m_check;
};

} // namespace makespan::language::builtins
