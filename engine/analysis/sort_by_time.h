#pragma once

#include "engine/trace/time.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace makespan::analysis {

/// Sorts by an instant; stable. Of many items digit by digit from the lowest (LSD radix sort): four or five passes whatever the
/// order they come in, where a thousand lanes make ten passes of merging and twenty of comparing. What is in order already costs
/// one look.
template <typename Item, typename TimeOf>
void sortByTime(std::span<Item> items, TimeOf timeOf)
{
    const auto precedes = [&timeOf](const Item& a, const Item& b) { return timeOf(a) < timeOf(b); };
    if (std::is_sorted(items.begin(), items.end(), precedes))
        return;
    constexpr std::size_t kFew = 2'000;
    if (items.size() < kFew) {
        std::stable_sort(items.begin(), items.end(), precedes);
        return;
    }
    const auto [first, last] = std::minmax_element(items.begin(), items.end(), precedes);
    const auto bitsOf = [&timeOf](const Item& item) {
        return static_cast<std::uint64_t>(timeOf(item).time_since_epoch().count());
    };
    const std::uint64_t lowest = bitsOf(*first);
    const auto keyOf = [&bitsOf, lowest](const Item& item) { return bitsOf(item) - lowest; };
    constexpr unsigned kBits = 8;
    constexpr std::uint64_t kMask = (1U << kBits) - 1;
    const std::uint64_t highest = keyOf(*last);
    std::vector<Item> copy(items.size());
    std::span<Item> from = items;
    std::span<Item> to = copy;
    for (unsigned shift = 0; shift < 64 && highest >> shift != 0; shift += kBits) {
        std::array<std::size_t, kMask + 1> next{};
        for (const Item& item : from)
            ++next[keyOf(item) >> shift & kMask];
        std::size_t begin = 0;
        for (std::size_t& place : next)
            begin += std::exchange(place, begin);
        for (const Item& item : from)
            to[next[keyOf(item) >> shift & kMask]++] = item;
        std::swap(from, to);
    }
    if (from.data() != items.data())
        std::copy(from.begin(), from.end(), items.begin());
}

template <typename Item, typename TimeOf>
void sortByTime(std::vector<Item>& items, TimeOf timeOf)
{
    sortByTime(std::span<Item>(items), timeOf);
}

inline void sortByTime(std::vector<trace::Time>& times)
{
    sortByTime(times, [](trace::Time time) { return time; });
}

} // namespace makespan::analysis
