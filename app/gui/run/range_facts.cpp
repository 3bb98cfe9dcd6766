#include "app/gui/run/range_facts.h"

#include <algorithm>

namespace makespan::gui {
namespace {

constexpr std::size_t kMostLengths = 100'000;

std::pair<std::size_t, std::size_t>
within(const std::vector<trace::Time>& times, trace::Time begin, trace::Time end)
{
    const auto first = std::lower_bound(times.begin(), times.end(), begin);
    const auto last = std::lower_bound(first, times.end(), end);
    return {static_cast<std::size_t>(first - times.begin()),
            static_cast<std::size_t>(last - times.begin())};
}

} // namespace

RangeFacts rangeFactsOf(const RunFacts& run, trace::Time begin, trace::Time end)
{
    const trace::Time runEnd = trace::Time{} + run.trace.makespan();
    if (begin > end) {
        std::swap(begin, end);
    }
    begin = std::clamp(begin, trace::Time{}, runEnd);
    end = std::clamp(end, trace::Time{}, runEnd);
    RangeFacts facts;
    facts.length = end - begin;

    std::int64_t busy = 0;
    const auto lanes = run.trace.lanes();
    for (std::uint32_t lane = 0; lane < lanes.size(); ++lane) {
        if (lanes[lane].kind != trace::LaneKind::Driver) {
            busy += run.picture->busyTime(trace::LaneId{lane}, begin, end).count();
        }
    }
    const double possible =
        static_cast<double>(facts.length.count()) * std::max(1, run.analysis.places);
    facts.busyShare = possible > 0 ? static_cast<double>(busy) / possible : 0;

    const auto [firstBegun, lastBegun] = within(run.begins, begin, end);
    facts.begun = lastBegun - firstBegun;
    // A task that ends with the run ends in its last stretch.
    const auto [firstEnded, lastEnded] =
        within(run.ends, begin, end == runEnd ? runEnd + trace::Duration{1} : end);
    facts.ended = lastEnded - firstEnded;
    if (facts.ended > 0) {
        const std::size_t step = (facts.ended + kMostLengths - 1) / kMostLengths;
        facts.sampled = step > 1;
        std::vector<trace::Duration> lengths;
        lengths.reserve(facts.ended / step + 1);
        for (std::size_t i = firstEnded; i < lastEnded; i += step) {
            if (run.lengths[i].count() >= 0) {
                lengths.push_back(run.lengths[i]);
            }
        }
        if (lengths.empty()) {
            return facts;
        }
        const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
        std::nth_element(lengths.begin(), middle, lengths.end());
        facts.medianTask = *middle;
        if (lengths.size() % 2 == 0) {
            const auto below = std::max_element(lengths.begin(), middle);
            facts.medianTask = *below + (*middle - *below) / 2;
        }
    }
    return facts;
}

} // namespace makespan::gui
