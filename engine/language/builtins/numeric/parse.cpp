#include "engine/language/builtins/numeric/parse.h"

#include "engine/language/builtins/text/quote.h"
#include "engine/language/builtins/text/unicode.h"
#include "engine/language/vm/stop.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <system_error>

namespace makespan::language::numeric {

namespace {

/// Decimal digits of any script as ASCII, other characters outside ASCII as '?'.
std::string toAsciiDigits(std::string_view text)
{
    if (text::isAscii(text)) {
        return std::string(text);
    }
    std::string out;
    std::size_t position = 0;
    StopCheck check;
    while (position < text.size()) {
        check();
        const char32_t c = text::decode(text, position);
        const int digit = text::decimalValue(c);
        out += c < 128 ? static_cast<char>(c) : digit >= 0 ? static_cast<char>('0' + digit) : '?';
    }
    return out;
}

int digitValue(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'z' ? lower - 'a' + 10 : 99;
}

int baseOfPrefix(std::string_view text)
{
    if (text.size() < 2 || text[0] != '0') {
        return 0;
    }
    switch (text[1] | 0x20) {
    case 'x':
        return 16;
    case 'o':
        return 8;
    case 'b':
        return 2;
    default:
        return 0;
    }
}

/// The digits without underscores; nothing where an underscore or another character is misplaced.
std::optional<std::string> digitsOnly(std::string_view text, int base)
{
    std::string digits;
    digits.reserve(text.size());
    bool lastWasDigit = false;
    StopCheck check;
    for (const char c : text) {
        check();
        if (c == '_' && lastWasDigit) {
            lastWasDigit = false;
            continue;
        }
        if (digitValue(c) >= base) {
            return std::nullopt;
        }
        digits += c;
        lastWasDigit = true;
    }
    if (!lastWasDigit) {
        return std::nullopt;
    }
    return digits;
}

bool equalsIgnoringCase(std::string_view text, std::string_view lower)
{
    return std::equal(text.begin(), text.end(), lower.begin(), lower.end(),
                      [](char a, char b) { return (a | 0x20) == b; });
}

} // namespace

ParsedInt parseInt(std::string_view original, int base)
{
    const auto invalid = [&]() -> ParsedInt {
        return ParseError{"invalid literal for int() with base " + std::to_string(base) + ": "
                          + text::quoted(original)};
    };
    const std::string ascii = toAsciiDigits(text::stripped(original));
    std::string_view text = ascii;
    bool negative = false;
    if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
    const int prefixed = baseOfPrefix(text);
    int used = base;
    bool leadingZeroForbidden = false;
    if (base == 0) {
        used = prefixed != 0 ? prefixed : 10;
        leadingZeroForbidden = prefixed == 0;
    }
    if (prefixed == used && prefixed != 0) {
        text.remove_prefix(2);
        if (!text.empty() && text.front() == '_') {
            text.remove_prefix(1);
        }
    }
    const auto digits = digitsOnly(text, used);
    if (!digits) {
        return invalid();
    }
    if (leadingZeroForbidden && digits->size() > 1 && digits->front() == '0'
        && digits->find_first_not_of('0') != std::string::npos) {
        return invalid();
    }
    // The limit holds where reading takes more than linear time.
    if ((used & (used - 1)) != 0 && digits->size() > BigInt::kMaxDigits) {
        return ParseError{"Exceeds the limit (" + std::to_string(BigInt::kMaxDigits)
                          + " digits) for integer string conversion: value has "
                          + std::to_string(digits->size())
                          + " digits; use sys.set_int_max_str_digits() to increase the limit"};
    }
    std::int64_t small = 0;
    const std::string signedDigits = negative ? "-" + *digits : *digits;
    const auto done = std::from_chars(signedDigits.data(),
                                      signedDigits.data() + signedDigits.size(), small, used);
    if (done.ec == std::errc()) {
        return small;
    }
    auto big = BigInt::fromDigits(*digits, static_cast<unsigned>(used));
    if (!big) {
        return ParseError{"the number is too large: it has " + std::to_string(digits->size())
                          + " digits"};
    }
    return negative ? big->negated() : std::move(*big);
}

std::variant<double, ParseError> parseFloat(std::string_view original)
{
    const auto invalid = [&]() -> std::variant<double, ParseError> {
        return ParseError{"could not convert string to float: " + text::quoted(original)};
    };
    const std::string ascii = toAsciiDigits(text::stripped(original));
    std::string plain;
    StopCheck check;
    for (std::size_t i = 0; i < ascii.size(); ++i) {
        check();
        const auto isDigit = [&ascii](std::size_t k) {
            return k < ascii.size() && ascii[k] >= '0' && ascii[k] <= '9';
        };
        if (ascii[i] == '_') {
            if (i == 0 || !isDigit(i - 1) || !isDigit(i + 1)) {
                return invalid();
            }
            continue;
        }
        plain += ascii[i];
    }
    std::string_view text = plain;
    bool negative = false;
    if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
    const auto withSign = [negative](double value) { return negative ? -value : value; };
    if (equalsIgnoringCase(text, "inf") || equalsIgnoringCase(text, "infinity")) {
        return withSign(std::numeric_limits<double>::infinity());
    }
    if (equalsIgnoringCase(text, "nan")) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    if (text.empty() || !((text.front() >= '0' && text.front() <= '9') || text.front() == '.')) {
        return invalid();
    }
    double value = 0.0;
    const auto done = std::from_chars(text.data(), text.data() + text.size(), value);
    if (done.ptr != text.data() + text.size() || done.ec == std::errc::invalid_argument) {
        return invalid();
    }
    if (done.ec == std::errc::result_out_of_range) {
        // Too large or too small: the place of the first digit that is not zero tells.
        const std::size_t e = std::min(text.find_first_of("eE"), text.size());
        const std::string_view mantissa = text.substr(0, e);
        const std::size_t first = mantissa.find_first_of("123456789");
        const std::size_t dot = std::min(mantissa.find('.'), mantissa.size());
        double place = static_cast<double>(dot) - static_cast<double>(first);
        if (e < text.size()) {
            const bool down = text[e + 1] == '-';
            const std::string_view exponent = text.substr(e + 1);
            const std::string_view digits =
                exponent.substr(exponent.front() == '-' || exponent.front() == '+' ? 1 : 0);
            double magnitude = 0;
            for (const char c : digits) {
                magnitude = magnitude * 10 + (c - '0');
            }
            place += down ? -magnitude : magnitude;
        }
        return withSign(place > 0 ? std::numeric_limits<double>::infinity() : 0.0);
    }
    return withSign(value);
}

} // namespace makespan::language::numeric
