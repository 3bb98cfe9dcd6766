#include "engine/runtime/scheduler/threaded_actor_core.h"

#include "engine/runtime/scheduler/scheduler.h"

#include <algorithm>
#include <mutex>
#include <utility>

namespace makespan::runtime {

namespace {

constexpr int kPolls = 200;

} // namespace

std::vector<Lane*> ThreadedActorCore::lanes() const
{
    const std::lock_guard lock(m_mutex);
    return m_lanes;
}

bool ThreadedActorCore::announce(Task& call, bool createsActor)
{
    const std::lock_guard lock(m_mutex);
    if (createsActor) {
        m_creations.push_back(&call);
        m_creation.store(&call, std::memory_order_relaxed);
    } else {
        m_waiting[call.m_caller].pushBack(call);
    }
    return true;
}

void ThreadedActorCore::becomeReady(Task& call)
{
    {
        const std::lock_guard lock(m_mutex);
        call.m_isReady = true;
        if (std::find(m_creations.begin(), m_creations.end(), &call) == m_creations.end()) {
            const auto row = m_waiting.find(call.m_caller);
            advance(row->second);
            if (row->second.isEmpty())
                m_waiting.erase(row);
        }
    }
    engage();
}

/// A call that is ready finds a thread, if one is idle or there may be one more.
void ThreadedActorCore::engage()
{
    std::size_t number = 0;
    {
        const std::lock_guard lock(m_mutex);
        if (!hasReady() || wakeOne() || m_isStarting || m_lanes.size() >= m_concurrency)
            return;
        m_isStarting = true;
        number = m_lanes.size() + 1;
    }
    lane().scheduler.addThread(*this, number);
}

/// Under the lock: wakes an idle thread. False: all are busy.
bool ThreadedActorCore::wakeOne()
{
    if (m_idle.empty())
        return false;
    Lane& woken = *m_idle.front();
    beBusy(woken);
    woken.parker.unpark();
    return true;
}

/// Under the lock: a thread that was idle is not any more.
void ThreadedActorCore::beBusy(Lane& lane)
{
    const auto place = std::find(m_idle.begin(), m_idle.end(), &lane);
    if (place == m_idle.end())
        return;
    m_idle.erase(place);
    const std::lock_guard schedulerLock(lane.scheduler.m_lock);
    ++lane.scheduler.m_busy;
    ++lane.scheduler.m_active;
}

void ThreadedActorCore::wakeAll()
{
    while (wakeOne()) {}
}

void ThreadedActorCore::addLane(Lane* lane)
{
    const std::lock_guard lock(m_mutex);
    if (lane != nullptr)
        m_lanes.push_back(lane);
    else
        m_isStarting = false;
}

void ThreadedActorCore::advance(TaskList& row)
{
    while (!row.isEmpty() && row.first()->m_isReady)
        m_ready.pushBack(*row.popFront());
}

bool ThreadedActorCore::hasReady() const
{
    if (m_creator != nullptr)
        return false;
    return m_creations.empty() ? !m_ready.isEmpty() : m_creations.front()->m_isReady;
}

Task* ThreadedActorCore::takeReady(Lane& lane)
{
    if (!hasReady())
        return nullptr;
    if (m_creations.empty())
        return m_ready.popFront();
    m_creator = &lane;
    Task* creation = m_creations.front(); // it may be gone before its thread comes back
    m_creations.erase(m_creations.begin());
    return creation;
}

Task* ThreadedActorCore::next(Lane& lane, Ticks& time)
{
    while (true) {
        Wakeups wakeups;
        Task* call = nullptr;
        bool isMore = false;
        bool isEnd = false;
        {
            const std::lock_guard lock(m_mutex);
            if (m_creator == &lane) {
                m_creator = nullptr;
                m_creation.store(m_creations.empty() ? nullptr : m_creations.back(),
                                 std::memory_order_relaxed);
            }
            if (&lane == m_lanes.back())
                m_isStarting = false; // it has come up
            call = takeReady(lane);
            if (call == nullptr) {
                isEnd = rest(lane, wakeups);
            } else {
                beBusy(
                    lane); // it may have come for another reason, before the one who is to wake it
                isMore = m_concurrency > 1 && hasReady();
            }
        }
        if (call != nullptr) {
            if (isMore)
                engage();
            time = now();
            return call;
        }
        lane.scheduler.deliver(wakeups);
        if (isEnd)
            return nullptr;
        lane.parker.park(kPolls);
    }
}

/// Under the lock: the thread has nothing to do. \returns whether it is to end.
bool ThreadedActorCore::rest(Lane& lane, Wakeups& wakeups)
{
    Scheduler& scheduler = lane.scheduler;
    const bool isClosing = scheduler.m_isClosing.load(std::memory_order_acquire);
    const bool isOver = m_isRetired && m_waiting.empty() && m_ready.isEmpty() && m_creations.empty()
                        && m_creator == nullptr;
    if (isOver && !isClosing) {
        wakeAll(); // they end, too
        lane.isLeaving = ++m_ended == m_lanes.size() && !m_isStarting;
        if (lane.isLeaving)
            return true;
    }
    const auto place = std::find(m_idle.begin(), m_idle.end(), &lane);
    const bool isIdle = place != m_idle.end();
    if (isIdle && isClosing)
        m_idle.erase(place);
    else if (!isIdle && !isOver && !isClosing)
        m_idle.push_back(&lane);
    if (!isIdle) {
        const std::lock_guard schedulerLock(scheduler.m_lock);
        --scheduler.m_busy;
        --scheduler.m_active;
        scheduler.checkQuiet(wakeups);
    }
    return isOver || isClosing;
}

void ThreadedActorCore::retire()
{
    const std::lock_guard lock(m_mutex);
    m_isRetired = true;
    // Counted as busy until they have ended: what they hold is free then, which somebody may wait for.
    wakeAll();
}

void ThreadedActorCore::kill(std::uint32_t before)
{
    markKilled(before);
    unparkAll();
}

void ThreadedActorCore::unparkAll()
{
    const std::lock_guard lock(m_mutex);
    for (Lane* lane : m_lanes)
        lane->parker.unpark();
}

} // namespace makespan::runtime
