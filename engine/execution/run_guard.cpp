#include "engine/execution/run_guard.h"

#include <cstdio>
#include <utility>

namespace makespan::execution {

RunGuard::RunGuard(std::stop_token stop, trace::Duration timeLimit, std::function<void()> wake)
    : m_timeLimit(timeLimit)
    , m_wake(std::move(wake))
{
    // A limit of years is none: the deadline would overflow the clock.
    if (timeLimit < std::chrono::hours(24 * 365)) {
        const auto deadline = std::chrono::steady_clock::now() + timeLimit;
        m_watch = std::jthread([this, deadline](const std::stop_token& isOver) {
            std::unique_lock lock(m_mutex);
            m_changed.wait_until(lock, isOver, deadline, [] { return false; });
            if (!isOver.stop_requested())
                request(trace::Status::Timeout);
        });
    }
    m_callback.emplace(std::move(stop), [this] { request(trace::Status::Cancelled); });
}

RunGuard::~RunGuard() = default;

void RunGuard::stop()
{
    m_flag.store(true, std::memory_order_relaxed);
    if (m_wake)
        m_wake();
}

void RunGuard::request(trace::Status reason)
{
    (reason == trace::Status::Timeout ? m_isTimeUp : m_isRequested).store(true);
    stop();
}

std::optional<trace::Status> RunGuard::reason() const
{
    if (m_isRequested.load())
        return trace::Status::Cancelled;
    if (m_isTimeUp.load())
        return trace::Status::Timeout;
    return std::nullopt;
}

RunError RunGuard::error() const
{
    RunError error;
    if (reason() == trace::Status::Timeout) {
        char text[96];
        std::snprintf(text, sizeof text, "The run was stopped after its time limit of %g s.",
                      trace::seconds(m_timeLimit));
        error.type = "TimeLimit";
        error.message = text;
    } else {
        error.type = "Stopped";
        error.message = "The run was stopped.";
    }
    return error;
}

} // namespace makespan::execution
