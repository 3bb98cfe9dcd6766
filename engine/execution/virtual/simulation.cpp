#include "engine/execution/virtual/simulation.h"

#include "engine/runtime/sync/prefetch.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace makespan::execution {

using trace::Duration;
using trace::Outcome;
using trace::State;
using trace::TaskId;
using trace::Time;

namespace {

void ensure(bool condition, const char* what)
{
    if (!condition)
        throw std::logic_error(what);
}

} // namespace

Simulation::Simulation(const MachineModel& machine,
                       std::uint64_t seed,
                       trace::TraceBuilder& trace,
                       SimulatedCode& code)
    : m_machine(machine)
    , m_trace(trace)
    , m_code(code)
    , m_cores(machine.cores, machine.capacity)
    , m_slots(std::max(machine.workers, 1U))
    , m_ready(machine.queue, seed)
{
    m_firstLane = m_trace.addWorkers(m_slots.workers());
    SimulatedTask& driver = record(TaskIndex{m_tasks.take()});
    driver.lane = trace::kDriverLane;
    driver.references = 1;
}

// --- time ----------------------------------------------------------------------------------------

void Simulation::start()
{
    record(kDriver).phase = Phase::Executing;
    m_code.begin(kDriver);
}

bool Simulation::step()
{
    if (!m_unstarted.empty())
        runUnstarted();

    if (!m_immediate.empty() && !isAnythingElseDue()) {
        const Event event = m_immediate.front();
        m_immediate.pop_front();
        if (m_tasks[event.task].generation == event.generation)
            happen(event);
        return true;
    }

    Event computed;
    const Event* next = nullptr;
    if (!m_immediate.empty())
        next = &m_immediate.front();
    if (!m_events.empty() && (next == nullptr || m_events.front() < *next))
        next = &m_events.front();
    if (!m_cores.empty()) {
        computed = Event(m_cores.nextCompletion(), Rank::Completion, m_cores.nextOrder(), 0, 0);
        if (next == nullptr || computed < *next)
            next = &computed;
    }

    const bool isNow = next != nullptr && next->time == m_now;
    if (m_hasDriverEnded && (!isNow || next->rank() != Rank::Completion))
        return false;
    if (m_mayDispatch && !isNow) {
        dispatch();
        return true;
    }
    if (next == nullptr || next->time == trace::kNever) {
        m_isStuck = true;
        return false;
    }
    if (next == &computed) {
        m_now = computed.time;
        const TaskIndex task{m_cores.nextTask()};
        m_cores.pop(m_now);
        record(task).phase = Phase::Executing;
        m_code.resume(task, Wake::Done);
    } else {
        const Event event = *next;
        if (next == &m_events.front()) {
            m_events.pop();
            expectNext();
        } else {
            m_immediate.pop_front();
        }
        if (m_tasks[event.task].generation == event.generation) {
            m_now = event.time;
            happen(event);
        }
    }
    return true;
}

// Besides what is immediate.
bool Simulation::isAnythingElseDue() const
{
    return m_cores.nextCompletion() <= m_now
           || (!m_events.empty() && m_events.front().time <= m_now);
}

// Tasks that are under way by the hundred thousand lie far apart in memory.
void Simulation::expectNext()
{
    m_events.forSomeOfTheNext([this](const Event& event, bool isNext) {
        const SimulatedTask& task = m_tasks[event.task];
        if (!isNext) {
            runtime::prefetchToWrite(&task);
        } else if (task.id != trace::kNoTask) { // the driver
            trace::TaskRecord& entry = m_trace.task(task.id);
            runtime::prefetchToWrite(&entry.ended);
            runtime::prefetchToWrite(&entry.outcome); // perhaps in another line
        }
        m_code.expect(TaskIndex{event.task}, isNext);
    });
}

void Simulation::happen(const Event& event)
{
    const TaskIndex index{event.task};
    SimulatedTask& task = record(index);
    if (event.rank() == Rank::Timeout) {
        wake(index, Wake::Timeout);
        return;
    }
    const bool isBeginning = task.phase == Phase::Starting;
    task.phase = Phase::Executing;
    setState(task, State::Run);
    if (isBeginning)
        m_code.begin(index);
    else
        m_code.resume(index, task.wake);
}

Event Simulation::makeEvent(Time time, Rank rank, TaskIndex task)
{
    return {time, rank, m_order++, raw(task), record(task).generation};
}

