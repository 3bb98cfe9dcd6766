#include "app/gui/run/run_facts.h"

#include "engine/experiment/single_run.h"

namespace makespan::gui {

RunFactsPtr runFactsOf(const experiment::SingleRun& run)
{
    auto facts = std::make_shared<RunFacts>();
    facts->trace = run.result.trace;
    facts->analysis = run.analysis;
    facts->status = run.result.status;
    facts->error = run.result.error;
    facts->output = QString::fromStdString(run.result.output);
    facts->picture = std::make_shared<const render::TimelineData>(
        facts->trace, facts->analysis, render::FunctionHues::of({&facts->trace, 1}));
    return facts;
}

} // namespace makespan::gui
