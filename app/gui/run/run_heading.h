#pragma once

#include "engine/trace/records.h"

#include <QString>

namespace makespan::gui {

/// What a run that was not predicted is called above its picture: "Measured on this computer", or a recorded one by its
/// file and by where it ran, as far as the file says so.
/// \param recordedIn the file; empty: the run was made here
QString headingOf(const QString& recordedIn, const trace::RunInfo& run);

} // namespace makespan::gui
