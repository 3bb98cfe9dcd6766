#include "engine/analysis/slots.h"

#include <algorithm>

namespace makespan::analysis {

bool slotsDiffer(const trace::Trace& trace)
{
    const auto sites = trace.sites();
    return std::any_of(sites.begin(), sites.end(), [](const trace::TaskSite& site) {
        return site.demand != (site.actor == trace::kNoLane ? 1.0F : 0.0F);
    });
}

} // namespace makespan::analysis
