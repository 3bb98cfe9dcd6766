#include "app/gui/run/live_follower.h"

#include "app/gui/run/live_picture.h"

#include <algorithm>
#include <chrono>

namespace makespan::gui {
namespace {

using Clock = std::chrono::steady_clock;

constexpr auto kPause = std::chrono::milliseconds(65);
constexpr int kPausesPerWork = 19; ///< one part of twenty is work

} // namespace

LiveFollower::LiveFollower(QObject* parent)
    : QObject(parent)
{}

LiveFollower::~LiveFollower() = default;

void LiveFollower::follow(std::shared_ptr<trace::LiveFeed> feed, render::FunctionHues hues)
{
    end();
    m_thread =
        std::jthread([this, feed = std::move(feed), hues = std::move(hues), number = m_number](
                         const std::stop_token& stop) { run(stop, feed, hues, number); });
}

void LiveFollower::end()
{
    ++m_number;
    m_thread.request_stop();
}

void LiveFollower::run(const std::stop_token& stop,
                       const std::shared_ptr<trace::LiveFeed>& feed,
                       const render::FunctionHues& hues,
                       quint64 number)
{
    LivePicture collected(hues);
    Clock::duration pause = kPause;
    while (!stop.stop_requested()) {
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait_for(lock, stop, pause, [] { return false; });
        }
        if (stop.stop_requested()) {
            return;
        }
        const auto begun = Clock::now();
        trace::LiveUpdate update = feed->read();
        auto facts = std::make_shared<LiveFacts>();
        facts->now = update.now;
        facts->submitted = update.submitted;
        facts->finished = update.finished;
        collected.add(std::move(update));
        facts->picture = collected.picture();
        pause = std::max<Clock::duration>(kPause, kPausesPerWork * (Clock::now() - begun));
        if (!facts->picture) {
            continue; // who draws has not come to the last one yet
        }
        QMetaObject::invokeMethod(
            this,
            [this, number, facts] {
                if (number == m_number) {
                    emit pictured(facts);
                }
            },
            Qt::QueuedConnection);
    }
}

} // namespace makespan::gui
