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
        : Grouped(groups, [&items, &groupOf](auto add) {
            for (const Item& item : items)
                add(groupOf(item), item);
        })
    {}

    /// Of items that stand in no list: `forEach(add)` calls `add(group, item)` for each, and is called twice.
    template <typename ForEach>
    Grouped(std::size_t groups, ForEach forEach)
        : m_begin(groups + 1)
    {
        forEach([this](std::size_t group, const Item&) { ++m_begin[group + 1]; });
        std::partial_sum(m_begin.begin(), m_begin.end(), m_begin.begin());
        m_items.resize(m_begin.back());
        std::vector<std::size_t> next(m_begin.begin(), m_begin.end() - 1);
        forEach(
            [this, &next](std::size_t group, const Item& item) { m_items[next[group]++] = item; });
    }

    std::size_t groups() const { return m_begin.size() - 1; }

    std::span<Item> operator[](std::size_t group)
    {
        return std::span<Item>(m_items).subspan(m_begin[group],
                                                m_begin[group + 1] - m_begin[group]);
    }

    std::span<const Item> operator[](std::size_t group) const
    {
        return std::span<const Item>(m_items).subspan(m_begin[group],
                                                      m_begin[group + 1] - m_begin[group]);
    }

private:
    std::vector<Item> m_items;
    std::vector<std::size_t> m_begin; // by group, and the end of the last
};

} // namespace makespan::analysis
