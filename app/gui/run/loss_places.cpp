#include "app/gui/run/loss_places.h"

#include <algorithm>

namespace makespan::gui {
namespace {

constexpr std::size_t kMost = 20;
constexpr int kSmallestPart = 5; ///< of the longest

bool belongs(words::Loss loss, trace::State state)
{
    switch (loss) {
    case words::Loss::Overhead:
        return state == trace::State::Overhead;
    case words::Loss::Blocked:
        return state == trace::State::Blocked || state == trace::State::Wait;
    case words::Loss::Inflation:
        return state == trace::State::Run || state == trace::State::Sleep;
    default:
        return false;
    }
}

/// Keeps the longest of what it is given, without keeping all.
class Longest
{
public:
    void offer(trace::LaneId lane, trace::Time begin, trace::Time end)
    {
        if (m_found.size() == kMost && end - begin <= m_found.front().end - m_found.front().begin) {
            return;
        }
        m_found.push_back({lane, begin, end});
        std::push_heap(m_found.begin(), m_found.end(), longer);
        if (m_found.size() > kMost) {
            std::pop_heap(m_found.begin(), m_found.end(), longer);
            m_found.pop_back();
        }
    }

    std::vector<render::Stretch> take()
    {
        std::sort(m_found.begin(), m_found.end(), longer);
        if (!m_found.empty()) {
            const auto least = (m_found.front().end - m_found.front().begin) / kSmallestPart;
            std::erase_if(m_found, [&](const auto& at) { return at.end - at.begin < least; });
        }
        return std::move(m_found);
    }

private:
    static bool longer(const render::Stretch& a, const render::Stretch& b)
    {
        return a.end - a.begin > b.end - b.begin;
    }

    std::vector<render::Stretch> m_found; ///< a heap with the shortest in front
};

} // namespace

std::vector<render::Stretch> placesOf(words::Loss loss, const RunFacts& run)
{
    Longest longest;
    for (const auto& idle : run.analysis.idle) {
        if (words::lossOf(idle.cause) == loss) {
            longest.offer(idle.lane, idle.begin, idle.end);
        }
    }
    const auto lanes = run.trace.lanes();
    for (std::uint32_t lane = 0; lane < lanes.size(); ++lane) {
        if (lanes[lane].kind == trace::LaneKind::Driver) {
            continue; // no place: its time is in the causes of the others
        }
        for (const auto& interval : run.trace.intervals(trace::LaneId{lane})) {
            if (belongs(loss, interval.state)) {
                longest.offer(trace::LaneId{lane}, interval.begin, interval.end);
            }
        }
    }
    return longest.take();
}

} // namespace makespan::gui
