#pragma once

namespace makespan::cli {

/// Reads the arguments and does what they say: a subcommand, or the app's window for a file or for nothing.
/// \returns the exit code (exit_code.h)
int runCommandLine(int argc, char** argv);

} // namespace makespan::cli
