#pragma once

namespace makespan::gui {

/// Starts the app, with the file named by the first argument if there is one. \returns the exit code.
int runGui(int argc, char** argv);

} // namespace makespan::gui
