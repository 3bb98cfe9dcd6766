#pragma once

#include "app/render/timeline/timeline_painter.h"
#include "app/words/losses.h"
#include "engine/analysis/analysis.h"
#include "engine/trace/trace.h"

#include <array>
#include <vector>

namespace makespan::gui {

/// Where most of each loss is: the longest idle stretches with its causes, for overhead and blocking also what the tasks
/// themselves spent in it, for inflation the longest tasks; longest first. At most twenty, none shorter than a fifth of
/// the longest. Empty: the run shows nothing of it (driver's own part, or rounding).
class LossPlaces
{
public:
    LossPlaces() = default;
    /// Cost: linear in idle stretches and intervals, about 5 ns each.
    LossPlaces(const trace::Trace& trace, const analysis::Analysis& analysis);

    const std::vector<render::Stretch>& of(words::Loss loss) const
    {
        return m_places[static_cast<std::size_t>(loss)];
    }

private:
    std::array<std::vector<render::Stretch>, words::kLosses.size()> m_places;
};

} // namespace makespan::gui
