#include "app/cli/chart_arguments.h"
#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/interrupt.h"
#include "app/cli/messages.h"
#include "app/cli/output_file.h"
#include "app/cli/pictures.h"
#include "app/cli/progress_line.h"
#include "app/cli/scenario_arguments.h"
#include "app/cli/sweep_table.h"
#include "app/cli/sweep_table_file.h"
#include "app/report/origin.h"
#include "app/words/quantities.h"
#include "engine/experiment/sweep_csv.h"
#include "engine/experiment/sweep_record.h"
#include "engine/experiment/sweep_request.h"
#include "engine/scenario/range.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <stdexcept>

namespace makespan::cli {

namespace {

/// Of a sweep that was saved.
constexpr std::uintmax_t kMostRecordBytes = std::uintmax_t{1} << 30;

struct SweepArguments
{
    ScenarioArguments scenario;
    bool clockGiven = false;
    std::vector<std::string> over;
    std::optional<std::uint32_t> repeat;
    std::optional<std::uint32_t> warmup;
    ChartArguments chart;
    bool json = false;
    bool resume = false;
    bool yes = false;
    std::string csv;
    std::string save;
    std::string picture;
    std::string report;
};

/// "NAME=RANGE" or "NAME" (the knob's own range). \throws std::invalid_argument with one sentence.
scenario::SweepAxis parseAxis(const std::string& text)
{
    const std::size_t equal = text.find('=');
    scenario::SweepAxis axis{text.substr(0, equal), {}};
    if (equal != std::string::npos) {
        scenario::ParsedRange parsed = scenario::parseRange(text.substr(equal + 1));
        if (!parsed.range) {
            throw std::invalid_argument("--over " + text + ": " + parsed.error);
        }
        axis.range = std::move(*parsed.range);
    }
    return axis;
}

/// The request's sweep, with what the arguments put in its place. \throws std::invalid_argument with one sentence.
void applyArguments(const SweepArguments& arguments, experiment::SweepRequest& request)
{
    scenario::SweepSettings& settings = request.settings;
    if (!arguments.over.empty()) {
        settings.axes.clear();
        for (const std::string& text : arguments.over) {
            settings.axes.push_back(parseAxis(text));
        }
    }
    settings.repeat = arguments.repeat.value_or(settings.repeat);
    settings.warmup = arguments.warmup.value_or(settings.warmup);
    if (settings.axes.empty()) {
        throw std::invalid_argument(
            "the file says nothing about a sweep; name what is to change, such as "
            "--over workers=1..8");
    }
}

bool isRecord(const std::string& file)
{
    return std::filesystem::path(file).extension() == ".json";
}

/// A sweep that was saved, to be made again. Complains when it cannot be.
std::optional<experiment::SweepRequest> requestOfRecord(const SweepArguments& arguments)
{
    const ScenarioArguments& given = arguments.scenario;
    if (!given.set.empty() || given.workers || given.seed || !given.machine.empty()) {
        complain("'" + given.file
                 + "' is a sweep that was saved: it is made again with its own knobs, machine and "
                   "seed; sweep the program itself to change them");
        return std::nullopt;
    }
    const FileText file = readScenarioFile(given.file, kMostRecordBytes);
    if (!file.text) {
        complain(file.error);
        return std::nullopt;
    }
    experiment::ReadRecord read = experiment::readRecord(*file.text);
    if (!read.record) {
        complain("cannot read '" + given.file + "': " + read.error);
        return std::nullopt;
    }
    experiment::SweepRequest request = std::move(read.record->request);
    const experiment::CompiledScenario compiled = experiment::compileScenario(request.scenario);
    if (!compiled.program) {
        complain("the program in '" + given.file + "' cannot be run: " + compiled.error);
        return std::nullopt;
    }
    if (arguments.clockGiven) {
        request.clocks = given.clocks();
    }
    return request;
}

std::optional<experiment::SweepRequest> requestOf(const SweepArguments& arguments)
{
    if (isRecord(arguments.scenario.file)) {
        return requestOfRecord(arguments);
    }
    auto loaded = load(arguments.scenario);
    if (!loaded) {
        return std::nullopt;
    }
    experiment::SweepRequest request{std::move(loaded->scenario),
                                     {},
                                     arguments.scenario.clocks(),
                                     std::move(loaded->machine),
                                     arguments.scenario.timeLimit()};
    request.settings = request.scenario.settings().sweep;
    if (arguments.scenario.on == "virtual") {
        request.settings.repeat = 1; // virtual time is the same every time
    }
    return request;
}

/// Whether a sweep that is large is wanted all the same: asks where there is somebody to ask.
bool isWanted(const experiment::SweepEstimate& estimate)
{
    if (!estimate.isLarge()) {
        return true;
    }
    const QString size =
        QStringLiteral("this sweep has %1 runs and takes about %2")
            .arg(estimate.runs)
            .arg(words::durationText(std::chrono::duration_cast<trace::Duration>(
                std::chrono::duration<double>(std::min(estimate.time.count(), 3e8)))));
    if (!stdinIsTerminal() || !stderrIsTerminal()) {
        complain(size.toStdString() + "; add --yes if that is what you want");
        return false;
    }
    tell(QStringLiteral("makespan: %1. Go on? [y/N] ").arg(size));
    std::string answer;
    std::getline(std::cin, answer);
    return !answer.empty() && (answer.front() == 'y' || answer.front() == 'Y');
}

/// The first of the bad ends, as exit code; a point that failed is a row and not the end of the sweep.
int codeOf(const experiment::SweepResult& result, const Interrupt& interrupt)
{
    if (interrupt.happened() && !result.complete) {
        return kInterrupted;
    }
    const auto bad =
        std::find_if(result.rows.begin(), result.rows.end(), [](const experiment::SweepRow& row) {
            return row.status != trace::Status::Finished;
        });
    return bad == result.rows.end() ? kDone : exitCode(bad->status);
}

void complainAboutRows(const experiment::SweepResult& result)
{
    std::size_t count = 0;
    const experiment::SweepRow* first = nullptr;
    for (const experiment::SweepRow& row : result.rows) {
        if (row.status != trace::Status::Finished) {
            first = first == nullptr ? &row : first;
            ++count;
        }
    }
    if (first != nullptr) {
        complain(std::to_string(count) + " of " + std::to_string(result.rows.size())
                 + " runs did not finish; the first: "
                 + (first->error.empty() ? std::string(experiment::statusName(first->status))
                                         : first->error));
    }
}

/// One sentence when a table is of another sweep than the one that is planned.
std::string notOf(const experiment::SweepPlan& plan,
                  const experiment::ReadSweep& earlier,
                  const std::string& path)
{
    const auto names = [](const std::vector<scenario::SweepAxis>& axes) {
        std::string text;
        for (const scenario::SweepAxis& axis : axes) {
            text += (text.empty() ? "" : ", ") + axis.name;
        }
        return text;
    };
    if (!earlier.sweep || names(earlier.sweep->axes) == names(plan.axes)) {
        return {};
    }
    return "'" + path + "' cannot be gone on with: it is a sweep over " + names(earlier.sweep->axes)
           + ", not over " + names(plan.axes);
}

/// Where the outcome goes. Everything is opened before the first run: a path that cannot be written must not cost an
/// hour of measuring.
struct Outputs
{
    std::unique_ptr<SweepTableFile> table;
    std::unique_ptr<OutputFile> record;
    experiment::ReadSweep earlier; ///< what is gone on with

