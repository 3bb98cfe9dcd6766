#include "app/cli/what_if.h"

#include "engine/scenario/literal.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>

namespace makespan::cli {

namespace {

/// A smaller gain is not worth a sentence.
constexpr double kWorthwhile = 1.005;
/// A change that takes more of the work away than it leaves makes another program of it.
constexpr double kLeastWorkLeft = 0.5;
/// More than this for one run, or for all of them, would take longer than people wait for an explanation.
constexpr auto kPatience = std::chrono::seconds(2);
constexpr auto kPatienceForAll = std::chrono::seconds(6);

/// What a run is judged by.
struct Verdict
{
    double speedup = 0;
    trace::Duration makespan{0};
    trace::Duration serial{0};
    std::size_t unfinished = 0;
    std::string output;
};

std::size_t unfinishedTasks(const trace::Trace& trace)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < trace.taskCount(); ++i) {
        const trace::Task task = trace.task(trace::TaskId{static_cast<std::uint32_t>(i)});
        count += task.outcome == trace::Outcome::Pending ? 1 : 0;
    }
    return count;
}

class Trials
{
public:
    Trials(const scenario::Scenario& scenario,
           const experiment::MachineRequest& machine,
           const experiment::SingleRun* made,
           trace::Duration took,
           std::stop_token stop)
        : m_scenario(scenario)
        , m_machine(machine)
        , m_stop(std::move(stop))
        , m_end(std::chrono::steady_clock::now() + kPatienceForAll)
        , m_base(made == nullptr     ? run(m_scenario, m_machine)
                 : took <= kPatience ? verdictOn(*made)
                                     : std::nullopt)
        , m_isStuck(made != nullptr && made->result.status == trace::Status::Deadlock)
        , m_model(experiment::resolveMachine(scenario, machine).machine)
    {}

    /// Whether there is something to compare changes with.
    bool canCompare() const { return m_base.has_value() || m_isStuck; }

    void tryKnob(const scenario::Knob& knob)
    {
        for (const std::string& choice : otherChoices(knob)) {
            tryValue(knob.name, choice, true);
        }
        const bool time =
            knob.unit == "s" || knob.unit == "ms" || knob.unit == "us" || knob.unit == "µs";
        const auto now = scenario::parseNumber(knob.value);
        if (!time || knob.kind != scenario::KnobKind::Real || !now || *now <= knob.range.minimum) {
            return;
        }
        const bool whole = knob.range.minimum == std::floor(knob.range.minimum);
        tryValue(knob.name, scenario::numberText(knob.range.minimum, whole), false);
    }

    void tryWorkers()
    {
        const double workers = scenario::parseNumber(m_scenario.workers().value).value_or(1);
        tryValue("workers", scenario::numberText(workers + 1, true), false);
        if (workers > 1) {
            tryValue("workers", scenario::numberText(2 * workers, true), false);
        }
    }

    void tryMachine()
    {
        if (!m_model) {
            return;
        }
        const execution::MachineModel& model = m_model->model;
        const trace::Duration none{0};
        if (model.submit > none || model.start > none || model.get > none
            || model.actorStart > none) {
            tryMachineValues(QStringLiteral("no overheads"),
                             {{"submit", "0"}, {"start", "0"}, {"get", "0"}, {"actor_start", "0"}});
        }
        if (model.queue == execution::QueuePolicy::Fifo) {
            tryMachineValues(QStringLiteral("queue = longest"), {{"queue", "longest"}});
            tryMachineValues(QStringLiteral("queue = shortest"), {{"queue", "shortest"}});
        }
        if (model.nestedGet == execution::NestedGet::Hold) {
            tryMachineValues(QStringLiteral("nested_get = release"), {{"nested_get", "release"}});
        }
        if (model.cores < model.workers) {
            const std::string cores = std::to_string(2 * model.cores);
            tryMachineValues(QStringLiteral("cores = ") + QString::fromStdString(cores),
                             {{"cores", cores}});
        }
    }

