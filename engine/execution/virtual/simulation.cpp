#include "engine/execution/virtual/simulation.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace makespan::execution {

using trace::Duration;
using trace::Interval;
using trace::LaneId;
using trace::LaneKind;
using trace::Outcome;
using trace::State;
using trace::TaskId;
using trace::Time;

namespace {

// Keeps sums of times far from overflow: nothing is later than some 146 years.
constexpr Duration kLongest = Duration::max() / 2;

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
    , m_cores(machine.cores)
    , m_slots(std::max(machine.workers, 1U))
    , m_ready(machine.queue, seed)
{
    for (std::uint32_t i = 0; i < m_slots.workers(); ++i)
        laneOfWorker(i);
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

    const Event computed(m_cores.nextCompletion(), Rank::Completion,
                         m_cores.empty() ? 0 : m_cores.nextOrder(), 0, 0);
    const Event* next = &computed;
    if (!m_immediate.empty() && m_immediate.front() < *next)
        next = &m_immediate.front();
    if (!m_events.empty() && m_events.front() < *next)
        next = &m_events.front();

    if (m_hasDriverEnded && (next->time != m_now || next->rank() != Rank::Completion))
        return false;
    if (m_mayDispatch && next->time != m_now) {
        dispatch();
        return true;
    }
    if (next->time == trace::kNever) {
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
        if (next == &m_events.front())
            m_events.pop();
        else
            m_immediate.pop_front();
        if (m_tasks[event.task].generation == event.generation) {
            m_now = event.time;
            happen(event);
        }
    }
    return true;
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
    m_trace.addInterval(task.lane, {task.since, m_now, task.id, task.state});
    task.since = m_now;
    task.state = state;
}

void Simulation::closeTrace()
{
    for (std::uint32_t i = 0; i < m_tasks.size(); ++i) {
        const SimulatedTask& task = m_tasks[i];
        if (task.phase == Phase::Done || task.lane == trace::kNoLane)
            continue;
        m_trace.addInterval(task.lane, {task.since, m_now, task.id, task.state});
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
    m_trace.addInterval(task.lane, {task.since, m_now, task.id, task.state});
    if (index == kDriver) {
        task.phase = Phase::Done;
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
    m_trace.addInterval(task.lane, {task.since, m_now, task.id, task.state});
    freePlace(task);
    trace::Task again = m_trace.task(task.id);
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

// --- get and wait --------------------------------------------------------------------------------

bool Simulation::get(TaskIndex caller,
                     std::span<const TaskIndex> tasks,
                     Duration timeout,
                     const trace::Call& call)
{
    return block(caller, tasks, static_cast<std::uint32_t>(tasks.size()), true, timeout, call);
}

bool Simulation::wait(TaskIndex caller,
                      std::span<const TaskIndex> tasks,
                      std::uint32_t missing,
                      Duration timeout,
                      const trace::Call& call)
{
    return block(caller, tasks, missing, false, timeout, call);
}

bool Simulation::block(TaskIndex caller,
                       std::span<const TaskIndex> tasks,
                       std::uint32_t missing,
                       bool isGet,
                       Duration timeout,
                       const trace::Call& call)
{
    SimulatedTask& task = record(caller);
    task.wake = Wake::Count;
    task.woken = m_now;
    const std::uint32_t index = m_blocked.take();
    task.blocked = index;
    BlockedCall& blocked = m_blocked[index];
    blocked.isGet = isGet;
    blocked.missing = missing;
    blocked.call = call;
    blocked.call.caller = task.id;
    blocked.call.begin = m_now;
    if (missing == 0) {
        if (!isGet)
            blocked.call.cause = trace::WaitCause::Count;
        blocked.call.end = m_now + m_machine.get;
        task.lastCall = static_cast<std::uint32_t>(m_trace.addCall(blocked.call));
        m_blocked.giveBack(index);
        task.blocked = IndexSet::kNone;
        if (m_machine.get == Duration{0})
            return true;
        setState(task, State::Overhead);
        task.phase = Phase::Overhead;
        schedule(m_machine.get, caller);
        return false;
    }
    blocked.tasks.assign(tasks.begin(), tasks.end());
    for (const TaskIndex other : tasks)
        m_waiters.add(record(other).waiters, {raw(caller), true});
    setState(task, isGet ? State::Blocked : State::Wait);
    task.phase = Phase::Blocked;
    if (timeout != kForever)
        m_events.push(
            makeEvent(m_now + std::clamp(timeout, Duration{0}, kLongest), Rank::Timeout, caller));
    if (task.worker != IndexSet::kNone && m_machine.nestedGet == NestedGet::Release) {
        m_slots.giveBack(task.demand);
        task.holdsSlots = false;
        m_mayDispatch = true;
    }
    return false;
}

// What it waited for is there, or will not be waited for any longer.
void Simulation::wake(TaskIndex index, Wake wake)
{
    SimulatedTask& task = record(index);
    BlockedCall& blocked = m_blocked[task.blocked];
    std::uint32_t pending = 0;
    for (const TaskIndex other : blocked.tasks) {
        if (!isDone(other)) {
            m_waiters.removeBlocked(record(other).waiters, raw(index));
            ++pending;
        }
    }
    if (!blocked.isGet) {
        blocked.call.ready += static_cast<std::uint32_t>(blocked.tasks.size()) - pending;
        if (wake == Wake::Timeout)
            blocked.call.cause = trace::WaitCause::Timeout;
        else if (wake == Wake::Count)
            blocked.call.cause = trace::WaitCause::Count;
    }
    ++task.generation;
    task.wake = wake;
    task.woken = m_now;
    if (task.worker != IndexSet::kNone && !task.holdsSlots) {
        task.phase = Phase::Returning;
        m_returning.push_back(index);
        m_mayDispatch = true;
    } else {
        returnFromBlock(index);
    }
}

void Simulation::returnFromBlock(TaskIndex index)
{
    SimulatedTask& task = record(index);
    const Duration cost = task.wake == Wake::Interrupted ? Duration{0} : m_machine.get;
    trace::Call& call = m_blocked[task.blocked].call;
    call.end = m_now + cost;
    task.lastCall = static_cast<std::uint32_t>(m_trace.addCall(call));
    m_blocked.giveBack(task.blocked);
    task.blocked = IndexSet::kNone;
    setState(task, State::Overhead);
    task.phase = Phase::Overhead;
    schedule(cost, index);
}

// --- the life of a task --------------------------------------------------------------------------

TaskIndex
Simulation::submit(TaskIndex caller, const TaskSpec& spec, std::span<const TaskIndex> inputs)
{
    const TaskIndex index{m_tasks.take()};
    SimulatedTask& task = record(index);
    const SimulatedTask& parent = record(caller);
    task.references = 1;
    task.demand = spec.demand;
    task.actor = spec.actor;
    task.createsActor = spec.createsActor;
    task.length = spec.length;
    trace::Task entry;
    entry.function = spec.function;
    entry.submitLine = spec.line;
    entry.submitted = m_now;
    entry.parent = parent.id;
    entry.demand = static_cast<float>(static_cast<double>(spec.demand) / kWholeSlot);
    if (spec.actor != kNoActor) {
        entry.actor = m_actors[raw(spec.actor)].lanes.front();
        if (!spec.createsActor)
            entry.demand = 0;
    }
    task.id = m_trace.addTask(entry);

    bool hasFailedInput = false;
    for (const TaskIndex input : inputs) {
        SimulatedTask& other = record(input);
        if (other.id != trace::kNoTask)
            m_trace.addDependency(task.id, other.id);
        if (other.phase != Phase::Done) {
            m_waiters.add(other.waiters, {raw(index), false});
            ++task.references;
            ++task.pendingInputs;
        } else if (other.outcome != Outcome::Finished && !hasFailedInput) {
            hasFailedInput = true;
            endUnstarted(index, NeverRan::InputFailed, input);
        }
    }

    if (spec.createsActor) {
        m_actors[raw(spec.actor)].creation = index;
        ++task.references; // the actor's own
    } else if (spec.actor != kNoActor) {
        SimulatedActor& actor = m_actors[raw(spec.actor)];
        task.caller = caller == kDriver          ? 0
                      : parent.actor != kNoActor ? (std::uint64_t{1} << 40) + raw(parent.actor)
                                                 : std::uint64_t{1} + trace::index(parent.id);
        if (actor.hasEnded)
            endUnstarted(index, NeverRan::ActorDied);
        const auto held = actor.heldBack.find(task.caller);
        if (held != actor.heldBack.end())
            held->second.push_back({m_now, task.id, index});
        else if (task.pendingInputs > 0)
            actor.heldBack[task.caller].push_back({m_now, task.id, index});
    }
    if (task.pendingInputs == 0 && !hasFailedInput)
        inputsArrived(index, parent.worker);
    return index;
}

void Simulation::inputsArrived(TaskIndex index, std::uint32_t madeBy)
{
    SimulatedTask& task = record(index);
    m_trace.task(task.id).ready = m_now;
    if (task.actor != kNoActor && !task.createsActor) {
        SimulatedActor& actor = m_actors[raw(task.actor)];
        if (actor.heldBack.find(task.caller) != actor.heldBack.end()) {
            passHeldBack(actor, task.caller);
            return;
        }
    }
    becomeReady(index, madeBy);
}

// The calls at the head of the caller's queue that nothing holds back any more.
void Simulation::passHeldBack(SimulatedActor& actor, std::uint64_t caller)
{
    const auto held = actor.heldBack.find(caller);
    if (held == actor.heldBack.end())
        return;
    std::deque<SimulatedActor::Eligible>& calls = held->second;
    while (!calls.empty()) {
        const SimulatedActor::Eligible call = calls.front();
        const SimulatedTask& task = record(call.task);
        const bool isGone = task.id != call.id || task.phase == Phase::Done;
        if (!isGone && task.pendingInputs > 0)
            return;
        calls.pop_front();
        if (!isGone)
            becomeReady(call.task, ReadyQueue::kDriver);
    }
    actor.heldBack.erase(held);
}

void Simulation::becomeReady(TaskIndex index, std::uint32_t madeBy)
{
    SimulatedTask& task = record(index);
    task.phase = Phase::Ready;
    trace::Task& entry = m_trace.task(task.id);
    if (entry.ready == trace::kNever)
        entry.ready = m_now;
    if (task.actor != kNoActor && !task.createsActor) {
        m_actors[raw(task.actor)].calls.push({m_now, task.id, index});
        actorMayStart(task.actor);
        return;
    }
    m_ready.push(task.demand, {m_now, static_cast<std::uint32_t>(task.id), raw(index), task.length},
                 madeBy);
    if (m_slots.fits(task.demand))
        m_mayDispatch = true;
}

void Simulation::complete(TaskIndex index, Outcome outcome)
{
    SimulatedTask& task = record(index);
    task.phase = Phase::Done;
    task.outcome = outcome;
    task.ended = m_now;
    trace::Task& entry = m_trace.task(task.id);
    entry.outcome = outcome;
    if (entry.started != trace::kNever)
        entry.ended = m_now;

    if (task.waiters != WaiterLists::kEmpty) {
        m_waiters.take(task.waiters, m_woken);
        for (const WaiterLists::Waiter waiter : m_woken) {
            const TaskIndex otherIndex{waiter.task};
            SimulatedTask& other = record(otherIndex);
            if (waiter.isBlocked) {
                // Listed twice (two results of one task), it may have been woken already.
                if (other.phase != Phase::Blocked)
                    continue;
                BlockedCall& blocked = m_blocked[other.blocked];
                --blocked.missing;
                if (blocked.missing == 0 || (blocked.isGet && outcome != Outcome::Finished))
                    wake(otherIndex, Wake::Count);
                continue;
            }
            --other.pendingInputs;
            if (other.phase == Phase::Waiting) {
                if (outcome != Outcome::Finished)
                    endUnstarted(otherIndex, NeverRan::InputFailed, index);
                else if (other.pendingInputs == 0)
                    inputsArrived(otherIndex, task.worker);
            }
            release(otherIndex);
        }
    }
    task.worker = IndexSet::kNone;
    if (task.references == 0)
        m_tasks.giveBack(raw(index));
}

void Simulation::release(TaskIndex index)
{
    SimulatedTask& task = record(index);
    if (--task.references == 0 && task.phase == Phase::Done)
        m_tasks.giveBack(raw(index));
}

bool Simulation::cancel(TaskIndex index)
{
    if (record(index).phase > Phase::Ready)
        return false;
    endUnstarted(index, NeverRan::Cancelled);
    return true;
}

// Not at once: the code that runs now may be in the middle of something, and chains of failures can be long.
void Simulation::endUnstarted(TaskIndex index, NeverRan why, TaskIndex input)
{
    addReference(index);
    if (input != kNoTaskIndex)
        addReference(input);
    m_unstarted.push_back({index, why, input});
}

void Simulation::runUnstarted()
{
    while (!m_unstarted.empty()) {
        const Unstarted unstarted = m_unstarted.front();
        m_unstarted.pop_front();
        SimulatedTask& task = record(unstarted.task);
        if (task.phase <= Phase::Ready) {
            m_code.neverRan(unstarted.task, unstarted.why, unstarted.input);
            complete(unstarted.task,
                     unstarted.why == NeverRan::Cancelled ? Outcome::Cancelled : Outcome::Failed);
            if (task.createsActor)
                endActor(task.actor);
            else if (task.actor != kNoActor)
                passHeldBack(m_actors[raw(task.actor)], task.caller);
        }
        release(unstarted.task);
        if (unstarted.input != kNoTaskIndex)
            release(unstarted.input);
    }
}

void Simulation::interrupt(TaskIndex index)
{
    SimulatedTask& task = record(index);
    switch (task.phase) {
    case Phase::Waiting:
    case Phase::Ready:
    case Phase::Executing:
    case Phase::Done:
        return;
    case Phase::Returning:
        task.wake = Wake::Interrupted;
        return;
    case Phase::Blocked:
        wake(index, Wake::Interrupted);
        return;
    case Phase::Computing:
        m_cores.remove(m_now, raw(index));
        break;
    case Phase::Starting:
    case Phase::Sleeping:
    case Phase::Overhead:
        break;
    }
    ++task.generation;
    task.phase = Phase::Overhead;
    task.wake = Wake::Interrupted;
    schedule(Duration{0}, index);
}

// --- workers and actors --------------------------------------------------------------------------

void Simulation::dispatch()
{
    m_mayDispatch = false;
    while (!m_returning.empty()) {
        const TaskIndex index = m_returning.front();
        SimulatedTask& task = record(index);
        if (!m_slots.fits(task.demand))
            break;
        m_returning.pop_front();
        m_slots.take(task.demand);
        task.holdsSlots = true;
        returnFromBlock(index);
    }
    // A task that returns and does not fit yet goes before new ones: otherwise they might starve it.
    while (m_returning.empty()) {
        const std::optional<ReadyTask> next = m_ready.pop(m_slots);
        if (!next)
            break;
        const TaskIndex index{next->task};
        const SimulatedTask& task = record(index);
        if (trace::index(task.id) != next->number || task.phase != Phase::Ready)
            continue; // cancelled meanwhile
        if (task.createsActor)
            startOnActor(index);
        else
            startOnWorker(index);
    }
    for (std::uint32_t i = m_actorsWithCalls.lowest(); i != IndexSet::kNone;
         i = m_actorsWithCalls.lowest()) {
        m_actorsWithCalls.erase(i);
        SimulatedActor& actor = m_actors[i];
        while (actor.mayStartCall()) {
            const SimulatedActor::Eligible call = actor.calls.front();
            actor.calls.pop();
            const SimulatedTask& task = record(call.task);
            if (task.id == call.id && task.phase == Phase::Ready)
                startOnActor(call.task);
        }
    }
}

void Simulation::startOnWorker(TaskIndex index)
{
    SimulatedTask& task = record(index);
    task.worker = m_slots.takeLane();
    m_slots.take(task.demand);
    task.holdsSlots = true;
    begin(index, laneOfWorker(task.worker), m_machine.start);
}

void Simulation::startOnActor(TaskIndex index)
{
    SimulatedTask& task = record(index);
    SimulatedActor& actor = m_actors[raw(task.actor)];
    if (task.createsActor) {
        m_slots.take(task.demand);
        actor.holdsSlots = true;
    }
    if (actor.freeLanes.lowest() == IndexSet::kNone) {
        const auto count = static_cast<std::uint32_t>(actor.lanes.size());
        actor.lanes.push_back(m_trace.addLane({actor.name + " (" + std::to_string(count + 1) + ")",
                                               LaneKind::Actor, m_actorLanes++}));
        actor.freeLanes.insert(count);
    }
    const std::uint32_t lane = actor.freeLanes.lowest();
    actor.freeLanes.erase(lane);
    actor.running.push_back(index);
    begin(index, actor.lanes[lane], task.createsActor ? m_machine.actorStart : m_machine.start);
}

void Simulation::begin(TaskIndex index, LaneId lane, Duration overhead)
{
    SimulatedTask& task = record(index);
    task.lane = lane;
    task.phase = Phase::Starting;
    task.state = State::Overhead;
    task.since = m_now;
    trace::Task& entry = m_trace.task(task.id);
    entry.started = m_now;
    entry.lane = lane;
    schedule(overhead, index);
}

// The task has ended: what it occupied is free again.
void Simulation::freePlace(SimulatedTask& task)
{
    if (task.worker != IndexSet::kNone) {
        m_slots.giveBackLane(task.worker);
        if (task.holdsSlots)
            m_slots.giveBack(task.demand);
        task.holdsSlots = false;
        m_mayDispatch = true;
    } else if (task.actor != kNoActor) {
        SimulatedActor& actor = m_actors[raw(task.actor)];
        const auto lane = std::find(actor.lanes.begin(), actor.lanes.end(), task.lane);
        actor.freeLanes.insert(static_cast<std::uint32_t>(lane - actor.lanes.begin()));
        std::erase_if(actor.running, [&](TaskIndex other) { return &record(other) == &task; });
        actorMayStart(task.actor);
    }
    task.lane = trace::kNoLane;
}

LaneId Simulation::laneOfWorker(std::uint32_t worker)
{
    if (worker == m_lanes.size()) {
        const bool isExtra = worker >= m_slots.workers();
        const std::uint32_t number = isExtra ? worker - m_slots.workers() : worker;
        m_lanes.push_back(
            m_trace.addLane({(isExtra ? "extra worker " : "worker ") + std::to_string(number + 1),
                             isExtra ? LaneKind::ExtraWorker : LaneKind::Worker, number}));
    }
    return m_lanes[worker];
}

ActorIndex Simulation::createActor(const std::string& name, std::uint32_t concurrency)
{
    const ActorIndex index{static_cast<std::uint32_t>(m_actors.size())};
    SimulatedActor& actor = m_actors.emplace_back();
    actor.name = name;
    actor.concurrency = std::max(concurrency, 1U);
    actor.lanes.push_back(m_trace.addLane({name, LaneKind::Actor, m_actorLanes++}));
    actor.freeLanes.insert(0);
    return index;
}

void Simulation::restartActor(ActorIndex index)
{
    SimulatedActor& actor = m_actors[raw(index)];
    actor.isCreated = false;
    freeSlots(actor);
    release(actor.creation);
}

void Simulation::freeSlots(SimulatedActor& actor)
{
    if (!actor.holdsSlots)
        return;
    m_slots.giveBack(record(actor.creation).demand);
    actor.holdsSlots = false;
    m_mayDispatch = true;
}

void Simulation::endActor(ActorIndex index)
{
    SimulatedActor& actor = m_actors[raw(index)];
    if (actor.hasEnded)
        return;
    actor.hasEnded = true;
    freeSlots(actor);
    if (!isDone(actor.creation) && !hasStarted(actor.creation))
        endUnstarted(actor.creation, NeverRan::ActorDied);
    for (; !actor.calls.empty(); actor.calls.pop()) {
        const SimulatedActor::Eligible& call = actor.calls.front();
        if (record(call.task).id == call.id && !isDone(call.task))
            endUnstarted(call.task, NeverRan::ActorDied);
    }
    for (const auto& [caller, calls] : actor.heldBack) {
        for (const SimulatedActor::Eligible& call : calls) {
            if (record(call.task).id == call.id && !isDone(call.task))
                endUnstarted(call.task, NeverRan::ActorDied);
        }
    }
}

void Simulation::actorMayStart(ActorIndex index)
{
    if (m_actors[raw(index)].mayStartCall()) {
        m_actorsWithCalls.insert(raw(index));
        m_mayDispatch = true;
    }
}

} // namespace makespan::execution
