#include "app/cli/trace_what_if.h"

#include "engine/analysis/reschedule.h"

#include <algorithm>
#include <cstdint>

namespace makespan::cli {

namespace {

constexpr double kWorthwhile = 1.005;
/// Computing below this share of the tasks' time does not need a core each.
constexpr double kLittle = 0.05;

/// Whether the tasks compute, rather than sleep.
bool computes(const trace::Trace& trace)
{
    double computing = 0;
    double sleeping = 0;
    for (std::size_t i = 1; i < trace.lanes().size(); ++i) {
        for (const trace::Interval& interval :
             trace.intervals(trace::LaneId(static_cast<std::uint32_t>(i)))) {
            const double length = trace::seconds(interval.end - interval.begin);
            computing += interval.state == trace::State::Run ? length : 0;
            sleeping += interval.state == trace::State::Sleep ? length : 0;
        }
    }
    return computing > kLittle * (computing + sleeping);
}

} // namespace

std::vector<WhatIf> whatWouldHelp(const trace::Trace& trace, const analysis::Analysis& analysis)
{
    std::vector<WhatIf> found;
    const auto workers = static_cast<std::uint32_t>(std::max(analysis.workers, 0));
    if (trace.info().status != trace::Status::Finished || workers == 0
        || analysis.measures.serial <= trace::Duration{0}) {
        return found;
    }
    const std::uint32_t cores = trace.info().cores;
    const bool needsCores = cores > 0 && computes(trace);
    const auto seconds = [](trace::Duration time) { return trace::seconds(time); };
    double best = seconds(trace.makespan());
    for (const std::uint32_t tried : {workers, workers + 1, 2 * workers}) {
        if (tried > workers && needsCores && tried > cores) {
            continue;
        }
        const auto makespan = analysis::rescheduled(trace, tried);
        if (!makespan || *makespan <= trace::Duration{0}
            || seconds(*makespan) * kWorthwhile >= best) {
            continue;
        }
        best = seconds(*makespan);
        found.push_back({tried == workers
                             ? QStringLiteral("no overheads")
                             : QStringLiteral("no overheads and workers = %1").arg(tried),
                         seconds(analysis.measures.serial) / best, *makespan});
    }
    std::reverse(found.begin(), found.end());
    return found;
}

} // namespace makespan::cli
