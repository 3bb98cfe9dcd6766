#pragma once

#include <span>
#include <string_view>

namespace makespan::language::builtins {

/// A file of the prelude: scenario Python, embedded at build time (EmbedPrelude.cmake).
struct PreludeSource
{
    std::string_view module; ///< whose attributes its public names become; empty: built-in names
    std::string_view source;
};

/// In the order in which they have to run.
std::span<const PreludeSource> preludeSources();

} // namespace makespan::language::builtins
