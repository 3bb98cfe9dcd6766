#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/messages.h"
#include "app/cli/pictures.h"
#include "app/shipped/shipped_scenarios.h"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace makespan::cli {

namespace {

int listScenarios()
{
    const Pictures application(false);
    const std::vector<app::ShippedScenario> scenarios = app::shippedScenarios();
    if (scenarios.empty()) {
        complain("the shipped scenarios were not found; set MAKESPAN_SCENARIOS to their folder");
        return kFailed;
    }
    std::size_t width = 0;
    for (const app::ShippedScenario& scenario : scenarios) {
        width = std::max(width, scenario.name.size());
    }
    std::string group;
    std::string text;
    for (const app::ShippedScenario& scenario : scenarios) {
        if (scenario.group != group) {
            text += (group.empty() ? "" : "\n") + scenario.group + ":\n";
            group = scenario.group;
        }
        text += "  " + scenario.name + std::string(width - scenario.name.size() + 2, ' ')
                + scenario.title + "\n";
    }
    text += "\nThey are in " + app::shippedFolder().string() + "\n";
    print(text);
    return printedAll() ? kDone : kFailed;
}

} // namespace

void addListCommand(CLI::App& app, Action& action)
{
    CLI::App* const command =
        app.add_subcommand("list", "shows the scenarios that come with the program");
    command->callback([&action] { action = listScenarios; });
}

} // namespace makespan::cli