    /// \returns one sentence when one of them cannot be written; else empty.
    std::string open(const SweepArguments& arguments, const experiment::SweepPlan& plan)
    {
        std::string error =
            arguments.picture.empty() ? std::string() : picturePathError(arguments.picture);
        if (error.empty() && !arguments.report.empty()) {
            error = reportPathError(arguments.report);
        }
        if (error.empty() && !arguments.save.empty()) {
            record = std::make_unique<OutputFile>(arguments.save);
            error = record->error();
        }
        if (error.empty() && !arguments.csv.empty()) {
            error = openTable(arguments, plan);
        }
        return error;
    }

private:
    std::string openTable(const SweepArguments& arguments, const experiment::SweepPlan& plan)
    {
        table = std::make_unique<SweepTableFile>(arguments.csv);
        std::string error;
        if (arguments.resume) {
            earlier = table->earlier();
            error = earlier.error.empty() ? notOf(plan, earlier, arguments.csv) : earlier.error;
        }
        return error.empty() ? table->open(plan.axes, earlier.sweep ? &*earlier.sweep : nullptr)
                             : error;
    }
};

/// One run of the program as it stands, on each clock, for the timelines of the report.
std::vector<experiment::SingleRun> runsForReport(const experiment::SweepRequest& request,
                                                 const Interrupt& interrupt)
{
    std::vector<experiment::SingleRun> runs;
    for (const trace::Clock clock : request.clocks) {
        experiment::SingleRunOptions options;
        options.clock = clock;
        options.machine = request.machine;
        options.measureSerial = true;
        options.timeLimit = request.timeLimitPerRun;
        options.stop = interrupt.token();
        experiment::SingleRun run = experiment::runOnce(request.scenario, options);
        if (run.ran()) {
            runs.push_back(std::move(run));
        }
    }
    return runs;
}

/// \returns whether everything was written; complains about each that was not.
bool writeOutputs(const SweepArguments& arguments,
                  Outputs& outputs,
                  const experiment::SweepRecord& record,
                  const Interrupt& interrupt)
{
    bool written = true;
    const auto check = [&written](const std::string& error) {
        if (!error.empty()) {
            complain(error);
            written = false;
        }
    };
    if (outputs.table) {
        check(outputs.table->finish(record.result));
    }
    if (outputs.record) {
        outputs.record->stream() << experiment::recordJson(record);
        check(outputs.record->commit());
    }
    if (!arguments.picture.empty()) {
        check(writeSweepChart(arguments.picture, record, arguments.chart.choice()));
    }
    if (!arguments.report.empty()) {
        check(writeReportPage(arguments.report, record.request.scenario, record.request.machine,
                              runsForReport(record.request, interrupt), &record,
                              arguments.chart.choice()));
    }
    return written;
}

int sweepScenario(const SweepArguments& arguments)
{
    const Pictures pictures(!arguments.picture.empty() || !arguments.report.empty());
    std::optional<experiment::SweepRequest> request = requestOf(arguments);
    if (!request) {
        return kUsage;
    }
    std::vector<experiment::SweepPart> parts;
    try {
        applyArguments(arguments, *request);
        parts = experiment::planParts(*request);
    } catch (const std::invalid_argument& error) {
        complain(error.what());
        return kUsage;
    }
    request->settings.axes = parts.front().plan.axes; // with the ranges that were left open
    const Interrupt interrupt;
    if (!arguments.yes
        && !isWanted(experiment::estimateSweep(*request, parts, interrupt.token()))) {
        return kUsage;
    }
    Outputs outputs;
    const std::string pathError = outputs.open(arguments, parts.front().plan);
    if (!pathError.empty()) {
        complain(pathError);
        return kUsage;
    }

    experiment::SweepRecord record{*request, {}, report::originHere()};
    {
        ProgressLine progress;
        experiment::SweepControl control;
        control.stop = interrupt.token();
        if (outputs.earlier.sweep) {
            control.known = outputs.earlier.sweep->rows;
        }
        control.onProgress = [&](const experiment::SweepProgress& now) {
            progress.show(now.done, now.total, now.remaining);
            if (outputs.table && now.latest != nullptr && !now.wasKnown) {
                outputs.table->add(*now.latest);
            }
        };
        record.result = experiment::runParts(*request, parts, control);
    }

    const experiment::SweepResult& result = record.result;
    print(arguments.json ? experiment::recordJson(record) : sweepTable(result));
    complainAboutRows(result);
    const bool written = writeOutputs(arguments, outputs, record, interrupt);
    if (interrupt.happened() && !result.complete) {
        complain("interrupted; the " + std::to_string(result.rows.size())
                 + " runs made until then are kept");
    }
    const int code = codeOf(result, interrupt);
    return code == kDone && !(printedAll() && written) ? static_cast<int>(kFailed) : code;
}

} // namespace

void addSweepCommand(CLI::App& app, Action& action)
{
    CLI::App* const command =
        app.add_subcommand("sweep", "runs a scenario for many values of a knob and compares");
    command->footer(
        "Without --over, the sweep of the file is made. RANGE is like 1..8, 0.1..2 step 0.1, "
        "1..64 log or 1,2,4.\nThe first --over is the x axis of the chart, the second its lines, a third its panels. "
        "Any knob, workers, or a key of the machine can be swept.\nProgress goes to stderr when it is a "
        "terminal; Ctrl-C keeps the runs that were made,\nand --resume goes on with them, also after a crash.\n"
        "A FILE that --save (or --json) has written is a sweep with all that is needed: it is made again.");
    const auto arguments = std::make_shared<SweepArguments>();
    addScenarioArguments(*command, arguments->scenario, "virtual", Clocks::OneOrBoth);
    command
        ->add_option("--over", arguments->over,
                     "NAME=RANGE, or NAME alone for the knob's own range")
        ->allow_extra_args(false);
    command->add_option("--repeat", arguments->repeat, "runs of each point")
        ->check(CLI::Range(1, 10'000));
    command
        ->add_option("--warmup", arguments->warmup, "runs of each point that do not count, before")
        ->check(CLI::Range(0, 1'000));
    CLI::Option* const csv =
        command->add_option("--csv", arguments->csv, "writes a row a run, as the runs are made");
    command
        ->add_flag("--resume", arguments->resume,
                   "goes on with the table of --csv that was not finished")
        ->needs(csv);
    command->add_option("--save", arguments->save,
                        "writes all as JSON: program, knobs, plan, seed, machine, runs");
    command->add_option("--chart", arguments->picture, "draws a chart: .png, .svg or .pdf");
    command->add_option("--report", arguments->report,
                        "writes a page to hand in: program, timelines, charts, tables (.html)");
    addChartArguments(*command, arguments->chart);
    command->add_flag("--yes", arguments->yes,
                      "makes more than 10 000 runs, or more than 10 minutes of them, unasked");
    command->add_flag("--json", arguments->json, "all of it as JSON on stdout");
    command->callback([arguments, command, &action] {
        arguments->clockGiven = command->count("--on") > 0;
        action = [arguments] { return sweepScenario(*arguments); };
    });
}

} // namespace makespan::cli
