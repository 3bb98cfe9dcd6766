#pragma once

#include "engine/analysis/analysis.h"
#include "engine/trace/trace.h"

#include <nlohmann/json.hpp>

namespace makespan::cli {

/// More tasks, or more steps, than this are left out (null): their lists would be longer than all the rest.
constexpr std::size_t kMostListed = 100'000;

/// What is derived from a run beyond its measures, as keys of its JSON object. Times in seconds.
///   slack               by task: how much later it could have ended without making the run longer; null: it had not ended
///   parallelism_profile time, running: from then on so many tasks run
///   parallelism_times   for how long exactly 0, 1, 2 … tasks ran
///   laws                speedups: linear, rounds (as if all tasks were equal); times: work_law, span_law, lower_bound (their larger
///                       one), greedy_bound, all for the run's places; karp_flatt (null for one place)
void addDerived(nlohmann::ordered_json& json,
                const trace::Trace& trace,
                const analysis::Analysis& analysis);

} // namespace makespan::cli
