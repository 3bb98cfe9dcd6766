#pragma once

#include "engine/execution/machine_model.h"
#include "engine/language/program.h"
#include "engine/language/vm/parcel.h"
#include "engine/trace/live_feed.h"
#include "engine/trace/trace.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace makespan::execution {

/// The serial elision executes every .remote in place, on the driver: T_seq of the same program.
enum class Mode : std::uint8_t { Parallel, Serial };

struct RunOptions
{
    trace::Clock clock = trace::Clock::Virtual; ///< Threads or Virtual
    Mode mode = Mode::Parallel;
    /// Of a serial elision that finishes only its makespan is wanted: then there is nothing else in its trace.
    bool lengthOnly = false;
    std::uint64_t seed = 0;
    std::uint32_t repetition = 0;
    std::string scenario; ///< copied into the trace's RunInfo
    std::vector<std::pair<std::string, std::string>>
        knobs; ///< likewise: name, value as written in the file
    trace::Duration timeLimit{trace::Duration::max()};  ///< of the computer's own time, both clocks
    std::uint64_t instructionLimit = 0;                 ///< 0: none
    std::uint64_t memoryLimit = std::uint64_t{4} << 30; ///< bytes, all heaps together
    std::uint32_t taskLimit = 20'000'000;
    std::uint64_t outputLimit = std::uint64_t{64} << 20; ///< bytes
    std::stop_token stop;                                ///< ends the run within 100 ms
    /// Called with what the program prints, as it prints it (from any thread, one call at a time).
    std::function<void(std::string_view)> onOutput;
    /// Likewise with what it writes to sys.stderr.
    std::function<void(std::string_view)> onErrorOutput;
    /// Called once, on the run's own thread before the driver's first instruction, with a way to follow what happens.
    /// Clock Threads and Mode Parallel only: the others are over before anybody could look.
    std::function<void(std::shared_ptr<trace::LiveFeed>)> onLive;
};

/// An exception that ended the program, a deadlock, or a limit.
struct RunError
{
    std::string type; ///< "ZeroDivisionError", "Deadlock", "TimeLimit" …
    std::string message;
    std::uint32_t line = 0; ///< in the scenario file; 0: unknown
    std::string traceback;  ///< as Python prints it
};

struct RunResult
{
    trace::Trace trace;
    trace::Status status = trace::Status::Finished;
    std::optional<RunError> error;
    std::string output; ///< all of it
    std::uint64_t instructions = 0;
    language::Globals globals; ///< the program's module-level values at its end
};

/// Runs the program once, from its beginning. Blocks until it ended, was stopped, or hit a limit.
/// Never throws for anything that the program does.
/// Threads: any; several virtual runs may go on at once; real runs of one process should not.
RunResult run(const std::shared_ptr<const language::Program>& program,
              const MachineModel& machine,
              const RunOptions& options);

} // namespace makespan::execution
