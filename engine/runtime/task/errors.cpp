#include "engine/runtime/task/errors.h"

#include <utility>

namespace makespan::runtime {

namespace {

std::string describe(std::uint32_t task)
{
    return task == kDriver ? "the driver" : "task " + std::to_string(task);
}

std::string describe(const WaitEdge& edge)
{
    switch (edge.reason) {
    case WaitReason::Result:
        return describe(edge.waiter) + " waits for the result of " + describe(edge.on);
    case WaitReason::Input:
        return describe(edge.waiter) + " needs the result of " + describe(edge.on);
    case WaitReason::Worker:
        return describe(edge.waiter) + " needs the worker that " + describe(edge.on) + " holds";
    case WaitReason::Actor:
        return describe(edge.waiter) + " needs the actor that " + describe(edge.on) + " occupies";
    case WaitReason::Slots:
        return describe(edge.waiter) + " asks for more worker slots than there are";
    case WaitReason::Making:
        return describe(edge.waiter) + " needs the actor that " + describe(edge.on) + " is to make";
    case WaitReason::Turn:
        return describe(edge.waiter) + " comes after an earlier call of its actor";
    case WaitReason::Actors:
        return describe(edge.waiter) + " needs worker slots that actors hold";
    }
    return {};
}

std::string describe(const std::vector<WaitEdge>& chain)
{
    std::string text = "deadlock: nothing runs and nothing sleeps, but ";
    for (std::size_t i = 0; i < chain.size(); ++i)
        text += (i == 0 ? "" : ", ") + describe(chain[i]);
    return chain.empty() ? "deadlock: everybody waits" : text;
}

} // namespace

Deadlock::Deadlock(std::vector<WaitEdge> chain)
    : std::runtime_error(describe(chain))
    , m_chain(std::move(chain))
{}

Cancelled::Cancelled()
    : Cancelled("the task was cancelled")
{}

Cancelled::Cancelled(const std::string& message)
    : std::runtime_error(message)
{}

Stopped::Stopped()
    : Cancelled("the pool is being stopped")
{}

TimedOut::TimedOut()
    : std::runtime_error("not all results were there in time")
{}

ActorDied::ActorDied(const std::string& reason)
    : std::runtime_error(reason)
{}

} // namespace makespan::runtime
