#pragma once

#include "engine/runtime/parking/other_core.h"
#include "engine/runtime/parking/parker.h"
#include "engine/runtime/scheduler/task_list.h"

#include <array>
#include <cstddef>
#include <utility>

namespace makespan::runtime {

/// Whom to wake, and what else is to be done, once the scheduler's lock is free again.
class Wakeups
{
public:
    /// \param core an answer to be given before the wake-up; null: none
    void add(Parker& parker, OtherCore* core = nullptr) noexcept
    {
        if (m_count == m_sleepers.size())
            wake(parker, core); // under the lock: slow, but right
        else
            m_sleepers[m_count++] = {&parker, core};
    }

    void deliver() noexcept
    {
        for (std::size_t i = 0; i < m_count; ++i)
            wake(*m_sleepers[i].parker, m_sleepers[i].core);
        m_count = 0;
    }

    /// At once.
    void wake(Parker& parker, OtherCore* core = nullptr) noexcept
    {
        if (core != nullptr)
            core->answer(parker.isParked());
        m_hasWoken = parker.unpark() || m_hasWoken;
    }

    bool isEmpty() const noexcept { return m_count == 0; }

    /// Whether one of those who were woken slept, since this was asked last.
    bool takeHasWoken() noexcept { return std::exchange(m_hasWoken, false); }

    /// Whether a worker has to be started: a slot is free, a task fits, and no thread is idle.
    bool wantsWorker = false;
    /// Creations whose actors have got their slots; each counts as busy and active until its actor knows.
    TaskList placed;

private:
    struct Sleeper
    {
        Parker* parker;
        OtherCore* core;
    };

    std::array<Sleeper, 8> m_sleepers;
    std::size_t m_count = 0;
    bool m_hasWoken = false;
};

} // namespace makespan::runtime
