#pragma once

#include "app/gui/run/newest_job.h"
#include "app/gui/run/newest_request.h"
#include "engine/experiment/sweep_request.h"

#include <QObject>

#include <memory>

namespace makespan::gui {

using SweepResultPtr = std::shared_ptr<const experiment::SweepResult>;

/// Runs sweeps in the background, the newest wins; partial results come while it goes on, at most ten a second.
/// Threads: the GUI's; the signals come there too.
class Sweeper : public QObject
{
    Q_OBJECT

public:
    explicit Sweeper(QObject* parent = nullptr);
    ~Sweeper() override;

    bool isRunning() const { return m_running; }

    bool isPaused() const { return m_pause->isPaused(); }

    /// \param known rows of an earlier sweep, which are not made again
    /// \param keepIn a file that grows with the sweep and goes when it is complete; empty: none
    void start(const experiment::SweepRequest& request,
               std::vector<experiment::SweepRow> known = {},
               const QString& keepIn = {});
    /// Before the next run; the one under way comes to its end.
    void setPaused(bool paused);
    /// Ends the sweep; finished() comes with the rows made so far.
    void stop();

signals:
    void progressed(SweepResultPtr soFar, int done, int total, double remainingSeconds);
    void finished(SweepResultPtr result);
    /// There is nothing to sweep: why, in one sentence.
    void refused(const QString& error);

private:
    NewestRequest m_newest{this};
    bool m_running = false;
    std::shared_ptr<experiment::PauseSwitch> m_pause; ///< of the newest sweep
    NewestJob m_job;
};

} // namespace makespan::gui
