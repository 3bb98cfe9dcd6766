#include "app/gui/run/run_facts.h"

#include "engine/experiment/single_run.h"

#include <algorithm>

namespace makespan::gui {

RunFactsPtr runFactsOf(const experiment::SingleRun& run)
{
    auto facts = std::make_shared<RunFacts>();
    facts->trace = run.result.trace;
    facts->analysis = run.analysis;
    facts->status = run.result.status;
    facts->error = run.result.error;
    facts->output = QString::fromStdString(run.result.output);
    for (std::uint32_t i = 0; i < facts->trace.taskCount(); ++i) {
        const auto task = facts->trace.task(trace::TaskId{i});
        if (task.submitted != trace::kNever) {
            facts->submissions.push_back(task.submitted);
        }
        if (task.ended != trace::kNever) {
            facts->ends.push_back(task.ended);
        }
    }
    std::sort(facts->submissions.begin(), facts->submissions.end());
    std::sort(facts->ends.begin(), facts->ends.end());
    facts->picture = std::make_shared<const render::TimelineData>(
        facts->trace, facts->analysis, render::FunctionHues::of({&facts->trace, 1}));
    return facts;
}

} // namespace makespan::gui
