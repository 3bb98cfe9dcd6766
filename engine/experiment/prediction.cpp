#include "engine/experiment/prediction.h"

#include "engine/experiment/check.h"

#include <algorithm>
#include <cmath>

namespace makespan::experiment {
namespace {

/// Answers near zero have no relative tolerance worth the name.
constexpr double kSmallestScale = 1e-9;

} // namespace

PredictionVerdict judge(const scenario::Scenario& scenario,
                        const scenario::Prediction& question,
                        double guess,
                        const MachineRequest& machine,
                        const std::stop_token& stop)
{
    PredictionVerdict verdict;
    scenario::Scenario asked = scenario;
    for (const auto& [name, value] : question.with) {
        auto changed = asked.withKnob(name, value);
        if (!changed.scenario) {
            verdict.error = changed.error;
            return verdict;
        }
        asked = std::move(*changed.scenario);
    }
    SingleRunOptions options;
    options.machine = machine;
    options.measureSerial = true;
    options.stop = stop;
    verdict.run = runOnce(asked, options);
    if (!verdict.run.ran()) {
        verdict.error = verdict.run.error;
        return verdict;
    }
    const NumberOutcome answer = evaluateNumber(question.answer, verdict.run);
    if (!answer.value) {
        verdict.error = answer.error;
        return verdict;
    }
    verdict.answer = *answer.value;
    const double scale = std::max(std::abs(verdict.answer), kSmallestScale);
    verdict.right = std::abs(guess - verdict.answer) <= question.tolerance * scale;
    return verdict;
}

} // namespace makespan::experiment
