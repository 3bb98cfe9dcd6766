#include "tests/bench/runtime/merge_sort.h"

namespace makespan::bench {

void sortPart(int* items, std::size_t count)
{
    std::sort(items, items + count);
}

void mergeHalves(int* items, int* buffer, std::size_t half, std::size_t count)
{
    std::merge(items, items + half, items + half, items + count, buffer);
    std::copy(buffer, buffer + count, items);
}

} // namespace makespan::bench
