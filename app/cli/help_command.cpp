#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/language_help.h"
#include "app/cli/messages.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

namespace makespan::cli {

namespace {

int showHelp(CLI::App& app, const std::string& topic)
{
    if (topic == "language") {
        print(languageHelp());
        return printedAll() ? kDone : kFailed;
    }
    const std::vector<CLI::App*> commands = app.get_subcommands(
        [&topic](const CLI::App* command) { return command->get_name() == topic; });
    if (!topic.empty() && commands.empty()) {
        complain("there is no command '" + topic + "'; 'makespan help' shows all");
        return kUsage;
    }
    // App::help() would show the help of the command that is running, of this one.
    print(topic.empty()
              ? app.get_formatter()->make_help(&app, "makespan", CLI::AppFormatMode::Normal)
              : commands.front()->help("makespan"));
    return printedAll() ? kDone : kFailed;
}

} // namespace

void addHelpCommand(CLI::App& app, Action& action)
{
    CLI::App* const command =
        app.add_subcommand("help", "shows how a command is used, or what the language knows");
    const auto topic = std::make_shared<std::string>();
    command->add_option("COMMAND", *topic,
                        "run, sweep, check …, or language: what scenario Python knows");
    command->callback(
        [&app, topic, &action] { action = [&app, topic] { return showHelp(app, *topic); }; });
}

} // namespace makespan::cli
