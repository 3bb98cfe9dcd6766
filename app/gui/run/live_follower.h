#pragma once

#include "app/render/timeline/function_hues.h"
#include "app/render/timeline/timeline_data.h"
#include "engine/trace/live_feed.h"

#include <QObject>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace makespan::gui {

/// A run that goes on, as far as it has come.
struct LiveFacts
{
    std::shared_ptr<const render::TimelineData> picture;
    trace::Time now{};
    std::uint64_t submitted = 0; ///< tasks
    std::uint64_t finished = 0;
};

using LiveFactsPtr = std::shared_ptr<const LiveFacts>;

/// Makes a new picture of a run about fifteen times a second, more rarely when there is much that is new: a twentieth of
/// a processor at most, so that the workers keep theirs. Works in a thread of its own, which never holds them up.
/// Threads: the GUI's; the signal comes there too.
class LiveFollower : public QObject
{
    Q_OBJECT

public:
    explicit LiveFollower(QObject* parent = nullptr);
    ~LiveFollower() override;

    /// Follows another run. \param hues the colours of its functions, as in the prediction
    void follow(std::shared_ptr<trace::LiveFeed> feed, render::FunctionHues hues);
    /// No signal comes any more.
    void end();

signals:
    void pictured(LiveFactsPtr facts);

private:
    void run(const std::stop_token& stop,
             const std::shared_ptr<trace::LiveFeed>& feed,
             const render::FunctionHues& hues,
             quint64 number);

    quint64 m_number = 0; ///< of the run that is followed
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_thread; ///< last: it uses the others
};

} // namespace makespan::gui
