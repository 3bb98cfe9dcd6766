#pragma once

#include "engine/execution/virtual/waiter_lists.h"
#include "engine/execution/virtual/worker_slots.h"
#include "engine/trace/records.h"

#include <cstdint>
#include <vector>

namespace makespan::execution {

/// A task of a simulation that is not forgotten yet; used again for another one later.
enum class TaskIndex : std::uint32_t {};
/// An actor of a simulation, counted from 0.
enum class ActorIndex : std::uint32_t {};

inline constexpr TaskIndex kDriver{0};
inline constexpr TaskIndex kNoTaskIndex{0x7FFFFFFFU};
inline constexpr ActorIndex kNoActor{0xFFFFFFFFU};

constexpr std::uint32_t raw(TaskIndex task)
{
    return static_cast<std::uint32_t>(task);
}

constexpr std::uint32_t raw(ActorIndex actor)
{
    return static_cast<std::uint32_t>(actor);
}

enum class Phase : std::uint8_t {
    Waiting,   ///< for its inputs, or behind an earlier call of the same caller on its actor
    Ready,     ///< for a worker, or for its actor
    Starting,  ///< a worker has it; the start overhead runs
    Executing, ///< its code runs (no virtual time passes meanwhile)
    Computing,
    Sleeping,
    Overhead,
    Blocked,   ///< in get or wait
    Returning, ///< what it waited for is there; waits for its slots
    Done
};

/// Why a task's code goes on.
enum class Wake : std::uint8_t {
    Done,  ///< the sleep, the computing, the overhead has ended
    Count, ///< get: all are there or one has failed; wait: as many as asked for
    Timeout,
    Interrupted ///< by Simulation::interrupt
};

/// The simulation's record of a task (or of the driver). Millions may wait: 64 bytes.
struct SimulatedTask
{
    trace::TaskId id = trace::kNoTask;
    Phase phase = Phase::Waiting;
    trace::Outcome outcome = trace::Outcome::Pending;
    trace::State state = trace::State::Run; // of the interval since `since`
    Wake wake = Wake::Done;                 // with which its code will go on
    bool holdsSlots = false;
    bool createsActor = false;
    std::uint32_t waiters = WaiterLists::kEmpty; // who waits for it
    std::uint32_t pendingInputs = 0;
    Demand demand{kWholeSlot};
    trace::LaneId lane = trace::kNoLane;
    std::uint32_t worker = IndexSet::kNone; // WorkerSlots' number of its lane
    ActorIndex actor = kNoActor;
    std::uint32_t references = 0;
    std::uint32_t generation = 0;            // counts up with every use and every wake-up
    std::uint32_t blocked = IndexSet::kNone; // its BlockedCall, from its first get or wait on
    trace::Time since{};                     // when it is Done: since then
    // A call of an actor: whose calls keep their order. Else: its length in ns, when it is known in advance.
    std::uint64_t callerOrLength = 0;

    void reset()
    {
        const std::uint32_t next = generation + 1;
        *this = SimulatedTask{};
        generation = next;
    }
};

static_assert(sizeof(SimulatedTask) == 64);

/// The latest get or wait of a task.
struct BlockedCall
{
    std::vector<TaskIndex> tasks; // those that had not ended when it began
    std::uint32_t missing = 0;    // how many of them still have to end
    bool isGet = false;           // a failed one ends it at once
    trace::Call call;
    trace::Time woken{};        // when it got what it waited for
    std::uint32_t returned = 0; // its number, as TraceBuilder counts calls, once it has returned

    void reset()
    {
        tasks.clear();
        missing = 0;
        isGet = false;
        call = {};
    }
};

} // namespace makespan::execution
