#pragma once

#include "tests/bench/runtime/measure.h"

#include <algorithm>
#include <cstdlib>
#include <random>

namespace makespan::bench {

// The work itself is compiled once for all systems: where the compiler happens to put a loop makes more of a difference
// than who runs it.

void sortPart(int* items, std::size_t count);
/// Merges the two sorted halves of items[0, count), the first of `half` items, with the help of buffer[0, count).
void mergeHalves(int* items, int* buffer, std::size_t half, std::size_t count);

/// Sorts items[0, count) with the help of buffer[0, count).
/// \param both runs two functions, perhaps at the same time.
template <class Both>
void mergeSort(int* items, int* buffer, std::size_t count, const Both& both)
{
    constexpr std::size_t kCutoff = 8192;
    if (count <= kCutoff)
        return sortPart(items, count);
    const std::size_t half = count / 2;
    both([=, &both] { mergeSort(items, buffer, half, both); },
         [=, &both] { mergeSort(items + half, buffer + half, count - half, both); });
    mergeHalves(items, buffer, half, count);
}

/// Seconds for sorting random numbers; `sort` gets the numbers and a buffer of the same size.
template <class Sort>
double timeOfSorting(std::size_t count, Sort&& sort)
{
    std::vector<int> items(count);
    std::vector<int> buffer(count);
    std::mt19937 random(42);
    for (int& item : items)
        item = static_cast<int>(random());
    const auto begin = Clock::now();
    sort(items.data(), buffer.data());
    const double seconds = secondsSince(begin);
    if (!std::is_sorted(items.begin(), items.end()))
        std::abort();
    return seconds;
}

} // namespace makespan::bench
