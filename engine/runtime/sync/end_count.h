#pragma once

#include "engine/runtime/sync/atomics.h"

#include <atomic>
#include <cstddef>
#include <cstdint>

namespace makespan::runtime {

/// How many of the tasks that a waiter waits for have ended, and how many of their completers are through with the
/// waiter, which lives on its thread's stack.
///
/// Invariant: a completer got hold of the waiter by taking the link out of its task; each that did counts as left
/// exactly once, by its last touch. The waiter's thread takes back the links that nobody took: when as many have left
/// as it did not get back, nobody will touch the waiter any more, and it may go. Release by the one and acquire by the
/// other make the touches happen before that.
template <class Atomics>
class BasicEndCount
{
public:
    /// What a completer learns.
    struct Counted
    {
        std::size_t before; ///< how many ends were counted before this one
        bool isLast;
        bool goesOn; ///< to leave()
    };

    /// One of the tasks has ended: counts it, and mostly that its completer is through with the waiter as well.
    /// Exactly one completer is told that it was the last that was wanted, unless ownEnded() is; who is told so, or says
    /// that it has more to do here, has not left yet and goes on to leave(). The others touch the waiter no more.
    Counted countEnd(bool hasMoreToDo) noexcept
    {
        std::uint64_t before = m_counts.load(std::memory_order_relaxed);
        while (true) {
            const bool isLast = ended(before) + 1 == m_wanted;
            const bool goesOn = isLast || hasMoreToDo;
            if (m_counts.compare_exchange_weak(before, before + kEnded + (goesOn ? 0 : kLeft),
                                               std::memory_order_acq_rel,
                                               std::memory_order_relaxed))
                return {ended(before), isLast, goesOn};
        }
    }

    /// A completer's last touch.
    void leave() noexcept { m_counts.fetch_add(kLeft, std::memory_order_release); }

    /// By the waiter's own thread: so many had ended before they got a link. \returns whether all that are wanted have.
    bool ownEnded(std::size_t count) noexcept
    {
        return ended(m_counts.fetch_add(kEnded * count, std::memory_order_acq_rel)) + count
               >= m_wanted;
    }

    /// By the waiter's own thread: how many completers have left.
    std::size_t left() const noexcept
    {
        return m_counts.load(std::memory_order_acquire)
               / kLeft; // pairs with leave() and countEnd()
    }

    /// How many ends are counted. Those of whom so many or more were counted before are not among them.
    std::size_t ended() const noexcept { return ended(m_counts.load(std::memory_order_acquire)); }

    /// Whether as many are as were wanted.
    bool isEnough() const noexcept { return ended() >= m_wanted; }

    /// Before there are links.
    void want(std::size_t count) noexcept { m_wanted = count; }

private:
    static constexpr std::uint64_t kEnded = 1;
    static constexpr std::uint64_t kLeft = std::uint64_t{1} << 32U;

    static std::size_t ended(std::uint64_t counts) { return counts % kLeft; }

    std::size_t m_wanted = 0;
    /// Tasks that ended in the lower half, completers that left in the upper one: mostly one access is enough.
    typename Atomics::template Atomic<std::uint64_t> m_counts{0};
};

using EndCount = BasicEndCount<StandardAtomics>;

} // namespace makespan::runtime
