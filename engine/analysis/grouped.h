#pragma once

#include <cstddef>
#include <numeric>
#include <span>
#include <vector>

namespace makespan::analysis {

/// Items sorted into groups by a number, by counting: the order within a group stays.
template <typename Item>
class Grouped
{
public:
    /// \param groupOf gives the group of an item, below groups
    template <typename GroupOf>
    Grouped(const std::vector<Item>& items, std::size_t groups, GroupOf groupOf)
        : m_items(items.size())
        , m_begin(groups + 1)
    {
        for (const Item& item : items)
            ++m_begin[groupOf(item) + 1];
        std::partial_sum(m_begin.begin(), m_begin.end(), m_begin.begin());
        std::vector<std::size_t> next(m_begin.begin(), m_begin.end() - 1);
        for (const Item& item : items)
            m_items[next[groupOf(item)]++] = item;
    }

    std::span<Item> operator[](std::size_t group)
    {
        return std::span<Item>(m_items).subspan(m_begin[group],
                                                m_begin[group + 1] - m_begin[group]);
    }

private:
    std::vector<Item> m_items;
    std::vector<std::size_t> m_begin; // by group, and the end of the last
};

} // namespace makespan::analysis
