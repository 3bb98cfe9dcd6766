#pragma once

#include "engine/experiment/check.h"
#include "engine/experiment/single_run.h"
#include "engine/language/diagnostic.h"

#include <string>
#include <vector>

namespace makespan::cli {

/// One run as a JSON object of schema "makespan.run/1", with a line end. Times in seconds.
std::string runJson(const scenario::Scenario& scenario, const experiment::SingleRun& run);

/// What `makespan check` found out about one file.
struct CheckedFile
{
    std::string file;
    std::string status; ///< passed, failed, invalid, timeout, interrupted, missing
    std::string error;  ///< one sentence, when it did not come to the checks
    std::vector<experiment::CheckOutcome> checks;
    language::Diagnostics diagnostics;
    std::size_t hints = 0;
};

/// The outcome of `makespan check` as a JSON object of schema "makespan.check/1".
std::string checkJson(const std::vector<CheckedFile>& files);

} // namespace makespan::cli
