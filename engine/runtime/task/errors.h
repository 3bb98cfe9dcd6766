#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

namespace makespan::runtime {

/// Stands for the driver where a task's number is expected.
inline constexpr std::uint32_t kDriver = 0xFFFFFFFFU;

/// Why somebody waits for somebody.
enum class WaitReason : std::uint8_t {
    Result, ///< waits for the task's result, in get or wait
    Input,  ///< has not started: the task's result is an argument of it
    Worker, ///< has not started: the task holds a worker that it needs
    Actor,  ///< has not started: the task occupies its actor
    Slots,  ///< has not started: it asks for more slots than the pool has; `on` is itself
    Making, ///< has not started: its actor is not made yet, which the task is to do
    Turn, ///< has not started: an earlier call of its caller on the actor holds it back; `on` is itself
    Actors ///< has not started: actors hold the slots that it needs for as long as they live; `on` is itself
};

/// One arrow of the wait-for graph.
struct WaitEdge
{
    std::uint32_t waiter = kDriver; ///< number of a task, or kDriver
    std::uint32_t on = kDriver;     ///< number of a task
    WaitReason reason = WaitReason::Result;
    std::uint32_t line = 0; ///< where the waiter waits; 0: unknown or not waiting in a call

    friend bool operator==(const WaitEdge&, const WaitEdge&) = default;
};

/// Nothing runs, nothing sleeps, and somebody waits: raised in everybody who waits.
class Deadlock : public std::runtime_error
{
public:
    explicit Deadlock(std::vector<WaitEdge> chain);

    /// From the one who waited first, arrow by arrow, to the first one that is met twice (the cycle)
    /// or that can never run.
    const std::vector<WaitEdge>& chain() const { return m_chain; }

private:
    std::vector<WaitEdge> m_chain;
};

/// The result of a task that was cancelled, and what a sleeping or waiting task meets when it is.
class Cancelled : public std::runtime_error
{
public:
    Cancelled();
    explicit Cancelled(const std::string& message);
};

/// The pool is being stopped: raised in tasks and callers that sleep or wait, and the result of tasks that did not start.
class Stopped : public Cancelled
{
public:
    Stopped();
};

/// get() with a time limit: not all results were there in time. Also the result of a task that had not started by its
/// deadline.
class TimedOut : public std::runtime_error
{
public:
    TimedOut();
};

/// A call on an actor whose constructor failed, or that was killed.
class ActorDied : public std::runtime_error
{
public:
    explicit ActorDied(const std::string& reason);
};

} // namespace makespan::runtime
