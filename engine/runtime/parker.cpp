#include "engine/runtime/parker.h"

#include "engine/runtime/spin_lock.h"

namespace makespan::runtime {

bool Parker::consume() noexcept
{
    State expected = State::Notified;
    return m_state.load(std::memory_order_relaxed) == State::Notified
           && m_state.compare_exchange_strong(expected, State::Empty, std::memory_order_acquire);
}

void Parker::park(int polls)
{
    for (int i = 0; i < polls; ++i) {
        if (consume())
            return;
        relax();
    }
    // Empty -> Parked happens under the mutex, and unpark() that met Parked takes the mutex before it
    // notifies: it cannot notify between our looking and our sleeping.
    std::unique_lock lock(m_mutex);
    State expected = State::Empty;
    if (!m_state.compare_exchange_strong(expected, State::Parked, std::memory_order_acquire)) {
        m_state.exchange(State::Empty, std::memory_order_acquire); // it was Notified
        return;
    }
    m_wakeUp.wait(lock,
                  [this] { return m_state.load(std::memory_order_relaxed) == State::Notified; });
    m_state.exchange(State::Empty, std::memory_order_acquire);
}

bool Parker::parkUntil(std::chrono::steady_clock::time_point deadline)
{
    if (consume())
        return true;
    std::unique_lock lock(m_mutex);
    State expected = State::Empty;
    if (m_state.compare_exchange_strong(expected, State::Parked, std::memory_order_acquire)) {
        m_wakeUp.wait_until(lock, deadline, [this] {
            return m_state.load(std::memory_order_relaxed) == State::Notified;
        });
    }
    return m_state.exchange(State::Empty, std::memory_order_acquire) == State::Notified;
}

void Parker::unpark() noexcept
{
    if (m_state.exchange(State::Notified, std::memory_order_acq_rel) != State::Parked)
        return;
    // The owner sleeps or is about to: it holds the mutex from before Parked until it waits.
    {
        const std::lock_guard lock(m_mutex);
    }
    m_wakeUp.notify_one();
}

} // namespace makespan::runtime
