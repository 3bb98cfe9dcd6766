#include "engine/language/builtins/text/format_spec.h"

#include "engine/language/builtins/text/float_text.h"
#include "engine/language/builtins/text/unicode.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace makespan::language::text {

namespace {

struct Spec
{
    std::string fill = " ";
    char align = '\0';
    char sign = '\0';
    bool noNegativeZero = false;
    bool alternate = false;
    std::int64_t width = -1;
    char grouping = '\0';
    std::int64_t precision = -1;
    char32_t type = U'\0';
};

bool isAlign(char32_t c)
{
    return c == '<' || c == '>' || c == '=' || c == '^';
}

std::string inQuotes(char32_t c)
{
    std::string out = "'";
    if (c > 32 && c < 128) {
        append(out, c);
    } else {
        constexpr char kHex[] = "0123456789abcdef";
        std::string hex;
        for (char32_t rest = c; rest != 0; rest >>= 4) {
            hex.insert(hex.begin(), kHex[rest & 0xF]);
        }
        out += "\\x" + hex;
    }
    return out + "'";
}

Formatted unknownCode(char32_t code, std::string_view typeName)
{
    return Formatted::failure("Unknown format code " + inQuotes(code) + " for object of type '"
                              + std::string(typeName) + "'");
}

/// Digits at `position`; false when they are too many for a size.
bool parseNumber(std::string_view spec, std::size_t& position, std::int64_t& out)
{
    std::int64_t value = 0;
    bool any = false;
    while (position < spec.size() && spec[position] >= '0' && spec[position] <= '9') {
        if (value > (INT64_MAX - 9) / 10) {
            return false;
        }
        value = value * 10 + (spec[position] - '0');
        any = true;
        ++position;
    }
    out = any ? value : -1;
    return true;
}

/// parse_internal_render_format_spec of CPython's Python/formatter_unicode.c.
std::optional<Formatted>
parse(std::string_view text, std::string_view typeName, char defaultAlign, Spec& spec)
{
    std::size_t i = 0;
    bool alignGiven = false;
    bool fillGiven = false;
    const auto at = [text](std::size_t k) { return k < text.size() ? text[k] : '\0'; };
    spec.align = defaultAlign;

    std::size_t second = 0;
    if (!text.empty()) {
        decode(text, second);
    }
    if (second < text.size() && isAlign(static_cast<unsigned char>(text[second]))) {
        spec.fill = text.substr(0, second);
        spec.align = text[second];
        alignGiven = fillGiven = true;
        i = second + 1;
    } else if (isAlign(static_cast<unsigned char>(at(0)))) {
        spec.align = text[0];
        alignGiven = true;
        i = 1;
    }
    if (at(i) == '+' || at(i) == '-' || at(i) == ' ') {
        spec.sign = text[i++];
    }
    if (at(i) == 'z') {
        spec.noNegativeZero = true;
        ++i;
    }
    if (at(i) == '#') {
        spec.alternate = true;
        ++i;
    }
    if (!fillGiven && at(i) == '0') {
        spec.fill = "0";
        if (!alignGiven && defaultAlign == '>') {
            spec.align = '=';
        }
        ++i;
    }
    if (!parseNumber(text, i, spec.width)) {
        return Formatted::failure("Too many decimal digits in format string");
    }
    if (at(i) == ',') {
        spec.grouping = text[i++];
    }
    if (at(i) == '_') {
        if (spec.grouping != '\0') {
            return Formatted::failure("Cannot specify both ',' and '_'.");
        }
        spec.grouping = text[i++];
    }
    if (at(i) == ',' && spec.grouping == '_') {
        return Formatted::failure("Cannot specify both ',' and '_'.");
    }
    if (at(i) == '.') {
        ++i;
        if (!parseNumber(text, i, spec.precision)) {
            return Formatted::failure("Too many decimal digits in format string");
        }
        if (spec.precision < 0) {
            return Formatted::failure("Format specifier missing precision");
        }
    }
    if (i < text.size()) {
        std::size_t next = i;
        spec.type = decode(text, next);
        if (next < text.size()) {
            return Formatted::failure("Invalid format specifier '" + std::string(text)
                                      + "' for object of type '" + std::string(typeName) + "'");
        }
    }
    if (spec.type == U'\0' && typeName == "str") {
        spec.type = U's';
    }
    if (spec.grouping != '\0') {
        const bool decimal = spec.type == 'd' || spec.type == 'e' || spec.type == 'f'
                             || spec.type == 'g' || spec.type == 'E' || spec.type == 'G'
                             || spec.type == '%' || spec.type == 'F' || spec.type == '\0';
        const bool bits =
            spec.type == 'b' || spec.type == 'o' || spec.type == 'x' || spec.type == 'X';
        if (!decimal && !(bits && spec.grouping == '_')) {
            std::string message = "Cannot specify '";
            message += spec.grouping;
            return Formatted::failure(message + "' with " + inQuotes(spec.type) + ".");
        }
    }
    if (spec.width > kMaxWidth) {
        return Formatted::failure("", FormatErrorKind::Memory);
    }
    return std::nullopt;
}

void repeat(std::string& out, std::string_view fill, std::int64_t count)
{
    for (std::int64_t i = 0; i < count; ++i) {
        out += fill;
    }
}

std::string padded(std::string_view text, std::int64_t length, const Spec& spec)
{
    const std::int64_t missing = std::max<std::int64_t>(0, spec.width - length);
    const std::int64_t left = spec.align == '>' ? missing : spec.align == '^' ? missing / 2 : 0;
    std::string out;
    repeat(out, spec.fill, left);
    out += text;
    repeat(out, spec.fill, missing - left);
    return out;
}

/// Groups the digits from the right and puts zeros before them up to the width, never a separator
/// at the front.
std::string grouped(std::string_view digits, char separator, int size, std::int64_t minWidth)
{
    std::string reversed;
    auto next = digits.rbegin();
    int inGroup = 0;
    while (next != digits.rend() || static_cast<std::int64_t>(reversed.size()) < minWidth) {
        if (separator != '\0' && inGroup == size) {
            reversed += separator;
            inGroup = 0;
        }
        reversed += next != digits.rend() ? *next++ : '0';
        ++inGroup;
    }
    return {reversed.rbegin(), reversed.rend()};
}

/// sign, prefix, digits (which are grouped) and the rest (which is not), padded.
Formatted assemble(const Spec& spec,
                   bool negative,
                   std::string_view prefix,
                   std::string_view digits,
                   std::string_view rest)
{
    std::string sign;
    if (negative) {
        sign = "-";
    } else if (spec.sign == '+' || spec.sign == ' ') {
        sign = std::string(1, spec.sign);
    }
    const int groupSize =
        spec.type == 'b' || spec.type == 'o' || spec.type == 'x' || spec.type == 'X' ? 4 : 3;
    std::int64_t minWidth = 0;
    const auto others = static_cast<std::int64_t>(sign.size() + prefix.size() + rest.size());
    if (spec.fill == "0" && spec.align == '=') {
        minWidth = spec.width - others;
    }
    std::string body;
    if (!digits.empty()) {
        body = grouped(digits, spec.grouping, groupSize, minWidth);
    }
    const auto length = static_cast<std::int64_t>(body.size()) + others;
    if (spec.align == '=') {
        std::string out = sign;
        out += prefix;
        repeat(out, spec.fill, spec.width - length);
        out += body;
        out += rest;
        return {out, FormatErrorKind::None, {}};
    }
    std::string out = sign;
    out += prefix;
    out += body;
    out += rest;
    return {padded(out, length, spec), FormatErrorKind::None, {}};
}

Formatted renderFloat(double value, const Spec& spec)
{
    char type = static_cast<char>(spec.type);
    FloatStyle style{.alternate = spec.alternate, .noNegativeZero = spec.noNegativeZero};
    std::int64_t precision = spec.precision;
    if (precision > INT32_MAX) {
        return Formatted::failure("precision too big");
    }
    if (precision > kMaxFloatPrecision) {
        return Formatted::failure("", FormatErrorKind::Memory);
    }
    bool percent = false;
    bool shortest = false;
    if (type == '\0') {
        style.addPointZero = true;
        shortest = true;
    } else if (type == 'n') {
        type = 'g';
    } else if (type == '%') {
        type = 'f';
        value *= 100;
        percent = true;
    } else if (type == 'E' || type == 'F' || type == 'G') {
        style.upperCase = true;
        type = static_cast<char>(type + 32);
    }
    if (shortest) {
        type = precision < 0 ? 'r' : 'g';
        precision = std::max<std::int64_t>(precision, 0);
    } else if (precision < 0) {
        precision = 6;
    }
    std::string text = floatText(value, type, static_cast<int>(precision), style);
    if (percent) {
        text += '%';
    }
    const bool negative = text.front() == '-';
    const std::string_view magnitude = std::string_view(text).substr(negative ? 1 : 0);
    const std::size_t digits =
        std::min(magnitude.find_first_not_of("0123456789"), magnitude.size());
    return assemble(spec, negative, "", magnitude.substr(0, digits), magnitude.substr(digits));
}

bool isFloatType(char32_t type)
{
    return type == 'e' || type == 'E' || type == 'f' || type == 'F' || type == 'g' || type == 'G'
           || type == '%';
}

Formatted renderCharacter(const Spec& spec, std::optional<std::int64_t> code)
{
    if (spec.sign != '\0') {
        return Formatted::failure("Sign not allowed with integer format specifier 'c'");
    }
    if (spec.alternate) {
        return Formatted::failure(
            "Alternate form (#) not allowed with integer format specifier 'c'");
    }
    if (!code || *code < 0 || *code > 0x10FFFF) {
        return Formatted::failure("%c arg not in range(0x110000)", FormatErrorKind::Overflow);
    }
    std::string text;
    append(text, static_cast<char32_t>(*code));
    if (spec.align == '=') {
        Spec right = spec;
        right.align = '>';
        return {padded(text, 1, right), FormatErrorKind::None, {}};
    }
    return {padded(text, 1, spec), FormatErrorKind::None, {}};
}

unsigned baseOf(char32_t type)
{
    return type == 'b' ? 2 : type == 'o' ? 8 : type == 'x' || type == 'X' ? 16 : 10;
}

Formatted renderInt(const Spec& spec, bool negative, std::string digits)
{
    std::string prefix;
    if (spec.alternate && baseOf(spec.type) != 10) {
        prefix = std::string("0") + static_cast<char>(spec.type);
    }
    if (spec.type == 'X') {
        for (char& c : digits) {
            c = c >= 'a' ? static_cast<char>(c - 32) : c;
        }
    }
    return assemble(spec, negative, prefix, digits, "");
}

bool isIntType(char32_t type)
{
    return type == '\0' || type == 'd' || type == 'b' || type == 'o' || type == 'x' || type == 'X'
           || type == 'n' || type == 'c';
}

std::optional<Formatted> checkInt(const Spec& spec, std::string_view typeName)
{
    if (!isIntType(spec.type)) {
        return unknownCode(spec.type, typeName);
    }
    if (spec.precision >= 0) {
        return Formatted::failure("Precision not allowed in integer format specifier");
    }
    if (spec.noNegativeZero) {
        return Formatted::failure(
            "Negative zero coercion (z) not allowed in integer format specifier");
    }
    return std::nullopt;
}

std::string digitsOf(std::uint64_t magnitude, unsigned base)
{
    std::string digits;
    do {
        digits += "0123456789abcdef"[magnitude % base];
        magnitude /= base;
    } while (magnitude != 0);
    std::reverse(digits.begin(), digits.end());
    return digits;
}

} // namespace

