#include "engine/scenario/literal.h"

#include <array>
#include <charconv>
#include <cmath>

namespace makespan::scenario {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Python allows single underscores between digits; std::from_chars knows none.
std::optional<std::string> withoutUnderscores(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '_') {
            result += text[i];
        } else if (i == 0 || i + 1 == text.size() || text[i - 1] == '_' || text[i + 1] == '_') {
            return std::nullopt;
        }
    }
    return result;
}

struct Number
{
    double value = 0;
    bool integer = false;
};

std::optional<Number> parsePythonNumber(std::string_view text)
{
    bool negative = false;
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
    const std::optional<std::string> digits = withoutUnderscores(text);
    // from_chars reads "inf" and "nan" as well; a number of Python begins with a digit or a point.
    if (!digits || digits->empty() || !(isDigit(digits->front()) || digits->front() == '.')) {
        return std::nullopt;
    }
    Number number;
    const char* const begin = digits->data();
    const char* const end = begin + digits->size();
    int base = 10;
    if (digits->size() > 2 && digits->front() == '0') {
        const char mark = static_cast<char>((*digits)[1] | 0x20);
        base = mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 10;
    }
    if (base != 10) {
        std::uint64_t value = 0;
        const auto [stop, error] = std::from_chars(begin + 2, end, value, base);
        if (error != std::errc{} || stop != end) {
            return std::nullopt;
        }
        number = {static_cast<double>(value), true};
    } else {
        const auto [stop, error] = std::from_chars(begin, end, number.value);
        if (error != std::errc{} || stop != end || !std::isfinite(number.value)) {
            return std::nullopt;
        }
        number.integer = digits->find_first_of(".eE") == std::string::npos;
        if (number.integer && digits->size() > 1 && digits->front() == '0' && number.value != 0) {
            return std::nullopt; // Python refuses 007
        }
    }
    if (negative) {
        number.value = -number.value;
    }
    return number;
}

} // namespace

std::optional<Literal> parseLiteral(std::string_view text)
{
    if (text == "True" || text == "False") {
        return Literal{LiteralKind::Bool, text == "True" ? 1.0 : 0.0, std::string(text)};
    }
    if (const auto number = parsePythonNumber(text)) {
        return Literal{number->integer ? LiteralKind::Integer : LiteralKind::Real, number->value,
                       std::string(text)};
    }
    if (unquoted(text)) {
        return Literal{LiteralKind::Text, 0, std::string(text)};
    }
    return std::nullopt;
}

std::optional<double> parseNumber(std::string_view text)
{
    double factor = 1;
    if (text.size() > 1) {
        switch (text.back()) {
        case 'k':
            factor = 1e3;
            break;
        case 'M':
            factor = 1e6;
            break;
        case 'G':
            factor = 1e9;
            break;
        default:
            break;
        }
        if (factor != 1) {
            text.remove_suffix(1);
        }
    }
    const auto number = parsePythonNumber(text);
    if (!number) {
        return std::nullopt;
    }
    return number->value * factor;
}

std::string quoted(std::string_view text, char quote)
{
    std::string result(1, quote);
    for (const char c : text) {
        if (c == '\n') {
            result += "\\n";
            continue;
        }
        if (c == '\\' || c == quote) {
            result += '\\';
        }
        result += c;
    }
    result += quote;
    return result;
}

std::optional<std::string> unquoted(std::string_view literal)
{
    if (literal.size() < 2 || (literal.front() != '\'' && literal.front() != '"')
        || literal.back() != literal.front()) {
        return std::nullopt;
    }
    const char quote = literal.front();
    std::string text;
    for (std::size_t i = 1; i + 1 < literal.size(); ++i) {
        char c = literal[i];
        if (c == quote || c == '\n') {
            return std::nullopt;
        }
        if (c == '\\') {
            if (i + 2 >= literal.size()) {
                return std::nullopt;
            }
            c = literal[++i];
            if (c == 'n') {
                c = '\n';
            } else if (c != '\\' && c != '\'' && c != '"') {
                return std::nullopt;
            }
        }
        text += c;
    }
    return text;
}

std::string numberText(double number, bool integer)
{
    std::array<char, 64> buffer{};
    char* const begin = buffer.data();
    if (integer && std::fabs(number) < 9e15) {
        const auto [end, error] = std::to_chars(begin, begin + buffer.size(), std::llround(number));
        return {begin, end};
    }
    const auto [end, error] = std::to_chars(begin, begin + buffer.size(), number);
    std::string text(begin, end);
    if (text.find_first_of(".e") == std::string::npos) {
        text += ".0";
    }
    return text;
}

} // namespace makespan::scenario
