#pragma once

#include "app/gui/run/newest_job.h"
#include "engine/experiment/sweep.h"

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

    void start(const scenario::Scenario& scenario,
               const scenario::SweepSettings& settings,
               trace::Clock clock,
               const experiment::MachineRequest& machine = {});
    /// Ends the sweep; finished() comes with the rows made so far.
    void stop();

signals:
    void progressed(SweepResultPtr soFar, int done, int total, double remainingSeconds);
    void finished(SweepResultPtr result);
    /// There is nothing to sweep: why, in one sentence.
    void refused(const QString& error);

private:
    quint64 m_newest = 0;
    bool m_running = false;
    NewestJob m_job;
};

} // namespace makespan::gui
