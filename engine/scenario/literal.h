#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace makespan::scenario {

enum class LiteralKind : std::uint8_t { Integer, Real, Bool, Text };

/// A value that a knob can have.
struct Literal
{
    LiteralKind kind = LiteralKind::Integer;
    double number = 0; ///< of an Integer, a Real or a Bool (0 or 1)
    std::string text;  ///< as Python writes it: "4", "0.05", "True", "'get'"
};

/// Reads a Python literal: an integer (also 1_000, 0x1F), a float, True, False or a string in simple quotes.
/// A sign may stand before a number. Anything else, also surrounding space, gives nothing.
std::optional<Literal> parseLiteral(std::string_view text);

/// Reads a number as people write it in ranges: as in Python, or with k, M or G behind it (1k = 1000).
std::optional<double> parseNumber(std::string_view text);

/// A string as Python writes it, in the given quotes, with \ and the quote escaped.
std::string quoted(std::string_view text, char quote = '\'');

/// The text of a string literal in simple quotes, without escapes of other kinds than \\, \', \" and \n.
std::optional<std::string> unquoted(std::string_view literal);

/// The shortest text that Python reads as this number; reals always have a point or an exponent.
std::string numberText(double number, bool integer);

} // namespace makespan::scenario
