#include "app/cli/trace_what_if.h"

#include "engine/analysis/reschedule.h"

#include <algorithm>
#include <cstdint>

namespace makespan::cli {

namespace {

constexpr double kWorthwhile = 1.005;

} // namespace

std::vector<WhatIf> whatWouldHelp(const trace::Trace& trace, const analysis::Analysis& analysis)
{
    std::vector<WhatIf> found;
    const auto workers = static_cast<std::uint32_t>(std::max(analysis.workers, 0));
    if (trace.info().status != trace::Status::Finished || workers == 0
        || analysis.measures.serial <= trace::Duration{0}) {
        return found;
    }
    const auto seconds = [](trace::Duration time) { return trace::seconds(time); };
    double best = seconds(trace.makespan());
    const analysis::Rescheduling rescheduling(trace);
    for (const std::uint32_t tried : {workers, workers + 1, 2 * workers}) {
        const auto makespan = rescheduling.makespan(tried);
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
