#include "app/gui/run/loss_places.h"

#include <algorithm>

namespace makespan::gui {
namespace {

constexpr std::size_t kMost = 20;
constexpr int kSmallestPart = 5; ///< of the longest

words::Loss lossOf(trace::State state)
{
    switch (state) {
    case trace::State::Overhead:
        return words::Loss::Overhead;
    case trace::State::Blocked:
    case trace::State::Wait:
        return words::Loss::Blocked;
    case trace::State::Run:
    case trace::State::Sleep:
        break;
    }
    return words::Loss::Inflation;
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

LossPlaces::LossPlaces(const trace::Trace& trace, const analysis::Analysis& analysis)
{
    std::array<Longest, words::kLosses.size()> longest;
    const auto of = [&](words::Loss loss) -> Longest& {
        return longest[static_cast<std::size_t>(loss)];
    };
    for (const auto& idle : analysis.idle) {
        of(words::lossOf(idle.cause)).offer(idle.lane, idle.begin, idle.end);
    }
    const auto lanes = trace.lanes();
    for (std::uint32_t lane = 0; lane < lanes.size(); ++lane) {
        if (lanes[lane].kind == trace::LaneKind::Driver) {
            continue; // no place: its time is in the causes of the others
        }
        for (const auto& interval : trace.intervals(trace::LaneId{lane})) {
            of(lossOf(interval.state)).offer(trace::LaneId{lane}, interval.begin, interval.end);
        }
    }
    for (std::size_t loss = 0; loss < longest.size(); ++loss) {
        m_places[loss] = longest[loss].take();
    }
}

} // namespace makespan::gui
