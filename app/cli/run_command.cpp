#include "app/calibration/host_costs.h"
#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/interrupt.h"
#include "app/cli/json_text.h"
#include "app/cli/messages.h"
#include "app/cli/output_file.h"
#include "app/cli/pictures.h"
#include "app/cli/scenario_arguments.h"
#include "app/report/origin.h"
#include "app/words/run_summary.h"
#include "engine/analysis/slack.h"
#include "engine/experiment/run_hints.h"
#include "engine/experiment/single_run.h"
#include "engine/experiment/sweep_request.h"
#include "engine/trace/formats/chrome_json.h"
#include "engine/trace/formats/tasks_csv.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <stdexcept>
#include <stop_token>
#include <vector>

namespace makespan::cli {

namespace {

struct RunArguments
{
    ScenarioArguments scenario;
    bool serial = false;
    bool json = false;
    std::string trace;
    std::string timeline;
    std::string tasks;
    std::string report;
};

/// A page about the run: beside a real one its prediction, and the file's own sweep on virtual time.
std::string writeRunReport(const std::string& path,
                           const LoadedScenario& loaded,
                           experiment::SingleRun run,
                           const std::stop_token& stop)
{
    std::vector<experiment::SingleRun> runs;
    if (run.result.trace.info().clock == trace::Clock::Threads) {
        experiment::SingleRunOptions options;
        options.machine = loaded.machine;
        options.measureSerial = true;
        options.stop = stop;
        runs.push_back(experiment::runOnce(loaded.scenario, loaded.program, options));
    }
    runs.push_back(std::move(run));
    experiment::SweepRequest request{loaded.scenario,
                                     loaded.scenario.settings().sweep,
                                     {trace::Clock::Virtual},
                                     loaded.machine,
                                     trace::Duration::max()};
    if (request.settings.axes.empty()) {
        return writeReportPage(path, loaded.scenario, loaded.machine, runs, nullptr, {});
    }
    request.settings.repeat = 1;
    experiment::SweepControl control;
    control.stop = stop;
    try {
        const auto parts = experiment::planParts(request);
        const experiment::SweepRecord record{request, experiment::runParts(request, parts, control),
                                             report::originHere()};
        return writeReportPage(path, loaded.scenario, loaded.machine, runs, &record, {});
    } catch (const std::invalid_argument&) {
        // A sweep that cannot be planned is the sweep command's business, not this run's.
        return writeReportPage(path, loaded.scenario, loaded.machine, runs, nullptr, {});
    }
}

/// The files that were asked for. They are opened before the run: a path that cannot be written must not cost a
/// minute of measuring.
class RunFiles
{
public:
    explicit RunFiles(const RunArguments& arguments)
        : m_timeline(arguments.timeline)
        , m_report(arguments.report)
    {
        open(m_trace, arguments.trace);
        open(m_tasks, arguments.tasks);
        if (m_error.empty() && !m_timeline.empty()) {
            m_error = picturePathError(m_timeline);
        }
        if (m_error.empty() && !m_report.empty()) {
            m_error = reportPathError(m_report);
        }
    }

    const std::string& error() const { return m_error; }

    /// \returns whether all were written; complains about each that was not.
    bool write(const LoadedScenario& loaded, experiment::SingleRun run, const std::stop_token& stop)
    {
        bool written = true;
        if (m_trace) {
            trace::writeChromeJson(m_trace->stream(), run.result.trace);
            written = check(m_trace->commit()) && written;
        }
        if (m_tasks) {
            trace::writeTasksCsv(m_tasks->stream(), run.result.trace,
                                 analysis::slackOf(run.result.trace));
            written = check(m_tasks->commit()) && written;
        }
        if (!m_timeline.empty()) {
            written = check(writeTimelinePicture(m_timeline, run)) && written;
        }
        if (!m_report.empty()) {
            written = check(writeRunReport(m_report, loaded, std::move(run), stop)) && written;
        }
        return written;
    }

private:
    void open(std::unique_ptr<OutputFile>& file, const std::string& path)
    {
        if (path.empty() || !m_error.empty()) {
            return;
        }
        file = std::make_unique<OutputFile>(path);
        m_error = file->error();
    }

