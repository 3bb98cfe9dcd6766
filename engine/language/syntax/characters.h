#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace makespan::language::syntax {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/// 0 … 35 for digits and letters, else 99.
constexpr int digitValue(char c)
{
    if (isDigit(c))
        return c - '0';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'Z')
        return c - 'A' + 10;
    return 99;
}

struct CodePoint
{
    std::uint32_t value = 0;
    std::size_t size = 0; ///< in bytes; 0: not valid UTF-8
};

/// The code point at an offset that lies inside the text.
CodePoint decodeUtf8(std::string_view text, std::size_t offset);
/// Appends a code point (surrogates are encoded like any other).
void appendUtf8(std::string& text, std::uint32_t codePoint);

/// Whether a character beyond ASCII may stand in a name. An approximation of Unicode's XID classes that
/// accepts all letters and refuses punctuation, symbols, spaces and emoji.
bool isNameCharacter(std::uint32_t codePoint);

} // namespace makespan::language::syntax
