#pragma once

#include "engine/experiment/sweep_request.h"

#include <optional>
#include <string>
#include <string_view>

namespace makespan::experiment {

/// Where and when a sweep was made.
struct SweepOrigin
{
    std::string host;    ///< the computer, for people
    std::string system;  ///< its operating system
    std::string version; ///< of this software
    std::string date;    ///< ISO 8601 with the offset from UTC
};

/// A sweep with everything that is needed to make it again.
struct SweepRecord
{
    SweepRequest request;
    SweepResult result;
    SweepOrigin origin;
};

/// As a JSON object of schema "makespan.sweep/1", with a line end: the program's text, the knobs, the plan, the
/// machine with its calibrated costs, host, version and date, and the runs in their order. Times in seconds.
std::string recordJson(const SweepRecord& record);

struct ReadRecord
{
    std::optional<SweepRecord> record;
    std::string error; ///< one sentence, when there is none
};

/// Reads what recordJson() writes. The program is not compiled here.
ReadRecord readRecord(std::string_view json);

} // namespace makespan::experiment
