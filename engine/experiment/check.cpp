#include "engine/experiment/check.h"

#include "engine/language/evaluate.h"

#include <cctype>
#include <cstdio>
#include <set>

namespace makespan::experiment {

namespace {

using language::Bindings;
using language::Evaluation;
using language::Parcel;

bool isNameStart(char c)
{
    return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_';
}

bool isNamePart(char c)
{
    return isNameStart(c) || std::isdigit(static_cast<unsigned char>(c)) != 0;
}

std::vector<std::string_view> identifiersIn(std::string_view expression)
{
    std::vector<std::string_view> identifiers;
    for (std::size_t i = 0; i < expression.size();) {
        if (!isNamePart(expression[i])) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < expression.size() && isNamePart(expression[end]))
            ++end;
        if (isNameStart(expression[i]))
            identifiers.push_back(expression.substr(i, end - i));
        i = end;
    }
    return identifiers;
}

// The names of an expression that are bound, in their order: what a reader needs to see why it is false.
std::vector<std::string> namesIn(std::string_view expression, const Bindings& bindings)
{
    std::vector<std::string> names;
    std::set<std::string> seen;
    for (const std::string_view identifier : identifiersIn(expression)) {
        std::string name(identifier);
        if (bindings.contains(name) && seen.insert(name).second)
            names.push_back(std::move(name));
    }
    return names;
}

std::string shortened(std::string text)
{
    constexpr std::size_t kMost = 80;
    for (char& c : text) {
        if (c == '\n')
            c = ' ';
    }
    if (text.size() <= kMost)
        return text;
    std::size_t cut = kMost - 3;
    while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U)
        --cut; // not inside a character
    return text.substr(0, cut) + "...";
}

std::string shown(const Parcel& value)
{
    // A measure with nine digits is readable; the seventeen of repr() are not.
    if (const auto number = value.number(); number && !value.integer()) {
        char text[40];
        std::snprintf(text, sizeof text, "%.9g", *number);
        return text;
    }
    return shortened(language::reprOf(value));
}

// Whether a run like this has no such measure.
bool isMissing(std::string_view name, const analysis::Measures& measures)
{
    if (name == "parallelism")
        return !measures.hasParallelism();
    const bool isRatio = name == "speedup" || name == "relative_speedup" || name == "efficiency"
                         || name == "utilisation" || name.compare(0, 5, "loss_") == 0;
    return isRatio && !measures.hasSpeedup();
}

Bindings bindingsOf(const SingleRun& run)
{
    Bindings bindings(run.result.globals.begin(), run.result.globals.end());
    for (const auto& [name, value] : measureNames(run)) {
        if (isMissing(name, run.analysis.measures))
            bindings.erase(name);
        else
            bindings.insert_or_assign(name, Parcel::real(value));
    }
    const std::pair<const char*, std::int64_t> counts[] = {
        {"peak_parallelism", run.analysis.measures.peakParallelism},
        {"tasks_run", static_cast<std::int64_t>(run.result.trace.taskCount())},
        {"workers", run.analysis.workers},
        {"places", run.analysis.places}};
    for (const auto& [name, value] : counts)
        bindings.insert_or_assign(name, Parcel::integer(value));
    bindings.insert_or_assign("output", Parcel::text(run.result.output));
    return bindings;
}

// What went wrong; a measure that the run has not is unknown to the language, which would not say why.
std::string
whyBroken(const std::string& error, std::string_view expression, const analysis::Measures& measures)
{
    for (const std::string_view name : identifiersIn(expression)) {
        if (!isMissing(name, measures))
            continue;
        return name == "parallelism"
                   ? "there was no work in this run, so there is no parallelism"
                   : "nothing in this run took any time, so there is no " + std::string(name);
    }
    return error;
}

CheckOutcome evaluateWith(std::string_view expression,
                          const Bindings& bindings,
                          const analysis::Measures& measures)
{
    CheckOutcome outcome{std::string(expression), Verdict::Passed, {}};
    const Evaluation evaluation = language::evaluate(expression, bindings);
    if (!evaluation.value) {
        outcome.verdict = Verdict::Broken;
        outcome.message = whyBroken(evaluation.error, expression, measures);
    } else if (!evaluation.truth) {
        outcome.verdict = Verdict::Failed;
        for (const std::string& name : namesIn(expression, bindings))
            outcome.message += (outcome.message.empty() ? "" : ", ") + name + " = "
                               + shown(bindings.find(name)->second);
    }
    return outcome;
}

} // namespace

std::vector<std::pair<std::string, double>> measureNames(const SingleRun& run)
{
    const analysis::Measures& measures = run.analysis.measures;
    const analysis::Losses& losses = run.analysis.losses;
    return {{"makespan", trace::seconds(measures.makespan)},
            {"serial", trace::seconds(measures.serial)},
            {"work", trace::seconds(measures.work)},
            {"span", trace::seconds(measures.span)},
            {"parallelism", measures.parallelism},
            {"speedup", measures.speedup},
            {"relative_speedup", measures.relativeSpeedup},
            {"efficiency", measures.efficiency},
            {"utilisation", measures.utilisation},
            {"peak_parallelism", measures.peakParallelism},
            {"tasks_run", static_cast<double>(run.result.trace.taskCount())},
            {"workers", run.analysis.workers},
            {"places", run.analysis.places},
            {"loss_serial", losses.serial},
            {"loss_overhead", losses.overhead},
            {"loss_dependency", losses.dependency},
            {"loss_imbalance", losses.imbalance},
            {"loss_unused", losses.unused},
            {"loss_blocked", losses.blocked},
            {"loss_inflation", losses.inflation}};
}

std::vector<CheckOutcome> evaluateChecks(const scenario::Scenario& scenario, const SingleRun& run)
{
    const Bindings bindings = bindingsOf(run);
    std::vector<CheckOutcome> outcomes;
    for (const std::string& expression : scenario.settings().checks)
        outcomes.push_back(evaluateWith(expression, bindings, run.analysis.measures));
    return outcomes;
}

CheckOutcome evaluateCheck(std::string_view expression, const SingleRun& run)
{
    return evaluateWith(expression, bindingsOf(run), run.analysis.measures);
}

NumberOutcome evaluateNumber(std::string_view expression, const SingleRun& run)
{
    const Evaluation evaluation = language::evaluate(expression, bindingsOf(run));
    if (!evaluation.value)
        return {std::nullopt, whyBroken(evaluation.error, expression, run.analysis.measures)};
    const auto number = evaluation.value->number();
    if (!number)
        return {std::nullopt,
                std::string(expression) + " is no number but " + shown(*evaluation.value)};
    return {number, {}};
}

} // namespace makespan::experiment
