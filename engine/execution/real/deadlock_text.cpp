#include "engine/execution/real/deadlock_text.h"

#include "engine/runtime/task.h"

namespace makespan::execution {

namespace {

std::string nameOf(std::uint32_t number, const trace::Trace& trace)
{
    if (number == runtime::kDriver)
        return "the driver";
    if (number == runtime::Task::kUnsubmitted)
        return "something that nobody does any more";
    const auto id = trace::TaskId(number);
    const trace::Function& function = trace.functions()[trace::index(trace.task(id).function)];
    return function.name + " (task " + std::to_string(number) + ")";
}

std::string describe(const runtime::WaitEdge& edge, const trace::Trace& trace)
{
    const std::string waiter = nameOf(edge.waiter, trace);
    const std::string on = nameOf(edge.on, trace);
    switch (edge.reason) {
    case runtime::WaitReason::Result:
        return waiter + " waits" + (edge.line > 0 ? " in line " + std::to_string(edge.line) : "")
               + " for " + on;
    case runtime::WaitReason::Input:
        return waiter + " needs the result of " + on;
    case runtime::WaitReason::Worker:
        return waiter + " needs a worker, and " + on + " holds one";
    case runtime::WaitReason::Actor:
        return waiter + " needs its actor, which " + on + " occupies";
    case runtime::WaitReason::Slots:
        return waiter + " asks for more workers than there are";
    }
    return {};
}

} // namespace

std::string describeDeadlock(const std::vector<runtime::WaitEdge>& chain, const trace::Trace& trace)
{
    std::string text = "Nothing can go on: ";
    for (std::size_t i = 0; i < chain.size(); ++i)
        text += (i == 0 ? "" : "; ") + describe(chain[i], trace);
    const bool isCircle = !chain.empty() && chain.back().reason != runtime::WaitReason::Slots
                          && chain.back().on != runtime::Task::kUnsubmitted;
    return text + (isCircle ? "; and so on in a circle." : ".");
}

} // namespace makespan::execution
