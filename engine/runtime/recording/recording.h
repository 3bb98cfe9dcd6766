#pragma once

#include "engine/runtime/recording/event_buffer.h"
#include "engine/runtime/time/clock.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace makespan::runtime {

enum class LaneKind : std::uint8_t { Driver, Worker, ExtraWorker, Actor };

/// What one thread recorded.
struct LaneRecording
{
    LaneKind kind = LaneKind::Worker;
    std::uint32_t number = 0; ///< counted from 0 within its kind
    std::string name;         ///< an actor's; else empty
    std::uint32_t actor = 0;  ///< an actor's: the index of its first lane
    std::shared_ptr<const EventBuffer> events;
};

struct FunctionName
{
    std::string name;
    std::uint32_t line = 0;
};

/// Everything that a pool recorded; TraceExporter makes a trace of it.
struct Recording
{
    std::vector<LaneRecording> lanes; ///< the driver's first, then in the order of their creation
    std::shared_ptr<const EventBuffer> foreign; ///< submissions by threads that are no lane's
    std::vector<FunctionName> functions;        ///< by FunctionId
    ClockScale clock;
    unsigned workers = 0;
    std::uint32_t tasks = 0; ///< all numbers of tasks are below
    std::uint64_t lost = 0;  ///< events for which there was no memory
};

} // namespace makespan::runtime
