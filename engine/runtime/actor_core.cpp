#include "engine/runtime/actor_core.h"

#include "engine/runtime/scheduler.h"

#include <mutex>

namespace makespan::runtime {

namespace {

constexpr int kPolls = 200;

} // namespace

void ActorCore::announce(Task& call)
{
    const std::lock_guard lock(m_lock);
    m_rows[call.m_caller].pushBack(call);
}

void ActorCore::becomeReady(Task& call)
{
    {
        const std::lock_guard lock(m_lock);
        call.m_isReady = true;
        const auto row = m_rows.find(call.m_caller);
        advance(row->second);
        if (row->second.isEmpty())
            m_rows.erase(row);
        if (!m_isIdle || m_ready.isEmpty())
            return;
        m_isIdle = false;
        const std::lock_guard schedulerLock(m_lane.scheduler.m_lock);
        ++m_lane.scheduler.m_busy;
        ++m_lane.scheduler.m_active;
    }
    m_lane.parker.unpark();
}

void ActorCore::advance(TaskList& row)
{
    while (!row.isEmpty() && row.first()->m_isReady)
        m_ready.pushBack(*row.popFront());
}

Task* ActorCore::next()
{
    Scheduler& scheduler = m_lane.scheduler;
    while (true) {
        Wakeups wakeups;
        bool mayEnd = false;
        {
            const std::lock_guard lock(m_lock);
            if (Task* call = m_ready.popFront())
                return call;
            mayEnd = scheduler.m_isClosing.load(std::memory_order_acquire)
                     || (m_isRetired && m_rows.empty());
            if (!m_isIdle) {
                m_isIdle = true;
                const std::lock_guard schedulerLock(scheduler.m_lock);
                --scheduler.m_busy;
                --scheduler.m_active;
                scheduler.dispatch(wakeups); // the queue may have been left to us as to the busy ones
                scheduler.checkQuiet(wakeups);
            }
        }
        scheduler.deliver(wakeups);
        if (mayEnd)
            return nullptr;
        m_lane.parker.park(kPolls);
    }
}

void ActorCore::retire()
{
    {
        const std::lock_guard lock(m_lock);
        m_isRetired = true;
    }
    m_lane.parker.unpark();
}

void ActorCore::kill()
{
    m_isKilled.store(true, std::memory_order_release);
    m_lane.parker.unpark();
}

} // namespace makespan::runtime
