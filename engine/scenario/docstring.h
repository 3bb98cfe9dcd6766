#pragma once

#include "engine/language/syntax/lexer.h"

#include <string>
#include <string_view>

namespace makespan::scenario {

struct Docstring
{
    std::string title;   ///< the first line; empty when there is no docstring
    std::string summary; ///< the lines below it, without the indentation that they share (PEP 257)
};

/// The module's docstring: a string that is the first statement of the file.
Docstring readDocstring(std::string_view source, const language::syntax::TokenStream& stream);

} // namespace makespan::scenario
