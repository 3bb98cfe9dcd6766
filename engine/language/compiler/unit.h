#pragma once

#include "engine/language/bytecode/code.h"
#include "engine/language/compiler/compiler.h"
#include "engine/language/compiler/scope.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace makespan::language::compiler {

/// Thrown (inside the compiler only) when a construct cannot be compiled; it has been reported.
struct NotCompilable
{};

/// What all functions of one module share while they are compiled.
struct Unit
{
    const Options& options;
    Diagnostics& diagnostics;
    ScopeTable& scopes;
    std::shared_ptr<ConstantArena> arena;
    std::shared_ptr<GlobalLayout> globals;
    std::shared_ptr<const std::string> source;
    std::string fileName;
    std::string_view documentation; ///< docstring of the module, empty: none
    bool documented = false;
    std::size_t instructions = 0; ///< emitted so far, all functions together
    std::unordered_map<std::string_view, Value> strings;

    /// One constant for equal texts. The text must outlive the unit (it lives in the tree).
    Value string(std::string_view text)
    {
        const auto [place, isNew] = strings.try_emplace(text);
        if (isNew)
            place->second = arena->string(text);
        return place->second;
    }
};

} // namespace makespan::language::compiler
