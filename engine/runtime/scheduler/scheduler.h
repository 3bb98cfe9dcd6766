#pragma once

#include "engine/runtime/parking/idle_set.h"
#include "engine/runtime/queues/ready_queue.h"
#include "engine/runtime/recording/pool_record.h"
#include "engine/runtime/recording/recording.h"
#include "engine/runtime/recording/snapshot.h"
#include "engine/runtime/scheduler/actor_core.h"
#include "engine/runtime/scheduler/lane.h"
#include "engine/runtime/scheduler/pool_options.h"
#include "engine/runtime/scheduler/task_list.h"
#include "engine/runtime/scheduler/waiter.h"
#include "engine/runtime/scheduler/wakeups.h"
#include "engine/runtime/sync/spin_lock.h"
#include "engine/runtime/task/errors.h"
#include "engine/runtime/task/submission.h"
#include "engine/runtime/time/wake_lag.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace makespan::runtime {

class Pool;
class ThreadedActorCore;

/// What Pool does.
///
/// Ready tasks stand in m_queue, which needs no lock: a worker that ends a task of one slot and takes the next, and a
/// caller that submits while all slots are taken, touch nothing else. Everything rare is guarded by one lock
/// (m_lock): the free slots, who is idle, who waits, and m_later, where tasks go that ask for more or less than one
/// slot and all that get ready after them, until it is empty.
///
/// Invariant I (no lost wake-up): whenever m_lock is free, no ready task fits into the free slots while a
/// worker is in m_idle. A slot gets free and a worker gets idle only under the lock, and each of these ends with
/// dispatch(), which announces that and then looks into the queue; who makes a task ready pushes it and then reads the
/// announcement (ready_queue.h says why one of the two sees the other). Handing over is a store into the
/// worker's mailbox followed by a token for its Parker, which never gets lost (parker.h).
///
/// A task whose attempt failed and that is to be tried again gets ready once more, behind all that are, by the same way as
/// those that an end makes ready; its worker has forgotten it by then, and gives its slot back as after any task. With
/// Policy::Steal, where a waiter that ran it may have left it in a row, and in an actor, whose calls keep their order, it
/// stays claimed and is tried again on the spot.
///
/// One exception to the first, for the sake of many short tasks: waking a thread costs more than such a task. A worker is hot
/// while its tasks are short; when it has none left it stays for a moment and polls. While somebody is hot, tasks
/// may wait for him, provided that one of the idle workers is the sentinel, which looks every kWatch and, if
/// the queue did not move on or got long, restores the invariant. So no task waits longer than twice that. The
/// watch ends as soon as nobody is hot any more or nothing was taken for kWatch.
///
/// Invariant II (deadlock): m_active counts whoever can still change something by himself: the driver
/// unless it is blocked, each worker and actor with a task that is not blocked, and those blocked with
/// a time limit. Whoever makes somebody active counts him in before he himself counts out. So when
/// m_active is 0 under the lock nothing can ever happen, and if somebody waits that is a deadlock.
///
/// Actors that hold slots: the call that makes one stands in m_later like a task (Task::isPlacement), and when its turn
/// comes takes no worker: the actor gets the slots, and the call goes on to the actor's thread.
class Scheduler
{
public:
    Scheduler(Pool& pool, const PoolOptions& options);
    Scheduler(const Scheduler&) = delete;
    Scheduler& operator=(const Scheduler&) = delete;
    ~Scheduler();

    Pool& pool() const { return m_pool; }

    unsigned workers() const { return m_workers; }

    unsigned shortfall() const { return m_shortfall; }

    /// The lane of the calling thread if it belongs to this scheduler, else null.
    Lane* callerLane() const noexcept;
    /// The lane of the calling thread, whatever scheduler it belongs to.
    static Lane* threadLane() noexcept;

    FunctionId function(std::string_view name, std::uint32_t line);
    void submit(Task& task, const Submission& submission);
    /// Takes the caller's reference along.
    void submitUnwatched(Task& task, const Submission& submission);
    /// \returns what join() wants to know: the caller's lane, if it is in that one's deque
    Lane* fork(Task& task);
    AwaitEnd join(Lane* lane, Task& task);
    AwaitEnd await(std::span<Task* const> tasks, const AwaitRequest& request);
    AwaitEnd waitIdle();
    bool cancel(Task& task);
    /// Count: slept to the end; else Cancelled or Stopped.
    AwaitEnd sleepFor(std::chrono::nanoseconds duration);

    double freeSlots() const;
    bool isShortOfSlots() const;

    ActorCore* createActor(std::string name);
    ActorCore* createThreadedActor(std::string name, unsigned concurrency);
    void killActor(ActorCore& actor);
    void fulfil(Task& promise);
    void restartActor(ActorCore& actor);
    void abandonCalls(ActorCore& actor);
    void freeSlotsOf(ActorCore& actor);
    /// Whether the task, which the lane's own thread runs there, is to give up.
    static bool isCancelled(Lane* lane, Task* task) noexcept;

    Snapshot snapshot() const;

