#pragma once

#include "app/gui/run/run_facts.h"

#include <QString>

namespace makespan::gui {

/// What a run that was not predicted is called above its picture: "Measured on this computer", or a recorded one by its
/// file and by where it ran, as far as the file says so.
QString headingOf(const RunFacts& run);

} // namespace makespan::gui
