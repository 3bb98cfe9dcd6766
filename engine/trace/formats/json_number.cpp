#include "engine/trace/formats/json_number.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace makespan::trace {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// What nearly every number looks like: few digits, and no more behind the point than are wanted. Nothing: another one.
std::optional<std::int64_t> plainNumber(std::string_view text, int decimals)
{
    constexpr std::size_t kFits = 15; // with three decimals still within 63 bits
    if (text.empty() || text.size() > kFits || decimals > 3)
        return std::nullopt;
    std::int64_t value = 0;
    std::size_t i = 0;
    for (; i < text.size() && isDigit(text[i]); ++i)
        value = value * 10 + (text[i] - '0');
    if (i == 0)
        return std::nullopt;
    int wanted = decimals;
    if (i < text.size() && text[i] == '.') {
        for (++i; i < text.size() && wanted > 0 && isDigit(text[i]); ++i, --wanted)
            value = value * 10 + (text[i] - '0');
    }
    if (i != text.size())
        return std::nullopt;
    for (; wanted > 0; --wanted)
        value *= 10;
    return value <= kLargestScaled ? std::optional(value) : std::nullopt;
}

} // namespace

std::optional<std::int64_t> scaledNumber(std::string_view text, int decimals)
{
    if (const auto plain = plainNumber(text, decimals))
        return plain;
    constexpr long kMostDigits = 19;
    const bool negative = !text.empty() && text.front() == '-';
    if (negative)
        text.remove_prefix(1);
    std::string digits;
    int point = 0; // digits before the decimal point
    std::size_t i = 0;
    while (i < text.size() && isDigit(text[i])) {
        digits += text[i++];
        ++point;
    }
    if (i < text.size() && text[i] == '.') {
        ++i;
        while (i < text.size() && isDigit(text[i]))
            digits += text[i++];
    }
    if (digits.empty())
        return std::nullopt;
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        if (i < text.size() && text[i] == '+')
            ++i;
        int exponent = 0;
        const auto [end, error] =
            std::from_chars(text.data() + i, text.data() + text.size(), exponent);
        if (error != std::errc() || std::abs(exponent) > 1000)
            return std::nullopt;
        i = static_cast<std::size_t>(end - text.data());
        point += exponent;
    }
    if (i != text.size())
        return std::nullopt;

    const std::size_t leading = std::min(digits.find_first_not_of('0'), digits.size());
    digits.erase(0, leading);
    const long wanted = static_cast<long>(point) - static_cast<long>(leading) + decimals;
    if (digits.empty() || wanted < 0)
        return 0;
    if (wanted > kMostDigits)
        return std::nullopt;
    const auto count = static_cast<std::size_t>(wanted);
    const bool roundUp = digits.size() > count && digits[count] >= '5';
    digits.resize(count, '0');
    std::uint64_t value = roundUp ? 1 : 0;
    std::uint64_t place = 1;
    for (std::size_t k = count; k-- > 0; place *= 10)
        value += static_cast<std::uint64_t>(digits[k] - '0') * place;
    if (value > static_cast<std::uint64_t>(kLargestScaled))
        return std::nullopt;
    const auto magnitude = static_cast<std::int64_t>(value);
    return negative ? -magnitude : magnitude;
}

} // namespace makespan::trace
