#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Characters and UTF-8, as CPython's str sees them (Unicode 14). Texts given to these functions are
/// valid UTF-8 (lone surrogates encoded as if they were characters are let through).
/// Threads: any.
namespace makespan::language::text {

enum Property : std::uint16_t {
    kPrintable = 1,
    kAlpha = 2,
    kDecimal = 4,
    kDigit = 8,
    kNumeric = 16,
    kLower = 32,
    kUpper = 64,
    kSpace = 128,
    kTitle = 256,
    kCased = 512,
};

/// Properties of a character, bits of Property.
std::uint16_t propertiesOf(char32_t c);

inline bool has(char32_t c, Property property)
{
    return (propertiesOf(c) & property) != 0;
}

/// 0..9 for a decimal digit of any script, else -1.
int decimalValue(char32_t c);

enum class Case : std::uint8_t { Upper, Lower, Title, Fold };

/// Appends the character in that case: one to three characters.
void appendInCase(std::string& out, char32_t c, Case form);

/// The character at byte `position`, which moves behind it.
char32_t decode(std::string_view text, std::size_t& position);
/// The character that ends before byte `position`, which moves to its beginning.
char32_t decodeBackwards(std::string_view text, std::size_t& position);
void append(std::string& out, char32_t c);

std::size_t length(std::string_view text);
/// Byte offset of the character with that index; the text's size when there are fewer.
std::size_t offsetOf(std::string_view text, std::size_t index);
bool isAscii(std::string_view text);
bool isValid(std::string_view bytes);

/// Without white space at both ends, Python's str.strip().
std::string_view stripped(std::string_view text);

} // namespace makespan::language::text
