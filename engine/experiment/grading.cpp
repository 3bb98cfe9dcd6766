#include "engine/experiment/grading.h"

#include "engine/experiment/run_hints.h"
#include "engine/scenario/literal.h"

#include <algorithm>
#include <string_view>

namespace makespan::experiment {

namespace {

using scenario::Scenario;

/// Four times this is what a submission may take where the solution needs less.
constexpr std::uint64_t kSmallSolution = std::uint64_t{128} << 20;

SingleRunOptions runOptions(const GradingOptions& options, const Solution* solution)
{
    const Allowance allowance = allowanceOf(options, solution);
    SingleRunOptions run;
    run.clock = trace::Clock::Virtual;
    run.measureSerial = true;
    run.timeLimit = allowance.time;
    run.memoryLimit = allowance.memory;
    run.instructionLimit = allowance.instructions;
    run.taskLimit = allowance.tasks;
    run.stop = options.stop;
    return run;
}

/// The lines without the space at their ends, and without empty lines at the end.
std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
        lines.push_back(line);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    while (!lines.empty() && lines.back().empty())
        lines.pop_back();
    return lines;
}

std::string shownLine(const std::vector<std::string_view>& lines, std::size_t line)
{
    constexpr std::size_t kMost = 60;
    if (line >= lines.size())
        return "nothing";
    std::string text(lines[line].substr(0, kMost));
    return scenario::quoted(text) + (lines[line].size() > kMost ? "..." : "");
}

CheckOutcome compareOutput(std::string_view output, std::string_view expected)
{
    CheckOutcome outcome{"output == the solution's output", Verdict::Passed, {}};
    const auto lines = linesOf(output);
    const auto wanted = linesOf(expected);
    const auto [mine, theirs] =
        std::mismatch(lines.begin(), lines.end(), wanted.begin(), wanted.end());
    if (mine == lines.end() && theirs == wanted.end())
        return outcome;
    const auto line = static_cast<std::size_t>(mine - lines.begin());
    outcome.verdict = Verdict::Failed;
    outcome.message = "line " + std::to_string(line + 1) + " is " + shownLine(lines, line)
                      + ", not " + shownLine(wanted, line);
    return outcome;
}

bool boundsTheTime(const std::vector<std::string>& checks)
{
    return std::any_of(checks.begin(), checks.end(), [](const std::string& check) {
        return check.find("makespan") != std::string::npos
               || check.find("speedup") != std::string::npos;
    });
}

std::vector<std::string> checksAgainst(const Solution& solution, double tolerance)
{
    std::vector<std::string> checks = solution.scenario.settings().checks;
    if (!boundsTheTime(checks)) {
        checks.push_back(scenario::numberText(solution.makespan * (1 - tolerance), false)
                         + " <= makespan <= "
                         + scenario::numberText(solution.makespan * (1 + tolerance), false));
    }
    return checks;
}

std::size_t hintsIn(const language::Diagnostics& diagnostics)
{
    return static_cast<std::size_t>(
        std::count_if(diagnostics.begin(), diagnostics.end(), [](const auto& diagnostic) {
            return diagnostic.severity == language::Severity::Hint;
        }));
}

/// The submission with the solution's knobs. A knob that it does not have stays out; one that does not allow
/// the value is a check that could not be made.
Scenario
withKnobsOf(const Scenario& submission, const Solution& solution, std::vector<CheckOutcome>& broken)
{
    Scenario scenario = submission;
    for (const scenario::Knob& knob : solution.scenario.knobs()) {
        if (scenario.knob(knob.name) == nullptr)
            continue;
        Scenario::Changed changed = scenario.withKnob(knob.name, knob.value);
        if (changed.scenario)
            scenario = std::move(*changed.scenario);
        else
            broken.push_back({knob.name + " = " + knob.value, Verdict::Broken, changed.error});
    }
    return scenario;
}

} // namespace

