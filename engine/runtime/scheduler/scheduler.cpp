#include "engine/runtime/scheduler/scheduler.h"

#include "engine/runtime/time/precise_timers.h"

#include <algorithm>
#include <exception>

namespace makespan::runtime {

namespace {

/// A task is short when waking somebody else for it would be a waste.
constexpr std::chrono::microseconds kShortTask{4};
/// How long a hot worker polls for its next task: what sleeping and being woken would cost.
constexpr std::chrono::microseconds kSearch{6};
/// How long a caller polls for the result before it sleeps.
constexpr std::chrono::microseconds kLinger{4};
/// The same for one who can tell whether it is worth it: what it takes to wake a worker on another core, which polls
/// for the next task then, and to be woken by it. On a virtual machine that is some 30 µs each.
constexpr std::chrono::microseconds kLongLinger{50};
/// From this length on the worker that ended a task lets a lower-numbered idle one go first.
constexpr std::chrono::milliseconds kLongTask{1};

thread_local Lane* t_lane = nullptr;

std::thread plainThread(std::function<void()> body)
{
    return std::thread(std::move(body));
}

} // namespace

Scheduler::Scheduler(Pool& pool, const PoolOptions& options)
    : m_pool(pool)
    , m_isTracing(options.trace)
    , m_isStealing(options.policy == Policy::Steal)
    , m_nestedGet(options.nestedGet)
    , m_startThread(options.startThread ? options.startThread : plainThread)
{
    m_record->functions.push_back({"task", 0});
    m_driver = &addLane(LaneKind::Driver, 0);
    const auto ticksIn = [this](std::chrono::nanoseconds time) {
        const std::chrono::steady_clock::time_point zero;
        return m_clock.ticks(zero + time) - m_clock.ticks(zero);
    };
    m_longTicks = ticksIn(kLongTask);
    m_shortTicks = ticksIn(kShortTask);
    m_searchTicks = ticksIn(kSearch);
    m_lingerTicks = ticksIn(kLinger);
    m_longLingerTicks = ticksIn(kLongLinger);
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
    const std::lock_guard recordLock(m_record->mutex);
    m_record->lanes.pop_back();
}

Lane& Scheduler::addLane(LaneKind kind, std::uint32_t number, std::string name)
{
    const std::lock_guard lock(m_lanesMutex);
    auto record = std::make_shared<LaneRecord>(kind, number, std::move(name));
    m_lanes.push_back(
        std::make_unique<Lane>(*this, record, static_cast<std::uint32_t>(m_lanes.size())));
    try {
        const std::lock_guard recordLock(m_record->mutex);
        m_record->lanes.push_back(std::move(record));
    } catch (...) {
        m_lanes.pop_back();
        throw;
    }
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
        PreciseTimers::forThisThread();
        lane.otherCore.begin();
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
        const std::shared_ptr<LaneRecord>& record = lane->record;
        recording.lanes.push_back({record->kind, record->number, record->name,
                                   lane->actor != nullptr ? lane->actor->lane().index : 0,
                                   std::shared_ptr<const EventBuffer>(record, &record->events)});
        recording.lost += record->events.lost();
    }
    m_clock.close();
    recording.foreign = std::shared_ptr<const EventBuffer>(m_record, &m_record->foreign);
    recording.functions = m_record->functions;
    recording.clock = m_clock;
    recording.workers = m_workers;
    recording.tasks = m_nextNumber.load(std::memory_order_relaxed);
    return recording;
}

} // namespace makespan::runtime
