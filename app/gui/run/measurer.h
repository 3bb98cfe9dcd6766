#pragma once

#include "app/gui/run/run_facts.h"
#include "engine/experiment/machine.h"
#include "engine/scenario/scenario.h"
#include "engine/trace/live_feed.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace makespan::gui {

/// Runs the program for real, on this computer's threads, in the background. One run at a time.
/// Threads: the GUI's; the signals come there too.
class Measurer : public QObject
{
    Q_OBJECT

public:
    explicit Measurer(QObject* parent = nullptr);
    ~Measurer() override;

    bool isRunning() const { return m_running; }

    /// How long the present run has been going on, in seconds.
    double elapsed() const { return static_cast<double>(m_elapsed.elapsed()) / 1000.0; }

    /// Does nothing while a run goes on.
    /// \param host what runs cost here, when it is known: for the hints
    void run(const scenario::Scenario& scenario,
             const std::optional<experiment::HostCosts>& host = {});
    /// The run ends within 100 ms, with what happened until then.
    void stop();

signals:
    void started();
    /// The run can be followed from now on.
    void live(std::shared_ptr<trace::LiveFeed> feed);
    /// What the program printed since the last signal.
    void printed(const QString& text);
    /// What the run has shown that could be better. Comes before finished().
    void checked(const language::Diagnostics& hints);
    void finished(RunFactsPtr facts);
    /// It could not be run: why, in one sentence.
    void refused(const QString& error);

private:
    void passOutput();

    std::mutex m_outputMutex;
    std::string m_output; ///< printed, not yet shown; guarded by m_outputMutex
    QTimer m_flush;
    QElapsedTimer m_elapsed;
    bool m_running = false;
    std::jthread m_thread; ///< last: it uses the others
};

} // namespace makespan::gui
