#pragma once

#include "engine/runtime/recording/recording.h"
#include "engine/runtime/task/errors.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace makespan::runtime {

/// What a lane does at one moment.
enum class LaneState : std::uint8_t { Idle, Running, Sleeping, Blocked };

struct LaneSnapshot
{
    LaneKind kind = LaneKind::Worker;
    std::uint32_t number = 0; ///< counted from 0 within its kind
    std::string name;         ///< an actor's; else empty
    LaneState state = LaneState::Idle;
    std::uint32_t task = kDriver; ///< that runs, sleeps or waits there; kDriver: none
    std::uint64_t ended = 0;      ///< tasks that ended there
};

/// A running pool at one moment, as Pool::snapshot() gives it. The lanes are looked at while they work: a task may be
/// ready no more and running not yet.
struct Snapshot
{
    std::vector<LaneSnapshot> lanes; ///< the driver's first, then in the order of their creation
    std::size_t ready = 0; ///< tasks that wait for a worker; those in workers' own deques not
    double freeSlots = 0;
};

} // namespace makespan::runtime
