#include "engine/runtime/scheduler/actor_core.h"

#include "engine/runtime/scheduler/scheduler.h"

#include <algorithm>
#include <chrono>
#include <mutex>

namespace makespan::runtime {

namespace {

/// How long the actor's thread polls for a call before it sleeps: some 4 µs.
constexpr int kPolls = 400;
/// How long calls gather when they stream in.
constexpr std::chrono::microseconds kNap{50};

} // namespace

bool ActorCore::announce(Task& call, bool)
{
    const bool needsNothing = std::all_of(call.dependencies().begin(), call.dependencies().end(),
                                          [](const Link& link) { return link.on->isDone(); });
    // A caller whose earlier calls are held back sees that: it was he who brought them.
    if (needsNothing && m_heldBack.load(std::memory_order_acquire) == 0) {
        put(call);
        return false;
    }
    const std::lock_guard lock(m_lock);
    m_rows[call.m_caller].pushBack(call);
    m_heldBack.store(m_rows.size(), std::memory_order_relaxed);
    return true;
}

void ActorCore::becomeReady(Task& call)
{
    const std::lock_guard lock(m_lock);
    call.m_isReady = true;
    const auto row = m_rows.find(call.m_caller);
    advance(row->second);
    if (!row->second.isEmpty())
        return;
    m_rows.erase(row);
    // What was held back is in the inbox by now: release, for announce().
    m_heldBack.store(m_rows.size(), std::memory_order_release);
}

void ActorCore::advance(TaskList& row)
{
    bool isAny = false;
    for (; !row.isEmpty() && row.first()->m_isReady; isAny = true) {
        Task* call = row.popFront();
        call->m_next = m_inbox.load(std::memory_order_relaxed);
        while (!m_inbox.compare_exchange_weak(call->m_next, call, std::memory_order_seq_cst)) {}
    }
    if (isAny && m_isIdle.load(std::memory_order_seq_cst))
        wakeUp();
}

void ActorCore::put(Task& call)
{
    call.m_next = m_inbox.load(std::memory_order_relaxed);
    while (!m_inbox.compare_exchange_weak(call.m_next, &call, std::memory_order_seq_cst)) {}
    if (m_isIdle.load(std::memory_order_seq_cst)) {
        const std::lock_guard lock(m_lock);
        wakeUp();
    }
}

/// Under the lock.
void ActorCore::wakeUp()
{
    if (!m_isIdle.load(std::memory_order_relaxed))
        return;
    {
        const std::lock_guard schedulerLock(m_lane.scheduler.m_lock);
        ++m_lane.scheduler.m_busy;
        ++m_lane.scheduler.m_active;
    }
    m_isIdle.store(false, std::memory_order_release);
    m_lane.parker.unpark();
}

Task* ActorCore::take()
{
    if (m_taken.isEmpty() && m_inbox.load(std::memory_order_relaxed) != nullptr) {
        Task* call = m_inbox.exchange(nullptr, std::memory_order_acquire);
        while (call != nullptr) {
            Task* next = call->m_next;
            m_taken.pushFront(*call);
            call = next;
        }
        m_naps.count(m_taken.count());
    }
    return m_taken.popFront();
}

/// \returns whether the actor is to end.
bool ActorCore::goIdle()
{
    Scheduler& scheduler = m_lane.scheduler;
    Wakeups wakeups;
    bool mayEnd = false;
    {
        const std::lock_guard lock(m_lock);
        const bool wasIdle = m_isIdle.load(std::memory_order_relaxed);
        m_isIdle.store(true, std::memory_order_seq_cst);
        if (m_inbox.load(std::memory_order_seq_cst) != nullptr) {
            if (wasIdle)
                wakeUp();
            else
                m_isIdle.store(false, std::memory_order_relaxed);
            return false;
        }
        const bool isClosing = scheduler.m_isClosing.load(std::memory_order_acquire);
        mayEnd = isClosing || (m_isRetired && m_rows.empty());
        m_lane.isLeaving = mayEnd && !isClosing && m_object;
        if (m_lane.isLeaving) {
            // The object's destructor may use the pool: until it is done the actor is busy.
            if (wasIdle)
                wakeUp();
        } else if (!wasIdle) {
            const std::lock_guard schedulerLock(scheduler.m_lock);
            --scheduler.m_busy;
            --scheduler.m_active;
            scheduler.checkQuiet(wakeups);
        }
    }
    scheduler.deliver(wakeups);
    return mayEnd;
}

Task* ActorCore::poll()
{
    for (int i = 0; i < kPolls; ++i) {
        if (Task* call = take())
            return call;
        relax();
    }
    return nullptr;
}

Task* ActorCore::nap()
{
    Scheduler& scheduler = m_lane.scheduler;
    scheduler.m_nappers.fetch_add(1, std::memory_order_seq_cst);
    const bool mayNap = scheduler.m_waitingCallers.load(std::memory_order_seq_cst) == 0;
    if (mayNap)
        m_lane.parker.parkUntil(std::chrono::steady_clock::now() + kNap);
    scheduler.m_nappers.fetch_sub(1, std::memory_order_relaxed);
    if (!mayNap)
        return nullptr;
    Task* call = take();
    m_naps.tell(m_taken.count());
    return call;
}

Task* ActorCore::next(Lane&, Ticks& time)
{
    if (Task* call = take())
        return call;
    while (true) {
        Task* call = m_naps.isDue() ? nap() : nullptr;
        if (call == nullptr)
            call = poll();
        if (call != nullptr) {
            time = now();
            return call;
        }
        if (goIdle())
            return nullptr;
        while (m_isIdle.load(std::memory_order_acquire)) {
            m_lane.parker.park();
            if (m_isIdle.load(std::memory_order_acquire) && goIdle())
                return nullptr;
        }
    }
}

void ActorCore::end(Lane& lane)
{
    if (!lane.isLeaving)
        return;
    m_object.reset();
    Scheduler& scheduler = m_lane.scheduler;
    Wakeups wakeups;
    {
        const std::lock_guard schedulerLock(scheduler.m_lock);
        scheduler.giveBackSlots(*this, wakeups);
        --scheduler.m_busy;
        --scheduler.m_active;
        scheduler.checkQuiet(wakeups);
    }
    scheduler.deliver(wakeups);
}

void ActorCore::retire()
{
    {
        const std::lock_guard lock(m_lock);
        m_isRetired = true;
    }
    m_lane.parker.unpark();
}

void ActorCore::kill(std::uint32_t before)
{
    markKilled(before);
    m_lane.parker.unpark();
}

void ActorCore::markKilled(std::uint32_t before)
{
    std::uint32_t now = m_killedBefore.load(std::memory_order_relaxed);
    while (now < before
           && !m_killedBefore.compare_exchange_weak(now, before, std::memory_order_release)) {}
}

std::vector<Lane*> ActorCore::lanes() const
{
    return {&m_lane};
}

} // namespace makespan::runtime
