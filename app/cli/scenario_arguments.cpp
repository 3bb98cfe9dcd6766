#include "app/cli/scenario_arguments.h"

#include "app/calibration/host_costs.h"
#include "app/cli/first_calibration.h"
#include "app/cli/messages.h"
#include "app/shipped/shipped_scenarios.h"
#include "engine/scenario/machine_keys.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

namespace makespan::cli {

namespace {

namespace fs = std::filesystem;

/// NAME=VALUE for a knob or a key of the machine. \returns one sentence when it cannot be set.
std::string applySetting(const std::string& setting, LoadedScenario& loaded)
{
    const std::size_t equal = setting.find('=');
    if (equal == std::string::npos || equal == 0) {
        return "--set needs NAME=VALUE, not '" + setting + "'";
    }
    const std::string name = setting.substr(0, equal);
    const std::string value = setting.substr(equal + 1);
    if (loaded.scenario.knob(name) == nullptr && scenario::isMachineKey(name)) {
        loaded.machine.values[name] = value;
        return {};
    }
    scenario::Scenario::Changed changed = loaded.scenario.withKnob(name, value);
    if (!changed.scenario) {
        return changed.error;
    }
    loaded.scenario = std::move(*changed.scenario);
    return {};
}

bool complainAboutErrors(const scenario::Scenario& scenario,
                         const language::Diagnostics& diagnostics)
{
    const std::string text = diagnosticsText(scenario, diagnostics, language::Severity::Error);
    tell(QString::fromStdString(text));
    return !text.empty();
}

} // namespace

trace::Duration ScenarioArguments::timeLimit() const
{
    // Beyond a century there is no limit; the conversion to nanoseconds would overflow.
    constexpr double kCentury = 3.2e9;
    if (!timeout || *timeout > kCentury) {
        return trace::Duration::max();
    }
    return std::chrono::duration_cast<trace::Duration>(std::chrono::duration<double>(*timeout));
}

std::vector<trace::Clock> ScenarioArguments::clocks() const
{
    if (on == "both") {
        return {trace::Clock::Virtual, trace::Clock::Threads};
    }
    return {clock()};
}

void addScenarioArguments(CLI::App& command,
                          ScenarioArguments& arguments,
                          const std::string& defaultClock,
                          Clocks clocks)
{
    arguments.on = defaultClock;
    command.add_option("FILE", arguments.file, "a scenario file, or the name of a shipped one")
        ->required();
    command
        .add_option("--on", arguments.on,
                    clocks == Clocks::One
                        ? "threads: for real on this computer; virtual: simulated"
                        : "threads: for real on this computer; virtual: simulated; both: measured "
                          "and predicted")
        ->check(clocks == Clocks::One ? CLI::IsMember({"threads", "virtual"})
                                      : CLI::IsMember({"threads", "virtual", "both"}))
        ->capture_default_str();
    command
        .add_option("--machine", arguments.machine,
                    "fills in what the file does not set: ideal, host, ray, dask, multiprocessing")
        ->check(CLI::IsMember({"ideal", "host", "ray", "dask", "multiprocessing"}));
    command.add_option("--workers", arguments.workers, "number of workers, instead of the file's")
        ->check(CLI::Range(1, 100'000));
    command
        .add_option("--set", arguments.set,
                    "NAME=VALUE: sets a knob, or a key of the machine such as cores or step")
        ->allow_extra_args(false);
    command.add_option("--seed", arguments.seed, "seed of the random numbers");
    command.add_option("--timeout", arguments.timeout, "ends each run after so many seconds")
        ->check(CLI::PositiveNumber);
}

FileText readScenarioFile(const std::string& file, std::uintmax_t mostBytes)
{
    FileText result;
    result.path = file;
    std::error_code error;
    if (!fs::exists(result.path, error)) {
        const std::vector<app::ShippedScenario> shipped = app::shippedScenarios();
        const auto found =
            std::find_if(shipped.begin(), shipped.end(), [&file](const app::ShippedScenario& one) {
                return one.name == file || one.group + "/" + one.name == file;
            });
        if (found == shipped.end()) {
            result.error =
                "cannot open '" + file
                + "': there is no such file, and no shipped scenario of that name (see 'makespan list')";
            return result;
        }
        result.path = found->path.string();
    }
    if (fs::is_directory(result.path, error)) {
        result.error = "cannot read '" + file + "': it is a folder";
        return result;
    }
    if (fs::is_regular_file(result.path, error) && fs::file_size(result.path, error) > mostBytes) {
        result.error = "cannot read '" + file + "': it is far too large for a scenario";
        return result;
    }
    errno = 0;
    std::ifstream stream(result.path, std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    if (!stream.is_open() || stream.bad()) {
        const int code = errno;
        result.error = "cannot read '" + file + "'"
                       + (code == 0 ? std::string() : ": " + std::generic_category().message(code));
        return result;
    }
    result.text = std::move(text);
    return result;
}

std::string diagnosticsText(const scenario::Scenario& scenario,
                            const language::Diagnostics& diagnostics,
                            language::Severity severity)
{
    std::string text;
    for (const language::Diagnostic& diagnostic : diagnostics) {
        if (diagnostic.severity == severity) {
            text += language::format(diagnostic, scenario.fileName(), scenario.source());
        }
    }
    return text;
}

std::optional<LoadedScenario> load(const ScenarioArguments& arguments)
{
    FileText file = readScenarioFile(arguments.file);
    if (!file.text) {
        complain(file.error);
        return std::nullopt;
    }
    LoadedScenario loaded{
        scenario::Scenario::fromSource(std::move(*file.text), file.path), nullptr, {}, {}};
    // What is wrong in the file comes before what is wrong in the arguments: the latter may follow from it.
    const experiment::CompiledScenario original = experiment::compileScenario(loaded.scenario);
    if (complainAboutErrors(loaded.scenario, original.diagnostics)) {
        return std::nullopt;
    }
    std::vector<std::string> settings = arguments.set;
    if (arguments.workers) {
        settings.push_back("workers=" + std::to_string(*arguments.workers));
    }
    for (const std::string& setting : settings) {
        const std::string error = applySetting(setting, loaded);
        if (!error.empty()) {
            complain(error);
            return std::nullopt;
        }
    }
    loaded.machine.preset = arguments.machine;
    loaded.machine.seed = arguments.seed;
    loaded.machine.host = app::storedHostCosts();
    experiment::MachineResult machine = experiment::resolveMachine(loaded.scenario, loaded.machine);
    if (machine.needsHostCosts) {
        loaded.machine.host = hostCostsAtFirstUse();
        machine = experiment::resolveMachine(loaded.scenario, loaded.machine);
    }
    if (!machine.machine) {
        complain(machine.error);
        return std::nullopt;
    }
    experiment::CompiledScenario compiled = experiment::compileScenario(loaded.scenario);
    if (!compiled.program) {
        complainAboutErrors(loaded.scenario, compiled.diagnostics);
        return std::nullopt;
    }
    loaded.program = std::move(compiled.program);
    loaded.hints = std::move(compiled.diagnostics);
    return loaded;
}

} // namespace makespan::cli
