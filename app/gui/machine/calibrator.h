#pragma once

#include "engine/experiment/machine.h"

#include <QObject>

#include <optional>
#include <thread>

namespace makespan::gui {

/// What this computer's own runs cost: measured once in the background (about two seconds), kept for all later
/// starts. Threads: the GUI's; the signals come there too.
class Calibrator : public QObject
{
    Q_OBJECT

public:
    explicit Calibrator(QObject* parent = nullptr);
    ~Calibrator() override;

    /// Nothing until it was measured on this computer.
    const std::optional<experiment::HostCosts>& costs() const { return m_costs; }

    bool isMeasuring() const { return m_measuring; }

    /// Does nothing while it is being measured. Not beside a real run: both would be wrong.
    void measure();
    /// Ends a measurement without a result.
    void stop();

signals:
    /// It begins, or it ended: see isMeasuring() and costs().
    void changed();

private:
    std::optional<experiment::HostCosts> m_costs;
    bool m_measuring = false;
    std::jthread m_thread; ///< last: it uses the others
};

} // namespace makespan::gui
