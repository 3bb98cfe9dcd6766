#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace makespan::runtime {

/// Lets one thread sleep until another one wakes it: a binary semaphore whose token never gets lost.
///
/// Invariant: after unpark() the state is Notified until a park() consumes it; whoever parks therefore
/// returns at once when the wake-up came first. Callers store what they announce before unpark() and look
/// for it after park(): the exchange to Notified releases, the exchange that consumes it acquires.
/// A park may return for an old token: callers look again in a loop.
///
/// Threads: park by the owner only, unpark by any.
class Parker
{
public:
    /// Polls for a while (`polls` pauses of the processor), then sleeps until there is a token.
    void park(int polls = 0);

    /// The same without polling, until the deadline. \returns whether there was a token.
    bool parkUntil(std::chrono::steady_clock::time_point deadline);

    /// Leaves the token; a system call only when the owner sleeps.
    void unpark() noexcept;

private:
    enum class State : int { Empty, Parked, Notified };

    bool consume() noexcept;

    std::atomic<State> m_state{State::Empty};
    std::mutex m_mutex;
    std::condition_variable m_wakeUp;
};

} // namespace makespan::runtime
