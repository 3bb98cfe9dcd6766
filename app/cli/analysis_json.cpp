#include "app/cli/analysis_json.h"

#include "engine/analysis/laws.h"
#include "engine/analysis/parallelism.h"
#include "engine/analysis/slack.h"

#include <algorithm>
#include <cmath>

namespace makespan::cli {

namespace {

using Json = nlohmann::ordered_json;

Json slackJson(const trace::Trace& trace)
{
    if (trace.taskCount() > kMostListed) {
        return nullptr;
    }
    Json list = Json::array();
    for (const trace::Duration slack : analysis::slackOf(trace)) {
        list.push_back(slack == trace::Duration::max() ? Json(nullptr)
                                                       : Json(trace::seconds(slack)));
    }
    return list;
}

Json stepsJson(const trace::Trace& trace, const analysis::Analysis& analysis)
{
    if (analysis.parallelismSteps > kMostListed) {
        return nullptr;
    }
    Json list = Json::array();
    const analysis::Parallelism parallelism = analysis::parallelismOf(trace);
    for (const analysis::ParallelismStep& step : parallelism.steps) {
        list.push_back({{"time", trace::seconds(step.begin)}, {"running", step.running}});
    }
    return list;
}

Json timesJson(const analysis::Analysis& analysis)
{
    Json list = Json::array();
    for (const trace::Duration length : analysis.running) {
        list.push_back(trace::seconds(length));
    }
    return list;
}

Json lawsJson(const trace::Trace& trace, const analysis::Analysis& analysis)
{
    const auto places = static_cast<std::uint64_t>(std::max(analysis.places, 1));
    const auto count = static_cast<double>(places);
    const double work = trace::seconds(analysis.measures.work);
    const double span = trace::seconds(analysis.measures.span);
    const double karpFlatt = analysis::laws::karpFlatt(analysis.measures.speedup, count);
    return {{"linear", analysis::laws::linear(count)},
            {"rounds", analysis::laws::rounds(trace.taskCount(), places)},
            {"work_law", analysis::laws::workLaw(work, count)},
            {"span_law", analysis::laws::spanLaw(span)},
            {"lower_bound", analysis::laws::lowerBound(work, span, count)},
            {"greedy_bound", analysis::laws::greedyBound(work, span, count)},
            {"karp_flatt", std::isfinite(karpFlatt) ? Json(karpFlatt) : Json(nullptr)}};
}

} // namespace

void addDerived(Json& json, const trace::Trace& trace, const analysis::Analysis& analysis)
{
    json["slack"] = slackJson(trace);
    json["parallelism_profile"] = stepsJson(trace, analysis);
    json["parallelism_times"] = timesJson(analysis);
    json["laws"] = lawsJson(trace, analysis);
}

} // namespace makespan::cli
