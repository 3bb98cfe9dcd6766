#pragma once

#include "engine/language/builtins/numeric/bigint.h"

#include <cstdint>
#include <string>
#include <string_view>

/// The format specification mini-language of format(), f-strings and str.format:
/// [[fill]align][sign][z][#][0][width][grouping][.precision][type].
namespace makespan::language::text {

enum class FormatErrorKind : std::uint8_t { None, Value, Overflow, Memory };

/// The text, or the exception to raise with its message.
struct Formatted
{
    std::string text;
    FormatErrorKind error = FormatErrorKind::None;
    std::string message;

    bool failed() const { return error != FormatErrorKind::None; }

    static Formatted failure(std::string message, FormatErrorKind kind = FormatErrorKind::Value)
    {
        return {{}, kind, std::move(message)};
    }
};

/// Wider results than this many characters are refused with MemoryError.
inline constexpr std::int64_t kMaxWidth = std::int64_t{1} << 26;

Formatted formatText(std::string_view value, std::string_view spec);
Formatted formatFloat(double value, std::string_view spec);
/// `typeName` (int, bool or the name of a derived class) stands in the messages.
Formatted formatInt(std::int64_t value, std::string_view spec, std::string_view typeName = "int");
Formatted
formatInt(const numeric::BigInt& value, std::string_view spec, std::string_view typeName = "int");

/// ValueError of int -> str beyond the limit of digits.
std::string tooManyDigitsMessage();

} // namespace makespan::language::text