Formatted formatText(std::string_view value, std::string_view text)
{
    if (text.empty()) {
        return {std::string(value), FormatErrorKind::None, {}};
    }
    Spec spec;
    if (auto error = parse(text, "str", '<', spec)) {
        return *error;
    }
    if (spec.type != 's') {
        return unknownCode(spec.type, "str");
    }
    if (spec.sign != '\0') {
        return Formatted::failure(spec.sign == ' ' ? "Space not allowed in string format specifier"
                                                   : "Sign not allowed in string format specifier");
    }
    if (spec.noNegativeZero) {
        return Formatted::failure(
            "Negative zero coercion (z) not allowed in string format specifier");
    }
    if (spec.alternate) {
        return Formatted::failure("Alternate form (#) not allowed in string format specifier");
    }
    if (spec.align == '=') {
        return Formatted::failure("'=' alignment not allowed in string format specifier");
    }
    std::string_view shown = value;
    if (spec.precision >= 0) {
        shown = shown.substr(0, offsetOf(shown, static_cast<std::size_t>(spec.precision)));
    }
    return {
        padded(shown, static_cast<std::int64_t>(length(shown)), spec), FormatErrorKind::None, {}};
}

Formatted formatFloat(double value, std::string_view text)
{
    if (text.empty()) {
        return {floatRepr(value), FormatErrorKind::None, {}};
    }
    Spec spec;
    if (auto error = parse(text, "float", '>', spec)) {
        return *error;
    }
    if (spec.type != '\0' && spec.type != 'n' && !isFloatType(spec.type)) {
        return unknownCode(spec.type, "float");
    }
    return renderFloat(value, spec);
}

