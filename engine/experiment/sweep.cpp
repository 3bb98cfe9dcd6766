#include "engine/experiment/sweep.h"

#include "engine/experiment/single_run.h"
#include "engine/scenario/literal.h"
#include "engine/scenario/machine_keys.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <thread>
#include <tuple>

namespace makespan::experiment {

namespace {

using Clock = std::chrono::steady_clock;
using scenario::Scenario;

// Programs are kept between the rounds of a sweep; beyond this many points they are compiled again.
constexpr std::size_t kMostPrograms = 1024;

// Whether the program can find out how many workers there are other than through the literal.
bool asksForWorkers(const std::string& source)
{
    return source.find("_resources") != std::string::npos
           || source.find("cpu_count") != std::string::npos;
}

// The serial elision runs on the driver alone. Two points that differ in the workers only, where the
// number stands in ray.init(num_cpus=…) itself, have the same one.
std::string serialKey(const Scenario& scenario)
{
    const std::string& source = scenario.source();
    const scenario::Knob& workers = scenario.workers();
    const std::string_view before =
        std::string_view(source).substr(0, workers.literal.begin.offset);
    constexpr std::string_view kArgument = "num_cpus=";
    const bool isArgument = workers.literal.end.offset != 0 && before.size() >= kArgument.size()
                            && before.substr(before.size() - kArgument.size()) == kArgument;
    if (!isArgument || asksForWorkers(source))
        return source;
    return scenario.withKnob("workers", "1").scenario.value_or(scenario).source();
}

std::string oneLine(const execution::RunError& error)
{
    std::string text = error.type.empty() ? error.message : error.type + ": " + error.message;
    const std::size_t end = text.find('\n');
    if (end != std::string::npos)
        text.resize(end);
    if (error.line != 0)
        text += " (line " + std::to_string(error.line) + ")";
    return text;
}

class Sweep
{
public:
    Sweep(const Scenario& scenario, const SweepPlan& plan, const SweepOptions& options)
        : m_scenario(scenario)
        , m_plan(plan)
        , m_options(options)
    {}

    SweepResult run()
    {
        m_result.axes = m_plan.axes;
        const std::vector<Step> steps = stepsOfPlan();
        const bool isReal = m_options.clock == trace::Clock::Threads;
        const std::size_t wanted = isReal                         ? 1
                                   : m_options.virtualAtOnce == 0 ? hostCores()
                                                                  : m_options.virtualAtOnce;
        const std::size_t atOnce = std::min(wanted, steps.size());
        m_result.complete = atOnce > 1 ? runAtOnce(steps, atOnce) : runInTurn(steps);
        return std::move(m_result);
    }

private:
    struct Step
    {
        const SweepRow* known = nullptr; ///< of the earlier sweep
        bool isNeedless = false;         ///< a warm-up of a point of which everything is known
    };

    /// \returns whether all were made.
    bool runInTurn(const std::vector<Step>& steps)
    {
        for (std::size_t i = 0; i < steps.size(); ++i) {
            if (m_options.stop.stop_requested())
                return false;
            if (steps[i].isNeedless)
                continue;
            pauseIfAsked();
            SweepRow row = made(steps[i], i);
            if (wasCutOff(row))
                return false;
            handOver(std::move(row), steps[i], i);
        }
        return true;
    }

    /// The rows are made in any order and handed over in the plan's. \returns whether all were made.
    bool runAtOnce(const std::vector<Step>& steps, std::size_t atOnce)
    {
        std::vector<std::optional<SweepRow>> rows(steps.size());
        std::atomic<std::size_t> next{0};
        std::mutex mutex;
        std::condition_variable changed;
        std::size_t working = atOnce;
        const auto work = [&] {
            for (std::size_t i = next++; i < steps.size(); i = next++) {
                if (steps[i].isNeedless)
                    continue;
                pauseIfAsked();
                if (m_options.stop.stop_requested())
                    break;
                SweepRow row = made(steps[i], i);
                const std::lock_guard lock(mutex);
                rows[i] = std::move(row);
                changed.notify_one();
            }
            const std::lock_guard lock(mutex);
            --working;
            changed.notify_one();
        };
        std::vector<std::jthread> workers;
        for (std::size_t i = 0; i < atOnce; ++i)
            workers.emplace_back(work);

        bool complete = true;
        for (std::size_t i = 0; i < steps.size(); ++i) {
            if (steps[i].isNeedless)
                continue;
            std::unique_lock lock(mutex);
            changed.wait(lock, [&] { return rows[i] || working == 0; });
            if (!rows[i] || wasCutOff(*rows[i])) {
                complete = false;
                continue;
            }
            SweepRow row = std::move(*rows[i]);
            lock.unlock();
            handOver(std::move(row), steps[i], i);
        }
        return complete;
    }

    void pauseIfAsked()
    {
        if (m_options.pause == nullptr)
            return;
        const auto paused = m_options.pause->wait(m_options.stop);
        const std::lock_guard lock(m_mutex);
        m_paused += paused;
    }

    SweepRow made(const Step& step, std::size_t i)
    {
        SweepRow row = step.known != nullptr ? *step.known : rowOf(m_plan.runs[i]);
        row.run.values = m_plan.runs[i].values; // as this plan writes them
        return row;
    }

    bool wasCutOff(const SweepRow& row) const
    {
        return m_options.stop.stop_requested() && row.status == trace::Status::Cancelled;
    }

