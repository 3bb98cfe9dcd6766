#include "app/gui/run/run_facts.h"

#include "engine/experiment/single_run.h"

#include <algorithm>

namespace makespan::gui {

namespace {

std::shared_ptr<RunFacts> prepared(trace::Trace trace, analysis::Analysis analysis)
{
    auto facts = std::make_shared<RunFacts>();
    facts->trace = std::move(trace);
    facts->analysis = std::move(analysis);
    std::vector<std::pair<trace::Time, trace::Duration>> ended;
    for (std::uint32_t i = 0; i < facts->trace.taskCount(); ++i) {
        const auto task = facts->trace.task(trace::TaskId{i});
        if (task.submitted != trace::kNever) {
            facts->submissions.push_back(task.submitted);
        }
        if (task.started != trace::kNever) {
            facts->begins.push_back(task.started);
        }
        if (task.ended != trace::kNever) {
            ended.emplace_back(task.ended, task.started != trace::kNever ? task.ended - task.started
                                                                         : trace::Duration{-1});
        }
    }
    std::sort(facts->submissions.begin(), facts->submissions.end());
    std::sort(facts->begins.begin(), facts->begins.end());
    std::sort(ended.begin(), ended.end());
    for (const auto& [end, length] : ended) {
        facts->ends.push_back(end);
        facts->lengths.push_back(length);
    }
    facts->picture = std::make_shared<const render::TimelineData>(
        facts->trace, facts->analysis, render::FunctionHues::of({&facts->trace, 1}));
    facts->lossPlaces = LossPlaces(facts->trace, facts->analysis);
    facts->explanation = words::explain(facts->trace, facts->analysis);
    return facts;
}

} // namespace

RunFactsPtr runFactsOf(const experiment::SingleRun& run)
{
    const auto facts = prepared(run.result.trace, run.analysis);
    facts->status = run.result.status;
    facts->error = run.result.error;
    facts->output = QString::fromStdString(run.result.output);
    return facts;
}

RunFactsPtr recordedFactsOf(trace::Trace trace)
{
    auto analysis = analysis::analyse(trace);
    const auto facts = prepared(std::move(trace), std::move(analysis));
    facts->status = facts->trace.info().status;
    for (const auto& output : facts->trace.outputs()) {
        facts->output += QString::fromStdString(output.text);
    }
    return facts;
}

} // namespace makespan::gui
