#include "engine/language/builtins/numeric/hash.h"

#include <cmath>

namespace makespan::language::numeric {

std::int64_t hashInt(std::int64_t value)
{
    const bool negative = value < 0;
    const std::uint64_t magnitude = negative ? std::uint64_t{0} - static_cast<std::uint64_t>(value)
                                             : static_cast<std::uint64_t>(value);
    const auto rest = static_cast<std::int64_t>(magnitude % kHashModulus);
    const std::int64_t result = negative ? -rest : rest;
    return result == -1 ? -2 : result;
}

std::int64_t hashFloat(double value)
{
    constexpr int kBits = 61;
    if (!std::isfinite(value)) {
        return std::isnan(value) ? 0 : value > 0 ? 314159 : -314159;
    }
    int exponent = 0;
    double mantissa = std::frexp(value, &exponent);
    const bool negative = mantissa < 0;
    if (negative) {
        mantissa = -mantissa;
    }
    std::uint64_t hash = 0;
    while (mantissa != 0.0) {
        hash = ((hash << 28) & kHashModulus) | (hash >> (kBits - 28));
        mantissa *= 268435456.0; // 2^28
        exponent -= 28;
        const auto digit = static_cast<std::uint64_t>(mantissa);
        mantissa -= static_cast<double>(digit);
        hash += digit;
        if (hash >= kHashModulus) {
            hash -= kHashModulus;
        }
    }
    exponent = exponent >= 0 ? exponent % kBits : kBits - 1 - ((-1 - exponent) % kBits);
    hash = ((hash << exponent) & kHashModulus) | (hash >> (kBits - exponent));
    const auto magnitude = static_cast<std::int64_t>(hash);
    const std::int64_t result = negative ? -magnitude : magnitude;
    return result == -1 ? -2 : result;
}

} // namespace makespan::language::numeric
