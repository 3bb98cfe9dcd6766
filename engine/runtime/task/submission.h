#pragma once

#include "engine/runtime/task/task.h"
#include "engine/runtime/time/clock.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace makespan::runtime {

class ActorCore;

/// A function whose calls are tasks, as registered with Pool::function(); 0 is the unnamed one.
enum class FunctionId : std::uint32_t {};

/// How many units make one worker slot: demands are whole multiples of a ten-thousandth.
inline constexpr std::uint32_t kUnitsPerSlot = 10'000;

/// How a task is to be run: the untyped way into the pool.
struct Submission
{
    FunctionId function{0};
    std::uint32_t line = 0; ///< of the call, from 1; 0: unknown
    std::uint32_t slotUnits =
        kUnitsPerSlot; ///< of worker slots; of an actor's tasks only those with
                       ///< kHeldForLife count
    /// One for each dependency, with `on` set; they live inside the task and the task keeps what
    /// they point to alive. In the order of the arguments; duplicates are fine.
    std::span<Link> dependencies;
    ActorCore* actor = nullptr; ///< whose method it is
    bool createsActor = false;  ///< no other call of the actor starts before it has ended
    Ticks called = 0;           ///< when the call began, for its cost; 0: not measured
};

/// Blocking for several tasks.
struct AwaitRequest
{
    std::size_t count = 0; ///< how many have to be done
    /// Null: a get. Else a wait: becomes which of the tasks were done when it was decided that the call returns, by count
    /// (or more, if they were done when it began) or at the deadline. Who ends after that, while the caller waits for
    /// its slot, is not among them. Says nothing after any other end.
    std::vector<bool>* ready = nullptr;
    bool stopAtFailure = false; ///< return as soon as one failed (Ray's get of a list)
    std::optional<std::chrono::steady_clock::time_point> deadline;
    std::uint32_t line = 0;
    Ticks called = 0; ///< when the call began; 0: when await is entered
};

/// Why a blocking call returned.
enum class AwaitEnd : std::uint8_t {
    Count,   ///< as many are done as were asked for
    Failure, ///< one failed (stopAtFailure)
    Timeout,
    Cancelled, ///< the task that waits is to be cancelled
    Deadlock,  ///< nobody can go on; Pool::deadlock() says why
    Stopped    ///< the pool is being stopped
};

} // namespace makespan::runtime
