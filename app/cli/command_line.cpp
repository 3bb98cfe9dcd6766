#include "app/cli/command_line.h"

#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/messages.h"
#include "engine/language/builtins/names.h"
#ifdef MAKESPAN_HAS_GUI
#include "app/gui/run_gui.h"
#endif

#include <QLocale>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace makespan::cli {

namespace {

constexpr const char* kVersion = "makespan " MAKESPAN_VERSION;

constexpr const char* kFooter = R"(makespan [FILE.py | TRACE.json] opens the app.

Exit codes: 0 done; 1 the program failed (exception, deadlock), a check failed or a result could not be
written; 2 wrong arguments or invalid file; 3 time limit; 130 interrupted with Ctrl-C.
)";

int openWindow(int argc, char** argv)
{
#ifdef MAKESPAN_HAS_GUI
    return gui::runGui(argc, argv);
#else
    (void)argc;
    (void)argv;
    complain("this build has no window; 'makespan help' shows what it can do");
    return kUsage;
#endif
}

std::vector<std::string> namesOf(const CLI::App& app)
{
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands(nullptr)) {
        names.push_back(command->get_name());
    }
    return names;
}

/// What stands where a subcommand could: one of them, an option of ours, or something for the app's window.
enum class First { Command, Window, Unknown };

First classify(int argc, char** argv, const std::vector<std::string>& commands)
{
    if (argc < 2) {
        return First::Window;
    }
    const std::string_view first = argv[1];
    if (first == "--help" || first == "-h" || first == "--version") {
        return First::Command;
    }
    for (const std::string& command : commands) {
        if (first == command) {
            return First::Command;
        }
    }
    // Options such as -platform belong to the window system.
    if (!first.empty() && first.front() == '-') {
        return First::Window;
    }
    std::error_code ignored;
    const std::filesystem::path path{first};
    const bool looksLikeFile = path.has_extension() || path.has_parent_path();
    return looksLikeFile || std::filesystem::exists(path, ignored) ? First::Window : First::Unknown;
}

int complainAboutCommand(std::string_view word, const std::vector<std::string>& commands)
{
    const std::vector<std::string_view> views(commands.begin(), commands.end());
    const std::string_view near = language::builtins::suggest(word, views);
    complain("there is no command '" + std::string(word) + "'"
             + (near.empty() ? "; 'makespan help' shows all"
                             : "; did you mean '" + std::string(near) + "'?"));
    return kUsage;
}

} // namespace

int runCommandLine(int argc, char** argv)
{
    Action action;
    CLI::App app(
        "Makespan runs parallel Python programs for real and in virtual time, and shows where the time goes.",
        "makespan");
    app.set_version_flag("--version", kVersion);
    app.footer(kFooter);
    app.require_subcommand(1);
    app.get_formatter()->column_width(34);
    addRunCommand(app, action);
    addSweepCommand(app, action);
    addCheckCommand(app, action);
    addPlotCommand(app, action);
    addExplainCommand(app, action);
    addCalibrateCommand(app, action);
    addListCommand(app, action);
    addNewCommand(app, action);
    addHelpCommand(app, action);

    const std::vector<std::string> commands = namesOf(app);
    switch (classify(argc, argv, commands)) {
    case First::Window:
        return openWindow(argc, argv);
    case First::Unknown:
        return complainAboutCommand(argv[1], commands);
    case First::Command:
        break;
    }
    QLocale::setDefault(QLocale::c()); // English texts, and numbers that other programs can read
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& wanted) {
        app.exit(wanted); // prints the help or the version
        return printedAll() ? kDone : kFailed;
    } catch (const CLI::ParseError& error) {
        complain(std::string(error.what()) + "; 'makespan help' shows how it is used");
        return kUsage;
    }
    return action();
}

} // namespace makespan::cli