void Simulation::schedule(Duration delay, TaskIndex task)
{
    const Event event = makeEvent(m_now + delay, Rank::Completion, task);
    if (delay == Duration{0})
        m_immediate.push_back(event);
    else
        m_events.push(event);
}

void Simulation::setState(SimulatedTask& task, State state)
{
    if (task.state == state)
        return;
    endInterval(task);
    task.since = m_now;
    task.state = state;
}

// Most are empty: what overhead there is, and what was not computed.
void Simulation::endInterval(const SimulatedTask& task)
{
    if (task.since != m_now)
        m_trace.addInterval(task.lane, task.since, m_now, task.id, task.state);
}

void Simulation::closeTrace()
{
    std::uint32_t left = m_onLanes; // mostly none of a million
    for (std::uint32_t i = 0; left > 0 && i < m_tasks.size(); ++i) {
        const SimulatedTask& task = m_tasks[i];
        if (task.phase == Phase::Done || task.lane == trace::kNoLane)
            continue;
        --left;
        m_trace.addInterval(task.lane, task.since, m_now, task.id, task.state);
        if (task.phase == Phase::Blocked || task.phase == Phase::Returning) {
            const BlockedCall& blocked = m_blocked[task.blocked];
            trace::Call call = blocked.call;
            call.end = trace::kNever;
            const std::size_t added = m_trace.addCall(call);
            if (!blocked.isGet || call.task != trace::kNoTask)
                continue;
            std::vector<TaskId> missing;
            for (const TaskIndex other : blocked.tasks)
                missing.push_back(m_tasks[raw(other)].id);
            m_trace.setCallTasks(added, missing);
        }
    }
}

// --- what a task does ----------------------------------------------------------------------------

void Simulation::compute(TaskIndex index, Work work)
{
    SimulatedTask& task = record(index);
    setState(task, State::Run);
    task.phase = Phase::Computing;
    m_cores.add(m_now, raw(index), m_order++, work);
}

bool Simulation::computeAtOnce(TaskIndex, Work work)
{
    if (work == Work{0})
        return true;
    if (m_mayDispatch || !m_immediate.empty() || !m_unstarted.empty() || m_hasDriverEnded
        || !m_cores.hasRoom())
        return false;
    const Time end = m_now + CoreShare::alone(work);
    if (m_cores.nextCompletion() <= end || (!m_events.empty() && m_events.front().time <= end))
        return false;
    m_now = end;
    return true;
}

void Simulation::sleep(TaskIndex index, Duration duration)
{
    SimulatedTask& task = record(index);
    setState(task, State::Sleep);
    task.phase = Phase::Sleeping;
    task.wake = Wake::Done;
    if (duration > Duration{0})
        duration = std::min(duration, kLongest) + m_machine.sleepOvershoot;
    schedule(std::clamp(duration, Duration{0}, kLongest), index);
}

void Simulation::overhead(TaskIndex index, Duration duration)
{
    SimulatedTask& task = record(index);
    setState(task, State::Overhead);
    task.phase = Phase::Overhead;
    task.wake = Wake::Done;
    schedule(duration, index);
}

void Simulation::finish(TaskIndex index, Outcome outcome)
{
    SimulatedTask& task = record(index);
    ensure(task.phase == Phase::Executing, "only a task whose code runs can finish");
    endInterval(task);
    if (index == kDriver) {
        task.phase = Phase::Done;
        --m_onLanes;
        m_hasDriverEnded = true;
        return;
    }
    freePlace(task);
    if (task.createsActor) {
        SimulatedActor& actor = m_actors[raw(task.actor)];
        if (outcome == Outcome::Finished) {
            actor.isCreated = true;
            actorMayStart(task.actor);
        } else {
            endActor(task.actor);
        }
    }
    complete(index, outcome);
}

void Simulation::retry(TaskIndex index)
{
    SimulatedTask& task = record(index);
    endInterval(task);
    freePlace(task);
    trace::TaskRecord again = m_trace.task(task.id);
    m_trace.task(task.id).ended = m_now;
    m_trace.task(task.id).outcome = Outcome::Failed;
    again.submitted = m_now;
    again.ready = again.started = again.ended = trace::kNever;
    again.lane = trace::kNoLane;
    ++again.attempt;
    task.id = m_trace.addTask(again);
    task.worker = IndexSet::kNone;
    becomeReady(index, ReadyQueue::kDriver);
}

} // namespace makespan::execution
