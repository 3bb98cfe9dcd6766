#pragma once

#include "engine/execution/machine_model.h"
#include "engine/execution/virtual/core_share.h"
#include "engine/execution/virtual/event_queue.h"
#include "engine/execution/virtual/ready_classes.h"
#include "engine/execution/virtual/simulated_actor.h"
#include "engine/execution/virtual/simulated_task.h"
#include "engine/execution/virtual/slab.h"
#include "engine/execution/virtual/waiter_lists.h"
#include "engine/execution/virtual/worker_slots.h"
#include "engine/trace/trace_builder.h"

#include <deque>
#include <span>
#include <string>
#include <vector>

namespace makespan::execution {

/// Why a task ended without running.
enum class NeverRan : std::uint8_t { InputFailed, ActorDied, Cancelled };

/// The code of the tasks, as the simulation sees it. Every call of begin() or resume() has to end with that
/// task having told the simulation what it does next: one of compute, sleep, overhead, a get or wait that blocks, finish.
class SimulatedCode
{
public:
    virtual ~SimulatedCode() = default;
    virtual void begin(TaskIndex task) = 0;
    virtual void resume(TaskIndex task, Wake wake) = 0;
    /// The task is done and failed, or was cancelled. \param input the failed input, for InputFailed.
    virtual void neverRan(TaskIndex task, NeverRan why, TaskIndex input) = 0;
    /// Its turn will probably come: next, or soon after that. What is kept of it can be fetched into the cache.
    virtual void expect(TaskIndex task, bool isNext) = 0;
};

/// What is submitted.
struct TaskSpec
{
    trace::FunctionId function{0};
    std::uint32_t line = 0;      ///< of the call
    Demand demand{kWholeSlot};   ///< of an actor's creation: held for life; of its calls: not used
    ActorIndex actor = kNoActor; ///< whose method it is
    bool createsActor = false;   ///< it is the actor's creation
    trace::Duration length{0};   ///< known in advance, for Longest and Shortest
};

/// A machine in virtual time: the driver, workers, cores, actors, and the tasks on them. It knows nothing of the
/// programs that run: SimulatedCode tells it what each task does next.
///
/// Deterministic: a run is a function of the machine, the seed and what the code does. At one instant completions come
/// before timeouts, timeouts before dispatch; at the same rank, the event that was made first. Dispatch first gives slots
/// back to tasks that return from a get or wait, in the order in which they became able to, then hands ready tasks to
/// free workers in the order of the queue policy, lowest-numbered free worker first, then lets idle actors take their next call.
/// The run ends when the driver does; what else is due at that instant still completes, but nothing starts any more.
/// Overheads occupy a lane, but no core. Cost: O(log n) an event in the number of events that are due.
/// Threads: one at a time.
class Simulation
{
public:
    Simulation(const MachineModel& machine,
               std::uint64_t seed,
               trace::TraceBuilder& trace,
               SimulatedCode& code);

    /// Starts the driver (SimulatedCode::begin(kDriver)).
    void start();
    /// Makes the next thing happen. False: nothing can happen any more: the driver has ended, or everything that is left
    /// waits for something that will not come (isDeadlocked()).
    bool step();

    bool hasDriverEnded() const { return m_hasDriverEnded; }

    bool isDeadlocked() const { return !m_hasDriverEnded && m_isStuck; }

    trace::Time now() const { return m_now; }

    /// Writes down what is still going on; to be called once, before the trace is built. Of a get that has not returned,
    /// the trace names the tasks that had not ended when it began.
    void closeTrace();

    // What the code of a running task may ask for.

    /// Computing for so much core time; resumes with Done.
    void compute(TaskIndex task, Work work);
    /// The same when nothing else can happen before it ends: then time has passed already, and true is returned.
    bool computeAtOnce(TaskIndex task, Work work);
    void sleep(TaskIndex task, trace::Duration duration);
    /// The system's work on the task's own lane; resumes with Done.
    void overhead(TaskIndex task, trace::Duration duration);
    /// Makes a task, at once. One reference to it is the caller's.
    /// \param inputs the tasks whose results it needs, each once; ended ones too.
    TaskIndex submit(TaskIndex caller, const TaskSpec& spec, std::span<const TaskIndex> inputs);
    /// Makes an actor; its creation has to be submitted next.
    /// \param concurrency how many calls may run at once.
    ActorIndex createActor(const std::string& name, std::uint32_t concurrency = 1);
    /// Blocks until all of the tasks have ended or one of them has failed, or the timeout.
    /// \param tasks those that have not ended yet. \param timeout kForever: none.
    /// \returns true when there is nothing to wait for and no overhead: go on; nothing will be resumed.
    bool get(TaskIndex caller,
             std::span<const TaskIndex> tasks,
             trace::Duration timeout,
             const trace::Call& call);
    /// Blocks until `missing` more of the tasks have ended, or the timeout.
    bool wait(TaskIndex caller,
              std::span<const TaskIndex> tasks,
              std::uint32_t missing,
              trace::Duration timeout,
              const trace::Call& call);
    /// The task's code has ended.
    void finish(TaskIndex task, trace::Outcome outcome);
    /// The same, but it is to run once more: as a new task of the trace, with the next attempt number.
    void retry(TaskIndex task);
    /// It has not started and never will. False: it has started.
    bool cancel(TaskIndex task);
    /// A running task is to be resumed at once with Interrupted, whatever it does.
    void interrupt(TaskIndex task);
    /// No call of it starts any more; those that wait end (ActorDied). The running ones are the caller's business.
    void endActor(ActorIndex actor);

