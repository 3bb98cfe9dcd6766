#include "tests/engine/execution/virtual/list_scheduler.h"

#include <algorithm>

namespace makespan::test {

std::vector<ListPlacement> scheduleList(const std::vector<ListTask>& tasks, int workers)
{
    constexpr int kNotYet = -1;
    std::vector<ListPlacement> placed(tasks.size(), {kNotYet, kNotYet, kNotYet});
    std::vector<int> readySince(tasks.size(), kNotYet);
    std::vector<int> taskOf(static_cast<std::size_t>(workers), kNotYet);
    std::size_t ended = 0;
    for (int now = 0; ended < tasks.size(); ++now) {
        for (bool isChanging = true; isChanging;) {
            isChanging = false;
            for (int& running : taskOf) {
                if (running == kNotYet)
                    continue;
                const auto task = static_cast<std::size_t>(running);
                if (placed[task].started + tasks[task].length == now) {
                    placed[task].ended = now;
                    running = kNotYet;
                    ++ended;
                }
            }
            for (std::size_t i = 0; i < tasks.size(); ++i) {
                const bool isReady = std::all_of(
                    tasks[i].after.begin(), tasks[i].after.end(),
                    [&placed](std::size_t other) { return placed[other].ended != kNotYet; });
                if (isReady && readySince[i] == kNotYet)
                    readySince[i] = now;
            }
            for (int worker = 0; worker < workers; ++worker) {
                if (taskOf[static_cast<std::size_t>(worker)] != kNotYet)
                    continue;
                std::size_t best = tasks.size();
                for (std::size_t i = 0; i < tasks.size(); ++i) {
                    if (readySince[i] == kNotYet || placed[i].started != kNotYet)
                        continue;
                    if (best == tasks.size() || readySince[i] < readySince[best])
                        best = i;
                }
                if (best == tasks.size())
                    break;
                placed[best].started = now;
                placed[best].worker = worker;
                taskOf[static_cast<std::size_t>(worker)] = static_cast<int>(best);
                isChanging = isChanging || tasks[best].length == 0;
            }
        }
    }
    return placed;
}

int makespanOf(const std::vector<ListPlacement>& placements)
{
    int makespan = 0;
    for (const ListPlacement& placement : placements)
        makespan = std::max(makespan, placement.ended);
    return makespan;
}

} // namespace makespan::test