    std::vector<WaitEdge> deadlock() const;
    void record(const Event& event) noexcept;

    const std::shared_ptr<PoolRecord>& poolRecord() const { return m_record; }

    bool isTracing() const { return m_isTracing; }

    bool isStopping() const { return m_isStopping.load(std::memory_order_relaxed); }

    void stop() noexcept;
    Recording close();

private:
    friend class ActorCore;
    friend class ThreadedActorCore;

    // Threads (scheduler.cpp).
    Lane& addLane(LaneKind kind, std::uint32_t number, std::string name = {});
    void startThread(Lane& lane, void (Scheduler::*body)(Lane&));
    Lane& startWorker(LaneKind kind, std::uint32_t number);
    void dropLastWorker(unsigned number);
    void shutDown();
    void addExtraWorker(Wakeups& wakeups);

    // A worker's day (scheduler_work.cpp).
    void work(Lane& lane);
    Task* awaitWork(Lane& lane);
    void keepWatch(Lane& lane);
    /// Executes or abandons; publishes; collects who got ready. \returns when it ended.
    Ticks run(Lane& lane, Task& task, Ticks start, TaskList& ready);
    void noteRepeat(Lane& lane, Task& task, Ticks failed) noexcept;
    /// The worker's next task; null: it is idle. \param end when the last one ended; becomes the next one's start.
    Task* next(Lane& lane, TaskList& ready, Ticks length, Ticks& end);
    Task* nextInOrder(TaskList& ready);
    Task* search(Lane& lane);
    Task* finish(Lane& lane, TaskList& ready, Ticks length);

    // Tasks (scheduler_tasks.cpp).
    void submitPlain(Lane* lane, Task& task, const Submission& submission);
    void recordSubmission(Lane* lane, const Task& task, const Submission& submission);
    void makeReady(Task& task, Ticks time, TaskList& ready);
    void settleLinks(Link* link, Outcome outcome, Ticks time, TaskList& ready, Wakeups& wakeups);

    /// The task has ended: publishes that, and goes on to settleLinks().
    void settle(Task& task, Outcome outcome, Ticks time, TaskList& ready, Wakeups& wakeups)
    {
        if (Link* link = task.complete(outcome))
            settleLinks(link, outcome, time, ready, wakeups);
    }

    void settleAtOnce(Task& task, Outcome outcome, Ticks time, TaskList& ready);

    void giveUp(Task& task, AbandonReason reason, TaskList& ready);
    void recordGiven(const Task& task, Outcome outcome, Ticks time) noexcept;
    void recordTo(Lane* lane, const Event& event) noexcept;
    void enqueue(TaskList& ready);
    void interrupt(Task& task);
    static Task* failedDependency(const Task& task);

    // Policy::Steal (scheduler_steal.cpp).
    Task* nextOfOwn(Lane& lane, TaskList& ready);
    void keep(Lane& lane, TaskList& ready);
    void callForHelp();
    AwaitEnd awaitFork(Task& task);
    void runForked(Lane& lane, Task& task);
    void runAwaited(Lane& lane, std::span<Task* const> tasks, const AwaitRequest& request);
    void runHere(Lane& lane, Task& task);
    void dropStale(Lane& lane);
    Task* stealFor(Lane& lane);
    bool drawFromDeques();
    void emptyDeque(Lane& lane);

    // Under the lock (scheduler_slots.cpp).
    void append(TaskList& ready);
    Task* takeReady(Wakeups& wakeups);
    void placeActors(Wakeups& wakeups);
    void place(Task& creation, Wakeups& wakeups);
    bool fitsAgain(std::uint32_t units) const;
    void resume(Waiter& waiter, Wakeups& wakeups);
    std::int64_t unitsToGive() const;
    bool hasReady() const;
    bool mayWait();
    void hand(Lane& lane, Task& task, Wakeups& wakeups);
    void dispatch(Wakeups& wakeups);
    void setHot(Lane& lane, bool isHot);
    void becomeIdle(Lane& lane);
    void grantSlots(Wakeups& wakeups);
    void giveBackSlots(ActorCore& actor, Wakeups& wakeups);
    void checkQuiet(Wakeups& wakeups);
    void fire(Waiter& waiter, AwaitEnd reason, Wakeups& wakeups);
    void letGo(Waiter& waiter, Wakeups& wakeups);
    void fireAll(AwaitEnd reason, Wakeups& wakeups);
    // Without it again.
    void deliver(Wakeups& wakeups);

    void deliverOwed(Lane& lane)
    {
        if (!lane.owed.isEmpty())
            deliver(lane.owed);
    }

    void tellActor(Task& creation, Wakeups& wakeups);

    // Actors (scheduler_actors.cpp).
    void act(Lane& lane);
    Lane& addActorLane(std::string name);
    void startActor(Lane& lane, std::unique_ptr<ActorCore> actor);
    void startActorThread(Lane& lane);
    void addThread(ThreadedActorCore& actor, std::size_t number);

