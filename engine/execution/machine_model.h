#pragma once

#include "engine/execution/capacity.h"
#include "engine/trace/records.h"
#include "engine/trace/time.h"

#include <cstdint>

namespace makespan::execution {

/// In which order ready tasks are handed to workers.
enum class QueuePolicy : std::uint8_t {
    Fifo, ///< by (time it became ready, submission number): the slides' order
    Lifo,
    Longest, ///< longest task first (lengths known to the simulator only)
    Shortest,
    Random, ///< from the run's seed
    Steal   ///< a deque per worker; owner last in first out, thieves first in first out
};

using trace::NestedGet;

/// The simulated machine. Times are per event; all zero and step = 0 is the ideal machine of the slides.
struct MachineModel
{
    std::uint32_t workers = 4;         ///< 1 … 100 000
    std::uint32_t cores = 4;           ///< >= 1; computing tasks share them, sleeping ones use none
    trace::Duration submit{0};         ///< on the caller, per .remote
    trace::Duration start{0};          ///< on the worker, per task
    trace::Duration get{0};            ///< on the caller, per get or wait
    trace::Duration actorStart{0};     ///< on the actor, once
    double stepNs = 20.0;              ///< nanoseconds per VM instruction; 0: computing is free
    Capacity capacity;                 ///< of the cores
    trace::Duration sleepOvershoot{0}; ///< how much longer than asked for a sleep takes
    QueuePolicy queue = QueuePolicy::Fifo;
    NestedGet nestedGet = NestedGet::Release;
};

} // namespace makespan::execution
