#pragma once

#include "engine/language/syntax/token.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace makespan::scenario {

/// The tokens [begin, end) of the value of num_cpus in a call of init.
struct WorkersArgument
{
    std::size_t begin = 0;
    std::size_t end = 0;
    std::uint32_t line = 0; ///< of the closing parenthesis, where a "#:" would stand
};

/// In the first `….init(…)` of the file that has the argument; nothing without one.
std::optional<WorkersArgument> findWorkersArgument(std::string_view source,
                                                   std::span<const language::syntax::Token> tokens);

} // namespace makespan::scenario