Formatted formatInt(std::int64_t value, std::string_view text, std::string_view typeName)
{
    const bool negative = value < 0;
    const std::uint64_t magnitude = negative ? std::uint64_t{0} - static_cast<std::uint64_t>(value)
                                             : static_cast<std::uint64_t>(value);
    if (text.empty()) {
        return {(negative ? "-" : "") + digitsOf(magnitude, 10), FormatErrorKind::None, {}};
    }
    Spec spec;
    if (auto error = parse(text, typeName, '>', spec)) {
        return *error;
    }
    if (isFloatType(spec.type)) {
        return renderFloat(static_cast<double>(value), spec);
    }
    if (auto error = checkInt(spec, typeName)) {
        return *error;
    }
    if (spec.type == 'c') {
        return renderCharacter(spec, value);
    }
    return renderInt(spec, negative, digitsOf(magnitude, baseOf(spec.type)));
}

Formatted formatInt(const numeric::BigInt& value, std::string_view text, std::string_view typeName)
{
    Spec spec;
    if (auto error = parse(text, typeName, '>', spec)) {
        return *error;
    }
    if (isFloatType(spec.type)) {
        const double nearest = value.toDouble();
        if (std::isinf(nearest)) {
            return Formatted::failure("int too large to convert to float",
                                      FormatErrorKind::Overflow);
        }
        return renderFloat(nearest, spec);
    }
    if (auto error = checkInt(spec, typeName)) {
        return *error;
    }
    if (spec.type == 'c') {
        if (spec.sign == '\0' && !spec.alternate) {
            return Formatted::failure("Python int too large to convert to C long",
                                      FormatErrorKind::Overflow);
        }
        return renderCharacter(spec, std::nullopt);
    }
    const unsigned base = baseOf(spec.type);
    if (base != 10) {
        return renderInt(spec, value.sign() < 0, value.toDigits(base));
    }
    auto digits = value.magnitude().toDecimal();
    if (!digits) {
        return Formatted::failure(tooManyDigitsMessage());
    }
    return renderInt(spec, value.sign() < 0, std::move(*digits));
}

std::string tooManyDigitsMessage()
{
    return "Exceeds the limit (" + std::to_string(numeric::BigInt::kMaxDigits)
           + " digits) for integer string conversion; use sys.set_int_max_str_digits() to increase "
             "the limit";
}

} // namespace makespan::language::text
