#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace makespan::execution {

/// A set of small numbers with its smallest member at hand: which workers are free, whose deque has work.
/// A tree of 64-bit words; every operation is O(log64 of the largest number): three steps for 100 000 workers.
class IndexSet
{
public:
    static constexpr std::uint32_t kNone = 0xFFFFFFFFU;

    void insert(std::uint32_t index);
    void erase(std::uint32_t index);
    bool contains(std::uint32_t index) const;
    /// 0 … count - 1 become members.
    void insertFirst(std::uint32_t count);

    /// The smallest member; kNone when there is none.
    std::uint32_t lowest() const { return lowestFrom(0); }

    /// The smallest member that is not smaller than index; kNone when there is none.
    std::uint32_t lowestFrom(std::uint32_t index) const;

private:
    void grow(std::uint32_t index);

    // m_levels[0]: one bit a number; m_levels[k + 1]: one bit a word of m_levels[k] that is not zero. The last has one word.
    std::vector<std::vector<std::uint64_t>> m_levels{std::vector<std::uint64_t>(1)};
};

} // namespace makespan::execution
