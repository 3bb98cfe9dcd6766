#include "app/cli/what_if.h"

#include "engine/experiment/single_run.h"
#include "engine/scenario/literal.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>

namespace makespan::cli {

namespace {

/// A smaller gain is not worth a sentence.
constexpr double kWorthwhile = 1.005;
/// More than this would take longer than people wait for an explanation.
constexpr auto kPatience = std::chrono::seconds(2);

class Trials
{
public:
    Trials(const scenario::Scenario& scenario,
           const experiment::MachineRequest& machine,
           std::stop_token stop)
        : m_scenario(scenario)
        , m_machine(machine)
        , m_stop(std::move(stop))
    {
        m_base = speedup(m_scenario, m_machine).value_or(0);
    }

    void tryKnob(const scenario::Knob& knob)
    {
        const bool time =
            knob.unit == "s" || knob.unit == "ms" || knob.unit == "us" || knob.unit == "µs";
        const auto now = scenario::parseNumber(knob.value);
        if (!time || knob.kind != scenario::KnobKind::Real || !now || *now <= knob.range.minimum) {
            return;
        }
        const bool whole = knob.range.minimum == std::floor(knob.range.minimum);
        tryValue(knob.name, scenario::numberText(knob.range.minimum, whole));
    }

    void tryWorkers(double workers) { tryValue("workers", scenario::numberText(workers, true)); }

    void tryWithoutOverheads()
    {
        experiment::MachineRequest ideal = m_machine;
        for (const char* key : {"submit", "start", "get", "actor_start"}) {
            ideal.values[key] = "0";
        }
        note(QStringLiteral("no overheads"), speedup(m_scenario, ideal));
    }

    std::vector<WhatIf> best() &&
    {
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const WhatIf& a, const WhatIf& b) { return a.speedup > b.speedup; });
        return std::move(m_found);
    }

private:
    void tryValue(const std::string& name, const std::string& value)
    {
        const auto changed = m_scenario.withKnob(name, value);
        if (changed.scenario) {
            note(QString::fromStdString(name + " = " + value),
                 speedup(*changed.scenario, m_machine));
        }
    }

    void note(const QString& change, std::optional<double> speedup)
    {
        if (speedup && *speedup > m_base * kWorthwhile) {
            m_found.push_back({change, *speedup});
        }
    }

    std::optional<double> speedup(const scenario::Scenario& scenario,
                                  const experiment::MachineRequest& machine) const
    {
        experiment::SingleRunOptions options;
        options.clock = trace::Clock::Virtual;
        options.machine = machine;
        options.measureSerial = true;
        options.timeLimit = kPatience;
        options.stop = m_stop;
        const experiment::SingleRun run = experiment::runOnce(scenario, options);
        if (!run.ran() || run.result.status != trace::Status::Finished) {
            return std::nullopt;
        }
        return run.analysis.measures.speedup;
    }

    const scenario::Scenario& m_scenario;
    const experiment::MachineRequest& m_machine;
    std::stop_token m_stop;
    double m_base = 0;
    std::vector<WhatIf> m_found;
};

} // namespace

std::vector<WhatIf> whatWouldHelp(const scenario::Scenario& scenario,
                                  const experiment::MachineRequest& machine,
                                  const std::stop_token& stop)
{
    Trials trials(scenario, machine, stop);
    for (const scenario::Knob& knob : scenario.knobs()) {
        trials.tryKnob(knob);
    }
    trials.tryWithoutOverheads();
    const double workers = scenario::parseNumber(scenario.workers().value).value_or(1);
    trials.tryWorkers(workers + 1);
    if (workers > 1) {
        trials.tryWorkers(2 * workers);
    }
    return std::move(trials).best();
}

} // namespace makespan::cli
