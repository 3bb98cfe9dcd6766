#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace makespan::experiment {

/// Halts a sweep between two of its runs. Threads: any.
class PauseSwitch
{
public:
    void pause()
    {
        const std::lock_guard lock(m_mutex);
        m_paused = true;
    }

    void resume()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_paused = false;
        }
        m_changed.notify_all();
    }

    bool isPaused() const
    {
        const std::lock_guard lock(m_mutex);
        return m_paused;
    }

    /// Returns at once unless it is paused; then when it is resumed or stopped. \returns how long that took
    std::chrono::duration<double> wait(const std::stop_token& stop)
    {
        std::unique_lock lock(m_mutex);
        if (!m_paused)
            return {};
        const auto begin = std::chrono::steady_clock::now();
        m_changed.wait(lock, stop, [this] { return !m_paused; });
        return std::chrono::steady_clock::now() - begin;
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_paused = false;
};

} // namespace makespan::experiment