Allowance Solution::allowance() const
{
    constexpr std::uint64_t kFactor = 1000;
    constexpr std::uint64_t kLeastInstructions = 20'000'000;
    constexpr std::uint64_t kLeastTasks = 100'000;
    constexpr trace::Duration kLeastTime = std::chrono::seconds(2);
    Allowance allowance;
    allowance.instructions = std::max(kLeastInstructions, instructions * kFactor);
    allowance.tasks = static_cast<std::uint32_t>(
        std::clamp<std::uint64_t>(tasks * kFactor, kLeastTasks, allowance.tasks));
    if (isSmall)
        allowance.memory = 4 * kSmallSolution;
    allowance.time = std::clamp(20 * spent, kLeastTime, allowance.time);
    return allowance;
}

Allowance allowanceOf(const GradingOptions& options, const Solution* solution)
{
    Allowance allowance = solution != nullptr ? solution->allowance() : Allowance();
    allowance.time = options.timeLimit.value_or(allowance.time);
    allowance.memory = options.memoryLimit.value_or(allowance.memory);
    return allowance;
}

bool Graded::passed() const
{
    return run && run->result.status == trace::Status::Finished
           && std::all_of(checks.begin(), checks.end(), [](const CheckOutcome& check) {
                  return check.verdict == Verdict::Passed;
              });
}

Graded grade(const Scenario& submission, const GradingOptions& options, const Solution* solution)
{
    Graded graded;
    Scenario scenario =
        solution != nullptr ? withKnobsOf(submission, *solution, graded.checks) : submission;
    CompiledScenario compiled = compileScenario(scenario);
    graded.diagnostics = std::move(compiled.diagnostics);
    graded.hints = hintsIn(graded.diagnostics);
    if (!compiled.program) {
        graded.error = std::move(compiled.error);
        return graded;
    }
    SingleRunOptions run = runOptions(options, solution);
    if (solution != nullptr)
        run.machine.settings = solution->scenario.settings().machine;
    graded.run = runOnce(scenario, compiled.program, run);
    if (!graded.run->ran()) {
        graded.error = graded.run->error;
        graded.run.reset();
        return graded;
    }
    const language::Diagnostics shown =
        runHints(submission, graded.run->result.trace, run.machine.host);
    graded.diagnostics.insert(graded.diagnostics.end(), shown.begin(), shown.end());
    graded.hints += shown.size();
    if (graded.run->result.status != trace::Status::Finished)
        return graded;
    if (solution == nullptr) {
        graded.checks = evaluateChecks(scenario, *graded.run);
        return graded;
    }
    graded.checks.push_back(compareOutput(graded.run->result.output, solution->output));
    for (const std::string& check : checksAgainst(*solution, options.tolerance))
        graded.checks.push_back(evaluateCheck(check, *graded.run));
    return graded;
}

SolutionResult solve(const Scenario& scenario, const GradingOptions& options)
{
    const auto begin = std::chrono::steady_clock::now();
    // First with little memory: what does with that needs no more.
    GradingOptions sparing = options;
    sparing.memoryLimit = std::min(kSmallSolution, options.memoryLimit.value_or(kSmallSolution));
    Graded graded = grade(scenario, sparing);
    const bool isSmall = graded.passed();
    if (!isSmall)
        graded = grade(scenario, options);
    const trace::Duration spent = std::chrono::steady_clock::now() - begin;
    if (!graded.run)
        return {std::nullopt, graded.error};
    const execution::RunResult& result = graded.run->result;
    if (result.status != trace::Status::Finished) {
        return {std::nullopt, result.error ? result.error->type + ": " + result.error->message
                                           : "it did not come to its end"};
    }
    for (const CheckOutcome& check : graded.checks) {
        if (check.verdict != Verdict::Passed)
            return {std::nullopt,
                    "its own check '" + check.expression + "' does not pass: " + check.message};
    }
    const auto& serial = graded.run->serialRun;
    return {Solution{scenario, result.output,
                     trace::seconds(graded.run->analysis.measures.makespan),
                     std::max(result.instructions, serial ? serial->instructions : 0),
                     static_cast<std::uint32_t>(result.trace.taskCount()), isSmall, spent},
            {}};
}

} // namespace makespan::experiment
