#include "engine/runtime/scheduler.h"

#include "engine/runtime/deadlock_search.h"

#include <algorithm>
#include <limits>
#include <system_error>

#if defined(__linux__)
#include <sys/prctl.h>
#endif

namespace makespan::runtime {

namespace {

/// How long an idle worker polls its mailbox before it sleeps: about 1 µs.
constexpr int kIdlePolls = 100;

/// A worker is hot when this many tasks in a row were shorter than this: then waking somebody else for one is a
/// waste, and polling for the next one is not.
constexpr std::chrono::microseconds kShortTask{4};
constexpr std::uint32_t kShortStreak = 16;
/// How long a hot worker polls for its next task: what sleeping and being woken would cost.
constexpr std::chrono::microseconds kSearch{6};
/// How long a caller polls for the result before it sleeps.
constexpr std::chrono::microseconds kLinger{4};
/// From this length on a queue of short tasks is worth more than one worker.
constexpr std::int64_t kLongQueue = 64;
/// How often the sentinel looks.
constexpr std::chrono::microseconds kWatch{100};

/// From this length on the worker that ended a task lets a lower-numbered idle one go first.
constexpr std::chrono::milliseconds kLongTask{1};

thread_local Lane* t_lane = nullptr;

std::thread plainThread(std::function<void()> body)
{
    return std::thread(std::move(body));
}

/// Linux rounds the end of a sleep up by 50 µs unless told otherwise.
void askForPreciseTimers()
{
#if defined(__linux__)
    prctl(PR_SET_TIMERSLACK, 1000UL, 0UL, 0UL, 0UL);
#endif
}

} // namespace

// ---- threads ----

Scheduler::Scheduler(Pool& pool, const PoolOptions& options)
    : m_pool(pool)
    , m_isTracing(options.trace)
    , m_isStealing(options.policy == Policy::Steal)
    , m_nestedGet(options.nestedGet)
    , m_startThread(options.startThread ? options.startThread : plainThread)
{
    m_functions.push_back({"task", 0});
    m_driver = &addLane(LaneKind::Driver, 0);
    const auto ticksIn = [this](std::chrono::nanoseconds time) {
        const std::chrono::steady_clock::time_point zero;
        return m_clock.ticks(zero + time) - m_clock.ticks(zero);
    };
    m_longTicks = ticksIn(kLongTask);
    m_shortTicks = ticksIn(kShortTask);
    m_searchTicks = ticksIn(kSearch);
    m_lingerTicks = ticksIn(kLinger);
    const unsigned wanted =
        options.workers != 0 ? options.workers : std::max(1U, std::thread::hardware_concurrency());
    for (unsigned i = 0; i < wanted; ++i) {
        try {
            startWorker(LaneKind::Worker, i);
        } catch (const std::exception&) { // no thread, or no memory for it
            if (i == 0)
                throw;
            m_shortfall = wanted - i;
            dropLastWorker(i);
            break;
        }
        const std::lock_guard lock(m_lock);
        m_idle.insert(i);
        m_freeUnits += kUnitsPerSlot;
        m_queue.announce(Attention::Idle);
        m_workers = i + 1;
    }
}

Scheduler::~Scheduler()
{
    if (!m_isClosed)
        shutDown();
}

/// What is left of a worker whose thread could not be started; nobody has seen it yet.
void Scheduler::dropLastWorker(unsigned number)
{
    const std::lock_guard lanesLock(m_lanesMutex);
    const std::lock_guard lock(m_lock);
    if (m_idle.size() > number)
        m_idle.removeLast();
    if (m_lanes.back()->kind != LaneKind::Worker || m_lanes.back()->number != number)
        return;
    if (m_firstWorker.load(std::memory_order_relaxed) == m_lanes.back().get())
        m_firstWorker.store(m_lanes.back()->nextWorker, std::memory_order_relaxed);
    m_lanes.pop_back();
}

Lane& Scheduler::addLane(LaneKind kind, std::uint32_t number)
{
    const std::lock_guard lock(m_lanesMutex);
    m_lanes.push_back(
        std::make_unique<Lane>(*this, kind, number, static_cast<std::uint32_t>(m_lanes.size())));
    Lane& lane = *m_lanes.back();
    if (m_isStealing && (kind == LaneKind::Worker || kind == LaneKind::ExtraWorker)) {
        lane.deque = std::make_unique<StealDeque>();
        lane.nextWorker = m_firstWorker.load(std::memory_order_relaxed);
        m_firstWorker.store(&lane, std::memory_order_release);
    }
    return lane;
}

void Scheduler::startThread(Lane& lane, void (Scheduler::*body)(Lane&))
{
    lane.thread = m_startThread([this, &lane, body] {
        t_lane = &lane;
        askForPreciseTimers();
        (this->*body)(lane);
    });
}

/// A worker that is not among the idle ones yet. When that fails, all is as before but for an empty lane.
Lane& Scheduler::startWorker(LaneKind kind, std::uint32_t number)
{
    Lane& lane = addLane(kind, number);
    {
        const std::lock_guard lock(m_lock);
        lane.workerNumber = static_cast<std::uint32_t>(m_idle.size());
        m_idle.add(lane);
    }
    startThread(lane, &Scheduler::work);
    return lane;
}

void Scheduler::addExtraWorker(Wakeups& wakeups)
{
    Lane* lane = nullptr;
    try {
        std::uint32_t number = 0;
        {
            const std::lock_guard lock(m_lanesMutex);
            number = m_extraWorkers++;
        }
        lane = &startWorker(LaneKind::ExtraWorker, number);
    } catch (const std::exception&) {
        // Without the thread the tasks run when a worker gets free; if none ever does, that is found
        // to be a deadlock.
    }
    const std::lock_guard lock(m_lock);
    m_wantsWorker = false;
    if (lane != nullptr) {
        m_idle.insert(lane->workerNumber);
        dispatch(wakeups);
    }
    --m_active;
    checkQuiet(wakeups);
}

Lane* Scheduler::callerLane() const noexcept
{
    Lane* lane = t_lane;
    if (lane != nullptr && &lane->scheduler == this)
        return lane;
    return std::this_thread::get_id() == m_driverThread ? m_driver : nullptr;
}

Lane* Scheduler::threadLane() noexcept
{
    return t_lane;
}

void Scheduler::work(Lane& lane)
{
    // Going on to the next task is a loop, not a recursion: a chain may be as long as it likes. The end
    // of a task is the start of the next: one reading of the clock.
    Task* task = nullptr;
    Ticks start = 0;
    while (true) {
        if (task == nullptr) {
            task = awaitWork(lane);
            if (task == nullptr)
                return;
            start = now();
        }
        TaskList ready;
        Ticks end = run(lane, *task, start, ready);
        task = next(lane, ready, end - start, end);
        start = end;
    }
}

Task* Scheduler::awaitWork(Lane& lane)
{
    for (int i = 0; i < kIdlePolls && lane.mailbox.load(std::memory_order_relaxed) == nullptr; ++i)
        relax();
    keepWatch(lane);
    while (true) {
        if (lane.mailbox.load(std::memory_order_relaxed) != nullptr)
            return lane.mailbox.exchange(nullptr, std::memory_order_acquire); // pairs with hand()
        if (m_isClosing.load(std::memory_order_acquire))
            return nullptr;
        lane.parker.park();
    }
}

/// The sentinel's duty, if the lane has it: see the class.
void Scheduler::keepWatch(Lane& lane)
{
    std::int64_t taken = m_queue.taken();
    while (true) {
        Wakeups wakeups;
        {
            const std::lock_guard lock(m_lock);
            if (m_sentinel != &lane)
                return;
            const bool isOver = m_hot.load(std::memory_order_relaxed) == 0;
            const bool isStuck =
                hasReady() && (m_queue.taken() == taken || m_queue.count() > kLongQueue);
            // A deque is only its owner's business, and that of somebody who has time.
            if (isOver || isStuck || m_isStealing) {
                m_sentinel = nullptr;
                dispatch(wakeups);
                if (!isOver && lane.mailbox.load(std::memory_order_relaxed) == nullptr)
                    m_sentinel = &lane;
                dispatch(wakeups);
            }
        }
        deliver(wakeups);
        taken = m_queue.taken();
        lane.parker.parkUntil(std::chrono::steady_clock::now() + kWatch);
    }
}

Ticks Scheduler::run(Lane& lane, Task& task, Ticks start, TaskList& ready)
{
    Ticks end = start;
    if (task.claim()) {
        Task* failed = nullptr;
        if (m_isStopping.load(std::memory_order_relaxed)) {
            giveUp(task, AbandonReason::Stopped, ready);
        } else if (task.m_actor != nullptr && task.m_actor->isKilled(task.m_number)) {
            giveUp(task, AbandonReason::ActorKilled, ready);
        } else if (task.m_actor != nullptr && (failed = failedDependency(task)) != nullptr) {
            task.inherit(*failed);
            recordGiven(task, Outcome::Failed, start);
            settle(task, Outcome::Failed, start, ready);
        } else {
            lane.setCurrent(&task);
            if (lane.deque)
                lane.baseLevel = lane.deque->level();
            if (lane.depth > 0 && m_isTracing)
                lane.events->push({0, 0, task.m_number, 0, 0, 0, EventKind::Nested, 0});
            const Outcome outcome = task.execute();
            lane.setCurrent(nullptr);
            lane.countEnd();
            end = now();
            if (m_isTracing)
                lane.events->push({start, end, task.m_number, 0, 0, task.m_attempt, EventKind::Run,
                                   static_cast<std::uint8_t>(outcome)});
            settle(task, outcome, end, ready);
        }
    }
    task.release();
    return end;
}

Task* Scheduler::next(Lane& lane, TaskList& ready, Ticks length, Ticks& end)
{
    lane.shortStreak = length < m_shortTicks ? lane.shortStreak + 1 : 0;
    const bool isHot = lane.shortStreak >= kShortStreak;
    if (isHot && !lane.isHot) {
        const std::lock_guard lock(m_lock);
        setHot(lane, true);
    }
    // What changes for the others is told under the lock: finish().
    if (isHot == lane.isHot && lane.heldUnits == kUnitsPerSlot && length < m_longTicks
        && !m_hasResuming.load(std::memory_order_relaxed)) {
        Task* task = m_isStealing ? nextOfOwn(lane, ready) : nextInOrder(ready);
        if (task == nullptr && isHot && (task = search(lane)) != nullptr)
            end = now();
        if (task != nullptr)
            return task;
    }
    return finish(lane, ready, length);
}

/// Without the lock: the worker keeps its slot.
Task* Scheduler::nextInOrder(TaskList& ready)
{
    // A continuation that nobody is before needs no queue.
    if (ready.count() == 1 && ready.first()->m_slotUnits == kUnitsPerSlot && m_queue.isEmpty()
        && !m_queue.isClosed())
        return ready.popFront();
    enqueue(ready);
    return m_queue.take();
}

/// Polls for a task, so that nobody has to wake this worker. It still counts as busy. At least one core is left to
/// who might submit one.
Task* Scheduler::search(Lane& lane)
{
    const std::int64_t searchers = m_isStealing ? m_cores : std::max<std::int64_t>(1, m_cores - 1);
    if (m_hot.load(std::memory_order_relaxed) > searchers)
        return nullptr;
    if (lane.luck.isWorthwhile()) {
        const Ticks begin = now();
        do {
            Task* task = m_queue.take();
            if (task == nullptr && m_isStealing)
                task = stealFor(lane);
            if (task != nullptr) {
                lane.luck.tell(true);
                return task;
            }
            constexpr int kPolls = 8;
            for (int i = 0; i < kPolls; ++i)
                relax();
        } while (now() - begin < m_searchTicks && !m_hasResuming.load(std::memory_order_relaxed)
                 && !m_isStopping.load(std::memory_order_relaxed));
        lane.luck.tell(false);
    }
    // Who submits may be waiting for this very core.
    std::this_thread::yield();
    if (Task* task = m_queue.take())
        return task;
    return nullptr;
}

/// The long way, with the lock: for whatever concerns the others.
Task* Scheduler::finish(Lane& lane, TaskList& ready, Ticks length)
{
    Wakeups wakeups;
    Task* next = nullptr;
    {
        const std::lock_guard lock(m_lock);
        setHot(lane, lane.shortStreak >= kShortStreak);
        append(ready);
        m_freeUnits += lane.heldUnits;
        lane.heldUnits = 0;
        if (!m_resuming.isEmpty()) {
            emptyDeque(lane); // its slot may go
            grantSlots(wakeups);
        }
        next = takeReady();
        if (next == nullptr && m_isStealing && m_freeUnits >= kUnitsPerSlot) {
            next = lane.deque->pop();
            if (next == nullptr)
                next = stealFor(lane);
        }
        if (next != nullptr && length >= m_longTicks) {
            // The tie rule: the lowest-numbered idle worker takes the next task.
            Lane* lowest = m_idle.lowest();
            if (lowest != nullptr && lowest->workerNumber < lane.workerNumber) {
                hand(*lowest, *next, wakeups);
                next = takeReady();
            }
        }
        if (next != nullptr) {
            lane.heldUnits = next->m_slotUnits;
            m_freeUnits -= lane.heldUnits;
        } else {
            becomeIdle(lane);
        }
        dispatch(wakeups);
        if (next == nullptr)
            checkQuiet(wakeups);
    }
    deliver(wakeups);
    return next;
}

// ---- the end ----

void Scheduler::stop() noexcept
{
    Wakeups wakeups;
    {
        const std::lock_guard lanesLock(m_lanesMutex);
        const std::lock_guard lock(m_lock);
        m_isStopping.store(true, std::memory_order_relaxed);
        fireAll(AwaitEnd::Stopped, wakeups);
        while (Waiter* waiter = m_resuming.first()) {
            m_resuming.remove(*waiter);
            letGo(*waiter, wakeups);
        }
        dispatch(wakeups); // what never fitted is abandoned now, too
        for (const auto& lane : m_lanes)
            wakeups.add(lane->parker); // those who sleep look at m_isStopping
    }
    deliver(wakeups);
}

/// Stops, and joins all threads.
void Scheduler::shutDown()
{
    stop();
    while (true) {
        {
            const std::lock_guard lock(m_lock);
            if (m_busy == 0 && !hasReady() && !m_wantsWorker)
                break;
        }
        m_driver->parker.park();
    }
    m_isClosing.store(true, std::memory_order_release);
    // No thread is left that could add a lane: only tasks and the driver do.
    for (const auto& lane : m_lanes) {
        lane->parker.unpark();
        if (lane->thread.joinable())
            lane->thread.join();
    }
    m_isClosed = true;
}

Recording Scheduler::close()
{
    shutDown();
    Recording recording;
    for (const auto& lane : m_lanes) {
        recording.lanes.push_back({lane->kind, lane->number, lane->name, lane->events});
        recording.lost += lane->events->lost();
    }
    m_clock.close();
    recording.foreign = m_foreignEvents;
    recording.functions = m_functions;
    recording.clock = m_clock;
    recording.workers = m_workers;
    recording.tasks = m_nextNumber.load(std::memory_order_relaxed);
    return recording;
}

} // namespace makespan::runtime
