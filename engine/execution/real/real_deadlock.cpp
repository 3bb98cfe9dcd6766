#include "engine/execution/real/real_deadlock.h"

#include "engine/execution/deadlock_text.h"
#include "engine/runtime/task/task.h"

#include <algorithm>

namespace makespan::execution {

namespace {

std::string nameOf(std::uint32_t number, const trace::Trace& trace)
{
    if (number == runtime::kDriver)
        return DeadlockText::kDriver;
    const trace::Task task = trace.task(trace::TaskId(number));
    return DeadlockText::taskName(trace.functions()[trace::index(task.function)].name, number);
}

void explain(const runtime::WaitEdge& edge, const trace::Trace& trace, DeadlockText& text)
{
    const std::string waiter = nameOf(edge.waiter, trace);
    if (edge.on == runtime::Task::kUnsubmitted)
        return text.waitsForNobody(waiter, edge.line);
    const std::string on = nameOf(edge.on, trace);
    switch (edge.reason) {
    case runtime::WaitReason::Result:
        return text.waitsFor(waiter, edge.line, on);
    case runtime::WaitReason::Input:
        return text.needsResult(waiter, on);
    case runtime::WaitReason::Worker:
        return text.needsWorker(waiter, on);
    case runtime::WaitReason::Actor:
        return text.needsActor(waiter, on);
    case runtime::WaitReason::Slots:
        return text.asksForTooMuch(
            waiter, static_cast<double>(trace.task(trace::TaskId(edge.waiter)).demand),
            trace.info().workers);
    case runtime::WaitReason::Making:
        return text.needsActorMade(waiter, on);
    case runtime::WaitReason::Turn:
        return text.needsItsTurn(waiter);
    case runtime::WaitReason::Actors:
        return text.needsWorkerOfActors(waiter);
    }
}

} // namespace

std::string describeDeadlock(const std::vector<runtime::WaitEdge>& chain, const trace::Trace& trace)
{
    DeadlockText text;
    for (const runtime::WaitEdge& edge : chain)
        explain(edge, trace, text);
    const auto isMet = [&chain](const runtime::WaitEdge& edge) {
        return edge.waiter == chain.back().on;
    };
    if (!chain.empty() && chain.back().on != chain.back().waiter
        && std::any_of(chain.begin(), chain.end(), isMet))
        text.closeCircle();
    return text.text();
}

} // namespace makespan::execution
