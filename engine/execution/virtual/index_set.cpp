#include "engine/execution/virtual/index_set.h"

#include <algorithm>
#include <bit>

namespace makespan::execution {

namespace {

constexpr std::uint64_t bit(std::uint32_t index)
{
    return std::uint64_t{1} << (index % 64);
}

} // namespace

void IndexSet::insert(std::uint32_t index)
{
    grow(index);
    for (std::vector<std::uint64_t>& level : m_levels) {
        std::uint64_t& word = level[index / 64];
        const bool wasEmpty = word == 0;
        word |= bit(index);
        if (!wasEmpty)
            return;
        index /= 64;
    }
}

void IndexSet::erase(std::uint32_t index)
{
    if (!contains(index))
        return;
    for (std::vector<std::uint64_t>& level : m_levels) {
        std::uint64_t& word = level[index / 64];
        word &= ~bit(index);
        if (word != 0)
            return;
        index /= 64;
    }
}

bool IndexSet::contains(std::uint32_t index) const
{
    return index / 64 < m_levels[0].size() && (m_levels[0][index / 64] & bit(index)) != 0;
}

void IndexSet::insertFirst(std::uint32_t count)
{
    if (count == 0)
        return;
    grow(count - 1);
    for (std::vector<std::uint64_t>& level : m_levels) {
        std::fill_n(level.begin(), count / 64, ~std::uint64_t{0});
        if (count % 64 != 0)
            level[count / 64] |= ~std::uint64_t{0} >> (64 - count % 64);
        count = (count + 63) / 64;
    }
}

std::uint32_t IndexSet::lowestFrom(std::uint32_t index) const
{
    // Up until a word has a member at or after the place, then down along the lowest bits.
    for (std::size_t level = 0; level < m_levels.size(); ++level) {
        if (index / 64 >= m_levels[level].size())
            return kNone;
        const std::uint64_t rest =
            m_levels[level][index / 64] & (~std::uint64_t{0} << (index % 64));
        if (rest != 0) {
            std::uint32_t found =
                index / 64 * 64 + static_cast<std::uint32_t>(std::countr_zero(rest));
            for (std::size_t below = level; below > 0; --below)
                found = found * 64
                        + static_cast<std::uint32_t>(std::countr_zero(m_levels[below - 1][found]));
            return found;
        }
        index = index / 64 + 1;
    }
    return kNone;
}

void IndexSet::grow(std::uint32_t index)
{
    std::size_t words = index / 64 + 1;
    if (words <= m_levels[0].size())
        return;
    for (std::size_t level = 0;; ++level) {
        if (level == m_levels.size()) {
            // A new top: it stands for the words of the level below, of which only the first can have members so far.
            m_levels.emplace_back(1, m_levels[level - 1][0] != 0 ? 1 : 0);
        }
        if (m_levels[level].size() < words)
            m_levels[level].resize(words);
        if (m_levels[level].size() == 1)
            return;
        words = (m_levels[level].size() + 63) / 64;
    }
}

} // namespace makespan::execution
