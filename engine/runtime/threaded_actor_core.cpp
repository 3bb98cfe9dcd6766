#include "engine/runtime/threaded_actor_core.h"

#include "engine/runtime/scheduler.h"

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
    if (createsActor)
        m_creation = &call;
    else
        m_waiting[call.m_caller].pushBack(call);
    return true;
}

void ThreadedActorCore::becomeReady(Task& call)
{
    {
        const std::lock_guard lock(m_mutex);
        call.m_isReady = true;
        if (&call != m_creation) {
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
    m_idle.erase(m_idle.begin());
    {
        const std::lock_guard schedulerLock(woken.scheduler.m_lock);
        ++woken.scheduler.m_busy;
        ++woken.scheduler.m_active;
    }
    woken.parker.unpark();
    return true;
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
    return m_creation != nullptr ? m_creation->m_isReady : !m_ready.isEmpty();
}

Task* ThreadedActorCore::takeReady(Lane& lane)
{
    if (!hasReady())
        return nullptr;
    if (m_creation == nullptr)
        return m_ready.popFront();
    m_creator = &lane;
    return std::exchange(m_creation, nullptr); // it may be gone before its thread comes back
}

Task* ThreadedActorCore::next(Lane& lane, Ticks& time)
{
    Scheduler& scheduler = lane.scheduler;
    while (true) {
        Wakeups wakeups;
        Task* call = nullptr;
        bool isMore = false;
        bool mayEnd = false;
        {
            const std::lock_guard lock(m_mutex);
            if (m_creator == &lane)
                m_creator = nullptr;
            if (&lane == m_lanes.back())
                m_isStarting = false; // it has come up
            call = takeReady(lane);
            isMore = call != nullptr && m_concurrency > 1 && hasReady();
            if (call == nullptr) {
                mayEnd = scheduler.m_isClosing.load(std::memory_order_acquire)
                         || (m_isRetired && m_waiting.empty() && m_creation == nullptr);
                if (std::find(m_idle.begin(), m_idle.end(), &lane) == m_idle.end()) {
                    m_idle.push_back(&lane);
                    const std::lock_guard schedulerLock(scheduler.m_lock);
                    --scheduler.m_busy;
                    --scheduler.m_active;
                    scheduler.checkQuiet(wakeups);
                }
            }
        }
        if (call != nullptr) {
            if (isMore)
                engage();
            time = now();
            return call;
        }
        scheduler.deliver(wakeups);
        if (mayEnd)
            return nullptr;
        lane.parker.park(kPolls);
    }
}

void ThreadedActorCore::retire()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isRetired = true;
    }
    unparkAll();
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
