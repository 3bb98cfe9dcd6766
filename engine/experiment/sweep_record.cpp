#include "engine/experiment/sweep_record.h"

#include "engine/analysis/statistics.h"
#include "engine/experiment/literal_json.h"
#include "engine/experiment/sweep_csv.h"
#include "engine/experiment/sweep_fits.h"
#include "engine/experiment/sweep_points.h"
#include "engine/scenario/literal.h"
#include "engine/scenario/range.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace makespan::experiment {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kSchema = "makespan.sweep/1";

/// As Python writes it.
std::string literalOf(const Json& json)
{
    if (json.is_boolean())
        return json.get<bool>() ? "True" : "False";
    if (json.is_number_integer())
        return std::to_string(json.get<std::int64_t>());
    if (json.is_number())
        return scenario::numberText(json.get<double>(), false);
    return scenario::quoted(json.get<std::string>());
}

trace::Clock clockNamed(const std::string& name)
{
    if (const auto clock = runClockNamed(name))
        return *clock;
    throw std::invalid_argument("there is no clock '" + name + "'");
}

trace::Status statusNamed(const std::string& name)
{
    for (const trace::Status status :
         {trace::Status::Finished, trace::Status::Failed, trace::Status::Deadlock,
          trace::Status::Timeout, trace::Status::Cancelled}) {
        if (name == statusName(status))
            return status;
    }
    throw std::invalid_argument("there is no status '" + name + "'");
}

trace::Duration durationOf(const Json& seconds)
{
    constexpr double kMostSeconds = 9e9; // what nanoseconds can hold
    const double value = seconds.get<double>();
    if (!(value >= 0 && value <= kMostSeconds))
        throw std::invalid_argument("a time is out of range");
    return trace::Duration(std::llround(value * 1e9));
}

Json hostCostsJson(const HostCosts& costs)
{
    Json capacity = Json::array();
    for (const execution::Capacity::Point& point : costs.capacity.points())
        capacity.push_back({{"tasks", point.tasks}, {"cores", point.cores}});
    return {{"submit", trace::seconds(costs.submit)},
            {"start", trace::seconds(costs.start)},
            {"get", trace::seconds(costs.get)},
            {"actor_start", trace::seconds(costs.actorStart)},
            {"step_ns", costs.stepNs},
            {"sleep_overshoot", trace::seconds(costs.sleepOvershoot)},
            {"capacity", std::move(capacity)}};
}

HostCosts hostCostsOf(const Json& json)
{
    HostCosts costs;
    costs.submit = durationOf(json.at("submit"));
    costs.start = durationOf(json.at("start"));
    costs.get = durationOf(json.at("get"));
    costs.actorStart = durationOf(json.at("actor_start"));
    costs.stepNs = json.at("step_ns").get<double>();
    costs.sleepOvershoot = durationOf(json.at("sleep_overshoot"));
    std::vector<execution::Capacity::Point> capacity;
    for (const Json& point : json.at("capacity"))
        capacity.push_back(
            {point.at("tasks").get<std::uint32_t>(), point.at("cores").get<double>()});
    costs.capacity = execution::Capacity(std::move(capacity));
    return costs;
}

Json machineJson(const SweepRequest& request)
{
    Json json;
    json["preset"] = request.machine.preset;
    json["set"] = request.machine.values;
    json["seed"] = request.machine.seed ? Json(*request.machine.seed) : Json(nullptr);
    json["host"] = request.machine.host ? hostCostsJson(*request.machine.host) : Json(nullptr);
    return json;
}

Json planJson(const SweepRequest& request)
{
    Json json;
    json["over"] = Json::array();
    for (const scenario::SweepAxis& axis : request.settings.axes)
        json["over"].push_back({{"name", axis.name}, {"values", scenario::rangeText(axis.range)}});
    json["repeat"] = request.settings.repeat;
    json["warmup"] = request.settings.warmup;
    json["order"] =
        request.settings.order == scenario::SweepOrder::RoundRobin ? "round_robin" : "sequential";
    json["on"] = Json::array();
    for (const trace::Clock clock : request.clocks)
        json["on"].push_back(clockName(clock));
    json["time_limit"] = request.timeLimitPerRun == trace::Duration::max()
                             ? Json(nullptr)
                             : Json(trace::seconds(request.timeLimitPerRun));
    return json;
}

/// Without those that are empty.
Json valuesJson(const std::vector<std::string>& values,
                const std::vector<scenario::SweepAxis>& axes)
{
    Json json = Json::object();
    for (std::size_t i = 0; i < axes.size() && i < values.size(); ++i) {
        if (!values[i].empty())
            json[axes[i].name] = literalJson(values[i]);
    }
    return json;
}

