#include "engine/runtime/recording/shown_lane.h"

namespace makespan::runtime {

trace::Lane shownLane(LaneKind kind, std::uint32_t number, const std::string& name)
{
    const std::string counted = std::to_string(number + 1);
    switch (kind) {
    case LaneKind::Driver:
        break;
    case LaneKind::Worker:
        return {"worker " + counted, trace::LaneKind::Worker, number};
    case LaneKind::ExtraWorker:
        return {"extra worker " + counted, trace::LaneKind::ExtraWorker, number};
    case LaneKind::Actor:
        return {name.empty() ? "actor " + counted : name, trace::LaneKind::Actor, number};
    }
    return {"driver", trace::LaneKind::Driver, 0};
}

} // namespace makespan::runtime
