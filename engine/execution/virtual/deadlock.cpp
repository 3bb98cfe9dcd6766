#include "engine/execution/virtual/deadlock.h"

#include "engine/execution/deadlock_text.h"

#include <algorithm>
#include <vector>

namespace makespan::execution {

namespace {

class Explanation
{
public:
    Explanation(const Simulation& simulation, trace::TraceBuilder& trace)
        : m_simulation(simulation)
        , m_trace(trace)
    {}

    std::string text()
    {
        TaskIndex task = kDriver;
        std::vector<TaskIndex> met;
        while (task != kNoTaskIndex) {
            if (std::find(met.begin(), met.end(), task) != met.end()) {
                m_text.closeCircle();
                break;
            }
            met.push_back(task);
            task = explain(task);
        }
        return m_text.text();
    }

private:
    std::string name(TaskIndex index)
    {
        if (index == kDriver)
            return DeadlockText::kDriver;
        const trace::TaskId id = m_simulation.task(index).id;
        return DeadlockText::taskName(m_trace.functionOf(m_trace.siteOf(id).function).name,
                                      static_cast<std::uint32_t>(trace::index(id)));
    }

    // Says what the task waits for; whom it waits for, if there is somebody.
    TaskIndex explain(TaskIndex index)
    {
        const SimulatedTask& task = m_simulation.task(index);
        switch (task.phase) {
        case Phase::Blocked: {
            const BlockedCall& call = m_simulation.blockedCall(index);
            const auto next = std::find_if(call.tasks.begin(), call.tasks.end(),
                                           [this](TaskIndex t) { return !m_simulation.isDone(t); });
            if (next == call.tasks.end()) {
                m_text.waitsForNobody(name(index), call.call.line);
                return kNoTaskIndex;
            }
            m_text.waitsFor(name(index), call.call.line, name(*next));
            return *next;
        }
        case Phase::Waiting:
            return explainWaiting(index);
        case Phase::Ready:
        case Phase::Returning:
            return explainReady(index);
        case Phase::Starting:
        case Phase::Executing:
        case Phase::Computing:
        case Phase::Sleeping:
        case Phase::Overhead:
        case Phase::Done:
            break;
        }
        return kNoTaskIndex;
    }

    TaskIndex explainWaiting(TaskIndex index)
    {
        const SimulatedTask& task = m_simulation.task(index);
        for (std::uint32_t i = 0; i < m_simulation.recordCount() && task.pendingInputs > 0; ++i) {
            const TaskIndex other{i};
            if (!m_simulation.isDone(other) && m_simulation.isInputOf(other, index)) {
                m_text.needsResult(name(index), name(other));
                return other;
            }
        }
        m_text.needsItsTurn(name(index));
        return kNoTaskIndex;
    }

    TaskIndex explainReady(TaskIndex index)
    {
        const SimulatedTask& task = m_simulation.task(index);
        if (task.actor != kNoActor && !task.createsActor) {
            const SimulatedActor& actor = m_simulation.actor(task.actor);
            if (!actor.isCreated) {
                m_text.needsActorMade(name(index), name(actor.creation));
                return actor.creation;
            }
            if (!actor.running.empty()) {
                m_text.needsActor(name(index), name(actor.running.front()));
                return actor.running.front();
            }
        }
        if (!m_simulation.workerSlots().isPossible(task.demand)) {
            m_text.asksForTooMuch(name(index), static_cast<double>(task.demand) / kWholeSlot,
                                  m_simulation.workerSlots().workers());
            return kNoTaskIndex;
        }
        for (std::uint32_t i = 1; i < m_simulation.recordCount(); ++i) {
            const SimulatedTask& other = m_simulation.task(TaskIndex{i});
            if (other.phase != Phase::Done && other.holdsSlots) {
                m_text.needsWorker(name(index), name(TaskIndex{i}));
                return TaskIndex{i};
            }
        }
        m_text.needsWorkerOfActors(name(index));
        return kNoTaskIndex;
    }

    const Simulation& m_simulation;
    trace::TraceBuilder& m_trace;
    DeadlockText m_text;
};

} // namespace

Deadlock describeDeadlock(const Simulation& simulation, trace::TraceBuilder& trace)
{
    Deadlock deadlock;
    deadlock.message = Explanation(simulation, trace).text();
    if (simulation.task(kDriver).phase == Phase::Blocked)
        deadlock.line = simulation.blockedCall(kDriver).call.line;
    return deadlock;
}

} // namespace makespan::execution
