#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace makespan::gui {

/// One background thread that always works on the newest request: a new one stops the one under way and replaces
/// the one waiting. For work whose older results nobody wants any more.
/// Threads: start() and stop() from one thread; the jobs run in the background thread, one at a time.
class NewestJob
{
public:
    using Job = std::function<void(std::stop_token)>;

    NewestJob();
    ~NewestJob();
    NewestJob(const NewestJob&) = delete;
    NewestJob& operator=(const NewestJob&) = delete;

    void start(Job job);
    /// Asks the newest job to stop; one that is still waiting begins with its token already stopped, so that every
    /// job that is not replaced comes to its end. Does not wait for it.
    void stop();

private:
    void loop(const std::stop_token& closing);

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    Job m_waiting;
    std::stop_source m_newest; ///< of the waiting job, else of the one under way
    std::jthread m_thread;     ///< last: it uses the others
};

} // namespace makespan::gui
