#pragma once

#include "engine/experiment/sweep_record.h"

namespace makespan::report {

/// This computer, this version, now.
experiment::SweepOrigin originHere();

} // namespace makespan::report
