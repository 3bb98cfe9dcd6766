#include "app/calibration/calibration_run.h"

#include "engine/experiment/single_run.h"

#include <locale>
#include <sstream>
#include <utility>

namespace makespan::app {

std::optional<execution::RunResult> calibrationRun(const std::string& source,
                                                   const std::stop_token& stop)
{
    experiment::SingleRunOptions options;
    options.clock = trace::Clock::Threads;
    options.stop = stop;
    options.timeLimit = std::chrono::seconds(20);
    experiment::SingleRun run =
        experiment::runOnce(scenario::Scenario::fromSource(source, "calibration.py"), options);
    if (!run.ran() || run.result.status != trace::Status::Finished) {
        return std::nullopt;
    }
    return std::move(run.result);
}

std::optional<std::vector<double>>
printedNumbers(const std::string& source, std::size_t count, const std::stop_token& stop)
{
    const auto result = calibrationRun(source, stop);
    if (!result) {
        return std::nullopt;
    }
    std::istringstream text(result->output);
    text.imbue(std::locale::classic());
    std::vector<double> numbers;
    for (double number = 0; numbers.size() < count && text >> number;) {
        numbers.push_back(number);
    }
    return numbers.size() == count ? std::optional(std::move(numbers)) : std::nullopt;
}

std::string filledIn(std::string source, std::string_view place, std::uint32_t number)
{
    const std::string text = std::to_string(number);
    for (std::size_t at = source.find(place); at != std::string::npos;
         at = source.find(place, at + text.size())) {
        source.replace(at, place.size(), text);
    }
    return source;
}

} // namespace makespan::app
