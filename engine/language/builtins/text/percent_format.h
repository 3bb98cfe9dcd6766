#pragma once

#include "engine/language/builtins/text/format_spec.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The template of `template % values`, in pieces; and the conversions of numbers.
namespace makespan::language::text {

/// A width or precision: absent, a number, or "*": taken from the values.
struct PercentNumber
{
    bool given = false;
    bool fromValues = false;
    std::int64_t value = 0;
};

/// Text, then perhaps a conversion ('\0': none; only the last piece may have none).
struct PercentPiece
{
    std::string literal;
    char32_t conversion = U'\0';
    std::optional<std::string> key; ///< %(key)s
    bool leftAdjust = false;
    bool plus = false;
    bool blank = false;
    bool alternate = false;
    bool zeroPad = false;
    PercentNumber width;
    PercentNumber precision;
    std::size_t index = 0; ///< of the conversion's letter, in characters, for messages
};

struct PercentTemplate
{
    std::vector<PercentPiece> pieces;
    std::string error; ///< ValueError; empty: none
};

PercentTemplate parsePercent(std::string_view text);

/// d i u o x X: digits of the magnitude in the base of the conversion. Width and precision are
/// settled.
std::string percentInt(const PercentPiece& piece, bool negative, std::string_view digits);
/// e E f F g G
std::string percentFloat(const PercentPiece& piece, double value);
/// s r a c: cuts to the precision and pads.
std::string percentText(const PercentPiece& piece, std::string_view value);

} // namespace makespan::language::text
