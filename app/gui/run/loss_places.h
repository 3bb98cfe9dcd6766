#pragma once

#include "app/gui/run/run_facts.h"
#include "app/render/timeline_painter.h"
#include "app/words/losses.h"

#include <vector>

namespace makespan::gui {

/// Where most of a loss is: the longest idle stretches with its causes, for overhead and blocking also what the tasks
/// themselves spent in it, for inflation the longest tasks; longest first. At most twenty, none shorter than a fifth of
/// the longest. Empty: the run shows nothing of it (driver's own part, or rounding).
/// Cost: linear in idle stretches and intervals, about 5 ns each.
std::vector<render::Stretch> placesOf(words::Loss loss, const RunFacts& run);

} // namespace makespan::gui
