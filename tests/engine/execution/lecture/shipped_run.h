#pragma once

#include "engine/experiment/single_run.h"

#include <QString>

namespace makespan::tests {

/// Runs a shipped scenario with some of its knobs or keys of the machine set.
/// \param file "lecture/02_parallel_tasks"
/// \param settings "tasks=13 workers=2 step=0"; "machine=ray" chooses a preset
/// \throws std::runtime_error with one sentence when the file cannot run that way
experiment::SingleRun runShipped(const QString& file,
                                 const QString& settings,
                                 trace::Clock clock,
                                 bool measureSerial = true);

} // namespace makespan::tests
