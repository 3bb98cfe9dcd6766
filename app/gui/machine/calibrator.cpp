#include "app/gui/machine/calibrator.h"

#include "app/calibration/host_costs.h"

namespace makespan::gui {

Calibrator::Calibrator(QObject* parent)
    : QObject(parent)
    , m_costs(app::storedHostCosts())
{}

Calibrator::~Calibrator() = default;

void Calibrator::measure()
{
    if (m_measuring) {
        return;
    }
    m_measuring = true;
    emit changed();
    m_thread = std::jthread([this](const std::stop_token& stop) {
        const auto costs = app::measureHostCosts(stop);
        if (costs) {
            // Where they cannot be kept they are measured again at the next start.
            static_cast<void>(app::storeHostCosts(*costs));
        }
        QMetaObject::invokeMethod(
            this,
            [this, costs] {
                m_measuring = false;
                if (costs) {
                    m_costs = costs;
                }
                emit changed();
            },
            Qt::QueuedConnection);
    });
}

void Calibrator::stop()
{
    m_thread.request_stop();
}

} // namespace makespan::gui
