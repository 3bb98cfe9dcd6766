#pragma once

#include <functional>

namespace CLI {
class App;
} // namespace CLI

namespace makespan::cli {

/// What the chosen subcommand does once all arguments are read; \returns the exit code.
using Action = std::function<int()>;

/// Each adds its subcommand to the application; when it is chosen it sets the action.
void addRunCommand(CLI::App& app, Action& action);
void addSweepCommand(CLI::App& app, Action& action);
void addCheckCommand(CLI::App& app, Action& action);
void addPlotCommand(CLI::App& app, Action& action);
void addExplainCommand(CLI::App& app, Action& action);
void addCalibrateCommand(CLI::App& app, Action& action);
void addListCommand(CLI::App& app, Action& action);
void addNewCommand(CLI::App& app, Action& action);
void addHelpCommand(CLI::App& app, Action& action);

} // namespace makespan::cli