Json summaryJson(const std::vector<double>& numbers, double unit)
{
    const analysis::Summary summary = analysis::summarise(numbers);
    if (summary.n == 0)
        return nullptr;
    Json interval = nullptr;
    if (summary.interval)
        interval = {{"low", summary.interval->low * unit},
                    {"high", summary.interval->high * unit},
                    {"confidence", summary.confidence}};
    return {{"n", summary.n},
            {"median", summary.median * unit},
            {"quartiles", {summary.lowerQuartile * unit, summary.upperQuartile * unit}},
            {"range", {summary.minimum * unit, summary.maximum * unit}},
            {"interval", std::move(interval)}};
}

Json pointJson(const SweepPoint& point, const std::vector<scenario::SweepAxis>& axes)
{
    return {{"values", valuesJson(point.values, axes)},
            {"on", clockName(point.clock)},
            {"runs", point.runs},
            {"makespan", summaryJson(point.makespans, 1e-9)},
            {"speedup", summaryJson(point.speedups, 1)},
            {"efficiency", summaryJson(point.efficiencies, 1)}};
}

Json fitJson(const SweepFit& fit, const std::vector<scenario::SweepAxis>& axes)
{
    const auto share = [](const std::optional<double>& serial) {
        return serial ? Json{{"serial_share", *serial}} : Json(nullptr);
    };
    Json usl = nullptr;
    if (fit.usl)
        usl = {{"contention", fit.usl->contention},
               {"coherency", fit.usl->coherency},
               {"peak_workers", fit.usl->peak ? Json(*fit.usl->peak) : Json(nullptr)},
               {"worst_error", fit.usl->worstError}};
    return {{"values", valuesJson(fit.values, axes)},
            {"on", clockName(fit.clock)},
            {"amdahl", share(fit.amdahlShare)},
            {"gustafson", share(fit.gustafsonShare)},
            {"usl", std::move(usl)}};
}

Json rowJson(const SweepRow& row, const std::vector<scenario::SweepAxis>& axes)
{
    const analysis::Losses& losses = row.losses;
    const auto share = [&row](double value) {
        return row.measures.hasSpeedup() ? Json(value) : Json(nullptr);
    };
    return {{"values", valuesJson(row.run.values, axes)},
            {"repetition", row.run.repetition},
            {"seed", row.run.seed},
            {"on", clockName(row.clock)},
            {"status", statusName(row.status)},
            {"error", row.error.empty() ? Json(nullptr) : Json(row.error)},
            {"makespan", trace::seconds(row.measures.makespan)},
            {"serial", trace::seconds(row.measures.serial)},
            {"work", trace::seconds(row.measures.work)},
            {"span", trace::seconds(row.measures.span)},
            {"tasks_run", row.tasks},
            {"speedup", share(row.measures.speedup)},
            {"efficiency", share(row.measures.efficiency)},
            {"losses",
             {{"serial", share(losses.serial)},
              {"overhead", share(losses.overhead)},
              {"dependency", share(losses.dependency)},
              {"imbalance", share(losses.imbalance)},
              {"unused", share(losses.unused)},
              {"blocked", share(losses.blocked)},
              {"inflation", share(losses.inflation)}}}};
}

SweepRow rowOf(const Json& json, const std::vector<scenario::SweepAxis>& axes)
{
    SweepRow row;
    for (const scenario::SweepAxis& axis : axes)
        row.run.values.push_back(literalOf(json.at("values").at(axis.name)));
    row.run.repetition = json.at("repetition").get<std::uint32_t>();
    row.run.seed = json.at("seed").get<std::uint64_t>();
    row.clock = clockNamed(json.at("on").get<std::string>());
    row.status = statusNamed(json.at("status").get<std::string>());
    row.error = json.at("error").is_null() ? std::string() : json.at("error").get<std::string>();
    row.measures.makespan = durationOf(json.at("makespan"));
    row.measures.serial = durationOf(json.at("serial"));
    row.measures.work = durationOf(json.at("work"));
    row.measures.span = durationOf(json.at("span"));
    row.tasks = json.at("tasks_run").get<std::size_t>();
    if (!row.measures.hasSpeedup())
        return row;
    row.measures.speedup = json.at("speedup").get<double>();
    row.measures.efficiency = json.at("efficiency").get<double>();
    const Json& losses = json.at("losses");
    row.losses = {losses.at("serial").get<double>(),     losses.at("overhead").get<double>(),
                  losses.at("dependency").get<double>(), losses.at("imbalance").get<double>(),
                  losses.at("unused").get<double>(),     losses.at("blocked").get<double>(),
                  losses.at("inflation").get<double>()};
    return row;
}

