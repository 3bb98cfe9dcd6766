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
        : m_begin(groups + 2)
    {
        // Counted one place too far, so that every begin is moved to its own place by the items that follow it.
        forEach([this](std::size_t group, const Item&) { ++m_begin[group + 2]; });
        std::partial_sum(m_begin.begin(), m_begin.end(), m_begin.begin());
        m_items.resize(m_begin.back());
        forEach(
            [this](std::size_t group, const Item& item) { m_items[m_begin[group + 1]++] = item; });
        m_begin.pop_back();
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
