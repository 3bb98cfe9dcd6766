#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace makespan::runtime {

class Lane;

/// The workers that have nothing to do, lowest number first. Guarded by the scheduler's lock.
class IdleSet
{
public:
    /// Makes room for a worker, which gets the next number.
    void add(Lane& lane)
    {
        m_bits.resize(m_lanes.size() / kBits + 1);
        m_lanes.push_back(&lane);
    }

    /// The one added last, which is not in the set.
    void removeLast() { m_lanes.pop_back(); }

    void insert(std::size_t number)
    {
        m_bits[number / kBits] |= bit(number);
        ++m_count;
    }

    void erase(std::size_t number)
    {
        m_bits[number / kBits] &= ~bit(number);
        --m_count;
    }

    /// Null when nobody is idle.
    Lane* lowest() const
    {
        if (m_count == 0)
            return nullptr;
        std::size_t word = 0;
        while (m_bits[word] == 0)
            ++word;
        return m_lanes[word * kBits + static_cast<std::size_t>(std::countr_zero(m_bits[word]))];
    }

    /// How many workers there are, idle or not.
    std::size_t size() const { return m_lanes.size(); }

    std::size_t count() const { return m_count; }

private:
    static constexpr std::size_t kBits = 64;

    static std::uint64_t bit(std::size_t number) { return std::uint64_t{1} << (number % kBits); }

    std::vector<Lane*> m_lanes;
    std::vector<std::uint64_t> m_bits;
    std::size_t m_count = 0;
};

} // namespace makespan::runtime
