#include "app/gui/panels/sweep_comparison.h"

#include "app/gui/window/export.h"
#include "app/words/engine_text.h"

#include <QFileInfo>

#include <stdexcept>

namespace makespan::gui {

void SweepComparison::keep(const SweepResultPtr& present)
{
    if (present) {
        m_kept.push_back({tr("sweep %1").arg(m_kept.size() + 1).toStdString(), *present});
    }
}

QString SweepComparison::add(const QString& path, const SweepResultPtr& present)
{
    experiment::NamedSweep added;
    if (QString error = readTable(path, added.sweep); !error.isEmpty()) {
        return error;
    }
    added.name = QFileInfo(path).completeBaseName().toStdString();
    if (present) {
        try {
            experiment::joined({{tr("present").toStdString(), *present}, added});
        } catch (const std::invalid_argument& error) {
            return words::engineText(error.what());
        }
    }
    m_kept.push_back(std::move(added));
    return {};
}

bool SweepComparison::join(experiment::SweepResult& present) const
{
    if (m_kept.empty()) {
        return false;
    }
    std::vector<experiment::NamedSweep> sweeps = m_kept;
    sweeps.push_back({tr("present").toStdString(), present});
    try {
        present = experiment::joined(std::move(sweeps));
        return true;
    } catch (const std::invalid_argument&) {
        return false; // another quantity was chosen: what was kept comes back with its own
    }
}

} // namespace makespan::gui
