#include "engine/language/builtins/text/float_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace makespan::language::text {

namespace {

/// 0.d1d2d3… * 10^point, without zeros at the end; no digits for zero.
struct Decimal
{
    std::string digits;
    int point = 1;
};

Decimal fromScientific(std::string_view text)
{
    Decimal result;
    const std::size_t e = text.find('e');
    for (const char c : text.substr(0, e)) {
        if (c != '.') {
            result.digits += c;
        }
    }
    std::string_view exponent = text.substr(e + 1);
    if (exponent.front() == '+') {
        exponent.remove_prefix(1);
    }
    int value = 0;
    std::from_chars(exponent.data(), exponent.data() + exponent.size(), value);
    result.point = value + 1;
    return result;
}

Decimal fromFixed(std::string_view text)
{
    const std::size_t dot = std::min(text.find('.'), text.size());
    Decimal result;
    result.digits = text.substr(0, dot);
    result.point = static_cast<int>(dot);
    if (dot < text.size()) {
        result.digits += text.substr(dot + 1);
    }
    const std::size_t zeros = std::min(result.digits.find_first_not_of('0'), result.digits.size());
    result.digits.erase(0, zeros);
    result.point -= static_cast<int>(zeros);
    return result;
}

void stripZeros(Decimal& decimal)
{
    while (!decimal.digits.empty() && decimal.digits.back() == '0') {
        decimal.digits.pop_back();
    }
    if (decimal.digits.empty()) {
        decimal.point = 1;
    }
}

/// Of a finite magnitude.
Decimal toDecimal(double magnitude, char type, int precision)
{
    // 309 digits before the point, the point, and what was asked for.
    std::string buffer(static_cast<std::size_t>(precision) + 400, '\0');
    char* begin = buffer.data();
    char* end = begin + buffer.size();
    Decimal result;
    if (type == 'f') {
        const auto done = std::to_chars(begin, end, magnitude, std::chars_format::fixed, precision);
        result = fromFixed({begin, static_cast<std::size_t>(done.ptr - begin)});
    } else if (type == 'r') {
        const auto done = std::to_chars(begin, end, magnitude, std::chars_format::scientific);
        result = fromScientific({begin, static_cast<std::size_t>(done.ptr - begin)});
    } else {
        const int behindFirst = type == 'e' ? precision : precision - 1;
        const auto done =
            std::to_chars(begin, end, magnitude, std::chars_format::scientific, behindFirst);
        result = fromScientific({begin, static_cast<std::size_t>(done.ptr - begin)});
    }
    stripZeros(result);
    return result;
}

} // namespace

std::string floatRepr(double value)
{
    return floatText(value, 'r', 0, {.addPointZero = true});
}

// The steps and their order follow format_float_short of CPython's Python/pystrtod.c.
std::string floatText(double value, char type, int precision, const FloatStyle& style)
{
    if (std::isnan(value)) {
        return style.upperCase ? "NAN" : "nan";
    }
    if (std::isinf(value)) {
        const std::string text = style.upperCase ? "INF" : "inf";
        return value < 0 ? "-" + text : text;
    }
    if (type == 'g' && precision == 0) {
        precision = 1;
    }
    Decimal decimal = toDecimal(std::fabs(value), type, precision);
    bool negative = std::signbit(value);
    if (negative && style.noNegativeZero && decimal.digits.empty()) {
        negative = false;
    }

    int point = decimal.point;
    const int available = static_cast<int>(decimal.digits.size());
    int end = available;
    bool exponential = false;
    switch (type) {
    case 'e':
        exponential = true;
        end = precision + 1;
        break;
    case 'f':
        end = point + precision;
        break;
    case 'g':
        exponential = point <= -4 || point > precision - (style.addPointZero ? 1 : 0);
        if (style.alternate) {
            end = precision;
        }
        break;
    default:
        exponential = point <= -4 || point > 16;
        break;
    }
    int exponent = 0;
    if (exponential) {
        exponent = point - 1;
        point = 1;
    }
    const int start = point <= 0 ? point - 1 : 0;
    if (!exponential && style.addPointZero) {
        end = std::max(end, point + 1);
    } else {
        end = std::max(end, point);
    }

    std::string out;
    out.reserve(static_cast<std::size_t>(end - start) + 8);
    if (negative) {
        out += '-';
    }
    for (int i = start; i < end; ++i) {
        if (i == point) {
            out += '.';
        }
        out += i >= 0 && i < available ? decimal.digits[static_cast<std::size_t>(i)] : '0';
    }
    if (end == point && style.alternate) {
        out += '.';
    }
    if (exponential) {
        out += style.upperCase ? 'E' : 'e';
        out += exponent < 0 ? '-' : '+';
        const std::string digits = std::to_string(std::abs(exponent));
        if (digits.size() < 2) {
            out += '0';
        }
        out += digits;
    }
    return out;
}

} // namespace makespan::language::text
