#include "app/cli/json_text.h"

#include "app/cli/analysis_json.h"
#include "engine/experiment/literal_json.h"
#include "engine/experiment/sweep_csv.h"

#include <QString>
#include <QSysInfo>

#include <nlohmann/json.hpp>

namespace makespan::cli {

namespace {

using Json = nlohmann::ordered_json;

/// Bytes that are no UTF-8 (a program may print them) become U+FFFD instead of an exception.
std::string textOf(const Json& json)
{
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

const char* sourceName(analysis::SerialSource source)
{
    switch (source) {
    case analysis::SerialSource::Measured:
        return "measured";
    case analysis::SerialSource::Virtual:
        return "virtual";
    case analysis::SerialSource::Estimated:
        break;
    }
    return "estimated";
}

const char* kindName(trace::LaneKind kind)
{
    switch (kind) {
    case trace::LaneKind::Driver:
        return "driver";
    case trace::LaneKind::Worker:
        return "worker";
    case trace::LaneKind::ExtraWorker:
        return "extra_worker";
    case trace::LaneKind::Actor:
        break;
    }
    return "actor";
}

Json ratioJson(double ratio, bool hasValue)
{
    return hasValue ? Json(ratio) : Json(nullptr);
}

Json lossesJson(const analysis::Analysis& analysis)
{
    const analysis::Losses& losses = analysis.losses;
    const auto loss = [&analysis](double amount) {
        return ratioJson(amount, analysis.measures.hasSpeedup());
    };
    return {{"serial", loss(losses.serial)},         {"overhead", loss(losses.overhead)},
            {"dependency", loss(losses.dependency)}, {"imbalance", loss(losses.imbalance)},
            {"unused", loss(losses.unused)},         {"blocked", loss(losses.blocked)},
            {"inflation", loss(losses.inflation)}};
}

Json errorJson(const std::optional<execution::RunError>& error)
{
    if (!error) {
        return nullptr;
    }
    return {{"type", error->type},
            {"message", error->message},
            {"line", error->line == 0 ? Json(nullptr) : Json(error->line)},
            {"traceback", error->traceback}};
}

Json lanesJson(const trace::Trace& trace, const analysis::Analysis& analysis)
{
    Json lanes = Json::array();
    for (std::size_t i = 0; i < trace.lanes().size() && i < analysis.lanes.size(); ++i) {
        const trace::Lane& lane = trace.lanes()[i];
        const analysis::LaneUse& use = analysis.lanes[i];
        lanes.push_back({{"name", lane.name},
                         {"kind", kindName(lane.kind)},
                         {"busy", trace::seconds(use.busy)},
                         {"idle", trace::seconds(use.idle)},
                         {"blocked", trace::seconds(use.blocked)},
                         {"overhead", trace::seconds(use.overhead)}});
    }
    return lanes;
}

Json criticalPathJson(const trace::Trace& trace, const analysis::Analysis& analysis)
{
    Json path = Json::array();
    for (const analysis::CriticalStep& step : analysis.criticalPath) {
        const bool driver = step.task == trace::kNoTask;
        const std::string name =
            driver ? "driver"
                   : trace.functions()[trace::index(trace.task(step.task).function)].name;
        path.push_back({{"task", driver ? Json(nullptr) : Json(trace::index(step.task))},
                        {"name", name},
                        {"start", trace::seconds(step.begin)},
                        {"end", trace::seconds(step.end)}});
    }
    return path;
}

Json hostJson(const trace::RunInfo& info)
{
    return {{"name", info.host},
            {"cores", experiment::hostCores()},
            {"system", QSysInfo::prettyProductName().toStdString()},
            {"architecture", QSysInfo::currentCpuArchitecture().toStdString()}};
}

Json knobsJson(const scenario::Scenario& scenario)
{
    Json knobs = Json::object();
    for (const scenario::Knob& knob : scenario.knobs()) {
        knobs[knob.name] = experiment::literalJson(knob.value);
    }
    return knobs;
}

} // namespace

std::string runJson(const scenario::Scenario& scenario, const experiment::SingleRun& run)
{
    const trace::Trace& trace = run.result.trace;
    const trace::RunInfo& info = trace.info();
    const analysis::Measures& measures = run.analysis.measures;
    Json json;
    json["schema"] = "makespan.run/1";
    json["scenario"] = scenario.fileName();
    json["title"] = scenario.title();
    json["on"] = experiment::clockName(info.clock);
    json["workers"] = info.workers;
    json["cores"] = info.cores;
    json["seed"] = info.seed;
    json["knobs"] = knobsJson(scenario);
    json["status"] = experiment::statusName(run.result.status);
    json["error"] = errorJson(run.result.error);
    json["output"] = run.result.output;
    json["tasks"] = trace.taskCount();
    json["times"] = {{"makespan", trace::seconds(measures.makespan)},
                     {"serial", trace::seconds(measures.serial)},
                     {"serial_source", sourceName(measures.serialSource)},
                     {"work", trace::seconds(measures.work)},
                     {"span", trace::seconds(measures.span)}};
    json["speedup"] = ratioJson(measures.speedup, measures.hasSpeedup());
    json["relative_speedup"] = ratioJson(measures.relativeSpeedup, measures.hasSpeedup());
    json["efficiency"] = ratioJson(measures.efficiency, measures.hasSpeedup());
    json["parallelism"] = ratioJson(measures.parallelism, measures.hasParallelism());
    json["peak_parallelism"] = measures.peakParallelism;
    json["losses"] = lossesJson(run.analysis);
    json["places"] = run.analysis.places;
    json["lanes"] = lanesJson(trace, run.analysis);
    json["critical_path"] = criticalPathJson(trace, run.analysis);
    json["host"] = hostJson(info);
    addDerived(json, trace, run.analysis);
    return textOf(json);
}

std::string checkJson(const std::vector<CheckedFile>& files)
{
    Json json;
    json["schema"] = "makespan.check/1";
    json["files"] = Json::array();
    for (const CheckedFile& file : files) {
        Json checks = Json::array();
        for (const experiment::CheckOutcome& check : file.checks) {
            const char* verdict = check.verdict == experiment::Verdict::Passed   ? "passed"
                                  : check.verdict == experiment::Verdict::Failed ? "failed"
                                                                                 : "broken";
            checks.push_back({{"expression", check.expression},
                              {"verdict", verdict},
                              {"message", check.message}});
        }
        Json diagnostics = Json::array();
        for (const language::Diagnostic& diagnostic : file.diagnostics) {
            diagnostics.push_back(
                {{"severity", diagnostic.severity == language::Severity::Error ? "error" : "hint"},
                 {"line", diagnostic.range.begin.line},
                 {"column", diagnostic.range.begin.column},
                 {"type", diagnostic.type},
                 {"message", diagnostic.message},
                 {"suggestion", diagnostic.suggestion}});
        }
        json["files"].push_back({{"file", file.file},
                                 {"status", file.status},
                                 {"error", file.error.empty() ? Json(nullptr) : Json(file.error)},
                                 {"checks", checks},
                                 {"hints", file.hints},
                                 {"diagnostics", diagnostics}});
    }
    return textOf(json);
}

} // namespace makespan::cli
