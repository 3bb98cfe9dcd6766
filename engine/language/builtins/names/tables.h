#pragma once

#include "engine/language/builtins/names.h"

namespace makespan::language::builtins {

/// The parts of modules(), each kept in a file of its own.
std::span<const ModuleNames> standardModules();
std::span<const ModuleNames> toolModules();
std::span<const ModuleNames> recordModules();
std::span<const ModuleNames> textModules();
std::span<const ModuleNames> rayModules();
std::span<const ModuleNames> asyncioModules();

} // namespace makespan::language::builtins