    void handOver(SweepRow row, const Step& step, std::size_t i)
    {
        const bool wasKnown = step.known != nullptr;
        m_made += wasKnown ? 0 : 1;
        const bool isKept = !row.run.warmup;
        if (isKept)
            m_result.rows.push_back(std::move(row));
        if (!m_options.onProgress)
            return;
        std::chrono::duration<double> spent = Clock::now() - m_begin;
        {
            const std::lock_guard lock(m_mutex);
            spent -= m_paused;
        }
        const auto left = static_cast<double>(m_plan.runs.size() - i - 1);
        m_options.onProgress({i + 1, m_plan.runs.size(),
                              spent / static_cast<double>(std::max<std::size_t>(1, m_made)) * left,
                              isKept ? &m_result.rows.back() : nullptr, wasKnown});
    }

    std::vector<Step> stepsOfPlan() const
    {
        using Point = std::vector<std::string>;
        std::map<std::tuple<Point, std::uint32_t, std::uint64_t>, const SweepRow*> earlier;
        for (const SweepRow& row : m_options.known) {
            if (row.clock == m_options.clock && row.status != trace::Status::Cancelled)
                earlier.emplace(std::tuple(plain(row.run.values), row.run.repetition, row.run.seed),
                                &row);
        }
        std::vector<Step> steps(m_plan.runs.size());
        std::set<Point> unknown;
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const PlannedRun& run = m_plan.runs[i];
            if (run.warmup)
                continue;
            Point point = plain(run.values);
            const auto row = earlier.find(std::tuple(point, run.repetition, seedOf(run)));
            if (row != earlier.end())
                steps[i].known = row->second;
            else
                unknown.insert(std::move(point));
        }
        for (std::size_t i = 0; i < steps.size(); ++i)
            steps[i].isNeedless =
                m_plan.runs[i].warmup && !unknown.contains(plain(m_plan.runs[i].values));
        return steps;
    }

    /// Values as a table has them.
    static std::vector<std::string> plain(std::vector<std::string> values)
    {
        for (std::string& value : values)
            value = scenario::unquoted(value).value_or(value);
        return values;
    }

    std::uint64_t seedOf(const PlannedRun& run) const
    {
        return m_options.machine.seed.value_or(run.seed);
    }

    SweepRow rowOf(const PlannedRun& planned)
    {
        SweepRow row;
        row.run = planned;
        row.clock = m_options.clock;
        row.run.seed = seedOf(planned);

        SingleRunOptions options;
        options.clock = m_options.clock;
        options.machine = m_options.machine;
        options.machine.seed = row.run.seed;
        options.repetition = planned.repetition;
        options.timeLimit = m_options.timeLimitPerRun;
        options.stop = m_options.stop;
        Scenario scenario = m_scenario;
        for (std::size_t i = 0; i < m_plan.axes.size(); ++i) {
            const std::string& name = m_plan.axes[i].name;
            if (!scenario.knob(name)) {
                options.machine.values.insert_or_assign(name, planned.values[i]);
                continue;
            }
            Scenario::Changed changed = scenario.withKnob(name, planned.values[i]);
            if (!changed.scenario)
                return failed(std::move(row), changed.error);
            scenario = std::move(*changed.scenario);
        }

        std::string error;
        const std::shared_ptr<const language::Program> program = programOf(scenario, error);
        if (!program)
            return failed(std::move(row), error);
        // A real serial run takes long, so it is made once per point and not in warm-up runs; on virtual
        // time it is cheap, and every repetition has its own random numbers.
        const bool isReal = m_options.clock == trace::Clock::Threads;
        const std::string key = isReal ? serialKey(scenario) : std::string();
        if (isReal) {
            const auto known = m_serial.find(key);
            if (known != m_serial.end())
                options.knownSerial = known->second;
        }
        options.measureSerial = !isReal || !planned.warmup;

        SingleRun run = runOnce(scenario, program, options);
        if (!run.ran())
            return failed(std::move(row), run.error);
        const analysis::Measures& measures = run.analysis.measures;
        if (isReal && measures.serialSource == analysis::SerialSource::Measured)
            m_serial.insert_or_assign(key,
                                      analysis::SerialTime{measures.serial, measures.serialSource});
        row.status = run.result.status;
        if (run.result.error)
            row.error = oneLine(*run.result.error);
        if (row.status == trace::Status::Finished) {
            row.measures = measures;
            row.losses = run.analysis.losses;
            row.tasks = run.result.trace.taskCount();
        }
        return row;
    }

    static SweepRow failed(SweepRow row, const std::string& why)
    {
        row.status = trace::Status::Failed;
        row.error = why;
        return row;
    }

    std::shared_ptr<const language::Program> programOf(const Scenario& scenario, std::string& error)
    {
        {
            const std::lock_guard lock(m_mutex);
            const auto known = m_programs.find(scenario.source());
            if (known != m_programs.end())
                return known->second;
        }
        CompiledScenario compiled = compileScenario(scenario);
        if (!compiled.program) {
            error = std::move(compiled.error);
            return nullptr;
        }
        const std::lock_guard lock(m_mutex);
        if (m_programs.size() >= kMostPrograms)
            m_programs.clear();
        m_programs.emplace(scenario.source(), compiled.program);
        return compiled.program;
    }

    const Scenario& m_scenario;
    const SweepPlan& m_plan;
    const SweepOptions& m_options;
    SweepResult m_result;
    const Clock::time_point m_begin = Clock::now();
    std::size_t m_made = 0;                               ///< rows that were not known before
    std::map<std::string, analysis::SerialTime> m_serial; ///< of real runs: one at a time
    std::mutex m_mutex;                                   ///< guards what follows
    std::chrono::duration<double> m_paused{0};
    std::map<std::string, std::shared_ptr<const language::Program>> m_programs;
};

} // namespace

SweepResult runSweep(const Scenario& scenario, const SweepPlan& plan, const SweepOptions& options)
{
    return Sweep(scenario, plan, options).run();
}

} // namespace makespan::experiment
