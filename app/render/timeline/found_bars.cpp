#include "app/render/timeline/found_bars.h"

namespace makespan::render {
namespace {

constexpr std::size_t kBetweenStops = 4096; ///< bars

} // namespace

std::shared_ptr<const FoundBars> FoundBars::of(const TimelineData& data,
                                               std::span<const trace::TaskId> tasks,
                                               const std::stop_token& stop)
{
    std::vector<bool> isFound(data.taskCount(), false);
    for (const trace::TaskId task : tasks) {
        if (trace::index(task) < isFound.size()) {
            isFound[trace::index(task)] = true;
        }
    }
    auto found = std::make_shared<FoundBars>();
    found->m_bars.resize(data.lanes().size());
    for (std::uint32_t lane = 0; lane < found->m_bars.size(); ++lane) {
        const LanePyramid& all = data.busy(trace::LaneId{lane});
        for (std::size_t index = 0; index < all.size(); ++index) {
            if (index % kBetweenStops == 0 && stop.stop_requested()) {
                return nullptr;
            }
            const trace::TaskId task = data.interval(trace::LaneId{lane}, index).task;
            if (task != trace::kNoTask && isFound[trace::index(task)]) {
                found->m_bars[lane].append(all.bar(index));
            }
        }
    }
    return found;
}

} // namespace makespan::render
