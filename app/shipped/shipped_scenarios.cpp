#include "app/shipped/shipped_scenarios.h"

#include "engine/scenario/scenario.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <tuple>

namespace makespan::app {
namespace {

namespace fs = std::filesystem;

std::string textOf(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

fs::path shippedFolder()
{
    std::vector<fs::path> places;
    // Set once before the program starts, never by the program: reading it is safe in any thread.
    if (const char* named = std::getenv("MAKESPAN_SCENARIOS")) { // NOLINT(concurrency-mt-unsafe)
        places.emplace_back(named);
    }
    const fs::path bin = QCoreApplication::applicationDirPath().toStdString();
    places.push_back(bin / ".." / "share" / "makespan" / "scenarios");
    places.emplace_back(MAKESPAN_SOURCE_SCENARIOS);
    for (const auto& place : places) {
        std::error_code error;
        if (fs::is_directory(place, error)) {
            return fs::weakly_canonical(place, error);
        }
    }
    return {};
}

std::vector<ShippedScenario> shippedScenarios()
{
    std::vector<ShippedScenario> result;
    std::error_code error;
    const fs::path folder = shippedFolder();
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end;
         at.increment(error)) {
        if (at->path().extension() != ".py" || at.depth() != 1) {
            continue;
        }
        const std::string name = at->path().stem().string();
        const auto scenario =
            scenario::Scenario::fromSource(textOf(at->path()), at->path().filename().string());
        result.push_back(
            {at->path(), at->path().parent_path().filename().string(), name, scenario.title()});
    }
    const auto order = [](const ShippedScenario& shipped) {
        return std::tuple(shipped.group != "lecture", std::cref(shipped.group).get(),
                          std::cref(shipped.name).get());
    };
    std::sort(
        result.begin(), result.end(),
        [&](const ShippedScenario& a, const ShippedScenario& b) { return order(a) < order(b); });
    return result;
}

} // namespace makespan::app
