#include "app/gui/run/sweeper.h"

#include "app/gui/run/sweep_store.h"
#include "app/words/engine_text.h"

#include <chrono>
#include <stdexcept>

namespace makespan::gui {
namespace {

using Clock = std::chrono::steady_clock;

constexpr auto kProgressInterval = std::chrono::milliseconds(100);

} // namespace

Sweeper::Sweeper(QObject* parent)
    : QObject(parent)
    , m_pause(std::make_shared<experiment::PauseSwitch>())
{}

Sweeper::~Sweeper() = default;

void Sweeper::start(const experiment::SweepRequest& request,
                    std::vector<experiment::SweepRow> known,
                    const QString& keepIn)
{
    m_running = true;
    m_pause->resume(); // an older sweep that is paused has to end
    m_pause = std::make_shared<experiment::PauseSwitch>();
    const auto tell = m_newest.begin();
    m_job.start([this, request, known = std::move(known), keepIn, tell,
                 pause = m_pause](const std::stop_token& stop) {
        try {
            const auto parts = experiment::planParts(request);
            SweepStore store(keepIn);
            store.begin(parts.front().plan.axes, known);
            experiment::SweepResult soFar;
            soFar.axes = parts.front().plan.axes;
            auto lastTold = Clock::now() - kProgressInterval;
            experiment::SweepControl control;
            control.known = known;
            control.stop = stop;
            control.pause = pause.get();
            control.onProgress = [&](const experiment::SweepProgress& progress) {
                if (progress.latest != nullptr) {
                    soFar.rows.push_back(*progress.latest);
                    if (!progress.wasKnown) {
                        store.add(*progress.latest);
                    }
                }
                if (Clock::now() - lastTold < kProgressInterval) {
                    return;
                }
                lastTold = Clock::now();
                const auto copy = std::make_shared<const experiment::SweepResult>(soFar);
                tell([this, copy, done = static_cast<int>(progress.done),
                      total = static_cast<int>(progress.total),
                      remaining = progress.remaining.count()] {
                    emit progressed(copy, done, total, remaining);
                });
            };
            const auto result = std::make_shared<const experiment::SweepResult>(
                experiment::runParts(request, parts, control));
            if (result->complete) {
                store.discard();
            }
            tell([this, result] {
                m_running = false;
                emit finished(result);
            });
        } catch (const std::invalid_argument& error) {
            tell([this, text = words::engineText(error.what())] {
                m_running = false;
                emit refused(text);
            });
        }
    });
}

void Sweeper::setPaused(bool paused)
{
    if (paused) {
        m_pause->pause();
    } else {
        m_pause->resume();
    }
}

void Sweeper::stop()
{
    m_job.stop();
}

} // namespace makespan::gui