    static bool check(const std::string& error)
    {
        if (!error.empty()) {
            complain(error);
        }
        return error.empty();
    }

    std::unique_ptr<OutputFile> m_trace;
    std::unique_ptr<OutputFile> m_tasks;
    std::string m_timeline;
    std::string m_report;
    std::string m_error;
};

/// What people see after the program's own output.
void tellOutcome(const experiment::SingleRun& run)
{
    if (run.result.error && !run.result.error->traceback.empty()) {
        tell(QString::fromStdString(run.result.error->traceback));
        if (run.result.error->traceback.back() != '\n') {
            tell(QStringLiteral("\n"));
        }
    }
    const QString end = words::endText(run.result);
    if (!end.isEmpty()) {
        complain(end.toStdString());
    }
}

/// What real runs cost on this computer, as far as it is known; nobody waits for a measurement here.
experiment::HostCosts costsHere()
{
    const auto stored = app::storedHostCosts();
    return stored ? *stored : app::typicalHostCosts();
}

int runScenario(const RunArguments& arguments)
{
    const Pictures pictures(!arguments.timeline.empty() || !arguments.report.empty());
    const auto loaded = load(arguments.scenario);
    if (!loaded) {
        return kUsage;
    }
    RunFiles files(arguments);
    if (!files.error().empty()) {
        complain(files.error());
        return kUsage;
    }
    if (!arguments.json) {
        tell(QString::fromStdString(
            diagnosticsText(loaded->scenario, loaded->hints, language::Severity::Hint)));
    }

    const Interrupt interrupt;
    experiment::SingleRunOptions options;
    options.clock = arguments.scenario.clock();
    options.machine = loaded->machine;
    // In virtual time the serial run costs next to nothing, and is exact.
    options.measureSerial = arguments.serial || options.clock == trace::Clock::Virtual;
    options.timeLimit = arguments.scenario.timeLimit();
    options.stop = interrupt.token();
    if (!arguments.json) {
        options.onOutput = [](std::string_view text) { print(text); };
        options.onErrorOutput = [](std::string_view text) {
            tell(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
        };
    }
    const experiment::SingleRun run =
        experiment::runOnce(loaded->scenario, loaded->program, options);
    if (!run.ran()) {
        complain(run.error);
        return kUsage;
    }

    tellOutcome(run);
    if (arguments.json) {
        print(runJson(loaded->scenario, run));
    } else {
        tell(QString::fromStdString(diagnosticsText(
            loaded->scenario, experiment::runHints(loaded->scenario, run.result.trace, costsHere()),
            language::Severity::Hint)));
        tell(words::summary(run));
    }
    const bool written = files.write(*loaded, run, interrupt.token());
    const bool complete = printedAll() && written;
    const int code = exitCode(run.result.status);
    return code == kDone && !complete ? kFailed : code;
}

} // namespace

void addRunCommand(CLI::App& app, Action& action)
{
    CLI::App* const command = app.add_subcommand("run", "runs a scenario and measures it");
    command->footer(
        "The program's own output goes to stdout; the measures and all messages go to stderr.\n"
        "With --json, stdout is one JSON object (schema makespan.run/1, times in seconds).\n"
        "Files are there completely or not at all.");
    const auto arguments = std::make_shared<RunArguments>();
    addScenarioArguments(*command, arguments->scenario, "threads");
    command->add_flag(
        "--serial", arguments->serial,
        "measures the serial time too: the same program, task after task, on the same clock");
    command->add_flag("--json", arguments->json, "everything about the run as JSON on stdout");
    command->add_option("--trace", arguments->trace,
                        "writes the trace as Chrome JSON (for Perfetto)");
    command->add_option("--timeline", arguments->timeline,
                        "draws the timeline: .png, .svg or .pdf");
    command->add_option("--report", arguments->report,
                        "writes a page to hand in: program, timelines, charts, tables (.html)");
    command->add_option("--tasks", arguments->tasks, "writes the tasks as CSV");
    command->callback(
        [arguments, &action] { action = [arguments] { return runScenario(*arguments); }; });
}

} // namespace makespan::cli
