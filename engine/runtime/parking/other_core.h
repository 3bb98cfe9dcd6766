#pragma once

#include <array>
#include <atomic>
#include <cstdint>

namespace makespan::runtime {

/// Lets a thread that sleeps begin on another core than that of its waker, who goes on computing there. Left to itself the
/// system wakes a thread next to its waker when the other cores seem to be taken, and on a virtual machine a core that
/// sleeps seems to be: two tasks then share one core until the next balancing, which is milliseconds later.
///
/// The thread may run on all its cores again as soon as it has begun. Systems that do not let choose do nothing.
///
/// Threads: begin(), settle() by the thread itself; ask() and then answer() by one waker at a time, who does the first
/// before he hands something over and the other one before the wake-up. Between them the thread may have found what was
/// handed over: settle() waits for the answer.
class OtherCore
{
public:
    /// Once, before others know of the thread.
    void begin() noexcept;

    void ask() noexcept { m_state.store(State::Asked, std::memory_order_relaxed); }

    /// \param isAsleep else there is nothing to choose
    void answer(bool isAsleep) noexcept;

    /// Whether the thread was woken elsewhere and has not settled yet.
    bool isMoved() const noexcept
    {
        return m_state.load(std::memory_order_relaxed) == State::Moved;
    }

    /// After the thread found what was handed over.
    void settle() noexcept
    {
        if (m_state.load(std::memory_order_relaxed) != State::None)
            goBack();
    }

private:
    enum class State : std::uint8_t { None, Asked, Moved };

    /// A bit for each of the system's processors.
    using Cores = std::array<std::uint64_t, 16>;

    bool moveAway() noexcept;
    void goBack() noexcept;

    std::atomic<State> m_state{State::None};
    std::atomic<int> m_thread{0}; ///< the system's number of it; 0: it has not begun
    int m_coreBytes = 0;          ///< of m_cores are used
    Cores m_cores{};              ///< on which it may run; written by the waker, while it is Asked
};

} // namespace makespan::runtime
