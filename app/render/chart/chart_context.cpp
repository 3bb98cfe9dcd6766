#include "app/render/chart/chart_context.h"

#include "engine/execution/real/host_name.h"

#include <QDate>

#include <algorithm>

namespace makespan::render {

ChartContext chartContext(const scenario::Scenario& scenario,
                          const experiment::SweepResult& sweep,
                          std::uint64_t seed)
{
    ChartContext context;
    context.title = QString::fromStdString(scenario.title());
    context.seed = seed;
    context.date = QDate::currentDate().toString(Qt::ISODate);
    for (const scenario::Knob& knob : scenario.knobs()) {
        context.held[knob.name] = knob.value;
        context.units[knob.name] = knob.unit;
    }
    for (const scenario::SweepAxis& axis : sweep.axes) {
        context.held.erase(axis.name);
    }
    if (std::any_of(sweep.rows.begin(), sweep.rows.end(), [](const experiment::SweepRow& row) {
            return row.clock == trace::Clock::Threads;
        })) {
        context.host = QString::fromStdString(execution::hostName());
    }
    return context;
}

} // namespace makespan::render
