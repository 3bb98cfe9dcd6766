#include "engine/experiment/sweep.h"
#include "engine/experiment/values.h"
#include "engine/scenario/machine_keys.h"
#include "engine/scenario/range.h"

#include <algorithm>
#include <stdexcept>

namespace makespan::experiment {

namespace {

using scenario::KnobKind;
using scenario::Scenario;
using scenario::SweepAxis;
using scenario::ValueRange;

constexpr std::size_t kMostRuns = 1'000'000;

[[noreturn]] void refuse(const std::string& why)
{
    throw std::invalid_argument("sweep: " + why);
}

bool isEmpty(const ValueRange& range)
{
    return range.choices.empty() && range.minimum == 0 && range.maximum == 0;
}

std::vector<std::string> machineValues(const SweepAxis& axis)
{
    const KnobKind kind = scenario::isWhole(axis.range) ? KnobKind::Integer : KnobKind::Real;
    std::vector<std::string> values = expandRange(axis.range, kind);
    for (const std::string& value : values) {
        scenario::MachineSettings scratch;
        const std::string error = scenario::setMachineKey(scratch, axis.name, value);
        if (!error.empty())
            refuse(error);
    }
    return values;
}

std::vector<std::string> knobValues(const Scenario& scenario, SweepAxis& axis)
{
    const scenario::Knob& knob = *scenario.knob(axis.name);
    if (isEmpty(axis.range))
        axis.range = knob.range;
    std::vector<std::string> values = expandRange(axis.range, knob.kind);
    for (std::string& value : values) {
        const Scenario::Changed changed = scenario.withKnob(axis.name, value);
        if (!changed.scenario)
            refuse(changed.error);
        // As it will stand in the file: 5 becomes 5.0 for a knob that is a real number.
        value = changed.scenario->knob(axis.name)->value;
    }
    return values;
}

std::vector<std::string> valuesOf(const Scenario& scenario, SweepAxis& axis)
{
    if (scenario.knob(axis.name))
        return knobValues(scenario, axis);
    if (scenario::isMachineKey(axis.name))
        return machineValues(axis);
    std::string names;
    for (const scenario::Knob& knob : scenario.knobs())
        names += (names.empty() ? "" : ", ") + knob.name;
    refuse("there is nothing called '" + axis.name + "' to sweep; the knobs of this file are "
           + names);
}

} // namespace

SweepPlan planSweep(const Scenario& scenario, const scenario::SweepSettings& settings)
{
    SweepPlan plan;
    plan.axes = settings.axes;
    if (plan.axes.empty())
        refuse("nothing to sweep; name a knob and its values, such as workers=1..8");
    std::vector<std::vector<std::string>> values;
    std::size_t points = 1;
    std::size_t seedAxis = plan.axes.size();
    for (std::size_t i = 0; i < plan.axes.size(); ++i) {
        SweepAxis& axis = plan.axes[i];
        const bool isTwice =
            std::count_if(plan.axes.begin(), plan.axes.end(),
                          [&axis](const SweepAxis& other) { return other.name == axis.name; })
            > 1;
        if (isTwice)
            refuse("'" + axis.name + "' is swept twice");
        values.push_back(valuesOf(scenario, axis));
        if (axis.name == "seed" && !scenario.knob("seed"))
            seedAxis = i;
        points *= values.back().size();
        const std::size_t rounds = std::size_t{settings.warmup} + settings.repeat;
        if (points > kMostRuns || points * rounds > kMostRuns)
            refuse("that would be more than a million runs");
    }

    const auto planned = [&](std::size_t point, std::uint32_t round) {
        PlannedRun run;
        run.warmup = round < settings.warmup;
        run.repetition = run.warmup ? 0 : round - settings.warmup;
        for (const std::vector<std::string>& ofAxis : values) {
            run.values.push_back(ofAxis[point % ofAxis.size()]);
            point /= ofAxis.size();
        }
        run.seed = scenario.settings().machine.seed.value_or(0);
        if (seedAxis < run.values.size())
            run.seed = std::stoull(run.values[seedAxis]);
        return run;
    };
    const std::uint32_t rounds = settings.warmup + settings.repeat;
    plan.runs.reserve(points * rounds);
    if (settings.order == scenario::SweepOrder::RoundRobin) {
        for (std::uint32_t round = 0; round < rounds; ++round) {
            for (std::size_t point = 0; point < points; ++point)
                plan.runs.push_back(planned(point, round));
        }
    } else {
        for (std::size_t point = 0; point < points; ++point) {
            for (std::uint32_t round = 0; round < rounds; ++round)
                plan.runs.push_back(planned(point, round));
        }
    }
    return plan;
}

} // namespace makespan::experiment
