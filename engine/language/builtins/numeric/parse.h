#pragma once

#include "engine/language/builtins/numeric/bigint.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace makespan::language::numeric {

/// Why a text is not a number: the message of a ValueError.
struct ParseError
{
    std::string message;
};

/// A BigInt here never fits 64 bits.
using ParsedInt = std::variant<std::int64_t, BigInt, ParseError>;

/// int(text, base) as CPython: white space around it, a sign, prefixes, underscores between digits,
/// decimal digits of any script. base: 0 (by the prefix) or 2..36. Also reads the literals of programs.
ParsedInt parseInt(std::string_view text, int base = 10);

/// float(text) as CPython: white space, sign, underscores, exponents, inf, infinity, nan.
std::variant<double, ParseError> parseFloat(std::string_view text);

} // namespace makespan::language::numeric
