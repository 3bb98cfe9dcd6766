#include "engine/execution/virtual/deadlock.h"

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
        while (std::find(met.begin(), met.end(), task) == met.end()) {
            met.push_back(task);
            const TaskIndex next = explain(task);
            if (next == kNoTaskIndex)
                return m_text;
            task = next;
        }
        return m_text + "; and so on in a circle";
    }

private:
    std::string name(TaskIndex index)
    {
        if (index == kDriver)
            return "the driver";
        const trace::TaskId id = m_simulation.task(index).id;
        return m_trace.functionOf(m_trace.task(id).function).name + " (task "
               + std::to_string(trace::index(id)) + ")";
    }

    void say(const std::string& sentence)
    {
        if (!m_text.empty())
            m_text += "; ";
        m_text += sentence;
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
            const std::string where =
                call.call.line > 0 ? " in line " + std::to_string(call.call.line) : std::string();
            const std::string verb = call.isGet ? "get" : "wait";
            if (next == call.tasks.end()) {
                say(name(index) + " waits" + where + " for something that nobody does any more");
                return kNoTaskIndex;
            }
            say(name(index) + (task.holdsSlots ? " holds a worker and" : "") + " waits (" + verb
                + where + ") for " + name(*next));
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
                say(name(index) + " needs the result of " + name(other));
                return other;
            }
        }
        say(name(index) + " waits behind an earlier call on "
            + m_simulation.actor(task.actor).name);
        return kNoTaskIndex;
    }

    TaskIndex explainReady(TaskIndex index)
    {
        const SimulatedTask& task = m_simulation.task(index);
        if (task.actor != kNoActor && !task.createsActor) {
            const SimulatedActor& actor = m_simulation.actor(task.actor);
            if (!actor.isCreated) {
                say(name(index) + " waits until " + actor.name + " has been made");
                return actor.creation;
            }
            if (!actor.running.empty()) {
                say(name(index) + " waits until " + actor.name + " is free");
                return actor.running.front();
            }
        }
        const double slots = static_cast<double>(task.demand) / kWholeSlot;
        const std::uint32_t workers = m_simulation.workerSlots().workers();
        if (!m_simulation.workerSlots().isPossible(task.demand)) {
            say(name(index) + " asks for num_cpus=" + shortNumber(slots)
                + ", more than the machine has (" + std::to_string(workers) + ")");
            return kNoTaskIndex;
        }
        say(name(index) + " waits for a free worker, and "
            + (workers == 1 ? "the only one is held"
                            : "all " + std::to_string(workers) + " are held"));
        for (std::uint32_t i = 1; i < m_simulation.recordCount(); ++i) {
            const SimulatedTask& other = m_simulation.task(TaskIndex{i});
            if (other.phase != Phase::Done && other.holdsSlots)
                return TaskIndex{i};
        }
        return kNoTaskIndex;
    }

    static std::string shortNumber(double value)
    {
        std::string text = std::to_string(value);
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.')
            text.pop_back();
        return text;
    }

    const Simulation& m_simulation;
    trace::TraceBuilder& m_trace;
    std::string m_text;
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
