#include "app/gui/run/run_facts.h"

#include "engine/experiment/single_run.h"
#include "engine/trace/merge_runs.h"

#include <algorithm>
#include <functional>
#include <future>
#include <utility>

namespace makespan::gui {

namespace {

/// From so many tasks on it pays to start a thread for one half of the work.
constexpr std::size_t kLongRun = 20'000;

void findTimes(RunFacts& facts)
{
    std::vector<std::pair<trace::Time, trace::Duration>> ended;
    facts.submissions.reserve(facts.trace.taskCount());
    facts.begins.reserve(facts.trace.taskCount());
    ended.reserve(facts.trace.taskCount());
    for (std::uint32_t i = 0; i < facts.trace.taskCount(); ++i) {
        const auto task = facts.trace.task(trace::TaskId{i});
        if (task.submitted != trace::kNever) {
            facts.submissions.push_back(task.submitted);
        }
        if (task.started != trace::kNever) {
            facts.begins.push_back(task.started);
        }
        if (task.ended != trace::kNever) {
            ended.emplace_back(task.ended, task.started != trace::kNever ? task.ended - task.started
                                                                         : trace::Duration{-1});
        }
    }
    trace::mergeRuns(facts.submissions, std::less<>());
    trace::mergeRuns(facts.begins, std::less<>());
    trace::mergeRuns(ended, std::less<>());
    facts.ends.reserve(ended.size());
    facts.lengths.reserve(ended.size());
    for (const auto& [end, length] : ended) {
        facts.ends.push_back(end);
        facts.lengths.push_back(length);
    }
}

std::shared_ptr<RunFacts> prepared(trace::Trace trace, analysis::Analysis analysis)
{
    auto facts = std::make_shared<RunFacts>();
    facts->trace = std::move(trace);
    facts->analysis = std::move(analysis);
    auto picture = std::async(
        facts->trace.taskCount() >= kLongRun ? std::launch::async : std::launch::deferred, [&] {
            return std::make_shared<const render::TimelineData>(
                facts->trace, facts->analysis, render::FunctionHues::of({&facts->trace, 1}));
        });
    findTimes(*facts);
    facts->lossPlaces = LossPlaces(facts->trace, facts->analysis);
    facts->explanation = words::explain(facts->trace, facts->analysis);
    facts->picture = picture.get();
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

RunFactsPtr recordedFactsOf(trace::Trace trace, const QString& fileName)
{
    auto analysis = analysis::analyse(trace);
    const auto facts = prepared(std::move(trace), std::move(analysis));
    facts->recordedIn = fileName;
    facts->status = facts->trace.info().status;
    for (const auto& output : facts->trace.outputs()) {
        facts->output += QString::fromStdString(output.text);
    }
    return facts;
}

} // namespace makespan::gui
