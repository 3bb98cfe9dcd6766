#pragma once

#include "engine/trace/records.h"

namespace makespan::cli {

/// What the program tells the shell; part of the contract (see `makespan help`).
enum ExitCode : int {
    kDone = 0,
    kFailed =
        1, ///< the program failed (exception, deadlock), a check failed, or a result could not be written
    kUsage = 2, ///< wrong arguments, or a file that is no valid scenario
    kTimeLimit = 3,
    kInterrupted = 130 ///< Ctrl-C: 128 + SIGINT, as shells have it
};

/// How a run ended, as exit code.
constexpr ExitCode exitCode(trace::Status status)
{
    switch (status) {
    case trace::Status::Finished:
        return kDone;
    case trace::Status::Timeout:
        return kTimeLimit;
    case trace::Status::Cancelled:
        return kInterrupted;
    case trace::Status::Failed:
    case trace::Status::Deadlock:
        break;
    }
    return kFailed;
}

} // namespace makespan::cli
