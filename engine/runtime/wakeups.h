#pragma once

#include "engine/runtime/parker.h"
#include "engine/runtime/task_list.h"

#include <array>
#include <cstddef>
#include <utility>

namespace makespan::runtime {

/// Whom to wake, and what else is to be done, once the scheduler's lock is free again.
class Wakeups
{
public:
    void add(Parker& parker) noexcept
    {
        if (m_count == m_parkers.size())
            wake(parker); // under the lock: slow, but right
        else
            m_parkers[m_count++] = &parker;
    }

    void deliver() noexcept
    {
        for (std::size_t i = 0; i < m_count; ++i)
            wake(*m_parkers[i]);
        m_count = 0;
    }

    /// At once.
    void wake(Parker& parker) noexcept { m_hasWoken = parker.unpark() || m_hasWoken; }

    bool isEmpty() const noexcept { return m_count == 0; }

    /// Whether one of those who were woken slept, since this was asked last.
    bool takeHasWoken() noexcept { return std::exchange(m_hasWoken, false); }

    /// Whether a worker has to be started: a slot is free, a task fits, and no thread is idle.
    bool wantsWorker = false;
    /// Creations whose actors have got their slots; each counts as busy and active until its actor knows.
    TaskList placed;

private:
    std::array<Parker*, 8> m_parkers;
    std::size_t m_count = 0;
    bool m_hasWoken = false;
};

} // namespace makespan::runtime
