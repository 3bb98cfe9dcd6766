#pragma once

#include "engine/language/builtins/numeric/bigint.h"

#include <cstdint>
#include <optional>
#include <utility>

/// Python's rules of division, powers and rounding for machine numbers. Divisors are never 0: that is
/// the caller's ZeroDivisionError.
namespace makespan::language::numeric {

double floorDivide(double a, double b);
/// The remainder has the divisor's sign.
double modulo(double a, double b);
std::pair<double, double> divideModulo(double a, double b);

/// Rounded down; a == INT64_MIN with b == -1 is the caller's.
std::int64_t floorDivide(std::int64_t a, std::int64_t b);
std::int64_t modulo(std::int64_t a, std::int64_t b);

/// Nearest double of the exact quotient.
double trueDivide(std::int64_t a, std::int64_t b);

enum class PowerError : std::uint8_t { None, ZeroToNegative, Overflow, Complex };

struct Power
{
    double value = 0.0;
    PowerError error = PowerError::None;
};

/// float ** float. Complex: a negative number to a fraction (CPython gives a complex number).
Power power(double base, double exponent);

/// round(x, digits), ties to even on the exact decimal value. nullopt: too large for a float.
std::optional<double> roundTo(double value, std::int64_t digits);
/// round(x) as a float that is whole; ties to even.
double roundToWhole(double value);
/// round(n, digits) for digits < 0: the nearest multiple of 10**-digits, ties to the even one.
BigInt roundTo(const BigInt& value, std::int64_t digits);

/// Exact comparison of an int with a float.
std::partial_ordering compare(std::int64_t a, double b);

} // namespace makespan::language::numeric
