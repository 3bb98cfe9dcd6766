#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/interrupt.h"
#include "app/cli/json_text.h"
#include "app/cli/messages.h"
#include "app/cli/pictures.h"
#include "app/cli/progress_line.h"
#include "app/cli/scenario_arguments.h"
#include "app/words/run_summary.h"
#include "engine/experiment/grading.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <mutex>
#include <thread>

namespace makespan::cli {

namespace {

struct CheckArguments
{
    std::vector<std::string> files; ///< folders among them
    std::string against;
    // One bad file must not stop the rest: where nothing is said, the engine has limits for each run.
    std::optional<double> timeout; ///< seconds
    std::optional<double> memory;  ///< megabytes
    double tolerance = 10;         ///< per cent
    bool json = false;
};

/// What is said about one file: the outcome, and its errors and hints as people read them.
struct FileReport
{
    CheckedFile checked;
    std::string diagnostics;
};

std::string statusOf(const experiment::Graded& graded)
{
    if (!graded.run) {
        return "invalid";
    }
    switch (graded.run->result.status) {
    case trace::Status::Timeout:
        return "timeout";
    case trace::Status::Cancelled:
        return "interrupted";
    case trace::Status::Finished:
    case trace::Status::Failed:
    case trace::Status::Deadlock:
        break;
    }
    return graded.passed() ? "passed" : "failed";
}

/// How a run ended when it did not finish; a limit with its number.
std::string endOf(const execution::RunResult& result)
{
    const bool isTimeout = result.status == trace::Status::Timeout && result.error;
    return isTimeout ? result.error->message + " Perhaps the program never ends."
                     : words::endText(result).toStdString();
}

FileReport checkFile(const std::string& path,
                     const experiment::GradingOptions& options,
                     const experiment::Solution* solution)
{
    FileReport report;
    CheckedFile& checked = report.checked;
    checked.file = path;
    std::error_code ignored;
    if (std::filesystem::is_fifo(path, ignored)) {
        checked.status = "missing";
        checked.error = "cannot read '" + path + "': it is a pipe, which may never end";
        return report;
    }
    FileText file = readScenarioFile(path);
    if (!file.text) {
        checked.status = "missing";
        checked.error = file.error;
        return report;
    }
    const auto scenario = scenario::Scenario::fromSource(std::move(*file.text), file.path);
    experiment::Graded graded = experiment::grade(scenario, options, solution);
    report.diagnostics = diagnosticsText(scenario, graded.diagnostics, language::Severity::Error)
                         + diagnosticsText(scenario, graded.diagnostics, language::Severity::Hint);
    checked.status = statusOf(graded);
    const bool isNamedAbove = !graded.run && !report.diagnostics.empty();
    checked.error = graded.run     ? endOf(graded.run->result)
                    : isNamedAbove ? std::string()
                                   : graded.error;
    checked.checks = std::move(graded.checks);
    checked.diagnostics = std::move(graded.diagnostics);
    checked.hints = graded.hints;
    return report;
}

void printFile(const FileReport& report)
{
    const CheckedFile& file = report.checked;
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
    tell(QString::fromStdString(report.diagnostics));
}

/// The files of the arguments; a folder stands for the scenario files in it, in the order of their names.
std::vector<std::string> filesOf(const std::vector<std::string>& arguments)
{
    std::vector<std::string> files;
    for (const std::string& argument : arguments) {
        std::error_code ignored;
        if (!std::filesystem::is_directory(argument, ignored)) {
            files.push_back(argument);
            continue;
        }
        const std::size_t first = files.size();
        for (const auto& entry : std::filesystem::directory_iterator(argument, ignored)) {
            if (entry.path().extension() == ".py") {
                files.push_back(entry.path().string());
            }
        }
        std::sort(files.begin() + static_cast<std::ptrdiff_t>(first), files.end());
        if (files.size() == first) {
            files.push_back(argument); // the reader says what is wrong with it
        }
    }
    return files;
}

/// Checks all files, on all cores: runs on virtual time do not disturb each other.
/// \returns a report a file, in their order; those that an interrupt left out are missing.
std::vector<FileReport> checkAll(const std::vector<std::string>& files,
                                 const experiment::GradingOptions& options,
                                 const experiment::Solution* solution)
{
    std::vector<std::optional<FileReport>> reports(files.size());
    std::atomic<std::size_t> next{0};
    std::mutex lock;
    std::size_t done = 0;
    ProgressLine progress;
    const auto begin = std::chrono::steady_clock::now();
    const auto work = [&] {
        for (std::size_t i = next++; i < files.size() && !options.stop.stop_requested();
             i = next++) {
            reports[i] = checkFile(files[i], options, solution);
            const std::lock_guard guard(lock);
            ++done;
            const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - begin;
            progress.show(done, files.size(),
                          spent / static_cast<double>(done)
                              * static_cast<double>(files.size() - done));
        }
    };
    {
        std::vector<std::jthread> helpers;
        const std::size_t threads = std::min<std::size_t>(experiment::hostCores(), files.size());
        for (std::size_t i = 1; i < threads; ++i) {
            helpers.emplace_back(work);
        }
        work();
    }
    std::vector<FileReport> made;
    for (std::optional<FileReport>& report : reports) {
        if (report) {
            made.push_back(std::move(*report));
        }
    }
    return made;
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

bool passes(const FileReport& report)
{
    return report.checked.status == "passed";
}

/// "20000000 instructions, 100000 tasks, 512 MB, 2 s".
std::string limitsText(const experiment::Allowance& allowance)
{
    std::string text;
    if (allowance.instructions != 0) {
        text = std::to_string(allowance.instructions) + " instructions, ";
    }
    char rest[80];
    std::snprintf(rest, sizeof rest, "%u tasks, %.4g MB, %.3g s", allowance.tasks,
                  static_cast<double>(allowance.memory) / (1 << 20),
                  trace::seconds(allowance.time));
    return text + rest;
}

void printReports(const std::vector<FileReport>& reports, const experiment::Allowance& allowance)
{
    for (const FileReport& report : reports) {
        printFile(report);
    }
    const auto passed = std::count_if(reports.begin(), reports.end(), passes);
    if (reports.size() > 1) {
        print("each run could take " + limitsText(allowance) + "\n" + std::to_string(passed)
              + " of " + std::to_string(reports.size()) + " passed\n");
    }
}

std::optional<experiment::Solution> solutionOf(const std::string& path,
                                               const experiment::GradingOptions& options)
{
    FileText file = readScenarioFile(path);
    if (!file.text) {
        complain(file.error);
        return std::nullopt;
    }
    const auto scenario = scenario::Scenario::fromSource(std::move(*file.text), file.path);
    experiment::SolutionResult result = experiment::solve(scenario, options);
    if (!result.solution) {
        complain("'" + path + "' cannot be checked against: " + result.error);
    }
    return std::move(result.solution);
}

int checkFiles(const CheckArguments& arguments)
{
    const Pictures application(false);
    const Interrupt interrupt;
    experiment::GradingOptions options;
    if (arguments.timeout) {
        options.timeLimit = std::chrono::duration_cast<trace::Duration>(
            std::chrono::duration<double>(*arguments.timeout));
    }
    if (arguments.memory) {
        options.memoryLimit = static_cast<std::uint64_t>(*arguments.memory * 1024 * 1024);
    }
    options.tolerance = arguments.tolerance / 100;
    options.stop = interrupt.token();
    std::optional<experiment::Solution> solution;
    if (!arguments.against.empty()) {
        solution = solutionOf(arguments.against, options);
        if (!solution) {
            return kUsage;
        }
    }
    std::vector<FileReport> reports =
        checkAll(filesOf(arguments.files), options, solution ? &*solution : nullptr);
    // What is wrong comes first, in the order of the files.
    std::stable_partition(reports.begin(), reports.end(),
                          [](const FileReport& report) { return !passes(report); });
    std::vector<CheckedFile> files;
    for (const FileReport& report : reports) {
        files.push_back(report.checked);
    }
    if (arguments.json) {
        print(checkJson(files));
    } else {
        printReports(reports, experiment::allowanceOf(options, solution ? &*solution : nullptr));
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
        "Each file is compiled, run on virtual time, and its `check` expressions are evaluated. "
        "With --against, the\nchecks of the solution are: on its machine, with its knobs' values; the "
        "output has to be the solution's, and the\nmakespan near it, where its checks do not bound "
        "makespan or speedup themselves. A submission\nmay execute a thousand times the solution's instructions and submit a "
        "thousand times its tasks (20 million and\n100 000 in any case). Failing files come first.\n"
        "Exit code: 2 when a file is missing or invalid, else 1 when a check or a program failed,\n"
        "else 3 when a program ran into the time limit.");
    const auto arguments = std::make_shared<CheckArguments>();
    command
        ->add_option("FILE", arguments->files,
                     "scenario files, folders of them, or names of shipped ones")
        ->required();
    command
        ->add_option(
            "--timeout", arguments->timeout,
            "ends each run after so many seconds; default: 10, with --against twenty times the "
            "solution's time, from 2 to 10")
        ->check(CLI::Range(1e-3, 1e6));
    command
        ->add_option(
            "--memory", arguments->memory,
            "ends each run at so many megabytes; default: 1024, with --against 512 where the "
            "solution does with 128")
        ->check(CLI::Range(1.0, 1e6));
    command->add_option("--against", arguments->against,
                        "a solution: its checks count, and its output and makespan");
    command
        ->add_option("--tolerance", arguments->tolerance,
                     "how far the makespan may be from the solution's, in per cent, both ways")
        ->check(CLI::Range(0.0, 99.0))
        ->capture_default_str();
    command->add_flag("--json", arguments->json,
                      "the outcome as JSON on stdout (schema makespan.check/1)");
    command->callback(
        [arguments, &action] { action = [arguments] { return checkFiles(*arguments); }; });
}

} // namespace makespan::cli
