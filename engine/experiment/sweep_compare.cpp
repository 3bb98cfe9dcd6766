#include "engine/experiment/sweep_compare.h"

#include "engine/scenario/literal.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>

namespace makespan::experiment {

SweepResult joined(std::vector<NamedSweep> sweeps)
{
    if (sweeps.size() == 1)
        return std::move(sweeps.front().sweep);
    SweepResult all;
    all.axes = sweeps.front().sweep.axes;
    all.complete = true;
    for (NamedSweep& one : sweeps) {
        if (!std::equal(all.axes.begin(), all.axes.end(), one.sweep.axes.begin(),
                        one.sweep.axes.end(),
                        [](const auto& a, const auto& b) { return a.name == b.name; }))
            throw std::invalid_argument("'" + one.name + "' cannot stand in one chart with '"
                                        + sweeps.front().name + "': other quantities were swept");
        for (SweepRow& row : one.sweep.rows)
            row.run.values.push_back(scenario::quoted(one.name));
        std::move(one.sweep.rows.begin(), one.sweep.rows.end(), std::back_inserter(all.rows));
        all.complete = all.complete && one.sweep.complete;
    }
    all.axes.push_back({kSweepAxis, {}});
    return all;
}

SweepResult rowsOn(const SweepResult& sweep, trace::Clock clock)
{
    SweepResult result;
    result.axes = sweep.axes;
    result.complete = sweep.complete;
    std::copy_if(sweep.rows.begin(), sweep.rows.end(), std::back_inserter(result.rows),
                 [clock](const SweepRow& row) { return row.clock == clock; });
    return result;
}

} // namespace makespan::experiment
