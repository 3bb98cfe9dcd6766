#include "app/gui/run/measurer.h"

#include "app/words/engine_text.h"
#include "engine/experiment/run_hints.h"
#include "engine/experiment/single_run.h"

namespace makespan::gui {
namespace {

/// Output is passed on in lumps, so that a program that prints without end cannot flood the window.
constexpr int kFlushMs = 40;

} // namespace

Measurer::Measurer(QObject* parent)
    : QObject(parent)
{
    m_flush.setInterval(kFlushMs);
    connect(&m_flush, &QTimer::timeout, this, &Measurer::passOutput);
}

Measurer::~Measurer() = default;

void Measurer::run(const scenario::Scenario& scenario,
                   const std::optional<experiment::HostCosts>& host)
{
    if (m_running) {
        return;
    }
    m_running = true;
    m_elapsed.start();
    m_flush.start();
    emit started();
    m_thread = std::jthread([this, scenario, host](const std::stop_token& stop) {
        experiment::SingleRunOptions options;
        options.clock = trace::Clock::Threads;
        options.stop = stop;
        options.onOutput = options.onErrorOutput = [this](std::string_view text) {
            const std::lock_guard lock(m_outputMutex);
            m_output += text;
        };
        options.onLive = [this](const std::shared_ptr<trace::LiveFeed>& feed) {
            QMetaObject::invokeMethod(
                this, [this, feed] { emit live(feed); }, Qt::QueuedConnection);
        };
        const auto run = experiment::runOnce(scenario, options);
        const QString error = words::engineText(run.error);
        RunFactsPtr facts;
        language::Diagnostics hints;
        if (run.ran()) {
            facts = runFactsOf(run);
            hints = experiment::runHints(scenario, facts->trace, host);
        }
        QMetaObject::invokeMethod(
            this,
            [this, facts, hints, error] {
                m_running = false;
                m_flush.stop();
                passOutput();
                if (facts) {
                    emit checked(hints);
                    emit finished(facts);
                } else {
                    emit refused(error);
                }
            },
            Qt::QueuedConnection);
    });
}

void Measurer::stop()
{
    m_thread.request_stop();
}

void Measurer::passOutput()
{
    std::string text;
    {
        const std::lock_guard lock(m_outputMutex);
        text.swap(m_output);
    }
    if (!text.empty()) {
        emit printed(QString::fromStdString(text));
    }
}

} // namespace makespan::gui