scenario::SweepSettings settingsOf(const Json& plan)
{
    scenario::SweepSettings settings;
    for (const Json& axis : plan.at("over")) {
        const scenario::ParsedRange range =
            scenario::parseRange(axis.at("values").get<std::string>());
        if (!range.range)
            throw std::invalid_argument(range.error);
        settings.axes.push_back({axis.at("name").get<std::string>(), *range.range});
    }
    settings.repeat = plan.at("repeat").get<std::uint32_t>();
    settings.warmup = plan.at("warmup").get<std::uint32_t>();
    settings.order = plan.at("order").get<std::string>() == "sequential"
                         ? scenario::SweepOrder::Sequential
                         : scenario::SweepOrder::RoundRobin;
    return settings;
}

MachineRequest machineOf(const Json& json)
{
    MachineRequest machine;
    machine.preset = json.at("preset").get<std::string>();
    machine.values = json.at("set").get<std::map<std::string, std::string>>();
    if (!json.at("seed").is_null())
        machine.seed = json.at("seed").get<std::uint64_t>();
    if (!json.at("host").is_null())
        machine.host = hostCostsOf(json.at("host"));
    return machine;
}

SweepRecord recordOf(const Json& json)
{
    if (!json.is_object() || json.value("schema", std::string()) != kSchema)
        throw std::invalid_argument(
            "it is no sweep that was saved as JSON (schema makespan.sweep/1)");
    const Json& plan = json.at("plan");
    SweepRecord record{{scenario::Scenario::fromSource(json.at("program").get<std::string>(),
                                                       json.at("scenario").get<std::string>()),
                        settingsOf(plan),
                        {},
                        machineOf(json.at("machine")),
                        plan.at("time_limit").is_null() ? trace::Duration::max()
                                                        : durationOf(plan.at("time_limit"))},
                       {},
                       {}};
    for (const Json& clock : plan.at("on"))
        record.request.clocks.push_back(clockNamed(clock.get<std::string>()));
    record.origin = {json.at("host").at("name").get<std::string>(),
                     json.at("host").at("system").get<std::string>(),
                     json.at("version").get<std::string>(), json.at("date").get<std::string>()};
    record.result.axes = record.request.settings.axes;
    record.result.complete = json.at("complete").get<bool>();
    for (const Json& row : json.at("runs"))
        record.result.rows.push_back(rowOf(row, record.result.axes));
    return record;
}

} // namespace

std::string recordJson(const SweepRecord& record)
{
    const SweepRequest& request = record.request;
    Json json;
    json["schema"] = kSchema;
    json["scenario"] = request.scenario.fileName();
    json["title"] = request.scenario.title();
    json["version"] = record.origin.version;
    json["date"] = record.origin.date;
    json["host"] = {
        {"name", record.origin.host}, {"cores", hostCores()}, {"system", record.origin.system}};
    json["knobs"] = Json::object();
    for (const scenario::Knob& knob : request.scenario.knobs())
        json["knobs"][knob.name] = literalJson(knob.value);
    json["plan"] = planJson(request);
    json["machine"] = machineJson(request);
    json["program"] = request.scenario.source();
    json["complete"] = record.result.complete;
    json["axes"] = Json::array();
    for (const scenario::SweepAxis& axis : record.result.axes)
        json["axes"].push_back(axis.name);
    json["runs"] = Json::array();
    for (const SweepRow& row : record.result.rows)
        json["runs"].push_back(rowJson(row, record.result.axes));
    // What follows from the runs is written for those who read the file, and not read again.
    const std::vector<SweepPoint> points = pointsOf(record.result);
    json["points"] = Json::array();
    for (const SweepPoint& point : points)
        json["points"].push_back(pointJson(point, record.result.axes));
    json["fits"] = Json::array();
    for (const SweepFit& fit : fitsOf(record.result, points))
        json["fits"].push_back(fitJson(fit, record.result.axes));
    // Bytes that are no UTF-8 become U+FFFD instead of an exception.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

ReadRecord readRecord(std::string_view text)
{
    try {
        return {recordOf(Json::parse(text)), {}};
    } catch (const nlohmann::json::exception& error) {
        return {std::nullopt,
                std::string("it is no sweep that was saved as JSON: ") + error.what()};
    } catch (const std::invalid_argument& error) {
        return {std::nullopt, error.what()};
    }
}

} // namespace makespan::experiment