    /// While there is one, no actor naps. Threads: who waits.
    class WakefulTime
    {
    public:
        explicit WakefulTime(Scheduler& scheduler)
            : m_scheduler(scheduler)
        {
            // Before the look at the nappers, who look at this after they count themselves: one sees the other.
            m_scheduler.m_waitingCallers.fetch_add(1, std::memory_order_seq_cst);
            if (m_scheduler.m_nappers.load(std::memory_order_seq_cst) > 0)
                m_scheduler.wakeNappers();
        }

        ~WakefulTime() { m_scheduler.m_waitingCallers.fetch_sub(1, std::memory_order_relaxed); }

        WakefulTime(const WakefulTime&) = delete;
        WakefulTime& operator=(const WakefulTime&) = delete;

    private:
        Scheduler& m_scheduler;
    };

    void wakeNappers();
    void endUnmade(ActorCore& actor, std::uint32_t creation);
    void endCalls(ActorCore& actor, std::uint32_t before);

    // Blocking (scheduler_await.cpp, scheduler_sleep.cpp).
    AwaitEnd awaitTasks(Lane* lane, std::span<Task* const> tasks, const AwaitRequest& request);
    static void recordAwait(Lane& lane,
                            std::span<Task* const> tasks,
                            const AwaitRequest& request,
                            Ticks begin,
                            AwaitEnd end) noexcept;
    /// What the calling thread sleeps on: its lane's, or its own when it is no lane's.
    static Parker& parkerOf(Lane* lane);
    bool linger(Lane* lane, std::span<Task* const> tasks);
    void notify(WaiterLink& link, Outcome outcome, Wakeups& wakeups);
    void block(Waiter& waiter, std::optional<std::chrono::steady_clock::time_point> deadline);
    void expire(Waiter& waiter);

    Pool& m_pool;
    const std::shared_ptr<PoolRecord> m_record = std::make_shared<PoolRecord>();
    const std::thread::id m_driverThread = std::this_thread::get_id();
    const bool m_isTracing;
    const bool m_isStealing;
    const NestedGet m_nestedGet;
    const std::function<std::thread(std::function<void()>)> m_startThread;
    const std::int64_t m_cores = std::max(1U, std::thread::hardware_concurrency());
    Ticks m_longTicks = 0;
    Ticks m_shortTicks = 0;
    Ticks m_searchTicks = 0;
    Ticks m_lingerTicks = 0;
    Ticks m_longLingerTicks = 0;
    unsigned m_workers = 0;
    unsigned m_shortfall = 0;
    Lane* m_driver = nullptr;
    ClockScale m_clock;
    bool m_isClosed = false;

    // What is written all the time has a cache line of its own.
    alignas(64) std::atomic<std::uint32_t> m_nextNumber{0};

    // Seldom written, read by everybody.
    alignas(64) std::atomic<bool> m_hasResuming{false}; ///< of m_resuming
    std::atomic<bool> m_isStopping{false};
    std::atomic<bool> m_isClosing{false};
    std::atomic<std::int64_t> m_hot{
        0}; ///< workers that go through short tasks; written under m_lock
    std::atomic<std::int64_t> m_nappers{0}; ///< actors whose threads sleep while calls gather
    std::atomic<std::int64_t> m_waitingCallers{0}; ///< callers who wait for tasks
    std::atomic<Lane*> m_firstWorker{
        nullptr}; ///< Policy::Steal: whom to steal from, linked by nextWorker

    ReadyQueue m_queue;

    alignas(64) mutable SpinLock m_lock;
    // Guarded by m_lock.
    TaskList m_later;              ///< ready after all that is in m_queue
    std::int64_t m_freeUnits = 0;  ///< negative while who came back runs without: see fitsAgain()
    std::int64_t m_actorUnits = 0; ///< held by actors
    IdleSet m_idle;
    Lane* m_sentinel = nullptr;
    bool m_hasCooled =
        false; ///< the hot workers do not go through short tasks any more, as the sentinel saw
    std::int64_t m_busy = 0;   ///< workers and actors with a task, blocked ones too
    std::int64_t m_active = 1; ///< see invariant II; the driver is
    WaiterList m_waiting;
    WaiterList m_resuming;      ///< fired, waiting for their slot
    bool m_wantsWorker = false; ///< a slot is free and a task fits, but no thread is idle
    std::vector<WaitEdge> m_deadlock;

    mutable std::mutex m_lanesMutex; // lock order: this, then m_lock
    std::deque<std::unique_ptr<Lane>> m_lanes;
    std::deque<std::unique_ptr<ActorCore>> m_actors;
    std::atomic<std::uint32_t> m_actorLanes{0};
    std::map<std::pair<std::string, std::uint32_t>, FunctionId, std::less<>> m_functionIds;
    std::uint32_t m_extraWorkers = 0;

    SpinLock m_foreignLock; ///< foreign threads share one buffer

    // Sleeping (scheduler_sleep.cpp).
    WakeLag m_wakeLag;
    std::atomic<std::int64_t> m_clockWatchers{0};
};

} // namespace makespan::runtime
