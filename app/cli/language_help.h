#pragma once

#include <string>

namespace makespan::cli {

/// What scenario Python knows: built-in functions, modules and types with a line for each name, from the table that
/// also serves the messages and the editor.
std::string languageHelp();

} // namespace makespan::cli
