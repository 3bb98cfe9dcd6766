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

/// How long an idle worker polls before it sleeps: about 2 µs, the price of being woken.
constexpr int kIdlePolls = 100;

/// A task shorter than this is not worth waking somebody for, if that is what tasks are like: this many in a
/// row were.
constexpr std::chrono::microseconds kShortTask{2};
constexpr std::uint32_t kShortStreak = 64;
/// From this length on the queue is worth it.
constexpr std::size_t kLongQueue = 8;
/// How long the sentinel sleeps, and how often it does before it thinks that there is no more to come.
constexpr std::chrono::microseconds kWatch{100};
constexpr int kWatches = 5;

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
    const std::chrono::steady_clock::time_point zero;
    m_longTicks = m_clock.ticks(zero + kLongTask) - m_clock.ticks(zero);
    m_shortTicks = m_clock.ticks(zero + kShortTask) - m_clock.ticks(zero);
    const unsigned wanted =
        options.workers != 0 ? options.workers : std::max(1U, std::thread::hardware_concurrency());
    for (unsigned i = 0; i < wanted; ++i) {
        Lane& lane = addLane(LaneKind::Worker, i);
        try {
            startThread(lane, &Scheduler::work);
        } catch (const std::system_error&) {
            m_lanes.pop_back();
            if (i == 0)
                throw;
            m_shortfall = wanted - i;
            break;
        }
        const std::lock_guard lock(m_lock);
        lane.workerNumber = i;
        m_idle.add(lane);
        m_idle.insert(i);
        m_polling.add(lane);
        tellIdle();
        m_freeUnits += kUnitsPerSlot;
        m_workers = i + 1;
    }
}

Scheduler::~Scheduler()
{
    if (!m_isClosed)
        close();
}

