#pragma once

#include "engine/language/diagnostic.h"
#include "engine/language/syntax/arena.h"
#include "engine/language/syntax/ast.h"
#include "engine/language/syntax/lexer.h"

#include <memory>
#include <string_view>
#include <vector>

namespace makespan::language::syntax {

/// A parsed file. Nodes stay valid as long as `arena` lives; they do not point into the source.
struct Module
{
    std::shared_ptr<Arena> arena;
    Body body;
    std::vector<Comment> comments; ///< in the order of the text
    /// Identifiers of statements that could not be read: they may be defined there.
    std::vector<std::string_view> unreadNames;
};

struct ParseResult
{
    Module module;           ///< what could be read; complete when there are no errors
    Diagnostics diagnostics; ///< errors in the order of the text, at most one a line
};

/// Parses a whole file, and goes on after errors at the next statement. Never throws for what stands
/// in the source; time is linear in its length, recursion is bounded. Threads: any.
ParseResult parse(std::string_view source);

/// Parses one expression, as in a scenario's checks. The body is one expression statement, or empty.
ParseResult parseExpression(std::string_view source);

} // namespace makespan::language::syntax
