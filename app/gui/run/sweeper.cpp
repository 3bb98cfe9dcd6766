#include "app/gui/run/sweeper.h"

#include <chrono>
#include <stdexcept>

namespace makespan::gui {
namespace {

using Clock = std::chrono::steady_clock;

constexpr auto kProgressInterval = std::chrono::milliseconds(100);
/// A point on the screen is not worth more; the row says "timeout".
constexpr trace::Duration kPatiencePerRun = std::chrono::seconds(120);

} // namespace

Sweeper::Sweeper(QObject* parent)
    : QObject(parent)
{}

Sweeper::~Sweeper() = default;

void Sweeper::start(const scenario::Scenario& scenario,
                    const scenario::SweepSettings& settings,
                    trace::Clock clock,
                    const experiment::MachineRequest& machine)
{
    const quint64 number = ++m_newest;
    m_running = true;
    const auto tell = [this, number](auto what) {
        QMetaObject::invokeMethod(
            this,
            [this, number, what] {
                if (number == m_newest) {
                    what();
                }
            },
            Qt::QueuedConnection);
    };
    m_job.start([this, scenario, settings, clock, machine, tell](std::stop_token stop) {
        try {
            const auto plan = experiment::planSweep(scenario, settings);
            experiment::SweepResult soFar;
            soFar.axes = plan.axes;
            auto lastTold = Clock::now() - kProgressInterval;
            experiment::SweepOptions options;
            options.clock = clock;
            options.machine = machine;
            options.stop = stop;
            options.timeLimitPerRun = kPatiencePerRun;
            options.onProgress = [&](const experiment::SweepProgress& progress) {
                if (progress.latest != nullptr) {
                    soFar.rows.push_back(*progress.latest);
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
                experiment::runSweep(scenario, plan, options));
            tell([this, result] {
                m_running = false;
                emit finished(result);
            });
        } catch (const std::invalid_argument& error) {
            tell([this, text = QString::fromUtf8(error.what())] {
                m_running = false;
                emit refused(text);
            });
        }
    });
}

void Sweeper::stop()
{
    m_job.stop();
}

} // namespace makespan::gui
