#pragma once

#include "engine/experiment/sweep.h"

#include <optional>
#include <string>
#include <string_view>

namespace makespan::experiment {

struct ReadSweep
{
    std::optional<SweepResult>
        sweep;         ///< complete is false: a table does not say how many runs were planned
    std::string error; ///< one sentence with the line and the column, when there is no sweep
};

/// Reads what writeSweepCsv() writes (RFC 4180, LF or CRLF). Columns may stand in any order; those with other names
/// are the axes, in their order. Of the measures, those of the table are set; the losses may be missing.
/// A last line without a line end that is not whole was being written when a run was killed: it is left out.
/// Limits: 1 000 000 rows, 64 columns.
ReadSweep readSweepCsv(std::string_view text);

} // namespace makespan::experiment
