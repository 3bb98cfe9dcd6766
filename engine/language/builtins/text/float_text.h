#pragma once

#include <string>

namespace makespan::language::text {

/// repr() of a float: the shortest digits that read back as the same number; with an exponent from
/// 1e16 on and below 1e-4. "nan", "inf", "-inf".
std::string floatRepr(double value);

struct FloatStyle
{
    bool alternate = false;    ///< '#': keeps the point and trailing zeros
    bool addPointZero = false; ///< a whole number gets ".0"
    bool noNegativeZero = false;
    bool upperCase = false;
};

/// CPython's PyOS_double_to_string: type is 'e', 'f', 'g' or 'r' (shortest, precision unused).
/// The result starts with '-' for negative numbers; never with '+'.
/// precision: 0 .. kMaxFloatPrecision.
std::string floatText(double value, char type, int precision, const FloatStyle& style);

inline constexpr int kMaxFloatPrecision = 1'000'000;

} // namespace makespan::language::text