Lane& Scheduler::addLane(LaneKind kind, std::uint32_t number)
{
    const std::lock_guard lock(m_lanesMutex);
    m_lanes.push_back(
        std::make_unique<Lane>(*this, kind, number, static_cast<std::uint32_t>(m_lanes.size())));
    Lane& lane = *m_lanes.back();
    if (m_isStealing && (kind == LaneKind::Worker || kind == LaneKind::ExtraWorker))
        lane.deque = std::make_unique<StealDeque>();
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

void Scheduler::addExtraWorker(Wakeups& wakeups)
{
    Lane* lane = nullptr;
    try {
        std::uint32_t number = 0;
        {
            const std::lock_guard lock(m_lanesMutex);
            number = m_extraWorkers++;
        }
        Lane& extra = addLane(LaneKind::ExtraWorker, number);
        startThread(extra, &Scheduler::work);
        lane = &extra;
    } catch (const std::system_error&) {
        // Without the thread the tasks run when a worker gets free; if none ever does, that is found
        // to be a deadlock.
    }
    const std::lock_guard lock(m_lock);
    m_wantsWorker = false;
    if (lane != nullptr) {
        lane->workerNumber = static_cast<std::uint32_t>(m_idle.size());
        m_idle.add(*lane);
        m_idle.insert(lane->workerNumber);
        m_polling.add(*lane);
        tellIdle();
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
        const Ticks end = run(lane, *task, start, ready);
        task = m_isStealing ? finishStealing(lane, ready, end - start)
                            : finish(lane, ready, end - start);
        start = end;
    }
}

void Scheduler::act(Lane& lane)
{
    while (Task* call = lane.actor->next()) {
        TaskList ready;
        run(lane, *call, now(), ready);
        enqueue(ready);
    }
}

Task* Scheduler::awaitWork(Lane& lane)
{
    if (lane.mayPoll && pollMailbox(lane))
        return lane.mailbox.exchange(nullptr, std::memory_order_acquire);
    keepWatch(lane);
    while (true) {
        if (lane.mailbox.load(std::memory_order_relaxed) != nullptr)
            return lane.mailbox.exchange(nullptr, std::memory_order_acquire); // pairs with hand()
        if (m_isClosing.load(std::memory_order_acquire))
            return nullptr;
        lane.parker.park();
    }
}

/// Looks into the mailbox for as long as waking would take. \returns whether there is something.
bool Scheduler::pollMailbox(Lane& lane)
{
    for (int i = 0; i < kIdlePolls; ++i) {
        if (lane.mailbox.load(std::memory_order_relaxed) != nullptr)
            return true;
        relax();
    }
    const std::lock_guard lock(m_lock);
    if (!lane.isPolling)
        return true; // handed over just now
    lane.isPolling = false;
    m_polling.erase(lane.workerNumber);
    if (m_sentinel == nullptr && m_shortStreak >= kShortStreak) {
        m_sentinel = &lane;
        lane.isSentinel = true;
    }
    return false;
}

/// The sentinel's duty, if the lane has it: see the class.
void Scheduler::keepWatch(Lane& lane)
{
    for (int i = 0; i < kWatches; ++i) {
        {
            const std::lock_guard lock(m_lock);
            if (!lane.isSentinel)
                return;
        }
        lane.parker.parkUntil(std::chrono::steady_clock::now() + kWatch);
        Wakeups wakeups;
        {
            const std::lock_guard lock(m_lock);
            if (!lane.isSentinel)
                return;
            if (m_isStealing && m_ready.isEmpty() && m_freeUnits >= kUnitsPerSlot) {
                if (Task* task = takeFromDeques(lane))
                    m_ready.pushBack(*task);
            }
            if (!m_ready.isEmpty() && m_freeUnits > 0) {
                m_shortStreak = 0;
                dispatch(wakeups);
            }
        }
        deliver(wakeups);
    }
    const std::lock_guard lock(m_lock);
    if (lane.isSentinel) {
        lane.isSentinel = false;
        m_sentinel = nullptr;
    }
}

Ticks Scheduler::run(Lane& lane, Task& task, Ticks start, TaskList& ready)
{
    Ticks end = start;
    if (task.claim()) {
        Task* failed = nullptr;
        if (m_isStopping.load(std::memory_order_relaxed)) {
            giveUp(task, AbandonReason::Stopped, ready);
        } else if (task.m_actor != nullptr && task.m_actor->isKilled()) {
            giveUp(task, AbandonReason::ActorKilled, ready);
        } else if (task.m_actor != nullptr && (failed = failedDependency(task)) != nullptr) {
            task.inherit(*failed);
            recordGiven(task, Outcome::Failed, start);
            settle(task, Outcome::Failed, start, ready);
        } else {
            lane.current.store(&task, std::memory_order_relaxed);
            if (lane.deque)
                lane.baseLevel = lane.deque->level();
            if (lane.depth > 0 && m_isTracing)
                lane.events->push({0, 0, task.m_number, 0, 0, 0, EventKind::Nested, 0});
            const Outcome outcome = task.execute();
            lane.current.store(nullptr, std::memory_order_relaxed);
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

Task* Scheduler::finish(Lane& lane, TaskList& ready, Ticks length)
{
    Wakeups wakeups;
    Task* next = nullptr;
    {
        const std::lock_guard lock(m_lock);
        m_shortStreak = length < m_shortTicks ? m_shortStreak + 1 : 0;
        m_ready.append(ready);
        m_freeUnits += lane.heldUnits;
        lane.heldUnits = 0;
        if (!m_resuming.isEmpty()) {
            emptyDeque(lane); // its slot may go
            grantSlots(wakeups);
        }
        next = takeReady();
        if (next == nullptr && m_isStealing && m_freeUnits >= kUnitsPerSlot)
            next = takeFromDeques(lane);
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
            // Who pushed to his deque before he could see this is seen here: see share().
            if (m_isStealing && m_freeUnits >= kUnitsPerSlot) {
                if (Task* late = takeFromDeques(lane))
                    m_ready.pushBack(*late);
            }
        }
        if (!m_ready.isEmpty())
            dispatch(wakeups);
        if (next == nullptr)
            checkQuiet(wakeups);
    }
    deliver(wakeups);
    return next;
}

void Scheduler::becomeIdle(Lane& lane)
{
    --m_busy;
    --m_active;
    lane.mayPoll = false;
    m_idle.insert(lane.workerNumber);
    tellIdle();
    // Polling is for those who have a core to spare for it, beside the driver and who is busy.
    const auto polling = static_cast<std::int64_t>(m_polling.count());
    if (polling + std::max<std::int64_t>(m_busy, 0) < std::max<std::int64_t>(1, m_cores - 1)) {
        lane.isPolling = true;
        lane.mayPoll = true;
        m_polling.insert(lane.workerNumber);
    } else if (m_sentinel == nullptr && m_shortStreak >= kShortStreak) {
        m_sentinel = &lane;
        lane.isSentinel = true;
    }
}

// ---- tasks ----

FunctionId Scheduler::function(std::string_view name, std::uint32_t line)
{
    const std::lock_guard lock(m_lanesMutex);
    const auto [entry, isNew] = m_functionIds.try_emplace(
        {std::string(name), line}, FunctionId{static_cast<std::uint32_t>(m_functions.size())});
    if (isNew)
        m_functions.push_back({std::string(name), line});
    return entry->second;
}

void Scheduler::submit(Task& task, const Submission& submission)
{
    task.retain();
    task.m_scheduler = this;
    task.m_actor = submission.actor;
    task.m_dependencies = submission.dependencies;
    task.m_number = m_nextNumber.fetch_add(1, std::memory_order_relaxed);
    task.m_slotUnits = submission.slotUnits;
    task.m_line = submission.line;
    task.m_attempt = submission.attempt;

    const Ticks time = now();
    if (m_isTracing) {
        record({submission.called, time, task.m_number,
                static_cast<std::uint32_t>(submission.function), submission.line,
                submission.attempt, EventKind::Submit, 0});
        for (const Link& link : task.m_dependencies)
            record({0, 0, task.m_number, link.on->m_number, 0, 0, EventKind::Dependency, 0});
        if (task.m_actor != nullptr)
            record(
                {0, 0, task.m_number, task.m_actor->lane().index, 0, 0, EventKind::ActorTask, 0});
        else if (task.m_slotUnits != kUnitsPerSlot)
            record({0, 0, task.m_number, task.m_slotUnits, 0, 0, EventKind::Slots, 0});
    }

    if (task.m_actor != nullptr) {
        constexpr std::uint32_t kActors = 0x80000000U; // an actor's methods are one caller
        const Lane* lane = callerLane();
        const Task* caller =
            lane == nullptr ? nullptr : lane->current.load(std::memory_order_relaxed);
        task.m_caller = caller == nullptr               ? kDriver
                        : lane->kind == LaneKind::Actor ? (kActors | lane->index)
                                                        : caller->m_number;
        task.m_actor->announce(task);
    }

    if (task.m_slotUnits != kUnitsPerSlot && task.m_actor == nullptr) {
        const std::lock_guard lock(m_lock);
        m_hasOddDemands = true;
    }

    // m_missing counts the dependencies and the submission itself, so that a dependency that ends
    // meanwhile cannot start the task under our hands.
    std::uint32_t arrived = 1;
    if (!task.m_dependencies.empty()) {
        task.m_missing.store(static_cast<std::uint32_t>(task.m_dependencies.size()) + 1,
                             std::memory_order_relaxed);
        for (Link& link : task.m_dependencies) {
            link.kind = Link::Kind::Dependent;
            link.owner = &task;
            if (!link.on->addLink(link))
                ++arrived;
        }
    }
    if (task.m_missing.fetch_sub(arrived, std::memory_order_acq_rel) != arrived)
        return;
    TaskList ready;
    makeReady(task, 0, ready);
    if (m_isStealing) {
        Lane* lane = callerLane();
        if (lane != nullptr && lane->deque && !ready.isEmpty()) {
            keep(*lane, ready);
            share(*lane);
        }
    }
    enqueue(ready);
}

Task* Scheduler::failedDependency(const Task& task)
{
    for (const Link& link : task.m_dependencies) {
        if (link.on->m_outcome != Outcome::Finished)
            return link.on;
    }
    return nullptr;
}

void Scheduler::recordGiven(const Task& task, Outcome outcome, Ticks time) noexcept
{
    if (m_isTracing)
        record({0, time, task.m_number, 0, 0, 0, EventKind::Given,
                static_cast<std::uint8_t>(outcome)});
}

/// All inputs of the task are there. \param time when the last one came; 0: they were there at submission.
void Scheduler::makeReady(Task& task, Ticks time, TaskList& ready)
{
    if (task.m_actor != nullptr) {
        if (m_isTracing && time != 0)
            record({0, time, task.m_number, 0, 0, 0, EventKind::Ready, 0});
        task.m_actor->becomeReady(task);
        return;
    }
    if (Task* failed = failedDependency(task)) {
        if (task.claim()) {
            task.inherit(*failed);
            const Ticks ended = time != 0 ? time : now();
            recordGiven(task, Outcome::Failed, ended);
            settle(task, Outcome::Failed, ended, ready);
        }
        task.release();
        return;
    }
    if (m_isTracing && time != 0)
        record({0, time, task.m_number, 0, 0, 0, EventKind::Ready, 0});
    ready.pushBack(task);
}

/// The task has ended: publishes that, wakes who waits for it, collects the tasks that it makes ready in
/// the order of their numbers.
void Scheduler::settle(Task& task, Outcome outcome, Ticks time, TaskList& ready)
{
    // Tasks that fail with this one are settled in turn, in a loop: their chain may be long. They are in
    // no queue, so their m_next is free.
    TaskList failing;
    Link* link = task.complete(outcome);
    while (true) {
        while (link != nullptr) {
            // The link belongs to its owner, which may be gone once it has been counted: read first.
            Link* next = link->next;
            if (link->kind == Link::Kind::Waiter) {
                notify(*static_cast<Waiter*>(link->owner), outcome);
            } else {
                Task& dependent = *static_cast<Task*>(link->owner);
                if (dependent.m_missing.fetch_sub(1, std::memory_order_acq_rel) == 1) {
                    Task* failed =
                        dependent.m_actor == nullptr ? failedDependency(dependent) : nullptr;
                    if (failed == nullptr) {
                        makeReady(dependent, time, ready);
                    } else if (dependent.claim()) {
                        dependent.inherit(*failed);
                        failing.pushBack(dependent);
                    } else {
                        dependent.release();
                    }
                }
            }
            link = next;
        }
        Task* next = failing.popFront();
        if (next == nullptr)
            break;
        outcome = Outcome::Failed;
        recordGiven(*next, outcome, time);
        link = next->complete(outcome);
        next->release();
    }
    ready.sort();
}

void Scheduler::giveUp(Task& task, AbandonReason reason, TaskList& ready)
{
    const Ticks time = now();
    task.abandon(reason);
    const Outcome outcome =
        reason == AbandonReason::ActorKilled ? Outcome::Failed : Outcome::Cancelled;
    recordGiven(task, outcome, time);
    settle(task, outcome, time, ready);
}

void Scheduler::enqueue(TaskList& ready)
{
    if (ready.isEmpty())
        return;
    Wakeups wakeups;
    {
        const std::lock_guard lock(m_lock);
        m_ready.append(ready);
        dispatch(wakeups);
        checkQuiet(wakeups); // a task that never fits makes nobody active
    }
    deliver(wakeups);
}

bool Scheduler::cancel(Task& task)
{
    if (task.isDone())
        return false;
    if (!task.claim()) {
        interrupt(task); // it runs, or ends just now
        return true;
    }
    // A foreign thread is not among the active; while it settles the task it could look as if nobody
    // were going to.
    const bool isForeign = callerLane() == nullptr;
    if (isForeign) {
        const std::lock_guard lock(m_lock);
        ++m_active;
    }
    TaskList ready;
    giveUp(task, AbandonReason::Cancelled, ready);
    Wakeups wakeups;
    {
        const std::lock_guard lock(m_lock);
        m_ready.append(ready);
        if (isForeign)
            --m_active;
        dispatch(wakeups);
        checkQuiet(wakeups);
    }
    deliver(wakeups);
    return true;
}

void Scheduler::interrupt(Task& task)
{
    // The flag is set before the lock is taken and looked at under it: who is about to sleep or to
    // block either sees it or is seen here.
    task.m_cancelRequested.store(true, std::memory_order_relaxed);
    Wakeups wakeups;
    {
        const std::lock_guard lanesLock(m_lanesMutex);
        const std::lock_guard lock(m_lock);
        Waiter* waiter = m_waiting.first();
        while (waiter != nullptr && waiter->task != &task)
            waiter = waiter->next;
        if (waiter != nullptr)
            fire(*waiter, AwaitEnd::Cancelled, wakeups);
        for (const auto& lane : m_lanes) {
            if (lane->isSleeping && lane->current.load(std::memory_order_relaxed) == &task)
                wakeups.add(lane->parker);
        }
    }
    deliver(wakeups);
}

// ---- under the lock ----

Task* Scheduler::takeReady()
{
    if (!m_hasOddDemands)
        return m_freeUnits >= kUnitsPerSlot ? m_ready.popFront() : nullptr;
    // What is only abandoned needs no slots.
    const bool isStopping = m_isStopping.load(std::memory_order_relaxed);
    return m_ready.popFitting(isStopping ? std::numeric_limits<std::int64_t>::max() : m_freeUnits);
}

void Scheduler::hand(Lane& lane, Task& task, Wakeups& wakeups)
{
    m_idle.erase(lane.workerNumber);
    tellIdle();
    if (lane.isPolling) {
        lane.isPolling = false;
        m_polling.erase(lane.workerNumber);
    }
    if (lane.isSentinel) {
        lane.isSentinel = false;
        m_sentinel = nullptr;
    }
    ++m_busy;
    ++m_active;
    lane.heldUnits = task.m_slotUnits;
    m_freeUnits -= lane.heldUnits;
    lane.mailbox.store(&task, std::memory_order_release);
    wakeups.add(lane.parker);
}

/// Whether the queue may be left to the workers that are busy, for the sentinel to see: see the class.
bool Scheduler::mayWait() const
{
    return m_shortStreak >= kShortStreak && m_sentinel != nullptr && m_busy > 0
           && m_ready.count() < kLongQueue && !m_isStopping.load(std::memory_order_relaxed);
}

void Scheduler::dispatch(Wakeups& wakeups)
{
    while (!m_ready.isEmpty()) {
        Lane* lane = m_idle.lowest();
        if (lane == nullptr) {
            const bool fits =
                m_hasOddDemands ? m_ready.hasFitting(m_freeUnits) : m_freeUnits >= kUnitsPerSlot;
            if (fits && !m_wantsWorker && !m_isClosing.load(std::memory_order_relaxed)) {
                m_wantsWorker = true;
                ++m_active; // for the worker to come, until addExtraWorker() counts it out
                wakeups.wantsWorker = true;
            }
            return;
        }
        // While tasks are short, whoever needs no waking is to be preferred to the lowest number.
        if (m_shortStreak >= kShortStreak && m_polling.count() > 0)
            lane = m_polling.lowest();
        else if (mayWait())
            return;
        Task* task = takeReady();
        if (task == nullptr)
            return;
        hand(*lane, *task, wakeups);
    }
}

void Scheduler::grantSlots(Wakeups& wakeups)
{
    for (Waiter* waiter = m_resuming.first(); waiter != nullptr; waiter = m_resuming.first()) {
        if (waiter->units > m_freeUnits)
            return;
        m_resuming.remove(*waiter);
        m_hasResuming.store(!m_resuming.isEmpty(), std::memory_order_relaxed);
        m_freeUnits -= waiter->units;
        waiter->lane->heldUnits = waiter->units;
        letGo(*waiter, wakeups);
    }
}

void Scheduler::checkQuiet(Wakeups& wakeups)
{
    if (m_busy == 0 && m_ready.isEmpty()) {
        for (Waiter* waiter = m_waiting.first(); waiter != nullptr;) {
            Waiter* next = waiter->next;
            if (waiter->waitsForIdle)
                fire(*waiter, AwaitEnd::Count, wakeups);
            waiter = next;
        }
        if (m_isStopping.load(std::memory_order_relaxed))
            wakeups.add(m_driver->parker); // close() waits for this
    }
    if (m_active == 0 && !m_ready.isEmpty()) {
        m_shortStreak =
            0; // those to whom the queue was left are blocked or actors: nobody else comes
        dispatch(wakeups);
    }
    if (m_active == 0 && !m_waiting.isEmpty()) {
        m_deadlock = DeadlockSearch(m_waiting, std::int64_t{kUnitsPerSlot} * m_workers).chain();
        fireAll(AwaitEnd::Deadlock, wakeups);
    }
}

void Scheduler::deliver(Wakeups& wakeups)
{
    wakeups.deliver();
    while (wakeups.wantsWorker) {
        wakeups.wantsWorker = false;
        addExtraWorker(wakeups);
        wakeups.deliver();
    }
}

double Scheduler::freeSlots() const
{
    const std::lock_guard lock(m_lock);
    return static_cast<double>(std::max<std::int64_t>(m_freeUnits, 0)) / kUnitsPerSlot;
}

// ---- actors ----

ActorCore* Scheduler::createActor(std::string name)
{
    std::uint32_t number = 0;
    {
        const std::lock_guard lock(m_lanesMutex);
        number = static_cast<std::uint32_t>(m_actors.size());
    }
    Lane& lane = addLane(LaneKind::Actor, number);
    lane.name = std::move(name);
    ActorCore* actor = nullptr;
    {
        const std::lock_guard lock(m_lanesMutex);
        m_actors.push_back(std::make_unique<ActorCore>(lane));
        actor = m_actors.back().get();
    }
    lane.actor = actor;
    {
        const std::lock_guard lock(m_lock);
        ++m_busy; // until its thread finds nothing to do
        ++m_active;
    }
    try {
        startThread(lane, &Scheduler::act);
    } catch (...) {
        Wakeups wakeups;
        {
            const std::lock_guard lock(m_lock);
            --m_busy;
            --m_active;
            checkQuiet(wakeups);
        }
        deliver(wakeups);
        throw;
    }
    return actor;
}

void Scheduler::killActor(ActorCore& actor)
{
    actor.kill();
    if (Task* running = actor.lane().current.load(std::memory_order_relaxed))
        interrupt(*running);
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

Recording Scheduler::close()
{
    stop();
    while (true) {
        {
            const std::lock_guard lock(m_lock);
            if (m_busy == 0 && m_ready.isEmpty() && !m_wantsWorker)
                break;
        }
        m_driver->parker.park();
    }
    m_isClosing.store(true, std::memory_order_release);
    Recording recording;
    // No thread is left that could add a lane: only tasks and the driver do.
    for (const auto& lane : m_lanes) {
        lane->parker.unpark();
        if (lane->thread.joinable())
            lane->thread.join();
        recording.lanes.push_back({lane->kind, lane->number, lane->name, lane->events});
        recording.lost += lane->events->lost();
    }
    m_isClosed = true;
    m_clock.close();
    recording.foreign = m_foreignEvents;
    recording.functions = m_functions;
    recording.clock = m_clock;
    recording.workers = m_workers;
    recording.tasks = m_nextNumber.load(std::memory_order_relaxed);
    return recording;
}

void Scheduler::record(const Event& event) noexcept
{
    if (Lane* lane = callerLane()) {
        lane->events->push(event);
        return;
    }
    const std::lock_guard lock(m_foreignLock);
    m_foreignEvents->push(event);
}

} // namespace makespan::runtime
