#pragma once

#include "app/gui/run/sweeper.h"
#include "engine/experiment/sweep_compare.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace makespan::gui {

/// Sweeps that are kept in the chart beside the present one: of earlier texts, or read from files.
/// Threads: the GUI's.
class SweepComparison
{
    Q_DECLARE_TR_FUNCTIONS(SweepComparison)

public:
    /// Keeps the present sweep; null: does nothing.
    void keep(const SweepResultPtr& present);
    /// A table (CSV) or a saved sweep (JSON). \returns one sentence when it cannot stand beside the present one; else empty
    QString add(const QString& path, const SweepResultPtr& present);

    void clear() { m_kept.clear(); }

    /// All of them in one, told apart by its last axis; the present one alone when what was kept is of another quantity.
    /// \returns whether they were joined
    bool join(experiment::SweepResult& present) const;

private:
    std::vector<experiment::NamedSweep> m_kept;
};

} // namespace makespan::gui
