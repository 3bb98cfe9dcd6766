#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/interrupt.h"
#include "app/cli/json_text.h"
#include "app/cli/messages.h"
#include "app/cli/pictures.h"
#include "app/cli/progress_line.h"
#include "app/cli/scenario_arguments.h"
#include "app/cli/sweep_table.h"
#include "app/cli/sweep_table_file.h"
#include "engine/experiment/sweep.h"
#include "engine/experiment/sweep_csv.h"
#include "engine/scenario/range.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <stdexcept>

namespace makespan::cli {

namespace {

struct SweepArguments
{
    ScenarioArguments scenario;
    std::vector<std::string> over;
    std::optional<std::uint32_t> repeat;
    bool json = false;
    bool resume = false;
    std::string csv;
    std::string chart;
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

/// The file's sweep, with what the arguments put in its place. \throws std::invalid_argument with one sentence.
scenario::SweepSettings settingsOf(const SweepArguments& arguments,
                                   const scenario::Scenario& scenario)
{
    scenario::SweepSettings settings = scenario.settings().sweep;
    if (!arguments.over.empty()) {
        settings.axes.clear();
        for (const std::string& text : arguments.over) {
            settings.axes.push_back(parseAxis(text));
        }
    }
    if (arguments.repeat) {
        settings.repeat = *arguments.repeat;
    } else if (arguments.scenario.clock() == trace::Clock::Virtual) {
        settings.repeat = 1; // virtual time is the same every time
        settings.warmup = 0;
    }
    if (settings.axes.empty()) {
        throw std::invalid_argument(
            "the file says nothing about a sweep; name what is to change, such as "
            "--over workers=1..8");
    }
    return settings;
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

int sweepScenario(const SweepArguments& arguments)
{
    const Pictures pictures(!arguments.chart.empty());
    const auto loaded = load(arguments.scenario);
    if (!loaded) {
        return kUsage;
    }
    experiment::SweepPlan plan;
    try {
        plan = experiment::planSweep(loaded->scenario, settingsOf(arguments, loaded->scenario));
    } catch (const std::invalid_argument& error) {
        complain(error.what());
        return kUsage;
    }
    std::unique_ptr<SweepTableFile> table;
    experiment::ReadSweep earlier;
    std::string pathError =
        arguments.chart.empty() ? std::string() : picturePathError(arguments.chart);
    if (!arguments.csv.empty() && pathError.empty()) {
        table = std::make_unique<SweepTableFile>(arguments.csv);
        if (arguments.resume) {
            earlier = table->earlier();
            pathError = earlier.error.empty() ? notOf(plan, earlier, arguments.csv) : earlier.error;
        }
        if (pathError.empty()) {
            pathError = table->open(plan.axes, earlier.sweep ? &*earlier.sweep : nullptr);
        }
    }
    if (!pathError.empty()) {
        complain(pathError);
        return kUsage;
    }

    const Interrupt interrupt;
    experiment::SweepResult result;
    {
        ProgressLine progress;
        experiment::SweepOptions options;
        options.clock = arguments.scenario.clock();
        options.machine = loaded->machine;
        options.stop = interrupt.token();
        options.timeLimitPerRun = arguments.scenario.timeLimit();
        if (earlier.sweep) {
            options.known = earlier.sweep->rows;
        }
        options.onProgress = [&progress, &table](const experiment::SweepProgress& now) {
            progress.show(now.done, now.total, now.remaining);
            if (table && now.latest != nullptr && !now.wasKnown) {
                table->add(*now.latest);
            }
        };
        result = experiment::runSweep(loaded->scenario, plan, options);
    }

    print(arguments.json ? sweepJson(loaded->scenario, result) : sweepTable(result));
    complainAboutRows(result);
    std::string writeError;
    if (table) {
        writeError = table->finish(result);
        if (!writeError.empty()) {
            complain(writeError);
        }
    }
    if (!arguments.chart.empty()) {
        const std::string chartError = writeSweepChart(arguments.chart, loaded->scenario, result,
                                                       loaded->machine.seed.value_or(0));
        if (!chartError.empty()) {
            complain(chartError);
            writeError = chartError;
        }
    }
    if (interrupt.happened() && !result.complete) {
        complain("interrupted; the " + std::to_string(result.rows.size())
                 + " runs made until then are kept");
    }
    const int code = codeOf(result, interrupt);
    const bool complete = printedAll() && writeError.empty();
    return code == kDone && !complete ? kFailed : code;
}

} // namespace

void addSweepCommand(CLI::App& app, Action& action)
{
    CLI::App* const command =
        app.add_subcommand("sweep", "runs a scenario for many values of a knob and compares");
    command->footer(
        "Without --over, the sweep of the file is made. RANGE is like 1..8, 0.1..2 step 0.1, "
        "1..64 log or 1,2,4.\nThe first --over is the x axis of the chart, the second its lines. "
        "Any knob, workers, or a key of the machine can be swept.\nProgress goes to stderr when it is a "
        "terminal; Ctrl-C keeps the runs that were made,\nand --resume goes on with them, also after a crash.");
    const auto arguments = std::make_shared<SweepArguments>();
    addScenarioArguments(*command, arguments->scenario, "virtual");
    command
        ->add_option("--over", arguments->over,
                     "NAME=RANGE, or NAME alone for the knob's own range")
        ->allow_extra_args(false);
    command->add_option("--repeat", arguments->repeat, "runs of each point")
        ->check(CLI::Range(1, 10'000));
    CLI::Option* const csv =
        command->add_option("--csv", arguments->csv, "writes a row a run, as the runs are made");
    command
        ->add_flag("--resume", arguments->resume,
                   "goes on with the table of --csv that was not finished")
        ->needs(csv);
    command->add_option("--chart", arguments->chart, "draws the speedup: .png, .svg or .pdf");
    command->add_flag("--json", arguments->json, "all runs as JSON on stdout");
    command->callback(
        [arguments, &action] { action = [arguments] { return sweepScenario(*arguments); }; });
}

} // namespace makespan::cli
