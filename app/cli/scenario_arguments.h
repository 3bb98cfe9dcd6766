#pragma once

#include "engine/experiment/single_run.h"
#include "engine/language/program.h"
#include "engine/scenario/scenario.h"
#include "engine/trace/trace.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
} // namespace CLI

namespace makespan::cli {

/// What the subcommands that run a scenario have in common: the file, the clock, the machine, the knobs.
struct ScenarioArguments
{
    std::string file;
    std::string on;               ///< "threads", "virtual", or "both" where that is allowed
    std::string machine;          ///< preset; empty: as the file says
    std::vector<std::string> set; ///< NAME=VALUE
    std::optional<std::uint32_t> workers;
    std::optional<std::uint64_t> seed;
    std::optional<double> timeout; ///< seconds, of the computer's own time

    trace::Clock clock() const
    {
        return on == "virtual" ? trace::Clock::Virtual : trace::Clock::Threads;
    }

    /// Those that were asked for, the virtual one first.
    std::vector<trace::Clock> clocks() const;

    trace::Duration timeLimit() const;
};

enum class Clocks { One, OneOrBoth };

/// \param defaultClock "threads" or "virtual"
void addScenarioArguments(CLI::App& command,
                          ScenarioArguments& arguments,
                          const std::string& defaultClock,
                          Clocks clocks = Clocks::One);

/// A scenario that is ready to run.
struct LoadedScenario
{
    scenario::Scenario scenario; ///< with the knobs as they were asked for
    std::shared_ptr<const language::Program> program;
    experiment::MachineRequest machine;
    language::Diagnostics hints;
};

/// Reads the file (or the shipped scenario of that name), sets the knobs, compiles. What is wrong is said on stderr,
/// all of it at once; then there is no result.
std::optional<LoadedScenario> load(const ScenarioArguments& arguments);

/// The text of a scenario file, or nothing and one sentence why.
struct FileText
{
    std::optional<std::string> text;
    std::string path;
    std::string error;
};

/// \param mostBytes more than so many are refused; what a scenario may have is the scenario's business
FileText readScenarioFile(const std::string& file,
                          std::uintmax_t mostBytes = std::uintmax_t{16} << 20);

/// The diagnostics of one severity as text for people.
std::string diagnosticsText(const scenario::Scenario& scenario,
                            const language::Diagnostics& diagnostics,
                            language::Severity severity);

} // namespace makespan::cli
