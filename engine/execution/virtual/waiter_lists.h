#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace makespan::execution {

/// Who waits for a task to end: one list a task, all nodes in one pool (8 bytes each).
class WaiterLists
{
public:
    static constexpr std::uint32_t kEmpty = 0xFFFFFFFFU;

    struct Waiter
    {
        std::uint32_t task = 0; ///< who waits
        bool isBlocked = false; ///< in get or wait; else it needs the result as an input
    };

    void add(std::uint32_t& list, Waiter waiter)
    {
        std::uint32_t node = m_free;
        if (node == kEmpty) {
            node = static_cast<std::uint32_t>(m_nodes.size());
            m_nodes.emplace_back();
        } else {
            m_free = m_nodes[node].next;
        }
        m_nodes[node] = {waiter.task * 2 + (waiter.isBlocked ? 1U : 0U), list};
        list = node;
    }

    /// Removes one entry of a blocked task, if there is one.
    void removeBlocked(std::uint32_t& list, std::uint32_t task)
    {
        for (std::uint32_t* link = &list; *link != kEmpty; link = &m_nodes[*link].next) {
            const std::uint32_t node = *link;
            if (m_nodes[node].who == task * 2 + 1) {
                *link = m_nodes[node].next;
                m_nodes[node].next = m_free;
                m_free = node;
                return;
            }
        }
    }

    bool contains(std::uint32_t list, Waiter waiter) const
    {
        while (list != kEmpty
               && m_nodes[list].who != waiter.task * 2 + (waiter.isBlocked ? 1U : 0U))
            list = m_nodes[list].next;
        return list != kEmpty;
    }

    /// Empties the list into `waiters`, in the order in which they were added.
    void take(std::uint32_t& list, std::vector<Waiter>& waiters)
    {
        waiters.clear();
        while (list != kEmpty) {
            const std::uint32_t node = list;
            waiters.push_back({m_nodes[node].who / 2, m_nodes[node].who % 2 == 1});
            list = m_nodes[node].next;
            m_nodes[node].next = m_free;
            m_free = node;
        }
        std::reverse(waiters.begin(), waiters.end());
    }

private:
    struct Node
    {
        std::uint32_t who = 0; // task * 2 + isBlocked
        std::uint32_t next = kEmpty;
    };

    std::vector<Node> m_nodes;
    std::uint32_t m_free = kEmpty;
};

} // namespace makespan::execution
