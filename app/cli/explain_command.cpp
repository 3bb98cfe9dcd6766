#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/interrupt.h"
#include "app/cli/messages.h"
#include "app/cli/pictures.h"
#include "app/cli/scenario_arguments.h"
#include "app/cli/trace_what_if.h"
#include "app/cli/what_if.h"
#include "app/words/explanation.h"
#include "app/words/quantities.h"
#include "app/words/run_summary.h"
#include "engine/experiment/single_run.h"
#include "engine/trace/formats/chrome_json.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string_view>
#include <system_error>

namespace makespan::cli {

namespace {

std::string helpText(const std::vector<WhatIf>& changes, const char* how)
{
    if (changes.empty()) {
        return {};
    }
    QString text = QStringLiteral("\nWhat would help (%1):\n").arg(QLatin1String(how));
    for (const WhatIf& change : changes) {
        text += QStringLiteral("  with %1 the speedup would be %2 (it would take %3)\n")
                    .arg(change.change, words::ratioText(change.speedup),
                         words::durationText(change.makespan));
    }
    return text.toStdString();
}

bool isTraceFile(const std::string& file)
{
    // Only JSON is read; of the others it is said what they are.
    constexpr std::array<std::string_view, 7> kEndings{".json", ".gz",   ".zip",    ".zst",
                                                       ".csv",  ".html", ".pftrace"};
    const std::string ending = std::filesystem::path(file).extension().string();
    return std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end();
}

// A run that was made elsewhere or earlier: there is no program to run again, only what its tasks did.
int explainTrace(const std::string& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::error_code ignored;
    if (!stream.is_open() || std::filesystem::is_directory(file, ignored)) {
        complain("cannot read the trace '" + file + "': "
                 + (stream.is_open() ? "it is a folder" : std::generic_category().message(errno)));
        return kUsage;
    }
    const trace::ReadResult read =
        trace::readTrace(stream, std::filesystem::path(file).filename().string());
    if (!read.trace) {
        complain("cannot read the trace '" + file + "': " + read.error);
        return kUsage;
    }
    const analysis::Analysis analysis = analysis::analyse(*read.trace);
    const words::Explanation explanation = words::explain(*read.trace, analysis);
    print(read.trace->info().scenario + "\n\n" + words::plainText(explanation).toStdString()
          + helpText(whatWouldHelp(*read.trace, analysis),
                     "found by scheduling its tasks anew on virtual time"));
    return printedAll() ? kDone : kFailed;
}

int explain(const ScenarioArguments& arguments)
{
    if (isTraceFile(arguments.file)) {
        return explainTrace(arguments.file);
    }
    const Pictures application(false);
    const auto loaded = load(arguments);
    if (!loaded) {
        return kUsage;
    }
    const Interrupt interrupt;
    experiment::SingleRunOptions options;
    options.clock = arguments.clock();
    options.machine = loaded->machine;
    options.measureSerial = true;
    options.timeLimit = arguments.timeLimit();
    options.stop = interrupt.token();
    const auto begin = std::chrono::steady_clock::now();
    const experiment::SingleRun run =
        experiment::runOnce(loaded->scenario, loaded->program, options);
    const trace::Duration took = std::chrono::steady_clock::now() - begin;
    if (!run.ran()) {
        complain(run.error);
        return kUsage;
    }
    const QString end = words::endText(run.result);
    if (!end.isEmpty()) {
        complain(end.toStdString());
    }
    const words::Explanation explanation = words::explain(run.result.trace, run.analysis);
    std::string text =
        loaded->scenario.title() + "\n\n" + words::plainText(explanation).toStdString();
    if (run.result.status == trace::Status::Finished
        || run.result.status == trace::Status::Deadlock) {
        const bool isVirtual = options.clock == trace::Clock::Virtual;
        text += helpText(whatWouldHelp(loaded->scenario, loaded->machine,
                                       isVirtual ? &run : nullptr, took, interrupt.token()),
                         "found by running it on virtual time");
    }
    print(text);
    const int code = exitCode(run.result.status);
    return printedAll() || code != kDone ? code : static_cast<int>(kFailed);
}

} // namespace

void addExplainCommand(CLI::App& app, Action& action)
{
    CLI::App* const command = app.add_subcommand(
        "explain", "says in words where the time of a run, or of a trace file, went");
    const auto arguments = std::make_shared<ScenarioArguments>();
    addScenarioArguments(*command, *arguments, "virtual");
    command->callback(
        [arguments, &action] { action = [arguments] { return explain(*arguments); }; });
}

} // namespace makespan::cli
