#include "app/gui/panels/sweep_choice.h"

#include <algorithm>
#include <cmath>

namespace makespan::gui {
namespace {

constexpr double kMostSteps = 16;

/// The values to sweep a knob over when the file does not say.
scenario::ValueRange thinned(const scenario::Knob& knob)
{
    scenario::ValueRange range = knob.range;
    if (!range.choices.empty() || range.logarithmic) {
        return range;
    }
    const double wide = range.maximum - range.minimum;
    if (knob.kind == scenario::KnobKind::Integer) {
        const double step = std::max(1.0, range.step);
        range.step = std::max(step, step * std::ceil(wide / kMostSteps / step));
    } else if (wide > 0) {
        range.step = wide / kMostSteps;
    }
    return range;
}

} // namespace

scenario::SweepSettings
sweepAlong(const scenario::Scenario& scenario, const std::string& name, std::uint32_t repeat)
{
    scenario::SweepSettings settings = scenario.settings().sweep;
    settings.repeat = repeat;
    const auto at =
        std::find_if(settings.axes.begin(), settings.axes.end(),
                     [&](const scenario::SweepAxis& axis) { return axis.name == name; });
    if (at != settings.axes.end()) {
        std::rotate(settings.axes.begin(), at, at + 1);
    } else {
        settings.axes.clear();
        if (const auto* knob = scenario.knob(name)) {
            settings.axes.push_back({name, thinned(*knob)});
        }
    }
    return settings;
}

} // namespace makespan::gui
