#pragma once

#include "engine/experiment/single_run.h"
#include "engine/scenario/scenario.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace makespan::experiment {

enum class Verdict : std::uint8_t {
    Passed,
    Failed, ///< the expression was false
    Broken  ///< it could not be evaluated
};

struct CheckOutcome
{
    std::string expression;
    Verdict verdict = Verdict::Passed;
    /// One line for people when it did not pass: the values of the names in it, or what is wrong.
    std::string message;
};

/// The names with which a run's facts stand in check and prediction expressions, with their values:
/// makespan, serial, work, span (seconds), parallelism, speedup, relative_speedup, efficiency,
/// utilisation, peak_parallelism, tasks_run, workers, places, and the losses as loss_serial,
/// loss_overhead, loss_dependency, loss_imbalance, loss_unused, loss_blocked, loss_inflation. In a run that took no time the
/// ratios among them are 0 here and have no value in expressions, as has parallelism where there was no work.
std::vector<std::pair<std::string, double>> measureNames(const SingleRun& run);

/// Evaluates a scenario's `check` expressions, in their order, over the measures of a run, `output`
/// (the text it printed), and the program's module-level values at its end; a measure hides a global
/// of the same name. Threads: any.
std::vector<CheckOutcome> evaluateChecks(const scenario::Scenario& scenario, const SingleRun& run);

/// The same for one expression.
CheckOutcome evaluateCheck(std::string_view expression, const SingleRun& run);

struct NumberOutcome
{
    std::optional<double> value;
    std::string error; ///< one sentence when there is no number
};

/// The number that an expression gives over the same names: the answer of a prediction question.
NumberOutcome evaluateNumber(std::string_view expression, const SingleRun& run);

} // namespace makespan::experiment
