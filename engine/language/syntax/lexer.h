#pragma once

#include "engine/language/diagnostic.h"
#include "engine/language/syntax/token.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace makespan::language::syntax {

/// Largest source that is accepted, in bytes.
constexpr std::size_t kMaxSourceSize = 1'000'000;
/// Deepest nesting of brackets, and of indented blocks (CPython's own limit for blocks).
constexpr std::size_t kMaxNesting = 100;
/// After so many errors the rest of a file is not looked at.
constexpr std::size_t kMaxErrors = 100;

/// A comment, from its '#' to the end of the line (line end not included).
struct Comment
{
    Range range;
    bool ownLine = false; ///< nothing but white space stands before it

    std::string_view text(std::string_view source) const
    {
        return source.substr(range.begin.offset, range.end.offset - range.begin.offset);
    }
};

struct TokenStream
{
    std::vector<Token> tokens;     ///< never empty: the last one is EndOfFile
    std::vector<Comment> comments; ///< in the order of the text
    Diagnostics diagnostics;
};

/// Cuts UTF-8 Python source into tokens. Brackets always pair up in the result: closing ones that are
/// missing are put in (with an empty range) where the statement seems to end, and reported.
/// Never throws for what stands in the source. Threads: any.
TokenStream tokenize(std::string_view source);

/// Tokens of an expression that stands inside another token (an f-string): no line structure, no
/// comments. `begin` is the position of the expression, `end` the offset where it stops.
TokenStream tokenizeExpression(std::string_view source, Position begin, std::size_t end);

} // namespace makespan::language::syntax
