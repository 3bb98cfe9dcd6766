#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace makespan::execution {

/// Who waits for a task to end: one list a task. Mostly it is one, who then stands in the list itself; of more, all nodes are
/// in one pool (8 bytes each).
class WaiterLists
{
public:
    /// A list is a number: empty, its one waiter, or its first node.
    static constexpr std::uint32_t kEmpty = 0xFFFFFFFFU;

    struct Waiter
    {
        std::uint32_t task = 0; ///< who waits; below 2^30
        bool isBlocked = false; ///< in get or wait; else it needs the result as an input
    };

    void add(std::uint32_t& list, Waiter waiter)
    {
        if (list == kEmpty) {
            list = kOnly | packed(waiter);
            return;
        }
        if (isOnly(list))
            list = nodeFor(list & ~kOnly, kEmpty);
        list = nodeFor(packed(waiter), list);
    }

    /// Removes one entry of a blocked task, if there is one.
    void removeBlocked(std::uint32_t& list, std::uint32_t task)
    {
        const std::uint32_t who = packed({task, true});
        if (list == kEmpty)
            return;
        if (isOnly(list)) {
            if (list == (kOnly | who))
                list = kEmpty;
            return;
        }
        for (std::uint32_t* link = &list; *link != kEmpty; link = &m_nodes[*link].next) {
            const std::uint32_t node = *link;
            if (m_nodes[node].who == who) {
                *link = m_nodes[node].next;
                giveBack(node);
                return;
            }
        }
    }

    bool contains(std::uint32_t list, Waiter waiter) const
    {
        if (list != kEmpty && isOnly(list))
            return list == (kOnly | packed(waiter));
        while (list != kEmpty && m_nodes[list].who != packed(waiter))
            list = m_nodes[list].next;
        return list != kEmpty;
    }

    /// Empties the list into `waiters`, in the order in which they were added.
    void take(std::uint32_t& list, std::vector<Waiter>& waiters)
    {
        waiters.clear();
        if (list != kEmpty && isOnly(list)) {
            waiters.push_back(unpacked(list & ~kOnly));
            list = kEmpty;
            return;
        }
        while (list != kEmpty) {
            const std::uint32_t node = list;
            waiters.push_back(unpacked(m_nodes[node].who));
            list = m_nodes[node].next;
            giveBack(node);
        }
        std::reverse(waiters.begin(), waiters.end());
    }

private:
    struct Node
    {
        std::uint32_t who = 0; // packed
        std::uint32_t next = kEmpty;
    };

    static constexpr std::uint32_t kOnly = 1U << 31; // numbers of nodes are below it

    static bool isOnly(std::uint32_t list) { return (list & kOnly) != 0; }

    static std::uint32_t packed(Waiter waiter)
    {
        return waiter.task * 2 + (waiter.isBlocked ? 1U : 0U);
    }

    static Waiter unpacked(std::uint32_t who) { return {who / 2, who % 2 == 1}; }

    std::uint32_t nodeFor(std::uint32_t who, std::uint32_t next)
    {
        std::uint32_t node = m_free;
        if (node == kEmpty) {
            node = static_cast<std::uint32_t>(m_nodes.size());
            m_nodes.emplace_back();
        } else {
            m_free = m_nodes[node].next;
        }
        m_nodes[node] = {who, next};
        return node;
    }

    void giveBack(std::uint32_t node)
    {
        m_nodes[node].next = m_free;
        m_free = node;
    }

    std::vector<Node> m_nodes;
    std::uint32_t m_free = kEmpty;
};

} // namespace makespan::execution
