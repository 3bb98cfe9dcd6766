#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/interrupt.h"
#include "app/cli/json_text.h"
#include "app/cli/messages.h"
#include "app/cli/pictures.h"
#include "app/cli/progress_line.h"
#include "app/cli/scenario_arguments.h"
#include "app/words/run_summary.h"
#include "engine/experiment/check.h"
#include "engine/experiment/single_run.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

namespace makespan::cli {

namespace {

struct CheckArguments
{
    std::vector<std::string> files;
    double timeout = 10; ///< seconds for each run: one bad file must not stop the rest
    bool json = false;
};

bool has(const language::Diagnostics& diagnostics, language::Severity severity)
{
    return std::any_of(
        diagnostics.begin(), diagnostics.end(),
        [severity](const language::Diagnostic& one) { return one.severity == severity; });
}

void runChecks(const scenario::Scenario& scenario,
               const std::shared_ptr<const language::Program>& program,
               const CheckArguments& arguments,
               const std::stop_token& stop,
               CheckedFile& checked)
{
    experiment::SingleRunOptions options;
    options.clock = trace::Clock::Virtual;
    options.measureSerial = true;
    options.timeLimit = std::chrono::duration_cast<trace::Duration>(
        std::chrono::duration<double>(arguments.timeout));
    options.stop = stop;
    const experiment::SingleRun run = experiment::runOnce(scenario, program, options);
    if (!run.ran()) {
        checked.status = "invalid";
        checked.error = run.error;
        return;
    }
    if (run.result.status != trace::Status::Finished) {
        checked.status = run.result.status == trace::Status::Timeout     ? "timeout"
                         : run.result.status == trace::Status::Cancelled ? "interrupted"
                                                                         : "failed";
        checked.error = words::endText(run.result).toStdString();
        return;
    }
    checked.checks = experiment::evaluateChecks(scenario, run);
    const bool passed = std::all_of(checked.checks.begin(), checked.checks.end(),
                                    [](const experiment::CheckOutcome& check) {
                                        return check.verdict == experiment::Verdict::Passed;
                                    });
    checked.status = passed ? "passed" : "failed";
}

/// \param text what people read about the file's errors and hints
CheckedFile checkFile(const std::string& path,
                      const CheckArguments& arguments,
                      const std::stop_token& stop,
                      std::string& text)
{
    CheckedFile checked;
    checked.file = path;
    FileText file = readScenarioFile(path);
    if (!file.text) {
        checked.status = "missing";
        checked.error = file.error;
        return checked;
    }
    const auto scenario = scenario::Scenario::fromSource(std::move(*file.text), file.path);
    const Inspection inspection = inspect(scenario);
    checked.diagnostics = inspection.diagnostics;
    text = diagnosticsText(scenario, inspection.diagnostics, language::Severity::Error)
           + diagnosticsText(scenario, inspection.diagnostics, language::Severity::Hint);
    if (!inspection.program || has(inspection.diagnostics, language::Severity::Error)) {
        checked.status = "invalid";
        return checked;
    }
    runChecks(scenario, inspection.program, arguments, stop, checked);
    return checked;
}

void printFile(const CheckedFile& file, const std::string& diagnostics)
{
    std::string text = file.status
                       + std::string(file.status.size() < 8 ? 8 - file.status.size() : 1, ' ')
                       + file.file + "\n";
    if (!file.error.empty()) {
        text += "    " + file.error + "\n";
    }
    for (const experiment::CheckOutcome& check : file.checks) {
        if (check.verdict != experiment::Verdict::Passed) {
            text += "    " + check.expression + "\n        " + check.message + "\n";
        }
    }
    print(text);
    tell(QString::fromStdString(diagnostics));
}

int codeOf(const std::vector<CheckedFile>& files)
{
    // The worst there is: wrong input before failed checks before time limits.
    int code = kDone;
    for (const CheckedFile& file : files) {
        const int one = file.status == "passed"                                ? kDone
                        : file.status == "invalid" || file.status == "missing" ? kUsage
                        : file.status == "timeout"                             ? kTimeLimit
                        : file.status == "interrupted"                         ? kInterrupted
                                                                               : kFailed;
        const auto rank = [](int value) {
            return value == kInterrupted ? 4
                   : value == kUsage     ? 3
                   : value == kFailed    ? 2
                   : value == kTimeLimit ? 1
                                         : 0;
        };
        code = rank(one) > rank(code) ? one : code;
    }
    return code;
}

int checkFiles(const CheckArguments& arguments)
{
    const Pictures application(false);
    const Interrupt interrupt;
    std::vector<CheckedFile> files;
    for (const std::string& path : arguments.files) {
        if (interrupt.happened()) {
            break;
        }
        std::string text;
        files.push_back(checkFile(path, arguments, interrupt.token(), text));
        if (!arguments.json) {
            printFile(files.back(), text);
        }
    }
    if (arguments.json) {
        print(checkJson(files));
    }
    const int code = interrupt.happened() ? static_cast<int>(kInterrupted) : codeOf(files);
    return printedAll() || code != kDone ? code : static_cast<int>(kFailed);
}

} // namespace

void addCheckCommand(CLI::App& app, Action& action)
{
    CLI::App* const command =
        app.add_subcommand("check", "validates scenarios and evaluates their checks");
    command->footer(
        "Each file is compiled, run on virtual time, and its `check` expressions are evaluated.\n"
        "Exit code: 2 when a file is missing or invalid, else 1 when a check or a program failed,\n"
        "else 3 when a program ran into the time limit.");
    const auto arguments = std::make_shared<CheckArguments>();
    command->add_option("FILE", arguments->files, "scenario files, or names of shipped ones")
        ->required();
    command->add_option("--timeout", arguments->timeout, "ends each run after so many seconds")
        ->check(CLI::Range(1e-3, 1e6))
        ->capture_default_str();
    command->add_flag("--json", arguments->json,
                      "the outcome as JSON on stdout (schema makespan.check/1)");
    command->callback(
        [arguments, &action] { action = [arguments] { return checkFiles(*arguments); }; });
}

} // namespace makespan::cli
