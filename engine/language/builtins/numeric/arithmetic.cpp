#include "engine/language/builtins/numeric/arithmetic.h"

#include "engine/language/builtins/text/float_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace makespan::language::numeric {

// float_divmod and float_floor_div of CPython's Objects/floatobject.c.
std::pair<double, double> divideModulo(double a, double b)
{
    double mod = std::fmod(a, b);
    double quotient = (a - mod) / b;
    if (mod != 0.0) {
        if ((b < 0) != (mod < 0)) {
            mod += b;
            quotient -= 1.0;
        }
    } else {
        mod = std::copysign(0.0, b);
    }
    double floored = 0.0;
    if (quotient != 0.0) {
        floored = std::floor(quotient);
        if (quotient - floored > 0.5) {
            floored += 1.0;
        }
    } else {
        floored = std::copysign(0.0, a / b);
    }
    return {floored, mod};
}

double floorDivide(double a, double b)
{
    return divideModulo(a, b).first;
}

double modulo(double a, double b)
{
    return divideModulo(a, b).second;
}

std::int64_t floorDivide(std::int64_t a, std::int64_t b)
{
    const std::int64_t quotient = a / b;
    return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}

std::int64_t modulo(std::int64_t a, std::int64_t b)
{
    if (b == -1) {
        return 0;
    }
    const std::int64_t rest = a % b;
    return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest;
}

double trueDivide(std::int64_t a, std::int64_t b)
{
    constexpr std::int64_t kExact = std::int64_t{1} << 53;
    if (a >= -kExact && a <= kExact && b >= -kExact && b <= kExact) {
        return static_cast<double>(a) / static_cast<double>(b);
    }
    return *BigInt::trueDivide(BigInt(a), BigInt(b));
}

Power power(double base, double exponent)
{
    if (std::isfinite(base) && std::isfinite(exponent)) {
        if (base == 0.0 && exponent < 0) {
            return {0.0, PowerError::ZeroToNegative};
        }
        if (base < 0 && exponent != std::floor(exponent)) {
            return {0.0, PowerError::Complex};
        }
    }
    const double value = std::pow(base, exponent);
    if (std::isinf(value) && std::isfinite(base) && std::isfinite(exponent)) {
        return {value, PowerError::Overflow};
    }
    return {value, PowerError::None};
}

std::optional<double> roundTo(double value, std::int64_t digits)
{
    // Beyond these numbers of digits nothing is left to round, or nothing is left.
    constexpr std::int64_t kMostDigits = 323;
    constexpr std::int64_t kFewestDigits = -309;
    if (!std::isfinite(value) || digits > kMostDigits) {
        return value;
    }
    if (digits < kFewestDigits) {
        return std::copysign(0.0, value);
    }
    double result = 0.0;
    if (digits >= 0) {
        const std::string text = text::floatText(value, 'f', static_cast<int>(digits), {});
        std::from_chars(text.data(), text.data() + text.size(), result);
        return result;
    }
    // All digits before the point, then ties to even by hand on the exact whole part and fraction.
    const double magnitude = std::fabs(value);
    const double whole = std::trunc(magnitude);
    BigInt number = *BigInt::fromDouble(whole);
    const bool fraction = magnitude != whole;
    // Twice the number with a sticky bit keeps ties apart from what only looks like one.
    const BigInt unit =
        *BigInt::power(BigInt(std::int64_t{10}), static_cast<std::uint64_t>(-digits));
    const auto [quotient, remainder] = BigInt::divide(number, unit);
    const BigInt doubled = remainder + remainder;
    const bool above = doubled > unit || (doubled == unit && fraction);
    const bool tie = doubled == unit && !fraction;
    BigInt kept = quotient;
    if (above || (tie && quotient.isOdd())) {
        kept = kept + BigInt(std::int64_t{1});
    }
    result = BigInt::multiply(kept, unit)->toDouble();
    if (std::isinf(result)) {
        return std::nullopt;
    }
    return std::copysign(result, value);
}

double roundToWhole(double value)
{
    double rounded = std::round(value);
    if (std::fabs(value - rounded) == 0.5) {
        rounded = 2.0 * std::round(value / 2.0);
    }
    return rounded;
}

BigInt roundTo(const BigInt& value, std::int64_t digits)
{
    // 10**k has more than 3k bits: a unit beyond twice the number leaves 0.
    if (static_cast<double>(-digits) * 3.0 > static_cast<double>(value.bitLength()) + 8) {
        return BigInt();
    }
    const BigInt unit =
        *BigInt::power(BigInt(std::int64_t{10}), static_cast<std::uint64_t>(-digits));
    auto [quotient, remainder] = BigInt::divide(value, unit);
    const BigInt doubled = remainder + remainder;
    if (doubled > unit || (doubled == unit && quotient.isOdd())) {
        quotient = quotient + BigInt(std::int64_t{1});
    }
    return *BigInt::multiply(quotient, unit);
}

std::partial_ordering compare(std::int64_t a, double b)
{
    if (std::isnan(b)) {
        return std::partial_ordering::unordered;
    }
    constexpr double kTwoTo63 = 9223372036854775808.0;
    if (b >= kTwoTo63) {
        return std::partial_ordering::less;
    }
    if (b < -kTwoTo63) {
        return std::partial_ordering::greater;
    }
    const auto whole = static_cast<std::int64_t>(b);
    if (a != whole) {
        return a < whole ? std::partial_ordering::less : std::partial_ordering::greater;
    }
    return 0.0 <=> b - std::trunc(b);
}

} // namespace makespan::language::numeric
