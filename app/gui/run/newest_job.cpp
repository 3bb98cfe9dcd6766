#include "app/gui/run/newest_job.h"

#include <utility>

namespace makespan::gui {

NewestJob::NewestJob()
    : m_thread([this](const std::stop_token& closing) { loop(closing); })
{}

NewestJob::~NewestJob()
{
    m_thread.request_stop();
    stop();
}

void NewestJob::start(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_newest.request_stop();
        m_newest = std::stop_source();
        m_waiting = std::move(job);
    }
    m_changed.notify_one();
}

void NewestJob::stop()
{
    const std::lock_guard lock(m_mutex);
    m_newest.request_stop();
}

void NewestJob::loop(const std::stop_token& closing)
{
    while (!closing.stop_requested()) {
        Job job;
        std::stop_token token;
        {
            std::unique_lock lock(m_mutex);
            if (!m_changed.wait(lock, closing, [this] { return static_cast<bool>(m_waiting); })) {
                return;
            }
            job = std::exchange(m_waiting, nullptr);
            token = m_newest.get_token();
        }
        job(token);
    }
}

} // namespace makespan::gui
