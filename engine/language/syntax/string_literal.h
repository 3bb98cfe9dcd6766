#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace makespan::language::syntax {

/// A string token taken apart.
struct StringLiteral
{
    bool raw = false;
    bool bytes = false;
    bool formatted = false;
    std::size_t bodyBegin = 0; ///< offsets within the token
    std::size_t bodyEnd = 0;

    std::string_view body(std::string_view token) const
    {
        return token.substr(bodyBegin, bodyEnd - bodyBegin);
    }
};

/// Takes a complete string token (prefix, quotes, body, quotes) apart.
StringLiteral splitStringLiteral(std::string_view token);

struct DecodedText
{
    std::string value;
    std::string error; ///< one sentence; empty: none
    std::string suggestion;
    std::size_t errorOffset = 0; ///< within the body
};

/// The value of a piece of a literal's body: escapes resolved (unless raw), line ends as \n.
DecodedText decodeText(std::string_view body, bool raw, bool bytes);

} // namespace makespan::language::syntax
