#pragma once

#include <cstddef>
#include <vector>

namespace makespan::test {

/// A task of the list scheduler: a whole number of ticks long, after others of lower numbers.
struct ListTask
{
    int length = 0;
    std::vector<std::size_t> after;
};

struct ListPlacement
{
    int started = 0;
    int ended = 0;
    int worker = 0;
};

/// Graham's list scheduling, written to be read: all tasks are known at tick 0. At every tick, what ends ends; then each free
/// worker, lowest number first, takes the ready task that has been ready longest (then: of the lowest number). Repeated
/// within the tick as long as tasks of no length end.
std::vector<ListPlacement> scheduleList(const std::vector<ListTask>& tasks, int workers);

int makespanOf(const std::vector<ListPlacement>& placements);

} // namespace makespan::test