    /// It has lost its state: no call starts before a new creation, which has to be submitted next, has ended.
    void restartActor(ActorIndex actor);

    bool isDone(TaskIndex task) const { return m_tasks[raw(task)].phase == Phase::Done; }

    bool hasStarted(TaskIndex task) const { return m_tasks[raw(task)].phase > Phase::Ready; }

    bool hasEndedBy(TaskIndex task, trace::Time time) const
    {
        return isDone(task) && m_tasks[raw(task)].since <= time;
    }

    /// Of a task that gets or waits, or has just done so: its call.
    const BlockedCall& blockedCall(TaskIndex task) const
    {
        return m_blocked[m_tasks[raw(task)].blocked];
    }

    /// Whether a task that waits for its inputs waits for this one. O(those who wait for it).
    bool isInputOf(TaskIndex input, TaskIndex task) const
    {
        return m_waiters.contains(m_tasks[raw(input)].waiters, {raw(task), false});
    }

    const SimulatedTask& task(TaskIndex task) const { return m_tasks[raw(task)]; }

    const SimulatedActor& actor(ActorIndex actor) const { return m_actors[raw(actor)]; }

    const WorkerSlots& workerSlots() const { return m_slots; }

    /// Whether some of what is ready cannot start for lack of slots.
    bool isShortOfSlots() const { return m_ready.exceeds(m_slots.freeUnits()); }

    const MachineModel& machine() const { return m_machine; }

    const std::vector<TaskIndex>& runningOn(ActorIndex actor) const
    {
        return m_actors[raw(actor)].running;
    }

    /// All records: of live tasks and of forgotten ones (those are Done).
    std::uint32_t recordCount() const { return m_tasks.size(); }

    void addReference(TaskIndex task) { ++m_tasks[raw(task)].references; }

    /// With the last reference an ended task is forgotten and its index used again.
    void release(TaskIndex task);

    static constexpr trace::Duration kForever = trace::Duration::max();

private:
    // Keeps sums of times far from overflow: nothing is later than some 146 years.
    static constexpr trace::Duration kLongest = trace::Duration::max() / 2;

    SimulatedTask& record(TaskIndex task) { return m_tasks[raw(task)]; }

    Event makeEvent(trace::Time time, Rank rank, TaskIndex task);
    void schedule(trace::Duration delay, TaskIndex task);
    void happen(const Event& event);
    bool isAnythingElseDue() const;
    void expectNext();
    void setState(SimulatedTask& task, trace::State state);
    void endInterval(const SimulatedTask& task);
    void returnFromBlock(TaskIndex task);
    bool block(TaskIndex caller,
               std::span<const TaskIndex> tasks,
               std::uint32_t missing,
               bool isGet,
               trace::Duration timeout,
               const trace::Call& call);
    void wake(TaskIndex task, Wake wake);
    void complete(TaskIndex task, trace::Outcome outcome);
    void endUnstarted(TaskIndex task, NeverRan why, TaskIndex input = kNoTaskIndex);
    void runUnstarted();
    void inputsArrived(TaskIndex task, std::uint32_t madeBy);
    void becomeReady(TaskIndex task, std::uint32_t madeBy);
    void passHeldBack(SimulatedActor& actor, std::uint64_t caller);
    void actorMayStart(ActorIndex actor);
    void dispatch();
    void startOnWorker(TaskIndex task);
    void startOnActor(TaskIndex task);
    void begin(TaskIndex task, trace::LaneId lane, trace::Duration overhead);
    trace::LaneId laneOfWorker(std::uint32_t worker);
    void freePlace(SimulatedTask& task);
    void forget(TaskIndex task);
    void freeSlots(SimulatedActor& actor);

    struct Unstarted
    {
        TaskIndex task;
        NeverRan why;
        TaskIndex input;
    };

    MachineModel m_machine;
    trace::TraceBuilder& m_trace;
    SimulatedCode& m_code;

    trace::Time m_now{};
    std::uint64_t m_order = 0;
    bool m_hasDriverEnded = false;
    bool m_isStuck = false;
    bool m_mayDispatch = false; // something has changed since the last dispatch
    EventQueue m_events;
    std::deque<Event> m_immediate; // completions at this very instant, in order
    CoreShare m_cores;

    std::uint32_t m_onLanes = 1; // tasks that have begun and not ended, and the driver
    Slab<SimulatedTask> m_tasks;
    Slab<BlockedCall> m_blocked;
    WaiterLists m_waiters;
    std::vector<WaiterLists::Waiter> m_woken;
    std::deque<Unstarted> m_unstarted; // to be ended after the code that runs now

    WorkerSlots m_slots;
    trace::LaneId m_firstLane;               // of the workers, which stand in a row
    std::vector<trace::LaneId> m_extraLanes; // of extra workers, by number
    ReadyClasses m_ready;
    std::deque<TaskIndex> m_returning;
    std::deque<SimulatedActor> m_actors;
    std::uint32_t m_actorLanes = 0;
    IndexSet m_actorsWithCalls; // those that may start one
};

} // namespace makespan::execution
