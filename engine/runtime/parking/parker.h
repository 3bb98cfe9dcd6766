#pragma once

#include "engine/runtime/sync/atomics.h"
#include "engine/runtime/sync/spin_lock.h"
#include "engine/runtime/time/thread_sleep.h"

#include <atomic>
#include <chrono>
#include <cstdint>

namespace makespan::runtime {

/// Lets one thread sleep until another one wakes it: a binary semaphore whose token never gets lost.
///
/// Invariant: after unpark() the state is Notified until a park() consumes it; whoever parks therefore
/// returns at once when the wake-up came first. Callers store what they announce before unpark() and look
/// for it after park(): the exchange to Notified releases, the exchange that consumes it acquires.
/// The owner sleeps only while the state is Parked, which the sleep itself checks, and who exchanges it for Notified
/// wakes: between the look and the sleep nothing gets lost. A wake-up is a system call only when the
/// owner sleeps. A park may return for an old token: callers look again in a loop.
///
/// Threads: park by the owner only, unpark by any; unpark touches nothing after its exchange but the address, so
/// the parker may be gone by then.
template <class Atomics, class Sleep>
class BasicParker
{
public:
    /// Polls for a while (`polls` pauses of the processor), then sleeps until there is a token.
    void park(int polls = 0)
    {
        for (int i = 0; i < polls; ++i) {
            if (consume())
                return;
            relax();
        }
        State expected = kEmpty;
        if (m_state.compare_exchange_strong(expected, kParked, std::memory_order_acquire)) {
            while (m_state.load(std::memory_order_relaxed) == kParked)
                m_sleep.wait(m_state, kParked);
        }
        m_state.exchange(kEmpty, std::memory_order_acquire);
    }

    /// The same without polling, until the deadline. \returns whether there was a token.
    bool parkUntil(std::chrono::steady_clock::time_point deadline)
    {
        State expected = kEmpty;
        if (m_state.compare_exchange_strong(expected, kParked, std::memory_order_acquire)) {
            bool isEarly = true;
            while (isEarly && m_state.load(std::memory_order_relaxed) == kParked)
                isEarly = m_sleep.waitUntil(m_state, kParked, deadline);
        }
        return m_state.exchange(kEmpty, std::memory_order_acquire) == kNotified;
    }

    /// Whether the owner sleeps, or is about to; out of date at once.
    bool isParked() const noexcept { return m_state.load(std::memory_order_relaxed) == kParked; }

    /// Leaves the token. \returns whether the owner slept.
    bool unpark() noexcept
    {
        const bool sleeps = m_state.exchange(kNotified, std::memory_order_acq_rel) == kParked;
        if (sleeps)
            m_sleep.wake(m_state);
        return sleeps;
    }

private:
    using State = std::uint32_t;
    static constexpr State kEmpty = 0;
    static constexpr State kParked = 1;
    static constexpr State kNotified = 2;

    bool consume() noexcept
    {
        return m_state.load(std::memory_order_relaxed) == kNotified
               && m_state.exchange(kEmpty, std::memory_order_acquire) == kNotified;
    }

    typename Atomics::template Atomic<State> m_state{kEmpty};
    Sleep m_sleep;
};

using Parker = BasicParker<StandardAtomics, ThreadSleep>;

} // namespace makespan::runtime