    std::vector<WhatIf> best() &&
    {
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const WhatIf& a, const WhatIf& b) { return a.speedup > b.speedup; });
        return std::move(m_found);
    }

private:
    static std::vector<std::string> otherChoices(const scenario::Knob& knob)
    {
        std::vector<std::string> choices = knob.range.choices;
        if (knob.kind == scenario::KnobKind::Bool) {
            choices = {"True", "False"};
        } else if (knob.kind != scenario::KnobKind::Choice) {
            return {};
        }
        std::erase(choices, knob.value);
        return choices;
    }

    void tryValue(const std::string& name, const std::string& value, bool mustPrintTheSame)
    {
        const auto changed = m_scenario.withKnob(name, value);
        if (changed.scenario) {
            note(QString::fromStdString(name + " = " + value), run(*changed.scenario, m_machine),
                 mustPrintTheSame);
        }
    }

    void tryMachineValues(const QString& change, const std::map<std::string, std::string>& values)
    {
        experiment::MachineRequest request = m_machine;
        for (const auto& [key, value] : values) {
            request.values[key] = value;
        }
        note(change, run(m_scenario, request), false);
    }

    void note(const QString& change, const std::optional<Verdict>& verdict, bool mustPrintTheSame)
    {
        if (!verdict) {
            return;
        }
        if (m_isStuck) {
            if (!mustPrintTheSame) {
                m_found.push_back({change, verdict->speedup, verdict->makespan});
            }
            return;
        }
        const bool isFaster = verdict->speedup > m_base->speedup * kWorthwhile
                              && static_cast<double>(verdict->makespan.count()) * kWorthwhile
                                     < static_cast<double>(m_base->makespan.count());
        const bool doesTheSame =
            verdict->unfinished <= m_base->unfinished
            && static_cast<double>(verdict->serial.count())
                   >= static_cast<double>(m_base->serial.count()) * kLeastWorkLeft
            && (!mustPrintTheSame || verdict->output == m_base->output);
        if (isFaster && doesTheSame) {
            m_found.push_back({change, verdict->speedup, verdict->makespan});
        }
    }

    std::optional<Verdict> run(const scenario::Scenario& scenario,
                               const experiment::MachineRequest& machine) const
    {
        if (std::chrono::steady_clock::now() > m_end) {
            return std::nullopt;
        }
        experiment::SingleRunOptions options;
        options.clock = trace::Clock::Virtual;
        options.machine = machine;
        options.measureSerial = true;
        options.timeLimit = kPatience;
        options.stop = m_stop;
        return verdictOn(experiment::runOnce(scenario, options));
    }

    static std::optional<Verdict> verdictOn(const experiment::SingleRun& run)
    {
        if (!run.ran() || run.result.status != trace::Status::Finished) {
            return std::nullopt;
        }
        const analysis::Measures& measures = run.analysis.measures;
        return Verdict{measures.speedup, measures.makespan, measures.serial,
                       unfinishedTasks(run.result.trace), run.result.output};
    }

    const scenario::Scenario& m_scenario;
    const experiment::MachineRequest& m_machine;
    std::stop_token m_stop;
    std::chrono::steady_clock::time_point m_end;
    std::optional<Verdict> m_base;
    bool m_isStuck = false; ///< it ends in a deadlock: then whatever makes it come to its end helps
    std::optional<experiment::Machine> m_model;
    std::vector<WhatIf> m_found;
};

} // namespace

std::vector<WhatIf> whatWouldHelp(const scenario::Scenario& scenario,
                                  const experiment::MachineRequest& machine,
                                  const experiment::SingleRun* made,
                                  trace::Duration took,
                                  const std::stop_token& stop)
{
    Trials trials(scenario, machine, made, took, stop);
    if (!trials.canCompare()) {
        return {};
    }
    for (const scenario::Knob& knob : scenario.knobs()) {
        trials.tryKnob(knob);
    }
    trials.tryMachine();
    trials.tryWorkers();
    return std::move(trials).best();
}

} // namespace makespan::cli
