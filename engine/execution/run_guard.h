#pragma once

#include "engine/execution/run.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace makespan::execution {

/// Tells a run when it has to end: somebody asked for it, or its time is up. One flag for everybody who computes.
/// Threads: shouldStop() and flag() from any; made and destroyed by the one that runs.
class RunGuard
{
public:
    /// \param wake called with every stop, also ours, from whatever thread it comes: wakes those who sleep or block.
    RunGuard(std::stop_token stop, trace::Duration timeLimit, std::function<void()> wake = {});
    ~RunGuard();
    RunGuard(const RunGuard&) = delete;
    RunGuard& operator=(const RunGuard&) = delete;

    bool shouldStop() const { return m_flag.load(std::memory_order_relaxed); }

    /// For language::Limits.
    const std::atomic<bool>* flag() const { return &m_flag; }

    /// Ends the run for another reason (a limit); the first reason counts.
    void stop();

    /// Why it was stopped, and what to say: Cancelled or Timeout. None: neither.
    std::optional<trace::Status> reason() const;
    RunError error() const;

private:
    void request(trace::Status reason);

    std::atomic<bool> m_flag{false};
    std::atomic<bool> m_isTimeUp{false};
    std::atomic<bool> m_isRequested{false};
    trace::Duration m_timeLimit;
    std::function<void()> m_wake;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::jthread m_watch; // only when there is a limit
    std::optional<std::stop_callback<std::function<void()>>> m_callback;
};

} // namespace makespan::execution
